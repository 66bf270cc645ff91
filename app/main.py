"""The way in: a known command goes to the command line, anything else opens the window."""

import sys
from pathlib import Path


def main(argv: list[str] | None = None) -> int:
    """Run Watchbill; return the exit code (0 fine, 1 refused or findings, 2 usage)."""
    words = sys.argv[1:] if argv is None else argv
    if not words or words == ["--sample"]:
        return _window(None, sample=bool(words))
    if len(words) == 1 and not words[0].startswith("-") and _is_file_name(words[0]):
        return _window(Path(words[0]), sample=False)
    from app.cli import commands

    return commands.run(words)


def _is_file_name(word: str) -> bool:
    return word.endswith(".watchbill") or Path(word).is_file()


def _window(path: Path | None, *, sample: bool) -> int:
    from app.ui import windows

    return windows.run(path, sample)
