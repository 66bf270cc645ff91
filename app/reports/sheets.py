"""The words of a handoff note, decided once: paper, Markdown and plain text say the same."""

import unicodedata
from datetime import date, timedelta
from typing import Any

from app.domain.handoffs import HandoffItem, HandoffNote
from app.domain.issues import IssueKind
from app.domain.weeks import day_words, span_words, zone

LONGEST_TEXT = 20_000
# Explicit directional formatting can make text read as something else; see Unicode TR 36, 2.
BIDI_CONTROLS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def handoff_sheet(note: HandoffNote) -> dict[str, Any]:
    """Return the note as plain words and numbers, ready for a template."""
    first = day_words(note.first_day, year=True)
    sheet = {
        "title": f"Handoff of {note.rotation}, week of {first}",
        "heading": f"{note.rotation}, week of {first}",
        "team": note.team,
        "running": f"{note.team} · {note.suite}",
        "boundary-short": f"Handoff on {day_words(note.handoff_day, year=True)}",
        "footer": f"{note.rotation}, {note.outgoing or 'nobody'} to {note.incoming or 'nobody'}",
        "people": f"{note.outgoing or 'Nobody'} hands over to {note.incoming or 'nobody'}",
        "boundary": " = ".join(_local(note, name) for name in note.zones),
        "mood": f"state: {note.edit.mood.value}",
        "items": [_item(item) for item in note.open_items],
        "bugs": [
            {"title": b.title, "times": f"{b.times}", "minutes": minutes(b.minutes), "recovery": b.workaround or "–"}
            for b in note.bugs
        ],
        "novel": [
            {"title": i.title, "opened": f"{_day(i.opened.date())}", "minutes": minutes(i.minutes or 0)}
            for i in note.novel
        ],
        "coming": [
            {"when": span(e.first_day, e.last_day), "title": e.title, "kind": e.kind.value} for e in note.coming
        ],
        "away": [{"when": span(a, b), "name": name} for name, a, b in note.away],
        "numbers": _numbers(note),
        "chart": _chart(note),
        "successor": paragraphs(note.edit.to_successor),
        "learned": paragraphs(note.edit.learned),
        "contacts": [{"name": c.name, "kind": c.kind, "phone": c.phone, "email": c.email} for c in note.contacts],
        "signatures": [f"Handed over: {note.outgoing or '—'}", f"Read back and accepted: {note.incoming or '—'}"],
    }
    cleaned: dict[str, Any] = _clean(sheet)
    return cleaned


def minutes(count: int) -> str:
    """Return “25 min” or “3 h 05”."""
    return f"{count} min" if count < 60 else f"{count // 60} h {count % 60:02d}"


def span(first: date, last: date) -> str:
    """Return “Thu 26 November” or “7 to 11 December”."""
    return _day(first) if first == last else span_words(first, last)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a typed text."""
    return [" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n") if part.strip()]


def visible(text: str) -> str:
    """Return text with control and directional characters taken out, and shortened when it would fill a book."""
    kept = "".join(
        c for c in text if c not in BIDI_CONTROLS and unicodedata.category(c) not in {"Cc", "Cs", "Co", "Cn"}
    )
    return kept if len(kept) <= LONGEST_TEXT else f"{kept[:LONGEST_TEXT]} … (shortened)"


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, list):
        return [_clean(v) for v in value]
    return {k: _clean(v) for k, v in value.items()} if isinstance(value, dict) else value


def _local(note: HandoffNote, zone_name: str) -> str:
    local = note.boundary.astimezone(zone(zone_name))
    return f"{local:%a} {local.day} {local:%b %H:%M} {zone_name.rsplit('/', 1)[-1].replace('_', ' ')}"


def _day(day: date) -> str:
    return f"{day:%a} {day_words(day)}"


def _item(item: HandoffItem) -> dict[str, str]:
    age = {0: "new", 1: "carried 1 week"}.get(item.weeks_carried, f"carried {item.weeks_carried} weeks")
    detail = " · ".join(part for part in (item.application, item.state, age) if part)
    due = f"{item.due.day} {item.due:%b}" if item.due else "–"
    return {
        "title": item.title,
        "detail": detail,
        "next": item.next_action or "–",
        "owner": item.owner or "–",
        "due": due,
    }


def _numbers(note: HandoffNote) -> str:
    n = note.numbers
    return (
        f"{n.interrupts} {'interrupt' if n.interrupts == 1 else 'interrupts'} (median of eight weeks "
        f"{n.median_interrupts:g}) and {minutes(n.minutes)} of work (median {minutes(round(n.median_minutes))})."
    )


def _chart(note: HandoffNote) -> dict[str, Any]:
    days: list[dict[str, Any]] = []
    for offset, (name, parts) in enumerate(note.numbers.by_day):
        total = sum(m for _, m in parts)
        shown = [{"kind": k.value, "minutes": m} for k, m in reversed(parts) if m]
        day = note.first_day + timedelta(days=offset)
        days.append(
            {"name": f"{name} {day.day}", "label": minutes(total) if total else "–", "total": total, "parts": shown}
        )
    kinds = [
        {"kind": k.value, "words": f"{_kind(k)}: {count} in {minutes(spent)}"}
        for k, count, spent in note.numbers.by_kind
        if count
    ]
    return {"days": days, "most": max((int(d["total"]) for d in days), default=0), "kinds": kinds}


def _kind(kind: IssueKind) -> str:
    return {
        IssueKind.NOVEL: "novel",
        IssueKind.KNOWN: "known bugs",
        IssueKind.NOISE: "noise",
        IssueKind.REQUEST: "requests",
    }[kind]
