"""A box to tick that has no words of its own, because they stand beside it."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QCheckBox


class TickBox(QCheckBox):
    """The whole of it takes the click, not the small square alone."""

    def hitButton(self, at: QPoint) -> bool:  # noqa: D102
        return self.rect().contains(at)
