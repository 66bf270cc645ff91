"""An incident card as Markdown, to begin a post-mortem with."""

import re
from datetime import datetime, timedelta

from app.domain.incidents import Incident, IncidentLine, LineKind, forgotten_words
from app.domain.languages import tr
from app.domain.weeks import zone

ASKED = (
    tr("What went well"),
    tr("What went badly"),
    tr("Where we were lucky"),
    tr("What changes so that it does not come again"),
)
SPECIAL = re.compile(r"([\\`*_\[\]<>#|~])")


def incident_markdown(incident: Incident, zone_name: str, now: datetime) -> str:
    """Return the card as Markdown, times on the clock of a zone; what people typed stays text."""
    issue = incident.issue
    where = f"{incident.suite}, {incident.application}" if incident.application else incident.suite
    lines = [f"# {_safe(issue.title)}", "", tr("- Where: {safe}", safe=_safe(where))]
    lines.append(tr("- Began: {moment}", moment=_moment(issue.opened, zone_name)))
    lines.append(
        tr("- Ended: {moment}", moment=_moment(issue.resolved, zone_name) if issue.resolved else tr("still open"))
    )
    lines.append(tr("- Time spent: {length}", length=_length(_spent(incident, now))))
    lines += [tr("- Severity: {severity}", severity=issue.severity)] if issue.severity else []
    lines += [tr("- Ticket: {safe}", safe=_safe(issue.ticket))] if issue.ticket else []
    lines += [f"- {doubt}"] if (doubt := forgotten_words(incident.stretches, now)) else []
    lines += _section(tr("Timeline"), [_told(x, zone_name) for x in incident.of_kind(LineKind.FACT, LineKind.GUESS)])
    lines += _section(tr("Who did what"), [_done(x, zone_name) for x in incident.of_kind(LineKind.ACTION)])
    lines += _section(tr("Parties called"), [_called(x, zone_name) for x in incident.of_kind(LineKind.CALL)])
    changed = [f"- {e.first_day}: {_safe(e.title)} ({e.kind})" for e in incident.changed]
    lines += _section(tr("What changed in the 24 hours before"), changed)
    for heading in ASKED:
        lines += ["", f"## {heading}", "", "…"]
    return "\n".join(lines) + "\n"


def _spent(incident: Incident, now: datetime) -> timedelta:
    minutes = incident.issue.minutes
    return timedelta(minutes=minutes) if minutes is not None else incident.spent(now)


def _section(heading: str, lines: list[str]) -> list[str]:
    return ["", f"## {heading}", "", *(lines or [tr("Nothing was written down.")])]


def _told(line: IncidentLine, zone_name: str) -> str:
    guess = "**guess:** " if line.kind is LineKind.GUESS else ""
    source = f" ({_safe(line.source)})" if line.source else ""
    return f"- {_clock(line.at, zone_name)} {guess}{_safe(line.words)}{source}"


def _done(line: IncidentLine, zone_name: str) -> str:
    return f"- [{'x' if line.done else ' '}] {_safe(line.who)}: {_safe(line.words)} ({_clock(line.at, zone_name)})"


def _called(line: IncidentLine, zone_name: str) -> str:
    ticket = tr(", ticket {safe}", safe=_safe(line.ticket)) if line.ticket else ""
    return f"- {_clock(line.at, zone_name)} {_safe(line.who)}: {_safe(line.words)}{ticket}"


def _moment(at: datetime, zone_name: str) -> str:
    there = at.astimezone(zone(zone_name))
    return f"{there:%Y-%m-%d %H:%M %Z}"


def _clock(at: datetime, zone_name: str) -> str:
    return f"{at.astimezone(zone(zone_name)):%H:%M}"


def _length(spent: timedelta) -> str:
    minutes = int(spent.total_seconds()) // 60
    return (
        tr("{minutes} h {minutes2} min", minutes=minutes // 60, minutes2=minutes % 60)
        if minutes >= 60
        else tr("{minutes} min", minutes=minutes)
    )


def _safe(text: str) -> str:
    return SPECIAL.sub(r"\\\1", text)
