"""One line of text asked for in a small box."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QVBoxLayout, QWidget

from app.ui.tokens import Margins, Space
from app.ui.widgets.texts import label


class LineDialog(QDialog):
    """Asks for one line; `text` is what was typed."""

    def __init__(self, parent: QWidget, title: str, words: str, button: str, placeholder: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.resize(560, 0)
        self.line = QLineEdit()
        self.line.setPlaceholderText(placeholder)
        self.line.setAccessibleName(title)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        ok = buttons.addButton(button, QDialogButtonBox.ButtonRole.AcceptRole)
        ok.setProperty("kind", "filled")
        ok.setEnabled(False)
        self.line.textChanged.connect(lambda text: ok.setEnabled(bool(text.strip())))
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.PAGE)
        layout.setSpacing(Space.CLOSE)
        layout.addWidget(label(words, wrap=True))
        layout.addWidget(self.line)
        layout.addWidget(buttons)

    @property
    def text(self) -> str:
        """What was typed, without outer spaces."""
        return self.line.text().strip()


def ask_line(parent: QWidget, title: str, words: str, button: str, placeholder: str = "") -> str:
    """Ask for one line; empty when the person thought better of it."""
    dialog = LineDialog(parent, title, words, button, placeholder)
    return dialog.text if dialog.exec() == QDialog.DialogCode.Accepted else ""
