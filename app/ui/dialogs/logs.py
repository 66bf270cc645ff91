"""Logging an issue: one line, and the suite for lines that name no application."""

from PySide6.QtWidgets import QComboBox, QDialog, QVBoxLayout, QWidget

from app.domain.teams import Team
from app.ui.widgets.edits import line_edit
from app.ui.widgets.texts import button, label, row

HELP = "Marks, in any order: /application  #known-bug  @contact  >TICKET  ^major  15m  9:40-10:05  -10m  !  ~  ?"


class LogDialog(QDialog):
    """Takes one line; Return logs it."""

    def __init__(self, parent: QWidget, team: Team, suite_id: int | None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Log an issue")
        self.resize(620, 0)
        self.line = line_edit("What happened", "orders stuck on oms-gateway /oms-gateway 15m")
        self.suite = QComboBox()
        self.suite.setAccessibleName("Suite")
        self.suite.setToolTip("Used when the line names no application")
        for suite in team.suites:
            self.suite.addItem(suite.name, suite.id)
        self.suite.setCurrentIndex(max(0, self.suite.findData(suite_id)))
        self.log_button = button("Log", self.accept, "filled")
        self.log_button.setDefault(True)
        self.log_button.setEnabled(False)
        self.line.textChanged.connect(lambda text: self.log_button.setEnabled(bool(text.strip())))
        entry = row(self.line, self.suite)
        entry.setStretch(0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 16)
        layout.setSpacing(10)
        layout.addWidget(label("Log an issue", "title"))
        layout.addLayout(entry)
        layout.addWidget(label(HELP, "quiet", wrap=True))
        layout.addLayout(row(None, button("Cancel", self.reject), self.log_button))
        self.line.setFocus()

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    @property
    def suite_id(self) -> int | None:
        """The suite chosen."""
        chosen = self.suite.currentData()
        return int(chosen) if chosen is not None else None
