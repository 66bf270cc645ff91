"""One box that finds actions, pages, people, rotations, weeks, settings, issues and notes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt, SignalInstance
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.matches import Matter, folded, matter, rank
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.announcements import announce
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import label

MOST_SHOWN = 40
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
NOTHING, LOOKING = tr("Nothing is called so. Try fewer letters."), tr("Looking through issues and handoffs…")


@dataclass(frozen=True)
class Found:
    """One thing that can be chosen: its words, quiet words behind them, what choosing it does, words not shown."""

    words: str
    hint: str
    do: Callable[[], object]
    aside: str = ""
    matter: Matter = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Fold the words once, not at every key."""
        object.__setattr__(self, "matter", matter(self.words, self.hint, self.aside))


class Further(Protocol):
    """What finds more than is at hand: at once from the words themselves, the rest a little later."""

    found: SignalInstance
    finished: SignalInstance

    def at_once(self, text: str) -> list[Found]: ...  # noqa: D102
    def ask(self, text: str) -> bool: ...  # noqa: D102
    def stop(self) -> None: ...  # noqa: D102


class CommandBox(QDialog):
    """Type to narrow, arrows to choose, Return to do it; what `further` finds is added below, so nothing jumps."""

    def __init__(self, parent: QWidget, look: Look, things: Sequence[Found], further: Further | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Search or run a command"))
        self.setModal(True)
        self.resize(640, 480)
        self._things, self._further = tuple(things), further
        self.box = QLineEdit()
        self.box.setPlaceholderText(tr("An action, person, week, setting, issue or handoff"))
        self.box.setAccessibleName(tr("Search or run a command"))
        self.found = LineList(look, tr("Found"), bold=False)
        self.found.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.said = label(NOTHING, "quiet")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.PANE)
        layout.setSpacing(Space.CLOSE)
        layout.addWidget(self.box)
        layout.addWidget(self.found, 1)
        layout.addWidget(self.said)
        self.box.textChanged.connect(self._narrow)
        self.box.installEventFilter(self)
        self.found.clicked.connect(lambda _index: self._take())
        if further is not None:
            further.found.connect(self._add)
            further.finished.connect(lambda: self._say(looking=False))
            self.finished.connect(further.stop)
        self._shown: list[Found] = []
        self._narrow("")

    def _narrow(self, text: str) -> None:
        words = folded(text).split()
        ranked = self._ranked(words) or self._ranked(words, mistyped=True)
        ranked.sort(key=lambda pair: pair[0])
        self._shown = [thing for _, thing in ranked[:MOST_SHOWN]]
        if self._further is not None:
            known = {thing.hint for thing in self._shown}
            self._shown[:0] = [thing for thing in self._further.at_once(text) if thing.hint not in known]
        self._show(0)
        self._say(looking=self._further is not None and self._further.ask(text))

    def _ranked(self, words: list[str], *, mistyped: bool = False) -> list[tuple[int, Found]]:
        places = ((rank(words, thing.matter, mistyped=mistyped), thing) for thing in self._things)
        return [(place, thing) for place, thing in places if place is not None]

    def _add(self, more: list[Found]) -> None:
        self._shown += more
        self._show(self.found.key or 0)

    def _show(self, number: int) -> None:
        lines = [Line(thing.words, mark=thing.hint, key=n) for n, thing in enumerate(self._shown)]
        self.found.show_lines(lines, number)
        self._tell_chosen()

    def _tell_chosen(self) -> None:
        """Let a screen reader say what Return would do, as the keyboard stays in the field."""
        number = self.found.key
        if number is not None and number < len(self._shown):
            announce(self.box, f"{self._shown[number].words}, {self._shown[number].hint}")

    def _say(self, *, looking: bool) -> None:
        self.said.setText(LOOKING if looking else NOTHING)
        self.said.setVisible(looking or not self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in STEPS and self._shown:
                number = max(0, min(len(self._shown) - 1, (self.found.key or 0) + STEPS[key]))
                self.found.setCurrentIndex(self.found.lines.index(number))
                self._tell_chosen()
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _take(self) -> None:
        number = self.found.key
        self.accept()
        if number is not None and number < len(self._shown):
            self._shown[number].do()
