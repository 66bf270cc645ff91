"""Standing part of somebody's week: covers, and taking over now, which is one until the week ends."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from app.domain.changes import Changes
from app.domain.covers import Cover, checked_cover, cover_words, known_week
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import zone
from app.store.stores import Store


def cover_week(store: Store, wanted: Cover, reason: str = "") -> Changes:
    """Let a person stand part of a held week (the cover's id is ignored); raise Refused where `checked_cover` does."""
    team, slot = store.team(), wanted.slot
    _known(team, slot, wanted.person_id)
    cover = checked_cover(team, _known_rota(store, slot), store.rotas.covers(), replace(wanted, reason=reason))
    with store.journal.step(cover_words(team, cover), "cover") as step:
        store.rotas.add_cover(cover)
    return step.changes


def cover_days(store: Store, wanted: Sequence[Cover], reason: str = "") -> Changes:
    """Let a person stand several parts of one held week in one step; raise Refused where `checked_cover` does."""
    team, slot = store.team(), wanted[0].slot
    _known(team, slot, wanted[0].person_id)
    rota, known = _known_rota(store, slot), store.rotas.covers()
    checked: list[Cover] = []
    for cover in wanted:
        checked.append(checked_cover(team, rota, (*known, *checked), replace(cover, reason=reason)))
    with store.journal.step(cover_words(team, *checked), "cover") as step:
        for cover in checked:
            store.rotas.add_cover(cover)
    return step.changes


def take_over(store: Store, wanted: Cover, reason: str = "") -> Changes:
    """Let a person stand a slot from the begin of a cover on; a cover under way ends there.

    The holder of the week takes it back: the cover under way ends and nothing takes its place.
    """
    team, slot, begin = store.team(), wanted.slot, wanted.start
    _known(team, slot, wanted.person_id)
    covers, rota = store.rotas.covers(), _known_rota(store, slot)
    under_way = [c for c in covers if c.slot == slot and c.start <= begin < c.end]
    takes_back = bool(under_way) and rota.holder(slot) == wanted.person_id
    others = [c for c in covers if c not in under_way]
    cover = wanted if takes_back else checked_cover(team, rota, others, replace(wanted, reason=reason))
    words = tr("Take over {slot} by {name}", slot=team.slot_words(slot), name=team.person[wanted.person_id].name)
    with store.journal.step(words, "cover") as step:
        for old in under_way:
            if old.start < begin:
                store.rotas.end_cover(old.id, begin)
            else:
                store.rotas.remove_cover(old.id)
        if not takes_back:
            store.rotas.add_cover(cover)
    return step.changes


def cover_from_now(team: Team, covers: Iterable[Cover], slot: Slot, person_id: int, now: datetime) -> Cover:
    """Return the cover of a slot from now until its week ends or a cover already there begins."""
    begin, end = team.rotation[slot.rotation_id].span(slot.week)
    at = max(begin, now.replace(second=0, microsecond=0))
    later = [c.start for c in covers if c.slot == slot and c.start > at]
    return Cover(0, slot, person_id, at, min([end, *later]))


def uncover(store: Store, cover_id: int) -> Changes:
    """Take a cover back; raise Refused when there is none with the id."""
    team = store.team()
    for cover in store.rotas.covers():
        if cover.id == cover_id:
            with store.journal.step(tr("Take back c{cover}", cover=cover_words(team, cover)[1:]), "cover") as step:
                store.rotas.remove_cover(cover_id)
            return step.changes
    raise Refused(tr("There is no cover {cover_id}; “watchbill covers” lists them.", cover_id=cover_id))


def cover_of_days(team: Team, slot: Slot, person_id: int, first: date, last: date) -> Cover:
    """Return the cover of whole days, both included, in the rotation's zone and kept within the week."""
    rotation = team.rotation[slot.rotation_id]
    home, (begin, end) = zone(rotation.zone_of(slot.week)), rotation.span(slot.week)
    start = datetime.combine(first, time(), home).astimezone(UTC)
    until = datetime.combine(last + timedelta(days=1), time(), home).astimezone(UTC)
    return Cover(0, slot, person_id, max(begin, start), min(end, until))


def _known_rota(store: Store, slot: Slot) -> Rota:
    week = (slot.week, slot.week)
    return known_week(store.rotas.published(*week), store.rotas.draft(*week), slot)


def _known(team: Team, slot: Slot, person_id: int) -> None:
    roles: Collection[Role] = team.rotation[slot.rotation_id].roles if slot.rotation_id in team.rotation else ()
    if person_id not in team.person or slot.role not in roles:
        raise Refused(tr("That person or slot is no longer there; choose another."))
