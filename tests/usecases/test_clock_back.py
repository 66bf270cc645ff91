"""A clock that is set back by two days harms nothing."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.rota import Assignment
from app.domain.swap_proposals import give_moves
from app.store.stores import Store
from app.usecases.backups import back_up, backups_of
from app.usecases.logging_issues import log_issue
from app.usecases.publishing import publish_rota
from app.usecases.subscribing import feed_task
from app.usecases.swap_proposing import propose_swap
from app.usecases.timers import pause_timer, start_timer
from app.usecases.undoing import undo
from app.usecases.verifying import verify
from tests.store.builders import add_team, assign, slot
from tests.usecases.builders import StandingClock

NOW = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
BACK = timedelta(days=2)


@pytest.fixture
def clock() -> StandingClock:
    clock = StandingClock()
    clock.now = NOW
    return clock


@pytest.fixture
def store(tmp_path: Path, clock: StandingClock, monkeypatch: pytest.MonkeyPatch) -> Store:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    store = Store.new(tmp_path / "team.watchbill", clock=clock)
    add_team(store)
    assign(store, 1, slot(2))
    publish_rota(store)
    return store


def test_history_keeps_the_order_of_what_was_done(store: Store, clock: StandingClock) -> None:
    clock.now -= BACK
    assign(store, 2, slot(3))
    assert [c.label for c in store.journal.history(2)] == ["Assign 2", "Publish 1 week"]
    undo(store)
    assert store.rotas.draft().holder(slot(3)) is None
    assert store.path is not None
    assert verify(store.path, clock.now).good


def test_sequence_and_last_modified_never_fall(store: Store, clock: StandingClock) -> None:
    before = feed_task(store).revisions
    clock.now -= BACK
    with store.journal.step("Assign 3"):
        store.rotas.assign([Assignment(slot(2), 3)])
    publish_rota(store)
    after = feed_task(store).revisions
    assert all(after[uid].sequence >= old.sequence for uid, old in before.items())
    assert all(after[uid].modified >= old.modified for uid, old in before.items())
    assert any(after[uid].sequence > old.sequence for uid, old in before.items())


def test_backups_get_names_of_their_own_and_none_is_lost(store: Store, clock: StandingClock) -> None:
    assert store.path is not None
    first = back_up(store.path, clock.now, "changed")
    clock.now -= BACK
    assign(store, 2, slot(3))
    second = back_up(store.path, clock.now, "changed")
    assert {b.path for b in backups_of(store.path)} == {first.path, second.path}
    assert second.path.exists()


def test_a_timer_never_counts_less_than_nothing(store: Store, clock: StandingClock) -> None:
    log_issue(store, "seq gap", 1)
    issue = store.log.issues()[0]
    start_timer(store, issue.id)
    clock.now -= BACK
    pause_timer(store, issue.id)
    assert (store.log.issues()[0].minutes or 0) >= 0


def test_a_proposal_made_before_can_still_be_answered(store: Store, clock: StandingClock) -> None:
    propose_swap(store, give_moves(store.team(), store.rotas.draft(), slot(2), 2), 1, reason="agreed")
    clock.now -= BACK
    assert all(swap.state_at(clock.now).is_open for swap in store.swaps.open())
    assert store.swaps.open()
