"""The spelling of keys: modifiers and one key, such as Ctrl+Shift+K, as every desktop writes them."""

import re

from app.domain.errors import Refused
from app.domain.languages import tr

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
NAMED = (
    "Return", "Enter", "Del", "Ins", "Backspace", "Space", "Home", "End", "PgUp", "PgDown", "Left", "Right", "Up",
    "Down", "Pause", "Print", "Help", "Menu", *(f"F{n}" for n in range(1, 36)),
)  # fmt: skip
KEPT = frozenset({"Esc", "Tab", "Backtab", "Shift+Tab", "Menu", "Shift+F10", *(f"Ctrl+{n}" for n in range(1, 10))})
_SPELLING = {name.casefold(): name for name in (*MODIFIERS, *NAMED, "Esc", "Tab", "Backtab")} | {
    "delete": "Del",
    "insert": "Ins",
    "escape": "Esc",
    "control": "Ctrl",
    "pageup": "PgUp",
    "pagedown": "PgDown",
}


def spelled(text: str) -> str:
    """Return keys as they are written, empty for none; raise Refused for what is no key or always means the same."""
    if not text.strip():
        return ""
    parts = re.split(r"\+(?=.)", text.strip())
    names = [_SPELLING.get(part.strip().casefold(), part.strip()) for part in parts]
    key, held = names[-1], [name for name in MODIFIERS if name in names[:-1]]
    known = key in _SPELLING.values() or len(key) == 1
    if not known or key in MODIFIERS or len(held) != len(names) - 1:
        raise Refused(tr("“{text}” is no key; write it as Ctrl+Shift+K, F6 or P.", text=text))
    found = "+".join([*held, key.upper() if len(key) == 1 else key])
    if found in KEPT:
        raise Refused(tr("{found} always means the same in Watchbill; choose another key.", found=found))
    return found
