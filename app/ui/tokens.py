"""The design system: colours by use, for light, dark and high contrast; sizes of type, steps of space, radii, icons.

Everything on a page is one of these; a test looks that no page sets a number of its own.
"""

from dataclasses import dataclass

from PySide6.QtGui import QFont

TINY, FINE, SMALL, BODY, ENTRY = 9, 10, 12, 13, 15  # pixels of type; the finest two in cells of the rota only
TITLE, LARGE, BIG, MEETING, HUGE, CLOCK = 16, 17, 19, 20, 28, 44
BAR_RADIUS, KEY_RADIUS, CHIP_RADIUS, CONTROL_RADIUS, COUNT_RADIUS, CARD_RADIUS = 3, 4, 5, 6, 7, 9
ICON, BAR_ICON, LARGE_ICON, BRAND_ICON, ABOUT_ICON = 16, 18, 24, 32, 64  # pixels, each way
CONTROL_HEIGHT = 30
PAPER, CODE = "#ffffff", "#000000"  # what is printed and what a telephone reads, whatever the theme
ON_DARK, ON_LIGHT = "#ffffff", "#10151d"  # text on the colour of a suite
TARGET = 24  # the least width and height of what is clicked, in pixels (WCAG 2.2, 2.5.8)


class Space:
    """Steps of space between things, in pixels; a hair parts the two lines of one entry."""

    NONE, HAIR, TIGHT, CLOSE, NEAR, APART, FAR = 0, 2, 4, 8, 12, 16, 24


class Margins:
    """Space around what is inside, in pixels: left, top, right, bottom."""

    FLUSH = (0, 0, 0, 0)
    CARD = (16, 12, 16, 16)
    PANE = (16, 16, 16, 16)
    PAGE = (16, 16, 16, 16)
    BAR = (16, 0, 16, 0)
    BOX = (24, 16, 24, 16)
    MEETING = (24, 24, 24, 24)


@dataclass(frozen=True)
class Theme:
    """Colours by use, as RGB text."""

    dark: bool
    window: str
    panel: str
    soft: str
    line: str
    edge: str  # of what is typed into, at least 3 to 1 against every ground (WCAG 2.2, 1.4.11)
    ink: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    warning: str
    danger: str
    good: str


LIGHT = Theme(
    dark=False, window="#f6f7f9", panel="#ffffff", soft="#eef1f5", line="#e3e6eb", edge="#7f8998", ink="#1b2330",
    muted="#5b6575", accent="#2b59c3", on_accent="#ffffff", selection="#e6edfb", warning="#ad4e00",
    danger="#9c1611", good="#2b6e5e",
)  # fmt: skip
DARK = Theme(
    dark=True, window="#15181d", panel="#1c2027", soft="#232831", line="#2c323c", edge="#727d91", ink="#e7eaf0",
    muted="#a3adbd", accent="#7aa2ff", on_accent="#0d1526", selection="#25324d", warning="#f6b055",
    danger="#ff887a", good="#7bc4b0",
)  # fmt: skip
CONTRAST_LIGHT = Theme(
    dark=False, window="#ffffff", panel="#ffffff", soft="#f2f2f2", line="#767676", edge="#000000", ink="#000000",
    muted="#3e3e3e", accent="#06244d", on_accent="#ffffff", selection="#d6e4ff", warning="#391804",
    danger="#980002", good="#025632",
)  # fmt: skip
CONTRAST_DARK = Theme(
    dark=True, window="#000000", panel="#000000", soft="#161616", line="#8c8c8c", edge="#ffffff", ink="#ffffff",
    muted="#bcc4d0", accent="#9dbdff", on_accent="#000000", selection="#1f3a7a", warning="#ffd24d",
    danger="#ffa0a0", good="#7fe3c4",
)  # fmt: skip


def sized(font: QFont, pixels: int) -> QFont:
    """Return a font in another size of the scale."""
    made = QFont(font)
    made.setPixelSize(pixels)
    return made
