"""Pasting names: what was understood of them, and a team made of it."""

from pathlib import Path

from PySide6.QtCore import QTimer, QTimeZone
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.languages import small, tr
from app.store.stores import Store
from app.ui.folders import documents
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import line_edit
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label
from app.ui.words import capital
from app.ui.workers import Worker
from app.usecases.beginnings import Beginning, begin_team, make_team
from app.usecases.imports.names import NameList, read_names

HEADINGS = (tr("Name"), tr("Initials"), tr("E-mail"), tr("Office"), tr("Rotation"))
PAUSE_MILLISECONDS = 120
MOST_PREFILLED = 20_000
MOST_PROBLEMS, WIDEST_COLUMN = 6, 210
HINT = tr("Ana Castillo\nBen Okafor\nChloe Martin\n…\n\nor a table with a header: name, email, office, rotation")


class NamesDialog(QDialog):
    """Text at the left, what it means at the right; the button makes the team in one step.

    `store` is the new team file, None where the team was made in the one that is open.
    """

    def __init__(self, parent: QWidget, into: Session | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Paste names"))
        self.resize(980, 640)
        self._into = into
        self.store: Store | None = None
        self.names = NameList(())
        self.text = QPlainTextEdit()
        self.text.setPlaceholderText(HINT)
        self.text.setAccessibleName(tr("Names"))
        self.text.setTabChangesFocus(True)
        self.found = Table(HEADINGS, tr("People understood"), stretch=len(HEADINGS) - 1)
        self.found.horizontalHeader().setMaximumSectionSize(WIDEST_COLUMN)
        self.heading = label(tr("Nobody yet"), "strong")
        self.told = label("", wrap=True)
        self.team, self.rotation = line_edit(tr("Team"), tr("Support team")), line_edit(tr("Rotation"), tr("Support"))
        self.zone, self.path = line_edit(tr("Time zone"), "Europe/London"), line_edit(tr("Team file"), "")
        self.make_button = button(tr("Make the team"), self.make, "filled")
        self.make_button.setDefault(True)
        self._reader = Worker(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MILLISECONDS)
        self._fill()
        self._build()
        self._connect()
        self._prefill()
        self._allow()

    def _fill(self) -> None:
        zone_name = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        self.team.setText(self._into.team.name if self._into else tr("Support team"))
        self.rotation.setText(tr("Support"))
        self.zone.setText(self._into.team.time_zone if self._into else zone_name or "UTC")
        self.path.setText(str(_free_path("support-team")))

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.NEAR)
        fields: tuple[tuple[str, QLineEdit], ...] = ((tr("Rotation"), self.rotation), (tr("Time zone"), self.zone))
        if self._into is None:
            fields = ((tr("Team"), self.team), *fields, (tr("Team file"), self.path))
        for words, field in fields:
            form.addRow(label(words, "quiet"), field)
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.text, 1)
        left.addLayout(form)
        right.addWidget(self.heading)
        right.addWidget(self.found, 1)
        right.addWidget(self.told)
        both.addLayout(left, 2)
        both.addSpacing(Space.NEAR)
        both.addLayout(right, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        words = tr(
            "One name in a line, or a table from a spreadsheet. Everybody shares one rotation "
            "from Monday 09:00, unless a column names others; all of it can be changed later."
        )
        column.addWidget(label(tr("Begin with your own people"), "title"))
        column.addWidget(label(words, "quiet", wrap=True))
        column.addLayout(both, 1)
        column.addWidget(Answers(self.make_button, button(tr("Cancel"), self.reject)))

    def _connect(self) -> None:
        self.text.textChanged.connect(self._pause.start)
        self._pause.timeout.connect(self._read)
        self._reader.answered.connect(self._show)
        self._reader.refused.connect(self._refuse)

    def _prefill(self) -> None:
        """Take what is on the clipboard where it reads as names."""
        text = QGuiApplication.clipboard().text()
        if not text.strip() or len(text) > MOST_PREFILLED:
            return
        try:
            names = read_names(text)
        except Refused:
            return
        if len(names.people) > 1 and not names.problems:
            self.text.setPlainText(text)
            self._pause.stop()
            self._show(names)

    def _read(self) -> None:
        self._reader.ask(read_names, self.text.toPlainText())

    def _show(self, names: NameList) -> None:
        self.names = names
        rows = [Row((p.name, p.initials, p.email, p.office, ", ".join(p.rotations))) for p in names.people]
        self.found.show_rows(rows)
        for column in range(2, len(HEADINGS)):
            self.found.setColumnHidden(column, not any(row.cells[column] for row in rows))
        self.rotation.setEnabled(not all(p.rotations for p in names.people) or not names.people)
        understood = capital(tr("{n} person|{n} people", "", len(rows), n=small(len(rows))))
        wrong = tr("{n} line is|{n} lines are", "", len(names.problems), n=small(len(names.problems)))
        self.heading.setText(
            tr("{understood} understood; {wrong} not", understood=understood, wrong=wrong)
            if names.problems
            else tr("{understood} understood", understood=understood)
        )
        if not self.text.toPlainText().strip():
            self.heading.setText(tr("Nobody yet"))
            self._tell((), warning=False)
        else:
            self._tell(names.problems or names.notes, warning=bool(names.problems))
        self._allow()

    def _refuse(self, words: str) -> None:
        self._show(NameList((), (words,)))
        self.heading.setText(tr("That is too much"))

    def _tell(self, words: tuple[str, ...], *, warning: bool) -> None:
        more = len(words) - MOST_PROBLEMS
        lines = [*words[:MOST_PROBLEMS], *([tr("And {more} more.", more=more)] if more > 0 else [])]
        self.told.setText("\n".join(lines))
        self.told.setProperty("kind", "warning" if warning else "quiet")
        self.told.style().unpolish(self.told)
        self.told.style().polish(self.told)
        self.told.setVisible(bool(lines))

    def _allow(self) -> None:
        self.make_button.setEnabled(bool(self.names.people) and not self.names.problems)

    def make(self) -> None:
        """Make the team."""
        self.settle()
        rotation = self.rotation.text().strip() or tr("Support")
        wish = Beginning(self.team.text(), self.zone.text().strip(), rotation)
        try:
            if self._into is not None:
                changes: Changes | None = self._into.do(begin_team, self.names, wish)
                if changes is None:
                    return
            else:
                self.store = make_team(Path(self.path.text()).expanduser(), self.names, wish)
        except (Refused, StoreError) as error:
            self._tell((str(error),), warning=True)
            return
        self.accept()

    def settle(self) -> None:
        """Read what was typed a moment ago."""
        if self._pause.isActive():
            self._pause.stop()
            self._read()
        self._reader.settle()

    def done(self, result: int) -> None:  # noqa: D102
        self._pause.stop()
        self._reader.stop()
        super().done(result)


def _free_path(stem: str) -> Path:
    """Return a path in Documents, or at home, that nothing stands at."""
    folder = documents()
    numbered = (folder / f"{stem}{f'-{n}' if n > 1 else ''}.watchbill" for n in range(1, 1000))
    return next((path for path in numbered if not path.exists()), folder / f"{stem}.watchbill")
