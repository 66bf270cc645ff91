"""What the calendars say, as values built from the published rota."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from app.domain.people import Person
from app.domain.projects import ProjectBlock, project_blocks
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_between

HANDOFF_MINUTES = 15


class FeedKind(StrEnum):
    """Whose calendar a feed is."""

    PERSON = "person"
    PROJECT = "project"
    ROTATION = "rotation"
    TEAM = "team"


@dataclass(frozen=True)
class FeedEvent:
    """One event: all-day dates with an exclusive end, or instants in UTC; `uid` never changes.

    `facts` says what the event is about in a form that is the same in each feed: its change is the event's.
    """

    uid: str
    summary: str
    description: str
    start: date | datetime
    end: date | datetime
    category: str
    facts: str


@dataclass(frozen=True)
class Feed:
    """A calendar that others subscribe to; `key` names it for ever, `colour` is an RGB value such as #332288."""

    kind: FeedKind
    key: str
    name: str
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


def person_feed(team: Team, rota: Rota, person: Person, window: FeedWindow) -> Feed:
    """Return a person's support weeks and the handoffs that begin them."""
    events = []
    for held in rota.within(window.first, window.last).of_person(person.id):
        rotation = team.rotation[held.slot.rotation_id]
        events.append(_week_event(team, window, held, f"{rotation.name} {held.slot.role}"))
        if not _holds(rota, held, -1):
            events.append(_handoff_event(team, rota, window, held, rotation))
    return Feed(FeedKind.PERSON, f"person-{person.id}", f"{person.name}: support", "#2b59c3", _ordered(events))


def project_feed(team: Team, rota: Rota, person: Person, window: FeedWindow) -> Feed:
    """Return a person's project blocks."""
    weeks = tuple(weeks_between(window.first, window.last))
    blocks = project_blocks(team, rota, person, weeks)
    events = tuple(_block_event(window, block) for block in blocks)
    return Feed(FeedKind.PROJECT, f"project-{person.id}", f"{person.name}: project weeks", "#2b6e5e", events)


def rotation_feed(team: Team, rota: Rota, rotation: Rotation, colour: str, window: FeedWindow) -> Feed:
    """Return who holds each role of a rotation."""
    held = rota.within(window.first, window.last).held
    events = [_holder_event(team, window, held[s]) for s in sorted(held) if s.rotation_id == rotation.id]
    return Feed(FeedKind.ROTATION, f"rotation-{rotation.id}", rotation.name, colour, _ordered(events))


def team_feed(team: Team, rota: Rota, window: FeedWindow) -> Feed:
    """Return who holds each slot of the whole team."""
    held = rota.within(window.first, window.last).held
    events = [_holder_event(team, window, held[s], whole_team=True) for s in sorted(held)]
    return Feed(FeedKind.TEAM, "team", team.name, "#2b59c3", _ordered(events))


def _ordered(events: Iterable[FeedEvent]) -> tuple[FeedEvent, ...]:
    return tuple(sorted(events, key=lambda e: (e.start.isoformat(), e.uid)))


def _week_event(team: Team, window: FeedWindow, held: Assignment, summary: str) -> FeedEvent:
    slot, rotation = held.slot, team.rotation[held.slot.rotation_id]
    first = rotation.first_day(slot.week)
    return FeedEvent(
        uid=slot_uid(window, slot),
        summary=summary,
        description=f"{slot.week.iso}, handed over {rotation.handoff}",
        start=first,
        end=first + timedelta(days=7),
        category="support week",
        facts=f"{rotation.name} {slot.role} {team.person[held.person_id].name} {first} {rotation.handoff}",
    )


def _holder_event(team: Team, window: FeedWindow, held: Assignment, *, whole_team: bool = False) -> FeedEvent:
    rotation = team.rotation[held.slot.rotation_id]
    name = team.person[held.person_id].name
    summary = f"{rotation.name} {held.slot.role}: {name}" if whole_team else f"{name}, {held.slot.role}"
    return _week_event(team, window, held, summary)


def _holds(rota: Rota, held: Assignment, weeks: int) -> bool:
    slot = held.slot
    return rota.holder(Slot(slot.week + weeks, slot.rotation_id, slot.role)) == held.person_id


def _handoff_event(team: Team, rota: Rota, window: FeedWindow, held: Assignment, rotation: Rotation) -> FeedEvent:
    slot, start = held.slot, rotation.handoff.start(held.slot.week)
    before = rota.holder(Slot(slot.week + -1, slot.rotation_id, slot.role))
    giver = team.person[before].name if before in team.person else "nobody"
    return FeedEvent(
        f"handoff-{slot.rotation_id}-{slot.week}-{slot.role}@{window.team_uid}",
        f"Take over {rotation.name} {slot.role}",
        f"From {giver}",
        start,
        start + timedelta(minutes=HANDOFF_MINUTES),
        "handoff",
        f"{rotation.name} {slot.role} {giver} {team.person[held.person_id].name} {start}",
    )


def _block_event(window: FeedWindow, block: ProjectBlock) -> FeedEvent:
    weeks = "week" if block.weeks == 1 else "weeks"
    return FeedEvent(
        f"project-{block.person_id}-{block.first}@{window.team_uid}",
        f"Project time, {block.weeks} {weeks}",
        "Uninterrupted project weeks",
        block.first.monday,
        block.last.monday + timedelta(days=7),
        "project weeks",
        f"{block.first} {block.last}",
    )
