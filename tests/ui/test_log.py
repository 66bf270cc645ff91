"""The Log page: keys that count, chips, hints, the timeline and editing in place."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.domain.entries import MarkSort
from app.domain.issues import Issue, IssueKind
from app.store.stores import Store
from app.ui.dialogs.bugs import AliasDialog
from app.ui.dialogs.logs import LogDialog
from app.ui.log.pages import LogPage
from app.ui.trays import tray_menu
from app.ui.windows import MainWindow
from tests.ui.builders import NOW

BACK, RETURN, DOWN = Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Down


class Keys(QObject):
    """Counts the keys a person presses; Ctrl and Alt held down count with their key."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        return False


@pytest.fixture
def page(window: MainWindow) -> LogPage:
    shown = window.show_page("Log")
    assert isinstance(shown, LogPage)
    return shown


def last(store: Store) -> Issue:
    return max(store.log.issues(), key=lambda i: i.id)


def linked(page: LogPage) -> int | None:
    return page.entry.chosen.id if page.entry.chosen else None


def test_a_recurrence_takes_eleven_keys_at_most(page: LogPage, store: Store, qtbot: QtBot) -> None:
    keys = Keys()
    page.entry.line.installEventFilter(keys)
    qtbot.keyClicks(page.entry.line, "gap 15m")
    qtbot.keyClick(page.entry.line, DOWN)
    qtbot.keyClick(page.entry.line, RETURN)
    issue = last(store)
    assert (issue.kind, issue.title, issue.minutes) == (IssueKind.KNOWN, "sequence gap after restart", 15)
    assert keys.count + 1 <= 11  # and Ctrl+L before them
    assert page.entry.line.text() == ""


def test_a_novel_one_takes_one_key_beyond_its_title(page: LogPage, store: Store, qtbot: QtBot) -> None:
    keys, title = Keys(), "orders of the new desk are priced in yen"
    page.entry.line.installEventFilter(keys)
    qtbot.keyClicks(page.entry.line, title)
    qtbot.keyClick(page.entry.line, RETURN)
    assert (last(store).title, last(store).kind) == (title, IssueKind.NOVEL)
    assert keys.count == len(title) + 1


def test_a_chip_is_turned_back_to_text_by_backspace(page: LogPage, store: Store, qtbot: QtBot) -> None:
    line = page.entry.line
    qtbot.keyClicks(line, "late by 15m")
    assert line.line.value(MarkSort.TOOK) == "15m"
    qtbot.keyClick(line, BACK)
    assert (line.text(), line.line.marks) == ("late by 15m", ())
    qtbot.keyClick(line, RETURN)
    assert (last(store).title, last(store).minutes) == ("late by 15m", None)
    qtbot.keyClicks(line, "15m")
    qtbot.keyClick(line, BACK)
    qtbot.keyClick(line, BACK)
    assert line.text() == "15"


def test_hints_show_and_alt_and_a_number_links_one(page: LogPage, store: Store, qtbot: QtBot) -> None:
    line = page.entry.line
    qtbot.keyClicks(line, "gap")
    shown = page.entry.hints.lines.line(0)
    assert shown.words == "sequence gap after restart"
    assert "median 25 min  ·  reset outbound" in shown.quiet
    assert page.recovery.title.text() == "sequence gap after restart"
    assert linked(page) is None
    qtbot.keyClick(line, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert linked(page) == 1
    assert "known bug “sequence gap after restart”" in page.entry.said.text()
    qtbot.keyClick(line, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert linked(page) is None
    qtbot.keyClick(line, RETURN)
    assert last(store).known_bug_id is None


def test_what_cannot_be_understood_is_said_while_typing(page: LogPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.entry.line, "down /nothing")
    assert "names no application" in page.entry.said.text()
    qtbot.keyClick(page.entry.line, RETURN)
    assert page.entry.line.text() == "down /nothing"
    qtbot.keyClick(page.entry.line, Qt.Key.Key_Escape)
    assert page.entry.line.text() == ""


def test_an_issue_is_edited_resolved_and_opened_again_in_place(page: LogPage, store: Store, qtbot: QtBot) -> None:
    page.scope.chosen.emit(0)
    page.show_issue(1)
    assert page.form.title.text() == "Basket flow exceeded throttle"
    page.form.ticket.setText("OPS-7")
    page.form.ticket.editingFinished.emit()
    page.form.bug.setCurrentIndex(1)
    page.form.bug.activated.emit(1)
    kept = store.log.issue(1)
    assert kept is not None
    assert (kept.ticket, kept.kind, kept.known_bug_id) == ("OPS-7", IssueKind.KNOWN, 1)
    page.resolve()
    assert not store.log.open_issues()
    assert page.form.resolve_button.text() == "Open again"
    page.resolve()
    assert store.log.open_issues()


def test_the_timeline_is_filtered_by_kind_suite_and_text(page: LogPage, store: Store, qtbot: QtBot) -> None:
    page.scope.choose(2)
    for number, rows in ((0, 2), (1, 1), (2, 1), (3, 0)):
        page.kinds.choose(number)
        page.kinds.chosen.emit(number)
        assert page.timeline.issues.rowCount() == rows
    page.kinds.choose(0)
    page.filter.setText("BASKET")
    page.filter.textEdited.emit("BASKET")
    qtbot.waitUntil(lambda: page.timeline.issues.rowCount() == 1)
    page.filter.clear()
    for number, rows in ((0, 2), (2, 0)):
        page.suite.setCurrentIndex(number)
        page.suite.activated.emit(number)
        assert page.timeline.issues.rowCount() == rows


def test_a_long_log_is_read_where_one_looks(page: LogPage, store: Store) -> None:
    with store.journal.step("Many"):
        for number in range(1500):
            store.log.add_issue(
                Issue(0, NOW - timedelta(hours=number), NOW, 1, None, IssueKind.NOISE, f"n{number}", minutes=0)
            )
    page.scope.choose(2)
    page.session.look_elsewhere()
    page.reload()
    assert page.timeline.issues.rowCount() == 1502
    assert len(page.timeline.issues._pages) <= 2
    page.timeline.scrollToBottom()
    page.timeline.viewport().repaint()
    assert len(page.timeline.issues._pages) <= 4


def test_ctrl_l_goes_to_the_line_on_the_log_page(page: LogPage, window: MainWindow) -> None:
    page.filter.setFocus()
    window.log.log_issue()
    assert window.focusWidget() is page.entry.line


def test_ctrl_l_takes_an_issue_from_within_a_dialog(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    under = AliasDialog(window, window.session)  # type: ignore[arg-type]
    under.setModal(True)
    under.show()
    window.bindings.focus_moved(None, under.word)
    (key,) = [a for a in under.actions() if a.shortcut() == QKeySequence("Ctrl+L")]

    def write() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LogDialog)
        assert dialog.parentWidget() is under
        qtbot.keyClicks(dialog.entry.line, "seen amid aliases 5m")
        qtbot.keyClick(dialog.entry.line, RETURN)

    QTimer.singleShot(0, write)
    key.trigger()
    assert last(store).title == "seen amid aliases"
    under.close()


def test_what_is_logged_elsewhere_says_where_and_keeps_its_card_one_key_away(
    page: LogPage, window: MainWindow, qtbot: QtBot
) -> None:
    other = page.session.team.suites[1]
    with page.session.store.journal.step("Add application"):
        page.session.store.teams.add_application(other.id, "pricer")
    qtbot.keyClicks(page.entry.line, "prices freeze /pricer")
    qtbot.keyClick(page.entry.line, RETURN)
    assert page.timeline.issue is None
    assert window.banner.words.endswith(f"It is in the log of {other.name}.")
    page.show_card()
    assert page.card.title.text() == "prices freeze"


@pytest.mark.parametrize("sign", ["#", "/", "@", ">T1", "^", ""])
def test_a_word_without_end_makes_no_window_wide(page: LogPage, window: MainWindow, sign: str, qtbot: QtBot) -> None:
    before = window.minimumSizeHint().width()
    page.entry.line.setText(f"{sign}{'a' * 10_000} down")
    qtbot.keyClick(page.entry.line, RETURN)
    QApplication.processEvents()
    assert len(page.entry.said.text()) < 300
    assert window.minimumSizeHint().width() < before + 50


def test_the_tray_takes_an_issue_in_a_box_of_its_own(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    menu = tray_menu(window, tuple)
    assert [a.text() for a in menu.actions() if not a.isSeparator()] == ["Log an issue", "Show Watchbill", "Quit"]
    log = next(a for a in menu.actions() if a.text() == "Log an issue")
    log.trigger()
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, LogDialog)]
    qtbot.keyClicks(dialog.entry.line, "seen from the tray 5m")
    qtbot.keyClick(dialog.entry.line, RETURN)
    assert last(store).title == "seen from the tray"
    log.trigger()


def test_the_timeline_is_reached_and_left_by_keys(page: LogPage, window: MainWindow, qtbot: QtBot) -> None:
    page.scope.choose(2)
    page.scope.chosen.emit(2)
    qtbot.keyClick(page.entry.line, DOWN)
    assert page.timeline.issue is not None
    assert window.focusWidget() is page.timeline
    qtbot.keyClick(page.timeline, RETURN)
    assert window.focusWidget() is page.form.title
    page.timeline.setFocus()
    qtbot.keyClick(page.timeline, Qt.Key.Key_Escape)
    assert window.focusWidget() is page.entry.line


def test_a_forgotten_timer_is_asked_about(page: LogPage, store: Store) -> None:
    with store.journal.step("Long ago"):
        store.incidents.start(1, store.actor, NOW - timedelta(hours=9))
    page.reload()
    assert "Still at it? The timer of “Basket flow exceeded throttle” counts 4 h" in page._forgotten.text()
