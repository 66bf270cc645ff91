"""What a window does, by subject: a part is loaded when it is first wanted, so that opening a window waits for none."""

from functools import cached_property
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QMainWindow

if TYPE_CHECKING:
    from app.ui.backup_actions import BackupActions
    from app.ui.box_actions import BoxActions
    from app.ui.file_troubles import FileTroubles
    from app.ui.files import FileActions
    from app.ui.import_actions import ImportActions
    from app.ui.log_actions import LogActions
    from app.ui.meeting_actions import MeetingActions
    from app.ui.menus import MenuActions
    from app.ui.sample_actions import SampleActions
    from app.ui.trouble_actions import TroubleActions
    from app.ui.windows import MainWindow
    from app.ui.works import Works

PARTS = ("boxes", "files", "samples", "imports", "backups", "log", "meetings", "troubles", "menus")


class PartedWindow(QMainWindow):
    """The actions of the window, each in the part of its subject."""

    @property
    def _window(self) -> "MainWindow":
        return cast("MainWindow", self)

    @cached_property
    def files(self) -> "FileActions":
        """Opening and making team files."""
        from app.ui.files import FileActions

        return FileActions(self._window)

    @cached_property
    def samples(self) -> "SampleActions":
        """The sample team."""
        from app.ui.sample_actions import SampleActions

        return SampleActions(self._window)

    @cached_property
    def imports(self) -> "ImportActions":
        """Taking files into the team."""
        from app.ui.import_actions import ImportActions

        return ImportActions(self._window)

    @cached_property
    def backups(self) -> "BackupActions":
        """Backups and copies."""
        from app.ui.backup_actions import BackupActions

        return BackupActions(self._window)

    @cached_property
    def file_troubles(self) -> "FileTroubles":
        """Files that cannot be used."""
        from app.ui.file_troubles import FileTroubles

        return FileTroubles(self._window)

    @cached_property
    def log(self) -> "LogActions":
        """Taking issues in one line."""
        from app.ui.log_actions import LogActions

        return LogActions(self._window)

    @cached_property
    def boxes(self) -> "BoxActions":
        """What opens over the window."""
        from app.ui.box_actions import BoxActions

        return BoxActions(self._window)

    @cached_property
    def troubles(self) -> "TroubleActions":
        """Help on messages, and the trouble log."""
        from app.ui.trouble_actions import TroubleActions

        return TroubleActions(self._window)

    @cached_property
    def menus(self) -> "MenuActions":
        """Menus opened by a key."""
        from app.ui.menus import MenuActions

        return MenuActions()

    @cached_property
    def meetings(self) -> "MeetingActions":
        """The view for the team meeting."""
        from app.ui.meeting_actions import MeetingActions

        return MeetingActions(self._window)

    @cached_property
    def works(self) -> "Works":
        """The long work under way, which is shown in the foot of the window."""
        from app.ui.widgets.progress import show_in
        from app.ui.works import Works

        works = Works(self)
        show_in(works, self._window)
        return works

    def stop_work(self) -> None:
        """Stop the newest long work under way."""
        self.works.stop()

    def doing(self, name: str) -> object:
        """Return what does an action of the window, by its name in the table; None for one that nothing does."""
        parts = (self, *(getattr(self, part) for part in PARTS))
        return next((getattr(part, name) for part in parts if hasattr(part, name)), None)

    def do(self, name: str) -> None:
        """Do an action of the window, by its name in the table."""
        do = self.doing(name)
        if callable(do):
            do()

    def undo(self) -> None:
        """Take back the last command."""
        from app.ui.undoings import undo_in

        if self._window.session:
            undo_in(self, self._window.session)

    def redo(self) -> None:
        """Do again what was taken back."""
        from app.ui.undoings import redo_in

        if self._window.session:
            redo_in(self, self._window.session)

    def come_up(self) -> None:
        """Show the window before all others."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def quit(self) -> None:
        """Close the window."""
        self.close()
