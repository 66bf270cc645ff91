"""The note from the outgoing to the incoming engineer for one rotation and one boundary."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from hashlib import sha256

from app.domain.alerts import Alert
from app.domain.contacts import Contact, OwedAnswer
from app.domain.events import Event
from app.domain.frozen import frozen_json, thawed
from app.domain.issues import Issue, IssueKind, WeekNumbers
from app.domain.languages import said, tr
from app.domain.weeks import HandoffTime, Week, zone

ONE_DAY = timedelta(days=1)


class Mood(StrEnum):
    """How things stand at the boundary."""

    CALM = "calm"
    WATCH = "watch"
    ON_FIRE = "on fire"


class ItemKind(StrEnum):
    """What an item is: a problem, an alert to watch until it expires, a party who waits for an answer, a question."""

    OPEN = "open"
    WATCH = "watch"
    WAITING = "waiting"
    QUESTION = "question"


@dataclass(frozen=True)
class HandoffItem:
    """One thing the incoming engineer has to know; `issue_id` is the open issue it came from, None when typed.

    An item lives until it is closed or transferred to somebody with a reason; `weeks_carried` counts the boundaries it
    has crossed. `until` (UTC) is when a watch expires; `channel` and `ticket` say where a party waits for an answer.
    """

    title: str
    issue_id: int | None = None
    id: int | None = None
    application: str = ""
    since: date | None = None
    state: str = ""
    next_action: str = ""
    owner: str = ""
    due: date | None = None
    closed: bool = False
    weeks_carried: int = 0
    kind: ItemKind = ItemKind.OPEN
    impact: str = ""
    tried: str = ""
    if_then: str = ""
    until: datetime | None = None
    channel: str = ""
    ticket: str = ""
    transferred_to: str = ""
    reason: str = ""

    @property
    def key(self) -> str:
        """What an item is known by, stored or not: its issue, else its own id."""
        return (
            tr("issue {issue_id}", issue_id=self.issue_id)
            if self.issue_id is not None
            else tr("item {id}", id=self.id or 0)
        )


@dataclass(frozen=True)
class HandoffEdit:
    """What people typed into a note: its mood, its free texts, texts of the template's sections and ticked lines."""

    mood: Mood = Mood.CALM
    to_successor: str = ""
    learned: str = ""
    sections: tuple[tuple[str, str], ...] = ()
    ticked: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Template:
    """What a team asks of every note of a rotation; a note keeps the version it was begun with."""

    version: int = 0
    checklist: tuple[str, ...] = ()
    sections: tuple[str, ...] = ()


@dataclass(frozen=True)
class TemplateText:
    """A template of a rotation as it is typed, a line of text for each of its lines."""

    rotation_id: int
    checklist: str
    sections: str

    @classmethod
    def of(cls, rotation_id: int, template: Template) -> "TemplateText":
        """Return a template as text."""
        return cls(rotation_id, "\n".join(template.checklist), "\n".join(template.sections))


@dataclass(frozen=True)
class SeenBug:
    """A known bug seen in the week: how often, minutes, the step that recovers, how often in those weeks a year ago."""

    title: str
    times: int
    minutes: int
    workaround: str = ""
    a_year_ago: int = 0


@dataclass(frozen=True)
class NoisyAlert:
    """An alert that needed no action: how often it came, and when to look at it again (UTC), or silenced until then.

    Of what a monitoring system sent, `fired` counts all of the week and `judged` those somebody has looked at.
    """

    title: str
    times: int
    until: datetime
    fired: int = 0
    judged: int = 0
    silenced: bool = False

    @property
    def words(self) -> str:
        """Say “noise 3 times this week, of 4 judged and 9 fired”."""
        said = tr("noise {n} time this week|noise {n} times this week", "", self.times) if self.times else ""
        sent = tr("of {judged} judged and {fired} fired", judged=self.judged, fired=self.fired) if self.fired else ""
        return ", ".join(part for part in (said, sent, tr("silenced") if self.silenced else "") if part)


@dataclass(frozen=True)
class Signature:
    """Who handed over, when (UTC), from where, and the SHA-256 of the content that was locked."""

    person: str
    at: datetime
    place: str
    hash: str


@dataclass(frozen=True)
class Acceptance:
    """Who took over, when (UTC), from where, and what they said back in one line."""

    person: str
    at: datetime
    place: str
    synthesis: str


@dataclass(frozen=True)
class Addendum:
    """What was added after the note was signed."""

    person: str
    at: datetime
    words: str


@dataclass(frozen=True)
class HandoffNote:
    """Everything a handoff says. `week` is the outgoing week; `boundary` is the instant (UTC) it ends.

    Names of people are empty where the slot is open. `zones` are the zones the boundary is shown in, rotation first.
    `bugs` are dearest first. `read` holds the items read back, each with the question asked about it or nothing.
    `stood` says who really stood from when to when (UTC) where somebody covered. A short handoff, to a cover or back,
    has a `part` that names it within its week; its boundary lies within the week. `owed` are answers after calls.
    """

    team: str
    rotation_id: int
    rotation: str
    suite: str
    week: Week
    first_day: date
    handoff_day: date
    boundary: datetime
    zones: tuple[str, ...]
    outgoing: str
    incoming: str
    edit: HandoffEdit
    items: tuple[HandoffItem, ...]
    bugs: tuple[SeenBug, ...]
    novel: tuple[Issue, ...]
    coming: tuple[Event, ...]
    numbers: WeekNumbers
    contacts: tuple[Contact, ...]
    away: tuple[tuple[str, date, date], ...] = ()
    noisy: tuple[NoisyAlert, ...] = ()
    clocks: tuple[tuple[date, str], ...] = ()
    template: Template = Template()
    signature: Signature | None = None
    acceptance: Acceptance | None = None
    addenda: tuple[Addendum, ...] = ()
    read: tuple[tuple[str, str], ...] = ()
    part: str = ""
    stood: tuple[tuple[str, datetime, datetime], ...] = ()
    owed: tuple[OwedAnswer, ...] = ()

    @property
    def place(self) -> tuple[int, Week, str]:
        """What the note is known by: its rotation, its week and its part."""
        return self.rotation_id, self.week, self.part

    @property
    def open_items(self) -> tuple[HandoffItem, ...]:
        """The items still open."""
        return tuple(i for i in self.items if not i.closed)

    def of_kind(self, *kinds: ItemKind) -> tuple[HandoffItem, ...]:
        """Return the open items of some kinds."""
        return tuple(i for i in self.open_items if i.kind in kinds)

    @property
    def empty_sections(self) -> tuple[str, ...]:
        """The headings only people can fill and nobody has; “None.” fills one."""
        if self.part:
            return () if self.edit.to_successor.strip() else (tr("To your successor"),)
        texts = dict(self.edit.sections)
        asked = ((tr("Learned"), self.edit.learned), (tr("To your successor"), self.edit.to_successor))
        every = (*((name, texts.get(name, "")) for name in self.template.sections), *asked)
        return tuple(name for name, words in every if not words.strip())


def draft_items(
    open_issues: Iterable[Issue],
    stored: Sequence[HandoffItem],
    applications: Mapping[int, str],
    handoff: HandoffTime,
    week: Week,
    *,
    settled: Set[int] = frozenset(),
) -> tuple[HandoffItem, ...]:
    """Merge what was typed with the issues open at the boundary: a stored item keeps its words, a new issue gets one.

    An item whose issue has been resolved since stays when somebody wrote it down. `settled` are issues whose item was
    closed or transferred at an earlier boundary: they do not come back.
    """
    by_issue = {item.issue_id: item for item in stored if item.issue_id is not None}
    merged = []
    for issue in sorted(open_issues, key=lambda i: (i.opened, i.id)):
        fresh = _item_of(issue, applications, handoff, week)
        kept = by_issue.pop(issue.id, None)
        if kept:
            since, weeks = fresh.since, max(kept.weeks_carried, fresh.weeks_carried)
            merged.append(replace(kept, application=fresh.application, since=since, weeks_carried=weeks))
        elif issue.id not in settled:
            merged.append(fresh)
    return (*merged, *by_issue.values(), *(item for item in stored if item.issue_id is None))


def _item_of(issue: Issue, applications: Mapping[int, str], handoff: HandoffTime, week: Week) -> HandoffItem:
    return HandoffItem(
        title=issue.title,
        issue_id=issue.id,
        application=applications.get(issue.application_id or 0, ""),
        since=issue.opened.date(),
        state=tr("not yet understood") if issue.kind is IssueKind.NOVEL else said(issue.kind),
        next_action=issue.next_action,
        weeks_carried=max(0, week - handoff.week_at(issue.opened)),
    )


def noisy_alerts(seen: Iterable[Issue], until: datetime, alerts: Iterable[Alert] = ()) -> tuple[NoisyAlert, ...]:
    """Return the alerts of a week that needed no action or are silenced, most frequent first.

    Each is to be looked at again by `until`, or when its silence ends. Where the log names an alert too, the larger
    count stands.
    """
    counted = Counter(i.title for i in seen if i.kind is IssueKind.NOISE)
    titles = {title.casefold(): title for title in counted}
    found = []
    for alert in alerts:
        if alert.noise or alert.silenced:
            logged = counted.pop(titles.pop(alert.name.casefold(), ""), 0)
            times, end = max(alert.noise, logged), alert.silenced or until
            found.append(NoisyAlert(alert.name, times, end, alert.times, alert.judged, alert.silenced is not None))
    found += [NoisyAlert(title, n, until) for title, n in counted.items()]
    return tuple(sorted(found, key=lambda a: (-a.times, a.title)))


def clock_changes(zones: Iterable[str], first: date, days: int) -> tuple[tuple[date, str], ...]:
    """Return the days from `first` on which a zone's clock changes, each with words for it."""
    found = []
    for name in dict.fromkeys(zones):
        for day in (first + timedelta(days=n) for n in range(days)):
            before, after = (datetime.combine(d, time(), zone(name)).utcoffset() for d in (day, day + ONE_DAY))
            if before is not None and after is not None and before != after:
                hours = (after - before) / timedelta(hours=1)
                way = tr("forward") if hours > 0 else tr("back")
                found.append(
                    (
                        day,
                        tr(
                            "Clocks go {way} {hours:g} h in {place_of}",
                            way=way,
                            hours=abs(hours),
                            place_of=place_of(name),
                        ),
                    )
                )
    return tuple(sorted(found))


def place_of(zone_name: str) -> str:
    """Return the place a zone is named for, such as New York."""
    return zone_name.rsplit("/", 1)[-1].replace("_", " ")


def note_hash(note: HandoffNote) -> str:
    """Return the SHA-256 of what a note says, without who signed and what was added since."""
    return content_hash(note_json(note))


def content_hash(content: str) -> str:
    """Return the SHA-256 of the content of a note."""
    return sha256(content.encode()).hexdigest()


def note_json(note: HandoffNote) -> str:
    """Return the content of a note as text that is the same for the same content."""
    return frozen_json(replace(note, signature=None, acceptance=None, addenda=(), read=()))


def note_of(content: str) -> HandoffNote:
    """Return the note whose content was locked; fields made since have their defaults."""
    return thawed(HandoffNote, content)
