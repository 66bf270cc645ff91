"""The numbers of the Toil page from the team file: what interruptions cost, what comes again, what to fix next."""

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path

from app.domain.alerts import Alert
from app.domain.errors import Refused
from app.domain.known_bugs import Effort
from app.domain.languages import tr
from app.domain.markets import common_hours
from app.domain.rotations import Role
from app.domain.settings import setting_value
from app.domain.suites import Suite
from app.domain.teams import Team
from app.domain.toil import (
    YEAR,
    Heat,
    Own,
    Sizes,
    Spent,
    Titled,
    ToilNumbers,
    bug_costs,
    by_week,
    came_again,
    fix_next,
    fixes_in,
    heat_of,
    noise_of,
    usual,
    usual_week,
)
from app.domain.weeks import HandoffTime, Week, offsets, weeks_between, weeks_from
from app.store.stores import Store

MOST_WEEKS = 104
Spans = list[tuple[Week, tuple[datetime, datetime]]]


@dataclass(frozen=True)
class ToilWish:
    """What to look at: the weeks before this one and this one, of one suite or all; and for whom own weeks are told.

    `at` is the moment to look from (UTC), None is now.
    """

    weeks: int = 8
    suite_id: int | None = None
    person_id: int | None = None
    at: datetime | None = None


def toil_numbers(store: Store, wish: ToilWish) -> ToilNumbers:
    """Return everything that is known of toil; raise Refused for a range that is too long or an unknown suite."""
    team = store.team()
    suites = _suites(team, wish)
    this = _this_week(team, suites, wish.at or store.clock())
    weeks, year = weeks_from(this + -wish.weeks, wish.weeks + 1), weeks_from(this + -YEAR, YEAR + 1)
    spent = _spent(store, team, suites, min(weeks[0], year[0]), this)
    spans = {s.id: _span(team, s, weeks[0], this) for s in suites}
    each: dict[int, list[int]] = {}
    titles: list[Titled] = []
    now: list[Spent] = []
    then: list[Spent] = []
    for suite in suites:
        span, before = spans[suite.id], _span(team, suite, weeks[0] + -YEAR, this + -YEAR)
        now += store.toil.spent_on_bugs(suite.id, weeks[0], span)
        then += store.toil.spent_on_bugs(suite.id, weeks[0] + -YEAR, before)
        for bug_id, minutes in store.toil.minutes_each(suite.id, span).items():
            each.setdefault(bug_id, []).extend(minutes)
        titles += store.toil.titled(suite.id, span, before)
    bugs = store.log.known_bugs()
    costs = bug_costs(now, bugs, each, wish.weeks)
    now_on = _between(spent, weeks[0], this + 1)
    shown, whole_year = by_week(now_on, weeks, this), by_week(_between(spent, year[0], this + 1), year, this)
    heat, half_hours = _heat(store, team, suites, weeks[0], this)
    mine = {s.id for s in suites}
    each_week = _each_week(spent)
    own = _own(store, each_week, wish.person_id, year[:-1]) if wish.person_id in team.person else None
    return ToilNumbers(
        weeks=shown,
        usual=usual_week(shown),
        year=whole_year,
        year_usual=usual_week(whole_year),
        fixed=fixes_in((b for b in bugs if b.suite_id in mine), year),
        heat=heat,
        bugs=costs,
        again=came_again(now, then, bugs, titles),
        noise=noise_of(titles, _alerts(store, spans, wish)),
        suites=tuple((s.id, by_week((x for x in now_on if x.suite_id == s.id), weeks, this)) for s in suites),
        fixes=fix_next(costs, wish.weeks, sizes(store)),
        suite_id=wish.suite_id,
        spans=spans,
        half_hours=half_hours,
        own=own,
    )


def toil_of_file(path: Path, now: datetime, wish: ToilWish) -> ToilNumbers:
    """Return the numbers of a team file by a connection of its own, so that any thread may ask."""
    with Store.reader(path, lambda: now) as store:
        return toil_numbers(store, wish)


def sizes(store: Store) -> Sizes:
    """Return what a fix takes in working days, as the team has set it."""
    values = store.teams.settings()
    days = {effort: setting_value(values, f"fix_days_{effort.lower()}") for effort in Effort}
    return Sizes(days, setting_value(values, "day_minutes"))


def own_toil(store: Store, person_id: int, weeks: int = YEAR) -> Own:
    """Return a person's own weeks as primary of the last weeks against what is usual in the team's."""
    team = store.team()
    this = Week.of(store.clock().date())
    spent = _each_week(_spent(store, team, team.suites, this + -weeks, this + -1))
    return _own(store, spent, person_id, weeks_from(this + -weeks, weeks))


def _own(store: Store, spent: Mapping[tuple[int, Week], int], person_id: int | None, weeks: Sequence[Week]) -> Own:
    team, rota = store.team(), store.rotas.draft(weeks[0], weeks[-1])
    mine, others = [], []
    for slot, held in sorted(rota.held.items()):
        if slot.role is Role.PRIMARY and slot.rotation_id in team.rotation:
            rotation = team.rotation[slot.rotation_id]
            minutes = spent.get((rotation.suite_id, slot.week), 0)
            others.append(minutes)
            if held.person_id == person_id:
                mine.append((slot.week, rotation.name, minutes))
    return Own(tuple(mine), usual(m for _, _, m in mine), usual(others), weeks[0].monday)


def _alerts(store: Store, spans: Mapping[int, tuple[datetime, datetime]], wish: ToilWish) -> list[Alert]:
    """Return the alerts of each suite that fired in its weeks; those of no suite where all are looked at."""
    now, found = wish.at or store.clock(), []
    for span in set(spans.values()):
        found += [a for a in store.alerts.alerts(span[0], now, span[1]) if spans.get(a.suite_id or 0) == span]
    if wish.suite_id is None and spans:
        begin, end = min(b for b, _ in spans.values()), max(e for _, e in spans.values())
        found += [a for a in store.alerts.alerts(begin, now, end) if a.suite_id is None]
    return found


def _each_week(spent: Iterable[Spent]) -> dict[tuple[int, Week], int]:
    found: dict[tuple[int, Week], int] = {}
    for some in spent:
        found[some.suite_id, some.week] = found.get((some.suite_id, some.week), 0) + some.minutes
    return found


def _between(spent: Iterable[Spent], first: Week, after: Week) -> list[Spent]:
    begin, end = first.monday, after.monday
    return [some for some in spent if begin <= some.week.monday < end]


def _suites(team: Team, wish: ToilWish) -> tuple[Suite, ...]:
    if not 1 <= wish.weeks <= MOST_WEEKS:
        raise Refused(
            tr("{weeks} weeks cannot be shown; choose 1 to {MOST_WEEKS}.", weeks=wish.weeks, MOST_WEEKS=MOST_WEEKS)
        )
    if wish.suite_id is None:
        return team.suites
    if wish.suite_id not in team.suite:
        raise Refused(tr("That suite is no longer there; choose another."))
    return (team.suite[wish.suite_id],)


def suite_handoff(team: Team, suite_id: int) -> HandoffTime:
    """Return when the weeks of a suite begin: with its first rotation, else on Monday at home."""
    found = (r.handoff for r in team.rotations if r.suite_id == suite_id)
    return next(found, HandoffTime(0, time(), team.time_zone))


def _this_week(team: Team, suites: Iterable[Suite], now: datetime) -> Week:
    """Return the week that is on in the suites: the latest where some have changed over already."""
    return max((suite_handoff(team, s.id).week_at(now) for s in suites), default=Week.of(now.date()))


def _span(team: Team, suite: Suite, first: Week, after: Week) -> tuple[datetime, datetime]:
    handoff = suite_handoff(team, suite.id)
    return handoff.start(first), handoff.start(after)


def _spent(store: Store, team: Team, suites: Sequence[Suite], first: Week, last: Week) -> list[Spent]:
    found: list[Spent] = []
    spans: dict[HandoffTime, Spans] = {}
    for suite in suites:
        handoff = suite_handoff(team, suite.id)
        if handoff not in spans:
            starts = [handoff.start(w) for w in weeks_between(first, last + 1)]
            spans[handoff] = list(zip(weeks_between(first, last), itertools.pairwise(starts), strict=True))
        found += store.toil.spent(suite.id, spans[handoff])
    return found


def _heat(
    store: Store, team: Team, suites: Sequence[Suite], first: Week, this: Week
) -> tuple[Heat, tuple[tuple[datetime, datetime, int], ...]]:
    hours = common_hours(suites, team.time_zone)
    counts: dict[int, int] = {}
    begins, ends = zip(*(_span(team, s, first, this) for s in suites), strict=True) if suites else ((), ())
    spans = offsets(hours.zone_name, min(begins), max(ends)) if suites else ()
    for suite in suites:
        for half, times in store.toil.by_half_hour(suite.id, spans).items():
            counts[half] = counts.get(half, 0) + times
    return heat_of(counts, hours), spans
