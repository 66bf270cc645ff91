"""Opening, making and importing: what the empty window offers too."""

from collections.abc import Callable
from datetime import datetime
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.changes import Changes
from app.domain.errors import Locked, Refused, StoreError
from app.domain.languages import tr
from app.domain.troubles import Offer, Trouble, Unusable
from app.paths import data_dir, private_dir, resources
from app.store.files import remove_file
from app.store.stores import Store, now_utc
from app.ui.welcomes import SampleStrip, Welcome
from app.ui.widgets.texts import button

if TYPE_CHECKING:
    from app.ui.backups import BackupKeeper
    from app.ui.healths import HealthLook
    from app.ui.sessions import Session
    from app.ui.windows import MainWindow
    from app.ui.workers import Worker
    from app.usecases.importing import ReadFile
    from app.usecases.imports.reports import ImportReport

TEAM_FILES = tr("Watchbill team files (*.watchbill)")
INPUTS = tr("Team files, tables, alerts and calendars (*.toml *.csv *.json *.ics)")
SAMPLE_SECONDS = 0.4  # for its plan: good enough to look around in
BACKUP_MILLISECONDS = 3000  # the window stands first
MOST_TOLD = 4  # lines over the foot of the window


class FileActions:
    """The actions on files of one window."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._reader: Worker | None = None
        self._copier: Worker | None = None
        self._restorer: Worker | None = None
        self._restoring: Path | None = None
        self._keeper: BackupKeeper | None = None
        self._maker: Worker | None = None
        self._welcome: Welcome | None = None
        self._strip: SampleStrip | None = None

    def welcome(self) -> QWidget:
        """Return what the empty window shows."""
        ways = (
            button(tr("Open the sample team"), self.open_sample, "filled"),
            button(tr("Open a team file…"), self.open_file),
            button(tr("Paste names…"), self.paste_names),
            button(tr("Import files…"), self.import_files),
            button(tr("New team…"), self.new_file),
        )
        self._welcome = Welcome(ways, self._window.open_path)
        self.freshen_welcome()
        return self._welcome

    def freshen_welcome(self) -> None:
        """Show in the empty window which files were opened last."""
        if self._welcome is not None:
            self._welcome.show_recent(self._window.preferences.recent_files)

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

    # The sample team

    def sample_path(self) -> Path:
        """Return the sample team's file, made when it is not there yet."""
        return _made_sample()

    def open_sample(self) -> None:
        """Open the sample team; it is made away from the window when it is not there yet."""
        from app.ui.workers import Worker

        if _sample_file().exists():
            self._window.open_path(_sample_file())
            return
        self._window.tell(tr("Making the sample team…"))
        self._maker = Worker(self._window)
        self._maker.answered.connect(self._open_made)
        self._maker.refused.connect(self._window.say)
        self._maker.ask(_made_sample)

    def _open_made(self, path: Path) -> None:
        self._window.banner.hide()
        self._window.open_path(path)

    @property
    def is_sample(self) -> bool:
        """Tell whether the open team file is the sample."""
        session = self._window.session
        return session is not None and session.store.path == _sample_file()

    def mark_sample(self) -> None:
        """Say above the pages that this is the sample, where it is."""
        if self.is_sample and self._strip is None:
            self._strip = SampleStrip(self.remove_sample)
            self._window.column.insertWidget(0, self._strip)
        if self._strip is not None:
            self._strip.setVisible(self.is_sample)

    def remove_sample(self) -> None:
        """Close the sample team and remove its file; the empty window offers it again."""
        window, session = self._window, self._window.session
        if session is None or not self.is_sample or session.queue.busy:
            return
        window.shut()
        try:
            remove_file(_sample_file())
        except OSError as error:
            window.say(tr("The sample cannot be removed ({strerror}); close what uses it.", strerror=error.strerror))
            return
        window.preferences.forget_file(_sample_file())
        self.freshen_welcome()
        window.tell(tr("Removed the sample team; it can be opened anew at any time."))

    # Files

    def open_file(self) -> None:
        """Choose a team file and open it."""
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Open a team file"), str(Path.home()), TEAM_FILES)
        if name:
            self._window.open_path(Path(name))

    def new_file(self) -> bool:
        """Choose a name, make an empty team and open it; False when nothing was made."""
        if self.says_restoring():
            return False
        name, _ = QFileDialog.getSaveFileName(self._window, tr("New team file"), str(Path.home()), TEAM_FILES)
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

        if self.says_restoring():
            return
        session = self._window.session
        into = session if session is not None and not (session.team.people or session.team.rotations) else None
        dialog = NamesDialog(self._window, into)
        if dialog.exec() and dialog.store is not None:
            self._window.open_store(dialog.store)

    def import_files(self) -> None:
        """Choose files and import them, into a new team when none is open."""
        if self._window.session is None and not self.new_file():
            return
        names, _ = QFileDialog.getOpenFileNames(self._window, tr("Import files"), str(Path.home()), INPUTS)
        if names:
            self.take([Path(name) for name in names])

    def take(self, paths: list[Path]) -> None:
        """Import files into the open team and show what was taken; large ones are written by a process of their own."""
        from app.usecases.importing_apart import is_large

        session = self._window.session
        if session is not None and session.store.path is not None and is_large(paths):
            self._take_apart(session, session.store.path, paths)
        else:
            self._take_here(paths)

    def _take_apart(self, session: "Session", team_file: Path, paths: list[Path]) -> None:
        from app.ui.dialogs.imports import ImportRun

        run = ImportRun(self._window, session, team_file, paths)
        run.answered.connect(self._tell_taken)
        run.open()

    def _take_here(self, paths: list[Path]) -> None:
        from app.ui.workers import Worker

        self._reader = Worker(self._window)
        self._reader.answered.connect(self._take_read)
        self._reader.refused.connect(self._window.say)
        session = self._window.session
        now = session.now if session else now_utc()
        self._reader.ask(_read, paths, now, self._file_to_keep())

    # Files that cannot be used

    def offer(self, error: Unusable) -> None:
        """Say why a file cannot be used, with a button for each thing that can be done about it."""
        from app.ui.dialogs.troubles import TroubleDialog

        path, window = error.path, self._window
        doing: dict[Offer, Callable[[], object]] = {
            Offer.BACKUP: partial(self._restore_newest, path),
            Offer.CHECK: partial(self._check, path),
            Offer.READ_ONLY: partial(window.open_path, path, read_only=True),
            Offer.RESCUE: partial(self._rescue, path),
            Offer.ELSEWHERE: partial(self._rescue, path),
            Offer.AGAIN: partial(window.open_path, path),
            Offer.OTHER: self.open_file,
        }
        if Offer.BACKUP in error.trouble.offers and not _has_backups(path):
            del doing[Offer.BACKUP]
        TroubleDialog(window, error, {o: doing[o] for o in error.trouble.offers if o in doing}).open()

    def _restore_newest(self, path: Path) -> None:
        from app.usecases.backups import newest_good

        backup = newest_good(path)
        if backup is None:
            self._window.say(tr("No backup of {name} is whole; choose another file.", name=path.name))
        else:
            self.restore(path, backup.path)

    def _check(self, path: Path) -> None:
        """Look through a file that cannot be opened; once it was repaired it is opened."""
        from app.ui.dialogs.checks import CheckDialog

        dialog = CheckDialog(self._window, path, now_utc())
        dialog.finished.connect(lambda _: self._window.open_path(path) if dialog.mended else None)
        dialog.open()

    def _rescue(self, path: Path) -> None:
        """Choose a name, save what can be read there, of the open file where it is that one, and open it."""
        from app.usecases.backups import rescue

        session = self._window.session
        open_here = session is not None and session.store.path == path
        heading = tr("Save elsewhere") if open_here else tr("Save what can be read")
        name, _ = QFileDialog.getSaveFileName(self._window, heading, str(path.parent), TEAM_FILES)
        if not name:
            return
        to = Path(name).with_suffix(".watchbill")
        try:
            if session is not None and open_here:
                session.store.save_to(to)
            else:
                rescue(path, to).close()
        except (Refused, StoreError) as error:
            self._window.say(str(error))
            return
        self._window.open_path(to)

    # Backups and copies

    @property
    def backup_words(self) -> str:
        """When the open team file was backed up last, for the status line; empty before it is known."""
        return self._keeper.words if self._keeper is not None else ""

    def _file_to_keep(self) -> Path | None:
        session = self._window.session
        return session.store.path if session is not None and not session.store.read_only else None

    def keep_backups(self, told: Callable[[], None]) -> None:
        """Back the open team file up soon and from then on; `told` is called whenever the words change."""
        self._keeper = None
        session = self._window.session
        if session is not None and self._file_to_keep() is not None:
            QTimer.singleShot(BACKUP_MILLISECONDS, session, partial(self._begin_backups, session, told))

    def _begin_backups(self, session: "Session", told: Callable[[], None]) -> None:
        from app.ui.backups import BackupKeeper

        path = self._file_to_keep()
        if session is self._window.session and path is not None:
            self._keeper = BackupKeeper(session, path)
            self._keeper.told.connect(told)
            self._keeper.back_up("start")
            self.look_at_health(session, path)

    def check_soon(self, session: "Session") -> "Worker":
        """Look at every page of a large file that was opened just now; a damaged one is closed and told."""
        from app.ui.workers import Worker

        look = Worker(session)
        look.answered.connect(self._tell_damage)
        session.closing.connect(look.stop)
        look.ask(_damage_of, session.store.path)
        return look

    def _tell_damage(self, error: StoreError | None) -> None:
        if error is not None:
            self._window.shut()  # so that nothing more is written into it
            self._tell_health(error)

    def look_at_health(self, session: "Session", path: Path) -> "HealthLook":
        """Look later whether the open file is whole, which is told with what can be done about it."""
        from app.ui.healths import HealthLook

        look = HealthLook(session, self._window.preferences, path)
        look.found.connect(self._tell_health)
        return look

    def _tell_health(self, error: StoreError) -> None:
        if isinstance(error, Unusable):
            self.offer(error)
        else:
            self._window.say(str(error))

    def show_backups(self, path: Path | None = None) -> None:
        """Show the backups of a team file, by default the open one or else one to be chosen."""
        from app.ui.dialogs.backups import BackupsDialog

        session = self._window.session
        path = path or (session.store.path if session is not None else None)
        if path is None and session is not None:
            self._window.say(tr("This team lives in memory and has no backups; open a team file first."))
            return
        if path is None:
            name, _ = QFileDialog.getOpenFileName(
                self._window, tr("Backups of a team file"), str(Path.home()), TEAM_FILES
            )
            path = Path(name) if name else None
        if path is not None:
            dialog = BackupsDialog(self._window, path, session.now if session else now_utc())
            if dialog.exec() and dialog.wanted is not None:
                self.restore(path, dialog.wanted)

    def restore(self, path: Path, backup: Path) -> None:
        """Put a backup in the place of a team file, away from the window, and open it; what was there is set aside."""
        from app.ui.workers import Worker
        from app.usecases.backups import restore

        window = self._window
        if self.says_restoring():
            return
        window.shut()
        self._restoring, self._restorer = path, Worker(window)
        self._restorer.refused.connect(partial(self._not_restored, path))
        self._restorer.answered.connect(partial(self._restored, path, backup))
        self._restorer.ask(restore, path, backup, now_utc())
        window.tell(tr("Restoring {name}; this may take a moment.", name=backup.name))

    def says_restoring(self) -> bool:
        """Tell whether a team file is being restored, and say so: until then no other is opened."""
        if self._restoring is not None:
            self._window.say(tr("{name} is being restored; open a file once that is done.", name=self._restoring.name))
        return self._restoring is not None

    def stop(self) -> None:
        """Open nothing any more; a restore that has begun is finished, in whole."""
        if self._restorer is not None:
            self._restorer.stop()

    def _not_restored(self, path: Path, why: str) -> None:
        self._restoring = None
        self._window.open_path(path)
        self._window.say(why)

    def _restored(self, path: Path, backup: Path, aside: Path | None) -> None:
        self._restoring = None
        if self._window.open_path(path):
            kept = tr("; what was there is set aside as {name}", name=aside.name) if aside is not None else ""
            self._window.tell(tr("Restored the backup {name}{kept}.", name=backup.name, kept=kept))

    def save_copy(self) -> None:
        """Choose a name and save a copy, away from the window."""
        from app.ui.workers import Worker
        from app.usecases.backups import save_copy

        session = self._window.session
        if session is None or session.store.path is None:
            self._window.say(tr("There is no team file to copy; open one first."))
            return
        path = session.store.path
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save a copy"), str(path.parent), TEAM_FILES)
        if name:
            to = Path(name).with_suffix(".watchbill")
            self._copier = Worker(self._window)
            self._copier.refused.connect(self._window.say)
            self._copier.answered.connect(lambda _done: self._window.tell(tr("Saved a copy as {to}.", to=to)))
            self._copier.ask(partial(save_copy, path, to, replace=True))

    def settle(self) -> None:
        """Wait until what is under way is done: an import, a copy, a restore, a backup."""
        for part in (self._reader, self._copier, self._restorer, self._keeper, self._maker):
            if part is not None:
                part.settle()

    def _take_read(self, files: "tuple[ReadFile, ...]") -> None:
        from app.usecases.importing import take_files

        session, reports = self._window.session, []
        if session is None:
            return

        def take_them(store: Store) -> Changes:
            reports.append(take_files(store, files))
            return reports[0].changes

        if session.do(take_them) is not None:
            self._tell_taken(reports[0])

    def _tell_taken(self, report: "ImportReport") -> None:
        from app.ui.dialogs.imports import ImportDialog

        if report.as_wished:  # good news needs no answer
            self._window.tell("\n".join(f"{line}." for line in report.lines[:MOST_TOLD]))
        else:
            ImportDialog(self._window, report).exec()
        if report.waiting:
            self._window.go("Calendars", "review")


def _has_backups(path: Path) -> bool:
    from app.usecases.backups import backups_of

    try:
        return bool(backups_of(path))
    except StoreError:  # the folder is somebody else's, so there is nothing to offer
        return False


def _damage_of(path: Path) -> StoreError | None:
    from app.store.files import check_quickly

    try:
        check_quickly(path)
    except Unusable as error:
        return error if error.trouble is Trouble.DAMAGED else None
    except Locked:
        return None
    return None


def _read(paths: list[Path], now: datetime, team_file: Path | None) -> "tuple[ReadFile, ...]":
    """Read files, load the library of holidays that taking them needs, and back up, away from the window."""
    import_module("holidays")
    from app.usecases.backups import back_up
    from app.usecases.importing import read_files
    from app.usecases.imports.leave_calendars import CalendarWish

    read = read_files(paths, now.date(), wish=CalendarWish(review=True))
    if team_file is not None:
        back_up(team_file, now, "before import")
    return read


def _sample_file() -> Path:
    return data_dir() / "sample.watchbill"


def _made_sample() -> Path:
    """Return the sample team's file, made when it is not there yet."""
    path = _sample_file()
    if not path.exists():
        from app.usecases.samples import make_sample_apart

        private_dir(path.parent)
        make_sample_apart(path, resources() / "sample", seconds=SAMPLE_SECONDS)
    return path
