"""What the page Now says before anybody is on duty: what to do next."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout

from app.domain.languages import tr
from app.ui.sessions import Session
from app.ui.widgets.texts import Card, button, empty, label

Wanted = Callable[[str, str, object], object]


class BeginCard(Card):
    """One sentence and the buttons that go on from there; gone as soon as somebody holds a slot."""

    def __init__(self, wanted: Wanted) -> None:
        super().__init__(tr("Nobody is on duty yet"))
        self._wanted = wanted
        self._words = label("", wrap=True)
        self._line = QHBoxLayout()
        self.body.addWidget(self._words)
        self.body.addLayout(self._line)

    def show_state(self, session: Session) -> None:
        """Say what comes first: people and rotations, then a plan."""
        complete = bool(session.team.rotations and session.team.people)
        self.setVisible(not session.draft.held and not session.published.held)
        empty(self._line)
        self._words.setText(
            tr("The team is there; let its weeks be filled fairly, then publish them.")
            if complete
            else tr("Paste a list of names or import files; then plan, publish, and this page says who is on.")
        )
        names, take = tr("Paste names…"), tr("Import files…")
        ways = (
            ((tr("Plan…"), "Rota", "plan"),) if complete else ((names, "", "paste_names"), (take, "", "import_files"))
        )
        for words, page, do in ways:
            self._line.addWidget(button(words, lambda page=page, do=do: self._wanted(page, do, None)))  # type: ignore[misc]
        self._line.addStretch(1)
