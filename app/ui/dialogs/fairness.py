"""Everybody's account in one table, how the chosen person's numbers come about, and the formula for all."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.accounts import FORMULAS, HEADINGS, Account, account_cells, account_words, accounts
from app.domain.languages import tr
from app.domain.seasons import season_lines
from app.domain.weeks import weeks_from
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import Card, button, label
from app.ui.workers import Worker

WEEKS, BALANCE = 26, 5  # the column sorted by


class FairnessDialog(QDialog):
    """Read only; opens on the person with the largest balance."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Fairness"))
        self.resize(1020, 760)
        self._session = session
        self._accounts: dict[int, Account] = {}
        self._worker = Worker(self)
        self._worker.answered.connect(self._show)
        self.table = Table(HEADINGS, tr("Fairness"), range(1, len(HEADINGS) - 1), stretch=len(HEADINGS) - 1)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(BALANCE, Qt.SortOrder.DescendingOrder)
        self.words = label(tr("Counting…"), wrap=True)
        self._build()
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._say())
        weeks = weeks_from(session.this_week, WEEKS)
        self._worker.ask(accounts, session.team, session.draft, weeks, session.minutes)

    def settle(self) -> None:
        """Wait until everything is counted."""
        self._worker.settle()

    def done(self, result: int) -> None:
        """Close; what is still being counted is forgotten."""
        self._worker.stop()
        super().done(result)

    def _show(self, found: tuple[Account, ...]) -> None:
        self._accounts = {a.person_id: a for a in found}
        self.table.show_rows([_row(self._session, a) for a in found])
        self.table.selectRow(0)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("Who carries what"), "title"))
        words = tr(
            "The coming {WEEKS} weeks of the draft, with what is carried over from the 26 weeks before.", WEEKS=WEEKS
        )
        column.addWidget(label(words, "quiet", wrap=True))
        column.addWidget(self.table, 1)
        chosen = Card()
        chosen.body.addWidget(self.words)
        column.addWidget(chosen)
        column.addWidget(label("\n".join(f"{name} = {formula}." for name, formula in FORMULAS), "quiet", wrap=True))
        seasons = season_lines([(r.id, r.name) for r in self._session.team.rotations], self._session.minutes)
        if seasons:
            column.addWidget(label("\n".join(seasons), "quiet", wrap=True))
        close = button(tr("Close"), self.accept)
        close.setDefault(True)
        column.addWidget(Answers(no=close))

    def _say(self) -> None:
        account = self._accounts.get(self.table.chosen_key() or 0)
        if account is not None:
            self.words.setText(" ".join(account_words(self._session.team, account, WEEKS)))


def _row(session: Session, account: Account) -> Row:
    duties, minutes = account.duties, account.minutes
    name = session.team.person[account.person_id].name
    cells = (name, *account_cells(account))
    numbers = (account.presence, duties.carried, duties.done, duties.fair, duties.balance)
    rest = (account.holidays.balance, account.unpopular.balance, minutes.balance if minutes else 0)
    return Row(cells, account.person_id, (name.casefold(), *(float(n) for n in (*numbers, *rest))))
