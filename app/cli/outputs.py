"""What the commands print: aligned columns for people, JSON for scripts."""

import json
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import TextIOWrapper
from typing import Any

from app.domain.changes import Changes
from app.domain.weeks import zone

GAP = 2
CONTROLS = re.compile(r"[\x00-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]|\r(?!\n)")


class Screen(TextIOWrapper):
    """A terminal that is shown no control characters of others: they move its cursor, set its title, or worse."""

    def write(self, text: str) -> int:
        """Write text with every control character but tab and new line as a box."""
        super().write(CONTROLS.sub("\ufffd", text))
        return len(text)


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that every name can be printed; a terminal is kept from harm."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if isinstance(stream, TextIOWrapper) and not isinstance(stream, Screen):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
            if stream.isatty():
                screen = Screen(stream.detach(), encoding="utf-8", errors="backslashreplace", line_buffering=True)
                setattr(sys, name, screen)


def print_json(value: Any) -> None:
    """Print a value as JSON; dates and instants become ISO text."""
    print(json.dumps(value, ensure_ascii=False, indent=2, default=str))


def print_table(header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print rows under a header in aligned columns."""
    lines = [tuple(header), *(tuple(row) for row in rows)]
    widths = [max(width(line[n]) for line in lines) for n in range(len(header))]
    for line in lines:
        cells = (cell + " " * (widths[n] - width(cell) + GAP) for n, cell in enumerate(line))
        print("".join(cells).rstrip())


def width(text: str) -> int:
    """Return how many columns a terminal gives the text: wide letters take two, combining marks none."""
    return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in text)


def print_changes(changes: Changes) -> None:
    """Say what was done, or that nothing had to be."""
    print(f"{changes.label}: done." if changes else f"{changes.label}: nothing changed.")
    for line in changes.details:
        print(line)


def local(at: datetime, zone_name: str) -> str:
    """Return an instant in words of a zone, such as “Mon 30 Nov 2026 09:00 EST”."""
    there = at.astimezone(zone(zone_name))
    return f"{there:%a} {there.day} {there:%b %Y %H:%M %Z}"
