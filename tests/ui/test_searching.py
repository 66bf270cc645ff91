from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.handoffs import HandoffItem
from app.domain.issues import Issue, IssueKind
from app.domain.settings import LISTED
from app.store.stores import Store
from app.ui.dialogs.commands import CommandBox
from app.ui.dialogs.manuals import ManualDialog
from app.ui.log.pages import LogPage
from app.ui.pages.handoff import HandoffPage
from app.ui.pages.settings import SettingsPage
from app.ui.searching import ISSUES_AT_ONCE, LongSearch, things_to_find
from app.ui.windows import MainWindow
from app.usecases.handing_off import save_item
from app.usecases.logging_issues import log_issue
from tests.ui.builders import NOW, THIS_WEEK

Boxed = Callable[[str], CommandBox]


@pytest.fixture
def boxed(window: MainWindow, qtbot: QtBot) -> Boxed:
    """Type words into the command box and let it look everywhere."""

    def made(text: str) -> CommandBox:
        further = LongSearch(window)
        box = CommandBox(window, window.look, things_to_find(window), further)
        qtbot.addWidget(box)
        qtbot.keyClicks(box.box, text)
        further.settle()
        return box

    return made


def words_in(box: CommandBox) -> list[str]:
    return [line.words for line in box.found.lines.lines]


def test_return_opens_the_card_of_an_issue(window: MainWindow, boxed: Boxed, qtbot: QtBot) -> None:
    box = boxed("throttle basket")
    assert words_in(box) == ["Basket flow exceeded throttle"]
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    page = window.stack.currentWidget()
    assert isinstance(page, LogPage)
    assert page.card.isVisible()
    assert page.card.issue_id == 1


def test_an_issue_is_found_by_its_ticket_and_signs_stand_for_themselves(boxed: Boxed, store: Store) -> None:
    with store.journal.step("Log", "test"):
        store.log.add_issue(Issue(0, NOW, None, 1, None, IssueKind.NOVEL, "100% full", ticket="OPS-77"))
    assert words_in(boxed("ops-77")) == ["100% full"]
    assert words_in(boxed("0%")) == ["100% full"]
    assert words_in(boxed("%%")) == []


def test_a_long_log_is_looked_through_piece_by_piece(boxed: Boxed, store: Store) -> None:
    day = NOW - timedelta(days=400)
    many = (Issue(0, day, day, 1, None, IssueKind.NOISE, f"disk {n}") for n in range(2 * ISSUES_AT_ONCE))
    with store.journal.step("Import", "test"):
        store.log.add_issues(many)
    assert words_in(boxed("basket"))[-1] == "Basket flow exceeded throttle"
    assert len([w for w in words_in(boxed("disk")) if w.startswith("disk")]) == 20


def test_return_opens_a_note(window: MainWindow, boxed: Boxed, store: Store, qtbot: QtBot) -> None:
    save_item(store, 2, THIS_WEEK + -1, HandoffItem("zebra crossing of the pricer"))
    box = boxed("zebra")
    assert words_in(box) == ["zebra crossing of the pricer"]
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    page = window.stack.currentWidget()
    assert isinstance(page, HandoffPage)
    assert page.note is not None
    assert (page.note.rotation_id, page.note.week) == (2, THIS_WEEK + -1)


def test_return_goes_to_a_setting_and_marks_it(window: MainWindow, boxed: Boxed, qtbot: QtBot) -> None:
    box = boxed("free weeks")
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    page = window.stack.currentWidget()
    assert isinstance(page, SettingsPage)
    assert window.focusWidget() is page.numbers["gap_weeks"]


def test_every_setting_can_be_gone_to_by_the_keyboard(window: MainWindow) -> None:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    for key in LISTED:
        page.finder.setFocus()
        page.show_setting(key)
        assert window.focusWidget() not in (None, page.finder), key


def test_any_week_is_found_by_its_name_or_a_date(window: MainWindow, boxed: Boxed, qtbot: QtBot) -> None:
    assert boxed("2031-W07").found.lines.lines[0].mark == "2031-W07"
    assert boxed("2026-12-02").found.lines.lines[0].mark == "2026-W49"
    box = boxed("1999-W01")
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    assert "1999-W01 is not on the rota" in window.banner.words


def test_what_turns_up_later_moves_nothing(window: MainWindow, boxed: Boxed, store: Store) -> None:
    log_issue(store, "undo button lost /oms-gateway")
    box = boxed("undo")
    assert words_in(box)[0] == "Undo"
    assert "undo button lost" in words_in(box)
    assert box.found.key == 0


def test_the_box_says_that_it_is_looking(window: MainWindow, qtbot: QtBot) -> None:
    further = LongSearch(window)
    box = CommandBox(window, window.look, things_to_find(window), further)
    qtbot.addWidget(box)
    qtbot.keyClicks(box.box, "zzzz")
    assert box.said.text().startswith("Looking through")
    further.settle()
    assert box.said.text() == "Nothing is called so. Try fewer letters."
    box.reject()
    assert not further.ask("z")


def test_settings_are_found_on_their_page(window: MainWindow, qtbot: QtBot) -> None:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    qtbot.keyClicks(page.finder, "calendars")
    assert page.numbers["feed_weeks_back"].isVisible()
    assert not page.numbers["gap_weeks"].isVisible()
    assert not page.trials.isVisible()
    page.finder.setText("zzzz")
    assert not page.numbers["feed_weeks_back"].isVisible()
    page.finder.clear()
    assert page.numbers["gap_weeks"].isVisible()


def test_a_mistyped_word_finds_what_was_meant_and_hostile_ones_find_nothing(boxed: Boxed) -> None:
    assert words_in(boxed("fiarness"))[0] == "Fairness"
    assert words_in(boxed("casttillo"))[0] == "Ana Castillo"
    box = boxed("")
    assert box._further is not None
    for hostile in ("'; DROP TABLE issue; --", "\x00\x07", "NEAR(" * 30, "“”*:^", "%_" * 40, "x" * 5000, "\u202eabc"):
        box.box.setText(hostile)  # pasted
        box._further.settle()  # type: ignore[attr-defined]
        assert words_in(box) == [], hostile


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_return_opens_a_page_of_the_manual(window: MainWindow, boxed: Boxed, qtbot: QtBot) -> None:
    box = boxed("plan and publish")
    assert box.found.lines.lines[0].mark == "manual"
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    (dialog,) = window.findChildren(ManualDialog)
    assert dialog.shown == "plan"
    dialog.close()
