"""Days of leave within a held week: where they begin, which week they belong to, and whether they are covered."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from app.domain.absences import Absence, absences, days_words, gaps, uncovered
from app.domain.cover_findings import leave_findings
from app.domain.covers import Cover, span_words_of
from app.domain.leave import Leave, RecurringLeave
from app.domain.rota import Slot
from app.domain.teams import Team
from app.domain.weeks import HandoffTime
from tests.domain.builders import MONDAY, person, rota, rotation, slot, team

WEDNESDAY = date(2026, 12, 2)
HERE = slot(0)


def away(*days: date, zone_name: str = "Europe/London", handoff: str = "Mon 09:00 Europe/London") -> Team:
    some = (person(1, time_zone=zone_name), person(2), person(3))
    leave = tuple(Leave(n, 1, day, day) for n, day in enumerate(days))
    return team(some, leave, rotations=(rotation(handoff=HandoffTime.parse(handoff)),))


def at(day: int, hour: int = 0) -> datetime:
    return datetime(2026, 12, day, hour, tzinfo=UTC)


def cover(start: datetime, end: datetime, person_id: int = 2) -> Cover:
    return Cover(1, HERE, person_id, start, end)


def days_of(whole: Team, place: Slot = HERE) -> list[int]:
    return [a.day.day for a in absences(whole, place, 1)]


def test_a_day_belongs_to_the_week_on_duty_at_its_noon() -> None:
    mondays = away(MONDAY.monday, MONDAY.monday + timedelta(days=7))
    assert (days_of(mondays), days_of(mondays, slot(1))) == ([30], [7])
    friday = away(date(2026, 12, 4), handoff="Fri 17:00 Europe/London")
    assert (days_of(friday), days_of(friday, slot(1))) == ([4], [])
    (last,) = absences(friday, HERE, 1)
    assert last == Absence(date(2026, 12, 4), (at(4), at(4, 17)), (at(4, 9), at(4, 17)))


def test_part_days_and_weekends_need_no_cover() -> None:
    whole = away(date(2026, 12, 5))
    part = replace(whole, leave=(Leave(1, 1, WEDNESDAY, WEDNESDAY, part_day=True),))
    assert days_of(whole) == days_of(part) == []


def test_a_day_of_leave_is_a_day_where_the_person_is() -> None:
    tokyo = away(WEDNESDAY, zone_name="Asia/Tokyo")
    (absence,) = absences(tokyo, HERE, 1)
    assert absence.whole == (at(1, 15), at(2, 15))
    assert gaps(tokyo, HERE, 1, ()) == ((at(1, 15), at(2, 15)),)


def test_a_day_is_covered_once_somebody_else_stands_from_nine_to_five() -> None:
    whole = away(WEDNESDAY)
    assert not uncovered(whole, HERE, 1, [cover(at(2, 8), at(2, 18))])
    assert not uncovered(whole, HERE, 1, [cover(at(2, 12), at(2, 17)), cover(at(2), at(2, 12), 3)])
    assert uncovered(whole, HERE, 1, [cover(at(2, 10), at(2, 18))])
    assert uncovered(whole, HERE, 1, [cover(at(2), at(3), person_id=1)])
    assert gaps(whole, HERE, 1, [cover(at(2, 10), at(2, 12))]) == ((at(2), at(2, 10)), (at(2, 12), at(3)))


def test_days_that_follow_one_another_are_one_gap() -> None:
    whole = away(date(2026, 12, 1), WEDNESDAY, date(2026, 12, 4))
    assert gaps(whole, HERE, 1, ()) == ((at(1), at(3)), (at(4), at(5)))


def test_the_finding_names_the_days_and_goes_once_they_are_covered() -> None:
    whole = replace(away(WEDNESDAY), recurring_leave=(RecurringLeave(1, 1, 4, MONDAY.monday),))
    assert (
        leave_findings(whole, rota((0, 1)), MONDAY, MONDAY) == ()
    )  # two days make an away week, which is a broken rule
    whole = replace(whole, policy=replace(whole.policy, away_days=3))
    (found,) = leave_findings(whole, rota((0, 1)), MONDAY, MONDAY)
    assert "is away on Wed 2 and Fri 4 December" in found.words
    (found,) = leave_findings(whole, rota((0, 1)), MONDAY, MONDAY, [cover(at(2), at(3))])
    assert "is away on Friday 4 December" in found.words
    both = [cover(at(2), at(3)), cover(at(4), at(5), 3)]
    assert leave_findings(whole, rota((0, 1)), MONDAY, MONDAY, both) == ()


def test_days_and_spans_in_words() -> None:
    assert days_words([date(2026, 11, 30), WEDNESDAY]) == "Mon 30 Nov and Wed 2 December"
    whole = away()
    assert span_words_of(whole, cover(at(2), at(3))) == "Wed 2 Dec"
    assert span_words_of(whole, cover(at(2), at(4))) == "Wed 2 Dec to Thu 3 Dec"
    begin = whole.rotation[1].span(MONDAY)[0]
    assert span_words_of(whole, cover(begin, begin + timedelta(hours=15))) == "Mon 30 Nov"
    assert span_words_of(whole, cover(at(2, 8), at(2, 18))) == "Wed 2 Dec 08:00 to Wed 2 Dec 18:00"
