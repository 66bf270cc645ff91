"""Backups in the window: made without anybody thinking, looked into and restored."""

import os
import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.backups import BackupKeeper
from app.ui.dialogs.backups import BackupsDialog
from app.ui.windows import MainWindow
from app.usecases.backups import back_up, backups_of, look
from tests.ui.builders import NOW, add_team

Opened = Callable[[Store | None], MainWindow]


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    made = tmp_path / "team.watchbill"
    with Store.new(made, clock=lambda: NOW) as store:
        add_team(store)
    return made


def rename(store: Store, name: str) -> None:
    with store.journal.step(f"Call it {name}"):
        store.teams.describe(name, "UTC", 0.5)


def turned_away(window: MainWindow, path: Path) -> str:
    """Return what is said to everybody who would open something while a file is restored."""
    assert window.session is None
    assert [work.words.partition(" ")[0] for work in window.works.under_way] == ["Restoring"]
    for other in (window.files.new_file, window.files.paste_names, partial(window.open_path, path)):
        assert not other()
    return window.banner.words


def begun(window: MainWindow) -> BackupKeeper:
    assert window.session is not None
    assert window.session.store.path is not None
    window.backups.begin(window.session, window.session.store.path)
    window.backups.settle()
    assert window.backups.keeper is not None
    return window.backups.keeper


def test_the_window_backs_up_and_the_status_line_says_when(open_window: Opened, path: Path) -> None:
    window = open_window(Store.open(path, clock=lambda: NOW))
    keeper = begun(window)
    assert keeper.words == "Backed up 14:20"
    assert window.status._parts[2].text() == "Backed up 14:20"
    assert [b.why for b in backups_of(path)] == ["start"]
    assert window.session is not None
    rename(window.session.store, "Another")
    keeper._beat.timeout.emit()
    keeper.settle()
    assert [b.why for b in backups_of(path)] == ["changed", "start"]


def test_something_large_is_preceded_by_a_backup(open_window: Opened, path: Path) -> None:
    window = open_window(Store.open(path, clock=lambda: NOW))
    keeper = begun(window)
    assert window.session is not None
    rename(window.session.store, "Another")
    window.session.large.emit("before plan")
    keeper.settle()
    assert [b.why for b in backups_of(path)] == ["before plan", "start"]


def test_a_backup_that_fails_is_said(open_window: Opened, path: Path) -> None:
    window = open_window(Store.open(path, clock=lambda: NOW))
    (path.parent / "data").mkdir(exist_ok=True)
    (path.parent / "data" / "backups").write_text("in the way", encoding="utf-8")
    assert begun(window).words == "Not backed up"
    assert "check the folder and its space" in window.banner.words


def test_a_backup_is_looked_into_and_restored_from_the_window(open_window: Opened, path: Path, qtbot: QtBot) -> None:
    with Store.open(path, clock=lambda: NOW) as store:
        good = back_up(path, NOW, "start")
        rename(store, "Another")
    window = open_window(Store.open(path, clock=lambda: NOW))
    seen: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, BackupsDialog)
        dialog.settle()
        seen.append(dialog.inside.text())
        dialog.restore_button.click()

    QTimer.singleShot(0, answer)
    window.backups.show_backups()
    assert "is being restored" in turned_away(window, path)
    window.backups.settle()
    assert "six people" in seen[0].casefold()
    assert "· Publish 12 weeks" in seen[0]
    assert window.session is not None
    assert window.session.team.name != "Another"
    assert window.banner.words.startswith(f"Restored the backup {good.path.name}; what was there is set aside as team")
    aside = next(p for p in path.parent.iterdir() if "set aside" in p.name and not p.name.endswith("-journal"))
    assert look(aside).team == "Another"


def test_without_backups_the_dialog_says_so(window: MainWindow, path: Path) -> None:
    dialog = BackupsDialog(window, path, NOW)
    assert dialog.inside.text() == "There is no backup of this file on this machine yet."
    assert not dialog.restore_button.isEnabled()
    dialog.reject()


def test_a_copy_is_saved_from_the_window(open_window: Opened, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    window = open_window(Store.open(path, clock=lambda: NOW))
    to = path.with_name("copy.watchbill")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(to), ""))
    window.backups.save_copy()
    window.backups.settle()
    assert window.banner.words == f"Saved a copy as {to}."
    assert look(to) == look(path)


def test_a_team_in_memory_says_that_it_has_no_file(window: MainWindow) -> None:
    window.backups.save_copy()
    assert "no team file to copy" in window.banner.words
    window.backups.show_backups()
    assert "lives in memory" in window.banner.words


def test_a_backup_that_is_no_good_is_said_and_the_team_file_opened_again(open_window: Opened, path: Path) -> None:
    window = open_window(Store.open(path, clock=lambda: NOW))
    bad = path.with_name("bad.watchbill")
    bad.write_bytes(b"no backup at all")
    window.backups.restore(path, bad)
    window.backups.settle()
    assert "is not a Watchbill team file" in window.banner.words
    assert window.session is not None
    assert window.session.store.path == path


def test_a_window_closed_while_it_restores_leaves_the_file_whole(open_window: Opened, path: Path) -> None:
    good = back_up(path, NOW, "start")
    window = open_window(Store.open(path, clock=lambda: NOW))
    window.backups.restore(path, good.path)
    assert window.close()
    assert look(path).people == 6
    window.backups.settle()
    assert window.session is None
    assert look(path).people == 6


@pytest.mark.skipif(sys.platform == "win32" or os.getuid() != 0, reason="only root can be somebody else")
def test_backups_of_somebody_else_are_told_in_the_dialog(window: MainWindow, path: Path) -> None:
    back_up(path, NOW, "start")
    os.seteuid(65534)
    try:
        dialog = BackupsDialog(window, path, NOW)
    finally:
        os.seteuid(0)
    assert "cannot be read (Permission denied); have its permissions changed" in dialog.inside.text()
    dialog.reject()
