"""Every action with its key, from the one table."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.actions import ACTIONS
from app.ui.widgets.tables import Row, Table
from app.ui.words import page_words


class KeySheet(QDialog):
    """The shortcut sheet."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(720, 560)
        self.table = table = Table(
            (tr("Action"), tr("Key"), tr("Where"), tr("What it does")), tr("Keyboard shortcuts"), stretch=3
        )
        table.show_rows([Row((a.words, a.key or "–", page_words(a.page) or tr("Everywhere"), a.help)) for a in ACTIONS])
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.addWidget(table)
