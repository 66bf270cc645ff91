"""Two people changed the same place: what it was, what it is now, and what this window wanted."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.texts import button, label


class OvertakenDialog(Growing):
    """Accepted for mine, rejected for theirs; nothing that was typed is lost."""

    def __init__(self, parent: QWidget, place: str, was: str, theirs: str, mine: str, *, heading: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Changed elsewhere"))
        self.setMinimumWidth(480)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(heading or tr("Somebody changed the same slot a moment ago"), "title", wrap=True))
        layout.addWidget(label(place, "quiet", wrap=True))
        table = QGridLayout()
        table.setHorizontalSpacing(Space.FAR)
        table.setVerticalSpacing(Space.CLOSE)
        table.setColumnStretch(1, 1)
        for line, (name, words) in enumerate(((tr("Was"), was), (tr("Theirs"), theirs), (tr("Mine"), mine))):
            table.addWidget(label(name, "quiet"), line, 0)
            table.addWidget(label(words, "strong", wrap=True), line, 1)
        layout.addLayout(table)
        self.mine = button(tr("Put mine"), self.accept)
        self.theirs = button(tr("Keep theirs"), self.reject, "filled")
        self.theirs.setDefault(True)
        layout.addWidget(Answers(self.mine, self.theirs))
