"""A team file that cannot be used: why, and a button for each thing that can be done about it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPushButton, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.troubles import Offer, Unusable
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.texts import button, label

WIDTH = 520


class TroubleDialog(QDialog):
    """Says what is wrong; a button closes it and does what was chosen."""

    def __init__(self, parent: QWidget, error: Unusable, offers: dict[Offer, Callable[[], object]]) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("This team file cannot be used"))
        self.setFixedWidth(min(WIDTH, max(parent.width() - 40, 320)))
        self.words = label(str(error), wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.buttons: dict[Offer, QPushButton] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(
            label(tr("“{name}” cannot be used", name=error.path.name).replace("\n", " "), "title", wrap=True)
        )
        layout.addWidget(self.words)
        for number, (offer, do) in enumerate(offers.items()):
            made = button(offer.value, partial(self._choose, do), "" if number else "filled")
            self.buttons[offer] = made
            layout.addWidget(made)
        layout.addWidget(Answers(no=button(tr("Close"), self.reject, "flat")))
        self.ensurePolished()
        self.setFixedHeight(layout.totalHeightForWidth(self.width()))

    def _choose(self, do: Callable[[], object]) -> None:
        self.accept()
        do()
