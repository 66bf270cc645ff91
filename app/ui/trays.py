"""The icon in the system's tray, where there is one: an issue is logged from there without looking for the window."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from app.domain.languages import tr
from app.ui.icons import application_icon

if TYPE_CHECKING:
    from app.ui.windows import MainWindow


def show_tray(window: "MainWindow") -> QSystemTrayIcon | None:
    """Show the icon with its menu; None where the system has no tray."""
    if not QSystemTrayIcon.isSystemTrayAvailable():
        return None
    tray = QSystemTrayIcon(application_icon(), window)
    tray.setToolTip("Watchbill")
    tray.setContextMenu(tray_menu(window))
    tray.activated.connect(lambda reason: _clicked(window, reason))
    tray.show()
    return tray


def tray_menu(window: "MainWindow") -> QMenu:
    """Return what the icon offers."""
    menu = QMenu(window)
    for words, do in (
        (tr("Log an issue"), window.log.log_apart),
        (tr("Show Watchbill"), window.come_up),
        (tr("Quit"), window.quit),
    ):
        menu.addAction(words).triggered.connect(do)
    return menu


def _clicked(window: "MainWindow", reason: QSystemTrayIcon.ActivationReason) -> None:
    if reason is QSystemTrayIcon.ActivationReason.Trigger:
        window.log.log_apart()
