"""Leave that comes again: recorded, felt by planner, feeds and handoff, taken back."""

from datetime import date, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.leave import RecurringLeave
from app.domain.rota import Rota
from app.store.stores import Store
from app.usecases.findings import rota_findings
from app.usecases.handing_off import handoff_note
from app.usecases.problems import Horizon, problem_of
from app.usecases.teams import (
    give_leave_calendar,
    record_leave,
    record_recurring_leave,
    remove_leave,
    remove_person,
    take_leave_out,
)
from tests.ui.builders import THIS_WEEK, team_store

FRIDAY = THIS_WEEK.monday + timedelta(days=4)
NOTHING = Rota({})


@pytest.fixture
def store() -> Store:
    return team_store()


def free_fridays(store: Store, person_id: int = 1, every: int = 1, until: date | None = None) -> RecurringLeave:
    record_recurring_leave(store, RecurringLeave(0, person_id, 4, FRIDAY, until, every, " childcare "))
    return store.team().recurring_leave[-1]


def test_a_free_weekday_is_recorded_as_one_row_and_undone(store: Store) -> None:
    before = store.dump()
    rule = free_fridays(store, every=2, until=date(2027, 6, 30))
    assert (rule.weekday, rule.every, rule.last_day, rule.note) == (4, 2, date(2027, 6, 30), "childcare")
    command = store.journal.undoable()
    assert command is not None
    assert command.label == "Leave of Ana Castillo, every second Friday from 27 November 2026 to 30 June 2027"
    store.journal.undo(command)
    assert store.dump() == before


def test_a_rule_without_a_day_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="every Friday is 2026-11-27, after the last day 2026-11-26"):
        free_fridays(store, until=date(2026, 11, 26))
    with pytest.raises(Refused, match="every 1 to 52 weeks, not every 60"):
        free_fridays(store, every=60)
    with pytest.raises(Refused, match="no longer in the team"):
        free_fridays(store, person_id=99)


def test_a_free_weekday_forbids_no_week_and_is_avoided_only_where_other_weeks_are_free_of_it(store: Store) -> None:
    free_fridays(store)
    free_fridays(store, person_id=2, every=2)
    team = store.team()
    members = problem_of(team, NOTHING, NOTHING, Horizon(THIS_WEEK, 4)).people
    found = {int(m.id): (m.leave, m.avoid) for m in members}
    assert found[1] == (frozenset(), frozenset())
    assert found[2] == (frozenset(), frozenset({0, 2}))


def test_every_duty_week_with_a_free_day_gives_a_finding(store: Store) -> None:
    def found() -> list[int]:
        findings = rota_findings(store.team(), store.rotas.draft(), THIS_WEEK, THIS_WEEK + 9)
        return [f.slot.week - THIS_WEEK for f in findings if f.rule == "leave day" and f.person_id == 1]

    before = set(found())
    free_fridays(store)
    weeks = {a.slot.week - THIS_WEEK for a in store.rotas.draft().of_person(1) if a.slot.week >= THIS_WEEK}
    away = {w - THIS_WEEK for w in store.team().away_weeks(1, THIS_WEEK, THIS_WEEK + 9)}
    assert set(found()) | before == weeks - away


def test_the_handoff_tells_who_is_free_in_the_coming_days(store: Store) -> None:
    free_fridays(store, person_id=3)
    away = handoff_note(store, 1, THIS_WEEK + -1).away
    assert ("Rosa Jiménez", FRIDAY, FRIDAY) in away


def test_recurring_leave_goes_with_its_person(store: Store) -> None:
    free_fridays(store)
    with store.journal.step("Clear", "clear"):
        held = [a.slot for a in store.rotas.draft().of_person(1)]
        store.rotas.clear(held)
        store.rotas.publish((slot, None) for slot in held)
    remove_person(store, 1)
    assert store.team().recurring_leave == ()


def test_recurring_leave_is_removed_beside_other_leave(store: Store) -> None:
    rule = free_fridays(store)
    (leave,) = [v for v in store.team().leave if v.person_id == 1]
    changes = remove_leave(store, [leave.id], [rule.id])
    assert changes.label == "Remove leave of Ana Castillo"
    assert store.team().recurring_leave == ()
    with pytest.raises(Refused, match="no longer there"):
        remove_leave(store, (), [rule.id])


def test_days_are_taken_out_of_leave_and_undone(store: Store) -> None:
    before = store.dump()
    changes = take_leave_out(store, 1, date(2026, 12, 22), date(2026, 12, 23))
    assert changes.label == "Remove leave of Ana Castillo, 22 to 23 December"
    days = [(v.id, v.first_day.day, v.last_day.day) for v in store.team().leave if v.person_id == 1]
    assert days == [(1, 21, 21), (3, 24, 24)]
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    assert store.dump() == before
    take_leave_out(store, 1, date(2026, 12, 1), date(2026, 12, 31))
    assert not [v for v in store.team().leave if v.person_id == 1]


def test_days_of_calendars_and_rules_are_not_taken_out(store: Store) -> None:
    give_leave_calendar(store, "leave-google.ics", 2)
    free_fridays(store)
    with pytest.raises(Refused, match=r"came from leave-google\.ics"):
        take_leave_out(store, 2, date(2026, 12, 7), date(2026, 12, 7))
    with pytest.raises(Refused, match="Friday 27 November is free by a rule"):
        take_leave_out(store, 1, FRIDAY, FRIDAY)
    with pytest.raises(Refused, match="Rosa Jiménez is not away on 27 November"):
        take_leave_out(store, 3, FRIDAY, FRIDAY)


def test_leave_for_part_of_the_day_lasts_one_day(store: Store) -> None:
    record_leave(store, 3, FRIDAY, FRIDAY, part_day=True)
    assert store.team().leave_on(3, FRIDAY) is False
    with pytest.raises(Refused, match="lasts one day"):
        record_leave(store, 3, FRIDAY, FRIDAY + timedelta(days=1), part_day=True)
