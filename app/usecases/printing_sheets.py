"""Sheets of the rota and of toil, from the team file to values ready for paper."""

from collections.abc import Iterable
from datetime import UTC, date, datetime, time, timedelta

from app.domain.errors import Refused
from app.domain.events import Event, coming
from app.domain.issues import MEDIAN_WEEKS
from app.domain.languages import tr
from app.domain.rota import Rota
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_from
from app.reports.team_sheets import Sheet, meeting_sheet, person_sheet, rota_sheet, toil_sheet
from app.reports.year_rows import YearWish
from app.reports.year_sheets import YearSheet, year_sheet, year_weeks
from app.store.stores import Store
from app.usecases.drafting_handoffs import COMING_DAYS, rotation_of
from app.usecases.handing_off import handoff_note
from app.usecases.toil import ToilWish, toil_numbers

MOST_WEEKS = 160


def rota_of_range(store: Store, first: Week, count: int) -> Sheet:
    """Return the published rota (the draft while nothing is published) of a range of weeks."""
    weeks = weeks_from(first, _checked(count))
    return rota_sheet(store.team(), _rota(store, first, weeks[-1]), weeks, store.rotas.covers(first, weeks[-1]))


def weeks_of_person(store: Store, person_id: int, first: Week, count: int) -> Sheet:
    """Return one person's duties and leave in a range of weeks."""
    weeks = weeks_from(first, _checked(count))
    covers = store.rotas.covers(first, weeks[-1])
    return person_sheet(store.team(), _rota(store, first, weeks[-1]), person_id, weeks, covers)


def toil_of_month(store: Store, day: date) -> Sheet:
    """Return the interruptions of the month that holds the day, with the charts of eight weeks and a year up to it."""
    first = day.replace(day=1)
    after = (first + timedelta(days=32)).replace(day=1)
    begin, end = (datetime.combine(d, time(), UTC) for d in (first, after))
    issues = store.log.issues(begin, None, end)
    team, days = store.team(), (first, after - timedelta(days=1))
    numbers = toil_numbers(store, ToilWish(at=min(end, store.clock())))
    return toil_sheet(team, issues, store.log.known_bugs(), days, numbers)


def meeting_of_week(store: Store, rotation_id: int, week: Week) -> Sheet:
    """Return the page for a team meeting about a week of a rotation."""
    team = store.team()
    rotation = rotation_of(team, rotation_id)
    numbers = toil_numbers(store, ToilWish(MEDIAN_WEEKS, rotation.suite_id, at=rotation.handoff.end(week)))
    ahead = coming(store.events.all(), rotation.first_day(week + 1), COMING_DAYS, rotation.suite_id)
    return meeting_sheet(team, handoff_note(store, rotation_id, week), numbers.fixes, ahead)


def year_of(store: Store, wish: YearWish) -> YearSheet:
    """Return the year planner that is wished for."""
    weeks = year_weeks(wish.day)
    published, draft = (rotas(weeks[0], weeks[-1]) for rotas in (store.rotas.published, store.rotas.draft))
    return year_of_values(store.team(), published, draft, store.events.all(), wish)


def year_of_values(team: Team, published: Rota, draft: Rota, events: Iterable[Event], wish: YearWish) -> YearSheet:
    """Return the planner of what is published, or of the draft while nothing of those months is."""
    if not team.rotations or not team.people:
        raise Refused(tr("A year planner needs people and rotations; add or import them first."))
    weeks = year_weeks(wish.day)
    known = published.within(weeks[0], weeks[-1])
    rota, state = (known, tr("as published")) if known.held else (draft.within(weeks[0], weeks[-1]), "draft")
    return year_sheet(team, rota, events, wish, state)


def _rota(store: Store, first: Week, last: Week) -> Rota:
    published = store.rotas.published(first, last)
    return published if published.held else store.rotas.draft(first, last)


def _checked(count: int) -> int:
    if count > MOST_WEEKS:
        raise Refused(
            tr(
                "{count} weeks are more than a sheet should hold; print at most {MOST_WEEKS}.",
                count=count,
                MOST_WEEKS=MOST_WEEKS,
            )
        )
    return count
