"""The window: its frame, the team file it shows, and the pages."""

import sys
from collections.abc import Callable
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import Locked, StoreError
from app.domain.languages import tr
from app.domain.troubles import Unusable
from app.store.damage import damage_told
from app.store.files import is_long_to_open
from app.store.stores import Store
from app.ui.attendants import attend
from app.ui.bindings import Bindings
from app.ui.collecting import collecting_later
from app.ui.page_table import NAMES, PAGES
from app.ui.pages.page import Page
from app.ui.parts import PartedWindow
from app.ui.places import keep_place, page_left, place_left
from app.ui.preferences import Preferences
from app.ui.sessions import PATIENCE_SECONDS, Session
from app.ui.states import count_what_is_new, see_own, show_state
from app.ui.themes import Look
from app.ui.tips import tell_keys
from app.ui.tokens import Margins, Space
from app.ui.turns import turn
from app.ui.widgets.frame import SideBar, StatusLine, TopBar
from app.ui.widgets.notices import Banner
from app.ui.widgets.orders import order_tabs
from app.ui.words import page_words

if TYPE_CHECKING:
    from app.ui.notices import Notices
    from app.ui.openings import LongOpening

SMALLEST = (960, 620)
WAITING = tr("Waiting for another program that keeps the team file locked; your change is saved as soon as it is done.")
CLOSES_AFTER = tr("The window closes as soon as your change is saved; Cancel gives the change up.")


class MainWindow(PartedWindow):
    """One window on one team file, or the empty window that offers to open one."""

    def __init__(self, look: Look, preferences: Preferences) -> None:
        super().__init__()
        self.look, self.preferences = look, preferences
        self.session: Session | None = None
        look.dress(self)
        look.changed.connect(self._dress)
        self.setWindowTitle("Watchbill")
        self.setMinimumSize(*SMALLEST)
        self.resize(1440, 900)
        self.restoreGeometry(preferences.window_state)
        self._pages: dict[str, Page] = {}
        self._closing = False
        self._wanted_page = ""
        self.notices: Notices | None = None
        self.opening: LongOpening | None = None
        self._build()
        self.bindings = Bindings(self)
        if sys.platform == "darwin":
            from app.ui.menu_bars import add_menu_bar

            add_menu_bar(self)

    def _dress(self) -> None:
        self.look.dress(self)

    def _build(self) -> None:
        self.whole = QStackedWidget()
        self.setCentralWidget(self.whole)
        self.frame = QWidget()  # its parts come into it, not it with them into the window, which would style them anew
        self.whole.addWidget(self.frame)
        line = QHBoxLayout(self.frame)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        self.side = SideBar([(page_words(name), icon) for name, icon, _, _ in PAGES], self.look)
        self.side.chosen.connect(lambda number: self.show_page(NAMES[number]))
        self.top = TopBar(self.look, self.undo, self.redo)
        self.top.search_clicked(partial(self.do, "search"))
        self.status = StatusLine()
        self.stack = QStackedWidget()
        line.addWidget(self.side)
        right = QWidget()
        line.addWidget(right, 1)
        self.column = column = QVBoxLayout(right)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.NONE)
        for widget in (self.top, self.stack, self.status):
            column.addWidget(widget)
        self.banner = Banner(self)
        self.banner.asked.connect(self.troubles.explain)

    # Opening

    def open_store(self, store: Store) -> None:
        """Show a team file; the one shown before is closed."""
        with collecting_later():
            self._open_store(store)

    def _open_store(self, store: Store) -> None:
        self._leave()
        self.session = Session(store, self)
        self.session.changed.connect(self._changed)
        self.session.looked.connect(self._looked)
        self.session.refused.connect(self.say)
        self.session.told.connect(self.tell)
        self.session.queue.waits.connect(self._waits)
        self.session.lost.connect(self.offer)
        if store.path is not None:
            self.preferences.last_file = store.path
        self.samples.mark()
        self.whole.setCurrentWidget(self.frame)
        self.show_page(page_left(self))
        show_state(self)
        attend(self, self.session)
        if store.told_at_opening:
            self.say(store.told_at_opening)

    def shut(self) -> None:
        """Close the team file; the empty window is left."""
        self._leave()
        self.setWindowTitle("Watchbill")
        self.setWindowFilePath("")
        self.show_empty()

    def _leave(self) -> None:
        self.meetings.leave()
        self.status.tell_backup("")
        if self.session is not None:
            keep_place(self)
            self.session.close()
            self.session.deleteLater()
        for page in self._pages.values():
            self.stack.removeWidget(page)
            page.deleteLater()
        self._pages, self.session = {}, None

    def show_empty(self) -> None:
        """Show what the empty window offers, with the files opened last."""
        welcome = self.files.welcome
        if self.whole.indexOf(welcome) < 0:
            self.whole.insertWidget(0, welcome)
        welcome.show_recent(self.preferences.recent_files)
        self.whole.setCurrentWidget(welcome)

    def open_path(self, path: Path, *, read_only: bool = False) -> bool:
        """Open a team file, or begin to where that takes long; False when it cannot be used, which has been told."""
        if self.session is not None and self.session.queue.busy:
            self.say(tr("A change still waits for another program; open another file once it is saved."))
            return False
        if self.says_restoring():
            return False
        if not read_only and is_long_to_open(path):
            from app.ui.openings import LongOpening

            self.opening = LongOpening(self, path)
            return True
        try:
            self.open_store(Store.open(path, patience=PATIENCE_SECONDS, read_only=read_only, later=True))
        except Unusable as error:
            self.offer(error)
            return False
        except StoreError as error:
            self.say(str(error))
            return False
        return True

    def offer(self, error: Unusable) -> None:
        """Say why a file cannot be used, with what can be done about it."""
        self.file_troubles.offer(error)

    def says_restoring(self) -> bool:
        """Tell whether a team file is being restored or brought up to date, and say so: until then none is opened."""
        if self.opening is not None:
            name = self.opening.path.name
            self.say(tr("{name} is being brought up to date; open a file once that is done, or cancel it.", name=name))
            return True
        return "backups" in self.__dict__ and self.backups.says_restoring()

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
        self.setWindowModified(waiting)
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
        if page.keyboard is not None and not self.side.isAncestorOf(self.focusWidget()):
            page.keyboard.setFocus()
        self.top.show_page(page_words(page.title), page.left_controls(), page.right_controls())
        self.top.subtitle(page.subtitle())
        self.bindings.bind_page(page)
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

    def pages_made(self) -> tuple[Page, ...]:
        """Return the pages that were shown before."""
        return tuple(self._pages.values())

    def prepare(self, name: str) -> Page:
        """Return a page, made where it was not yet; it is not shown."""
        return self._pages.get(name) or self._make_page(name)

    def _make_page(self, name: str) -> Page:
        _, _, module, kind = PAGES[NAMES.index(name)]
        made = getattr(import_module(module), kind)(self.session, self.look, self.preferences)
        page: Page = made
        page.wanted.connect(self.go)
        if self.preferences.keys:
            tell_keys(page.parts(), name, self.preferences.keys)
        page.come_back(place_left(self, name))
        self._pages[name] = page
        self.stack.addWidget(page)
        return page

    def _changed(self, changes: Changes) -> None:
        self.reading(partial(see_own, self, changes))
        for page in self.pages_made():
            self.reading(partial(page.changed, changes))
        self.reading(partial(show_state, self))
        if self._wanted_page:
            wanted, self._wanted_page = self._wanted_page, ""
            QTimer.singleShot(0, self, partial(self.show_page, wanted))

    def trouble(self, error: StoreError) -> None:
        """Tell of a read that nobody caught: what is shown stays."""
        if self.session is None:
            self.say(str(error))
        else:
            self.session.fall_behind(error)

    def reading(self, do: Callable[[], object]) -> None:
        """Let something read the file; what cannot be read now stays as it is shown, which is told."""
        try:
            with damage_told():
                do()
        except StoreError as error:
            if self.session is not None:
                self.session.fall_behind(error)

    def _looked(self) -> None:
        for page in self.pages_made():
            self.reading(page.looked)
        self.reading(partial(show_state, self))
        if self.session is not None:
            self.reading(partial(count_what_is_new, self, self.session))

    # Events

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if self.session is None:
            self.show_empty()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Go on with Tab, or back with Shift+Tab, in the order of reading."""
        order_tabs(self)
        return super().focusNextPrevChild(forward)

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
        if "backups" in self.__dict__:
            self.backups.stop()
        if self.opening is not None:
            self.opening.close()
        if self.session is not None:
            keep_place(self)
            self.session.close()
            self.session.deleteLater()
            self.session = None
        super().closeEvent(event)
