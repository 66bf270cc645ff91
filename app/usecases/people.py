"""People who turn out to be one, who leave, and who learn: each in one step."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.feeds import FeedKind, FeedName
from app.domain.languages import tr
from app.domain.people import Person, initials_offers
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.domain.skills import shadow_weeks
from app.domain.teams import Team
from app.domain.weeks import Week, day_words
from app.store.stores import Store

MOST_NAMED = 3
PERSON_FEEDS = (FeedKind.PERSON, FeedKind.PROJECT)


@dataclass(frozen=True)
class Merging:
    """What would move when one person becomes another; `doubled` are slots that would be second in a week."""

    gone: Person
    stays: Person
    slots: int
    leave: int
    covers: int
    doubled: tuple[Slot, ...]


@dataclass(frozen=True)
class Leaving:
    """What would be open when somebody is in the team no longer, in order of time, and whose covers would end."""

    person: Person
    last_day: date
    slots: tuple[Slot, ...]
    covers: int


def look_at_merging(store: Store, gone: int, stays: int) -> Merging:
    """Return what would move; raise Refused when the two are one already or nobody."""
    if gone == stays:
        raise Refused(tr("Choose two people to merge; one cannot be merged with themselves."))
    old, kept = _known(store, gone), _known(store, stays)
    rota = store.rotas.held_by((gone, stays))
    mine = rota.of_person(gone)
    weeks = {a.slot.week for a in rota.of_person(stays)}
    leave = sum(1 for v in store.people.leave() if v.person_id == gone)
    covers = sum(1 for c in store.rotas.covers() if c.person_id == gone)
    return Merging(old, kept, len(mine), leave, covers, tuple(a.slot for a in mine if a.slot.week in weeks))


def merge_people(store: Store, gone: int, stays: int, reason: str = "") -> Changes:
    """Let `stays` have every slot, cover, leave, skill, calendar and subscriber of `gone`, who is removed.

    Facts that only the one who goes has are kept. Two slots in one week are named and need a reason. Signed notes keep
    the name they were signed with.
    """
    found = look_at_merging(store, gone, stays)
    if found.doubled and not reason.strip():
        raise Refused(tr("{doubled} Give a reason to do it all the same.", doubled=doubled_words(store.team(), found)))
    with store.journal.step(
        tr("Merge {name} into {name2}", name=found.gone.name, name2=found.stays.name), "merge"
    ) as step:
        store.rotas.give_reason(found.doubled, reason.strip())
        _drop_twin_leave(store, gone, stays)
        for kind in PERSON_FEEDS:
            store.feeds.move(FeedName(kind, gone), FeedName(kind, stays))
        if found.gone.name != found.stays.name:
            store.handoffs.rename_owner(found.gone.name, found.stays.name)
        store.people.merge(gone, stays)
        store.people.update(_both(found.gone, found.stays))
    return step.changes


def doubled_words(team: Team, merging: Merging) -> str:
    """Return which weeks would have two slots of one person, in one sentence."""
    named = ", ".join(team.slot_words(slot) for slot in merging.doubled[:MOST_NAMED])
    more = len(merging.doubled) - MOST_NAMED
    rest = tr(" and {more} more", more=more) if more > 0 else ""
    return tr(
        "{name} would hold two slots in one week: {named}{rest}.", name=merging.stays.name, named=named, rest=rest
    )


def _both(gone: Person, stays: Person) -> Person:
    """Return the one who stays with what only the other one said; who has been here longer, has been so."""
    texts = {key: getattr(stays, key) or getattr(gone, key) for key in ("email", "office", "holidays", "phone", "chat")}
    joined = None if None in (gone.joined, stays.joined) else min(d for d in (gone.joined, stays.joined) if d)
    experienced = (
        None
        if None in (gone.experienced_from, stays.experienced_from)
        else min(d for d in (gone.experienced_from, stays.experienced_from) if d)
    )
    left = None if None in (gone.left, stays.left) else max(d for d in (gone.left, stays.left) if d)
    return replace(
        stays,
        **texts,
        left=left,
        joined=joined,
        experienced_from=experienced,
        eligible=stays.eligible | gone.eligible,
        carry=round(stays.carry + gone.carry, 4),
    )


def _drop_twin_leave(store: Store, gone: int, stays: int) -> None:
    leave = store.people.leave()
    have = {(v.first_day, v.last_day, v.part_day, v.source) for v in leave if v.person_id == stays}
    twins = [v for v in leave if v.person_id == gone and (v.first_day, v.last_day, v.part_day, v.source) in have]
    store.people.remove_leave(twins)


def look_at_leaving(store: Store, person_id: int, last_day: date) -> Leaving:
    """Return what would be open after a last day; raise Refused for a day before the first."""
    person = _known(store, person_id)
    if person.joined and last_day < person.joined:
        raise Refused(
            tr(
                "{name} joined on {joined}; the last day cannot be before, on {last_day}.",
                name=person.name,
                joined=person.joined,
                last_day=last_day,
            )
        )
    after = replace(person, left=last_day)
    held = store.rotas.held_by((person_id,)).of_person(person_id)
    first = Week.of(last_day)
    slots = tuple(a.slot for a in held if a.slot.week >= first and not after.present_in(a.slot.week))
    covers = [c for c in store.rotas.covers() if c.person_id == person_id and c.start.date() > last_day]
    return Leaving(person, last_day, slots, len(covers))


def deactivate_person(store: Store, person_id: int, last_day: date) -> Changes:
    """Give a person a last day: slots of later weeks are opened in the draft, later covers removed, history stays."""
    found = look_at_leaving(store, person_id, last_day)
    name = found.person.name
    with store.journal.step(
        tr("Deactivate {name} after {day}", name=name, day=day_words(last_day, year=True)), "person"
    ) as step:
        store.people.update(replace(found.person, left=last_day))
        store.rotas.clear(found.slots)
        for cover in store.rotas.covers():
            if cover.person_id == person_id and cover.start.date() > last_day:
                store.rotas.remove_cover(cover.id)
    return step.changes


def activate_person(store: Store, person_id: int) -> Changes:
    """Take a person's last day away; slots opened by it stay open."""
    person = _known(store, person_id)
    if person.left is None:
        raise Refused(tr("{name} has no last day and is in the team already.", name=person.name))
    with store.journal.step(tr("Activate {name} again", name=person.name), "person") as step:
        store.people.update(replace(person, left=None))
    return step.changes


def leaving_lines(team: Team, leaving: Leaving) -> tuple[str, ...]:
    """Return the slots that would be open in words."""
    return tuple(team.slot_words(slot) for slot in leaving.slots)


def free_initials_of(store: Store, person_id: int, count: int = 3) -> tuple[str, ...]:
    """Return initials a person could have that nobody has."""
    person = _known(store, person_id)
    return initials_offers(person.name, {p.initials for p in store.people.all()}, count)


def set_skills(store: Store, wanted: Iterable[tuple[int, int, Role]], may: bool) -> Changes:
    """Say whether people (ids) may hold roles of rotations (ids); weeks already held stay held."""
    chosen, team = tuple(wanted), _Names(store)
    if not chosen:
        raise Refused(tr("Choose somebody and a role."))
    first = team.words(*chosen[0])
    verb = tr("Let") if may else tr("No longer let")
    label = (
        f"{verb} {first}"
        if len(chosen) == 1
        else tr("{verb} people hold {chosen} roles", verb=verb, chosen=len(chosen))
    )
    with store.journal.step(label, "skill") as step:
        for person_id, rotation_id, role in chosen:
            team.words(person_id, rotation_id, role)
            store.people.set_eligible(person_id, rotation_id, role, may)
    return step.changes


def shadowed(store: Store) -> dict[tuple[int, int], int]:
    """Return how many weeks before this one each (person id, rotation id) has shadowed."""
    rota: Rota = store.rotas.shadows()
    return shadow_weeks(rota, Week.of(store.clock().date()))


class _Names:
    """People and rotations by id, without the rest of the team."""

    def __init__(self, store: Store) -> None:
        self._people = {p.id: p for p in store.people.all()}
        self._rotations = {r.id: r for r in store.teams.rotations()}

    def words(self, person_id: int, rotation_id: int, role: Role) -> str:
        """Return “Ana Castillo hold Order Gateways primary”; raise Refused when there is no such person or role."""
        person, rotation = self._people.get(person_id), self._rotations.get(rotation_id)
        if person is None or rotation is None or role not in rotation.roles:
            raise Refused(tr("That person or role is no longer in the team; look at the table again."))
        return tr("{name} hold {name2} {role}", name=person.name, name2=rotation.name, role=role)


def _known(store: Store, person_id: int) -> Person:
    found = next((p for p in store.people.all() if p.id == person_id), None)
    if found is None:
        raise Refused(tr("That person is no longer in the team; look at the list again."))
    return found


def same_names(people: Sequence[Person]) -> tuple[tuple[Person, ...], ...]:
    """Return the people who share a name or an e-mail address: who may be one person twice."""
    groups: dict[str, list[Person]] = {}
    for person in people:
        for key in {person.name.casefold(), person.email.casefold()} - {""}:
            groups.setdefault(key, []).append(person)
    return tuple(dict.fromkeys(tuple(some) for some in groups.values() if len(some) > 1))
