"""A text area for notes: Markdown keeps its signs and shows its shape, names are completed, paste is text only."""

import re
from collections.abc import Iterable

from PySide6.QtCore import QMimeData, QStringListModel, Qt
from PySide6.QtGui import QFont, QKeyEvent, QSyntaxHighlighter, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QCompleter, QListView

from app.ui.widgets.edits import TextArea

MOST_LETTERS = 100_000
LEAST_TYPED = 2
PARTS = (
    (re.compile(r"^#{1,4} .*"), "strong"),
    (re.compile(r"\*\*[^*]+\*\*"), "strong"),
    (re.compile(r"(?<!\*)\*[^*\s][^*]*\*(?!\*)"), "slanted"),
    (re.compile(r"`[^`]+`"), "code"),
    (re.compile(r"\[[^\]]+\]\([^)\s]+\)|https?://\S+"), "link"),
    (re.compile(r"^\s*([-*]|\d+\.) "), "strong"),
)
TAKES = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape)


class Shape(QSyntaxHighlighter):
    """Shows headings, emphasis, code, lists and links of Markdown as they are typed."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._formats = {name: QTextCharFormat() for name in ("strong", "slanted", "code", "link")}
        self._formats["strong"].setFontWeight(QFont.Weight.DemiBold)
        self._formats["slanted"].setFontItalic(True)
        self._formats["code"].setFontFixedPitch(True)
        self._formats["link"].setFontUnderline(True)

    def highlightBlock(self, text: str) -> None:  # noqa: D102
        for pattern, name in PARTS:
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), self._formats[name])


class NoteArea(TextArea):
    """Nothing in it is ever fetched or opened by itself: a link is words."""

    def __init__(self, name: str, placeholder: str, lines: int = 3) -> None:
        super().__init__(name, placeholder, lines)
        self._shape = Shape(self.document())
        self._names = QStringListModel()
        self.completer = QCompleter(self._names, self)
        self.completer.setWidget(self)
        self.completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.offers = QListView()
        self.completer.setPopup(self.offers)
        self.completer.activated.connect(self.complete)

    def know(self, names: Iterable[str]) -> None:
        """Complete these names from now on."""
        self._names.setStringList(sorted(set(names)))

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: D102
        text = source.text().replace("\0", "")
        self.insertPlainText(text[: max(0, MOST_LETTERS - self.document().characterCount())])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if self.offers.isVisible() and event.key() in TAKES:
            event.ignore()
            return
        super().keyPressEvent(event)
        if event.text().isalnum():
            self._offer()
        else:
            self.offers.hide()

    def _offer(self) -> None:
        typed = self._word()
        self.completer.setCompletionPrefix(typed)
        if len(typed) < LEAST_TYPED or not self.completer.completionCount():
            self.offers.hide()
            return
        box = self.cursorRect()
        box.setWidth(220)
        self.offers.setCurrentIndex(self.completer.completionModel().index(0, 0))
        self.completer.complete(box)

    def _word(self) -> str:
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        return cursor.selectedText()

    def complete(self, name: str) -> None:
        """Put a name in the place of the word that is typed."""
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        cursor.insertText(name)
