"""Backups of one team file: what each holds, before one of them is restored."""

from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.backups import Backup, Contents
from app.domain.errors import StoreError
from app.domain.languages import dated, said, small, tr
from app.domain.weeks import span_words
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, button, label
from app.ui.words import capital
from app.ui.workers import Worker
from app.usecases.backups import backups_of, look

WHY_COLUMN = 1
TABLE_LEAST, INSIDE_LEAST, INSIDE_MOST = 280, 220, 340


def _backups_of(path: Path) -> tuple[dict[str, Backup], str]:
    """Return the backups of a file by their paths, and what to say where there are none."""
    try:
        found = {str(b.path): b for b in backups_of(path)}
    except StoreError as error:
        return {}, str(error)
    return found, tr("There is no backup of this file on this machine yet.")


class BackupsDialog(QDialog):
    """A list of backups and what the chosen one holds; `wanted` is the one to restore once the dialog is accepted."""

    def __init__(self, parent: QWidget, path: Path, now: datetime) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Backups"))
        self.resize(820, 520)
        self.wanted: Path | None = None
        self._now = now
        self._backups, none = _backups_of(path)
        self.table = Table((tr("Made"), tr("Why")), tr("Backups"), stretch=WHY_COLUMN)
        self.table.show_rows([self._row(b) for b in self._backups.values()])
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._look())
        self.inside, self._looker = label("", wrap=True), Worker(self)
        self._looker.answered.connect(self._show)
        self._looker.refused.connect(self._show_trouble)
        self.restore_button = button(tr("Restore"), self._restore, "filled")
        self.restore_button.setEnabled(False)
        self._build(path)
        if self._backups:
            self.table.selectRow(0)
        else:
            self.inside.setText(none)

    def _build(self, path: Path) -> None:
        card = Card(tr("What it holds"))
        card.setMinimumWidth(INSIDE_LEAST)
        card.setMaximumWidth(INSIDE_MOST)
        self.table.setMinimumWidth(TABLE_LEAST)
        card.body.addWidget(self.inside)
        card.body.addStretch(1)
        middle = QHBoxLayout()
        middle.setSpacing(Space.APART)
        middle.addWidget(self.table, 1)
        middle.addWidget(card, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(tr("Backups of {name}", name=path.name), "big", wrap=True))
        words = tr("A restored backup takes the place of the team file; what is there now is set aside beside it.")
        layout.addWidget(label(words, "quiet", wrap=True))
        layout.addLayout(middle, 1)
        layout.addWidget(Answers(self.restore_button, button(tr("Close"), self.reject)))

    def _row(self, backup: Backup) -> Row:
        at = backup.at.astimezone()
        return Row((dated(at, tr("%a %-d %b %Y  %H:%M")), capital(said(backup.why))), str(backup.path), (backup.at, ""))

    def _look(self) -> None:
        key = self.table.chosen_key()
        self.restore_button.setEnabled(False)
        if key is not None:
            self._looker.ask(look, self._backups[key].path)

    def settle(self) -> None:
        """Wait until the chosen backup was looked into."""
        self._looker.settle()

    def _show(self, contents: Contents) -> None:
        self.inside.setText("\n\n".join(_lines(contents)))
        self.restore_button.setEnabled(True)

    def _show_trouble(self, words: str) -> None:
        self.inside.setText(words)

    def _restore(self) -> None:
        key = self.table.chosen_key()
        if key is not None:
            self.wanted = self._backups[key].path
            self.accept()

    def done(self, result: int) -> None:  # noqa: D102
        self._looker.stop()
        super().done(result)


def _lines(contents: Contents) -> list[str]:
    lines = [
        tr("{team}: {n} person.|{team}: {n} people.", "", contents.people, team=contents.team, n=small(contents.people))
    ]
    if contents.first_week and contents.last_week:
        span = span_words(contents.first_week, contents.last_week)
        lines.append(
            tr(
                "{count} planned, {span} {year}.",
                count=capital(tr("{n} week|{n} weeks", "", contents.weeks, n=small(contents.weeks))),
                span=span,
                year=contents.last_week.year,
            )
        )
    if contents.at is not None:
        at = contents.at.astimezone()
        lines.append(tr("Last changed {at}. The newest commands:", at=dated(at, tr("%a %-d %b %Y, %H:%M"))))
    return [*lines, "\n".join(f"· {words}" for words in contents.commands)]
