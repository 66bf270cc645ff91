import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store, now_utc
from app.ui.dialogs.checks import CheckDialog
from app.ui.dialogs.pruning import PruneDialog
from app.ui.pages.history import HistoryPage
from app.ui.widgets.lists import LINE_ROLE
from app.ui.windows import MainWindow
from app.usecases.assigning import clear, pin
from app.usecases.teams import change_settings
from tests.store.builders import add_team
from tests.ui.builders import THIS_WEEK
from tests.ui.conftest import OpenWindow

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


def test_the_file_is_looked_through_and_repaired_from_the_page(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    path = tmp_path / "team.watchbill"
    with Store.new(path) as made:
        add_team(made)
    window = open_window(Store.open(path))
    dialog = CheckDialog(window, path, now_utc())
    dialog.settle()
    assert dialog.heading.text() == "team.watchbill is good"
    assert "with the hash" in dialog.text.toPlainText()
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("CREATE VIEW theirs AS SELECT 1")
    dialog = CheckDialog(window, path, now_utc())
    dialog.settle()
    assert "The view theirs is not Watchbill's" in dialog.text.toPlainText()
    dialog.repair_button.click()
    dialog.settle()
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
