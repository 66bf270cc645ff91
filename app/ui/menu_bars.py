"""The menu bar that macOS shows at the top of the screen, from the one table of actions; elsewhere there is none."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from app.domain.languages import tr
from app.ui.actions import of_page
from app.ui.page_table import NAMES
from app.ui.words import page_words

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

Role = QAction.MenuRole
FILE = ("new_file", "open_file", "open_recent", "paste_names", "import_files", "save_copy", "show_backups", "quit")
EDIT = ("undo", "redo", "search", "log_issue")
HELP = ("show_manual", "show_keys", "show_help", "open_troubles", "show_about")
ROLES = {"show_about": Role.AboutRole, "quit": Role.QuitRole}  # macOS moves these into the program's own menu


def add_menu_bar(window: "MainWindow") -> QMenuBar:
    """Give a window its menus; the keys are told only, as they are bound to the window already."""
    bar = window.menuBar()
    for words, names in ((tr("File"), FILE), (tr("Edit"), EDIT)):
        _add(bar.addMenu(words), names, window)
    _add_pages(bar.addMenu(tr("View")), window)
    _add(bar.addMenu(tr("Help")), HELP, window)
    return bar


def _add(menu: QMenu, names: tuple[str, ...], window: "MainWindow") -> None:
    every = {action.name: action for action in of_page("", window.preferences.keys)}
    for name in names:
        one = every[name]
        made = menu.addAction(_told(one.words, one.key))
        made.setObjectName(name)
        made.setMenuRole(ROLES.get(name, Role.NoRole))
        made.triggered.connect(partial(window.do, name))


def _add_pages(menu: QMenu, window: "MainWindow") -> None:
    for number, name in enumerate(NAMES):
        made = menu.addAction(_told(page_words(name), f"Ctrl+{number + 1}"))
        made.setObjectName(name)
        made.setMenuRole(Role.PreferencesRole if name == "Settings" else Role.NoRole)
        made.triggered.connect(partial(window.show_page, name))


def _told(words: str, key: str) -> str:
    """Return words with their key as the desktop writes it, in the column of keys."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return f"{words}\t{shown}" if shown else words
