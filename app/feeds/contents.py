"""What stands in each feed: the team's world, the feed's name and options in, its events in order out."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from app.domain.covers import Cover
from app.domain.events import Event
from app.domain.feeds import FeedKind, FeedName, FeedOptions
from app.domain.people import Person
from app.domain.projects import PersonWeek, ProjectBlock, person_week, project_blocks
from app.domain.rota import Assignment, Rota, Slot
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_between
from app.feeds.events import (
    Feed,
    FeedEvent,
    FeedWindow,
    Shown,
    block_event,
    coming_event,
    cover_event,
    handoff_event,
    leave_event,
    slot_words,
    week_event,
)

PERSON_COLOUR, PROJECT_COLOUR, TEAM_COLOUR, EVENTS_COLOUR = "#2b59c3", "#2b6e5e", "#2b59c3", "#DDCC77"


@dataclass(frozen=True)
class World:
    """Everything the feeds are made from; `options` by feed, where a feed left out has the defaults of its kind."""

    team: Team
    rota: Rota
    window: FeedWindow
    events: tuple[Event, ...] = ()
    covers: tuple[Cover, ...] = ()
    options: Mapping[FeedName, FeedOptions] = field(default_factory=dict)

    def options_of(self, name: FeedName) -> FeedOptions:
        """Return the options of a feed."""
        return self.options.get(name) or FeedOptions.of(name.kind, {})

    @cached_property
    def shown(self) -> tuple[Assignment, ...]:
        """What is held within the window, in order."""
        held = self.rota.within(self.window.first, self.window.last).held
        return tuple(held[slot] for slot in sorted(held, key=lambda s: (s.week.monday, s.rotation_id, s.role)))

    @cached_property
    def by_person(self) -> Mapping[int, list[Assignment]]:
        """What is held within the window, by person id."""
        found: dict[int, list[Assignment]] = {}
        for held in self.shown:
            found.setdefault(held.person_id, []).append(held)
        return found

    @cached_property
    def by_rotation(self) -> Mapping[int, list[Assignment]]:
        """What is held within the window, by rotation id."""
        found: dict[int, list[Assignment]] = {}
        for held in self.shown:
            found.setdefault(held.slot.rotation_id, []).append(held)
        return found

    @cached_property
    def shown_covers(self) -> tuple[tuple[Cover, int | None], ...]:
        """The covers of weeks within the window, each with the person id of the week's holder."""
        first, last = self.window.first.monday, self.window.last.monday
        some = (c for c in self.covers if first <= c.slot.week.monday <= last)
        return tuple((cover, self.rota.holder(cover.slot)) for cover in some)

    @cached_property
    def planned(self) -> tuple[Week, Week] | None:
        """The first and the last week in which anybody holds a slot."""
        weeks = {slot.week.monday for slot in self.rota.held}
        return (Week(min(weeks)), Week(max(weeks))) if weeks else None


def feed(world: World, name: FeedName) -> Feed:
    """Return a feed with its events in order of time."""
    team, number = world.team, name.number
    match name.kind:
        case FeedKind.PERSON:
            person = team.person[number]
            return _feed(name, f"{person.name}: support", PERSON_COLOUR, _of_person(world, person, name))
        case FeedKind.PROJECT:
            person = team.person[number]
            busy = world.options_of(name).busy
            return _feed(name, f"{person.name}: project weeks", PROJECT_COLOUR, _projects(world, person, busy=busy))
        case FeedKind.ROTATION:
            rotation = team.rotation[number]
            colour = team.suite[rotation.suite_id].rgb
            return _feed(name, rotation.name, colour, _of_rotations(world, name, [number]))
        case FeedKind.SUITE:
            suite = team.suite[number]
            rotations = [r.id for r in team.rotations if r.suite_id == number]
            return _feed(name, f"{suite.name}: suite", suite.rgb, _of_rotations(world, name, rotations, number))
        case FeedKind.TEAM:
            return _feed(name, team.name, TEAM_COLOUR, _of_rotations(world, name, [r.id for r in team.rotations]))
        case FeedKind.EVENTS:
            return _feed(name, f"{team.name}: what is coming", EVENTS_COLOUR, _coming(world))


def _feed(name: FeedName, title: str, colour: str, events: Iterable[FeedEvent]) -> Feed:
    return Feed(name, title, colour, tuple(sorted(events, key=lambda e: (e.start.isoformat(), e.uid))))


def _of_person(world: World, person: Person, name: FeedName) -> Iterator[FeedEvent]:
    options, team = world.options_of(name), world.team
    for held in world.by_person.get(person.id, ()):
        yield week_event(team, world.window, held, slot_words(team.rotation[held.slot.rotation_id], held.slot))
        if options.handoffs:
            yield from _own_handoffs(world, held, options.alarm)
    if options.covers:
        yield from _own_covers(world, person)
    if options.projects:
        yield from _projects(world, person, busy=options.busy)
    if options.leave:
        first, last = world.window.first.monday, world.window.last.days()[-1]
        own = (v for v in team.leave_between(first, last) if v.person_id == person.id)
        yield from (leave_event(world.window, v) for v in own)


def _own_handoffs(world: World, held: Assignment, alarm: int) -> Iterator[FeedEvent]:
    """Yield the taking over that begins a held week and the handing over that ends it, unless nothing changes hands."""
    slot, me = held.slot, held.person_id
    after = Slot(slot.week + 1, slot.rotation_id, slot.role)
    giver = world.rota.holder(Slot(slot.week + -1, slot.rotation_id, slot.role))
    taker = world.rota.holder(after)
    words = slot_words(world.team.rotation[slot.rotation_id], slot)
    if giver != me:
        yield handoff_event(world.team, world.window, slot, (giver, me), f"Take over {words}", alarm=alarm)
    if taker not in (None, me) and after.week <= world.window.last:
        yield handoff_event(world.team, world.window, after, (me, taker), f"Hand over {words}", alarm=alarm)


def _own_covers(world: World, person: Person) -> Iterator[FeedEvent]:
    """Yield when the person stands for somebody, and when somebody stands for the person."""
    for cover, holder in world.shown_covers:
        words = slot_words(world.team.rotation[cover.slot.rotation_id], cover.slot)
        if cover.person_id == person.id:
            yield cover_event(world.team, world.window, cover, holder, f"Cover {words}", shown=Shown.BUSY)
        elif holder == person.id:
            stands = world.team.person[cover.person_id].name
            yield cover_event(world.team, world.window, cover, holder, f"{stands} covers {words}")


def _covers(world: World, rotations: list[int]) -> Iterator[FeedEvent]:
    for cover, holder in world.shown_covers:
        rotation = world.team.rotation[cover.slot.rotation_id]
        if rotation.id in rotations:
            words = f"{world.team.person[cover.person_id].name} covers {slot_words(rotation, cover.slot)}"
            yield cover_event(world.team, world.window, cover, holder, words)


def _projects(world: World, person: Person, *, busy: bool) -> Iterator[FeedEvent]:
    for block in _blocks(world, person):
        yield block_event(world.window, block, busy=busy)


def _blocks(world: World, person: Person) -> tuple[ProjectBlock, ...]:
    """Return the project blocks that touch the window, whole: they do not begin anew as the window moves on."""
    if world.planned is None:
        return ()
    earliest, latest = world.planned
    first, last = max(world.window.first, earliest), min(world.window.last, latest)
    while first > earliest and person_week(world.team, world.rota, person, first + -1) is PersonWeek.PROJECT:
        first += -1
    return project_blocks(world.team, world.rota, person, tuple(weeks_between(first, last))) if first <= last else ()


def _of_rotations(world: World, name: FeedName, rotations: list[int], suite_id: int = 0) -> Iterator[FeedEvent]:
    team, options = world.team, world.options_of(name)
    is_one = name.kind is FeedKind.ROTATION
    for held in (h for number in rotations for h in world.by_rotation.get(number, ())):
        who, rotation = team.person[held.person_id].name, team.rotation[held.slot.rotation_id]
        summary = f"{who}, {held.slot.role}" if is_one else f"{slot_words(rotation, held.slot)}: {who}"
        yield week_event(team, world.window, held, summary, options)
        if options.handoffs:
            yield from _handoff(world, held)
    if options.covers:
        yield from _covers(world, rotations)
    if options.events:
        yield from _coming(world, suite_id)


def _handoff(world: World, held: Assignment) -> Iterator[FeedEvent]:
    slot = held.slot
    giver = world.rota.holder(Slot(slot.week + -1, slot.rotation_id, slot.role))
    if giver != held.person_id:
        words = f"{world.team.person[held.person_id].name} takes over {slot.role}"
        both = (giver, held.person_id)
        yield handoff_event(world.team, world.window, slot, both, words)


def _coming(world: World, suite_id: int = 0) -> Iterator[FeedEvent]:
    first, last = world.window.first.monday, (world.window.last + 1).monday
    for event in world.events:
        if event.last_day >= first and event.first_day < last and (not suite_id or event.concerns(suite_id)):
            yield coming_event(world.team, world.window, event)
