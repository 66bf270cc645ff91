"""The small coloured mark of a suite."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from app.domain.suites import Suite
from app.ui.rota.colours import edge_of, text_on
from app.ui.tokens import CHIP_RADIUS, SMALL, Theme
from app.ui.widgets.texts import plain_tip

WIDTH, HEIGHT = 42, 24


class SuiteMark(QLabel):
    """The suite's code on its colour; outlined for a second person."""

    def __init__(self, suite: Suite, theme: Theme, *, outlined: bool = False) -> None:
        super().__init__(suite.code)
        edge = edge_of(suite.rgb, theme)
        ground, ink = ("transparent", theme.ink) if outlined else (suite.rgb, text_on(suite.rgb))
        self.setFixedSize(WIDTH, HEIGHT)
        self.setStyleSheet(
            f"background: {ground}; color: {ink}; border: 1px solid {edge}; border-radius: {CHIP_RADIUS}px;"
            f"font-size: {SMALL}px; font-weight: 600; qproperty-alignment: AlignCenter;"
        )
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setToolTip(plain_tip(suite.name))
        self.setAccessibleName(suite.name)
