"""The handoff note on paper, as pictures of its pages, as Markdown, as plain text and as HTML."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from app.domain.handoffs import HandoffNote
from app.domain.languages import tr
from app.reports import typesetting
from app.reports.sheets import handoff_sheet

SIGNATURES = tr("Signatures")
SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~&$@-])")
Section = dict[str, Any]


def handoff_pdf(note: HandoffNote, resources: Path, paper: str = "a4") -> bytes:
    """Return the note as PDF on `a4` or `letter`."""
    return typesetting.pdf(_template(resources), handoff_sheet(note), resources / "fonts", paper)


def handoff_pages(note: HandoffNote, resources: Path, ppi: float, paper: str = "a4") -> list[bytes]:
    """Return the note's pages as PNG, as they are printed."""
    return typesetting.pages(_template(resources), handoff_sheet(note), resources / "fonts", ppi, paper)


def handoff_markdown(note: HandoffNote) -> str:
    """Return the note as Markdown; typed text is escaped, so it reads as it was typed."""
    s = handoff_sheet(note)
    parts = [f"# {escaped(s['heading'])}", "  \n".join(map(escaped, _head(s)))]
    for section in s["sections"]:
        body = [*map(escaped, section.get("paragraphs", ())), *_markdown_rows(section), *_markdown_checks(section)]
        parts += [f"## {escaped(section['heading'])}", "\n\n".join(body) or tr("None.")]
    lines = [f"{line['what']}: {escaped(_signer(line))}" for line in s["signatures"]]
    return "\n\n".join([*parts, f"## {SIGNATURES}", "  \n".join(lines)]) + "\n"


def handoff_text(note: HandoffNote) -> str:
    """Return the note as plain text for mail."""
    s = handoff_sheet(note)
    parts = [s["heading"], "\n".join(_head(s))]
    for section in s["sections"]:
        lines = [f"- {', '.join(_said(cell) for cell in row if _said(cell) != '–')}" for row in section.get("rows", ())]
        lines += [f"[{'x' if done else ' '}] {words}" for words, done in section.get("checks", ())]
        body = "\n".join([*section.get("paragraphs", ()), *lines])
        parts += ["\n".join((section["heading"].upper(), body or tr("None.")))]
    lines = [f"{line['what']}: {_signer(line)}" for line in s["signatures"]]
    return "\n\n".join([*parts, "\n".join((SIGNATURES.upper(), *lines))]) + "\n"


def _signer(line: Mapping[str, str]) -> str:
    """Return who signed and when, or who has not yet."""
    return line["who"] or tr("{name}, not yet", name=line["name"])


def escaped(text: str) -> str:
    """Return text whose Markdown signs stand for themselves."""
    return SPECIAL.sub(r"\\\1", text)


def _head(sheet: dict[str, Any]) -> list[str]:
    """Return the lines under the heading: from whom to whom, when, how things stand, and who stood the week."""
    lines = (sheet["people"], f"{sheet['boundary']}, {sheet['mood']}", sheet["stood"])
    return [line for line in lines if line]


def _said(cell: list[list[str]]) -> str:
    return "; ".join(words for _, words in cell)


def _template(resources: Path) -> Path:
    return resources / "reports" / "handoff.typ"


def _markdown_rows(section: Section) -> list[str]:
    if not section.get("rows"):
        return []
    names = [c["name"] for c in section["columns"]]
    head = f"| {' | '.join(names)} |\n|{' --- |' * len(names)}"
    return [head + "".join(f"\n| {' | '.join(escaped(_said(cell)) for cell in row)} |" for row in section["rows"])]


def _markdown_checks(section: Section) -> list[str]:
    lines = [f"- [{'x' if done else ' '}] {escaped(words)}" for words, done in section.get("checks", ())]
    return ["\n".join(lines)] if lines else []
