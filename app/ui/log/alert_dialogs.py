"""Which known bug an alert is, and for how long nobody is asked about one."""

from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from app.domain.alerts import LONGEST_SILENCE, Alert
from app.domain.languages import tr
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import line_edit
from app.ui.widgets.segments import Segments
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label
from app.usecases.recurrences import recurrence_hints

DAYS = (1, 3, 7, 14, 30, LONGEST_SILENCE.days)
DAY_WORDS = (tr("1 day"), tr("3 days"), tr("1 week"), tr("2 weeks"), tr("30 days"), tr("90 days"))


class BugChoice(QDialog):
    """Chooses a known bug; those that are most like the alert stand first, Return takes the chosen one."""

    def __init__(self, parent: QWidget, session: Session, alert: Alert, suite_id: int | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Which known bug is it?"))
        self.resize(520, 420)
        self.table = Table((tr("Known bug"),), tr("Known bugs"), stretch=0)
        words = f"{alert.name} {alert.summary}"
        likely = [h.bug for h in recurrence_hints(session.store, words, alert.suite_id or suite_id)]
        rest = [b for b in session.store.log.known_bugs() if b.id not in {bug.id for bug in likely}]
        self.table.show_rows([Row((b.title,), b.id) for b in (*likely, *rest)])
        self.filter = line_edit(tr("Filter"), tr("Filter by title"))
        self.filter.textEdited.connect(self._narrow)
        self.filter.returnPressed.connect(self.accept)
        self.table.activated.connect(lambda _index: self.accept())
        choose = button(tr("Choose"), self.accept, "filled")
        choose.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(alert.name, "title", wrap=True))
        for part in (self.filter, self.table):
            column.addWidget(part)
        column.addWidget(Answers(choose, button(tr("Cancel"), self.reject)))
        self.table.selectRow(0)

    @property
    def bug_id(self) -> int | None:
        """The chosen known bug."""
        key = self.table.chosen_key()
        return int(key) if key is not None else None

    def _narrow(self, text: str) -> None:
        self.table.order.setFilterFixedString(text)
        self.table.selectRow(0)


class SilenceDialog(Growing):
    """Asks why and for how long; there is no silence without an end."""

    def __init__(self, parent: QWidget, name: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Silence an alert"))
        self.resize(520, 0)
        self.reason = line_edit(tr("Why"), tr("why nobody needs to be asked"))
        self.length = Segments(DAY_WORDS, tr("For how long"))
        self.length.choose(2)
        self.silence_button = button(tr("Silence"), self.accept, "filled")
        self.silence_button.setDefault(True)
        self.silence_button.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.silence_button.setEnabled(bool(text.strip())))
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("Silence “{name}” here", name=name), "title", wrap=True))
        column.addWidget(
            label(tr("Its firings are still counted; it is asked about again when the silence ends."), "quiet")
        )
        for part in (self.reason, self.length):
            column.addWidget(part)
        column.addWidget(Answers(self.silence_button, button(tr("Cancel"), self.reject)))

    @property
    def days(self) -> int:
        """For how many days."""
        return DAYS[self.length.number]

    @property
    def why(self) -> str:
        """The reason."""
        return self.reason.text()
