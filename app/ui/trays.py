"""The icon in the system's tray, where there is one: who is on, and an issue logged without looking for the window."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.domain.languages import tr
from app.ui.icons import application_icon

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

Lines = Callable[[], tuple[str, ...]]


def tray_icon(window: "MainWindow", lines: Lines) -> QSystemTrayIcon | None:
    """Show the icon with its menu; None where the system has no tray. `lines` say who is on."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    tray = QSystemTrayIcon(application_icon(), window)
    tray.setToolTip("Watchbill")
    tray.setContextMenu(tray_menu(window, lines))
    tray.activated.connect(lambda reason: _clicked(window, reason))
    tray.messageClicked.connect(window.come_up)
    tray.show()
    return tray


def tray_menu(window: "MainWindow", lines: Lines) -> QMenu:
    """Return what the icon offers under who is on, which is read anew each time it opens."""
    menu = QMenu(window)
    top = menu.addSeparator()
    for words, do in (
        (tr("Log an issue"), window.log.log_apart),
        (tr("Show Watchbill"), window.come_up),
        (tr("Quit"), window.quit),
    ):
        menu.addAction(words).triggered.connect(do)
    menu.aboutToShow.connect(partial(_show_lines, window, menu, lines))
    top.setVisible(False)
    _show_lines(window, menu, lines)
    return menu


def _show_lines(window: "MainWindow", menu: QMenu, lines: Lines) -> None:
    actions = menu.actions()
    top = next(n for n, action in enumerate(actions) if action.isSeparator())
    for action in actions[:top]:
        menu.removeAction(action)
        action.deleteLater()
    for words in lines():
        action = menu.addAction(words)
        action.triggered.connect(partial(window.go, "Now"))
        action.triggered.connect(window.come_up)
        menu.insertAction(actions[top], action)
    actions[top].setVisible(len(menu.actions()) > len(actions) - top)


def _clicked(window: "MainWindow", reason: QSystemTrayIcon.ActivationReason) -> None:
    if reason is QSystemTrayIcon.ActivationReason.Trigger:
        window.log.log_apart()
