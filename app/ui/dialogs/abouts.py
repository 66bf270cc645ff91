"""About Watchbill: its version, the parts it is made with and their licences, all from this machine."""

import platform

from PySide6.QtCore import QModelIndex, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from app import __version__
from app.domain.languages import tr
from app.paths import resources
from app.ui.icons import application_picture
from app.ui.tokens import ABOUT_ICON, Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.usecases.parts import Part, parts

NO_TEXT = tr("This part brings no text of its licence with it; its home tells it.")


class AboutDialog(QDialog):
    """Says what this is and what it stands on."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("About Watchbill"))
        self.resize(820, 640)
        self._parts = {part.name: part for part in parts(resources())}
        picture = QLabel()
        picture.setPixmap(application_picture(ABOUT_ICON, self.devicePixelRatioF()))
        self.table = Table((tr("Part"), tr("Version"), tr("Licence")), tr("Parts and licences"), stretch=2)
        self.table.show_rows([Row((p.name, p.version, p.licence), p.name) for p in self._parts.values()])
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Text of the licence"))
        self.table.selectionModel().currentRowChanged.connect(self._chosen)
        self._build(picture)
        self.table.selectRow(0)

    def _build(self, picture: QLabel) -> None:
        words = QVBoxLayout()
        words.addWidget(label(f"Watchbill {__version__}", "big"))
        words.addWidget(
            label(
                tr(
                    "Python {python_version}, Qt {qVersion}, {platform}",
                    python_version=platform.python_version(),
                    qVersion=qVersion(),
                    platform=platform.platform(),
                ),
                "quiet",
            )
        )
        words.addWidget(
            label(tr("MIT licence; fonts and icons carry their own. Nothing here asks the network."), "quiet")
        )
        head = row(picture, spacing=Space.APART)
        head.addLayout(words, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addLayout(head)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.text, 2)
        layout.addWidget(
            Answers(button(tr("Close"), self.accept, "filled"), aside=[button(tr("Copy versions"), self.copy)])
        )

    def copy(self) -> None:
        """Copy every version, for a report."""
        lines = [
            tr(
                "Watchbill {version} on Python {python_version}, {platform}",
                version=__version__,
                python_version=platform.python_version(),
                platform=platform.platform(),
            )
        ]
        lines += [f"{part.name} {part.version}" for part in self._parts.values()]
        QGuiApplication.clipboard().setText("\n".join(lines))

    def _chosen(self, now: QModelIndex, _before: QModelIndex) -> None:
        part: Part | None = self._parts.get(str(now.siblingAtColumn(0).data()))
        if part is not None:
            self.text.setPlainText("\n\n".join(filter(None, (part.home, part.text or NO_TEXT))))
