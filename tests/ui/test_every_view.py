"""Every page and every dialog: its names, its room, its keys, and what can be seen of the focus and of words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QMetaMethod, QModelIndex, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QPushButton, QWidget

from app.domain.alerts import Received
from app.ui.dialogs.apart import FileRun
from app.ui.log.further import VIEWS
from app.ui.log.pages import LogPage
from app.ui.themes import Scheme
from app.ui.windows import MainWindow
from app.usecases.alerts import take_alerts
from tests.ui.every_dialog import DIALOGS, known_dialogs, shown_dialog
from tests.ui.keyboard_walks import clashing_marks, lost_ways
from tests.ui.pixels import faint_focus, faint_words
from tests.ui.views import views
from tests.ui.walks import cut_off, nameless, pages, sample_window, shown, too_small


@pytest.fixture(scope="module")
def window(with_fonts: None) -> Iterator[QWidget]:
    with sample_window("light", 1440, 900) as made:
        yield made


def test_no_dialog_is_left_out() -> None:
    assert known_dialogs() == set(DIALOGS)


def test_everything_has_a_name_a_role_a_size_room_and_its_turn_by_tab(window: MainWindow) -> None:
    wrong: dict[str, list[str]] = {}
    for name, top in views(window):
        wrong[name] = [*nameless(top), *too_small(top), *cut_off(top), *lost_ways(top), *clashing_marks(top)]
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT])
def test_focus_and_words_stand_out(window: MainWindow, scheme: Scheme) -> None:
    window.look.choose(scheme)
    looked: set[object] = set()
    wrong = {name: [*faint_focus(top, looked), *faint_words(top, looked)] for name, top in views(window)}
    assert {name: found for name, found in wrong.items() if found} == {}
    assert len(looked) > 100


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_both_keys_open_every_menu_at_what_is_chosen_wherever_it_was_scrolled_to(window: MainWindow) -> None:
    assert window.session is not None
    fired = [Received(f"Alert {n}", (), window.session.now, None, f"alert {n}") for n in range(40)]
    take_alerts(window.session.store, fired, "test")
    tried = set[str]()
    for name in pages(window):
        for _ in range(len(VIEWS) + 1 if name == "Log" else 1):
            for view in filter(_has_menu, window.findChildren(QAbstractItemView)):
                at = _last(view)
                for press in (_press_shortcut, _press_menu_key):
                    window.activateWindow()  # a menu that closes leaves no window active
                    QApplication.processEvents()
                    view.setFocus()
                    view.setCurrentIndex(at)
                    view.scrollToTop()
                    view.horizontalScrollBar().setValue(0)
                    press(view)
                    menu = QApplication.activePopupWidget()
                    assert isinstance(menu, QMenu), name
                    assert menu.actions()
                    assert view.viewport().rect().contains(view.visualRect(at).center())
                    menu.close()
                    QApplication.processEvents()
                tried.add(f"{name} {view.accessibleName()}")
            if name == "Log":
                _show_next_view(window)
    assert tried == {"Rota Rota", "Log Alerts", "Log Events"}


def _press_shortcut(view: QAbstractItemView) -> None:
    QTest.keyClick(view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)


def _press_menu_key(view: QAbstractItemView) -> None:
    """Send what the platforms send for that key: the place is that of the pointer, which says nothing."""
    pointer = QPoint(1, 1)
    menu_key = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, pointer, view.window().mapToGlobal(pointer))
    QApplication.sendEvent(view.window().windowHandle(), menu_key)


def _last(view: QAbstractItemView) -> QModelIndex:
    model = view.model()
    return model.index(model.rowCount() - 1, model.columnCount() - 1)


def _show_next_view(window: MainWindow) -> None:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.suite.setCurrentIndex(0)
    page.show_view((page.view.number + 1) % len(VIEWS))
    QApplication.processEvents()


def _has_menu(view: QAbstractItemView) -> bool:
    asked = QMetaMethod.fromSignal(view.customContextMenuRequested)
    return view.isVisible() and view.isSignalConnected(asked)


def test_escape_closes_every_dialog_and_return_presses_the_button_it_is_on(window: MainWindow) -> None:
    closing = [kind for kind in DIALOGS if not issubclass(kind, FileRun)]  # long work stops first and then closes
    stays = [kind.__name__ for kind in closing if _stays(window, kind)]
    accepts = [kind.__name__ for kind in closing if _accepts_on_cancel(window, kind)]
    assert (stays, accepts) == ([], [])


def _stays(window: MainWindow, kind: type[QDialog]) -> bool:
    with shown_dialog(window, kind) as dialog:
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        return dialog.isVisible()


def _accepts_on_cancel(window: MainWindow, kind: type[QDialog]) -> bool:
    """Tell whether Return on the button that gives up does what the filled one would do."""
    with shown_dialog(window, kind) as dialog:
        buttons = [part for part in shown(dialog) if isinstance(part, QPushButton)]
        for button in buttons:
            if button.text() in ("Cancel", "Not yet"):
                button.setFocus()
                QTest.keyClick(button, Qt.Key.Key_Return)
                return dialog.isVisible() or dialog.result() != QDialog.DialogCode.Rejected
    return False
