"""Part of a held week that somebody else stands."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from app.domain.errors import Refused
from app.domain.languages import dated, tr
from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.domain.weeks import zone

MINUTE, MIDNIGHT = timedelta(minutes=1), time()


@dataclass(frozen=True)
class Cover:
    """Who stands a slot from instant to instant (UTC, whole minutes, the end excluded) instead of its holder, and why.

    A cover belongs to its slot and stays where it is when the slot changes hands; it counts for nothing while its own
    person holds the slot.
    """

    id: int
    slot: Slot
    person_id: int
    start: datetime
    end: datetime
    reason: str = ""


def checked_cover(team: Team, rota: Rota, covers: Iterable[Cover], cover: Cover) -> Cover:
    """Return the cover with whole minutes; raise Refused in one sentence when it cannot be.

    Refused are covers of an open slot or by its holder, empty ones, ones that leave the week or overlap another, and
    ones by somebody who is not in the team, is away, or stands elsewhere that week where no reason is given.
    """
    covers = tuple(covers)
    cover = replace(cover, start=_minute(cover.start), end=_minute(cover.end), reason=cover.reason.strip())
    words, holder = team.slot_words(cover.slot), rota.holder(cover.slot)
    if holder is None:
        raise Refused(tr("{words} is open, so there is nobody to cover for; assign somebody instead.", words=words))
    if cover.person_id == holder:
        raise Refused(
            tr("{name} holds {words}; choose somebody else to cover it.", name=team.person[holder].name, words=words)
        )
    if cover.end <= cover.start:
        raise Refused(tr("A cover ends after it begins; give a later end."))
    begin, end = team.rotation[cover.slot.rotation_id].span(cover.slot.week)
    if cover.start < begin or cover.end > end:
        raise Refused(
            tr(
                "{words} lasts from {local} to {local2}; stay within it.",
                words=words,
                local=_local(team, cover, begin),
                local2=_local(team, cover, end),
            )
        )
    for other in covers:
        if other.slot == cover.slot and _overlap(other, cover):
            name = team.person[other.person_id].name
            raise Refused(
                tr(
                    "{name} covers {local} to {local2} already.",
                    name=name,
                    local=_local(team, other, other.start),
                    local2=_local(team, other, other.end),
                )
            )
    if (problem := cover_problem(team, rota, covers, cover)) and not cover.reason:
        raise Refused(
            tr(
                "{name} {problem}. Give a reason to do it all the same.",
                name=team.person[cover.person_id].name,
                problem=problem,
            )
        )
    return cover


def cover_problem(team: Team, rota: Rota, covers: Iterable[Cover], cover: Cover) -> str:
    """Return the rule against the person standing these days, nothing where there is none: “is away then”."""
    person, slot = team.person[cover.person_id], cover.slot
    days = _days(team, cover)
    if not all(person.present_on(day) for day in days):
        return tr("is not in the team then")
    if any(team.leave_on(person.id, day) is not None for day in days):
        return tr("is away then")
    if any(a.slot.role.is_duty for a in rota.held_by(person.id, slot.week)):
        return tr("holds another slot that week")
    if any(c.person_id == person.id and c.slot != slot and _overlap(c, cover) for c in covers):
        return tr("covers another slot then")
    return (
        ""
        if person.can_hold(slot.rotation_id, slot.role)
        else tr("may not hold {role} of this rotation", role=slot.role)
    )


def by_slot(covers: Iterable[Cover]) -> dict[Slot, tuple[Cover, ...]]:
    """Return covers by the slot they belong to."""
    found: dict[Slot, tuple[Cover, ...]] = {}
    for cover in covers:
        found[cover.slot] = (*found.get(cover.slot, ()), cover)
    return found


def known_week(published: Rota, draft: Rota, slot: Slot) -> Rota:
    """Return the rota a cover is judged by: the published one, or the draft where the slot is not published."""
    return published if published.holder(slot) is not None else draft


def cover_words(team: Team, *covers: Cover) -> str:
    """Return what covers of one slot by one person are: “Cover FX Pricing primary by Ana Castillo, Fri 27 Nov”."""
    first, spans = covers[0], ", ".join(span_words_of(team, cover) for cover in covers)
    rotation, name = team.rotation[first.slot.rotation_id].name, team.person[first.person_id].name
    return tr(
        "Cover {rotation} {role} by {name}, {spans}", rotation=rotation, role=first.slot.role, name=name, spans=spans
    )


def span_words_of(team: Team, cover: Cover) -> str:
    """Return when a cover is in its rotation's zone: “Fri 27 Nov” for a whole day of the week, else with hours."""
    rotation = team.rotation[cover.slot.rotation_id]
    home, (begin, end) = zone(rotation.zone_of(cover.slot.week)), rotation.span(cover.slot.week)
    start, until = cover.start.astimezone(home), cover.end.astimezone(home)
    from_midnight = cover.start == begin or start.time() == MIDNIGHT
    if from_midnight and (cover.end == end or until.time() == MIDNIGHT):
        first, last = start.date(), (until - MINUTE).date()
        return _day(last) if first == last else tr("{day} to {day2}", day=_day(first), day2=_day(last))
    return tr(
        "{day} {start:%H:%M} to {day2} {until:%H:%M}", day=_day(start), start=start, day2=_day(until), until=until
    )


def _day(day: date) -> str:
    return dated(day, tr("%a %-d %b"))


def _overlap(one: Cover, two: Cover) -> bool:
    return one.start < two.end and two.start < one.end


def _days(team: Team, cover: Cover) -> list[date]:
    home = zone(team.rotation[cover.slot.rotation_id].zone_of(cover.slot.week))
    first, last = cover.start.astimezone(home).date(), (cover.end - MINUTE).astimezone(home).date()
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def _minute(moment: datetime) -> datetime:
    return moment.replace(second=0, microsecond=0)


def _local(team: Team, cover: Cover, moment: datetime) -> str:
    home = zone(team.rotation[cover.slot.rotation_id].zone_of(cover.slot.week))
    return dated(moment.astimezone(home), tr("%a %d %b %H:%M"))
