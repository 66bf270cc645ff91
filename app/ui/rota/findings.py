"""The list of findings below the grid."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.findings import Finding
from app.ui.rota.rows import Row, RowList
from app.ui.themes import Look
from app.ui.widgets.texts import label
from app.ui.words import capital, count_words

HEIGHT = 176
NOTHING = "Every rule is kept and every slot is held."


class FindingsPanel(QWidget):
    """Findings in order of time; choosing one tells it."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._findings: tuple[Finding, ...] = ()
        self._heading = label("", "section")
        self.list = RowList(look, "Findings")
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemClicked.connect(lambda item: self._tell(self.list.row(item)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 10, 12, 4)
        layout.setSpacing(4)
        self._heading.setContentsMargins(8, 0, 0, 0)
        layout.addWidget(self._heading)
        layout.addWidget(self.list)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.panel))
        painter.setPen(QColor(self._look.theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings; the one chosen before stays chosen where it is still there."""
        if tuple(findings) == self._findings and self.list.count():
            return
        row = self.list.currentRow()
        before = self._findings[row] if 0 <= row < len(self._findings) else None
        self._findings = tuple(findings)
        self.list.show_rows([_row(f) for f in self._findings] or [Row(NOTHING)])
        self._heading.setText(
            f"{capital(count_words(len(findings), 'finding'))}; F8 goes to the next, Shift+F8 to the one before"
        )
        if before in self._findings:
            self.list.blockSignals(True)
            self.list.setCurrentRow(self._findings.index(before))
            self.list.blockSignals(False)

    def step(self, by: int) -> Finding | None:
        """Go to the next finding or the one before, round and round; None when there is none."""
        self.show()
        count, here = len(self._findings), self.list.currentRow()
        if not count:
            return None
        row = (here + by) % count if here >= 0 else (0 if by > 0 else count - 1)
        self.list.setCurrentRow(row)
        if row == here:
            self._tell(row)
        return self._findings[row]

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self._findings):
            self.chosen.emit(self._findings[row])


def _row(finding: Finding) -> Row:
    hint = f"{finding.severity}, because: {finding.reason}" if finding.reason else str(finding.severity)
    return Row(finding.words, hint, finding.severity)
