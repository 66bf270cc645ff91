"""Who may send alerts to the built-in server; nobody may until somebody is let."""

from functools import partial

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.alerts import receiver_words
from app.domain.changes import Changes
from app.domain.languages import tr
from app.feeds.alerts import PATH
from app.store.stores import Store
from app.ui.calendars.serving import FeedServing
from app.ui.dialogs.lines import ask_line
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.texts import Card, button, empty, label, row
from app.usecases.alerts import allow_sender, deny_sender


class SendersCard(Card):
    """Monitoring systems that may send alerts, each with a secret that is shown once."""

    def __init__(self, session: Session, serving: FeedServing) -> None:
        super().__init__(tr("Alerts from monitoring"))
        self._session, self._serving = session, serving
        self.allow_button = button(tr("Let one send alerts…"), self.allow)
        words = tr(
            "Alertmanager sends here while calendars are served; what comes stands on the Log page under Alerts."
        )
        self.body.addWidget(label(words, "quiet", wrap=True))
        self._column = QVBoxLayout()
        self._column.setSpacing(Space.CLOSE)
        self.body.addLayout(self._column)
        self.body.addLayout(row(self.allow_button, None))
        self._shown: tuple[str, ...] | None = None

    def show_senders(self) -> None:
        """Show who may send."""
        names = tuple(s.name for s in self._session.store.alerts.senders())
        if names == self._shown:
            return
        self._shown = names
        empty(self._column)
        for name in names:
            deny = button(tr("Take back"), partial(self._session.do, deny_sender, name))
            deny.setAccessibleName(tr("Let {name} send no alerts", name=name))
            self._column.addLayout(row(label(name, "strong"), None, deny))
        if not names:
            self._column.addWidget(label(tr("Off: nobody may send alerts."), "quiet"))

    def allow(self) -> None:
        """Ask for a name, then show what Alertmanager needs, once."""
        name = ask_line(
            self, tr("Let one send alerts"), tr("What is the monitoring system called?"), tr("Let it"), "prometheus"
        )
        tokens = []

        def add(store: Store) -> Changes:
            changes, token = allow_sender(store, name)
            tokens.append(token)
            return changes

        if name and self._session.do(add) is not None:
            SecretDialog(self, name, receiver_words(f"{self._serving.address}{PATH}", tokens[0])).exec()


class SecretDialog(QDialog):
    """What goes into alertmanager.yml, shown once."""

    def __init__(self, parent: QWidget, name: str, words: str) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Receiver for Alertmanager"))
        self.resize(560, 320)
        self.text = QPlainTextEdit(words)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Receiver"))
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("{name} may send alerts", name=name), "title", wrap=True))
        told = tr("Put this into alertmanager.yml now: the secret is shown once, only a hash of it is kept.")
        column.addWidget(label(told, "quiet", wrap=True))
        column.addWidget(self.text)
        column.addWidget(Answers(button(tr("Done"), self.accept, "filled"), aside=[button(tr("Copy"), self._copy)]))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
