"""The list of findings below the grid."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.findings import Finding, Severity

SIGNS = {Severity.HARD: "■", Severity.OPEN: "□", Severity.WARNING: "△"}
HEIGHT = 150


class FindingsPanel(QWidget):
    """Findings in order of time; choosing one tells its slot."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._findings: tuple[Finding, ...] = ()
        self.list = QListWidget()
        self.list.setAccessibleName("Findings")
        self.list.currentRowChanged.connect(self._tell)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 12, 6)
        layout.addWidget(self.list)
        self.setFixedHeight(HEIGHT)
        self.hide()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings."""
        if tuple(findings) == self._findings and self.list.count():
            return
        self._findings = tuple(findings)
        self.list.blockSignals(True)
        self.list.clear()
        for finding in self._findings:
            reason = f" Reason given: {finding.reason}" if finding.reason else ""
            self.list.addItem(
                QListWidgetItem(f"{SIGNS[finding.severity]}  {finding.severity}: {finding.words}{reason}")
            )
        if not self._findings:
            self.list.addItem(QListWidgetItem("Nothing to find: every rule is kept and every slot is held."))
        self.list.blockSignals(False)

    def step(self, by: int) -> None:
        """Go to the next finding or the one before, round and round."""
        if self._findings:
            self.show()
            here = self.list.currentRow()
            self.list.setCurrentRow(
                (here + by) % len(self._findings) if here >= 0 else 0 if by > 0 else len(self._findings) - 1
            )

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self._findings):
            self.chosen.emit(self._findings[row].slot)
