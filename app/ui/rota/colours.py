"""Colours of chips: readable text on each suite, and an edge where a suite is too near the ground."""

from functools import cache

from app.ui.tokens import ON_DARK, ON_LIGHT, Theme

READABLE = 4.5
EDGE = 1.9


def luminance(rgb: str) -> float:
    """Return the relative luminance of an RGB text, 0 to 1 (WCAG 2.2)."""
    parts = [int(rgb[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, two: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def text_on(rgb: str) -> str:
    """Return black or white, whichever reads better on the colour."""
    return max(ON_DARK, ON_LIGHT, key=lambda text: contrast(text, rgb))


def edge_of(rgb: str, theme: Theme) -> str:
    """Return the colour of a chip's edge: the suite's own, or a lighter one where it would drown in the ground."""
    return rgb if contrast(rgb, theme.panel) >= EDGE else mixed(rgb, theme.ink, 0.45)


@cache
def mixed(one: str, two: str, part: float) -> str:
    """Return a colour between two, `part` of the way to the second."""
    pairs = ((int(one[i : i + 2], 16), int(two[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)
