"""A problem and the holders of an evaluator as two flat arrays, which is what compiled code reads and writes.

One array with a header of offsets, because compiled code counts references to every array it is handed: a table of
25 arrays ran 20 times slower. Weeks are columns counted from the first week of history, as the bits of the evaluator
are. Slots of history are places too, behind those of the horizon, so that a rule never asks whether a week is past.
"""

from collections.abc import Iterator
from itertools import accumulate
from typing import Any

import numpy as np
from numpy.typing import NDArray

from app.planner.evaluator import OPEN, Evaluator
from app.planner.problems import DUTY_ROLES, Held

Numbers = NDArray[Any]
Part = list[int] | Numbers
ROLES = {"primary": 0, "secondary": 1, "shadow": 2}

# Where the header of the tables keeps sizes, limits and weights ...
(PAST, COLUMNS, PEOPLE, ROTATIONS, WINDOW, BLOCK, BACK, SHADOW_WEEKS) = range(8)
(W_OPEN, W_HOLIDAY, W_UNPOPULAR, W_FRAGMENT, W_GAP1, W_CONTINUITY) = range(8, 14)
FREE_COUNT = 14
# ... and where it keeps the offset of each table (its shape in words).
WEEK = 15  # column of each place
ROTATION = 16  # of each place
ROLE = 17  # of each place, see ROLES
AT = 18  # rotation x role x column: place, -1 where there is none
FIRST = 19  # of each place: where its candidates begin; one more than there are places
CANDIDATE = 20
MAY = 21  # rotation x role x person: eligible and not frozen
HERE = 22  # person x column: in the team and not away
FREE = 23  # the duty places that may change
MOVABLE = 24  # of each place: whether it is one of those
WANTED = 25  # of each place: who is published there, -2 where nobody known is
STABILITY = 26  # of each place: what it costs not to keep them
GAP = 27  # of each person
MOST = 28  # of each person: duties in a window
EXPERIENCED = 29  # of each person: first column as no novice
CLEARED = 30  # person x rotation
FAIR = 31  # person x number of duties
HOLIDAY_CARRY = 32
UNPOPULAR_CARRY = 33
AVAILABLE = 34  # person x column, one more than there are: available weeks before the column
WISH = 35  # person x column: what a duty there adds for avoid and prefer
SPECIAL = 36  # of each column: 1 holiday, 2 unpopular
PAIRED = 37  # of each rotation: whether it has a secondary
# The offsets of what changes, in the other array.
HOLDER = 38  # of each place, history behind
DUTY = 39  # person x column
PLACE = 40  # person x column: the place held in the horizon, -1 where none
COUNTS = 41  # person x (duties, holidays, unpopular weeks) in the horizon
HEADER = 42


def tables_of(state: Evaluator) -> Numbers:
    """Return the header and the tables of an evaluator's problem."""
    header = np.array([*_figures(state), *([0] * (HEADER - FREE_COUNT))], np.int64)
    header[FREE_COUNT] = len(free_places(state))
    parts, end = [header], HEADER
    for name, part in _parts(state):
        header[name] = end
        end += len(part)
        parts.append(np.array(part, np.int64))
    size = len(state.ledgers) * header[COLUMNS]
    header[DUTY] = len(state.places) + len(history_of(state))
    header[PLACE] = header[DUTY] + size
    header[COUNTS] = header[PLACE] + size
    tables = np.empty(end, np.int64)
    at = 0
    while parts:  # each part goes when it is copied: a thousand people need 15 MB less so
        part_now = parts.pop(0)
        tables[at : at + len(part_now)] = part_now
        at += len(part_now)
    return tables


def free_places(state: Evaluator) -> list[int]:
    """Return the duty places that may change."""
    return [i for i, some in enumerate(state.candidates) if state.is_duty[i] and i not in state.pinned and some]


def history_of(state: Evaluator) -> list[Held]:
    """Return the history of the problem's rotations."""
    return [h for h in state.problem.history if h.place.rotation in state.rotation and h.place.role in ROLES]


def _figures(state: Evaluator) -> list[int]:
    policy, weights, past = state.problem.policy, state.problem.policy.weights, state.past
    sizes = [past, past + state.problem.weeks, len(state.ledgers), len(state.rotation)]
    limits = [policy.window_weeks, policy.block_weeks, policy.continuity_weeks, policy.shadow_weeks]
    costs = [weights.open, weights.holiday, weights.unpopular, weights.fragment, weights.gap1, weights.continuity]
    return sizes + limits + costs


def _parts(state: Evaluator) -> Iterator[tuple[int, Part]]:
    yield from _place_parts(state)
    yield from _person_parts(state)
    special = [0] * (state.past + state.problem.weeks)
    for bit, weeks in ((1, state.problem.holidays), (2, state.problem.unpopular)):
        for week in weeks:
            if 0 <= week < state.problem.weeks:
                special[state.past + week] |= bit
    yield SPECIAL, special
    yield PAIRED, [int(some) for some in state.has_secondary]


def _place_parts(state: Evaluator) -> Iterator[tuple[int, Part]]:
    places, free = state.places, set(free_places(state))
    columns = state.past + state.problem.weeks
    at = [-1] * (len(state.rotation) * len(ROLES) * columns)
    known = [*places, *(h.place for h in history_of(state))]
    for index, here in enumerate(known):
        at[(state.rotation[here.rotation] * len(ROLES) + ROLES[here.role]) * columns + here.week + state.past] = index
    first = [0]
    for some in state.candidates:
        first.append(first[-1] + len(some))
    yield WEEK, [here.week + state.past for here in places]
    yield ROTATION, state.rot
    yield ROLE, [ROLES[here.role] for here in places]
    yield AT, at
    yield FIRST, first
    yield CANDIDATE, [who for some in state.candidates for who in some]
    yield FREE, sorted(free)
    yield MOVABLE, [int(i in free) for i in range(len(places))]
    yield WANTED, [state.known.get(i, (-2, 0))[0] for i in range(len(places))]
    yield STABILITY, [state.known.get(i, (-2, 0))[1] for i in range(len(places))]


def _person_parts(state: Evaluator) -> Iterator[tuple[int, Part]]:
    members, problem, ledgers = state.problem.people, state.problem, state.ledgers
    weights, past, weeks = problem.policy.weights, [0] * state.past, range(problem.weeks)
    here = [[*past, *(int(m.present(w) and w not in m.leave) for w in weeks)] for m in members]
    yield HERE, [here_now for some in here for here_now in some]
    yield AVAILABLE, [n for some in here for n in (0, *accumulate(some))]
    wish = [weights.avoid * (w in m.avoid) - weights.prefer * (w in m.prefer) for m in members for w in weeks]
    yield WISH, [n for i in range(len(members)) for n in (*past, *wish[i * len(weeks) : (i + 1) * len(weeks)])]
    yield GAP, [ledger.gap for ledger in ledgers]
    yield MOST, [ledger.window_max for ledger in ledgers]
    yield EXPERIENCED, [m.experienced_from + state.past for m in members]
    yield CLEARED, np.array(state.cleared, np.int64).ravel()
    yield FAIR, [ledger.fairness_of(n) for ledger in ledgers for n in range(problem.weeks + 1)]
    yield HOLIDAY_CARRY, [m.holiday_carry for m in members]
    yield UNPOPULAR_CARRY, [m.unpopular_carry for m in members]
    yield MAY, _eligible(state)


def _eligible(state: Evaluator) -> Numbers:
    able = np.zeros((len(state.rotation), len(ROLES), len(state.ledgers)), np.int64)
    for person, member in enumerate(state.problem.people):
        for rotation, roles in member.eligible.items() if person not in state.frozen else ():
            if rotation in state.rotation:
                able[state.rotation[rotation], [ROLES[role] for role in roles if role in ROLES], person] = 1
    return able.ravel()


def standing_of(state: Evaluator, tables: Numbers) -> Numbers:
    """Return the evaluator's holders as an array that may be changed."""
    past, columns, people = state.past, int(tables[COLUMNS]), len(state.ledgers)
    standing = np.zeros(int(tables[COUNTS]) + 3 * people, np.int64)
    standing[: tables[DUTY]] = [*state.holder, *(state.person.get(h.person, OPEN) for h in history_of(state))]
    duty = standing[tables[DUTY] : tables[PLACE]].reshape(people, columns)
    place = standing[tables[PLACE] : tables[COUNTS]].reshape(people, columns)
    counts = standing[tables[COUNTS] :].reshape(people, 3)
    place[:] = -1
    for held in state.problem.history:
        if held.place.role in DUTY_ROLES and held.person in state.person:
            duty[state.person[held.person], held.place.week + past] = 1
    special = tables[tables[SPECIAL] :]
    for index, who in enumerate(state.holder):
        if who != OPEN:
            column = state.places[index].week + past
            place[who, column] = index
            if state.is_duty[index] and not duty[who, column]:
                duty[who, column] = 1
                counts[who] += (1, special[column] & 1, special[column] >> 1 & 1)
    return standing
