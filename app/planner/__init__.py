"""Problem in, plan or reasons out: evaluator, construction, improvement and exact solving.

One evaluator (`evaluator.py`) prices everything. A person's duty weeks are the bits of one integer, so that a change is
priced in microseconds, by component (`effects.py`).

Large plans come from compiled annealing: `moves.py` proposes, `kernels.py` prices by the weeks and slots around a
change, over flat arrays (`tables.py`): 600,000 moves a second where Python made 60,000. Two runs on two cores
(`searches.py`) cool together. numba compiles them once after installation (8 s on a quiet machine, 270 MB; the greedy
plan stands meanwhile and the limit of time begins afterwards); later starts load them in 0.4 s and 130 MB. Nobody
waits for that with a small plan or the sample: plain code (`plain.py`) anneals them until all was compiled once
(`editions.py`), which the window lets happen with the lowest priority.

Bounds, and the best plans of large teams, come from column generation (`columns.py`): each person's weeks are a path
of an automaton (`walks.py`), the cheapest one is found by dynamic programming (`pricing.py`), prices of slots by a
proximal bundle method (`masters.py`), whole plans by diving (`dives.py`). A round over 40 people and 52 weeks takes
40 ms where NumPy takes a second. No linear solver is needed: HiGHS (`highspy`) took 0.1 to 1.2 s for every re-solve of
the same master, by simplex from the last basis or by interior point, against 10 ms; GLOP and PDLP were not tried after
that.

Effort is counted, not timed: in moves, rounds of pricing, windows and deterministic time, named in seconds of a slow
machine (`planning.py`). The clock is only a limit; a plan it cut says so (`Plan.hurried`). Same problem, seed and
effort: same plan.

Conflicts and repairs share one model of the hard rules (`duties.py`): a probe of a few weeks finds the smallest set of
facts that cannot hold together; planning again finds the fewest and latest changes, with proof.
"""
