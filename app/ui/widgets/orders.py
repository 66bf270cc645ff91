"""Tab goes through a window in the order of reading, whatever of it was made when."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QMainWindow, QScrollArea, QStackedWidget, QWidget


def order_tabs(top: QWidget) -> None:
    """Let Tab go through what is shown as it is laid out; what is rebuilt would else come last."""
    stops = [p for p in _as_read(top) if p.isVisibleTo(top) and p.focusPolicy() & Qt.FocusPolicy.TabFocus]
    for one, after in pairwise(stops):
        if one.nextInFocusChain() is not after:
            QWidget.setTabOrder(one, after)


def _as_read(part: QWidget) -> Iterator[QWidget]:
    """Yield a widget and what is within it, in the order of its layouts."""
    yield part
    inner = _inner(part)
    if inner is not None:
        yield from _as_read(inner)
    elif isinstance(layout := part.layout(), QLayout) and not isinstance(part, QMainWindow | QStackedWidget):
        yield from _laid_out(layout, part.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly))


def _inner(part: QWidget) -> QWidget | None:
    if isinstance(part, QMainWindow):
        return part.centralWidget()
    if isinstance(part, QStackedWidget):
        return part.currentWidget()
    return part.widget() if isinstance(part, QScrollArea) else None


def _laid_out(layout: QLayout, widgets: list[QWidget]) -> Iterator[QWidget]:
    """Yield what a layout holds of some widgets, and all within.

    Its items are not asked for: PySide keeps them by their address, and takes what Qt puts there later for them.
    """
    held: list[tuple[int, QWidget | QLayout]] = [(layout.indexOf(w), w) for w in widgets]
    held += [(layout.indexOf(inner), inner) for inner in layout.children() if isinstance(inner, QLayout)]
    for _, part in sorted((h for h in held if h[0] >= 0), key=lambda h: h[0]):
        if isinstance(part, QWidget):
            yield from _as_read(part)
        else:
            yield from _laid_out(part, widgets)
