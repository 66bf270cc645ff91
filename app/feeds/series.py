"""Series of events: each occurrence within a range, exceptions applied, at a bounded cost."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from app.domain.errors import Refused
from app.domain.languages import tr
from app.feeds.entries import ONE_DAY, TROUBLE, Component, Entry, Notes, not_away, rules, short, span, title

# What a rule costs for each day from its start to the end of the range, a daily one being 1 (about 2 µs).
COSTS = {"DAILY": 1.0, "WEEKLY": 0.25, "MONTHLY": 0.12, "YEARLY": 0.05}
MOST_COST = 2_000_000
GREGORIAN_CYCLE = 400  # years after which dates and weekdays repeat
LAST_PROBED_YEAR = 9599


@dataclass(frozen=True)
class Occurrence:
    """One time a person is away: dates or datetimes, the end excluded."""

    uid: str
    title: str
    start: date
    end: date


@dataclass(frozen=True)
class Range:
    """The days asked for, both included, in the zone of the owner; `home` is the calendar's own zone, if it has one."""

    first: date
    last: date
    local: ZoneInfo
    home: ZoneInfo | None = None

    @property
    def begin(self) -> datetime:
        """The instant the range begins."""
        return datetime.combine(self.first, time(), self.local)

    @property
    def end(self) -> datetime:
        """The instant the range ends."""
        return datetime.combine(self.last + ONE_DAY, time(), self.local)


@dataclass(frozen=True)
class Series:
    """An event with its exceptions; `uid` sets it apart from others that share its UID by mistake."""

    uid: str
    entries: tuple[Entry, ...]

    @property
    def where(self) -> str:
        """The place of its first event."""
        return self.entries[0].where


def collect_series(entries: Iterable[Entry]) -> list[Series]:
    """Return the entries by UID: two events that share one are both kept, exceptions belong to the first of them."""
    mains: dict[str, list[Entry]] = {}
    exceptions: dict[str, list[Entry]] = {}
    for number, entry in enumerate(entries):
        uid = str(entry.event.get("UID", f"#{number}"))
        (exceptions if entry.is_exception else mains).setdefault(uid, []).append(entry)
    found = []
    for uid in dict.fromkeys((*mains, *exceptions)):
        own = mains.get(uid, [])
        found.append(Series(uid, (*own[:1], *exceptions.get(uid, []))))
        found += [Series(f"{uid}#{n}", (entry,)) for n, entry in enumerate(own[1:], 2)]
    return found


def occurrences(
    name: str, some: Iterable[Series], within: Range, notes: Notes, begun: Callable[[str], None]
) -> Iterator[list[Occurrence]]:
    """Yield the occurrences of each series; raise Refused when the rules of the file cost too much."""
    cost = 0.0
    for series in some:
        begun(series.where)
        cost += sum(_cost(entry, within) for entry in series.entries)
        if cost > MOST_COST:
            raise Refused(
                tr(
                    "{name}, {where}: the events repeat from too long ago on; export a shorter range.",
                    name=name,
                    where=series.where,
                )
            )
        try:
            found = _occurrences(name, series, within)
        except TROUBLE as error:
            notes.not_taken.append(f"{series.where}: how it repeats cannot be read ({short(error)})")
            continue
        yield found


def _cost(entry: Entry, within: Range) -> float:
    start = entry.event["DTSTART"].dt
    days = max(1, (within.last - date(start.year, start.month, start.day)).days)
    return sum(COSTS[str(r["FREQ"][0]).upper()] * days / int(r.get("INTERVAL", [1])[0]) for r in rules(entry.event))


def _occurrences(name: str, series: Series, within: Range) -> list[Occurrence]:
    if len(series.entries) == 1 and not series.entries[0].repeats:
        events = [series.entries[0].event]
    else:
        events = _expanded(name, series, within)
    return [Occurrence(series.uid, title(event), *span(event)) for event in events if not not_away(event)]


def _expanded(name: str, series: Series, within: Range) -> list[Component]:
    import recurring_ical_events
    from icalendar import Calendar

    calendar = Calendar()
    for entry in series.entries:
        for rule in rules(entry.event):
            if _may_starve(rule) and not _ever_repeats(entry, rule):
                where = f"{name}, {entry.where}"
                raise Refused(
                    tr("{where}: no day meets the rule it repeats by; remove it and import again.", where=where)
                )
        _bring_home(entry, within.home)
        calendar.add_component(entry.event)
    found: list[Component] = recurring_ical_events.of(calendar).between(within.begin, within.end)
    return found


def _bring_home(entry: Entry, home: ZoneInfo | None) -> None:
    """Repeat an event given in UTC by the clock of the calendar's own zone (X-WR-TIMEZONE)."""
    from icalendar import vDDDTypes

    if home is None or not entry.repeats:
        return
    for name in ("DTSTART", "DTEND"):
        moment = entry.event[name].dt if name in entry.event else None
        if isinstance(moment, datetime) and str(moment.tzinfo) == "UTC":
            entry.event[name] = vDDDTypes(moment.astimezone(home))


def _may_starve(rule: Any) -> bool:
    """Tell whether a rule could go on for ever without a day: dateutil searches such a one to the year 9999."""
    parts = {part for part in rule if part.startswith("BY")}
    is_plain = all(str(day).isalpha() for day in rule.get("BYDAY", []))
    is_dense = str(rule["FREQ"][0]).upper() == "WEEKLY" or "INTERVAL" not in rule
    return not (parts <= {"BYDAY"} and is_plain and is_dense)


def _ever_repeats(entry: Entry, rule: Any) -> bool:
    """Tell whether the rule has a day within 400 years; tried near the year 9999, where the search ends soon."""
    import recurring_ical_events
    from icalendar import Calendar, Event, vRecur

    start = entry.event["DTSTART"].dt
    years = (LAST_PROBED_YEAR - start.year) // GREGORIAN_CYCLE * GREGORIAN_CYCLE
    far = date(start.year + years, start.month, start.day)
    probe = Event()
    probe.add("dtstart", far)
    probe.add("rrule", vRecur({part: rule[part] for part in rule if part not in ("UNTIL", "COUNT")}))
    calendar = Calendar()
    calendar.add_component(probe)
    after = datetime.combine(far, time(), UTC) + timedelta(days=2)
    return next(iter(recurring_ical_events.of(calendar).after(after)), None) is not None
