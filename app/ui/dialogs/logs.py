"""Logging an issue from any page: the line of the Log page in a small box."""

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.ui.log.entries import EntryPanel
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import name_field
from app.ui.widgets.texts import button, label, row


class LogDialog(QDialog):
    """Takes one line; Return logs it and closes the box."""

    def __init__(self, parent: QWidget | None, session: Session, look: Look, suite_id: int | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Log an issue"))
        self.resize(680, 0)
        self.entry = EntryPanel(session, look)
        self.suite = QComboBox()
        name_field(self.suite, tr("Suite"))
        self.suite.setToolTip(tr("Used when the line names no application"))
        for suite in session.team.suites:
            self.suite.addItem(suite.name, suite.id)
        self.suite.setCurrentIndex(max(0, self.suite.findData(suite_id)))
        self._refusal = label("", "warning", wrap=True)
        self._refusal.hide()
        self.log_button = button(tr("Log"), self.entry.log, "filled")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addLayout(row(label(tr("Log an issue"), "title"), None, self.suite))
        layout.addWidget(self.entry)
        layout.addWidget(self._refusal)
        layout.addStretch(1)
        layout.addWidget(Answers(self.log_button, button(tr("Cancel"), self.reject)))
        self.suite.activated.connect(self._suite_chosen)
        self.entry.logged.connect(session.told)
        self.entry.logged.connect(lambda _words: self.accept())
        session.refused.connect(self._refuse)
        self._suite_chosen()
        self.entry.line.setFocus()

    def _suite_chosen(self) -> None:
        chosen = self.suite.currentData()
        self.entry.suite_id = int(chosen) if chosen is not None else None

    def _refuse(self, words: str) -> None:
        self._refusal.setText(words)
        self._refusal.show()
