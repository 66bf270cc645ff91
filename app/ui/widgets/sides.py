"""The column of cards at the right of a page; it scrolls when there are more than fit."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.scrolls import ScrollPane

WIDTH, NARROW_WIDTH, WIDE = 380, 320, 1100


class Side(ScrollPane):
    """Cards one below the other, of one width."""

    def __init__(self, *cards: QWidget) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.APART)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        super().__init__(tr("Beside the list"), inner)
        self.fit(WIDE)

    def fit(self, page_width: int) -> None:
        """Take the width that suits a page so wide."""
        self.setFixedWidth(WIDTH if page_width >= WIDE else NARROW_WIDTH)
