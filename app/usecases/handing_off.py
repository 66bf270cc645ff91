"""The handoff note: it writes itself from the week, people add what only they know."""

from dataclasses import replace
from datetime import date, timedelta

from app.domain.changes import Changes
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
    note_of,
)
from app.domain.issues import MEDIAN_WEEKS, Issue, IssueKind, in_week, recurrences, week_numbers
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store

COMING_DAYS = 14
WEEKS_OF_A_YEAR = 52


def handoff_note(store: Store, rotation_id: int, week: Week) -> HandoffNote:
    """Return the note at the end of the outgoing `week`; raise Refused for an unknown rotation.

    A signed note says what was signed, with what was added since.
    """
    signed = store.handoffs.signature(rotation_id, week)
    if signed is None:
        return _draft(store, rotation_id, week)
    signature, content = signed
    return replace(
        note_of(content),
        signature=signature,
        acceptance=store.handoffs.acceptance(rotation_id, week),
        addenda=store.handoffs.addenda(rotation_id, week),
        read=store.handoffs.read(rotation_id, week),
    )


def _draft(store: Store, rotation_id: int, week: Week) -> HandoffNote:
    team = store.team()
    rotation = rotation_of(team, rotation_id)
    rota = store.rotas.draft(week, week + 1)
    issues = store.log.issues(
        rotation.handoff.start(week + -MEDIAN_WEEKS), rotation.suite_id, rotation.handoff.end(week)
    )
    seen = in_week(issues, rotation.handoff, week)
    next_day = rotation.first_day(week + 1)
    zones = _zones(team, rota, rotation, week)
    return HandoffNote(
        team=team.name,
        rotation_id=rotation_id,
        rotation=rotation.name,
        suite=team.suite[rotation.suite_id].name,
        week=week,
        first_day=rotation.first_day(week),
        handoff_day=next_day,
        boundary=rotation.handoff.end(week),
        zones=zones,
        outgoing=_holder(team, rota, rotation, week),
        incoming=_holder(team, rota, rotation, week + 1),
        edit=store.handoffs.edit(rotation_id, week) or HandoffEdit(),
        items=_items(store, team, rotation, week),
        bugs=_bugs(store, rotation, week, seen),
        novel=tuple(i for i in seen if i.kind is IssueKind.NOVEL),
        coming=coming(store.log.events(), next_day, COMING_DAYS, rotation.suite_id),
        numbers=week_numbers(issues, rotation.handoff, week),
        contacts=tuple(c for c in store.log.contacts() if c.concerns(rotation.suite_id)),
        away=_away(team, rotation, next_day),
        noisy=noisy_alerts(seen, rotation.handoff.end(week + 1)),
        clocks=clock_changes(zones, next_day, COMING_DAYS),
        template=store.handoffs.template(rotation_id, week, rotation.handoff.end(week)),
    )


def edit_note(store: Store, rotation_id: int, week: Week, edit: HandoffEdit) -> Changes:
    """Store what was typed into the note; raise Refused when it is signed."""
    with store.journal.step(step_label(store, "Write", rotation_id, week), "handoff") as step:
        _check_open(store, rotation_id, week)
        store.handoffs.save_edit(rotation_id, week, edit)
    return step.changes


def save_item(store: Store, rotation_id: int, week: Week, item: HandoffItem) -> Changes:
    """Store an item that was typed or changed; an item of an open issue is kept under that issue."""
    if not item.title.strip():
        raise Refused("An item of a handoff needs a title.")
    verb = f"Close “{item.title}” in" if item.closed else "Write"
    with store.journal.step(step_label(store, verb, rotation_id, week), "handoff") as step:
        _check_open(store, rotation_id, week)
        ensure_note(store, rotation_id, week)
        store.handoffs.save_item(rotation_id, week, _stored(store, rotation_id, week, item))
    return step.changes


def transfer_item(store: Store, rotation_id: int, week: Week, item: HandoffItem, *, to: str, reason: str) -> Changes:
    """End an item here because somebody else has it now; raise Refused without a name and a reason."""
    if not to.strip() or not reason.strip():
        raise Refused(f"Say to whom “{item.title}” goes and why; an item leaves the handoff only so.")
    moved = replace(item, transferred_to=to.strip(), reason=reason.strip(), closed=True)
    label = step_label(store, f"Transfer “{item.title}” to {to.strip()} in", rotation_id, week)
    with store.journal.step(label, "handoff") as step:
        _check_open(store, rotation_id, week)
        ensure_note(store, rotation_id, week)
        store.handoffs.save_item(rotation_id, week, _stored(store, rotation_id, week, moved))
    return step.changes


def _stored(store: Store, rotation_id: int, week: Week, item: HandoffItem) -> HandoffItem:
    """Return the item with the id under which it is stored; raise Refused when it was removed meanwhile."""
    if item.issue_id is not None:
        return replace(item, id=store.handoffs.item_of_issue(rotation_id, item.issue_id))
    if item.id is not None and item.id not in {i.id for i in store.handoffs.items(rotation_id, week)}:
        raise Refused(f"“{item.title}” is no longer in the note; look at it again.")
    return item


def remove_item(store: Store, rotation_id: int, week: Week, item_id: int) -> Changes:
    """Remove an item typed into this note; raise Refused for one of an open issue and for one carried here."""
    item = next((i for i in store.handoffs.items(rotation_id, week) if i.id == item_id), None)
    if item is None:
        raise Refused("That item is no longer in the note; look at it again.")
    if item.issue_id is not None and any(i.id == item.issue_id for i in store.log.open_issues()):
        raise Refused(f"“{item.title}” comes from an open issue; close it instead of removing it.")
    if item.weeks_carried:
        raise Refused(f"“{item.title}” was handed over before; close it or transfer it instead of removing it.")
    with store.journal.step(step_label(store, f"Remove “{item.title}” from", rotation_id, week), "handoff") as step:
        _check_open(store, rotation_id, week)
        store.handoffs.remove_item(item_id)
    return step.changes


def _check_open(store: Store, rotation_id: int, week: Week) -> None:
    signed = store.handoffs.signature(rotation_id, week)
    if signed is not None:
        raise Refused(f"{signed[0].person} has signed this handoff, so it is locked; write an addendum instead.")


def ensure_note(store: Store, rotation_id: int, week: Week) -> None:
    """Begin the note when nobody has."""
    if store.handoffs.edit(rotation_id, week) is None:
        store.handoffs.save_edit(rotation_id, week, HandoffEdit())


def step_label(store: Store, verb: str, rotation_id: int, week: Week) -> str:
    """Return what history says of a command on a note; raise Refused for an unknown rotation."""
    rotation = rotation_of(store.team(), rotation_id)
    return f"{verb} handoff of {rotation.name}, week of {rotation.first_day(week).day} {rotation.first_day(week):%B}"


def rotation_of(team: Team, rotation_id: int) -> Rotation:
    """Return a rotation of the team; raise Refused when it is gone."""
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
    still_open = store.log.open_issues(rotation.suite_id, rotation.handoff.end(week))
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
