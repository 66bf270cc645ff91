import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.action_names import ACTION_NAMES
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.actions import ACTIONS, of_page
from app.ui.dialogs.commands import CommandBox
from app.ui.dialogs.crashes import report
from app.ui.dialogs.keys import KeySheet
from app.ui.dialogs.logs import LogDialog
from app.ui.dialogs.troubles import TroubleDialog
from app.ui.page_table import NAMES
from app.ui.rota.pages import RotaPage
from app.ui.searching import things_to_find
from app.ui.windows import MainWindow
from app.usecases.assigning import clear, pin
from app.usecases.logging_issues import log_issue
from tests.ui.builders import NOW, THIS_WEEK, add_team

NEXT = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)
Opened = Callable[[Store | None], MainWindow]


def test_each_page_opens_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    for number, name in enumerate(NAMES):
        qtbot.keyClick(window, Qt.Key(Qt.Key.Key_1 + number), Qt.KeyboardModifier.ControlModifier)
        page = window.stack.currentWidget()
        assert page is window.made(name)
        assert page is not None
        assert page.isVisible()


def test_return_enter_and_space_open_a_page_from_the_bar_and_choose_a_segment(window: MainWindow, qtbot: QtBot) -> None:
    keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
    entries = window.side.findChildren(QToolButton)
    for key, entry, name in zip(keys, entries[1:], NAMES[1:], strict=False):
        qtbot.keyClick(entry, key)
        assert window.stack.currentWidget() is window.made(name)
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    for number, (key, part) in enumerate(zip(keys, page.zoom.findChildren(QPushButton), strict=False)):
        qtbot.keyClick(part, key)
        assert page.zoom.number == number


def test_every_action_of_the_table_exists(window: MainWindow) -> None:
    for action in ACTIONS:
        where = window.prepare(action.page) if action.page else None
        assert callable(getattr(where, action.name) if where else window.doing(action.name)), action.full_name


def test_no_key_means_two_things_on_one_page() -> None:
    for name in NAMES:
        keys = [a.key for a in (*of_page(""), *of_page(name)) if a.key]
        assert len(keys) == len(set(keys))


def test_undo_and_redo_name_their_step_and_work_by_key(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    assert window.session is not None
    window.session.do(pin, [NEXT], True)
    assert "Pin Order Gateways" in window.top.undo.toolTip()
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not store.rotas.draft().held[NEXT].pinned
    assert "Pin Order Gateways" in window.top.redo.toolTip().replace("pin", "Pin")
    window.redo()
    assert store.rotas.draft().held[NEXT].pinned


def test_a_refusal_is_said_in_the_banner_and_changes_nothing(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.session.do(pin, [NEXT], True)
    before = store.dump()
    window.session.do(clear, [NEXT])
    assert "pinned" in window.banner.words
    assert window.banner.isVisible()
    assert store.dump() == before


def test_work_of_another_process_is_noticed(open_window: Opened, tmp_path: Path, qtbot: QtBot) -> None:
    path = tmp_path / "team.watchbill"
    ours = Store.new(path, clock=lambda: NOW)
    add_team(ours)
    window = open_window(ours)
    assert window.session is not None
    with Store.open(path, clock=lambda: NOW) as other, qtbot.waitSignal(window.session.changed):
        log_issue(other, "seen elsewhere /oms-gateway")
    titles = [i.title for i in ours.log.open_issues()]
    assert "seen elsewhere" in titles


def test_the_empty_window_offers_four_ways_to_begin(open_window: Opened) -> None:
    window = open_window(None)
    words = {b.text() for b in window.findChildren(QPushButton) if b.isVisible()}
    assert {"Open the sample team", "Open a team file…", "Import files…", "New team…"} <= words


def test_a_file_that_is_not_ours_is_refused_in_one_sentence(open_window: Opened, tmp_path: Path) -> None:
    path = tmp_path / "notes.watchbill"
    path.write_text("shopping list, " * 20)
    window = open_window(None)
    assert not window.open_path(path)
    (dialog,) = window.findChildren(TroubleDialog)
    assert "is not a Watchbill team file" in dialog.words.text()


def test_a_team_without_people_still_has_all_its_pages(open_window: Opened) -> None:
    window = open_window(Store.in_memory(clock=lambda: NOW))
    for name in NAMES:
        page = window.show_page(name)
        assert page is not None
        assert page.isVisible()


def test_pages_survive_sixty_people_with_long_names(open_window: Opened, store: Store) -> None:
    someone = store.team().people[0]
    with store.journal.step("Add many", "import"):
        for n in range(60):
            name = f"Maximiliana Wilhelmina Featherstonehaugh-Cholmondeley {n}"
            store.people.add(type(someone)(0, name, f"M{n}", eligible=someone.eligible))
    window = open_window(store)
    window.resize(1024, 700)
    for name in NAMES:
        page = window.show_page(name)
        assert page is not None
        assert page.width() <= 1024


def test_the_command_box_finds_people_pages_and_weeks(window: MainWindow, qtbot: QtBot) -> None:
    box = CommandBox(window, window.look, things_to_find(window))
    qtbot.addWidget(box)
    qtbot.keyClicks(box.box, "rosa")
    qtbot.keyClick(box.box, Qt.Key.Key_Return)
    people = window.stack.currentWidget()
    assert people is window.show_page("People")
    assert getattr(people, "person", None) is not None
    assert people.person.name == "Rosa Jiménez"  # type: ignore[union-attr]


def test_the_command_box_says_when_nothing_is_found(window: MainWindow, qtbot: QtBot) -> None:
    box = CommandBox(window, window.look, things_to_find(window))
    qtbot.addWidget(box)
    qtbot.keyClicks(box.box, "zzzz")
    assert box.found.lines.rowCount() == 0
    qtbot.keyClick(box.box, Qt.Key.Key_Return)


def test_the_shortcut_sheet_lists_every_action(window: MainWindow, qtbot: QtBot) -> None:
    sheet = KeySheet(window, window.preferences, window.bindings.rebind)
    qtbot.addWidget(sheet)
    assert sheet.findChildren(type(sheet.table))[0].order.rowCount() == len(ACTIONS)


def test_an_issue_is_logged_with_the_keyboard_alone(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    assert window.session is not None
    dialog = LogDialog(window, window.session, window.look, 2)
    qtbot.addWidget(dialog)
    qtbot.keyClicks(dialog.entry.line, "price feed late !")
    qtbot.keyClick(dialog.entry.line, Qt.Key.Key_Return)
    assert dialog.result() == LogDialog.DialogCode.Accepted
    assert [(i.title, i.suite_id) for i in store.log.open_issues()][-1] == ("price feed late", 2)
    again = LogDialog(window, window.session, window.look, 2)
    qtbot.addWidget(again)
    qtbot.keyClicks(again.entry.line, "late 40h")
    qtbot.keyClick(again.entry.line, Qt.Key.Key_Return)
    assert again.entry.line.text() == "late 40h"


def test_a_crash_report_holds_what_a_developer_needs() -> None:
    try:
        raise RuntimeError("boom")
    except RuntimeError as error:
        text = report((RuntimeError, error, error.__traceback__))
    assert f"Python {sys.version_info.major}.{sys.version_info.minor}" in text
    assert "RuntimeError: boom" in text
    assert "test_windows.py" in text


class Shown(QObject):
    """Notes what is shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def eventFilter(self, part: QObject, event: QEvent) -> bool:
        """Note widgets without a parent that come up."""
        if event.type() == QEvent.Type.Show and isinstance(part, QWidget) and part.isWindow():
            self.found.append(type(part).__name__)
        return False


def test_no_part_of_a_page_flashes_up_as_a_window(window: MainWindow) -> None:
    shown, app = Shown(), QApplication.instance()
    assert app is not None
    app.installEventFilter(shown)
    for name in NAMES:
        window.show_page(name)
    app.removeEventFilter(shown)
    assert shown.found == []


def test_files_of_settings_know_every_action() -> None:
    assert {action.full_name for action in ACTIONS} == ACTION_NAMES
