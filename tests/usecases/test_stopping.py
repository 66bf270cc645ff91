"""Long work that is stopped anywhere leaves everything as it was, and is done as ever when it is done again."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.people import Person
from app.domain.progress import Stopped, Tell, untold
from app.store import backups, pauses, undoing
from app.store.journal import PUT_BACK, READ
from app.store.stores import Store
from app.usecases.backups import back_up, backups_of, rescue_to, restore, save_copy, save_elsewhere
from app.usecases.exporting import export_json
from app.usecases.undoing import redo, undo
from app.usecases.verifying import verify
from tests.trust.old_files import make_old_file
from tests.ui.builders import NOW, add_team

TURNS = (0, 1, 2, 3, 5, 8, 13)
LATER = NOW + timedelta(hours=1)


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    monkeypatch.setattr(pauses, "STEPS", 1000)
    made = tmp_path / "team" / "team.watchbill"
    made.parent.mkdir()
    with Store.new(made, clock=lambda: NOW) as store:
        add_team(store)
    return made


def every_file(root: Path) -> dict[str, bytes]:
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(root.rglob("*")) if p.is_file()}


def stop_after(last: int) -> Tell:
    """Return whom to tell, who raises when told once more than so many times."""
    left = iter(range(last))

    def tell(_share: float) -> None:
        if next(left, None) is None:
            raise Stopped

    return tell


def stops(work: Callable[[Tell], object]) -> Iterator[int]:
    """Stop some work at its first telling and at later ones, or until it is done; yields after each."""
    for last in TURNS:
        try:
            work(stop_after(last))
        except Stopped:
            yield last
        else:
            return
    work(untold)


def test_a_copy_that_is_stopped_is_not_there(path: Path, tmp_path: Path) -> None:
    before, copy = every_file(tmp_path), tmp_path / "copy.watchbill"
    stopped = [every_file(tmp_path) == before for _ in stops(lambda tell: save_copy(path, copy, tell))]
    assert len(stopped) > 2
    assert all(stopped)


@pytest.mark.parametrize("how", ["rescue", "elsewhere"])
def test_what_is_saved_of_a_file_that_cannot_be_used_is_whole_or_not_there(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: str
) -> None:
    monkeypatch.setattr(backups, "AT_ONCE", 50_000)
    with Store.open(path) as store:
        whole = store.whole()
    before, to = every_file(tmp_path), tmp_path / "saved.watchbill"
    work = partial(rescue_to, path, to) if how == "rescue" else partial(save_elsewhere, whole, to)
    stopped = [every_file(tmp_path) == before for _ in stops(work)]
    assert len(stopped) > 2
    assert all(stopped)
    assert verify(to, NOW).good
    with Store.open(to) as saved, Store.open(path) as store:
        assert saved.team().people == store.team().people
    with pytest.raises(Refused, match="exists already"):
        work(untold)


def test_a_backup_that_is_stopped_is_whole_or_not_there(path: Path) -> None:
    for _ in stops(lambda tell: back_up(path, NOW, "start", tell)):
        for backup in backups_of(path):
            assert verify(backup.path, NOW).good
    assert [b.export.exists() for b in backups_of(path)] == [True]


def test_a_restore_that_is_stopped_leaves_the_file(path: Path) -> None:
    backup = back_up(path, NOW, "start")
    with Store.open(path, clock=lambda: LATER) as store, store.journal.step("Call it Another"):
        store.teams.describe("Another", "UTC", 0.5)
    before = every_file(path.parent)
    stopped = [every_file(path.parent) == before for _ in stops(lambda t: restore(path, backup.path, LATER, t))]
    assert len(stopped) > 2
    assert all(stopped)


def test_a_check_and_an_export_can_be_stopped(path: Path, tmp_path: Path) -> None:
    before = every_file(tmp_path)
    stop = next(stops(lambda tell: verify(path, NOW, (), tell)))
    assert (stop, every_file(tmp_path)) == (0, before)
    with Store.open(path) as store:
        stop = next(stops(lambda tell: export_json(store, tmp_path / "all.json", tell)))
    assert stop == 0
    assert not (tmp_path / "all.json").exists()


def test_an_undo_is_stopped_anywhere_even_while_it_is_sealed_and_changes_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(undoing, "ROWS_A_TURN", 1)
    store, told = Store.in_memory(clock=lambda: NOW), list[float]()
    with store.journal.step("Import", "import"):
        for number in range(20):
            store.people.add(Person(0, f"Person {number}", f"P{number}"))
    undo(store, tell=told.append)
    redo(store)
    seal = told.index(PUT_BACK, told.index(READ))
    assert told.count(0.0) > 20
    assert told.count(READ) > 20
    assert len(told) - seal >= 20
    before, history = store.dump(), store.journal.history()
    for last in (0, 1, 15, 30, seal // 2, seal, len(told) - 1):
        with pytest.raises(Stopped):
            undo(store, tell=stop_after(last))
        assert (store.dump(), store.journal.history()) == (before, history)
    undo(store)
    assert not store.team().people


def test_an_older_file_is_brought_up_to_date_wholly_or_not_at_all(path: Path) -> None:
    old = path.with_name("old.watchbill")
    make_old_file(old)
    before = old.read_bytes()
    stopped = [old.read_bytes() == before for _ in stops(lambda tell: Store.open(old, tell=tell).close())]
    assert len(stopped) > 2
    assert all(stopped)
    assert [b.why for b in backups_of(old)] == ["before migration"]
    with Store.open(old) as store:
        assert (store.team().name, store.integrity()) == ("Old team", "ok")
