"""Notices: what a person is told without asking, each thing once and never in quiet hours."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from app.domain.covers import Cover
from app.domain.duty import OnDuty, on_duty
from app.domain.errors import Refused
from app.domain.known_bugs import KnownBug
from app.domain.languages import dated, tr
from app.domain.people import Person
from app.domain.rota import Rota
from app.domain.rotations import Role
from app.domain.swap_proposals import SwapProposal, swap_words, waiting_for
from app.domain.teams import Team
from app.domain.waiting import WaitingHandoff, handoff_finding
from app.domain.weeks import zone


class NoticeKind(StrEnum):
    """What a notice is about."""

    HANDOFF = "handoff"
    UNSIGNED = "unsigned"
    SWAP = "swap"
    REVIEW = "review"


@dataclass(frozen=True)
class Notice:
    """One sentence for one person; the same thing has the same key whenever it is looked at."""

    key: str
    kind: NoticeKind
    words: str


@dataclass(frozen=True)
class QuietHours:
    """From when to when, on the clock of the person, nothing is told; the same time twice is never quiet."""

    begin: time = time(22)
    end: time = time(7)

    @classmethod
    def parse(cls, text: str) -> "QuietHours":
        """Read “22:00-07:00”; raise Refused for anything else."""
        begin, dash, end = text.partition("-")
        try:
            found = cls(time.fromisoformat(begin.strip()), time.fromisoformat(end.strip()))
        except ValueError:
            found = None
        if not dash or found is None or found.begin.tzinfo or found.end.tzinfo:
            raise Refused(tr("“{text_}” are no quiet hours; write them as 22:00-07:00.", text_=text))
        return found

    def __str__(self) -> str:
        return f"{self.begin:%H:%M}-{self.end:%H:%M}"

    def hold(self, at: datetime, zone_name: str) -> bool:
        """Tell whether an instant falls into them, on the clock of a zone."""
        local = at.astimezone(zone(zone_name)).time()
        if self.begin <= self.end:
            return self.begin <= local < self.end
        return local >= self.begin or local < self.end


@dataclass(frozen=True)
class NoticeFacts:
    """What notices are made from, as it stands; `hours` is how long before a handoff it is told, 0 for never."""

    team: Team
    rota: Rota
    covers: tuple[Cover, ...] = ()
    waiting: tuple[WaitingHandoff, ...] = ()
    swaps: tuple[SwapProposal, ...] = ()
    bugs: tuple[KnownBug, ...] = ()
    hours: int = 24


def due_notices(
    facts: NoticeFacts, person_id: int, now: datetime, *, quiet: QuietHours | None = None, told: Set[str] = frozenset()
) -> tuple[Notice, ...]:
    """Return what a person (id) is to be told at an instant: nothing twice, nothing in the person's quiet hours."""
    person = facts.team.person.get(person_id)
    if person is None or (quiet is not None and quiet.hold(now, person.time_zone)):
        return ()
    duties = on_duty(facts.team, facts.rota, now, facts.covers)
    found = (
        *_handoffs(facts, duties, person, now),
        *_unsigned(facts, person, now),
        *_swaps(facts, person, now),
        *_reviews(facts, duties, person, now),
    )
    return tuple(n for n in found if n.key not in told)


def _handoffs(facts: NoticeFacts, duties: Iterable[OnDuty], person: Person, now: datetime) -> Iterable[Notice]:
    for duty in duties:
        hands = (duty.person_id, duty.next_person_id)
        soon = duty.until - now <= timedelta(hours=facts.hours)
        if soon and duty.role is not Role.SHADOW and hands[0] != hands[1] and person.id in hands:
            key = f"handoff {duty.rotation_id} {duty.role} {duty.until.isoformat()}"
            yield Notice(key, NoticeKind.HANDOFF, _handoff_words(facts.team, duty, person))


def _handoff_words(team: Team, duty: OnDuty, person: Person) -> str:
    what = f"{team.rotation[duty.rotation_id].name} {duty.role}"
    at = moment_words(duty.until, person.time_zone)
    gives = duty.person_id == person.id
    other = team.person.get((duty.next_person_id if gives else duty.person_id) or 0)
    name = other.name if other is not None else tr("nobody yet")
    if gives:
        return tr("You hand over {what} on {at} to {name}.", what=what, at=at, name=name)
    return tr("You take over {what} on {at} from {name}.", what=what, at=at, name=name)


def _unsigned(facts: NoticeFacts, person: Person, now: datetime) -> Iterable[Notice]:
    for one in facts.waiting:
        ended = one.at or facts.team.rotation[one.rotation_id].handoff.end(one.week)
        if not one.signed and one.person_id == person.id and ended <= now:
            key = f"unsigned {one.rotation_id} {one.week} {one.part}".rstrip()
            yield Notice(key, NoticeKind.UNSIGNED, handoff_finding(facts.team, one).words)


def _swaps(facts: NoticeFacts, person: Person, now: datetime) -> Iterable[Notice]:
    for swap in waiting_for(facts.swaps, person.id, now):
        what, until = swap_words(facts.team, swap.moves), moment_words(swap.expires_at, person.time_zone)
        words = tr("A swap waits for your answer until {until}: {what}.", until=until, what=what)
        yield Notice(f"swap {swap.id}", NoticeKind.SWAP, words)


def _reviews(facts: NoticeFacts, duties: Iterable[OnDuty], person: Person, now: datetime) -> Iterable[Notice]:
    """Tell whoever accepted a known bug; where that is nobody of the team, the primary on duty for its suite."""
    today = now.astimezone(zone(person.time_zone)).date()
    names = {p.name for p in facts.team.people}
    primaries = {facts.team.rotation[d.rotation_id].suite_id: d.person_id for d in duties if d.role is Role.PRIMARY}
    for bug in facts.bugs:
        if bug.fixed_on is not None or bug.review_on is None or bug.review_on > today:
            continue
        if bug.accepted_by == person.name or (
            bug.accepted_by not in names and primaries.get(bug.suite_id) == person.id
        ):
            words = tr("“{title}” was to be looked at again by {day}; decide anew.", title=bug.title, day=bug.review_on)
            yield Notice(f"review {bug.id} {bug.review_on}", NoticeKind.REVIEW, words)


def primary_lines(team: Team, duties: Iterable[OnDuty], zone_name: str) -> tuple[str, ...]:
    """Return one line for each rotation: “OG: Ana Castillo until Mon 30 Nov 09:00”, on the clock of a zone."""
    return tuple(
        tr(
            "{code}: {name} until {at}",
            code=team.suite[team.rotation[d.rotation_id].suite_id].code,
            name=team.person[d.person_id].name if d.person_id is not None else tr("nobody"),
            at=moment_words(d.until, zone_name),
        )
        for d in duties
        if d.role is Role.PRIMARY
    )


def moment_words(at: datetime, zone_name: str) -> str:
    """Return “Mon 30 Nov 09:00” on the clock of a zone."""
    return dated(at.astimezone(zone(zone_name)), tr("%a %-d %b %H:%M"))
