"""Colours by use, for light and dark."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Theme:
    """Colours by use, as RGB text."""

    dark: bool
    window: str
    panel: str
    soft: str
    line: str
    ink: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    warning: str
    danger: str
    good: str


LIGHT = Theme(
    dark=False, window="#f6f7f9", panel="#ffffff", soft="#eef1f5", line="#e3e6eb", ink="#1b2330", muted="#5b6575",
    accent="#2b59c3", on_accent="#ffffff", selection="#e6edfb", warning="#ad4e00", danger="#9c1611", good="#2b6e5e",
)  # fmt: skip
DARK = Theme(
    dark=True, window="#15181d", panel="#1c2027", soft="#232831", line="#2c323c", ink="#e7eaf0", muted="#a3adbd",
    accent="#7aa2ff", on_accent="#0d1526", selection="#25324d", warning="#f6b055", danger="#ff887a", good="#7bc4b0",
)  # fmt: skip
