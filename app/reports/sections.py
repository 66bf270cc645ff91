"""The sections of a handoff note in words: each holds something, or says that there is none."""

from datetime import date, datetime
from typing import Any

from app.domain.handoffs import HandoffItem, HandoffNote, ItemKind, place_of
from app.domain.languages import dated, said, tr
from app.domain.weeks import day_words, span_words, zone
from app.reports.charts import week_chart

Section = dict[str, Any]
Cell = list[list[str]]
MOST_BUGS = 5
AGES = {0: tr("new"), 1: tr("carried 1 week")}


def note_sections(note: HandoffNote) -> list[Section]:
    """Return the sections in the order they are read."""
    if note.part:
        told = _words(tr("To your successor"), note.edit.to_successor)
        return [open_section(note), _watch(note), _waiting(note), told, *_after(note)]
    texts = dict(note.edit.sections)
    own = [_words(name, texts.get(name, "")) for name in note.template.sections]
    checks = [[check, check in note.edit.ticked] for check in note.template.checklist]
    return [
        open_section(note),
        _watch(note),
        _if_then(note),
        _coming(note),
        _numbers(note),
        _bugs(note),
        _novel(note),
        _words(tr("Learned"), note.edit.learned),
        _waiting(note),
        _contacts(note),
        *own,
        _words(tr("To your successor"), note.edit.to_successor),
        {"heading": tr("Checklist"), "checks": checks},
        *_after(note),
    ]


def open_section(note: HandoffNote) -> Section:
    """Return the open items and questions."""
    heads = columns((tr("Item"), 2.2), (tr("State"), 1.9), (tr("Next"), 1.6), (tr("Owner"), 1), (tr("Due"), 0))
    items = (*note.of_kind(ItemKind.QUESTION), *note.of_kind(ItemKind.OPEN))
    return table(tr("Open now"), heads, [_open_row(i) for i in items])


def _open_row(item: HandoffItem) -> list[Cell]:
    state = [["plain", item.state]] if item.state else []
    state += [
        ["quiet", f"{word}: {said}"] for word, said in ((tr("Impact"), item.impact), (tr("Tried"), item.tried)) if said
    ]
    following = [["plain", item.next_action]] if item.next_action else []
    following += [["quiet", tr("If {if_then}", if_then=item.if_then)]] if item.if_then else []
    due = dated(item.due, tr("%-d %b")) if item.due else ""
    return [_titled(item), state or line(""), following or line(""), line(item.owner), line(due)]


def _titled(item: HandoffItem) -> Cell:
    where = "question" if item.kind is ItemKind.QUESTION else item.application
    return [["strong", item.title], ["quiet", " · ".join(part for part in (where, age(item)) if part)]]


def age(item: HandoffItem) -> str:
    """Return “new” or “carried 3 weeks”."""
    return AGES.get(item.weeks_carried, tr("carried {weeks_carried} weeks", weeks_carried=item.weeks_carried))


def _watch(note: HandoffNote) -> Section:
    rows = []
    for item in note.of_kind(ItemKind.WATCH):
        over = item.until is not None and item.until <= note.boundary
        until = tr("no end; give it one") if item.until is None else moment(note, item.until)
        rows.append([_titled(item), line(item.state), line(tr("{until}, expired", until=until) if over else until)])
    for alert in note.noisy:
        rows.append([line(alert.title), line(alert.words), line(moment(note, alert.until))])
    return table(tr("Watch"), columns((tr("Alert"), 2), (tr("Why"), 2), (tr("Until"), 1.6)), rows)


def _if_then(note: HandoffNote) -> Section:
    rows = [[line(b.title), line(b.workaround)] for b in note.bugs if b.workaround]
    return table(tr("If-then"), columns((tr("If it comes back"), 1), (tr("Then"), 1)), rows)


def _coming(note: HandoffNote) -> Section:
    found = [(e.first_day, span(e.first_day, e.last_day), e.title, said(e.kind), e.known_from) for e in note.coming]
    found += [(day, _day(day), words, tr("clock change"), "") for day, words in note.clocks]
    found += [(a, span(a, b), tr("{name} is away", name=name), said("away"), "") for name, a, b in note.away]
    rows = [
        [line(when), [*line(what), *([["quiet", known]] if known else [])], line(kind)]
        for _, when, what, kind, known in sorted(found)
    ]
    return table(tr("Coming up"), columns((tr("When"), 1.2), (tr("What"), 2), (tr("Kind"), 1)), rows)


def _numbers(note: HandoffNote) -> Section:
    n = note.numbers
    words = tr(
        "{n} interrupt (median of eight weeks {median_interrupts:g}) and {minutes} of work "
        "(median {minutes2}).|{n} interrupts (median of eight weeks {median_interrupts:g}) "
        "and {minutes} of work (median {minutes2}).",
        "",
        n.interrupts,
        median_interrupts=n.median_interrupts,
        minutes=minutes(n.minutes),
        minutes2=minutes(round(n.median_minutes)),
    )
    return {"heading": tr("This week in numbers"), "paragraphs": [words], **week_chart(note)}


def _bugs(note: HandoffNote) -> Section:
    rows = [
        [
            line(b.title),
            line(f"{b.times}"),
            line(minutes(b.minutes)),
            line(tr("yes, {n} time|yes, {n} times", "", b.a_year_ago) if b.a_year_ago else "no"),
        ]
        for b in note.bugs[:MOST_BUGS]
    ]
    heads = columns((tr("Known bug"), 2), (tr("Times"), 0), (tr("Time spent"), 0), (tr("Seen a year ago"), 0))
    return table(tr("Known bugs accepted as toil"), heads, rows)


def _novel(note: HandoffNote) -> Section:
    rows = [[line(i.title), line(_day(i.opened.date())), line(minutes(i.minutes or 0))] for i in note.novel]
    return table(tr("New this week"), columns((tr("Issue"), 1), (tr("Opened"), 0), (tr("Time spent"), 0)), rows)


def _waiting(note: HandoffNote) -> Section:
    items = note.of_kind(ItemKind.WAITING)
    rows = [[_titled(i), line(i.state), line(i.channel), line(i.ticket), line(i.owner)] for i in items]
    # whoever does not owe the answer is the one who waits
    rows += [
        [line(o.party if o.ours else "we"), line(f"{o.words}: {o.about}"), line("call"), line(o.ticket), line("")]
        for o in note.owed
    ]
    heads = columns(
        (tr("Who waits"), 1.5), (tr("For what"), 2), (tr("Channel"), 1), (tr("Ticket"), 1), (tr("Owner"), 1)
    )
    return table(tr("People"), heads, rows)


def _contacts(note: HandoffNote) -> Section:
    rows = [[line(c.name), line(c.kind), line(c.hours_words), line(c.phone), line(c.email)] for c in note.contacts]
    heads = columns((tr("Party"), 1.5), (tr("Kind"), 1), (tr("Answers"), 1.8), (tr("Phone"), 1.2), (tr("E-mail"), 1.5))
    return table(tr("Who to call"), heads, rows)


def _after(note: HandoffNote) -> list[Section]:
    """What was said after signing; sections only where there is something."""
    titles = {i.key: i.title for i in note.items}
    asked = [[line(titles.get(key, key)), line(words)] for key, words in note.read if words]
    moved = [
        [line(i.title), line(i.transferred_to), line(i.reason)] for i in note.items if i.transferred_to and i.closed
    ]
    added = [[line(moment(note, a.at)), line(a.person), line(a.words)] for a in note.addenda]
    found = (
        (tr("Transferred"), columns((tr("Item"), 2), (tr("To"), 1), (tr("Why"), 2)), moved),
        (tr("Asked"), columns((tr("About"), 1), (tr("Question"), 2)), asked),
        (tr("Added after signing"), columns((tr("When"), 1.2), (tr("Who"), 1), (tr("What"), 3)), added),
    )
    return [table(heading, heads, rows) for heading, heads, rows in found if rows]


def signature_lines(note: HandoffNote) -> list[dict[str, str]]:
    """Return who signed and accepted, when and from where; an empty `who` leaves room for a pen."""
    s, a = note.signature, note.acceptance
    gave = f"{s.person}, {moment(note, s.at)}, {s.place}, SHA-256 {s.hash[:16]}…" if s else ""
    took = f"{a.person}, {moment(note, a.at)}, {a.place}: “{a.synthesis}”" if a else ""
    return [
        {"what": tr("Handed over"), "name": note.outgoing or "—", "who": gave},
        {"what": tr("Read back and accepted"), "name": note.incoming or "—", "who": took},
    ]


def _words(heading: str, text: str) -> Section:
    return {"heading": heading, "paragraphs": paragraphs(text)}


def columns(*heads: tuple[str, float]) -> list[dict[str, Any]]:
    """Return the columns of a table: name and share of the width, 0 for as wide as needed."""
    return [{"name": name, "width": width} for name, width in heads]


def table(heading: str, heads: list[dict[str, Any]], rows: list[list[Cell]]) -> Section:
    """Return a section of a table; a column in which nothing is said takes no more room than its name."""
    said = [any(row[n] != line("") for row in rows) for n in range(len(heads))]
    fitted = [head if some else {**head, "width": 0} for head, some in zip(heads, said, strict=True)]
    return {"heading": heading, "columns": fitted, "rows": rows}


def line(words: str) -> Cell:
    """Return a cell of one line."""
    return [["plain", words or "–"]]


def _day(day: date) -> str:
    return " ".join((dated(day, tr("%a")), day_words(day)))


def moment(note: HandoffNote, at: datetime, zone_name: str = "") -> str:
    """Return “Mon 30 Nov 09:00 New York” on the clock of a zone, or of the rotation."""
    name = zone_name or note.zones[0]
    local = at.astimezone(zone(name))
    return " ".join((dated(local, tr("%a %-d %b %H:%M")), place_of(name)))


def stood_words(note: HandoffNote) -> str:
    """Return who really stood the week where somebody covered: “Ana until Tue 24 Nov 09:20, then Ben”."""
    if not note.stood:
        return ""
    home = zone(note.zones[0])
    parts = []
    for name, _, end in note.stood[:-1]:
        at = end.astimezone(home)
        parts.append(tr("{name} until {at}", name=name or tr("nobody"), at=dated(at, tr("%a %-d %b %H:%M"))))
    return tr(
        "On duty: {what} ({place_of} time)",
        what=tr(", then ").join([*parts, note.stood[-1][0] or tr("nobody")]),
        place_of=place_of(note.zones[0]),
    )


def minutes(count: int) -> str:
    """Return “25 min” or “3 h 05”."""
    return tr("{count} min", count=count) if count < 60 else f"{count // 60} h {count % 60:02d}"


def span(first: date, last: date) -> str:
    """Return “Thu 26 November” or “7 to 11 December”."""
    return _day(first) if first == last else span_words(first, last)


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a typed text."""
    return [" ".join(part.split()) for part in text.replace("\r\n", "\n").split("\n") if part.strip()]
