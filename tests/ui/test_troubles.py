"""Files that cannot be used, in the window: the sentence, the offers, and what each does."""

import os
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from app.domain.troubles import Offer
from app.store.stores import Store
from app.ui.dialogs.checks import CheckDialog
from app.ui.dialogs.troubles import TroubleDialog
from app.ui.windows import MainWindow
from app.usecases.assigning import assign
from app.usecases.backups import back_up
from tests.bench.locked import HERE
from tests.store.test_opening import PAGE, overwrite, page_of
from tests.ui.builders import NAMES, NOW, team_file
from tests.ui.conftest import OpenWindow
from tests.usecases.test_verifying import break_index

PATIENCE = 60_000


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    return team_file(tmp_path)


def dialog_of(window: MainWindow) -> TroubleDialog:
    return next(d for d in window.findChildren(TroubleDialog) if d.isVisible())


def settle_writing(window: MainWindow) -> None:
    assert window.file_troubles.writer is not None
    window.file_troubles.writer.settle()


def test_a_damaged_file_offers_its_newest_good_backup(open_window: OpenWindow, path: Path) -> None:
    back_up(path, NOW, "by hand")
    os.truncate(path, path.stat().st_size // 2)
    window = open_window(None)
    assert not window.open_path(path)
    dialog = dialog_of(window)
    assert "is damaged: only" in dialog.words.text()
    assert set(dialog.buttons) == {Offer.BACKUP, Offer.OTHER}
    dialog.buttons[Offer.BACKUP].click()
    window.backups.settle()
    assert window.session is not None
    assert len(window.session.team.people) == len(NAMES)


def test_a_file_with_a_broken_index_is_checked_repaired_and_opened(
    open_window: OpenWindow, path: Path, qtbot: QtBot
) -> None:
    break_index(path)
    window = open_window(None)
    assert not window.open_path(path)
    dialog_of(window).buttons[Offer.CHECK].click()
    check = next(d for d in window.findChildren(CheckDialog) if d.isVisible())
    qtbot.waitUntil(lambda: not check.busy, timeout=PATIENCE)
    assert "no row is lost" in check.text.toPlainText()
    check.repair_button.click()
    qtbot.waitUntil(lambda: not check.busy, timeout=PATIENCE)
    check.reject()
    assert window.session is not None
    assert len(window.session.team.people) == len(NAMES)


def test_what_can_be_read_is_saved_away_from_the_window_and_opened(
    open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    overwrite(path, page_of(path, "change_command"), os.urandom(PAGE))
    window, rescued = open_window(None), path.with_name("rescued.watchbill")
    assert not window.open_path(path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(rescued), ""))
    dialog_of(window).buttons[Offer.RESCUE].click()
    assert [work.words for work in window.works.under_way] == ["Saving what can be read of team.watchbill"]
    settle_writing(window)
    assert window.session is not None
    assert window.session.store.path == rescued
    assert len(window.session.team.people) == len(NAMES)
    window.file_troubles._rescue(path)
    settle_writing(window)
    assert "rescued.watchbill exists already" in window.banner.words


def test_a_file_without_backups_does_not_offer_one(open_window: OpenWindow, path: Path) -> None:
    path.write_bytes(b"")
    window = open_window(None)
    assert not window.open_path(path)
    assert set(dialog_of(window).buttons) == {Offer.OTHER}


@pytest.mark.parametrize("how", ["deleted", "renamed", "replaced"])
def test_a_file_that_goes_away_is_told_and_what_is_open_is_saved_elsewhere(
    open_window: OpenWindow, path: Path, how: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = open_window(Store.open(path, lambda: NOW))
    session = window.session
    assert session is not None
    if how == "deleted":
        path.unlink()
    else:
        path.rename(path.with_name("moved.watchbill"))
    if how == "replaced":
        Store.new(path).close()
    session.look_elsewhere()
    session.look_elsewhere()
    (dialog,) = (d for d in window.findChildren(TroubleDialog) if d.isVisible())
    assert ("was replaced" if how == "replaced" else "was deleted, moved") in dialog.words.text()
    assert session.do(assign, HERE, 2) is None
    elsewhere = path.with_name("elsewhere.watchbill")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(elsewhere), ""))
    assert dialog.buttons[Offer.ELSEWHERE].text() == "Save elsewhere…"
    dialog.buttons[Offer.ELSEWHERE].click()
    assert [work.words for work in window.works.under_way] == ["Saving as elsewhere.watchbill"]
    settle_writing(window)
    assert window.session is not None
    assert window.session.store.path == elsewhere
    assert window.session.do(assign, HERE, 2)


def test_a_page_that_goes_bad_while_open_is_told(open_window: OpenWindow, path: Path, qtbot: QtBot) -> None:
    window = open_window(Store.open(path, lambda: NOW))
    assert window.session is not None
    window.session.settle()
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(24)
        file.write(os.urandom(4))  # so that the pages kept in memory are read again
        file.seek(4096)
        file.write(os.urandom(size - 4096))
    assert window.show_page("History") is None
    assert "save a copy elsewhere, then restore a backup" in window.banner.words
