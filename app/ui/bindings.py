"""The keys of one window: what each does, on every page and on the one that is shown."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from app.ui.actions import ACTIONS, Action, of_page
from app.ui.page_table import NAMES
from app.ui.pages.page import Page
from app.ui.tips import tell_keys
from app.ui.turns import turn

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

STANDARD = {
    "undo": QKeySequence.StandardKey.Undo,
    "redo": QKeySequence.StandardKey.Redo,
    "open_file": QKeySequence.StandardKey.Open,
    "new_file": QKeySequence.StandardKey.New,
    "quit": QKeySequence.StandardKey.Quit,
}


class Bindings(QObject):
    """Binds the keys in force to what belongs to the window and to the page it shows."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._of_page: list[QAction] = []
        self._own: list[QAction] = []
        self._log_keys: list[QAction] = []
        self._bind_own()
        for number, name in enumerate(NAMES):
            made = self._key(f"Ctrl+{number + 1}", partial(window.show_page, name))
            if name == "Settings":
                _add_standard(made, QKeySequence.StandardKey.Preferences)
        QApplication.instance().focusChanged.connect(self.focus_moved)  # type: ignore[union-attr]

    def _bind_own(self) -> None:
        """Let the keys in force do what belongs to every page; what does it is looked for when the key is pressed."""
        for key in self._own:
            self._window.removeAction(key)
        made = {a.name: self._key(a.key, partial(self._window.do, a.name)) for a in self._in_force("") if a.key}
        for name, standard in STANDARD.items():
            if name in made and name not in self._window.preferences.keys:
                _add_standard(made[name], standard)
        self._own = list(made.values())
        self._log_keys = [made["log_issue"]] if "log_issue" in made else []

    def rebind(self) -> None:
        """Let other keys count from now on, in this window and on every page that was made."""
        window = self._window
        self._bind_own()
        for page in window.pages_made():
            page.rebind()
            tell_keys(page.parts(), page.title, window.preferences.keys)
        tell_keys([window.top], "", window.preferences.keys)
        window.top.show_key(next(a.key for a in self._in_force("") if a.name == "search"))
        shown = window.stack.currentWidget()
        if isinstance(shown, Page):
            self.bind_page(shown)

    def bind_page(self, page: Page) -> None:
        """Let the keys in force do what belongs to a page, and no longer what belongs to the one before."""
        for key in self._of_page:
            self._window.removeAction(key)
        doing = ((a, getattr(page, a.name, None)) for a in self._in_force(page.title) if a.key)
        self._of_page = [self._key(a.key, do) for a, do in doing if do is not None and a.page != "Rota"]

    def _in_force(self, page: str) -> Iterable[Action]:
        return of_page(page, self._window.preferences.keys)

    def _key(self, key: str, do: Callable[[], object]) -> QAction:
        action = QAction(self._window)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(_run, do, key))
        self._window.addAction(action)
        return action

    def focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let an issue be logged from a dialog too, which keeps the keys of the window behind it out."""
        box = now.window() if now is not None else None
        if isinstance(box, QDialog) and not set(self._log_keys) <= set(box.actions()):
            box.addActions(self._log_keys)


def _add_standard(action: QAction, standard: QKeySequence.StandardKey) -> None:
    """Let the desktop's own keys do it too, such as Ctrl+Y on Windows, where they mean nothing else here."""
    taken = {QKeySequence(one.key) for one in ACTIONS if one.key}
    also = [key for key in QKeySequence.keyBindings(standard) if key not in taken]
    action.setShortcuts([*action.shortcuts(), *also])


def _run(do: Callable[[], object], key: str) -> None:
    with turn(f"key {key}"):
        do()
