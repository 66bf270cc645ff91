"""What changed rules would do on this team, before they count: planned in a process of its own, side by side."""

from collections.abc import Mapping

from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.settings import SETTINGS
from app.ui.rota.runs import PlanRun, work_trials
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import Pause
from app.ui.widgets.texts import Card, empty, label
from app.ui.works import Work, begin_work
from app.usecases.policies import TRIAL_WEEKS, Trial, carry_lines, changed_policy, policy_task, trial_rows
from app.usecases.trade_offs import trade_off_lines

SECONDS = 2.0
MOST_MOVED = 8
ASK = tr("Change a rule above to see here what it would cost, before it counts.")


class TrialCard(Card):
    """Shows the coming half year planned by the rules as they stand and by those typed in but not saved."""

    def __init__(self, session: Session) -> None:
        super().__init__(tr("What these rules do"))
        self._session = session
        self._run: PlanRun | None = None
        self._work: Work | None = None
        self._values: dict[str, int] = {}
        self.trials: tuple[Trial, ...] = ()
        self._pause = Pause()
        self._pause.setParent(self)
        self._pause.timeout.connect(self._start)
        self.words = label(ASK, "quiet", wrap=True)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.FAR)
        self._grid.setVerticalSpacing(Space.CLOSE)
        self._grid.setColumnStretch(3, 1)
        self.forced = label("", "quiet", wrap=True)
        holder = QWidget()
        holder.setLayout(self._grid)
        self._grid.setContentsMargins(*Margins.FLUSH)
        for part in (self.words, holder, self.forced):
            self.body.addWidget(part)

    def ask(self, values: Mapping[str, int]) -> None:
        """Try changed settings once typing has paused; none changed shows nothing but how to ask."""
        self._values = dict(values)
        self._forget()
        if values:
            self.words.setText(tr("Planning the coming {TRIAL_WEEKS} weeks with and without…", TRIAL_WEEKS=TRIAL_WEEKS))
            self._pause.start()
        else:
            self._pause.stop()
            self.show_trials(())

    def _forget(self) -> None:
        if self._run is not None:
            self._run.close()
            self._run.deleteLater()
            self._run = None
        self._end_work()

    def _give_up(self) -> None:
        self._forget()
        self.words.setText(tr("Not tried; change a rule once more to try it."))

    def _end_work(self) -> None:
        if self._work is not None:
            self._work.end()
            self._work = None

    def _start(self) -> None:
        session = self._session
        try:
            changed_policy(session.team.policy, self._values)
            task = policy_task(session.store, session.this_week + 1, self._values)
        except Refused as error:
            self.words.setText(str(error))
            return
        self._run = PlanRun(task, SECONDS, self, work_trials)
        self._work = begin_work(self, tr("Trying the changed rules"), self._give_up)
        self._run.done.connect(self._finished)
        self._run.failed.connect(self._failed)

    def _finished(self, trials: tuple[Trial, ...]) -> None:
        self._run = None
        self._end_work()
        self.show_trials(trials)

    def _failed(self, words: str) -> None:
        self._run = None
        self._end_work()
        self.words.setText(words)

    def show_trials(self, trials: tuple[Trial, ...]) -> None:
        """Show the rules as they stand and the changed ones, in columns; none shows how to ask."""
        self.trials = trials
        empty(self._grid)
        self.forced.setVisible(bool(trials))
        if not trials:
            self.words.setText(ASK)
            return
        now, then = trials[0].policy, trials[-1].policy
        changed = (s for key, s in SETTINGS.items() if hasattr(now, key) and getattr(now, key) != getattr(then, key))
        said = ", ".join(f"{s.label.lower()} {getattr(now, s.key)} → {getattr(then, s.key)}" for s in changed)
        self.words.setText(
            tr(
                "The coming {TRIAL_WEEKS} weeks planned afresh, {said}. Nothing counts until you save.",
                TRIAL_WEEKS=TRIAL_WEEKS,
                said=said,
            )
        )
        for column, words in enumerate(("", "Now", tr("Changed"))):
            self._grid.addWidget(label(words, "section"), 0, column)
        for number, cells in enumerate(trial_rows(trials), start=1):
            for column, cell in enumerate(cells):
                self._grid.addWidget(label(cell, "strong" if column == 2 else ""), number, column)
        moved = carry_lines(self._session.team, trials[0], trials[-1])
        more = [tr("and {moved} more", moved=len(moved) - MOST_MOVED)] if len(moved) > MOST_MOVED else []
        self.forced.setText("\n".join([*moved[:MOST_MOVED], *more, *trade_off_lines(then, trials[-1].forced)]))

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: D102
        super().hideEvent(event)
        self._pause.stop()
        self._forget()
