"""Looking through the whole team file, off the window's thread."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.faults import Verdict
from app.domain.languages import tr
from app.ui.widgets.texts import button, label, row
from app.ui.workers import Worker
from app.usecases.verifying import repair, verify

HASH_WORDS = tr(
    "Note the newest hash in a mail or a ticket: “watchbill verify --noted” then proves "
    "that history up to it is what it was. In the file alone the chain shows careless "
    "tampering only."
)


class CheckDialog(QDialog):
    """What was looked at and what is wrong, as text to be copied; a button puts right what can be."""

    def __init__(self, parent: QWidget, path: Path, now: datetime) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Check the team file"))
        self.resize(720, 460)
        self._path, self._now = path, now
        self._worker = Worker(self)
        self._worker.answered.connect(self._show)
        self._worker.refused.connect(self._refused)
        self.heading = label(tr("Looking through {name}…", name=path.name), "big", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("What was found"))
        self.repair_button = button(tr("Repair"), self._repair, "filled")
        self.repair_button.setToolTip(
            tr("A backup is made before; rows are brought back by a command that can be undone.")
        )
        self.repair_button.setEnabled(False)
        self._build()
        self.finished.connect(self._worker.stop)
        self._worker.ask(verify, path, now)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(self.heading)
        layout.addWidget(self.text, 1)
        layout.addWidget(label(HASH_WORDS, "quiet", wrap=True))
        layout.addLayout(row(None, button(tr("Close"), self.reject), self.repair_button))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

    def settle(self) -> None:
        """Wait until the file was looked through."""
        self._worker.settle()

    def _repair(self) -> None:
        self.repair_button.setEnabled(False)
        self.heading.setText(tr("Repairing {name}…", name=self._path.name))
        self._worker.ask(repair, self._path, self._now)

    def _show(self, verdict: Verdict) -> None:
        wrong = tr("is good") if verdict.good else tr("needs a look")
        self.heading.setText(f"{self._path.name} {wrong}")
        lines = list(verdict.looked if verdict.good else (fault.words for fault in verdict.faults))
        if verdict.newest:
            lines.append(
                tr(
                    "The newest command is number {newest} with the hash {newest_hash}.",
                    newest=verdict.newest,
                    newest_hash=verdict.newest_hash,
                )
            )
        self.text.setPlainText("\n\n".join(lines))
        self.repair_button.setEnabled(bool(verdict.repairs))

    def _refused(self, why: str) -> None:
        self.heading.setText(tr("{name} could not be looked through", name=self._path.name))
        self.text.setPlainText(why)
