"""Publishing the draft: what changes for whom, then one button."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.differences import person_lines
from app.domain.rota import SlotChange
from app.ui.sessions import Session
from app.ui.widgets.texts import button, label, row
from app.usecases.publishing import publish_rota


class PublishDialog(QDialog):
    """Shows who gains and loses which week."""

    def __init__(self, parent: QWidget, session: Session, changes: tuple[SlotChange, ...]) -> None:
        super().__init__(parent)
        self.setWindowTitle("Publish")
        self.resize(620, 420)
        self._session = session
        lines = person_lines(session.team, changes)
        soon = {
            p
            for c in changes
            if 0 <= c.slot.week - session.this_week <= 2
            for p in (c.before, c.after)
            if p is not None
        }
        names = ", ".join(sorted(session.team.person[p].name for p in soon))
        text = QPlainTextEdit("\n".join(lines))
        text.setReadOnly(True)
        text.setAccessibleName("What changes for whom")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 16)
        layout.setSpacing(10)
        layout.addWidget(label(f"{len(changes)} changes for {len(lines)} people", "title"))
        within = (
            f"Within the next two weeks this concerns {names}." if names else "Nothing changes in the next two weeks."
        )
        layout.addWidget(label(within, "quiet", wrap=True))
        layout.addWidget(text, 1)
        publish = button("Publish", self.publish, "filled")
        publish.setDefault(True)
        layout.addLayout(row(None, button("Not yet", self.reject), publish))

    def publish(self) -> None:
        """Make the draft what everybody knows."""
        if self._session.do(publish_rota) is not None:
            self.accept()
