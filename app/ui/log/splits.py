"""What the further views of the Log page share: a table at the left, what is chosen at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.languages import tr
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.tables import Row, Table

BARE = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
ALT = (Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier)
DETAIL_WIDTH, NARROW_DETAIL_WIDTH, WIDE = 372, 320, 1060


class SplitView(QWidget):
    """A table with its controls, and a column about the chosen row that goes where none is chosen."""

    def __init__(self, session: Session, table: Table, nothing: EmptyState) -> None:
        super().__init__()
        self.session = session
        self.table = table
        self.suite_id: int | None = None
        self.above, self.below = QVBoxLayout(), QVBoxLayout()
        self.column = QVBoxLayout()
        self._stack = QStackedWidget()
        self._stack.addWidget(table)
        self._stack.addWidget(nothing)
        left = QVBoxLayout()
        left.setContentsMargins(*Margins.PAGE)
        left.setSpacing(Space.CLOSE)
        for part in (self.above, self.below):
            part.setSpacing(Space.CLOSE)
        self.foot = QWidget()
        self.foot.setLayout(self.below)
        self.below.setContentsMargins(*Margins.FLUSH)
        left.addLayout(self.above)
        left.addWidget(self._stack, 1)
        left.addWidget(self.foot)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        line.addLayout(left, 1)
        line.addWidget(self._made_detail())
        self.keys: dict[int, Callable[[], object]] = {}
        self.alt_keys: dict[int, Callable[[], object]] = {}
        self.shift_keys: dict[int, Callable[[], object]] = {}
        table.installEventFilter(self)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.selectionModel().selectionChanged.connect(lambda _new, _old: self.show_chosen())

    def _made_detail(self) -> QFrame:
        inner = QWidget()
        inner.setLayout(self.column)
        self.column.setContentsMargins(*Margins.PANE)
        self.column.setSpacing(Space.CLOSE)
        area = ScrollPane(tr("Details"), inner)
        self.detail = QFrame()
        self.detail.setObjectName("inspector")
        held = QVBoxLayout(self.detail)
        held.setContentsMargins(Space.HAIR, Space.NONE, Space.NONE, Space.NONE)
        held.addWidget(area)
        return self.detail

    def made_column(self) -> QVBoxLayout:
        """Return a column of lines that is filled again and again."""
        made = QVBoxLayout()
        made.setSpacing(Space.TIGHT)
        return made

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, of which one is chosen."""
        self._stack.setCurrentIndex(0 if rows else 1)
        self.foot.setVisible(bool(rows))  # what is empty offers the same in its middle
        self.table.show_rows(rows)
        if self.table.chosen_key() is None and rows:
            self.table.choose_row(0)
        self.show_chosen()

    def show_suite(self, suite_id: int | None) -> None:
        """Show what is of a suite, of all without one."""
        self.suite_id = suite_id
        self.reload()

    def reload(self) -> None:
        """Show what holds now."""

    def show_chosen(self) -> None:
        """Show what is known of the chosen row."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let a key on the table do what `keys` say, with Alt or Shift what `alt_keys` or `shift_keys` say."""
        if watched is self.table and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            do = self._keys_with(event.modifiers()).get(event.key())
            if do is not None:
                do()
                return True
        return super().eventFilter(watched, event)

    def _keys_with(self, held: Qt.KeyboardModifier) -> dict[int, Callable[[], object]]:
        if held in BARE:
            return self.keys
        if held in ALT:
            return self.alt_keys
        return self.shift_keys if held is Qt.KeyboardModifier.ShiftModifier else {}

    def do(self, use_case: object, *args: object, **kwargs: object) -> Changes | None:
        """Run a use case and say that it was done."""
        changes = self.session.do(use_case, *args, **kwargs)  # type: ignore[arg-type]
        if changes:
            self.session.told.emit(" ".join([tr("{label}: done.", label=changes.label), *changes.details]))
        return changes

    def fit(self, width: int) -> None:
        """Take as much room as there is."""
        self.detail.setFixedWidth(DETAIL_WIDTH if width >= WIDE else NARROW_DETAIL_WIDTH)
