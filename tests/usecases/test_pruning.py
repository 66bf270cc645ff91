"""History is let go by policy: exported first, and the chain goes on."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.domain.handoffs import HandoffEdit
from app.store.pruning import read_history
from app.store.stores import Store
from app.usecases.archives import search_handoffs
from app.usecases.handing_off import edit_note
from app.usecases.pruning import prunable, prune_history
from app.usecases.signing_handoffs import sign_note
from app.usecases.teams import change_settings
from app.usecases.undoing import redo, undo, undo_to
from app.usecases.verifying import verify
from tests.store.builders import MONDAY, add_team, assign, slot
from tests.usecases.builders import StandingClock

OLD = datetime(2026, 12, 1, 12, 0, tzinfo=UTC)
DAY = date(2027, 6, 1)


@pytest.fixture
def clock() -> StandingClock:
    clock = StandingClock()
    clock.now = OLD
    return clock


@pytest.fixture
def store(tmp_path: Path, clock: StandingClock) -> Store:
    """A file whose first five commands are of December, the newest two of a year later."""
    store = Store.new(tmp_path / "team.watchbill", clock=clock)
    add_team(store)
    for weeks in range(3):
        assign(store, 1 + weeks, slot(weeks))
    clock.now = OLD + timedelta(days=365)
    for weeks in range(2):
        assign(store, 4, slot(weeks))
    return store


def test_pruning_exports_takes_out_and_keeps_the_chain(store: Store, tmp_path: Path) -> None:
    rows, old = store.dump(), store.journal.history()
    before, first = (tmp_path / "team.watchbill").stat().st_size, len(old)
    span = prunable(store, DAY)
    assert (span.seq, span.commands, span.stopped) == (5, 5, "")
    assert span.bytes > 100
    assert span.first_at == span.last_at == OLD
    changes = prune_history(store, DAY, tmp_path / "old.jsonl")
    assert changes.label == "Prune 5 commands of history, kept in old.jsonl"
    assert [c.seq for c in store.journal.history()] == [8, 7, 6]
    assert (tmp_path / "team.watchbill").stat().st_size <= before
    lines = [json.loads(line) for line in (tmp_path / "old.jsonl").read_text(encoding="utf-8").splitlines()]
    assert [line["label"] for line in lines[1:]] == [c.label for c in reversed(old[-5:])]
    assert first == 7
    assert {k: v for k, v in store.dump().items() if k != "pruned"} == {k: v for k, v in rows.items() if k != "pruned"}
    assert (tmp_path / "old.jsonl").stat().st_mode & 0o777 == 0o600
    store.close()
    assert verify(tmp_path / "team.watchbill", OLD).faults == ()


def test_it_can_be_pruned_again_and_the_files_fit_together(store: Store, tmp_path: Path, clock: StandingClock) -> None:
    prune_history(store, DAY, tmp_path / "one.jsonl")
    clock.now += timedelta(days=365)
    assign(store, 3, slot(5))
    prune_history(store, clock.now.date(), tmp_path / "two.jsonl")
    head = json.loads((tmp_path / "two.jsonl").read_text(encoding="utf-8").splitlines()[0])
    assert read_history(tmp_path / "one.jsonl") == (head["after"], head["hash"])
    store.close()
    assert verify(tmp_path / "team.watchbill", OLD, (head["hash"],)).faults == ()


def test_an_exported_history_that_was_changed_is_told(store: Store, tmp_path: Path) -> None:
    prune_history(store, DAY, tmp_path / "old.jsonl")
    text = (tmp_path / "old.jsonl").read_text(encoding="utf-8")
    (tmp_path / "old.jsonl").write_text(text.replace("Assign 2", "Assign 3"), encoding="utf-8")
    with pytest.raises(StoreError, match="command 4 was changed"):
        read_history(tmp_path / "old.jsonl")


def test_what_was_done_since_can_still_be_undone_and_pruning_itself_cannot(store: Store, tmp_path: Path) -> None:
    prune_history(store, DAY, tmp_path / "old.jsonl")
    pruning = store.journal.history(1)[0]
    with pytest.raises(Refused, match="Pruning cannot be undone"):
        undo(store, pruning.id)
    undo(store)
    assert store.rotas.draft().holder(slot(1)) == 2
    redo(store)
    oldest = store.journal.history()[-1]
    assert len(list(undo_to(store, oldest.id))) == 1
    assert store.rotas.draft().holder(slot(1)) == 2


def test_a_handoff_nobody_signed_keeps_its_history(store: Store, tmp_path: Path, clock: StandingClock) -> None:
    clock.now = OLD
    note = HandoffEdit(to_successor="Watch the gateway", learned="Nothing")
    edit_note(store, 1, MONDAY, note)
    clock.now = OLD + timedelta(days=800)
    assign(store, 3, slot(6))
    span = prunable(store, date(2028, 12, 1))
    assert (span.seq, span.stopped) == (7, "the handoff of the week of 2026-11-30 is not signed yet")
    sign_note(store, 1, MONDAY, "Ana", "desk")
    assert prunable(store, date(2028, 12, 1)).seq == 8
    prune_history(store, date(2028, 12, 1), tmp_path / "old.jsonl")
    assert search_handoffs(store, "gateway")


def test_what_was_undone_since_stays(store: Store, tmp_path: Path) -> None:
    undo(store, store.journal.history()[2].id)
    span = prunable(store, DAY)
    assert (span.seq, span.stopped) == (4, "something older was undone since")
    prune_history(store, DAY, tmp_path / "old.jsonl")
    redo_of = store.journal.history()[1]
    assert redo_of.undoes == store.journal.history()[-1].id


def test_the_policy_of_the_team_keeps_history(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="kept for ever"):
        prunable(store)
    change_settings(store, {"history_months": 6})
    assert prunable(store).seq == 5
    with pytest.raises(Refused, match="keeps history since 2027-06-01"):
        prune_history(store, date(2027, 7, 1), tmp_path / "old.jsonl")
    with pytest.raises(Refused, match="Nothing in history"):
        prune_history(store, date(2026, 1, 1), tmp_path / "old.jsonl")


def test_nothing_is_taken_out_where_the_file_cannot_be_written(store: Store, tmp_path: Path) -> None:
    before = store.journal.history()
    with pytest.raises(StoreError, match="cannot be written"):
        prune_history(store, DAY, tmp_path / "none" / "old.jsonl")
    (tmp_path / "taken").touch()
    with pytest.raises(Refused, match="exists already"):
        prune_history(store, DAY, tmp_path / "taken")
    assert store.journal.history() == before
