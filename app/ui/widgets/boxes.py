"""Dialogs that grow with their words."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.ui.tokens import Margins


class Growing(QDialog):
    """As high as its sentences need where they wrap, in any language and when they change; it never shrinks."""

    def event(self, event: QEvent) -> bool:  # noqa: D102
        handled = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            self._grow()
        return handled

    def _grow(self) -> None:
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            needed = layout.totalHeightForWidth(self.width())
            if needed > self.height():
                self.resize(self.width(), needed)


class Steps(QWidget):
    """The steps of a box, of which one is shown; the box becomes as high as that one needs."""

    def __init__(self, box: QDialog) -> None:
        super().__init__(box)
        self._box, self._pages, self._least = box, list[QWidget](), list[int]()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(*Margins.FLUSH)

    def add(self, page: QWidget, least: int = 0) -> None:
        """Add a step; the box is at least so many pixels high while it is shown."""
        page.setVisible(False)
        self._pages.append(page)
        self._least.append(least)
        self._layout.addWidget(page)

    @property
    def count(self) -> int:
        """How many steps there are."""
        return len(self._pages)

    @property
    def number(self) -> int:
        """Which step is shown."""
        return next((n for n, page in enumerate(self._pages) if not page.isHidden()), 0)

    def show_step(self, number: int) -> None:
        """Show one step in place of another."""
        for other, page in enumerate(self._pages):
            page.setVisible(other == number)
        layout = self._box.layout()
        if layout is None:
            return
        self._layout.activate()
        layout.activate()
        needed = layout.totalHeightForWidth(self._box.width())
        self._box.resize(self._box.width(), max(self._least[number], needed))
