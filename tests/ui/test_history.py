import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role
from app.store.stores import Store, now_utc
from app.ui.dialogs.apart import FileRun
from app.ui.dialogs.checks import CheckDialog
from app.ui.dialogs.pruning import PruneDialog
from app.ui.dialogs.ways_back import WayBackDialog
from app.ui.pages.history import HistoryPage
from app.ui.widgets.lists import LINE_ROLE
from app.ui.windows import MainWindow
from app.usecases.assigning import clear, pin
from app.usecases.backups import backups_of
from app.usecases.teams import change_settings
from app.usecases.undoing import LARGE_WRITES
from tests.store.builders import add_team
from tests.ui.builders import NOW, THIS_WEEK
from tests.ui.conftest import OpenWindow

PATIENCE = 60_000
NEXT = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)


def history_page(window: MainWindow) -> HistoryPage:
    page = window.show_page("History")
    assert isinstance(page, HistoryPage)
    return page


def lines(page: HistoryPage) -> list[tuple[str, str]]:
    model = page.lines.lines
    found = [model.index(n).data(LINE_ROLE) for n in range(model.rowCount())]
    return [(line.words, line.quiet) for line in found]


def test_every_command_is_listed_newest_first(window: MainWindow) -> None:
    page = history_page(window)
    labels = [page.table.order.index(n, 2).data() for n in range(page.table.order.rowCount())]
    assert labels == ["Publish 12 weeks", "Plan 12 weeks", "Import 3 files", "New team Execution support"]


def test_the_chosen_command_says_what_it_did_in_words(window: MainWindow) -> None:
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 3})
    page = history_page(window)
    assert lines(page) == [("Setting gap weeks", "added")]
    window.session.do(change_settings, {"gap_weeks": 1})
    page.table.selectRow(0)
    assert lines(page) == [("Setting gap weeks", "value 3 → 1")]
    window.session.do(pin, [NEXT], True)
    page.table.selectRow(0)
    assert lines(page) == [("Order Gateways primary, week of 30 November (2026-W49)", "pinned no → yes")]
    window.undo()
    window.session.do(clear, [NEXT])
    page.table.selectRow(0)
    assert lines(page) == [("Order Gateways primary, week of 30 November (2026-W49)", "Rosa Jiménez → open")]


def test_an_older_command_is_undone_from_there(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.session.do(pin, [NEXT], True)
    window.session.do(change_settings, {"gap_weeks": 3})
    page = history_page(window)
    page.table.selectRow(1)
    page.undo_button.click()
    assert not store.rotas.draft().held[NEXT].pinned
    assert store.team().policy.gap_weeks == 3


def test_undo_is_refused_with_the_later_command_named(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 3})
    window.session.do(change_settings, {"gap_weeks": 4})
    page = history_page(window)
    page.table.selectRow(1)
    page.undo_button.click()
    assert "Set gap_weeks = 4" in window.banner.words
    assert store.team().policy.gap_weeks == 4


def test_making_the_file_cannot_be_undone(window: MainWindow) -> None:
    page = history_page(window)
    page.table.selectRow(page.table.order.rowCount() - 1)
    assert not page.undo_button.isEnabled()


def test_the_filter_finds_words_in_any_column(window: MainWindow, qtbot: QtBot) -> None:
    page = history_page(window)
    qtbot.keyClicks(page.filter, "publish")
    assert page.table.order.rowCount() == 1


def checked(dialog: CheckDialog, qtbot: QtBot) -> str:
    """Wait until the file was looked through; return what was found."""
    qtbot.waitUntil(lambda: not dialog.busy, timeout=PATIENCE)
    return dialog.text.toPlainText()


def test_the_file_is_looked_through_and_repaired_from_the_page(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    path = tmp_path / "team.watchbill"
    with Store.new(path) as made:
        add_team(made)
    window = open_window(Store.open(path))
    dialog = CheckDialog(window, path, now_utc())
    assert "with the hash" in checked(dialog, qtbot)
    assert dialog.heading.text() == "team.watchbill is good"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE VIEW theirs AS SELECT 1")
    dialog = CheckDialog(window, path, now_utc())
    assert "The view theirs is not Watchbill's" in checked(dialog, qtbot)
    dialog.repair_button.click()
    checked(dialog, qtbot)
    assert dialog.heading.text() == "team.watchbill is good"


def test_history_is_pruned_from_the_page_with_a_count_before(window: MainWindow, store: Store, tmp_path: Path) -> None:
    assert window.session is not None
    dialog = PruneDialog(window, window.session)
    assert dialog.words.text().startswith("Nothing in history can go.")
    assert not dialog.prune_button.isEnabled()
    store.clock = lambda: now_utc() + timedelta(days=800)
    day = store.clock().date()
    dialog.day.setDate(QDate(day.year, day.month, day.day))
    assert dialog.words.text().endswith("of rows, would go.")
    dialog.prune(tmp_path / "old.jsonl")
    assert (tmp_path / "old.jsonl").exists()
    page = history_page(window)
    assert page.table.order.rowCount() == 2
    page.table.selectRow(0)
    assert not page.undo_button.isEnabled()


def team_file(tmp_path: Path, weeks: int = 0) -> Store:
    """Return an open team file, with so many weeks of one slot assigned by one command."""
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as made:
        add_team(made)
        if weeks:
            with made.journal.step("Plan many weeks", "plan"):
                made.rotas.assign(Assignment(Slot(THIS_WEEK + n, 1, Role.PRIMARY), 1) for n in range(weeks))
    return Store.open(path, lambda: NOW, "ana")


def way_back(page: HistoryPage) -> WayBackDialog:
    """Ask for the way back to the chosen command and wait for what it takes."""
    page.back_button.click()
    dialog = page.findChild(WayBackDialog)
    assert dialog is not None
    dialog.settle()
    return dialog


def test_everything_after_a_command_is_undone_from_the_page_with_a_preview(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    window = open_window(team_file(tmp_path))
    assert window.session is not None
    session = window.session
    before = session.store.dump()
    for weeks in range(3, 6):
        session.do(change_settings, {"gap_weeks": weeks})
    page = history_page(window)
    page.table.selectRow(3)
    dialog = way_back(page)
    assert dialog.words.text() == "Three commands would be undone, newest first: 3 rows."
    assert dialog.labels.text().splitlines()[0] == "Set gap_weeks = 5"
    dialog.undo_button.click()
    assert session.waits
    qtbot.waitUntil(lambda: window.banner.words == "Undid three commands.", timeout=PATIENCE)
    assert session.store.dump() == before
    assert session.team.policy.gap_weeks != 5
    assert backups_of(tmp_path / "team.watchbill")[0].why == "before undo"


def test_the_way_back_says_which_row_stands_in_it(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 3})
    window.session.do(change_settings, {"gap_weeks": 4})
    with store.unjournaled():
        store._db.execute("DROP TRIGGER journal_setting_update")
        store._db.execute("UPDATE setting SET value = '9' WHERE key = 'gap_weeks'")
    page = history_page(window)
    page.table.selectRow(2)
    dialog = way_back(page)
    assert "Two commands cannot be undone: “Set gap_weeks = 4” cannot be undone" in dialog.words.text()
    assert not dialog.undo_button.isEnabled()
    assert dialog.labels.text() == "Set gap_weeks = 4\nSet gap_weeks = 3"


def test_there_is_no_way_back_to_the_newest_command(window: MainWindow) -> None:
    page = history_page(window)
    page.table.selectRow(0)
    assert not page.back_button.isEnabled()


def test_a_command_that_moved_much_is_undone_and_done_again_in_another_process(
    open_window: OpenWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window = open_window(team_file(tmp_path, LARGE_WRITES + 1))
    assert window.session is not None
    session = window.session
    page = history_page(window)
    page.undo_button.click()
    assert session.waits
    qtbot.waitUntil(lambda: window.banner.words == "Undo plan many weeks: done.", timeout=PATIENCE)
    assert not session.draft.held
    window.redo()
    assert session.waits
    qtbot.waitUntil(lambda: window.banner.words == "Redo plan many weeks: done.", timeout=PATIENCE)
    assert len(session.draft.held) == LARGE_WRITES + 1


def test_a_stopped_undo_changes_nothing(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window = open_window(team_file(tmp_path, 5000))
    assert window.session is not None
    window.undo()
    run = window.findChild(FileRun)
    assert run is not None
    run.line.stop_button.click()
    qtbot.waitUntil(lambda: window.banner.words.startswith("Stopped;"), timeout=PATIENCE)
    assert len(window.session.draft.held) == 5000
    assert not window.session.waits


def test_history_of_a_file_is_pruned_in_another_process(open_window: OpenWindow, tmp_path: Path, qtbot: QtBot) -> None:
    store = team_file(tmp_path)
    window = open_window(store)
    assert window.session is not None
    store.clock = lambda: now_utc() + timedelta(days=1)
    dialog = PruneDialog(window, window.session)
    day = now_utc().date()
    dialog.day.setDate(QDate(day.year, day.month, day.day))
    dialog.prune(tmp_path / "old.jsonl")
    assert window.session.waits
    qtbot.waitUntil(lambda: window.banner.words.startswith("Prune"), timeout=PATIENCE)
    assert (tmp_path / "old.jsonl").exists()
    assert store.journal.history()[0].name == "prune"
    assert "new" not in [c.name for c in store.journal.history()]
