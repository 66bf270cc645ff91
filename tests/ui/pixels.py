"""What a person sees, measured on pixels: whether the focus shows, and how much words stand out from their ground."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QToolButton, QWidget

from tests.ui.walks import described, reached, shown

AROUND = 4  # pixels around a part in which its ring may lie
APART, READABLE = 3.0, 4.5  # WCAG 2.2: 1.4.11 and 1.4.3
ENOUGH = 48  # pixels that change: a ring around a small box of 12 by 12

Light = NDArray[np.float64]


def lightness(picture: QImage) -> Light:
    """Return the relative luminance of each pixel, 0 to 1 (WCAG 2.2, its definition)."""
    made = picture.convertToFormat(QImage.Format.Format_RGB888)
    wide = np.frombuffer(bytes(made.constBits()), np.uint8).reshape(made.height(), made.bytesPerLine())
    parts = wide[:, : 3 * made.width()].reshape(made.height(), made.width(), 3) / 255.0
    linear = np.where(parts <= 0.04045, parts / 12.92, ((parts + 0.055) / 1.055) ** 2.4)
    light: Light = linear @ np.array([0.2126, 0.7152, 0.0722])
    return light


def contrast_of(first: Any, second: Any) -> Any:
    """Return the contrast of luminances, 1 to 21."""
    return (np.maximum(first, second) + 0.05) / (np.minimum(first, second) + 0.05)


def seen(part: QWidget, around: int = AROUND) -> Light:
    """Return a part as it stands in its window, with a little around it."""
    top = part.window()
    place = QRect(part.mapTo(top, QPoint(0, 0)), part.size()).adjusted(-around, -around, around, around)
    return lightness(top.grab(place & top.rect()).toImage())


def best_contrast(part: QWidget) -> float:
    """Return how much the words of a part stand out from its ground: its commonest pixel against the furthest."""
    light = seen(part, 0)
    values, counts = np.unique(light.round(4), return_counts=True)
    ground = values[counts.argmax()]
    return float(max(contrast_of(values.max(), ground), contrast_of(values.min(), ground)))


def faint_focus(top: QWidget, looked: set[object]) -> list[str]:
    """Return the parts at which not enough pixels change by 3 to 1 when the keyboard comes; of each kind one."""
    return [
        f"{described(part)}: focus"
        for part in reached(top)
        if part.isEnabled() and part.focusPolicy() & Qt.FocusPolicy.TabFocus and _is_new(part, looked, "focus")
        if _changed(top, part) < min(part.width() + part.height(), ENOUGH)
    ]


def _changed(top: QWidget, part: QWidget) -> int:
    if (held := top.focusWidget()) is not None:
        held.clearFocus()
    before = seen(part)
    part.setFocus(Qt.FocusReason.TabFocusReason)
    after = seen(part)
    return int((contrast_of(before, after) >= APART).sum()) if before.shape == after.shape else 0


def faint_words(top: QWidget, looked: set[object]) -> list[str]:
    """Return the labels and buttons whose words do not stand out from their ground by 4.5 to 1; of each kind one."""
    return [
        f"{described(part)}: words"
        for part in shown(top)
        if isinstance(part, QLabel | QAbstractButton) and _says_words(part) and _is_new(part, looked, "words")
        if best_contrast(part) < READABLE
    ]


def _says_words(part: QLabel | QAbstractButton) -> bool:
    if isinstance(part, QLabel):
        return bool(part.text()) and part.pixmap().isNull()
    icon_only = isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
    return bool(part.text()) and not icon_only


def _is_new(part: QWidget, looked: set[object], what: str) -> bool:
    """Tell whether nothing like it was looked at: its class, name, kind, state, and what it stands in."""
    state = part.isEnabled(), getattr(part, "isChecked", bool)(), part.property("kind"), part.property("late")
    kind = what, type(part), part.objectName(), state, type(part.parent())
    new = kind not in looked
    looked.add(kind)
    return new
