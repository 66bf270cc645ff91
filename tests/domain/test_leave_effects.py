"""What leave would mean for the weeks held, before it is recorded or removed."""

from datetime import date

from app.domain.covers import Cover
from app.domain.leave import Leave
from app.domain.leave_effects import days_taken_out, effect_of_leave, leave_added, leave_removed
from app.domain.teams import Team
from tests.domain.builders import MONDAY, rota, slot, team

HELD = rota((0, 1), (4, 1))


def leave(first: int, last: int, person_id: int = 1) -> Leave:
    return Leave(0, person_id, date(2026, 12, first), date(2026, 12, last))


def added(whole: Team, days: Leave, *covers: Cover) -> tuple[str, ...]:
    return effect_of_leave(whole, leave_added(whole, days), HELD, covers, days)


def test_a_day_in_a_held_week_needs_cover_and_two_make_an_away_week() -> None:
    where = "Order Gateways primary, week of 30 November (2026-W49)"
    assert added(team(), leave(2, 2)) == (f"{where}, needs cover on Wednesday 2 December.",)
    assert added(team(), leave(2, 3)) == (f"{where}, would fall into an away week, which breaks a rule.",)
    assert added(team(leave=(leave(3, 3),)), leave(2, 2))[0].endswith("which breaks a rule.")
    assert added(team(), leave(9, 18)) == ()


def test_what_is_covered_already_makes_no_difference() -> None:
    begin, end = team().rotation[1].span(MONDAY)
    assert added(team(), leave(2, 2), Cover(1, slot(0), 2, begin, end)) == ()


def test_leave_removed_needs_no_cover_any_more() -> None:
    whole, day = team(leave=(leave(2, 2), leave(2, 2, person_id=2))), leave(2, 2)
    (words,) = effect_of_leave(whole, leave_removed(whole, day), HELD, (), day)
    assert words.endswith("needs no cover any more.")


def test_days_are_taken_out_of_the_middle_the_ends_or_all_of_a_leave() -> None:
    week = leave(7, 11)
    spans = [
        [(part.first_day.day, part.last_day.day) for part in days_taken_out(week, date(2026, 12, a), date(2026, 12, b))]
        for a, b in ((9, 9), (7, 8), (10, 20), (1, 30), (1, 2), (20, 21))
    ]
    assert spans == [[(7, 8), (10, 11)], [(9, 11)], [(7, 9)], [], [(7, 11)], [(7, 11)]]
