"""The one look of long work: what is done, how far it is, the time left, and Cancel."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QProgressBar, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.progress import SHOWN_AFTER, left_words
from app.ui.tokens import Margins, Space
from app.ui.widgets.texts import button, label, plain_tip, row
from app.ui.works import Work, Works

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

PARTS = 1000
BEAT_MILLISECONDS = 500  # for the time left; the bar follows the work itself
BAR_WIDTH, LEAST_WORDS = 120, 60


class WorkLine(QWidget):
    """One piece of work: in one row for the foot of a window, else with the bar under its words, for a dialog.

    `more` are buttons of a dialog beside Cancel.
    """

    def __init__(self, parent: QWidget, *more: QPushButton, in_row: bool = False) -> None:
        super().__init__(parent)
        self._work: Work | None = None
        self.words = _CutWords(self) if in_row else label("", "quiet", wrap=True)
        self.left = label("", "quiet")
        self.bar = QProgressBar(self)
        self.bar.setTextVisible(False)
        self.bar.setRange(0, PARTS)
        self.stop_button = button(
            tr("Cancel"), self.stop, "small" if in_row else "", tip=tr("Nothing is left half done")
        )
        if in_row:
            self.bar.setFixedWidth(BAR_WIDTH)
            line = row(self.words, self.bar, self.left, self.stop_button)
            line.setStretch(0, 1)
            self.setLayout(line)
        else:
            column = QVBoxLayout(self)
            column.setContentsMargins(*Margins.FLUSH)
            column.setSpacing(Space.CLOSE)
            column.addWidget(self.words)
            column.addWidget(self.bar)
            column.addLayout(row(self.left, None, self.stop_button, *more))
        self._beat = QTimer(self)
        self._beat.setInterval(BEAT_MILLISECONDS)
        self._beat.timeout.connect(self._show_left)

    def show_work(self, work: Work | None) -> None:
        """Show a piece of work from now on, or none; a screen reader is told what begins to show."""
        if work is self._work:
            return
        if self._work is not None and not self._work.over:
            self._work.moved.disconnect(self._show)
        self._work = work
        if work is None:
            self._beat.stop()
            return
        work.moved.connect(self._show)
        self._beat.start()
        self._show()
        say_aloud(self, work.words)

    def stop(self) -> None:
        """Stop the work that is shown."""
        if self._work is not None:
            self._work.stop()

    def _show(self) -> None:
        work = self._work
        if work is None:
            return
        self.words.setText(work.words)
        self.bar.setAccessibleName(work.words)
        self.bar.setValue(round((work.share or 0) * PARTS))
        self.stop_button.setVisible(work.stoppable)
        self.stop_button.setEnabled(work.can_stop)
        self.stop_button.setAccessibleName(tr("Cancel: {words}", words=work.words))
        self._show_left()

    def _show_left(self) -> None:
        if self._work is not None:
            self.left.setText(_time_words(self._work))
            self.bar.setAccessibleDescription(self.left.text())


class WorkStrip(WorkLine):
    """The newest piece of work of a window or dialog that takes longer than a moment; hidden while there is none.

    `appeared` tells when it begins and ends to show.
    """

    appeared = Signal(bool)

    def __init__(self, works: Works, parent: QWidget) -> None:
        super().__init__(parent, in_row=True)
        self._works = works
        works.changed.connect(self._look)
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.timeout.connect(self._look)
        self.hide()

    def stand(self, place: QBoxLayout, *, beside: bool) -> None:
        """Stand in some place from now on, with the words `beside` the bar or at the left."""
        if place.indexOf(self) < 0:
            place.addWidget(self)
            side = Qt.AlignmentFlag.AlignRight if beside else Qt.AlignmentFlag.AlignLeft
            self.words.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)

    def _look(self) -> None:
        under_way = self._works.under_way
        shown = [work for work in under_way if work.elapsed >= SHOWN_AFTER]
        self.show_work(shown[-1] if shown else None)
        if self.isHidden() is bool(shown):
            self.setVisible(bool(shown))
            self.appeared.emit(bool(shown))
        if len(shown) < len(under_way):
            youngest = max(SHOWN_AFTER - work.elapsed for work in under_way)
            self._wait.start(max(1, round(youngest * 1000) + 1))


def show_in(works: Works, window: "MainWindow") -> None:
    """Show the long work of a window in its status line, or under what the empty window offers."""
    strip = WorkStrip(works, window)
    strip.appeared.connect(window.status.make_room)

    def find_place() -> None:
        beside = window.session is not None
        strip.stand(window.status.middle if beside else window.files.welcome.foot, beside=beside)

    works.changed.connect(find_place)


class _CutWords(QLabel):
    """Words that are cut where there is no room, and said whole by the tooltip."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._whole = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def setText(self, words: str) -> None:
        self._whole = words
        self.setAccessibleName(words)
        self._cut()

    def _cut(self) -> None:
        cut = self.fontMetrics().elidedText(self._whole, Qt.TextElideMode.ElideRight, self.width())
        super().setText(cut)
        self.setToolTip(plain_tip(self._whole) if cut != self._whole else "")

    def sizeHint(self) -> QSize:
        return QSize(self.fontMetrics().horizontalAdvance(self._whole) + 2, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(LEAST_WORDS, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._cut()


def say_aloud(widget: QWidget, words: str) -> None:
    """Let a screen reader say something, once it has said what it is at."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, words))


def _time_words(work: Work) -> str:
    """Return the time left, or how long it has gone on while that is not known."""
    known = left_words(work.left)
    return known or (tr("{seconds} s", seconds=int(work.elapsed)) if work.elapsed >= 2 else "")
