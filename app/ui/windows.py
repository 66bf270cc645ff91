"""The window: frame, pages, and the actions that belong to all of them."""

import sys
from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import Locked, StoreError
from app.domain.languages import tr
from app.domain.troubles import Unusable
from app.paths import resources
from app.store.damage import damage_told
from app.store.stores import Store
from app.ui.actions import Action, of_page
from app.ui.collecting import collecting_later
from app.ui.files import FileActions
from app.ui.fonts import load_fonts
from app.ui.icons import application_icon
from app.ui.log_actions import LogActions
from app.ui.meeting_actions import MeetingActions
from app.ui.menus import MenuActions
from app.ui.pages.page import Page
from app.ui.places import keep_place, page_left, place_left
from app.ui.preferences import Preferences
from app.ui.sessions import PATIENCE_SECONDS, Session
from app.ui.themes import Look, keep_still
from app.ui.tips import tell_keys
from app.ui.tokens import Margins, Space
from app.ui.trouble_actions import TroubleActions
from app.ui.turns import turn
from app.ui.widgets.frame import SideBar, StatusLine, TopBar
from app.ui.widgets.notices import Banner
from app.ui.words import page_words

if TYPE_CHECKING:
    from app.ui.notices import Notices

# (words, icon, module, class); a page is imported and made when it is first shown
PAGES = (
    ("Now", "clock", "app.ui.pages.now", "NowPage"),
    ("Rota", "calendar-days", "app.ui.rota.pages", "RotaPage"),
    ("Handoff", "arrow-right-to-line", "app.ui.pages.handoff", "HandoffPage"),
    ("Log", "list", "app.ui.log.pages", "LogPage"),
    ("Toil", "chart-column", "app.ui.toil.pages", "ToilPage"),
    ("People", "users", "app.ui.pages.people", "PeoplePage"),
    ("Calendars", "rss", "app.ui.calendars.pages", "CalendarsPage"),
    ("History", "history", "app.ui.pages.history", "HistoryPage"),
    ("Settings", "settings", "app.ui.pages.settings", "SettingsPage"),
)
NAMES = tuple(page[0] for page in PAGES)
FIRST_PAGE = "Rota"
SMALLEST = (960, 620)
WAITING = tr("Waiting for another program that keeps the team file locked; your change is saved as soon as it is done.")
CLOSES_AFTER = tr("The window closes as soon as your change is saved; Cancel gives the change up.")
TRAY_MILLISECONDS = 2000
STYLE = ("-style", "fusion")  # said before the first widget: a style set later makes two of them


class MainWindow(QMainWindow):
    """One window on one team file, or the empty window that offers to open one."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.look, self.preferences = look, preferences
        self.session: Session | None = None
        self.files, self.log, self.meetings = FileActions(self), LogActions(self), MeetingActions(self)
        self.troubles, self.menus = TroubleActions(self), MenuActions()
        self.setWindowTitle("Watchbill")
        self.setMinimumSize(*SMALLEST)
        self.resize(1440, 900)
        self.restoreGeometry(preferences.window_state)
        self._pages: dict[str, Page] = {}
        self._page_actions: list[QAction] = []
        self._closing = False
        self._wanted_page = ""
        self.notices: Notices | None = None
        self._build()
        self._own_actions: list[QAction] = []
        self._log_keys: list[QAction] = []
        self._bind_own()
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr]
        for number in range(len(PAGES)):
            self._key(f"Ctrl+{number + 1}", lambda n=number: self.show_page(NAMES[n]))

    def _build(self) -> None:
        self.side = SideBar([(page_words(name), icon) for name, icon, _, _ in PAGES], self.look)
        self.side.chosen.connect(lambda number: self.show_page(NAMES[number]))
        self.top = TopBar(self.look, self.undo, self.redo)
        self.top.search_clicked(self.search)
        self.status = StatusLine()
        self.stack = QStackedWidget()
        right = QWidget()
        self.column = column = QVBoxLayout(right)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.NONE)
        for widget in (self.top, self.stack, self.status):
            column.addWidget(widget)
        frame = QWidget()
        line = QHBoxLayout(frame)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        line.addWidget(self.side)
        line.addWidget(right, 1)
        self.whole = QStackedWidget()
        self.whole.addWidget(self.files.welcome())
        self.whole.addWidget(frame)
        self.setCentralWidget(self.whole)
        self.banner = Banner(self)
        self.banner.asked.connect(self.troubles.explain)

    def doing(self, name: str) -> object:
        """Return what does an action of the window, by its name in the table; None for one that nothing does."""
        parts = (self, self.files, self.log, self.meetings, self.troubles, self.menus)
        return next((getattr(part, name) for part in parts if hasattr(part, name)), None)

    def _bind_own(self) -> None:
        """Let the keys in force do what belongs to every page."""
        for key in self._own_actions:
            self.removeAction(key)
        actions = of_page("", self.preferences.keys)
        self._log_keys = self._bind([a for a in actions if a.name == "log_issue"], self.doing)
        self._own_actions = [*self._log_keys, *self._bind([a for a in actions if a.name != "log_issue"], self.doing)]

    def rebind(self) -> None:
        """Let other keys count from now on, in this window and on every page that was made."""
        self._bind_own()
        for page in self._pages.values():
            page.rebind()
            tell_keys(_parts(page), page.title, self.preferences.keys)
        tell_keys([self.top], "", self.preferences.keys)
        self.top.show_key(next(a.key for a in of_page("", self.preferences.keys) if a.name == "search"))
        shown = self.stack.currentWidget()
        if isinstance(shown, Page):
            self._bind_page(shown)

    def _bind_page(self, page: Page) -> None:
        for action in self._page_actions:
            self.removeAction(action)
        actions = of_page(page.title, self.preferences.keys)
        self._page_actions = self._bind(actions, lambda action: getattr(page, action, None))

    def _bind(self, actions: Iterable[Action], doing: Callable[[str], object]) -> list[QAction]:
        made = []
        for action in actions:
            do = doing(action.name)
            if action.key and do is not None and action.page != "Rota":
                made.append(self._key(action.key, do))
        return made

    def _key(self, key: str, do: object) -> QAction:
        action = QAction(self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(partial(_run, do, key))
        self.addAction(action)
        return action

    def _focus_moved(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Let an issue be logged from a dialog too, which keeps the keys of the window behind it out."""
        box = now.window() if now is not None else None
        if isinstance(box, QDialog) and not set(self._log_keys) <= set(box.actions()):
            box.addActions(self._log_keys)

    # Opening

    def open_store(self, store: Store) -> None:
        """Show a team file; the one shown before is closed."""
        with collecting_later():
            self._open_store(store)

    def _open_store(self, store: Store) -> None:
        self.shut()
        self.session = Session(store, self)
        self.session.changed.connect(self._changed)
        self.session.looked.connect(self._looked)
        self.session.refused.connect(self.say)
        self.session.told.connect(self.tell)
        self.session.queue.waits.connect(self._waits)
        self.session.lost.connect(self.files.offer)
        if store.path is not None:
            self.preferences.last_file = store.path
        self.files.mark_sample()
        self.whole.setCurrentIndex(1)
        self.show_page(page_left(self))
        self._show_state()
        self._send_calendars(self.session)
        QTimer.singleShot(TRAY_MILLISECONDS, self.session, partial(self._begin_notices, self.session))
        self.files.keep_backups(partial(self._reading, self._show_state))
        if store.unchecked:
            self.files.check_soon(self.session)
        if store.told_at_opening:
            self.say(store.told_at_opening)

    def shut(self) -> None:
        """Close the team file; the empty window is left."""
        self.meetings.leave()
        if self.session is not None:
            keep_place(self)
            self.session.close()
            self.session.deleteLater()
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages, self.session = {}, None
        self.files.freshen_welcome()
        self.whole.setCurrentIndex(0)

    def _begin_notices(self, session: Session) -> None:
        """Show the tray's icon, once, and tell what is due from now on; after the window stands."""
        from app.ui.notices import Notices
        from app.ui.warming import Warming

        if session is self.session:
            if self.notices is None:
                self.notices = Notices(self)
                Warming(self, [module for *_, module, _ in PAGES])
            self.notices.follow(session)

    def _send_calendars(self, session: Session) -> None:
        """Publish and serve calendars from now on, where that was chosen on this machine."""
        uid = session.store.teams.facts().uid
        if self.preferences.feed_folder(uid) or any(self.preferences.feed_server(uid)):
            from app.ui.calendars.publications import run_of

            run_of(session, self.preferences)
        if self.preferences.serving(uid):
            from app.ui.calendars.serving import serving_of

            serving_of(session, self.preferences).start()

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a team file; False when it cannot be used, which has been told by then."""
        if self.session is not None and self.session.queue.busy:
            self.say(tr("A change still waits for another program; open another file once it is saved."))
            return False
        if self.files.says_restoring():
            return False
        try:
            self.open_store(Store.open(path, patience=PATIENCE_SECONDS, read_only=read_only, later=True))
        except Unusable as error:
            self.files.offer(error)
            return False
        except StoreError as error:
            self.say(str(error))
            return False
        return True

    def say(self, words: str) -> None:
        """Show a refusal, one sentence, without stopping anybody."""
        if self.meetings.view is None:  # the meeting says it beside its own line, which a banner would hide
            self.banner.say(words, warning=True)
            self._place_banner()

    def tell(self, words: str) -> None:
        """Say what was done."""
        self.banner.say(words)
        self._place_banner()

    def _waits(self, waiting: bool) -> None:
        """Say that a command waits for another program, or go on with what waited for that."""
        if waiting and self.session is not None:
            self.banner.ask(WAITING, tr("Cancel"), self.session.queue.give_up)
            self._place_banner()
        elif not waiting:
            self.banner.answered()
            if self._closing:
                QTimer.singleShot(0, self, self.close)

    # Pages

    def show_page(self, name: str) -> Page | None:
        """Show a page, made when it is shown for the first time."""
        with turn(f"show {name}"):
            try:
                with damage_told():
                    return self._show_page(name)
            except StoreError as error:
                self._show_later(name, error)
                return None

    def _show_later(self, name: str, error: StoreError) -> None:
        """Show a page that cannot be read now as soon as it can be."""
        if self.session is not None:
            self._wanted_page = name if isinstance(error, Locked) else ""
            self.session.fall_behind(error)

    def _show_page(self, name: str) -> Page | None:
        if self.session is None:
            return None
        page = self.prepare(name)
        self.side.choose(NAMES.index(name))
        self.stack.setCurrentWidget(page)
        if page.focusProxy() is not None and not self.side.isAncestorOf(self.focusWidget()):
            page.setFocus()
        self.top.show_page(page_words(page.title), page.left_controls(), page.right_controls())
        self.top.subtitle(page.subtitle())
        self._bind_page(page)
        page.freshen()
        self.top.subtitle(page.subtitle())
        return page

    def go(self, name: str, method: str = "", what: object = None) -> None:
        """Show a page, or let a page (or the window, named "") do something."""
        page = self.show_page(name) if name else None
        do = getattr(page, method) if name and method else self.doing(method)
        if callable(do):
            _ = do() if what is None else do(what)

    def show_subtitle(self) -> None:
        """Show the quiet words of the page again, which asks for it when they have changed."""
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            self.top.subtitle(page.subtitle())

    def made(self, name: str) -> Page | None:
        """Return a page that was shown before, None for one that was not."""
        return self._pages.get(name)

    def prepare(self, name: str) -> Page:
        """Return a page, made where it was not yet; it is not shown."""
        return self._pages.get(name) or self._make_page(name)

    def _make_page(self, name: str) -> Page:
        _, _, module, kind = PAGES[NAMES.index(name)]
        made = getattr(import_module(module), kind)(self.session, self.look, self.preferences)
        page: Page = made
        page.wanted.connect(self.go)
        if self.preferences.keys:
            tell_keys(_parts(page), name, self.preferences.keys)
        page.come_back(place_left(self, name))
        self._pages[name] = page
        self.stack.addWidget(page)
        return page

    def _changed(self, changes: Changes) -> None:
        self._reading(partial(self._see_own, changes))
        for page in tuple(self._pages.values()):
            self._reading(partial(page.changed, changes))
        self._reading(self._show_state)
        if self._wanted_page:
            wanted, self._wanted_page = self._wanted_page, ""
            QTimer.singleShot(0, self, partial(self.show_page, wanted))

    def trouble(self, error: StoreError) -> None:
        """Tell of a read that nobody caught: what is shown stays."""
        if self.session is None:
            self.say(str(error))
        else:
            self.session.fall_behind(error)

    def _reading(self, do: Callable[[], object]) -> None:
        """Let something read the file; what cannot be read now stays as it is shown, which is told."""
        try:
            with damage_told():
                do()
        except StoreError as error:
            if self.session is not None:
                self.session.fall_behind(error)

    def _see_own(self, changes: Changes) -> None:
        """What is done here needs no telling, unless something done elsewhere before it has not been looked at yet."""
        if self.session is None or changes.command_id is None:
            return
        uid, newest = self.session.store.teams.facts().uid, self.session.store.journal.newest()
        if self.preferences.seen(uid) in (None, newest - 1):
            self.preferences.set_seen(uid, newest)

    def _looked(self) -> None:
        for page in tuple(self._pages.values()):
            self._reading(page.looked)
        self._reading(self._show_state)
        if self.session is not None:
            self._reading(partial(self._count_what_is_new, self.session))

    def _count_what_is_new(self, session: Session) -> None:
        """Count beside Now what waits for whoever sits here and whether something changed since they last looked."""
        from app.usecases.looking_back import news_since

        uid, newest = session.store.teams.facts().uid, session.store.journal.newest()
        seen, me = self.preferences.seen(uid), self.preferences.me(uid)
        if seen is None:
            self.preferences.set_seen(uid, newest)
        changed = seen not in (None, newest) and bool(news_since(session.store, seen or 0))
        mine = sum(1 for w in session.waiting if me is not None and w.person_id == me)
        self.side.count(NAMES.index("Now"), mine + changed)

    def _show_state(self) -> None:
        if self.session is None:
            return
        journal, store = self.session.store.journal, self.session.store
        last, again = journal.undoable(), journal.redoable()
        self.top.undo_words(last.label if last else "", again.label.removeprefix("Undo ") if again else "")
        if self.preferences.keys:
            tell_keys([self.top], "", self.preferences.keys)
        name = store.path.name if store.path else tr("In memory")
        found = len(self.session.findings)
        self.side.count(NAMES.index("Rota"), found)
        self.setWindowTitle(tr("{name} – Watchbill", name=self.session.team.name))
        waiting = len(self.session.unpublished)
        draft = tr("{n} draft change|{n} draft changes", "", waiting) if waiting else tr("Everything is published")
        words = tr("{n} finding|{n} findings", "", found) if found else tr("No findings")
        saved = tr("Read-only") if store.read_only else tr("All changes saved")
        self.status.say(name, draft, self.files.backup_words, words, saved)

    # Actions of the window

    def undo(self) -> None:
        """Take back the last command."""
        from app.ui.undoings import undo_in

        if self.session:
            undo_in(self, self.session)

    def redo(self) -> None:
        """Do again what was taken back."""
        from app.ui.undoings import redo_in

        if self.session:
            redo_in(self, self.session)

    def search(self) -> None:
        """Open the command box."""
        from app.ui.dialogs.commands import CommandBox
        from app.ui.searching import LongSearch, things_to_find

        further = LongSearch(self)
        CommandBox(self, self.look, things_to_find(self), further).exec()
        further.deleteLater()

    def come_up(self) -> None:
        """Show the window before all others."""
        self.showNormal() if self.isMinimized() else self.show()
        self.raise_()
        self.activateWindow()

    def show_fairness(self) -> None:
        """Show everybody's account and the formula."""
        from app.ui.dialogs.fairness import FairnessDialog

        if self.session is not None:
            FairnessDialog(self, self.session).exec()

    def show_keys(self) -> None:
        """Show the shortcut sheet."""
        from app.ui.dialogs.keys import KeySheet

        KeySheet(self, self.preferences, self.rebind).exec()

    def show_about(self) -> None:
        """Show the version, the parts and their licences."""
        from app.ui.dialogs.abouts import AboutDialog

        AboutDialog(self).exec()

    def quit(self) -> None:
        """Close the window."""
        self.close()

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.top.fit(self.width())
        self.side.fit(self.width())
        self._place_banner()

    def _place_banner(self) -> None:
        side = self.side.width() if self.session and self.meetings.view is None else 0
        width = min(self.banner.sizeHint().width(), 720, self.width() - side - 48)
        height = max(42, self.banner.heightForWidth(width))
        self.banner.resize(width, height)
        self.banner.move(side + 20, self.height() - self.status.height() - height - 14)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: D102
        if self.session is not None and self.session.queue.busy:
            self._closing = True
            self.banner.ask(CLOSES_AFTER, tr("Cancel"), self.session.queue.give_up)
            self._place_banner()
            event.ignore()
            return
        self.preferences.window_state = self.saveGeometry()
        self.files.stop()
        if self.session is not None:
            keep_place(self)
            self.session.close()
            self.session.deleteLater()
            self.session = None
        super().closeEvent(event)


def _run(do: object, key: str) -> None:
    if callable(do):
        with turn(f"key {key}"):
            do()


def _parts(page: Page) -> list[QWidget]:
    return [page, *page.left_controls(), *page.right_controls()]


def application() -> QApplication:
    """Return the one Qt application, with fonts and icon."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication([*sys.argv[:1], *STYLE])
        app.setApplicationName("Watchbill")
        app.setWindowIcon(application_icon())
        load_fonts(app, resources() / "fonts")
        keep_still(app)
    return app
