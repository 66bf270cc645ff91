"""What the commands print: aligned columns for people, JSON for scripts."""

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import datetime
from io import TextIOWrapper
from typing import Any

from app.domain.changes import Changes
from app.domain.weeks import zone

GAP = 2


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale says, so that every name can be printed."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


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
