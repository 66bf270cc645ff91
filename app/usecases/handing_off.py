"""The handoff note: it writes itself from the week, people add what only they know."""

from dataclasses import replace
from datetime import date, timedelta

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.events import coming
from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, SeenBug, draft_items
from app.domain.issues import MEDIAN_WEEKS, Issue, IssueKind, in_week, recurrences, week_numbers
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store

COMING_DAYS = 14


def handoff_note(store: Store, rotation_id: int, week: Week) -> HandoffNote:
    """Return the note at the end of the outgoing `week`; raise Refused for an unknown rotation."""
    team = store.team()
    rotation = _rotation(team, rotation_id)
    rota = store.rotas.draft()
    since = rotation.handoff.start(week + -MEDIAN_WEEKS)
    issues = store.log.issues(since, rotation.suite_id)
    seen = in_week(issues, rotation.handoff, week)
    next_day = rotation.first_day(week + 1)
    outgoing, incoming = _holder(team, rota, rotation, week), _holder(team, rota, rotation, week + 1)
    return HandoffNote(
        team=team.name,
        rotation_id=rotation_id,
        rotation=rotation.name,
        suite=team.suite[rotation.suite_id].name,
        week=week,
        first_day=rotation.first_day(week),
        handoff_day=next_day,
        boundary=rotation.handoff.end(week),
        zones=_zones(team, rota, rotation, week),
        outgoing=outgoing,
        incoming=incoming,
        edit=store.handoffs.edit(rotation_id, week) or HandoffEdit(),
        items=_items(store, team, rotation, week),
        bugs=_bugs(store, seen),
        novel=tuple(i for i in seen if i.kind is IssueKind.NOVEL),
        coming=coming(store.log.events(), next_day, COMING_DAYS, rotation.suite_id),
        numbers=week_numbers(issues, rotation.handoff, week),
        contacts=tuple(c for c in store.log.contacts() if c.concerns(rotation.suite_id)),
        away=_away(team, rotation, next_day),
    )


def edit_note(store: Store, rotation_id: int, week: Week, edit: HandoffEdit) -> Changes:
    """Store what was typed into the note."""
    with store.journal.step(_label(store, "Write", rotation_id, week), "handoff") as step:
        store.handoffs.save_edit(rotation_id, week, edit)
    return step.changes


def save_item(store: Store, rotation_id: int, week: Week, item: HandoffItem) -> Changes:
    """Store an item that was typed or changed; an item of an open issue is kept under that issue."""
    if not item.title.strip():
        raise Refused("An item of a handoff needs a title.")
    stored = store.handoffs.items(rotation_id, week)
    if item.id is None and item.issue_id is not None:
        item = replace(item, id=next((i.id for i in stored if i.issue_id == item.issue_id), None))
    elif item.id is not None and item.id not in {i.id for i in stored}:
        raise Refused(f"“{item.title}” is no longer in the note; look at it again.")
    with store.journal.step(_label(store, "Write", rotation_id, week), "handoff") as step:
        _ensure_note(store, rotation_id, week)
        store.handoffs.save_item(rotation_id, week, item)
    return step.changes


def remove_item(store: Store, rotation_id: int, week: Week, item_id: int) -> Changes:
    """Remove an item that was typed; raise Refused for one that comes from an issue still open."""
    item = next((i for i in store.handoffs.items(rotation_id, week) if i.id == item_id), None)
    if item is None:
        raise Refused("That item is no longer in the note; look at it again.")
    if item.issue_id is not None and any(i.id == item.issue_id for i in store.log.open_issues()):
        raise Refused(f"“{item.title}” comes from an open issue; close it instead of removing it.")
    with store.journal.step(_label(store, f"Remove “{item.title}” from", rotation_id, week), "handoff") as step:
        store.handoffs.remove_item(item_id)
    return step.changes


def _ensure_note(store: Store, rotation_id: int, week: Week) -> None:
    if store.handoffs.edit(rotation_id, week) is None:
        store.handoffs.save_edit(rotation_id, week, HandoffEdit())


def _label(store: Store, verb: str, rotation_id: int, week: Week) -> str:
    rotation = _rotation(store.team(), rotation_id)
    return f"{verb} handoff of {rotation.name}, week of {rotation.first_day(week).day} {rotation.first_day(week):%B}"


def _rotation(team: Team, rotation_id: int) -> Rotation:
    if rotation_id not in team.rotation:
        raise Refused("That rotation is no longer in the team; choose another.")
    return team.rotation[rotation_id]


def _holder(team: Team, rota: Rota, rotation: Rotation, week: Week) -> str:
    holder = rota.holder(Slot(week, rotation.id, Role.PRIMARY))
    return team.person[holder].name if holder is not None else ""


def _zones(team: Team, rota: Rota, rotation: Rotation, week: Week) -> tuple[str, ...]:
    holders = (rota.holder(Slot(w, rotation.id, Role.PRIMARY)) for w in (week, week + 1))
    theirs = [team.person[h].time_zone for h in holders if h is not None]
    return tuple(dict.fromkeys([rotation.handoff.zone_name, *theirs]))


def _items(store: Store, team: Team, rotation: Rotation, week: Week) -> tuple[HandoffItem, ...]:
    until = rotation.handoff.end(week)
    still_open = [i for i in store.log.open_issues(rotation.suite_id) if i.opened < until]
    names = {a.id: a.name for a in team.applications}
    return draft_items(still_open, store.handoffs.items(rotation.id, week), names, rotation.handoff, week)


def _bugs(store: Store, seen: tuple[Issue, ...]) -> tuple[SeenBug, ...]:
    bugs = {b.id: b for b in store.log.known_bugs()}
    return tuple(
        SeenBug(bugs[r.known_bug_id].title, r.times, r.minutes, bugs[r.known_bug_id].workaround)
        for r in recurrences(seen)
    )


def _away(team: Team, rotation: Rotation, first: date) -> tuple[tuple[str, date, date], ...]:
    """People of the rotation away in the coming days: (name, first day, last day), soonest first."""
    last = first + timedelta(days=COMING_DAYS - 1)
    members = {p.id: p.name for p in team.people if any(r == rotation.id for r, _ in p.eligible)}
    found = {
        (leave.first_day, leave.last_day, members[leave.person_id])
        for leave in team.leave
        if leave.person_id in members and leave.first_day <= last and leave.last_day >= first and not leave.part_day
    }
    return tuple((name, a, b) for a, b, name in sorted(found))
