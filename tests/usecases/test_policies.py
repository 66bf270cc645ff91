"""Trying rules before they count."""

from datetime import timedelta

import pytest

from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind
from app.usecases.policies import carry_lines, change_words, policy_task, trial_rows, try_policies
from app.usecases.trade_offs import trade_off_lines
from tests.store.builders import MONDAY, assign, slot, small_store
from tests.usecases.builders import sample_store


def test_a_longer_gap_is_compared_with_the_rules_as_they_stand_and_nothing_is_written() -> None:
    store = sample_store()
    before = store.dump()
    now, then = try_policies(policy_task(store, MONDAY, {"gap_weeks": 5}, weeks=12), 1.5)
    assert store.dump() == before
    assert (now.policy.gap_weeks, then.policy.gap_weeks) == (2, 5)
    assert then.cost > now.cost
    assert then.open_slots >= then.forced.must_open > now.forced.must_open
    rows = trial_rows((now, then))
    assert rows[1] == ("Open slots", str(now.open_slots), str(then.open_slots))
    assert change_words(now.policy, then.policy) == "gap_weeks 2 → 5"
    lines = trade_off_lines(then.policy, then.forced)
    assert any(f"at least {then.forced.must_open} must stay open" in line for line in lines)
    assert any("A gap of 5 against project blocks of 4" in line for line in lines)


def test_a_bad_rule_is_refused_before_anything_is_planned() -> None:
    store = small_store()
    for values in ({"gap_weeks": -1}, {"gap_week": 3}, {"window_weeks": 0}, {"gap_weeks": "many"}):
        with pytest.raises(Refused):
            policy_task(store, MONDAY, values)


def test_duties_that_nobody_may_do_leave_every_slot_open() -> None:
    _, then = try_policies(policy_task(small_store(), MONDAY, {"window_duties": 0}, weeks=4), 1.0)
    assert then.open_slots == then.forced.must_open == 16


def test_who_would_carry_more_by_measured_interruption_is_shown_before_it_counts() -> None:
    store = small_store()
    for n in range(8):
        assign(store, 1 if n % 2 else 2, slot(n - 8))
    with store.journal.step("Log", "log"):
        for n in range(8):
            at = store.team().rotation[1].handoff.start(MONDAY + (n - 8)) + timedelta(days=2)
            store.log.add_issue(Issue(0, at, None, 1, None, IssueKind.NOISE, "noise", None, 120 if n % 2 else 20))
    now, then = try_policies(policy_task(store, MONDAY, {"interruption_percent": 100}, weeks=4), 1.0)
    assert dict(then.carried)[1] > dict(now.carried)[1]
    first, second = carry_lines(store.team(), now, then)[:2]
    assert {line.split(" carries ")[0] for line in (first, second)} == {store.team().person[p].name for p in (1, 2)}
    assert carry_lines(store.team(), now, now) == ()
    assert store.team().policy.interruption_percent == 0
