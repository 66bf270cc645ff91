"""One line of text asked for in a small box."""

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.texts import button, label


class LineDialog(Growing):
    """Asks for one line; `text` is what was typed."""

    def __init__(self, parent: QWidget, title: str, words: str, accept: str, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 0)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(title)
        ok = button(accept, self.accept, "filled")
        ok.setDefault(True)
        ok.setEnabled(False)
        self.line.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(words, wrap=True))
        layout.addWidget(self.line)
        layout.addWidget(Answers(ok, button(tr("Cancel"), self.reject)))

    @property
    def text(self) -> str:
        """What was typed, without outer spaces."""
        return self.line.text().strip()


def ask_line(parent: QWidget, title: str, words: str, accept: str, placeholder: str = "") -> str:
    """Ask for one line; empty when the person thought better of it."""
    dialog = LineDialog(parent, title, words, accept, placeholder)
    return dialog.text if dialog.exec() == QDialog.DialogCode.Accepted else ""
