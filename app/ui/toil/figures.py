"""A drawn chart: pointer or arrow keys ask for its values, a click or Return for the issues behind them."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip

from app.domain.languages import tr
from app.reports.surfaces import Picture, Spot
from app.ui.themes import Look
from app.ui.widgets.announcements import Drawing, announce
from app.ui.widgets.texts import plain_tip


class Figure(Drawing):
    """Shows a picture; `chosen` tells what the place stands for that was clicked."""

    chosen = Signal(object)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._image = QImage()
        self.spots: Sequence[Spot] = ()
        self._at = -1
        self._meaning = ""
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def describe(self, meaning: str) -> None:
        """Say what the chart counts and that the arrow keys tell its values, as long as none is chosen."""
        self._meaning = tr("{meaning} The arrow keys go through the values.", meaning=meaning)
        self.setAccessibleDescription(self._meaning)

    def show_picture(self, picture: Picture, ratio: float) -> None:
        """Show another picture, `ratio` of its pixels to one of the window."""
        image = QImage(
            picture.rgba, picture.width, picture.height, 4 * picture.width, QImage.Format.Format_RGBA8888
        ).copy()
        image.setDevicePixelRatio(ratio)
        self._image, self.spots, self._at = image, picture.spots, -1
        self.update()

    @property
    def image(self) -> QImage:
        """The picture as it is shown."""
        return self._image

    @property
    def has_picture(self) -> bool:
        """Tell whether anything was drawn yet."""
        return not self._image.isNull()

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(320, self.height())

    def words_at(self, point: QPointF) -> str:
        """Return what is said of a place, empty where there is nothing."""
        number = self._spot_at(point)
        return self.spots[number].words if number >= 0 else ""

    def _spot_at(self, point: QPointF) -> int:
        for number in range(len(self.spots) - 1, -1, -1):
            if QRectF(*self.spots[number].box).contains(point):
                return number
        return -1

    def _go(self, number: int, at: QPoint | None = None) -> None:
        if number != self._at:
            self._at = number
            self.update()
        if number < 0:
            self.setAccessibleDescription(self._meaning)
            QToolTip.hideText()
            return
        spot = self.spots[number]
        self.setAccessibleDescription(spot.words)
        announce(self, spot.words)
        place = at or self.mapToGlobal(QRectF(*spot.box).center().toPoint())
        QToolTip.showText(place, plain_tip(spot.words), self)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        number = self._spot_at(event.position())
        can = number >= 0 and self.spots[number].key is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if can else Qt.CursorShape.ArrowCursor)
        self._go(number, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: D102
        if event.button() == Qt.MouseButton.LeftButton:
            self._choose(self._spot_at(event.position()))

    def _choose(self, number: int) -> None:
        key: Any = self.spots[number].key if number >= 0 else None
        if key is not None:
            self.chosen.emit(key)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}.get(
            Qt.Key(event.key())
        )
        if step is not None and self.spots:
            self._go((self._at + step) % len(self.spots) if self._at >= 0 else 0)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self._at)
        else:
            super().keyPressEvent(event)

    def leaveEvent(self, event: Any) -> None:  # noqa: D102
        self._go(-1)
        super().leaveEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: D102
        self._go(-1)
        super().focusOutEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: D102
        painter = QPainter(self)
        if self.has_picture:
            painter.drawImage(QPointF(0, 0), self._image)
        if self._at >= 0:
            painter.setPen(QPen(QColor(self._look.theme.ink), 1.5))
            painter.drawRect(QRectF(*self.spots[self._at].box).adjusted(0.5, 0.5, -0.5, -0.5))
        elif self.hasFocus():
            painter.setPen(QPen(QColor(self._look.theme.accent), 1))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()
