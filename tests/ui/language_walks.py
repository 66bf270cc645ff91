"""What of a window is not said in the made-up language: its widgets, lists and tables, tooltips and names."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QDateEdit,
    QDoubleSpinBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)

from app.domain.languages import _value_words
from app.store.stores import Store

WORD = re.compile(r"[^\W\d_]{3,}")
INNERMOST = re.compile(r"\[[^\[\]]*\]")
MOST_ROWS, MOST_COLUMNS = 30, 20
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
# names and marks that are the same in every language; texts that come with the program have languages of their own
NAMES = frozenset({
    "Watchbill", "Python", "Linux", "Ctrl", "Shift", "Alt", "Del", "Esc", "Return", "English", "Deutsch", "Markdown",
    "Letter",
})  # fmt: skip
SHIPPED = ("AboutDialog", "AliasDialog", "ExplanationDialog", "ManualDialog")
JOURNAL = frozenset({"command", "change", "written"})


def known_words(store: Store) -> set[str]:
    """Return the words that a team brings, which nobody translates; values of enumerations are not among them."""
    rows = [row for table, some in store.dump().items() if table not in JOURNAL for row in some]
    enumerations = set(_value_words())
    values = {str(value) for row in rows for value in row.values()} - enumerations
    words = {word for value in values for word in WORD.findall(value)}
    return words | NAMES | set(WORD.findall(store.journal.history(1)[0].actor))


def untranslated(top: QWidget, known: set[str]) -> list[str]:
    """Return the texts with words that are neither translated nor of the team."""
    found = set()
    for part in [top, *top.findChildren(QWidget)]:
        if part.isVisible():
            found |= {(type(part).__name__, text) for text in (*words_of(part), *items_of(part))}
    return sorted(f"{kind}: {text!r} ({left})" for kind, text in found if (left := _left(text, known)))


def _left(text: str, known: set[str]) -> str:
    """Return the words without what stands in brackets, however deep, without tags, paths and addresses."""
    while INNERMOST.search(text):
        text = INNERMOST.sub(" ", text)
    whole = text.partition("[")[0].replace("\N{ZERO WIDTH SPACE}", "")  # what follows is cut off by an ellipsis
    bare = re.sub(r"\S*[/@]\S*|\S+\.\w+", " ", re.sub(r"<[^>]*>", " ", whole))
    return ", ".join(word for word in WORD.findall(bare) if word not in known)


def _is_shipped(part: QWidget) -> bool:
    return type(part.window()).__name__ in SHIPPED


def words_of(part: QWidget) -> Iterator[str]:
    """Yield what a widget shows and says, without what it is set to by data."""
    yield from (part.toolTip(), part.accessibleName(), part.accessibleDescription())
    if part.isWindow():
        yield part.windowTitle()
    if isinstance(part, QAbstractButton) or (isinstance(part, QLabel) and not _is_shipped(part)):
        yield part.text()
    if isinstance(part, QGroupBox):
        yield part.title()
    if isinstance(part, QLineEdit | QPlainTextEdit):
        yield part.placeholderText()
    if isinstance(part, QSpinBox | QDoubleSpinBox):
        yield from (part.suffix(), part.prefix())
    if isinstance(part, QAbstractSpinBox) and not isinstance(part, QDateEdit):
        yield part.specialValueText()


def items_of(part: QWidget) -> Iterator[str]:
    """Yield what stands in a list, a table or its heads."""
    if _is_shipped(part):
        return
    if isinstance(part, QComboBox):
        yield from (part.itemText(number) for number in range(min(part.count(), MOST_ROWS)))
    if (
        isinstance(part, QHeaderView)
        or not isinstance(part, QAbstractItemView)
        or not isinstance(model := part.model(), QAbstractItemModel)
    ):
        return
    columns = 1 if isinstance(model, QAbstractListModel) else min(model.columnCount(), MOST_COLUMNS)
    for row in range(min(model.rowCount(), MOST_ROWS)):
        for column in range(columns):
            yield from (str(model.index(row, column).data(role) or "") for role in SPOKEN)
    for column in range(columns):
        for role in SPOKEN:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
