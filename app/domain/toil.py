"""What interruptions cost, and what is worth fixing: pure numbers over counts that the store has added up.

Weeks are those of each suite's rotation, from handoff to handoff. What is usual is a median and a 90th percentile,
never a mean: one bad day says nothing of the others.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import accumulate
from math import ceil
from statistics import median

from app.domain.alerts import Alert, noisy
from app.domain.issues import IssueKind
from app.domain.known_bugs import COST_WEEKS, Effort, KnownBug
from app.domain.markets import MarketHours
from app.domain.weeks import Week

HALF_HOURS = 48
YEAR = 52


@dataclass(frozen=True)
class Spent:
    """Times and minutes of one suite, week, kind and known bug."""

    suite_id: int
    week: Week
    kind: IssueKind
    known_bug_id: int | None
    times: int
    minutes: int


@dataclass(frozen=True)
class Titled:
    """Times and minutes of issues with one title (capitals aside) in the weeks looked at, and a year before them."""

    suite_id: int
    kind: IssueKind
    title: str
    times: int
    minutes: int
    times_then: int = 0
    minutes_then: int = 0


@dataclass(frozen=True)
class WeekToil:
    """One week: times and minutes by kind; `is_over` is False for the week that is still on."""

    week: Week
    times: Mapping[IssueKind, int]
    minutes: Mapping[IssueKind, int]
    is_over: bool = True

    @property
    def whole(self) -> int:
        """Minutes of all kinds."""
        return sum(self.minutes.values())


@dataclass(frozen=True)
class Usual:
    """What is usual among numbers: their median and 90th percentile."""

    median: float = 0
    p90: float = 0


@dataclass(frozen=True)
class BugCost:
    """What one known bug cost in the weeks looked at; `share` is of all known bugs' minutes, added up from the dearest.

    `each` is what is usual each time, `budget` its minutes for as many weeks, None without a budget.
    """

    bug: KnownBug
    times: int
    minutes: int
    share: float
    each: Usual
    budget: float | None

    @property
    def is_over(self) -> bool:
        """Tell whether it cost more than was accepted."""
        return self.budget is not None and self.minutes > self.budget


@dataclass(frozen=True)
class Again:
    """Something that came in these weeks and in the same weeks a year ago."""

    title: str
    suite_id: int
    kind: IssueKind
    bug: KnownBug | None
    times_then: int
    minutes_then: int
    times: int
    minutes: int


@dataclass(frozen=True)
class Noise:
    """An alert that needed no action; `share` is of all noise’s times, added up from the loudest.

    `logged` entries of the log have its name and took `minutes`; `alert` is what a monitoring system sent of it, None
    where it is known from the log alone. A firing may stand in both, so `times` is the larger count of the two.
    """

    title: str
    suite_id: int | None
    times: int
    minutes: int
    share: float
    logged: int = 0
    alert: Alert | None = None


@dataclass(frozen=True)
class Fix:
    """What fixing a known bug gives: minutes a week, the days it takes, their ratio, and weeks until it has paid.

    Days, ratio and pay-back are None while nobody has said how much effort the fix is.
    """

    bug: KnownBug
    minutes_a_week: float
    days: int | None = None
    gain: float | None = None
    pay_back: float | None = None


@dataclass(frozen=True)
class Heat:
    """Issues by weekday (Monday first) and half hour of the day, on the clock of `hours`."""

    counts: tuple[tuple[int, ...], ...]
    hours: MarketHours

    @property
    def most(self) -> int:
        """The largest count."""
        return max((max(day) for day in self.counts), default=0)


@dataclass(frozen=True)
class Sizes:
    """Working days of a fix by its effort, and the minutes of a working day."""

    days: Mapping[Effort, int]
    day_minutes: int


@dataclass(frozen=True)
class Own:
    """One person's own weeks as primary against what is usual in the team; for oneself only, never a list of people."""

    weeks: tuple[tuple[Week, str, int], ...]
    mine: Usual
    team: Usual
    since: date


@dataclass(frozen=True)
class ToilNumbers:
    """Everything the Toil page shows, for one suite or all, over the weeks looked at (the last one is still on).

    `year` is 52 whole weeks and this one, whatever the range; `fixed` are (week, known bug) of the fixes in it. `spans`
    are begin and end (UTC) of the whole weeks by suite id, `half_hours` those of `heat` between changes of the clock,
    with its seconds from UTC.
    """

    weeks: tuple[WeekToil, ...]
    usual: Usual
    year: tuple[WeekToil, ...]
    year_usual: Usual
    fixed: tuple[tuple[Week, KnownBug], ...]
    heat: Heat
    bugs: tuple[BugCost, ...]
    again: tuple[Again, ...]
    noise: tuple[Noise, ...]
    suites: tuple[tuple[int, tuple[WeekToil, ...]], ...]
    fixes: tuple[Fix, ...]
    suite_id: int | None = None
    spans: Mapping[int, tuple[datetime, datetime]] = field(default_factory=dict)
    half_hours: tuple[tuple[datetime, datetime, int], ...] = field(default=(), compare=False)
    own: Own | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing was logged in the range nor in the year."""
        return not any(any(w.times.values()) for w in (*self.weeks, *self.year))


def percentile(numbers: Iterable[float], part: float) -> float:
    """Return the smallest number that at least `part` (0 to 1) of all are at most (nearest rank); 0 for none."""
    ordered = sorted(numbers)
    return ordered[max(0, ceil(part * len(ordered)) - 1)] if ordered else 0


def usual(numbers: Iterable[float]) -> Usual:
    """Return median and 90th percentile, 0 for none."""
    known = list(numbers)
    return Usual(median(known), percentile(known, 0.9)) if known else Usual()


def by_week(spent: Iterable[Spent], weeks: Sequence[Week], this: Week) -> tuple[WeekToil, ...]:
    """Return every week with its minutes by kind, weeks without any too; `this` is the week that is still on."""
    times: dict[Week, dict[IssueKind, int]] = {w: dict.fromkeys(IssueKind, 0) for w in weeks}
    minutes: dict[Week, dict[IssueKind, int]] = {w: dict.fromkeys(IssueKind, 0) for w in weeks}
    for some in spent:
        count = times.get(some.week)
        if count is not None:
            count[some.kind] += some.times
            minutes[some.week][some.kind] += some.minutes
    return tuple(WeekToil(w, times[w], minutes[w], w < this) for w in weeks)


def usual_week(weeks: Iterable[WeekToil]) -> Usual:
    """Return what is usual in the whole weeks; a week without an issue counts as 0."""
    return usual(w.whole for w in weeks if w.is_over)


def bug_costs(
    spent: Iterable[Spent], bugs: Iterable[KnownBug], each: Mapping[int, Sequence[int]], weeks: int
) -> tuple[BugCost, ...]:
    """Return known bugs by minutes, dearest first (Pareto); a budget of four weeks is stretched to `weeks`."""
    times, minutes = _by_bug(spent)
    known = {b.id: b for b in bugs}
    whole, so_far, found = sum(minutes.values()), 0, []
    for bug_id in sorted(minutes, key=lambda b: (-minutes[b], -times[b], b)):
        bug = known[bug_id]
        so_far += minutes[bug_id]
        share = so_far / whole if whole else 0.0
        budget = None if bug.budget is None else bug.budget * weeks / COST_WEEKS
        found.append(BugCost(bug, times[bug_id], minutes[bug_id], share, usual(each.get(bug_id, ())), budget))
    return tuple(found)


def _by_bug(spent: Iterable[Spent]) -> tuple[dict[int, int], dict[int, int]]:
    times: dict[int, int] = defaultdict(int)
    minutes: dict[int, int] = defaultdict(int)
    for some in spent:
        if some.known_bug_id is not None:
            times[some.known_bug_id] += some.times
            minutes[some.known_bug_id] += some.minutes
    return times, minutes


def came_again(
    now: Iterable[Spent], then: Iterable[Spent], bugs: Iterable[KnownBug], titles: Iterable[Titled]
) -> tuple[Again, ...]:
    """Return what came in these weeks and a year before them, dearest now first: known bugs by name, others by title.

    Noise is left out, it has a list of its own.
    """
    (times, minutes), (times_then, minutes_then) = _by_bug(now), _by_bug(then)
    known = {b.id: b for b in bugs}
    found = [
        Again(
            known[b].title, known[b].suite_id, IssueKind.KNOWN, known[b], times_then[b], minutes_then[b], n, minutes[b]
        )
        for b, n in times.items()
        if b in times_then
    ]
    for t in titles:
        if t.times and t.times_then and t.kind in (IssueKind.REQUEST, IssueKind.NOVEL):
            found.append(Again(t.title, t.suite_id, t.kind, None, t.times_then, t.minutes_then, t.times, t.minutes))
    return tuple(sorted(found, key=lambda a: (-a.minutes, -a.times, a.title)))


def noise_of(titles: Iterable[Titled], alerts: Iterable[Alert] = ()) -> tuple[Noise, ...]:
    """Return alerts that needed no action, those that came most often first: from the log, and judged so.

    An entry of the log is an alert’s where it has its name, capitals aside, in the same suite.
    """
    logged: dict[tuple[int | None, str], Titled] = {
        (t.suite_id, t.title.casefold()): t for t in titles if t.kind is IssueKind.NOISE and t.times
    }
    some = noisy(alerts)
    names = Counter((a.suite_id, a.name.casefold()) for a in some)
    found = []
    for alert in some:
        key = alert.suite_id, alert.name.casefold()
        entry = logged.pop(key, None) if alert.suite_id is not None else None
        name = f"{alert.name} ({alert.label_words})" if names[key] > 1 and alert.labels else alert.name
        times, minutes = (entry.times, entry.minutes) if entry else (0, 0)
        found.append(Noise(name, alert.suite_id, max(times, alert.noise), minutes, 0, times, alert))
    found += [Noise(t.title, t.suite_id, t.times, t.minutes, 0, t.times) for t in logged.values()]
    found.sort(key=lambda n: (-n.times, -n.minutes, n.title))
    whole, so_far = sum(n.times for n in found), accumulate(n.times for n in found)
    return tuple(replace(n, share=part / whole) for n, part in zip(found, so_far, strict=True))


def fix_next(costs: Iterable[BugCost], weeks: int, sizes: Sizes) -> tuple[Fix, ...]:
    """Return what to fix next: most minutes a week for each working day first, those without an effort last.

    Minutes a week = times in the whole weeks looked at ÷ weeks × median minutes each time; pay-back = days × minutes of
    a working day ÷ minutes a week. Fixed bugs are left out.
    """
    found = [_fix(c, weeks, sizes) for c in costs if c.bug.fixed_on is None]
    return tuple(sorted(found, key=lambda f: (f.gain is None, -(f.gain or 0), -f.minutes_a_week, f.bug.title)))


def _fix(cost: BugCost, weeks: int, sizes: Sizes) -> Fix:
    saved = cost.times / weeks * cost.each.median if weeks else 0.0
    if cost.bug.effort is None:
        return Fix(cost.bug, saved)
    days = sizes.days[cost.bug.effort]
    return Fix(cost.bug, saved, days, saved / days, days * sizes.day_minutes / saved if saved else None)


def heat_of(counts: Mapping[int, int], hours: MarketHours) -> Heat:
    """Return counts by half hour of the week (0 is Monday 00:00) as seven days."""
    return Heat(tuple(tuple(counts.get(d * HALF_HOURS + h, 0) for h in range(HALF_HOURS)) for d in range(7)), hours)


def fixes_in(bugs: Iterable[KnownBug], weeks: Sequence[Week]) -> tuple[tuple[Week, KnownBug], ...]:
    """Return the fixes among the weeks in order of time."""
    inside = set(weeks)
    fixed = ((Week.of(b.fixed_on), b) for b in bugs if b.fixed_on is not None)
    return tuple(sorted(((w, b) for w, b in fixed if w in inside), key=lambda pair: (pair[0], pair[1].title)))
