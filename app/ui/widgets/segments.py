"""A row of choices of which one holds; where there is no room for the row, a list."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QComboBox, QFrame, QHBoxLayout, QSizePolicy

from app.ui.tokens import BODY, Space, sized
from app.ui.widgets.texts import Button, plain_words

HEIGHT = 32
PADDING = 28


class Segments(QFrame):
    """Choices by index; `chosen` is sent when a person picks one, not when the program does."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], name: str) -> None:
        super().__init__()
        self.setProperty("kind", "segments")
        self.setAccessibleName(name)
        self._layout = QHBoxLayout(self)
        self._layout.setContentsMargins(Space.HAIR, Space.HAIR, Space.HAIR, Space.HAIR)
        self._layout.setSpacing(Space.HAIR)
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name, self._words, self._folded = name, tuple(words), False
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self._picked)
        self.set_words(words)

    @cached_property
    def _list(self) -> QComboBox:
        """The list in place of the row, made when there is too little room for the first time."""
        made = QComboBox(self)
        made.setAccessibleName(self._name)
        made.setAccessibleDescription(self._name)
        made.addItems(self._words)
        made.setCurrentIndex(self.number)
        made.activated.connect(self._picked)
        self._layout.insertWidget(0, made)
        return made

    def set_words(self, words: Sequence[str]) -> None:
        """Offer other choices; the first one holds."""
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._layout.removeWidget(old)
            old.hide()
            old.deleteLater()
        for number, text in enumerate(words):
            part = Button(plain_words(text), self)
            part.setProperty("kind", "segment")
            part.setCheckable(True)
            part.setAutoDefault(False)
            part.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            part.setFixedWidth(_bold_width(part))
            self._group.addButton(part, number)
            self._layout.addWidget(part)
            part.setVisible(not self._folded)
        self._words = tuple(words)
        if "_list" in self.__dict__:
            self._list.clear()
            self._list.addItems(self._words)
        self.choose(0)

    def choose(self, number: int) -> None:
        """Let a choice hold."""
        part = self._group.button(number)
        if part is not None:
            part.setChecked(True)
            if "_list" in self.__dict__:
                self._list.setCurrentIndex(number)

    def fold(self, folded: bool) -> None:
        """Show a list instead of the row, or the row again."""
        if folded != self._folded:
            self._folded = folded
            self._list.setVisible(folded)
            for part in self._group.buttons():
                part.setVisible(not folded)

    def fit(self, room: int) -> None:
        """Show the row where so many pixels hold it, else the list."""
        parts = self._group.buttons()
        self.fold(sum(part.width() for part in parts) + (len(parts) + 1) * Space.HAIR > room)

    def _picked(self, number: int) -> None:
        self.choose(number)
        self.chosen.emit(number)

    @property
    def number(self) -> int:
        """The choice that holds, -1 when there is none."""
        return self._group.checkedId()


def _bold_width(part: Button) -> int:
    """The chosen one is bold: its width is kept for all, so that choosing moves and cuts nothing."""
    font = sized(part.font(), BODY)
    font.setWeight(QFont.Weight.DemiBold)
    return QFontMetrics(font).horizontalAdvance(part.text().replace("&&", "&")) + PADDING
