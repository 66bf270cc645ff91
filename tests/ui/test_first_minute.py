"""The first minute and the next day: the sample and its removal, files opened last, reopening where one left."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.dialogs.commands import CommandBox
from app.ui.pages.handoff import HandoffPage
from app.ui.pages.now import NowPage
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.windows import MainWindow
from app.usecases.publishing import publish_rota
from tests.ui.builders import NOW, THIS_WEEK, add_team
from tests.ui.conftest import OpenWindow


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "team.watchbill"
    with Store.new(made, clock=lambda: NOW) as store:
        add_team(store)
    return made


def visible(window: MainWindow, words: str) -> list[QPushButton]:
    return [b for b in window.findChildren(QPushButton) if b.text() == words and b.isVisible()]


def opened(path: Path) -> Store:
    return Store.open(path, clock=lambda: NOW)


def test_the_sample_is_one_click_says_that_it_is_one_and_goes_with_one(
    open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path))
    window = open_window(None)
    visible(window, "Open the sample team")[0].click()
    assert [work.words for work in window.works.under_way] == ["Making the sample team"]
    qtbot.waitUntil(lambda: window.session is not None, timeout=60_000)
    assert window.session is not None
    assert len(window.session.team.rotations) == 3
    assert not window.session.unpublished
    visible(window, "Remove the sample")[0].click()
    assert window.whole.currentIndex() == 0
    assert not (tmp_path / "sample.watchbill").exists()
    assert window.preferences.recent_files == ()
    assert visible(window, "Open the sample team")


def test_a_team_of_ones_own_has_no_strip(window: MainWindow) -> None:
    assert not window.samples.is_open
    assert not visible(window, "Remove the sample")
    window.samples.remove_sample()
    assert window.session is not None


def test_files_opened_last_are_offered_and_those_gone_are_grey(
    open_window: OpenWindow, preferences: Preferences, path: Path, tmp_path: Path
) -> None:
    for number in range(6):
        preferences.last_file = tmp_path / f"gone-{number}.watchbill"
    preferences.last_file = path
    window = open_window(None)
    assert len(preferences.recent_files) == 5
    (gone,) = visible(window, "gone-5 (gone)")
    assert not gone.isEnabled()
    assert not visible(window, "gone-1 (gone)")
    visible(window, "team")[0].click()
    assert window.session is not None
    assert window.session.store.path == path


def test_a_file_opened_lately_is_chosen_by_keys(
    open_window: OpenWindow, preferences: Preferences, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.watchbill"
    Store.new(other).close()
    for one in (path, other, tmp_path / "gone.watchbill"):
        preferences.last_file = one
    window = open_window(None)

    def choose() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, CommandBox)
        assert box.found.lines.rowCount() == 2
        box.box.setText("team")
        box._take()

    QTimer.singleShot(0, choose)
    window.files.open_recent()
    assert window.session is not None
    assert window.session.store.path == path


def test_a_team_opens_on_the_page_rotation_and_week_where_it_was_left(open_window: OpenWindow, path: Path) -> None:
    window = open_window(opened(path))
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    page.by.choose(1)
    page.reload()
    assert page.grid.rota.view is not None
    page.grid.go_to(1, page.grid.rota.view.column_of(THIS_WEEK + 6))
    handoff = window.show_page("Handoff")
    assert isinstance(handoff, HandoffPage)
    handoff.show_rotation(2)
    window.close()
    again = open_window(opened(path))
    handoff = again.made("Handoff")
    assert isinstance(handoff, HandoffPage)
    assert handoff.isVisible()
    assert handoff.note is not None
    assert handoff.note.rotation_id == 2
    page = again.show_page("Rota")
    assert isinstance(page, RotaPage)
    assert page.by.number == 1
    assert page.grid.currentIndex().row() == 1
    assert page.grid.rota.view is not None
    assert page.grid.currentIndex().column() == page.grid.rota.view.column_of(THIS_WEEK + 6)


@pytest.mark.parametrize(
    "kept",
    [{"page": "Nowhere"}, {"page": 3}, {"Rota": {"by": 7}}, {"Rota": {"by": 0, "zoom": 9, "row": 99, "week": "x"}}],
)
def test_a_place_that_makes_no_sense_is_passed_over(
    open_window: OpenWindow, preferences: Preferences, path: Path, kept: dict[str, object]
) -> None:
    with opened(path) as store:
        preferences.set_place(store.teams.facts().uid, kept)
    window = open_window(opened(path))
    assert isinstance(window.stack.currentWidget(), RotaPage)


def test_the_window_comes_back_as_large_as_it_was(open_window: OpenWindow, store: Store) -> None:
    window = open_window(store)
    window.resize(960, 700)
    window.close()
    assert open_window(None).size().height() == 700


def test_an_empty_team_says_on_every_page_what_to_do_next(open_window: OpenWindow) -> None:
    window = open_window(Store.in_memory(clock=lambda: NOW))
    for name, words in (
        ("Now", "Paste names…"),
        ("Rota", "Paste names…"),
        ("Handoff", "Import files…"),
        ("Toil", "Log an issue"),
        ("People", "Paste names…"),
    ):
        window.show_page(name)
        QApplication.processEvents()
        assert visible(window, words), name


def test_now_sends_a_team_without_a_rota_to_planning(open_window: OpenWindow, store: Store) -> None:
    page = open_window(store).show_page("Now")
    assert isinstance(page, NowPage)
    assert not page.begin.isVisible()
    with store.journal.step("Clear every week", "plan"):
        store.rotas.clear(store.rotas.draft().held)
    publish_rota(store)
    bare = open_window(store)
    bare.show_page("Now")
    QApplication.processEvents()
    assert visible(bare, "Plan…")
