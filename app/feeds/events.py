"""What the calendars say, as values: single events built from the published rota."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.domain.covers import Cover
from app.domain.events import Event
from app.domain.feeds import FeedName, FeedOptions
from app.domain.leave import Leave
from app.domain.projects import ProjectBlock
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Rotation
from app.domain.teams import Team
from app.domain.weeks import Week

HANDOFF_MINUTES = 15
ONE_DAY = timedelta(days=1)


class Shown(StrEnum):
    """How an event shows to whoever looks for free time."""

    FREE = "FREE"
    BUSY = "BUSY"
    AWAY = "OOF"


@dataclass(frozen=True)
class FeedEvent:
    """One event: all-day dates with an exclusive end, or instants in UTC; `uid` never changes.

    `facts` says what the event is about in a form that is the same in each feed: its change is the event's. `extra` is
    what only this feed shows of it. `alarm` is minutes before its start, 0 for none.
    """

    uid: str
    summary: str
    description: str
    start: date | datetime
    end: date | datetime
    category: str
    facts: str
    shown: Shown = Shown.FREE
    alarm: int = 0
    extra: str = ""

    def __hash__(self) -> int:
        # what was written is looked up by it ten thousand times: the few fields that set events apart
        return hash((self.uid, self.summary, self.facts))


@dataclass(frozen=True)
class Feed:
    """A calendar that others subscribe to; `name` tells it for ever, `colour` is an RGB value such as #332288."""

    name: FeedName
    title: str
    colour: str
    events: tuple[FeedEvent, ...]


@dataclass(frozen=True)
class FeedWindow:
    """The weeks the feeds show, both included, and the team's own id from which UIDs are made."""

    first: Week
    last: Week
    team_uid: str


def slot_uid(window: FeedWindow, slot: Slot) -> str:
    """Return the UID of a slot's week, the same in each feed and for ever."""
    return f"slot-{slot.rotation_id}-{slot.week}-{slot.role}@{window.team_uid}"


def week_event(
    team: Team, window: FeedWindow, held: Assignment, summary: str, options: FeedOptions | None = None
) -> FeedEvent:
    """Return a held week as whole days in the rotation's zone, free for others to book."""
    slot, rotation = held.slot, team.rotation[held.slot.rotation_id]
    first, who = rotation.first_day(slot.week), team.person[held.person_id]
    last, handoff = rotation.first_day(slot.week + 1), rotation.handoff_of(slot.week)
    odd = f" to {last}" if last != first + timedelta(days=7) else ""  # weeks of seven days keep the facts they had
    words = f"{slot.week.iso}, handed over {handoff}"
    extra = who.email if options is not None and options.addresses else ""
    return FeedEvent(
        slot_uid(window, slot), summary, f"{words}. {extra}" if extra else words, first, last,
        "support week", f"{rotation.name} {slot.role} {who.name} {first} {handoff}{odd}", extra=extra,
    )  # fmt: skip


def handoff_event(
    team: Team, window: FeedWindow, slot: Slot, people: tuple[int | None, int | None], summary: str, *, alarm: int = 0
) -> FeedEvent:
    """Return the moment the slot's week begins; `people` are who gives and who takes, None for nobody."""
    rotation = team.rotation[slot.rotation_id]
    giver, taker = (team.person[p].name if p in team.person else "nobody" for p in people)
    start = rotation.handoff.start(slot.week)
    return FeedEvent(
        f"handoff-{slot.rotation_id}-{slot.week}-{slot.role}@{window.team_uid}",
        summary, f"From {giver} to {taker}", start, start + timedelta(minutes=HANDOFF_MINUTES), "handoff",
        f"{rotation.name} {slot.role} {giver} {taker} {start}",
        Shown.BUSY, alarm, f"alarm {alarm}" if alarm else "",
    )  # fmt: skip


def cover_event(
    team: Team, window: FeedWindow, cover: Cover, holder: int | None, summary: str, *, shown: Shown = Shown.FREE
) -> FeedEvent:
    """Return a cover as instants, without its reason; `holder` is whose week it is, None where the slot is open."""
    stands = team.person[cover.person_id].name
    held = team.person[holder].name if holder in team.person else "nobody"
    words = slot_words(team.rotation[cover.slot.rotation_id], cover.slot)
    return FeedEvent(
        f"cover-{cover.id}@{window.team_uid}", summary, f"{stands} for {held}, {words}, {cover.slot.week.iso}",
        cover.start, cover.end, "cover", f"{words} {stands} {held} {cover.start} {cover.end}", shown,
    )  # fmt: skip


def block_event(window: FeedWindow, block: ProjectBlock, *, busy: bool) -> FeedEvent:
    """Return a project block as whole days."""
    return FeedEvent(
        f"project-{block.person_id}-{block.first}@{window.team_uid}",
        f"Project time, {block.weeks} {'week' if block.weeks == 1 else 'weeks'}",
        "Uninterrupted project weeks",
        block.first.monday,
        block.last.monday + timedelta(days=7),
        "project weeks",
        f"{block.first} {block.last}",
        Shown.BUSY if busy else Shown.FREE,
        extra="busy" if busy else "",
    )


def leave_event(window: FeedWindow, leave: Leave) -> FeedEvent:
    """Return leave as whole days; its note stays private."""
    summary = "Leave, part of the day" if leave.part_day else "Leave"
    shown = Shown.FREE if leave.part_day else Shown.AWAY
    facts = f"{leave.first_day} {leave.last_day} {leave.part_day}"
    start, end = leave.first_day, leave.last_day + ONE_DAY
    return FeedEvent(f"leave-{leave.key}@{window.team_uid}", summary, "Away", start, end, "leave", facts, shown)


def coming_event(team: Team, window: FeedWindow, event: Event) -> FeedEvent:
    """Return something coming as whole days."""
    suites = ", ".join(team.suite[i].name for i in sorted(event.suite_ids)) or "every suite"
    known = event.known_from
    words = f"{event.kind.capitalize()}, for {suites}" + (f"\n{known[0].upper()}{known[1:]}" if known else "")
    facts = f"{event.title} {event.kind} {suites}"
    return FeedEvent(
        f"event-{event.id}@{window.team_uid}", event.title, words,
        event.first_day, event.last_day + ONE_DAY, str(event.kind),
        f"{facts} {event.first_day} {event.last_day}" + (f" {known}" if known else ""),
    )  # fmt: skip


def slot_words(rotation: Rotation, slot: Slot) -> str:
    """Return “Order Gateways primary”."""
    return f"{rotation.name} {slot.role}"
