"""Accounts from a team file: minutes come from the log, and the planner begins from what people are shown."""

from datetime import UTC, datetime, timedelta

import pytest

from app.domain.issues import Issue, IssueKind
from app.domain.weeks import weeks_from
from app.usecases.accounts import measured_minutes, team_accounts
from app.usecases.planning import plan_task
from app.usecases.teams import change_settings
from tests.store.builders import MONDAY, assign, slot, small_store


def test_minutes_belong_to_the_week_on_duty_and_the_suites_rotation() -> None:
    store = small_store()
    team = store.team()
    start = team.rotation[1].handoff.start(MONDAY)
    with store.journal.step("Log", "log"):
        for opened, minutes in ((start, 30), (start - timedelta(seconds=1), 7), (start + timedelta(days=3), None)):
            store.log.add_issue(Issue(0, opened, None, 1, None, IssueKind.NOISE, "noise", None, minutes))
    assert measured_minutes(store, team, MONDAY, MONDAY) == {(1, MONDAY): 30}
    assert measured_minutes(store, team, MONDAY + -1, MONDAY) == {(1, MONDAY): 30, (1, MONDAY + -1): 7}


def test_the_planner_begins_from_the_carried_numbers_that_are_shown() -> None:
    store = small_store()
    for n in range(8):
        assign(store, 1 if n % 3 else 2, slot(n - 8))
    with store.journal.step("Log", "log"):
        for n in range(8):
            at = datetime.combine(slot(n - 8).week.monday, datetime.min.time(), UTC) + timedelta(days=2)
            store.log.add_issue(Issue(0, at, None, 1, None, IssueKind.NOISE, "noise", None, 20 + 30 * (n % 3)))
    shown = {str(a.person_id): a for a in team_accounts(store, weeks_from(MONDAY, 6))}
    for member in plan_task(store, MONDAY, 6).problem.people:
        assert member.carry == pytest.approx(float(shown[member.id].duties.carried), abs=0.01)
        assert member.holiday_carry == shown[member.id].holidays.carried
    minutes = [a.minutes.done for a in shown.values() if a.minutes]
    assert sum(minutes) == sum(20 + 30 * (n % 3) for n in range(8))


def test_minutes_out_of_hours_count_more_where_the_policy_says_so() -> None:
    store = small_store()
    start = store.team().rotation[1].handoff.start(MONDAY).replace(hour=12)
    with store.journal.step("Log", "log"):
        for opened in (start + timedelta(days=1), start + timedelta(days=1, hours=10), start + timedelta(days=5)):
            store.log.add_issue(Issue(0, opened, None, 1, None, IssueKind.NOVEL, "x", None, 30))
    assert measured_minutes(store, store.team(), MONDAY, MONDAY) == {(1, MONDAY): 90}
    change_settings(store, {"out_of_hours_percent": 50})
    assert measured_minutes(store, store.team(), MONDAY, MONDAY) == {(1, MONDAY): 120}
