"""What a screen reader is told of itself: words that come up where the keyboard is not, and what is drawn.

Qt's classes for that, with their hundreds of names, are loaded when there is something to tell, not at start.
"""

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QAccessibleWidget


def announce(part: QWidget, words: str, *, urgent: bool = False) -> None:
    """Let a screen reader say words (WCAG 2.2, 4.1.3), at once where they are urgent; nothing happens without one."""
    if not words:
        return
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    if QAccessible.isActive():
        event = QAccessibleAnnouncementEvent(part, words)
        if urgent:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)


class Told(QLabel):
    """A label whose words come up while somebody works: each new text is announced."""

    def setText(self, words: str) -> None:
        """Show words, and let a screen reader say them where they are others than before."""
        if words != self.text():
            super().setText(words)
            announce(self, words)


class Drawing(QWidget):
    """A picture drawn by us: a chart to screen readers, with its name, and its values in words as its description."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _tell_of_drawings()


@cache
def _tell_of_drawings() -> None:
    """Let Qt know, once, what a drawing is."""
    from PySide6.QtGui import QAccessible

    QAccessible.installFactory(_said)


def _said(_kind: str, part: "QObject") -> "QAccessibleWidget | None":
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAccessibleWidget

    return QAccessibleWidget(part, QAccessible.Role.Chart) if isinstance(part, Drawing) else None
