"""Markup in every text of a team stays text in every label, tooltip, list and dialog; nothing is followed."""

import ast
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QTextBrowser,
    QTextEdit,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.crashes import Crashes
from app.ui.dialogs.bugs import AliasDialog, MergeDialog, SplitDialog
from app.ui.dialogs.commands import CommandBox
from app.ui.dialogs.explanations import ExplanationDialog
from app.ui.dialogs.fairness import FairnessDialog
from app.ui.dialogs.logs import LogDialog
from app.ui.dialogs.overtakings import OvertakenDialog
from app.ui.dialogs.people import LeavingDialog
from app.ui.dialogs.people import MergeDialog as PeopleMergeDialog
from app.ui.dialogs.sheets import SheetDialog
from app.ui.log.alert_dialogs import BugChoice, SilenceDialog
from app.ui.log.event_forms import EventDialog
from app.ui.log.pages import LogPage
from app.ui.page_table import NAMES
from app.ui.rota.drops import rich_words
from app.ui.rota.handoff_times import HandoffTimeDialog
from app.ui.rota.pages import RotaPage
from app.ui.rota.swap_dialogs import SwapDialog
from app.ui.rota.years import YearDialog
from app.ui.searching import things_to_find
from app.ui.toil.pages import ToilPage
from app.ui.windows import MainWindow
from tests.threats.teams import MARKUP, hostile_store
from tests.ui.builders import NOW, THIS_WEEK

APP_UI = Path(__file__).parents[2] / "app" / "ui"
TAG, ESCAPED_TAG = "<img", "&lt;img"
ROLES = (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.StatusTipRole, Qt.ItemDataRole.WhatsThisRole)


@pytest.fixture
def store() -> Store:
    return hostile_store(MARKUP)


@pytest.fixture(autouse=True)
def _nothing_is_followed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    followed: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", followed.append)
    yield
    assert not followed


@pytest.fixture
def tips(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Tooltips shown by hand, as they were given to Qt."""
    shown: list[str] = []
    monkeypatch.setattr(QToolTip, "showText", lambda _at, text, *_: shown.append(text))
    return shown


def check_rich(words: str) -> None:
    """Text that Qt takes as markup holds no tag of somebody else's."""
    assert TAG not in words, words
    assert "<a " not in words, words


def check(top: QWidget) -> int:
    """Look at every widget; return how many hostile texts were seen as text."""
    seen = 0
    for kind in (QTextBrowser, QTextEdit, QMessageBox):
        assert not top.findChildren(kind)
    for label in top.findChildren(QLabel):
        assert not label.openExternalLinks()
        if label.textFormat() == Qt.TextFormat.PlainText:
            seen += TAG in label.text()
        else:
            check_rich(label.text())
            seen += ESCAPED_TAG in label.text()
    for widget in [top, *top.findChildren(QWidget)]:
        for words in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
            check_rich(words)
    for view in top.findChildren(QAbstractItemView):
        model = view.model()
        if isinstance(model, QAbstractItemModel):
            seen += check_model(model)
    return seen


def check_model(model: QAbstractItemModel) -> int:
    seen, columns = 0, 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), 40)):
        for column in range(min(columns, 40)):
            index = model.index(row, column)
            for role in ROLES:
                check_rich(str(index.data(role) or ""))
            seen += TAG in str(index.data(Qt.ItemDataRole.DisplayRole) or "")
    for turned in (Qt.Orientation.Horizontal, Qt.Orientation.Vertical):
        count = columns if turned is Qt.Orientation.Horizontal else model.rowCount()
        for section in range(min(count, 40)):
            check_rich(str(model.headerData(section, turned, Qt.ItemDataRole.ToolTipRole) or ""))
    return seen


def settle(window: MainWindow) -> None:
    assert window.session is not None
    window.session.settle()
    page = window.stack.currentWidget()
    assert page is not None
    for part in (*page.findChildren(QWidget), page):
        with suppress(RuntimeError):
            getattr(part, "settle", lambda: None)()
    QApplication.processEvents()


@pytest.mark.parametrize("name", NAMES)
def test_markup_is_text_on_every_page_whatever_row_is_chosen(window: MainWindow, name: str, qtbot: QtBot) -> None:
    assert window.session is not None
    window.preferences.set_me(window.session.store.teams.facts().uid, 1)
    page = window.show_page(name)
    assert page is not None
    settle(window)
    seen = check(window)
    for view in page.findChildren(QAbstractItemView):
        model = view.model()
        for row in range(min(3, model.rowCount() if model else 0)):
            view.setCurrentIndex(model.index(row, 0))
            settle(window)
            seen += check(window)
    assert seen, "the hostile team should be seen on every page"


def test_markup_is_text_in_every_view_of_the_log(window: MainWindow) -> None:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    for show in (page.show_known_bugs, page.show_events, page.show_alerts, page.show_contacts, page.show_card):
        show()
        settle(window)
        assert check(page)


def test_bars_charts_and_hints_show_tooltips_as_text(window: MainWindow, tips: list[str], qtbot: QtBot) -> None:
    page = window.show_page("Toil")
    assert isinstance(page, ToilPage)
    settle(window)
    for card in page.cards.values():
        for number in range(len(card.figure.spots)):
            card.figure._go(number)
        card.show_table(True)
    assert check(page)
    rota = window.show_page("Rota")
    assert isinstance(rota, RotaPage)
    settle(window)
    check_rich(rich_words([MARKUP, MARKUP], "good"))
    assert any(ESCAPED_TAG in words for words in tips)
    for words in tips:
        check_rich(words)


Made = Callable[[MainWindow], QDialog]


def slot() -> Slot:
    return Slot(THIS_WEEK + 2, 1, Role.PRIMARY)


def bug(window: MainWindow):  # type: ignore[no-untyped-def]
    return window.session.store.log.known_bugs()[0]  # type: ignore[union-attr]


DIALOGS: dict[str, Made] = {
    "aliases": lambda w: AliasDialog(w, w.session),  # type: ignore[arg-type]
    "merge bugs": lambda w: MergeDialog(w, bug(w), [bug(w)]),
    "split a bug": lambda w: SplitDialog(w, bug(w), [(MARKUP, 2)]),
    "commands": lambda w: CommandBox(w, w.look, things_to_find(w)),
    "what messages mean": lambda w: ExplanationDialog(w, MARKUP),
    "fairness": lambda w: FairnessDialog(w, w.session),  # type: ignore[arg-type]
    "log": lambda w: LogDialog(w, w.session, w.look, 1),  # type: ignore[arg-type]
    "overtaken": lambda w: OvertakenDialog(w, MARKUP, MARKUP, MARKUP, MARKUP),
    "leaving": lambda w: LeavingDialog(w, w.session, w.look, w.session.team.people[0]),  # type: ignore[arg-type,union-attr]
    "merge people": lambda w: PeopleMergeDialog(w, w.session, w.session.team.people[0]),  # type: ignore[arg-type,union-attr]
    "sheets": lambda w: SheetDialog(w, w.session.team, THIS_WEEK, 1),  # type: ignore[union-attr]
    "which bug": lambda w: BugChoice(w, w.session, w.session.store.alerts.alert(1, NOW), 1),  # type: ignore[arg-type,union-attr]
    "silence": lambda w: SilenceDialog(w, MARKUP),
    "event": lambda w: EventDialog(w, w.session, NOW.date(), 1),  # type: ignore[arg-type]
    "handoff time": lambda w: HandoffTimeDialog(w, w.session, w.look, 1),  # type: ignore[arg-type]
    "swap": lambda w: SwapDialog(w, w.session, w.look, 1, [slot()]),  # type: ignore[arg-type]
    "year": lambda w: YearDialog(w, w.session),  # type: ignore[arg-type]
}


@pytest.mark.parametrize("name", DIALOGS)
def test_markup_is_text_in_every_dialog(window: MainWindow, name: str, qtbot: QtBot) -> None:
    window.show_page("Rota")
    settle(window)
    dialog = DIALOGS[name](window)
    qtbot.addWidget(dialog)
    dialog.show()
    QApplication.processEvents()
    getattr(dialog, "settle", lambda: None)()
    check(dialog)
    for view in dialog.findChildren(QAbstractItemView):
        model = view.model()
        if model is not None and model.rowCount():
            view.setCurrentIndex(model.index(0, 0))
    check(dialog)
    check_rich(dialog.windowTitle())


def test_what_is_said_and_a_crash_report_are_text(window: MainWindow, qtbot: QtBot) -> None:
    for say in (window.say, window.tell):
        say(MARKUP)
        assert check(window.banner)
    crashes = Crashes(window)
    crashes._tell((RuntimeError, RuntimeError(MARKUP), None))
    assert crashes.dialog is not None
    check(crashes.dialog)
    crashes.dialog.accept()


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    for path in sorted(APP_UI.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


VIEWERS = {"QTextBrowser", "QTextEdit", "QMessageBox", "QErrorMessage", "QWebEngineView"}
FOLLOWING = {"setOpenExternalLinks", "setOpenLinks", "setMarkdown", "insertHtml", "appendHtml", "linkActivated"}


def test_no_viewer_that_loads_or_follows_is_used_in_the_window() -> None:
    for path, node in nodes():
        if path.name == "manuals.py":  # what its viewer loads and follows is tried in test_manuals.py
            continue
        if isinstance(node, ast.ImportFrom):
            assert not VIEWERS & {alias.name for alias in node.names}, path
        if isinstance(node, ast.Attribute):
            assert node.attr not in FOLLOWING, path
            assert node.attr != "setHtml" or path.name == "copying.py", path  # the clipboard's, each cell escaped
            assert node.attr != "AutoText", path
            assert node.attr != "RichText" or path.name in ("drops.py", "swap_dialogs.py"), path  # both escape


def is_tame(words: ast.expr) -> bool:
    """Tell whether words given to a tooltip are the program's own, or made plain."""
    if isinstance(words, ast.Constant):
        return True
    if isinstance(words, ast.Call):
        said = isinstance(words.func, ast.Name) and words.func.id == "tr" and not words.keywords
        return said or (isinstance(words.func, ast.Name) and words.func.id == "plain_tip")
    return isinstance(words, ast.IfExp) and is_tame(words.body) and is_tame(words.orelse)


# what is filled in here are numbers, keys, zones and words of the program
OWN_WORDS = {"pages.py", "duty_cards.py", "frame.py", "people_forms.py", "options.py", "note_items.py"}


def test_every_tooltip_is_made_plain() -> None:
    for path, node in nodes():
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if node.func.attr == "setToolTip":
                assert is_tame(node.args[0]) or path.name in OWN_WORDS, f"{path}:{node.lineno}"
            if node.func.attr == "showText":
                assert is_tame(node.args[1]), f"{path}:{node.lineno}"


def test_every_label_is_plain_text_or_a_picture() -> None:
    made = [
        f"{p.name}:{n.lineno}"
        for p, n in nodes()
        if isinstance(n, ast.Call) and ast.unparse(n.func) == "QLabel" and n.args
    ]
    assert [place.partition(":")[0] for place in made] == ["texts.py"]
