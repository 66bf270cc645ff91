"""The words of a handoff note, decided once: paper, Markdown and plain text say the same."""

import unicodedata
from typing import Any

from app.domain.handoffs import HandoffNote
from app.domain.languages import said, spoken, tr
from app.domain.weeks import day_words
from app.reports.sections import moment, note_sections, signature_lines, stood_words

LONGEST_TEXT = 20_000
ISO_LETTERS = 2  # of a language’s name in ISO 639-1, the only ones Typst hyphenates by
# Explicit directional formatting can make text read as something else; see Unicode TR 36, 2.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def handoff_sheet(note: HandoffNote) -> dict[str, Any]:
    """Return the note as plain words and numbers, ready for a template.

    Each section has a heading and any of: a table (columns and rows of cells, a cell being lines of (kind, words)),
    paragraphs, ticked lines and a chart; a section with none of them says “None.”.
    """
    sheet = {
        "title": tr("Handoff of {note_heading}", note_heading=note_heading(note)),
        "heading": note_heading(note),
        "team": note.team,
        "running": f"{note.team} · {note.suite}",
        "boundary-short": tr("Handoff on {day}", day=day_words(note.handoff_day, year=True)),
        "footer": tr(
            "{rotation}, {outgoing} to {incoming}",
            rotation=note.rotation,
            outgoing=note.outgoing or tr("nobody"),
            incoming=note.incoming or tr("nobody"),
        ),
        "people": tr(
            "{outgoing} hands over to {incoming}",
            outgoing=note.outgoing or tr("Nobody"),
            incoming=note.incoming or tr("nobody"),
        ),
        "stood": stood_words(note),
        "boundary": " = ".join(moment(note, note.boundary, name) for name in note.zones),
        "mood": tr("state: {value}", value=said(note.edit.mood)),
        "sections": note_sections(note),
        "signatures": signature_lines(note),
        **sheet_words(),
    }
    cleaned: dict[str, Any] = clean(sheet)
    return cleaned


def sheet_words() -> dict[str, str]:
    """Return what the template says of itself on every sheet: the language, where nothing stands, and “Page 1 of 2”."""
    lang = spoken() if len(spoken()) == ISO_LETTERS else "en"
    return {"lang": lang, "none": tr("None."), "page": tr("Page {number} of {pages}", number="#1", pages="#2")}


def note_heading(note: HandoffNote) -> str:
    """Return what a note is of: a rotation and its week, or the day of a short handoff within it."""
    if note.part:
        return tr(
            "{rotation}, short handoff on {day}", rotation=note.rotation, day=day_words(note.handoff_day, year=True)
        )
    return tr("{rotation}, week of {day}", rotation=note.rotation, day=day_words(note.first_day, year=True))


def visible(text: str) -> str:
    """Return text with control and directional characters taken out, and shortened when it would fill a book."""
    kept = "".join(
        c for c in text if c not in BIDI_CONTROLS and unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"}
    )
    return kept if len(kept) <= LONGEST_TEXT else tr("{kept} … (shortened)", kept=kept[:LONGEST_TEXT])


def clean(value: Any) -> Any:
    """Return a sheet whose texts hold nothing that is not shown."""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, list):
        return [clean(v) for v in value]
    return {k: clean(v) for k, v in value.items()} if isinstance(value, dict) else value
