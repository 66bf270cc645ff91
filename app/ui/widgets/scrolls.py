"""What scrolls where there is too little room; Tab comes to it only then, and its bar shows it once a key was used."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

BY_KEY = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ShortcutFocusReason)
BY_WINDOW = (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason)


class ScrollPane(QScrollArea):
    """A part that scrolls, downwards only unless `across`."""

    def __init__(self, name: str, inner: QWidget | None = None, *, across: bool = False) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._marked = self._was_marked = False
        if not across:
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.rangeChanged.connect(self._ranged)
        if inner is not None:
            self.setWidget(inner)

    def _ranged(self) -> None:
        scrolls = self.verticalScrollBar().maximum() > 0 or self.horizontalScrollBar().maximum() > 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)
        if not scrolls and self._marked and self.hasFocus():  # Tab would never come back to it
            self.focusNextChild()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusInEvent(event)
        self._mark(here=event.reason() in BY_KEY or (event.reason() in BY_WINDOW and self._was_marked))

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        super().focusOutEvent(event)
        self._was_marked = self._marked and event.reason() in BY_WINDOW  # until the window is come back to
        self._mark(here=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if self.hasFocus():  # a key that a part inside did not want comes here too
            self._mark(here=True)
        super().keyPressEvent(event)

    def _mark(self, *, here: bool) -> None:
        if here == self._marked:
            return
        self._marked = here
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.setProperty("here", here)
            bar.style().unpolish(bar)
            bar.style().polish(bar)
