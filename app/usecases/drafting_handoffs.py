"""The draft of a handoff note: what the team file knows of the week, or of the part of it before a change of hands."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta

from app.domain.alerts import Alert
from app.domain.changeovers import Changeover, changeovers, primary_stretches
from app.domain.covers import Cover, known_week
from app.domain.duty import Stretch
from app.domain.errors import Refused
from app.domain.events import coming
from app.domain.handoffs import (
    HandoffEdit,
    HandoffItem,
    HandoffNote,
    SeenBug,
    clock_changes,
    draft_items,
    noisy_alerts,
)
from app.domain.issues import MEDIAN_WEEKS, Issue, IssueKind, in_week, recurrences, week_numbers
from app.domain.languages import tr
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, zone
from app.store.stores import Store
from app.usecases.contacts import owed_answers

COMING_DAYS = 14
WEEKS_OF_A_YEAR = 52


def rotation_of(team: Team, rotation_id: int) -> Rotation:
    """Return a rotation of the team; raise Refused when it is gone."""
    if rotation_id not in team.rotation:
        raise Refused(tr("That rotation is no longer in the team; choose another."))
    return team.rotation[rotation_id]


def draft_note(store: Store, rotation_id: int, week: Week) -> HandoffNote:
    """Return the note at the end of a week, as the team file stands."""
    team = store.team()
    rotation = rotation_of(team, rotation_id)
    here, after = (_stretches(store, rotation, w) for w in (week, week + 1))
    end, next_day = rotation.handoff.end(week), rotation.first_day(week + 1)
    issues = store.log.issues(rotation.handoff.start(week + -MEDIAN_WEEKS), rotation.suite_id, end)
    seen = in_week(issues, rotation.handoff, week)
    begun = _begun(team, rotation, Changeover(week, "", end, here[-1].person_id, after[0].person_id), issues)
    return replace(
        begun,
        handoff_day=next_day,
        edit=store.handoffs.edit(rotation_id, week) or HandoffEdit(),
        items=_items(store, team, rotation, week, end),
        bugs=_bugs(store, rotation, week, seen),
        novel=tuple(i for i in seen if i.kind is IssueKind.NOVEL),
        coming=coming(store.events.all(), next_day, COMING_DAYS, rotation.suite_id),
        contacts=tuple(c for c in store.log.contacts() if c.concerns(rotation.suite_id)),
        away=_away(team, rotation, next_day),
        noisy=noisy_alerts(seen, rotation.handoff.end(week + 1), _alerts(store, rotation, rotation.span(week))),
        clocks=clock_changes(begun.zones, next_day, COMING_DAYS),
        template=store.handoffs.template(rotation_id, week, end),
        stood=_stood(team, here),
        owed=owed_answers(store, rotation.suite_id),
    )


def draft_short_note(store: Store, rotation_id: int, week: Week, part: str) -> HandoffNote:
    """Return the short note of a change of hands within a week; raise Refused when there is no such change."""
    team = store.team()
    rotation = rotation_of(team, rotation_id)
    change = next((c for c in changes_of_week(store, rotation, week) if c.part == part), None)
    if change is None:
        raise Refused(tr("That cover is no longer there; choose another handoff."))
    begin, end = rotation.span(week)
    seen = store.log.issues(begin, rotation.suite_id, change.at)
    return replace(
        _begun(team, rotation, change, seen),
        edit=store.handoffs.edit(rotation_id, week, part) or HandoffEdit(),
        items=_items(store, team, rotation, week, change.at),
        noisy=noisy_alerts(seen, end, _alerts(store, rotation, (begin, change.at))),
        stood=_stood(team, _stretches(store, rotation, week)),
        owed=owed_answers(store, rotation.suite_id),
    )


def _alerts(store: Store, rotation: Rotation, span: tuple[datetime, datetime]) -> tuple[Alert, ...]:
    """Return the alerts of a rotation's suite, or of none, that fired between two instants."""
    found = store.alerts.alerts(span[0], store.clock(), span[1])
    return tuple(a for a in found if a.suite_id in (None, rotation.suite_id))


def _begun(team: Team, rotation: Rotation, change: Changeover, issues: Sequence[Issue]) -> HandoffNote:
    """Return a note with its header and its numbers, and nothing else yet."""
    return HandoffNote(
        team=team.name,
        rotation_id=rotation.id,
        rotation=rotation.name,
        suite=team.suite[rotation.suite_id].name,
        week=change.week,
        first_day=rotation.first_day(change.week),
        handoff_day=change.at.astimezone(zone(rotation.zone_of(change.week))).date(),
        boundary=change.at,
        zones=_zones(team, rotation.zone_of(change.week), change.giver_id, change.taker_id),
        outgoing=_name(team, change.giver_id),
        incoming=_name(team, change.taker_id),
        edit=HandoffEdit(),
        items=(),
        bugs=(),
        novel=(),
        coming=(),
        numbers=week_numbers(issues, rotation.handoff, change.week),
        contacts=(),
        part=change.part,
    )


def changes_of_week(store: Store, rotation: Rotation, week: Week) -> tuple[Changeover, ...]:
    """Return the changes of hands within a week, as its covers stand."""
    rota, covers = _known(store, rotation, week)
    return changeovers(rota, rotation, week, covers)


def _stretches(store: Store, rotation: Rotation, week: Week) -> list[Stretch]:
    rota, covers = _known(store, rotation, week)
    return primary_stretches(rota, rotation, week, covers)


def _known(store: Store, rotation: Rotation, week: Week) -> tuple[Rota, tuple[Cover, ...]]:
    slot = Slot(week, rotation.id, Role.PRIMARY)
    rota = known_week(store.rotas.published(week, week), store.rotas.draft(week, week), slot)
    return rota, store.rotas.covers(week, week)


def _name(team: Team, person_id: int | None) -> str:
    return team.person[person_id].name if person_id is not None else ""


def _stood(team: Team, found: list[Stretch]) -> tuple[tuple[str, datetime, datetime], ...]:
    """Return who stood the week, where it was more than one."""
    return tuple((_name(team, s.person_id), s.start, s.end) for s in found) if len(found) > 1 else ()


def _zones(team: Team, home: str, *people: int | None) -> tuple[str, ...]:
    theirs = [team.person[p].time_zone for p in people if p is not None]
    return tuple(dict.fromkeys([home, *theirs]))


def _items(store: Store, team: Team, rotation: Rotation, week: Week, at: datetime) -> tuple[HandoffItem, ...]:
    still_open = store.log.open_issues(rotation.suite_id, at)
    names = {a.id: a.name for a in team.applications}
    stored = store.handoffs.items(rotation.id, week)
    settled = store.handoffs.settled_issues(rotation.id, week)
    return draft_items(still_open, stored, names, rotation.handoff, week, settled=settled)


def _bugs(store: Store, rotation: Rotation, week: Week, seen: tuple[Issue, ...]) -> tuple[SeenBug, ...]:
    """Return the known bugs of the week, dearest first, with how often they came in those three weeks a year ago."""
    bugs = {b.id: b for b in store.log.known_bugs()}
    then = week + -WEEKS_OF_A_YEAR
    first, last = rotation.handoff.start(then + -1), rotation.handoff.end(then + 1)
    before = {r.known_bug_id: r.times for r in recurrences(store.log.issues(first, rotation.suite_id, last))}
    return tuple(
        SeenBug(
            bugs[r.known_bug_id].title,
            r.times,
            r.minutes,
            bugs[r.known_bug_id].workaround,
            before.get(r.known_bug_id, 0),
        )
        for r in recurrences(seen)
    )


def _away(team: Team, rotation: Rotation, first: date) -> tuple[tuple[str, date, date], ...]:
    """People of the rotation away in the coming days: (name, first day, last day), soonest first."""
    last = first + timedelta(days=COMING_DAYS - 1)
    members = {p.id: p.name for p in team.people if any(r == rotation.id for r, _ in p.eligible)}
    found = {
        (leave.first_day, leave.last_day, members[leave.person_id])
        for leave in team.leave_between(first, last)
        if leave.person_id in members and not leave.part_day
    }
    return tuple((name, a, b) for a, b, name in sorted(found))
