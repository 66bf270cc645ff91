"""Goes through a page or a dialog by the keyboard alone: where Tab leads, back again, and what shows the focus."""

from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QToolButton,
    QWidget,
)

from tests.ui.walks import described, shown

MOST_STOPS, MOST_PARTS = 250, 40
SAME_LINE = 12  # pixels


def press_tab(top: QWidget, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> QWidget | None:
    """Press Tab until another widget has the keyboard: fields of dates have a stop a part, texts one a link."""
    here = top.focusWidget()
    for _ in range(MOST_PARTS):
        QTest.keyClick(here, Qt.Key.Key_Tab, held)
        if top.focusWidget() is not here:
            break
    return top.focusWidget()


def stops(top: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return every widget it came to."""
    found: list[QWidget] = []
    here: QWidget | None = press_tab(top)  # from what has the keys but is no stop, as what scrolls no more
    while here is not None and here not in found and len(found) < MOST_STOPS:
        found.append(here)
        here = press_tab(top)
    return found if here is None or here is found[0] else [*found, here]


def stops_back(top: QWidget, count: int) -> list[QWidget | None]:
    """Press Shift+Tab as often as there are stops; return every widget it came to."""
    return [press_tab(top, Qt.KeyboardModifier.ShiftModifier) for _ in range(count)]


def lost_ways(top: QWidget) -> list[str]:
    """Return where the Tab key goes astray: caught, not round, not back, or against the order of reading."""
    forth = stops(top)
    if len(forth) > 1 and forth[-1] in forth[:-1]:
        return [f"caught at {described(forth[-1])}"]
    back = stops_back(top, len(forth))
    pairs = zip(back, forth[::-1], strict=True)
    wrong = [f"back to {described(b)}, not {described(f)}" for b, f in pairs if b is not None and b is not f]
    return wrong + missed(top, forth) + disorder(top, forth)


def missed(top: QWidget, forth: list[QWidget]) -> list[str]:
    """Return what a person can do something with and Tab does not come to; of buttons that exclude each other, one."""
    groups = {part.group() for part in forth if isinstance(part, QAbstractButton) and part.group()}
    every = [part for part in shown(top) if is_control(part) and part not in forth]
    return [described(part) for part in every if getattr(part, "group", lambda: None)() not in groups]


def is_control(one: QWidget) -> bool:
    """Tell whether a person can do something with a part; editors within fields and corners of tables are not apart."""
    kinds = (QAbstractButton, QLineEdit, QAbstractSpinBox, QComboBox, QAbstractItemView, QPlainTextEdit)
    inner = isinstance(one.parent(), QAbstractSpinBox | QComboBox | QTableView | QLineEdit)
    by_pointer_only = one.focusPolicy() & Qt.FocusPolicy.TabFocus == Qt.FocusPolicy.NoFocus and one.accessibleName()
    header = isinstance(one, QHeaderView) or bool(by_pointer_only)
    return isinstance(one, kinds) and one.isEnabled() and not inner and not header


def disorder(top: QWidget, forth: list[QWidget]) -> list[str]:
    """Return the steps that go up without going right, or left on one line; reading begins at the bar of pages."""
    places = [(part, QRect(part.mapTo(top, QPoint(0, 0)), part.size())) for part in forth]
    begin = [(not isinstance(part, QToolButton), box.top() // SAME_LINE, box.left()) for part, box in places]
    first = begin.index(min(begin))
    turned = places[first:] + places[:first]
    wrong = []
    for (part, here), (after, there) in pairwise(turned):
        up = there.bottom() <= here.top() + SAME_LINE and there.left() < here.right()
        left = abs(there.center().y() - here.center().y()) < SAME_LINE and there.right() <= here.left()
        if up or left:
            wrong.append(f"{described(part)} {here.getRect()} before {described(after)} {there.getRect()}")
    return wrong


def clashing_marks(top: QWidget) -> list[str]:
    """Return the keys marked in two texts at once."""
    texts = [part.text() for part in shown(top) if isinstance(part, QAbstractButton | QLabel)]
    marks = [mark for text in texts if (mark := QKeySequence.mnemonic(text).toString())]
    return sorted({mark for mark in marks if marks.count(mark) > 1})
