"""The frame around the pages: bar of pages, top bar and status line."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.icons import application_picture, icon
from app.ui.themes import Look
from app.ui.tokens import BAR_ICON, BRAND_ICON, Margins, Space
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import Button, label, plain_tip, pressed_by_return

SIDE_WIDTH, NARROW_SIDE_WIDTH, TOP_HEIGHT, STATUS_HEIGHT = 196, 60, 52, 28
ROOM_FOR_WORK = 1100  # for all of the status line and long work beside it
ROOM_FOR_WORDS, ROOM_FOR_SEARCH, ROOM_FOR_UNDO = 1180, 1320, 1600
UNDO_WIDTH, LONG_UNDO_WIDTH, SEARCH_WIDTH, SEARCH_PADDING = 132, 320, 196, 58
SHORT_UNDO, SHORT_SEARCH, SEARCH_ICON, UNDO_ICON, NO_SUBTITLE, FOLDED = range(
    1, 7
)  # what is left out, one after the other


class SideEntry(QToolButton):
    """A page in the bar, which Return opens as well as Space."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)


class SideBar(QFrame):
    """The pages with icons and words; counts stand behind the words."""

    chosen = Signal(int)

    def __init__(self, pages: Sequence[tuple[str, str]], look: Look) -> None:
        super().__init__()
        self.setObjectName("sideBar")
        self.setFixedWidth(SIDE_WIDTH)
        self._pages = tuple(pages)
        self._look = look
        self._wide = True
        self._badges: dict[int, QLabel] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.chosen)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(Space.CLOSE, Space.CLOSE, Space.CLOSE, Space.CLOSE)
        layout.setSpacing(Space.HAIR)
        layout.addLayout(self._brand())
        for number, (words, _) in enumerate(self._pages):
            if number == len(self._pages) - 1:
                layout.addStretch(1)
            layout.addWidget(self._entry(number, words))
        look.changed.connect(self._paint)
        self._paint()

    def _brand(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setContentsMargins(Space.TIGHT, Space.NONE, Space.NONE, Space.NEAR)
        line.setSpacing(Space.CLOSE)
        mark = QLabel()
        mark.setPixmap(application_picture(BRAND_ICON, self.devicePixelRatioF()))
        line.addWidget(mark)
        self._name = label("Watchbill", "title")
        line.addWidget(self._name, 1)
        return line

    def fit(self, width: int) -> None:
        """Show icons only where the window is narrow; the words stay as tooltips."""
        wide = self._wide = width >= ROOM_FOR_WORDS
        for badge in self._badges.values():
            badge.setVisible(wide and badge.text() not in ("", "0"))
        self.setFixedWidth(SIDE_WIDTH if wide else NARROW_SIDE_WIDTH)
        self._name.setVisible(wide)
        style = Qt.ToolButtonStyle.ToolButtonTextBesideIcon if wide else Qt.ToolButtonStyle.ToolButtonIconOnly
        for entry in self._group.buttons():
            if isinstance(entry, QToolButton):
                entry.setToolButtonStyle(style)

    def _entry(self, number: int, words: str) -> QToolButton:
        entry = SideEntry()
        entry.setText(f" {words}")
        entry.setCheckable(True)
        entry.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        entry.setIconSize(QSize(BAR_ICON, BAR_ICON))
        entry.setMinimumHeight(34)
        entry.setSizePolicy(entry.sizePolicy().Policy.Expanding, entry.sizePolicy().Policy.Fixed)
        entry.setAccessibleName(words)
        entry.setToolTip(tr("{words} (Ctrl+{number})", words=words, number=number + 1))
        self._group.addButton(entry, number)
        badge = label("", "count")
        badge.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        badge.hide()
        inside = QHBoxLayout(entry)
        inside.setContentsMargins(Space.NONE, Space.NONE, Space.CLOSE, Space.NONE)
        inside.addWidget(badge, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._badges[number] = badge
        return entry

    def _paint(self) -> None:
        for number, (_, name) in enumerate(self._pages):
            self._group.button(number).setIcon(icon(name, self._look.theme.muted))

    def choose(self, number: int) -> None:
        """Mark a page as the one shown."""
        self._group.button(number).setChecked(True)

    def count(self, number: int, count: int) -> None:
        """Show a count behind a page's words; 0 shows none."""
        words = self._pages[number][0]
        badge = self._badges[number]
        badge.setText(str(count))
        badge.setVisible(bool(count) and self._wide)
        self._group.button(number).setAccessibleName(f"{words}, {count}" if count else words)


class TopBar(QFrame):
    """Title and the page's own controls at the left; undo, redo, the command box and the page's actions right."""

    def __init__(self, look: Look, undo: Callable[[], object], redo: Callable[[], object]) -> None:
        super().__init__()
        self.setObjectName("topBar")
        self.setFixedHeight(TOP_HEIGHT)
        self._look = look
        self._title, self._subtitle = label("", "title"), label("", "quiet")
        self._undo_label, self._least = "", 0
        self.undo, self.redo = Button(tr("Undo")), Button()
        for part, clicked, name in ((self.undo, undo, tr("Undo")), (self.redo, redo, tr("Redo"))):
            part.setProperty("kind", "flat")
            part.setAutoDefault(False)
            part.setAccessibleName(name)
            part.clicked.connect(lambda _checked=False, do=clicked: do())
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(*Margins.BAR)
        self._layout.setSpacing(Space.CLOSE)
        self._left, self._right = QHBoxLayout(), QHBoxLayout()
        for side in (self._left, self._right):
            side.setSpacing(Space.CLOSE)
        self._search = Button()
        self._search.setProperty("kind", "search")
        self._search.setAccessibleName(tr("Search or run a command"))
        self._search.setToolTip(tr("Search or run a command (Ctrl+K)"))
        self._key = label(tr("Ctrl K"), "key")
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        inside = QHBoxLayout(self._search)
        inside.setContentsMargins(Space.NONE, Space.NONE, Space.CLOSE, Space.NONE)
        inside.addWidget(self._key, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._left_out = 0
        self._layout.addWidget(self._title)
        self._layout.addWidget(self._subtitle)
        self._layout.addLayout(self._left)
        self._layout.addStretch(1)
        for widget in (self.undo, self.redo, self._search):
            self._layout.addWidget(widget)
        self._layout.addLayout(self._right)
        look.changed.connect(self._paint)
        self._paint()

    def show_key(self, key: str) -> None:
        """Show the key of the command box."""
        self._key.setText(key.replace("+", " "))
        self._key.setVisible(bool(key))

    def search_clicked(self, do: Callable[[], object]) -> None:
        """Say what the command box button does."""
        self._search.clicked.connect(lambda _checked=False: do())

    def _paint(self) -> None:
        theme = self._look.theme
        self.undo.setIcon(icon("undo-2", theme.muted))
        self.redo.setIcon(icon("redo-2", theme.muted))
        self._search.setIcon(icon("search", theme.muted))

    def show_page(self, title: str, left: list[QWidget], right: list[QWidget]) -> None:
        """Show a page's title and controls; those of the page before are put away, not deleted."""
        self._title.setText(title)
        for layout, parts in ((self._left, left), (self._right, right)):
            while (item := layout.takeAt(0)) is not None:
                if (widget := item.widget()) is not None:
                    widget.hide()
            for part in parts:
                layout.addWidget(part)
                part.show()
        self.arrange()

    def subtitle(self, words: str) -> None:
        """Show quiet words beside the title."""
        if words != self._subtitle.text():
            self._subtitle.setText(words)
            self.arrange()

    def undo_words(self, undo: str, redo: str) -> None:
        """Name what undo and redo would do; empty where there is nothing."""
        for part, words, verb, key in (
            (self.undo, undo, tr("Undo"), "Ctrl+Z"),
            (self.redo, redo, tr("Redo"), "Ctrl+Shift+Z"),
        ):
            part.setEnabled(bool(words))
            part.setToolTip(
                plain_tip(f"{verb} “{words}” ({key})" if words else tr("Nothing to {verb}", verb=verb.lower()))
            )
            part.setAccessibleDescription(words)
        self._undo_label = undo
        self.arrange()

    def _name_undo(self) -> None:
        words = (
            tr(
                " Undo {undo_label}{undo_label2}",
                undo_label=self._undo_label[:1].lower(),
                undo_label2=self._undo_label[1:],
            )
            if self._undo_label
            else tr(" Undo")
        )
        room = LONG_UNDO_WIDTH if self._left_out < SHORT_UNDO else UNDO_WIDTH
        short = self.undo.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        self.undo.setText(short if self._left_out < UNDO_ICON else "")

    def fit(self, width: int) -> None:
        """Leave words out where the window is narrow."""
        needs = ((ROOM_FOR_UNDO, 0), (ROOM_FOR_SEARCH, SHORT_UNDO), (ROOM_FOR_WORDS, SHORT_SEARCH))
        self._least = next((left_out for least, left_out in needs if width >= least), UNDO_ICON)
        self.arrange()

    def arrange(self) -> None:
        """Leave out as much as there is no room for: words first, then the quiet words, then choices fold to a list."""
        if not self.isVisible():  # it is arranged when it is shown, with the room it has then
            return
        for left_out in range(self._least, FOLDED + 1):
            self._leave_out(left_out)
            if self._layout.minimumSize().width() <= self.width():
                return

    def _leave_out(self, left_out: int) -> None:
        self._left_out = left_out
        self._name_search(tr(" Search or run…") if left_out < SHORT_SEARCH else tr(" Search"))
        self._name_undo()
        self._subtitle.setVisible(bool(self._subtitle.text()) and left_out < NO_SUBTITLE)
        for part in self.findChildren(Segments, options=Qt.FindChildOption.FindDirectChildrenOnly):
            part.fold(left_out >= FOLDED)

    def _name_search(self, words: str) -> None:
        short = self._left_out >= SEARCH_ICON
        self._search.setText("" if short else words)
        needed = self._search.fontMetrics().horizontalAdvance(words) + self._key.sizeHint().width() + SEARCH_PADDING
        least = SEARCH_WIDTH if self._left_out < SHORT_SEARCH else 0
        self._search.setFixedWidth(40 if short else max(needed, least))
        self._key.setVisible(not short)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        self.arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() is QEvent.Type.LayoutRequest and self._left_out < FOLDED:
            needed = self._layout.minimumSize().width()
            if needed > self.width():  # a control of the page has got longer words
                self.arrange()
        return super().event(event)


class StatusLine(QFrame):
    """Team file and state at the left, last backup, findings and what was saved right; long work in its `middle`."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("statusLine")
        self.setFixedHeight(STATUS_HEIGHT)
        self._parts = [label("") for _ in range(5)]
        self.middle, self._working = QHBoxLayout(), False
        layout = QHBoxLayout(self)
        layout.setContentsMargins(*Margins.BAR)
        layout.setSpacing(Space.FAR)
        layout.addWidget(self._parts[0])
        layout.addWidget(self._parts[1])
        layout.addLayout(self.middle, 1)
        layout.addStretch(0)  # takes what is left while nothing stands in the middle
        for part in self._parts[2:]:
            layout.addWidget(part)

    def make_room(self, wanted: bool) -> None:
        """Leave out what can wait where it is narrow, while there is long work to show."""
        if wanted or self._working:
            self._working = wanted
            for part in self._parts[1:3]:
                part.setVisible(not wanted or self.width() >= ROOM_FOR_WORK)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.make_room(self._working)

    def say(self, file: str, draft: str, findings: str, saved: str) -> None:
        """Show file, state, findings and whether all is saved."""
        for number, text in ((0, file), (1, draft), (3, findings), (4, saved)):
            self._parts[number].setText(text)

    def tell_backup(self, words: str) -> None:
        """Show when the file was backed up last; empty before that is known."""
        self._parts[2].setText(words)
