"""The menu of what is chosen, opened by a key where the desktop itself has no key for it, or the keyboard lacks one."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication


class MenuActions:
    """The action of the window that opens menus."""

    def open_menu(self) -> None:
        """Open the menu of whatever the keys go to: of a list or table, that of the chosen entry, where it stands."""
        part = QApplication.focusWidget()
        if part is None:
            return
        place = part.inputMethodQuery(Qt.InputMethodQuery.ImCursorRectangle).center()
        if isinstance(part, QAbstractItemView):
            place, part = part.visualRect(part.currentIndex()).center(), part.viewport()
        at = part.mapToGlobal(place)
        QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, place, at))


def menu_place(view: QAbstractItemView, at: QPoint) -> QPoint:
    """Return where on the screen the menu asked for at a place of a view opens.

    A key asks at the chosen entry, which is brought into sight where it was not.
    """
    if not view.viewport().rect().contains(at):
        view.scrollTo(view.currentIndex())
        at = view.visualRect(view.currentIndex()).center()
    return view.viewport().mapToGlobal(at)
