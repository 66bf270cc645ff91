"""Looking through the whole team file, in a process of its own."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.faults import Part, Verdict
from app.domain.languages import tr
from app.ui.runs import Run
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.progress import WorkStrip
from app.ui.widgets.texts import button, label
from app.ui.works import Work, Works, begin_work
from app.usecases.apart import verify_apart

DIED = tr("The check ended unexpectedly; the file is as it was. Check it again.")
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
        self._run: Run | None = None
        self._work: Work | None = None
        self.works = Works(self)
        self.mended = False
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
        self.finished.connect(self._stop)
        self._begin(mends=False)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(self.heading)
        layout.addWidget(WorkStrip(self.works, self))
        layout.addWidget(self.text, 1)
        layout.addWidget(label(HASH_WORDS, "quiet", wrap=True))
        layout.addWidget(Answers(self.repair_button, button(tr("Close"), self.reject)))
        self.heading.setTextFormat(Qt.TextFormat.PlainText)

    @property
    def busy(self) -> bool:
        """Tell whether the file is being looked through or repaired."""
        return self._run is not None

    def _begin(self, *, mends: bool) -> None:
        self._mends = mends
        self._run = Run((self._path, self._now, mends), self, verify_apart, DIED, daemon=not mends)
        self._run.better.connect(self._show_share)
        self._run.done.connect(self._take)
        self._run.failed.connect(self._take)
        words = tr("Repairing what was found") if mends else tr("Looking at every page, command, row and calendar")
        self._work = begin_work(self, words, self._run.cancel)

    def _show_share(self, share: float) -> None:
        if self._work is not None:
            self._work.tell(share)

    def _stop(self) -> None:
        if self._run is not None and not self._mends:  # what is being repaired is repaired to the end
            self._run.close()
            self._run = None

    def _repair(self) -> None:
        self.repair_button.setEnabled(False)
        self.heading.setText(tr("Repairing {name}…", name=self._path.name))
        self._begin(mends=True)

    def _take(self, answer: Verdict | str) -> None:
        self._run = None
        if self._work is not None:
            self._work.end()
            self._work = None
        if isinstance(answer, str):
            self._refused(answer)
        else:
            self._show(answer)

    def _show(self, verdict: Verdict) -> None:
        self.mended = self._mends and not any(fault.part is Part.FILE for fault in verdict.faults)
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
