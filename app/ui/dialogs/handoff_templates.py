"""What a rotation asks of every handoff: its checklist and its own sections, one line each."""

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.handoffs import Template
from app.domain.languages import tr
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.texts import button, label

SIZE = (520, 480)


class TemplateDialog(QDialog):
    """Two lists of lines; accepted when they are to be kept."""

    def __init__(self, parent: QWidget, rotation: str, template: Template) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Handoff template of {rotation}", rotation=rotation))
        self.resize(*SIZE)
        self.checklist = _lines(tr("Checklist"), template.checklist)
        self.sections = _lines(tr("Sections"), template.sections)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.CLOSE)
        version = tr("Version {version}. ", version=template.version) if template.version else ""
        words = tr(
            "{version}Each line stands in every note from now on; notes begun before keep theirs.", version=version
        )
        column.addWidget(label(words, "quiet", wrap=True))
        for heading, part in ((tr("Checklist"), self.checklist), (tr("Sections of your own"), self.sections)):
            column.addWidget(label(heading, "section"))
            column.addWidget(part)
        column.addWidget(Answers(button(tr("Save"), self.accept, "filled"), button(tr("Cancel"), self.reject)))


def _lines(name: str, lines: tuple[str, ...]) -> QPlainTextEdit:
    made = QPlainTextEdit("\n".join(lines))
    made.setAccessibleName(name)
    made.setTabChangesFocus(True)
    made.setPlaceholderText(tr("one line each"))
    return made
