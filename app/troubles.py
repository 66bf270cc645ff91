"""The trouble log: what went wrong or took too long, one JSON object a line, in this user's data folder.

Nothing is opened or imported for it before there is something to write; addresses, tokens and passwords are masked.
"""

import json
import logging
import os
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from app.domain.errors import StoreError, Told
from app.paths import private_dir, troubles_dir

MOST_BYTES, KEPT_FILES = 1_000_000, 3
MOST_LETTERS = 20_000  # of one text in one line
LEVELS: Mapping[str, int] = {"errors": logging.ERROR, "warnings": logging.WARNING, "everything": logging.INFO}
USUAL_LEVEL = "warnings"
NAME = "watchbill"
MASK = "•••"
_ADDRESS = re.compile(r"\b([A-Za-z][A-Za-z0-9+.-]*)://(?:[^\s/@\"'”’<>]*@)?([^\s/?#\"'”’<>:]*)[^\s\"'”’<>]*")
_CREDENTIALS = re.compile(r"(?i)\b(basic|bearer|digest)\s+[A-Za-z0-9+/=._~-]{6,}")
_NAMED = re.compile(
    r"(?i)\b((?:[a-z]+_)?(?:password|passwd|passphrase|pwd|token|secret|api[_-]?key|authorization|cookie))"
    r"(['\"]?\s*[:=]\s*)(?:'[^']*'|\"[^\"]*\"|[^\s,;)}\]]+)"
)
_HEX = re.compile(r"(?i)(?<![0-9a-z])[0-9a-f]{24,}(?![0-9a-z])")
_RANDOM = re.compile(r"(?<![\w-])(?=[\w-]*[A-Z])(?=[\w-]*[a-z])[\w-]{28,}(?![\w-])", re.ASCII)


class TroubleHandler(logging.Handler):
    """Writes each record as one line of JSON; opens the file for each, so that windows and commands can share it."""

    def emit(self, record: logging.LogRecord) -> None:
        """Write a record; a log that cannot be written never makes trouble of its own."""
        with suppress(OSError, ValueError):
            _append(json.dumps(_line(record), ensure_ascii=False, default=str) + "\n")


def logger(part: str) -> logging.Logger:
    """Return the logger of a part of the program (“slow”, “crash”), which writes what the chosen level lets through."""
    whole = logging.getLogger(NAME)
    if not any(isinstance(handler, TroubleHandler) for handler in whole.handlers):
        whole.addHandler(TroubleHandler())
    whole.setLevel(LEVELS[chosen_level()])
    return logging.getLogger(f"{NAME}.{part}")


def note(error: Told) -> None:
    """Write a sentence that was told: trouble with a file is a warning, a refusal stands only where all is kept."""
    log = logger("told")
    (log.warning if isinstance(error, StoreError) else log.info)("%s (%s)", error, error.said_by)


def log_path() -> Path:
    """Return the file of the trouble log, which may not exist yet."""
    return troubles_dir() / "trouble.log"


def last_lines(count: int) -> tuple[str, ...]:
    """Return the last lines of the trouble log, oldest first, among those not rotated away."""
    found: list[str] = []
    for path in (*(_rotated(n) for n in range(KEPT_FILES - 1, 0, -1)), log_path()):
        with suppress(OSError):
            found += path.read_text(encoding="utf-8", errors="replace").splitlines()
    return tuple(found[-count:])


def chosen_level() -> str:
    """Return what the trouble log keeps: `errors`, `warnings` or `everything`."""
    try:
        text = _level_path().read_text(encoding="ascii").strip()
    except (OSError, UnicodeError):
        return USUAL_LEVEL
    return text if text in LEVELS else USUAL_LEVEL


def choose_level(level: str) -> None:
    """Say what the trouble log keeps from now on; raises OSError where the data folder cannot be written."""
    private_dir(troubles_dir())
    handle = os.open(_level_path(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(handle, "w", encoding="ascii") as file:
        file.write(f"{level}\n")


def masked(text: str) -> str:
    """Return a text without what opens doors: addresses beyond their host, tokens, passwords."""
    text = _ADDRESS.sub(rf"\1://\2/{MASK}", text)
    text = _CREDENTIALS.sub(rf"\1 {MASK}", text)
    text = _NAMED.sub(rf"\1\2{MASK}", text)
    return _RANDOM.sub(MASK, _HEX.sub(MASK, text))


def _line(record: logging.LogRecord) -> dict[str, Any]:
    made: dict[str, Any] = {
        "at": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname.lower(),
        "part": record.name,
        "process": record.process,
        "words": masked(record.getMessage()[:MOST_LETTERS]),
    }
    if record.exc_info:
        trace = logging.Formatter().formatException(record.exc_info)
        made["trace"] = masked(trace[-MOST_LETTERS:])
    return made


def _append(line: str) -> None:
    path = log_path()
    private_dir(path.parent)
    with suppress(FileNotFoundError):
        if path.stat().st_size > MOST_BYTES:
            _rotate()
    handle = os.open(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
    try:
        os.write(handle, line.encode("utf-8", "backslashreplace"))
    finally:
        os.close(handle)


def _rotate() -> None:
    """Move each file one further; another process may be doing the same, then one of them finds nothing to move."""
    for number in range(KEPT_FILES - 1, 0, -1):
        older = _rotated(number - 1) if number > 1 else log_path()
        with suppress(OSError):
            older.replace(_rotated(number))


def _rotated(number: int) -> Path:
    return troubles_dir() / f"trouble.{number}.log"


def _level_path() -> Path:
    return troubles_dir() / "level"
