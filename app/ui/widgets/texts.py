"""Labels, cards and buttons in the few kinds the look knows."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.announcements import Told
from app.ui.widgets.scrolls import ScrollPane


def label(text: str, kind: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label showing plain text; `kind` is one of the style sheet's. A warning that comes up is announced."""
    made = Told(text) if kind == "warning" else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("kind", kind)
    made.setWordWrap(wrap)
    return made


def chip(text: str) -> QLabel:
    """Return a small word on a soft ground."""
    made = label(text, "chip")
    made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return made


class Button(QPushButton):
    """A button that Return presses while the keyboard is on it, rather than the default button of its box."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if not pressed_by_return(self, event):
            super().keyPressEvent(event)


def pressed_by_return(part: QAbstractButton, event: QKeyEvent) -> bool:
    """Press a button where the key is Return or Enter alone, which Qt leaves to Space; tell whether it was."""
    bare = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
    if bare and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        part.click()
        return True
    return False


def button(text: str, clicked: Callable[[], object], kind: str = "", tip: str = "") -> QPushButton:
    """Return a push button; at most one `filled` button stands on a page."""
    made = Button(text)
    made.setProperty("kind", kind)
    made.setToolTip(plain_tip(tip))
    made.setAutoDefault(False)
    made.clicked.connect(lambda _checked=False: clicked())
    return made


def plain_tip(text: str) -> str:
    """Return a tooltip that shows the text as it is: Qt would take what looks like markup as markup, pictures too."""
    if "<" not in text:
        return text
    from html import escape

    lines = escape(text).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"


def role_words(role: int, words: str) -> str:
    """Return words for a role of an item model: as they are, or for its tooltip."""
    return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words


def plain_words(text: str) -> str:
    """Return words for a button or a tick, where Qt takes an ampersand for the mark of a key."""
    return text.replace("&", "&&")


def rule() -> QFrame:
    """Return a thin horizontal line."""
    made = QFrame()
    made.setProperty("kind", "line")
    return made


class Card(QFrame):
    """A panel with an optional small heading; parts are added to `body`."""

    def __init__(self, heading: str = "") -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(*Margins.CARD)
        self.body.setSpacing(Space.CLOSE)
        if heading:
            self.body.addWidget(label(heading, "section", wrap=True))


def fill_scrolling(outer: QWidget, inner: QWidget) -> ScrollPane:
    """Fill a widget with another that scrolls where there is too little room, and return what scrolls."""
    layout = QVBoxLayout(outer)
    layout.setContentsMargins(*Margins.FLUSH)
    pane = ScrollPane(tr("Content"), inner, across=True)
    layout.addWidget(pane)
    return pane


def row(*parts: QWidget | None, spacing: int = Space.CLOSE) -> QHBoxLayout:
    """Return a horizontal row; None stands for room that grows."""
    made = QHBoxLayout()
    made.setContentsMargins(*Margins.FLUSH)
    made.setSpacing(spacing)
    for part in parts:
        if part is None:
            made.addStretch(1)
        else:
            made.addWidget(part)
    return made


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and delete it later."""
    while (item := layout.takeAt(0)) is not None:
        if (inner := item.layout()) is not None:
            empty(inner)
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
