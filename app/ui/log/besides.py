"""What stands beside the timeline: how to recover, whom to call, what changed in the last 24 hours."""

from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from app.domain.events import coming
from app.domain.known_bugs import KnownBug
from app.domain.languages import tr
from app.ui.log.contact_words import contact_words
from app.ui.sessions import Session
from app.ui.tokens import Space
from app.ui.widgets.texts import Card, empty, label
from app.ui.words import breakable, local_time
from app.usecases.contacts import whom_to_call

MOST_CONTACTS = 5


class RecoveryCard(Card):
    """The steps of a known bug."""

    def __init__(self) -> None:
        super().__init__(tr("Recovery"))
        self.title = label("", "strong", wrap=True)
        self._steps = label("", wrap=True)
        self._steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.body.addWidget(self.title)
        self.body.addWidget(self._steps)

    def show_bug(self, bug: KnownBug | None) -> None:
        """Show a known bug; the card goes without one."""
        self.setVisible(bug is not None)
        if bug is None:
            return
        self.title.setText(breakable(bug.title))
        steps = [line.strip() for line in bug.workaround.splitlines() if line.strip()]
        numbered = [f"{n}. {step}" for n, step in enumerate(steps, 1)] if len(steps) > 1 else steps
        none = tr("No steps are written down yet; add them under Known bugs.")
        self._steps.setText(breakable("\n".join([*numbered, *bug.links.splitlines()])) or none)


class CallCard(Card):
    """The parties that help with a suite."""

    def __init__(self) -> None:
        super().__init__(tr("Who to call"))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.TIGHT)
        self.body.addLayout(self._lines)

    def show_suite(self, session: Session, suite_id: int | None, application_id: int | None = None) -> None:
        """Show the contacts of a suite, of all without one; those of an application in its order first."""
        some = whom_to_call(session.store, suite_id, application_id)[:MOST_CONTACTS]
        empty(self._lines)
        for contact in some:
            self._lines.addWidget(label(contact.name, "strong", wrap=True))
            now = contact_words(contact, session.now) if contact.hours else ""
            ways = ", ".join(part for part in (contact.phone, contact.email, contact.kind, now) if part)
            self._lines.addWidget(label(ways, "quiet", wrap=True))
        if not some:
            self._lines.addWidget(label(tr("No contact is known; add them under Contacts."), "quiet", wrap=True))


class ChangedCard(Card):
    """Events of yesterday and today."""

    def __init__(self) -> None:
        super().__init__(tr("What changed in the last 24 hours"))
        self._words = label("", wrap=True)
        self.body.addWidget(self._words)

    def show_suite(self, session: Session, suite_id: int | None) -> None:
        """Show what changed for a suite, for all without one."""
        yesterday = (local_time(session.now, session.team.time_zone) - timedelta(days=1)).date()
        events = coming(session.events, yesterday, 2, suite_id)
        self._words.setText(
            breakable("\n".join(f"{e.title} ({e.kind})" for e in events)) or tr("Nothing was announced.")
        )
