"""What more or less leave of a person would mean for the weeks they hold, in words, before it is done."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from app.domain.absences import days_words, uncovered
from app.domain.covers import Cover
from app.domain.languages import tr
from app.domain.leave import Leave
from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_between

AWAY = (date.min,)
ONE_DAY = timedelta(days=1)


def leave_added(team: Team, leave: Leave) -> Team:
    """Return the team with one more leave, and no other leave than that person's, which is quick for any team."""
    mine = (v for v in team.leave if v.person_id == leave.person_id)
    return replace(team, leave=(*mine, leave))


def days_taken_out(leave: Leave, first: date, last: date) -> tuple[Leave, ...]:
    """Return what is left of a leave once the days from first to last are taken out: nothing, one part or two."""
    before = replace(leave, last_day=min(leave.last_day, first - ONE_DAY))
    after = replace(leave, first_day=max(leave.first_day, last + ONE_DAY))
    return tuple(part for part in (before, after) if part.first_day <= part.last_day)


def leave_removed(team: Team, days: Leave) -> Team:
    """Return the team without dated leave of a person on some days, and no other leave than that person's."""
    mine = (v for v in team.leave if v.person_id == days.person_id)
    return replace(team, leave=tuple(p for v in mine for p in days_taken_out(v, days.first_day, days.last_day)))


def effect_of_leave(team: Team, after: Team, rota: Rota, covers: Iterable[Cover], days: Leave) -> tuple[str, ...]:
    """Return a sentence for each duty week held near some days for which the leave of `after` makes a difference."""
    return tuple(_effects(team, after, rota, tuple(covers), days))


def _effects(team: Team, after: Team, rota: Rota, covers: tuple[Cover, ...], days: Leave) -> Iterator[str]:
    who = days.person_id
    for week in weeks_between(Week.of(days.first_day) + -1, Week.of(days.last_day) + 1):
        for held in rota.held_by(who, week) if who is not None else ():
            if held.slot.role.is_duty:
                was, now = (_missing(one, held.slot, held.person_id, covers) for one in (team, after))
                if was != now:
                    yield f"{team.slot_words(held.slot)}, {_words(now)}."


def _missing(team: Team, slot: Slot, person_id: int, covers: tuple[Cover, ...]) -> tuple[date, ...]:
    if team.is_away(person_id, slot.week):
        return AWAY
    return tuple(a.day for a in uncovered(team, slot, person_id, covers))


def _words(missing: tuple[date, ...]) -> str:
    if missing == AWAY:
        return tr("would fall into an away week, which breaks a rule")
    return tr("needs cover on {days}", days=days_words(missing)) if missing else tr("needs no cover any more")
