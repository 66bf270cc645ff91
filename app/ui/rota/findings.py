"""The list of findings below the grid, with up to three ranked repairs of the chosen one beside it."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.findings import Finding, Severity
from app.domain.languages import said, small, tr
from app.ui.rota.offers import Offers
from app.ui.rota.rows import Row, RowList
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Space
from app.ui.widgets.texts import label
from app.ui.words import capital

HEIGHT, REPAIRS_WIDTH = 206, 400
NOTHING = tr("Every rule is kept and every slot is held.")
NO_REPAIR = {
    Severity.HARD: tr("No small change mends this without breaking another rule. Plan again from this week on."),
    Severity.OPEN: tr("Nobody can take it, not even when two slots are handed on. The details say why."),
    Severity.WARNING: tr("Nobody is free for it, nor for the whole week. Find cover all the same (Ctrl+Shift+V)."),
}


class FindingsPanel(QWidget):
    """Findings in order of time; choosing one tells it, 1 to 3 ask for a repair of it."""

    chosen = Signal(object)
    repair_wanted = Signal(object)

    def __init__(self, look: Look, session: Session) -> None:
        super().__init__()
        self._look, self._session = look, session
        session.stood.connect(self._show_repairs)
        self._findings: tuple[Finding, ...] = ()
        self._heading = label("", "section")
        self.list = RowList(look, tr("Findings"))
        self.list.currentRowChanged.connect(self._tell)
        self.list.itemClicked.connect(lambda item: self._tell(self.list.row(item)))
        self.list.installEventFilter(self)
        self.repairs = Offers(tr("Repairs"))
        self.repairs.setFixedWidth(REPAIRS_WIDTH)
        self.repairs.chosen.connect(self.repair_wanted)
        self._put_together()
        self.setFixedHeight(HEIGHT)
        self.hide()

    def _put_together(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(Space.TIGHT)
        self._heading.setContentsMargins(Space.CLOSE, Space.NONE, Space.NONE, Space.NONE)
        left.addWidget(self._heading)
        left.addWidget(self.list)
        line = QHBoxLayout(self)
        line.setContentsMargins(Space.NEAR, Space.CLOSE, Space.NEAR, Space.CLOSE)
        line.setSpacing(Space.NEAR)
        line.addLayout(left, 1)
        line.addWidget(self.repairs, 0, Qt.AlignmentFlag.AlignTop)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._look.theme.panel))
        painter.setPen(QColor(self._look.theme.line))
        painter.drawLine(0, 0, self.width(), 0)
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: D102
        if watched is self.list and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            number = event.key() - Qt.Key.Key_0
            if not event.modifiers() and 1 <= number <= len(self.repairs.options):
                return self.repairs.take(number)
        return super().eventFilter(watched, event)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings; the one chosen before stays chosen where it is still there."""
        before = self.current
        if tuple(findings) != self._findings or not self.list.count():
            self._findings = tuple(findings)
            self.list.show_rows([_row(f) for f in self._findings] or [Row(NOTHING)])
            self._heading.setText(
                tr(
                    "{count}; F8 goes to the next, 1 to 3 apply a repair",
                    count=capital(tr("{n} finding|{n} findings", "", len(findings), n=small(len(findings)))),
                )
            )
            if before in self._findings:
                self.list.blockSignals(True)
                self.list.setCurrentRow(self._findings.index(before))
                self.list.blockSignals(False)
        self._show_repairs()

    @property
    def current(self) -> Finding | None:
        """The finding that is chosen."""
        row = self.list.currentRow()
        return self._findings[row] if 0 <= row < len(self._findings) else None

    def _show_repairs(self) -> None:
        finding, standing = self.current, self._session.standing
        self.repairs.setVisible(finding is not None and standing is not None)
        if finding is not None and standing is not None and self.isVisible():
            from app.usecases.repairing import covers_or_repairs

            found = covers_or_repairs(standing, finding)
            none = NO_REPAIR[finding.severity]
            self.repairs.show_options(self._session.team, tr("Repairs, best first"), found, finding.slot, none)

    def step(self, by: int) -> Finding | None:
        """Go to the next finding or the one before, round and round; None when there is none."""
        self.show()
        count, here = len(self._findings), self.list.currentRow()
        if not count:
            return None
        row = (here + by) % count if here >= 0 else (0 if by > 0 else count - 1)
        self.list.setCurrentRow(row)
        self.list.setFocus()
        if row == here:
            self._tell(row)
        return self._findings[row]

    def _tell(self, row: int) -> None:
        if 0 <= row < len(self._findings):
            self._show_repairs()
            self.chosen.emit(self._findings[row])


def _row(finding: Finding) -> Row:
    hint = (
        tr("{severity}, because: {reason}", severity=said(finding.severity), reason=finding.reason)
        if finding.reason
        else said(finding.severity)
    )
    return Row(finding.words, hint, finding.severity)
