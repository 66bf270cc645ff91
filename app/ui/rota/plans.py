"""Planning a range: ask, watch, see what it would change, then apply or not."""

from PySide6.QtCore import QDate, QElapsedTimer, Qt, QTimer
from PySide6.QtWidgets import (
    QDateEdit,
    QFormLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.errors import Refused
from app.domain.languages import small, tr
from app.domain.progress import SHOWN_AFTER
from app.domain.weeks import Week
from app.planner.planning import Progress
from app.ui.rota.runs import PlanRun
from app.ui.rota.summaries import Summary
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing, Steps
from app.ui.widgets.edits import name_field
from app.ui.widgets.progress import WorkLine
from app.ui.widgets.texts import button, label
from app.ui.works import Work
from app.usecases.planning import PlanTask, Proposal, apply_plan, plan_task
from app.usecases.replanning import RepairTask

ASK, WATCH, SUMMARY = range(3)
WIDTH, SUMMARY_HEIGHT = 660, 520
TICK_MILLISECONDS = 50


class PlanDialog(Growing):
    """Three steps in one box: what to plan, the run, the summary."""

    slot_by_slot = False

    def __init__(self, parent: QWidget, session: Session, first: Week) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Plan"))
        self.resize(WIDTH, 0)
        self._session = session
        self._run: PlanRun | None = None
        self._work: Work | None = None
        self._better = 0
        self._clock = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(TICK_MILLISECONDS)
        self._tick.timeout.connect(self._show_time)
        self.proposal: Proposal | None = None
        self._steps = Steps(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.addWidget(self._steps)
        self._asking = self._ask(first)
        for page, least in ((self._asking, 0), (self._watch(), 0), (self._show_summary(), SUMMARY_HEIGHT)):
            self._steps.add(page, least)
        self._steps.show_step(ASK)

    # Steps

    def _ask(self, first: Week) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(label(tr("Fill these weeks fairly"), "title"))
        words = tr(
            "Pinned slots stay, published weeks change only where that helps. Nothing changes until you apply it."
        )
        column.addWidget(label(words, "quiet", wrap=True))
        form = QFormLayout()
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setVerticalSpacing(Space.CLOSE)
        self.first = QDateEdit(QDate(first.monday.year, first.monday.month, first.monday.day))
        self.first.setDisplayFormat(tr("ddd d MMM yyyy"))
        self.first.setCalendarPopup(True)
        name_field(self.first, tr("From the week of"))
        self.weeks, self.seconds = QSpinBox(), QSpinBox()
        for box, least, most, value, unit in (
            (self.weeks, 1, 156, 26, tr(" weeks", "after a number")),
            (self.seconds, 1, 600, 5, tr(" seconds", "after a number")),
        ):
            box.setRange(least, most)
            box.setValue(value)
            box.setSuffix(unit)
        name_field(self.weeks, tr("For"))
        name_field(self.seconds, tr("Take at most"))
        form.addRow(tr("From the week of"), self.first)
        form.addRow(tr("For"), self.weeks)
        form.addRow(tr("Take at most"), self.seconds)
        column.addSpacing(Space.CLOSE)
        column.addLayout(form)
        column.addSpacing(Space.CLOSE)
        start = button(tr("Plan"), self.start, "filled")
        start.setDefault(True)
        column.addWidget(Answers(start, button(tr("Cancel"), self.reject)))
        return page

    def _watch(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addWidget(label(tr("Planning"), "title"))
        self.line = WorkLine(page, button(tr("Stop and keep the best"), self.stop))
        column.addWidget(self.line)
        column.addStretch(1)
        return page

    def _show_summary(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.NEAR)
        self.summary = Summary()
        column.addWidget(self.summary, 1)
        self._discard = button(tr("Discard"), self.reject)
        self._again = button(tr("Other settings…"), lambda: self._steps.show_step(ASK))
        self._apply = button(tr("Apply"), self.apply, "filled")
        column.addWidget(Answers(self._apply, self._discard, aside=[self._again]))
        return page

    # What happens

    @property
    def week(self) -> Week:
        """The first week chosen."""
        day = self.first.date()
        return Week.of(day.toPython())  # type: ignore[arg-type]

    def task(self) -> PlanTask | RepairTask:
        """Return what is to be planned; raise Refused when there is nothing."""
        return plan_task(self._session.store, self.week, self.weeks.value())

    def start(self) -> None:
        """Begin the run."""
        try:
            task = self.task()
        except Refused as error:
            self._tell(str(error))
            return
        self._session.large.emit("before plan")
        self._better = 0
        self._work = Work(self, tr("Looking for a first plan."), self.reject)
        self.line.show_work(self._work)
        self._clock.start()
        self._tick.start()
        self._run = PlanRun(task, float(self.seconds.value()), self)
        self._run.better.connect(self._show_best)
        self._run.done.connect(self._finished)
        self._run.failed.connect(self._tell)
        self._asking.setEnabled(False)
        QTimer.singleShot(round(SHOWN_AFTER * 1000), self, self._watch_on)

    def _watch_on(self) -> None:
        """Show how far it is, unless a plan was found at once."""
        if self._run is not None:
            self._steps.show_step(WATCH)

    def _show_time(self) -> None:
        if self._work is not None:
            self._work.tell(min(1.0, self._clock.elapsed() / 1000 / self.seconds.value()))

    def _show_best(self, progress: Progress) -> None:
        self._better += 1
        found = tr("The first plan") if self._better == 1 else tr("Best of {better} plans", better=self._better)
        words = tr(
            "{found}: {count}, cost {cost:,}.",
            found=found,
            count=tr("{n} open slot|{n} open slots", "", progress.open, n=small(progress.open)),
            cost=progress.cost,
        )
        if self._work is not None:
            self._work.tell(self._work.share, words)

    def stop(self) -> None:
        """End the run with the best it has."""
        if self._run is not None:
            self._run.cancel()

    def _finished(self, proposal: Proposal) -> None:
        self._run, self.proposal = None, proposal
        self._end_work()
        self.summary.show_proposal(self._session.team, proposal, slot_by_slot=self.slot_by_slot)
        self._end(can_apply=bool(proposal.changes))

    def _tell(self, words: str) -> None:
        self._run = None
        self._end_work()
        self.summary.show_words(tr("No plan was made"), words)
        self._end(can_apply=False)

    def _end_work(self) -> None:
        self._tick.stop()
        if self._work is not None:
            self._work.end()
            self._work = None
        self._asking.setEnabled(True)

    def _end(self, *, can_apply: bool) -> None:
        self._apply.setEnabled(can_apply)
        self._apply.setDefault(can_apply)
        self._discard.setText(tr("Discard") if can_apply else tr("Close"))
        self._steps.show_step(SUMMARY)
        (self._apply if can_apply else self._discard).setFocus()

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
        self._end_work()
        super().done(result)
