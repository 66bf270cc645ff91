"""What a paste or a fill would change, before it does: for whom, which rules break, what is not understood."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.differences import person_lines
from app.domain.languages import small, tr
from app.domain.rota import Rota, RowKey, SlotChange
from app.domain.teams import Team
from app.domain.weeks import Week
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import button, label
from app.ui.words import capital
from app.ui.workers import Worker
from app.usecases.assigning import new_findings, with_changes
from app.usecases.pasting import Paste, Table, paste, read_paste

Preview = tuple[Paste, tuple[str, ...]]


def preview(team: Team, rota: Rota, rows: Sequence[RowKey], weeks: Sequence[Week], table: Table) -> Preview:
    """Return what a table would change and the rules it would break, in words."""
    wanted = read_paste(team, rota, rows, weeks, table)
    if wanted.unknown or not wanted.holders:
        return wanted, ()
    after = with_changes(rota, wanted.assignments, wanted.opened)
    return wanted, tuple(f.words for f in new_findings(team, rota, after, wanted.holders))


class PasteDialog(QDialog):
    """Shows what would change; the button does it in one step. The table is read off the window's thread."""

    def __init__(self, parent: QWidget, session: Session, look: Look, verb: str = tr("Paste")) -> None:
        super().__init__(parent)
        self._session, self._verb = session, verb
        session.large.emit("before paste")
        self._wanted: Paste | None = None
        self.setWindowTitle(verb)
        self.resize(640, 460)
        self.heading = label(tr("Reading the table…"), "title")
        self.quiet = label("", "quiet", wrap=True)
        self.lines = LineList(look, tr("What would change"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("Why should it be done all the same?"))
        self.reason.setAccessibleName(tr("Reason"))
        self.reason.textChanged.connect(lambda _text: self._allow())
        self.do = button(verb, self.take, "filled")
        self.do.setDefault(True)
        self.do.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.CLOSE)
        for part in (self.heading, self.quiet, self.lines, self.reason):
            layout.addWidget(part, 1 if part is self.lines else 0)
        self.reason.hide()
        layout.addWidget(Answers(self.do, button(tr("Cancel"), self.reject)))
        self._broken: tuple[str, ...] = ()
        self._worker = Worker(self)
        self._worker.answered.connect(self._show)
        self._worker.refused.connect(self._refuse)

    def read(self, rows: Sequence[RowKey], weeks: Sequence[Week], table: Table) -> None:
        """Begin to read a table."""
        self._worker.ask(preview, self._session.team, self._session.draft, rows, weeks, table)

    def settle(self) -> None:
        """Wait until the table is read."""
        self._worker.settle()

    def take(self) -> None:
        """Do it."""
        count = len(self._wanted.holders) if self._wanted else 0
        words = tr("{verb} {n} slot|{verb} {n} slots", "", count, verb=self._verb, n=small(count))
        if self._wanted and self._session.do(paste, self._wanted, self.reason.text(), words) is not None:
            self.accept()

    def done(self, result: int) -> None:  # noqa: D102
        self._worker.stop()
        super().done(result)

    def _show(self, found: Preview) -> None:
        self._wanted, self._broken = found
        team, draft = self._session.team, self._session.draft
        changes = [SlotChange(s, draft.holder(s), who) for s, who in sorted(self._wanted.holders.items())]
        unknown, count = self._wanted.unknown, len(changes)
        if unknown:
            self.heading.setText(
                tr(
                    "{count} not understood",
                    count=capital(tr("{n} thing is|{n} things are", "", len(unknown), n=small(len(unknown)))),
                )
            )
            self.quiet.setText(tr("Nothing is changed. Correct the table and paste it again."))
            self.lines.show_lines([Line(words) for words in unknown])
        else:
            self.heading.setText(
                tr("{count} would change", count=capital(tr("{n} slot|{n} slots", "", count, n=small(count))))
                if count
                else tr("Nothing to change")
            )
            same = tr(
                "{count} read.", count=tr("{n} cell|{n} cells", "", self._wanted.cells, n=small(self._wanted.cells))
            )
            rules = (
                tr(
                    " {count} would break.",
                    count=capital(tr("{n} rule|{n} rules", "", len(self._broken), n=small(len(self._broken)))),
                )
                if self._broken
                else ""
            )
            self.quiet.setText(capital(same) + rules)
            lines = [Line(words, mark=tr("rule broken")) for words in self._broken]
            self.lines.show_lines([*lines, *(Line(words) for words in person_lines(team, changes))])
        self.reason.setVisible(bool(self._broken))
        self._allow()

    def _refuse(self, words: str) -> None:
        self.heading.setText(tr("The table does not fit here"))
        self.quiet.setText(words)

    def _allow(self) -> None:
        wanted = self._wanted
        may = wanted is not None and bool(wanted.holders) and not wanted.unknown
        self.do.setEnabled(may and (not self._broken or bool(self.reason.text().strip())))
