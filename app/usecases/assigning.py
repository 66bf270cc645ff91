"""Putting people into slots by hand. A broken hard rule is allowed, but never without a reason."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from app.domain.accounts import CARRY_WEEKS
from app.domain.changes import Changes
from app.domain.errors import Overtaken, Refused
from app.domain.findings import Finding
from app.domain.languages import tr
from app.domain.rota import Assignment, Rota, Slot, difference
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.standings import REACH_WEEKS, standing_around

Seen = Mapping[Slot, int | None]  # holders (person ids; None: open) as they were when somebody decided


def assign(store: Store, slot: Slot, person_id: int, reason: str = "", seen: Seen | None = None) -> Changes:
    """Put a person into a slot; raise Refused when that breaks a hard rule and no reason is given.

    Raise Overtaken when the holder is no longer the one that was seen.
    """
    team = store.team()
    _known(team, slot, person_id)
    name = team.person[person_id].name
    wanted = [Assignment(slot, person_id, reason=reason.strip())]
    return put(store, wanted, tr("Assign {name} to {slot}", name=name, slot=team.slot_words(slot)), seen=seen)


def clear(store: Store, slots: Iterable[Slot]) -> Changes:
    """Open slots; raise Refused for a pinned one."""
    team, chosen = store.team(), tuple(slots)
    rota = draft_near(store, chosen)
    for slot in chosen:
        refuse_pinned(team, rota, slot)
    label = (
        tr("Clear {slot}", slot=team.slot_words(chosen[0]))
        if len(chosen) == 1
        else tr("Clear {chosen} slots", chosen=len(chosen))
    )
    with store.journal.step(label, "clear") as step:
        store.rotas.clear(chosen)
    return step.changes


def pin(store: Store, slots: Iterable[Slot], pinned: bool) -> Changes:
    """Pin held slots, so that planning keeps them, or take the pins off; open slots are passed over."""
    team, chosen = store.team(), tuple(slots)
    verb = tr("Pin") if pinned else tr("Unpin")
    label = (
        f"{verb} {team.slot_words(chosen[0])}"
        if len(chosen) == 1
        else tr("{verb} {chosen} slots", verb=verb, chosen=len(chosen))
    )
    with store.journal.step(label, "pin") as step:
        for slot in chosen:
            store.rotas.pin(slot, pinned)
    return step.changes


def move(store: Store, source: Slot, target: Slot, reason: str = "") -> Changes:
    """Move the holder of one slot to another that is open; raise Refused when it is held or a rule would break."""
    team, rota = store.team(), draft_near(store, (source, target))
    holder = rota.holder(source)
    if holder is None:
        raise Refused(tr("{slot} is open, so there is nobody to move.", slot=team.slot_words(source)))
    if rota.holder(target) is not None:
        raise Refused(tr("{slot} is held; swap the two slots instead.", slot=team.slot_words(target)))
    refuse_pinned(team, rota, source)
    label = tr("Move {name} to {slot}", name=team.person[holder].name, slot=team.slot_words(target))
    return put(store, [Assignment(target, holder, reason=reason.strip())], label, opened=[source])


def put(
    store: Store,
    assignments: Sequence[Assignment],
    label: str,
    opened: Sequence[Slot] = (),
    *,
    told: Sequence[tuple[Slot, int | None]] = (),
    seen: Seen | None = None,
) -> Changes:
    """Write assignments into the draft in one step; raise Refused for a rule newly broken without a reason.

    `told` are slots with the holders that everybody is to know at once. Raise Overtaken, within the step, when a slot
    of `seen` has another holder by now.
    """
    team, rota = store.team(), draft_near(store, [*(a.slot for a in assignments), *opened])
    for slot in (*opened, *(a.slot for a in assignments)):
        refuse_pinned(team, rota, slot)
    broken = new_findings(team, rota, with_changes(rota, assignments, opened), [a.slot for a in assignments])
    if broken and not all(a.reason for a in assignments):
        raise Refused(tr("{words} Give a reason to do it all the same.", words=broken[0].words))
    with store.journal.step(label, "assign") as step:
        for slot, holder in (seen or {}).items():
            if store.rotas.draft(slot.week, slot.week).holder(slot) != holder:
                raise Overtaken(
                    tr("{slot} was changed elsewhere a moment ago; look at it again.", slot=team.slot_words(slot))
                )
        store.rotas.clear(opened)
        store.rotas.assign(assignments)
        store.rotas.publish(told)
    return step.changes


def draft_near(store: Store, slots: Collection[Slot]) -> Rota:
    """Return the part of the draft that the rules around some slots depend on."""
    weeks = [s.week for s in slots] or [Week.of(store.clock().date())]
    return store.rotas.draft(min(weeks) + -(REACH_WEEKS + CARRY_WEEKS), max(weeks) + REACH_WEEKS)


def with_changes(rota: Rota, assignments: Iterable[Assignment], opened: Iterable[Slot] = ()) -> Rota:
    """Return the rota as it would be."""
    return rota.with_changes({**dict.fromkeys(opened), **{a.slot: a for a in assignments}})


def new_findings(team: Team, before: Rota, after: Rota, slots: Iterable[Slot]) -> tuple[Finding, ...]:
    """Return the hard rules broken afterwards and not before, by whatever differs in the slots or elsewhere."""
    holders = {c.slot: c.after for c in difference(before, after)}
    changed = {s: after.holder(s) for s in slots} | holders
    if not changed:
        return ()
    part = _beside(_holding(before, changed) | _holding(after, changed), before)
    few = {a.person_id for a in part.held.values()} | {p for p in changed.values() if p is not None}
    return standing_around(team.of_people(few), part, changed).effect(holders).broken


def _holding(rota: Rota, slots: Iterable[Slot]) -> frozenset[int]:
    """Return who holds a slot of the weeks and rotations of some slots: a hard rule could speak of them."""
    duties = {(s.week, s.rotation_id) for s in slots}
    weeks = (rota.by_week.get(week, {}) for week, _ in duties)
    return frozenset(a.person_id for some in weeks for s, a in some.items() if (s.week, s.rotation_id) in duties)


def _beside(people: Collection[int], rota: Rota) -> Rota:
    """Return everything some people hold, and what others hold beside them in those weeks of those rotations."""
    duties = {(s.week, s.rotation_id) for s, a in rota.held.items() if a.person_id in people}
    return Rota({s: a for s, a in rota.held.items() if (s.week, s.rotation_id) in duties})


def refuse_pinned(team: Team, rota: Rota, slot: Slot) -> None:
    """Raise Refused when the slot is pinned."""
    held = rota.held.get(slot)
    if held and held.pinned:
        raise Refused(
            tr(
                "{slot} is pinned to {name}; unpin it first.",
                slot=team.slot_words(slot),
                name=team.person[held.person_id].name,
            )
        )


def _known(team: Team, slot: Slot, person_id: int) -> None:
    if person_id not in team.person:
        raise Refused(tr("That person is no longer in the team; choose another."))
    rotation = team.rotation.get(slot.rotation_id)
    if rotation is None or slot.role not in rotation.roles:
        raise Refused(tr("That slot is no longer on the rota; choose another."))
