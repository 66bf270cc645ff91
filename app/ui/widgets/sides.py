"""The column of cards at the right of a page; it scrolls when there are more than fit."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.languages import tr

WIDTH, NARROW_WIDTH, WIDE = 380, 320, 1100


class Side(QScrollArea):
    """Cards one below the other, of one width."""

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for card in cards:
            column.addWidget(card)
        column.addStretch(1)
        self.setAccessibleName(tr("Beside the list"))
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(inner)
        self.fit(WIDE)

    def fit(self, page_width: int) -> None:
        """Take the width that suits a page so wide."""
        self.setFixedWidth(WIDTH if page_width >= WIDE else NARROW_WIDTH)
