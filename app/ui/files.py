"""Opening and making team files, and what the empty window offers."""

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.store.stores import Store
from app.ui.folders import documents

if TYPE_CHECKING:
    from app.ui.welcomes import Welcome
    from app.ui.windows import MainWindow

TEAM_FILES = tr("Watchbill team files (*.watchbill)")


class FileActions:
    """The actions on team files of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window

    @cached_property
    def welcome(self) -> "Welcome":
        """What the empty window shows."""
        from app.ui.welcomes import Welcome
        from app.ui.widgets.texts import button

        window = self._window
        ways = (
            button(tr("Open the sample team"), window.samples.open_sample, "filled"),
            button(tr("Open a team file…"), self.open_file),
            button(tr("Paste names…"), self.paste_names),
            button(tr("Import files…"), window.imports.import_files),
            button(tr("New team…"), self.new_file),
        )
        return Welcome(ways, window.open_path)

    def open_recent(self) -> None:
        """Choose one of the files opened last."""
        from app.ui.dialogs.commands import CommandBox, Found

        open_path = self._window.open_path
        paths = [path for path in self._window.preferences.recent_files if path.exists()]
        if not paths:
            self._window.tell(tr("No team file was opened lately; open one first."))
            return
        found = [Found(path.stem, str(path.parent), partial(open_path, path)) for path in paths]
        box = CommandBox(self._window, self._window.look, found)
        box.setWindowTitle(tr("Open recent"))
        box.box.setPlaceholderText(tr("Team files opened lately"))
        box.exec()

    def open_file(self) -> None:
        """Choose a team file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a team file"), str(documents()), TEAM_FILES)
        if name:
            self._window.open_path(Path(name))

    def new_file(self) -> bool:
        """Choose a name, make an empty team and open it; False when nothing was made."""
        if self._window.says_restoring():
            return False
        name, _ = QFileDialog.getSaveFileName(self._window, tr("New team file"), str(documents()), TEAM_FILES)
        if not name:
            return False
        path = Path(name).with_suffix(".watchbill")
        try:
            self._window.open_store(Store.new(path))
        except (Refused, StoreError) as error:
            self._window.say(str(error))
            return False
        return True

    def paste_names(self) -> None:
        """Make a team from names, in the open team file where that is empty, else in a new one."""
        from app.ui.dialogs.names import NamesDialog

        if self._window.says_restoring():
            return
        session = self._window.session
        into = session if session is not None and not (session.team.people or session.team.rotations) else None
        dialog = NamesDialog(self._window, into)
        if dialog.exec() and dialog.store is not None:
            self._window.open_store(dialog.store)
