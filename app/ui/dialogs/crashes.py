"""A bug of ours: one dialog with text to copy. What was saved stays saved."""

import platform
import sys
import traceback
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.ui.widgets.texts import button, label, row


class CrashDialog(QDialog):
    """Shows what happened and copies it."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Something went wrong")
        self.resize(680, 420)
        self._text = QPlainTextEdit(report)
        self._text.setReadOnly(True)
        self._text.setAccessibleName("Report")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        words = "That was a mistake of Watchbill. Everything you saved is safe. Please send us the text below."
        layout.addWidget(label(words, wrap=True))
        layout.addWidget(self._text)
        layout.addLayout(row(None, button("Copy", self._copy), button("Close", self.reject, "filled")))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._text.toPlainText())


def report(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """Return what a developer needs to know of an error."""
    head = f"Watchbill on Python {platform.python_version()}, Qt {qVersion()}, {platform.platform()}"
    return head + "\n\n" + "".join(traceback.format_exception(kind, error, trace))


def show_crashes() -> None:
    """From now on show errors that nobody expected in a dialog, and go on."""

    def told(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        text = report(kind, error, trace)
        sys.stderr.write(text)
        if not issubclass(kind, KeyboardInterrupt):
            CrashDialog(text).exec()

    sys.excepthook = told
