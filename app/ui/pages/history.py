"""History: every command, who, when, what; undo from there."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.languages import dated, small, tr
from app.store.journal import KEPT_NAMES, Command
from app.ui.pages.page import Page
from app.ui.pages.row_words import change_lines
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.undoings import undo_in
from app.ui.widgets.lists import LineList
from app.ui.widgets.tables import NOTHING_FITS, Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import local_time

DETAIL_WIDTH, NARROW_DETAIL_WIDTH = 400, 320
MOST_LINES, AT_ONCE = 200, 300


class HistoryPage(Page):
    """A table of commands and what the chosen one did."""

    title = "History"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._commands: dict[str, Command] = {}
        self._most = AT_ONCE
        self._older = button(tr("Show older"), self._show_older)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(tr("Filter by words, person or day"))
        self.filter.setAccessibleName(tr("Filter history"))
        self.filter.setClearButtonEnabled(True)
        self.filter.setFixedWidth(260)
        self.table = Table((tr("When"), tr("Who"), tr("What"), tr("State")), tr("History"), stretch=2)
        self.table.nothing = NOTHING_FITS
        self.filter.textEdited.connect(self._filter)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self._build()

    def _build(self) -> None:
        self.undo_button = button(tr("Undo this"), self.undo_chosen, "filled")
        self.back_button = button(
            tr("Undo back to here…"), self.undo_back, tip=tr("Undo everything that was done after this")
        )
        self._what = label("", "big", wrap=True)
        self._who = label("", "quiet", wrap=True)
        self._rows_heading = label("", "section")
        self.lines = LineList(self.look, tr("What the command did"), bold=False)
        self._detail = QFrame()
        self._detail.setObjectName("inspector")
        column = QVBoxLayout(self._detail)
        column.setContentsMargins(*Margins.PANE)
        column.setSpacing(Space.CLOSE)
        for part in (self._what, self._who, self._rows_heading, self.lines):
            column.addWidget(part)
        for one in (self.back_button, self.undo_button):
            column.addLayout(row(None, one))
        left = QWidget()
        padded = QVBoxLayout(left)
        padded.setContentsMargins(*Margins.PAGE)
        padded.addWidget(self.table)
        padded.addLayout(
            row(
                self._older,
                None,
                button(tr("Check the file…"), self.check_file),
                button(tr("Prune…"), self.prune_history),
            )
        )
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        line.addWidget(left, 1)
        line.addWidget(self._detail)

    def left_controls(self) -> list[QWidget]:
        """Return the filter."""
        return [self.filter]

    def reload(self) -> None:
        """Show the commands, newest first."""
        found = self.session.store.journal.history(self._most + 1, self.filter.text().strip())
        history = found[: self._most]
        self._older.setVisible(len(found) > self._most)
        self._commands = {c.id: c for c in history}
        home = self.session.team.time_zone
        self.table.show_rows([self._row(c, home) for c in history])
        if self.table.chosen_key() is None and history:
            self.table.selectRow(0)
        self._detail.setFixedWidth(DETAIL_WIDTH if self.width() >= 1000 else NARROW_DETAIL_WIDTH)
        self._show_chosen()

    def _filter(self) -> None:
        self._most = AT_ONCE
        self.reload()

    def _show_older(self) -> None:
        self._most += AT_ONCE
        self.reload()

    def _row(self, command: Command, home: str) -> Row:
        local = local_time(command.at, home)
        when = dated(local, tr("%a %-d %b %Y  %H:%M"))
        state = "" if command.in_effect else tr("undone")
        cells = (when, command.actor, command.label, state)
        return Row(cells, command.id, (-command.seq, *cells[1:]))

    def _show_chosen(self) -> None:
        command = self._commands.get(self.table.chosen_key() or "")
        self.undo_button.setEnabled(command is not None and command.in_effect and command.name not in KEPT_NAMES)
        newest = next(iter(self._commands.values()), None)
        self.back_button.setEnabled(command is not None and (command is not newest or bool(self.filter.text().strip())))
        if command is None:
            self._what.setText(tr("Choose a command to see what it did."))
            for part in (self._who, self._rows_heading):
                part.setText("")
            self.lines.show_lines(())
            return
        local = local_time(command.at, self.session.team.time_zone)
        undone = "" if command.in_effect else tr(", undone since")
        self._what.setText(command.label)
        at = dated(local, tr("%A %-d %B %Y, %H:%M"))
        self._who.setText(f"{command.actor}, {at}{undone}")
        journal = self.session.store.journal
        writes = journal.writes_of(command.id)
        changes = journal.changes_of(command.id, MOST_LINES)
        count = len(changes) if writes <= MOST_LINES else writes
        self._rows_heading.setText(tr("What it did: {count}", count=tr("{n} row|{n} rows", "", count, n=small(count))))
        self.lines.show_lines(change_lines(self.session.team, changes, max(0, writes - MOST_LINES)))

    def check_file(self) -> None:
        """Look through the whole team file."""
        from app.ui.dialogs.checks import CheckDialog

        path = self.session.store.path
        if path is None:
            self.session.told.emit(tr("This team lives in memory; save it to a file to have it checked."))
        else:
            CheckDialog(self, path, self.session.now).exec()

    def prune_history(self) -> None:
        """Let the oldest part of history go."""
        from app.ui.dialogs.pruning import PruneDialog

        PruneDialog(self, self.session).exec()

    def undo_chosen(self) -> None:
        """Undo the chosen command; a refusal says which later ones stand in the way."""
        command = self._commands.get(self.table.chosen_key() or "")
        if command is not None:
            undo_in(self, self.session, command)

    def undo_back(self) -> None:
        """Show what undoing everything after the chosen command takes, and do it."""
        from app.ui.dialogs.ways_back import WayBackDialog

        command = self._commands.get(self.table.chosen_key() or "")
        if command is not None:
            WayBackDialog(self, self.session, command).open()
