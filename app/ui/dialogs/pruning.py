"""Letting the oldest part of history go: how much it is, and into which file it is written first."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QFileDialog, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import small, tr
from app.domain.pruning import kept_since
from app.ui.folders import documents
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import name_field
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.pruning import prunable, prune_date, prune_history

MONTHS, NAME = 24, "history {}.jsonl"


class PruneDialog(Growing):
    """Before which day history is let go, with a count before it happens."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Prune history"))
        self.setMinimumWidth(520)
        self._session = session
        self.day = QDateEdit()
        name_field(self.day, tr("Before"))
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        first = prune_date(session.store) or kept_since(session.now.date(), MONTHS)
        self.day.setDate(QDate(first.year, first.month, first.day))
        self.day.dateChanged.connect(lambda _day: self._preview())
        self.words = label("", wrap=True)
        self.prune_button = button(tr("Export and prune…"), self._choose, "filled")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(tr("Let the oldest part of history go"), "big", wrap=True))
        told = tr(
            "What was done stays as it is, but can no longer be undone. It is written to a file first and read back."
        )
        layout.addWidget(label(told, "quiet", wrap=True))
        layout.addLayout(row(label(tr("Done before")), self.day, None))
        layout.addWidget(self.words)
        layout.addStretch(1)
        layout.addWidget(Answers(self.prune_button, button(tr("Close"), self.reject)))
        self._preview()

    @property
    def before(self) -> date:
        """The day that is chosen."""
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _preview(self) -> None:
        try:
            span = prunable(self._session.store, self.before)
        except Refused as refusal:
            self.words.setText(str(refusal))
            self.prune_button.setEnabled(False)
            return
        size = f"{span.bytes / 1024:.0f} KB" if span.bytes < 1024 * 1024 else f"{span.bytes / 1024 / 1024:.0f} MB"
        stopped = tr(" Newer ones stay, because {stopped}.", stopped=span.stopped) if span.stopped else ""
        count = tr(
            "{count}, {size} of rows, would go.",
            count=capital(tr("{n} command|{n} commands", "", span.commands, n=small(span.commands))),
            size=size,
        )
        self.words.setText((count if span.commands else tr("Nothing in history can go.")) + stopped)
        self.prune_button.setEnabled(span.commands > 0)

    def _choose(self) -> None:
        name = str(documents() / NAME.format(self.before))
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Keep what is pruned"), name, tr("History (*.jsonl)"))
        if chosen:
            self.prune(Path(chosen))

    def prune(self, to: Path) -> None:
        """Write the file, take the commands out and close; of a team file in another process, which takes long."""
        session = self._session
        if session.store.path is None:
            if changes := session.do(prune_history, self.before, to):
                self._tell(changes)
            return
        from app.ui.dialogs.apart import run_apart

        run = run_apart(self, session, tr("Pruning history"), prune_history, self.before, to)
        run.answered.connect(self._tell)

    def _tell(self, changes: Changes) -> None:
        self._session.told.emit(tr("{label}: done.", label=changes.label))
        self.accept()
