"""Going back to a command of history: how many commands are undone, which, and why they cannot be where they cannot."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.changes import Changes
from app.domain.languages import small, tr
from app.store.journal import Command
from app.store.stores import Store
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.texts import button, label
from app.ui.words import capital
from app.ui.workers import Worker
from app.usecases.undoing import WayBack, look_back, undo_all_to

WIDTH = 520


class WayBackDialog(Growing):
    """What is undone, newest first; a backup is made before, and nothing is undone where one of it cannot be."""

    def __init__(self, parent: QWidget, session: Session, command: Command) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Undo back to here"))
        self.setMinimumWidth(WIDTH)
        self._session, self._command, self._page = session, command, parent
        self.words = label(tr("Looking at what was done after that…"), wrap=True)
        self.labels = label("", "quiet", wrap=True)
        self.undo_button = button(tr("Undo"), self._undo, "filled")
        self.undo_button.setEnabled(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        heading = tr("Back to where it stood after “{label}”", label=command.label)
        for part in (label(heading, "big", wrap=True), self.words, self.labels):
            layout.addWidget(part)
        told = tr("A backup is made before. Each undo is a command of its own, so all of it can be undone again.")
        layout.addWidget(label(told, "quiet", wrap=True))
        layout.addStretch(1)
        layout.addWidget(Answers(self.undo_button, button(tr("Close"), self.reject)))
        self._worker = Worker(self)
        self._worker.answered.connect(self._show)
        self._worker.refused.connect(self.words.setText)
        self.finished.connect(self._worker.stop)
        self._look()

    def settle(self) -> None:
        """Wait until it is known what would be undone."""
        self._worker.settle()

    def _look(self) -> None:
        store = self._session.store
        if store.path is not None:
            self._worker.ask(_looked, store.path, self._command.id)
        elif (way := self._session.read(look_back, self._command.id)) is not None:
            self._show(way)

    def _show(self, way: WayBack) -> None:
        commands = tr("{n} command|{n} commands", "", way.commands, n=small(way.commands))
        if not way.commands:
            self.words.setText(tr("Nothing that counts was done after that."))
        elif way.refused:
            self.words.setText(tr("{commands} cannot be undone: {why}", commands=capital(commands), why=way.refused))
        else:
            rows = tr("{n} row|{n} rows", "", way.rows)
            self.words.setText(
                tr("{commands} would be undone, newest first: {rows}.", commands=capital(commands), rows=rows)
            )
        more = way.commands - len(way.labels)
        lines = [*way.labels, *([tr("and {n} more|and {n} more", "", more)] if more > 0 else [])]
        self.labels.setText("\n".join(lines))
        self.undo_button.setText(tr("Undo {commands}", commands=commands))
        self.undo_button.setEnabled(bool(way.commands) and not way.refused and not self._session.store.read_only)

    def _undo(self) -> None:
        session, id_ = self._session, self._command.id
        self.accept()
        if session.store.path is None:
            if changes := session.do(_all_undone, id_):
                session.told.emit(tr("{label}: done.", label=changes.label))
            return
        from app.ui.dialogs.apart import run_apart

        heading = tr("Going back to “{label}”", label=self._command.label)
        run = run_apart(self._page, session, heading, undo_all_to, id_, backup="before undo")
        run.answered.connect(
            lambda count: session.told.emit(
                tr("Undid {commands}.", commands=tr("{n} command|{n} commands", "", count, n=small(count)))
            )
        )


def _looked(path: Path, command_id: str) -> WayBack:
    with Store.reader(path) as store:
        return look_back(store, command_id)


def _all_undone(store: Store, command_id: str) -> Changes:
    """Undo in a team that lives in memory, where the window does all of it and looks at everything again."""
    count = undo_all_to(store, command_id)
    label_ = tr("Undo {commands}", commands=tr("{n} command|{n} commands", "", count, n=small(count)))
    return Changes(label_, frozenset(store.dump_tables()) if count else frozenset())
