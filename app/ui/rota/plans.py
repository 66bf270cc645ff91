"""Planning a range: ask, watch, see what it would change, then apply or not."""

from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import (
    QDateEdit,
    QDialog,
    QFormLayout,
    QPlainTextEdit,
    QProgressBar,
    QSpinBox,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Refused
from app.domain.weeks import Week
from app.ui.rota.runs import PlanRun
from app.ui.sessions import Session
from app.ui.widgets.texts import button, label, row
from app.usecases.planning import Proposal, apply_plan, plan_task, proposal_lines


class PlanDialog(QDialog):
    """Three steps in one box: what to plan, the run, the summary."""

    def __init__(self, parent: QWidget, session: Session, first: Week) -> None:
        super().__init__(parent)
        self.setWindowTitle("Plan")
        self.resize(620, 460)
        self._session = session
        self._run: PlanRun | None = None
        self.proposal: Proposal | None = None
        self._steps = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.addWidget(self._steps)
        self._steps.addWidget(self._ask(first))
        self._steps.addWidget(self._watch())
        self._steps.addWidget(self._summary())

    # Steps

    def _ask(self, first: Week) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(label("Fill these weeks fairly", "title"))
        words = "Pinned slots stay, published weeks change only where that helps. Nothing changes until you apply it."
        column.addWidget(label(words, "quiet", wrap=True))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(10)
        self.first = QDateEdit(QDate(first.monday.year, first.monday.month, first.monday.day))
        self.first.setDisplayFormat("ddd d MMM yyyy")
        self.first.setCalendarPopup(True)
        self.weeks, self.seconds = QSpinBox(), QSpinBox()
        for box, least, most, value, unit in (
            (self.weeks, 1, 156, 26, " weeks"),
            (self.seconds, 1, 600, 5, " seconds"),
        ):
            box.setRange(least, most)
            box.setValue(value)
            box.setSuffix(unit)
        form.addRow("From the week of", self.first)
        form.addRow("For", self.weeks)
        form.addRow("Take at most", self.seconds)
        column.addSpacing(8)
        column.addLayout(form)
        column.addStretch(1)
        start = button("Plan", self.start, "filled")
        start.setDefault(True)
        column.addLayout(row(None, button("Cancel", self.reject), start))
        return page

    def _watch(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.addWidget(label("Planning", "title"))
        self.best = label("Looking for a first plan.", "quiet", wrap=True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        column.addWidget(self.best)
        column.addSpacing(8)
        column.addWidget(bar)
        column.addStretch(1)
        column.addLayout(row(None, button("Stop and keep the best", self.stop), button("Cancel", self.reject)))
        return page

    def _summary(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        self.heading = label("", "title")
        self.lines = QPlainTextEdit()
        self.lines.setReadOnly(True)
        self.lines.setAccessibleName("What the plan would change")
        column.addWidget(self.heading)
        column.addWidget(self.lines, 1)
        self._apply = button("Apply", self.apply, "filled")
        column.addLayout(row(None, button("Discard", self.reject), self._apply))
        return page

    # What happens

    def start(self) -> None:
        """Begin the run."""
        day = self.first.date()
        first = Week.of(day.toPython())  # type: ignore[arg-type]
        try:
            task = plan_task(self._session.store, first, self.weeks.value())
        except Refused as error:
            self._tell(str(error))
            return
        self._run = PlanRun(task, float(self.seconds.value()), self)
        self._run.better.connect(lambda p: self.best.setText(f"Best so far: {p.open} open slots, cost {p.cost:,}."))
        self._run.done.connect(self._finished)
        self._run.failed.connect(self._tell)
        self._steps.setCurrentIndex(1)

    def stop(self) -> None:
        """End the run with the best it has."""
        if self._run is not None:
            self._run.cancel()

    def _finished(self, proposal: Proposal) -> None:
        self._run, self.proposal = None, proposal
        count = len(proposal.changes)
        self.heading.setText(
            f"{count} {'slot changes' if count == 1 else 'slots change'}" if count else "Nothing to change"
        )
        self.lines.setPlainText("\n".join(proposal_lines(self._session.team, proposal)))
        self._apply.setEnabled(bool(count))
        self._steps.setCurrentIndex(2)

    def _tell(self, words: str) -> None:
        self._run = None
        self.heading.setText("No plan was made")
        self.lines.setPlainText(words)
        self._apply.setEnabled(False)
        self._steps.setCurrentIndex(2)

    def apply(self) -> None:
        """Write the plan into the draft."""
        if self.proposal is not None and self._session.do(apply_plan, self.proposal) is not None:
            self.accept()
        else:
            self.reject()

    def done(self, result: int) -> None:  # noqa: D102
        if self._run is not None:
            self._run.close()
            self._run = None
        super().done(result)
