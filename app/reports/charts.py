"""Small charts as SVG, for paper and screen alike: the same bytes from the same values."""

from datetime import timedelta
from html import escape
from typing import Any

from app.domain.handoffs import HandoffNote
from app.domain.issues import IssueKind
from app.domain.languages import tr

COLOURS = {
    IssueKind.KNOWN: "#332288",
    IssueKind.NOISE: "#DDCC77",
    IssueKind.REQUEST: "#88CCEE",
    IssueKind.NOVEL: "#AA4499",
}
WORDS = {
    IssueKind.KNOWN: tr("known bugs"),
    IssueKind.NOISE: tr("noise"),
    IssueKind.REQUEST: tr("requests"),
    IssueKind.NOVEL: tr("novel"),
}
WIDTH, HEIGHT, BASE, TOP = 480.0, 108.0, 62.0, 4.0
TEXT = 'font-family="Inter, sans-serif" font-size="8" fill="#5b6575"'


def week_chart(note: HandoffNote) -> dict[str, Any]:
    """Return `chart` (SVG of minutes by day and kind) and `alt` (the same in words); {} for none."""
    totals = [sum(m for _, m in parts) for _, parts in note.numbers.by_day]
    most = max(totals, default=0)
    if not most:
        return {}
    room = WIDTH / len(totals)
    parts, said = [], []
    for number, ((name, spent), total) in enumerate(zip(note.numbers.by_day, totals, strict=True)):
        day = f"{name} {(note.first_day + timedelta(days=number)).day}"
        parts.append(_bar(number * room, room, spent, most))
        parts.append(_label(number * room + room / 2, BASE + 11, day))
        parts.append(_label(number * room + room / 2, BASE + 21, _minutes(total)))
        said.append(f"{day} {_minutes(total)}")
    parts.append(f'<path d="M0 {BASE}H{WIDTH:g}" stroke="#d5dae2" stroke-width="0.6"/>')
    parts.append(_legend(note))
    size = f'width="{WIDTH:g}" height="{HEIGHT:g}" viewBox="0 0 {WIDTH:g} {HEIGHT:g}"'
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{"".join(parts)}</svg>'
    return {"chart": svg, "alt": tr("Work by day: {said}.", said=", ".join(said))}


def _bar(left: float, room: float, spent: tuple[tuple[IssueKind, int], ...], most: int) -> str:
    found, y = [], BASE
    for kind, count in spent:
        height = (BASE - TOP) * count / most
        y -= height
        if count:
            at = f'x="{left + 5:.1f}" y="{y:.1f}" width="{room - 10:.1f}" height="{height:.1f}"'
            found.append(f'<rect {at} fill="{COLOURS[kind]}" stroke="#ffffff" stroke-width="0.5"/>')
    return "".join(found)


def _label(x: float, y: float, words: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" {TEXT}>{escape(words)}</text>'


def _legend(note: HandoffNote) -> str:
    x, found = 5.0, []
    for kind, count, spent in note.numbers.by_kind:
        if count:
            words = tr("{kind}: {count} in {minutes}", kind=WORDS[kind], count=count, minutes=_minutes(spent))
            box = f'<rect x="{x:.1f}" y="{BASE + 33:g}" width="7" height="7" fill="{COLOURS[kind]}"/>'
            found.append(f'{box}<text x="{x + 11:.1f}" y="{BASE + 39.5:g}" {TEXT}>{escape(words)}</text>')
            x += 24 + 4.4 * len(words)
    return "".join(found)


def _minutes(count: int) -> str:
    if not count:
        return "–"
    return f"{count} min" if count < 60 else f"{count // 60} h {count % 60:02d}"
