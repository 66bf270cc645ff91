"""The handoff note on paper, as pictures of its pages, as Markdown and as plain text."""

import re
from pathlib import Path
from typing import Any

from app.domain.handoffs import HandoffNote
from app.reports import typesetting
from app.reports.sheets import handoff_sheet

SPECIAL = re.compile(r"([\\`*_{}\[\]<>#+!|~&$@-])")
Rows = list[dict[str, str]]


def handoff_pdf(note: HandoffNote, resources: Path, paper: str = "a4") -> bytes:
    """Return the note as PDF on `a4` or `letter`."""
    return typesetting.pdf(_template(resources), handoff_sheet(note), resources / "fonts", paper)


def handoff_pages(note: HandoffNote, resources: Path, ppi: float, paper: str = "a4") -> list[bytes]:
    """Return the note's pages as PNG, as they are printed."""
    return typesetting.pages(_template(resources), handoff_sheet(note), resources / "fonts", ppi, paper)


def handoff_markdown(note: HandoffNote) -> str:
    """Return the note as Markdown; typed text is escaped, so it reads as it was typed."""
    s = handoff_sheet(note)
    parts = [f"# {escaped(s['heading'])}", f"{escaped(s['people'])}  \n{escaped(s['boundary'])}, {escaped(s['mood'])}"]
    for heading, columns, rows in _tables(s):
        parts += [f"## {heading}", _markdown_table(columns, rows)]
    parts += ["## This week in numbers", escaped(s["numbers"])]
    for heading, key in (("To your successor", "successor"), ("Learned", "learned")):
        parts += [f"## {heading}", "\n\n".join(map(escaped, s[key])) or "None."]
    return "\n\n".join(parts) + "\n"


def handoff_text(note: HandoffNote) -> str:
    """Return the note as plain text for mail."""
    s = handoff_sheet(note)
    parts = [s["heading"], f"{s['people']}\n{s['boundary']}, {s['mood']}"]
    for heading, _, rows in _tables(s):
        lines = [f"- {', '.join(v for v in row.values() if v)}" for row in rows]
        parts += [heading.upper() + "\n" + ("\n".join(lines) or "None.")]
    parts += ["THIS WEEK IN NUMBERS\n" + s["numbers"]]
    for heading, key in (("To your successor", "successor"), ("Learned", "learned")):
        parts += [heading.upper() + "\n" + ("\n".join(s[key]) or "None.")]
    return "\n\n".join(parts) + "\n"


def escaped(text: str) -> str:
    """Return text whose Markdown signs stand for themselves."""
    return SPECIAL.sub(r"\\\1", text)


def _template(resources: Path) -> Path:
    return resources / "reports" / "handoff.typ"


def _tables(sheet: dict[str, Any]) -> list[tuple[str, dict[str, str], Rows]]:
    return [
        ("Open now", {"title": "Item", "detail": "", "next": "Next", "owner": "Owner", "due": "Due"}, sheet["items"]),
        (
            "Known bugs seen",
            {"title": "Known bug", "times": "Times", "minutes": "Time spent", "recovery": "Recovery"},
            sheet["bugs"],
        ),
        ("New this week", {"title": "Issue", "opened": "Opened", "minutes": "Time spent"}, sheet["novel"]),
        ("Coming up", {"when": "When", "title": "What", "kind": "Kind"}, sheet["coming"]),
        ("People away", {"when": "When", "name": "Who"}, sheet["away"]),
        ("Who to call", {"name": "Party", "kind": "Kind", "phone": "Phone", "email": "E-mail"}, sheet["contacts"]),
    ]


def _markdown_table(columns: dict[str, str], rows: Rows) -> str:
    if not rows:
        return "None."
    head = f"| {' | '.join(columns.values())} |\n|{' --- |' * len(columns)}"
    return head + "".join(f"\n| {' | '.join(escaped(row[key]) for key in columns)} |" for row in rows)
