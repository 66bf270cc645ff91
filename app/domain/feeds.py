"""Feeds by name and what each may show: one list of options from which storage, screen, command line and help come."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from enum import StrEnum
from typing import Any

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.settings import checked_number
from app.domain.teams import Team

MOST_MINUTES = 7 * 24 * 60


class FeedKind(StrEnum):
    """Whose calendar a feed is."""

    PERSON = "person"
    PROJECT = "project"
    ROTATION = "rotation"
    SUITE = "suite"
    TEAM = "team"
    EVENTS = "events"


@dataclass(frozen=True, order=True)
class FeedName:
    """What a feed is about: its kind, and the id of person, rotation or suite (0 where there is one for all)."""

    kind: FeedKind
    number: int = 0

    def __str__(self) -> str:
        return f"{self.kind}-{self.number}" if self.number else str(self.kind)


@dataclass(frozen=True)
class FeedOption:
    """One choice about what a feed shows: its default by kind of feed (other kinds do not have it)."""

    key: str
    defaults: Mapping[FeedKind, int]
    most: int
    label: str
    help: str


_P, _J, _R, _S, _T = FeedKind.PERSON, FeedKind.PROJECT, FeedKind.ROTATION, FeedKind.SUITE, FeedKind.TEAM
FEED_OPTIONS = (
    FeedOption(
        "handoffs", {_P: 1, _R: 0, _S: 0, _T: 0}, 1, tr("Handoffs"), tr("A short event when a week is handed over.")
    ),
    FeedOption(
        "covers", {_P: 1, _R: 1, _S: 1, _T: 1}, 1, tr("Covers"), tr("Who stands for somebody within a week, and when.")
    ),
    FeedOption("projects", {_P: 0}, 1, tr("Project weeks"), tr("The stretches of project time too.")),
    FeedOption("leave", {_P: 0}, 1, tr("Own leave"), tr("The person's own leave too.")),
    FeedOption(
        "busy", {_P: 0, _J: 0}, 1, tr("Project weeks are busy"), tr("Others see project weeks as busy, not as free.")
    ),
    FeedOption(
        "events", {_S: 1, _T: 0}, 1, tr("What is coming"), tr("Deploys, exchange holidays and other events too.")
    ),
    FeedOption(
        "addresses", {_R: 0, _S: 0, _T: 0}, 1, tr("E-mail addresses"), tr("Who is on, with the e-mail address.")
    ),
    FeedOption("alarm", {_P: 0}, MOST_MINUTES, tr("Remind before"), tr("Minutes before a handoff; 0 reminds nobody.")),
)
OPTION = {o.key: o for o in FEED_OPTIONS}


@dataclass(frozen=True)
class FeedOptions:
    """What one feed shows; `alarm` is minutes before a handoff, 0 for none."""

    handoffs: bool = False
    covers: bool = False
    projects: bool = False
    leave: bool = False
    busy: bool = False
    events: bool = False
    addresses: bool = False
    alarm: int = 0

    @classmethod
    def of(cls, kind: FeedKind, stored: Mapping[str, int]) -> "FeedOptions":
        """Return the options of a feed from what is stored, with the defaults of its kind."""
        values: dict[str, Any] = {o.key: stored.get(o.key, o.defaults.get(kind, 0)) for o in FEED_OPTIONS}
        return cls(**{f.name: values[f.name] if f.name == "alarm" else bool(values[f.name]) for f in fields(cls)})


def options_of(kind: FeedKind) -> tuple[FeedOption, ...]:
    """Return the options that feeds of a kind have."""
    return tuple(o for o in FEED_OPTIONS if kind in o.defaults)


def checked_option(name: FeedName, key: str, value: object) -> int:
    """Return the value of an option; raise Refused for one the feed does not have or a value out of range."""
    known = options_of(name.kind)
    option = next((o for o in known if o.key == key), None)
    if option is None:
        has = tr("it has {key}", key=", ".join(o.key for o in known)) if known else tr("it has none")
        raise Refused(tr("Feeds of kind {kind} have no option “{key}”; {has}.", kind=name.kind, key=key, has=has))
    return checked_number(key, value, 0, option.most)


def feed_names(team: Team) -> tuple[FeedName, ...]:
    """Return every feed of a team: two per person, one per rotation and suite, one for all, one of events."""
    people = (FeedName(kind, p.id) for p in team.people for kind in (FeedKind.PERSON, FeedKind.PROJECT))
    rotations = (FeedName(FeedKind.ROTATION, r.id) for r in team.rotations)
    suites = (FeedName(FeedKind.SUITE, s.id) for s in team.suites)
    return (*people, *rotations, *suites, FeedName(FeedKind.TEAM), FeedName(FeedKind.EVENTS))


def find_feed(team: Team, text: str) -> FeedName:
    """Return the feed meant by its key (person-3), a person, a rotation, “suite NAME”, “project NAME”, team or events.

    Raises Refused when there is none, or several could be meant.
    """
    wanted = text.strip()
    by_key = {str(name): name for name in feed_names(team)}
    if wanted.casefold() in by_key:
        return by_key[wanted.casefold()]
    word, _, rest = wanted.partition(" ")
    match word.casefold():
        case "suite":
            return FeedName(FeedKind.SUITE, _suite(team, rest))
        case "rotation":
            return FeedName(FeedKind.ROTATION, team.find_rotation(rest).id)
        case "project" | "person":
            return FeedName(FeedKind(word.casefold()), team.find_person(rest).id)
    if any(wanted.casefold() in (r.name.casefold(), team.suite[r.suite_id].code.casefold()) for r in team.rotations):
        return FeedName(FeedKind.ROTATION, team.find_rotation(wanted).id)
    return FeedName(FeedKind.PERSON, team.find_person(wanted).id)


def _suite(team: Team, text: str) -> int:
    for suite in team.suites:
        if text.strip().casefold() in (suite.name.casefold(), suite.code.casefold()):
            return suite.id
    raise Refused(
        tr("There is no suite “{text_}”; there is: {listed}.", text_=text, listed=_listed(s.name for s in team.suites))
    )


def _listed(names: Iterable[str]) -> str:
    return ", ".join(names) or tr("none yet")
