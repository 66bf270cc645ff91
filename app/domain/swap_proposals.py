"""Swaps as people do them: somebody proposes, everybody concerned answers, and what was agreed is applied.

A proposal is bound to slots (rotation, week, role) and never to dates, so that it does not drift when a rotation hands
over on another day.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from app.domain.errors import Refused
from app.domain.languages import dated, said, tr
from app.domain.rota import Rota, Slot, SlotChange
from app.domain.teams import Team
from app.domain.weeks import zone

MOST_MOVES = 3


class SwapState(StrEnum):
    """Where a proposal stands; accepted means by everybody, while it still waits for an approval."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    APPLIED = "applied"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"

    @property
    def is_open(self) -> bool:
        """Tell whether something can still come of it."""
        return self in (SwapState.PROPOSED, SwapState.ACCEPTED)


@dataclass(frozen=True)
class SwapAnswer:
    """A person's yes; `answered_by` is somebody else (person id) where a lead answered for them."""

    person_id: int
    answered_by: int
    at: datetime


@dataclass(frozen=True)
class SwapProposal:
    """Slots that are to change hands together: one is given, two are exchanged, three go round.

    `known` names the broken rules that everybody was shown, `reason` says why they are broken all the same, and
    `ended_why` why it was declined.
    """

    id: int
    moves: tuple[SlotChange, ...]
    proposer_id: int
    proposed_at: datetime
    expires_at: datetime
    state: SwapState = SwapState.PROPOSED
    message: str = ""
    reason: str = ""
    known: frozenset[str] = frozenset()
    answers: tuple[SwapAnswer, ...] = ()
    approved_by: str = ""
    ended_why: str = ""

    @property
    def people(self) -> tuple[int, ...]:
        """The ids of everybody concerned, who holds the first slot first."""
        found = [who for move in self.moves for who in (move.before, move.after) if who is not None]
        return tuple(dict.fromkeys(found))

    @property
    def waits_for(self) -> tuple[int, ...]:
        """The ids of those who have not answered yet; who proposes a swap of their own has."""
        said = {answer.person_id for answer in self.answers} | {self.proposer_id}
        return tuple(p for p in self.people if p not in said)

    def state_at(self, now: datetime) -> SwapState:
        """Return the state at an instant: an open proposal is expired from `expires_at` on, whoever wrote that down."""
        return SwapState.EXPIRED if self.state.is_open and now >= self.expires_at else self.state

    def needs_approval(self, team: Team) -> bool:
        """Tell whether a rotation concerned asks for an approval that has not been given."""
        asked = any(team.rotation[m.slot.rotation_id].swap_approval for m in self.moves)
        return asked and not self.approved_by


@dataclass(frozen=True)
class SwapProblem:
    """A rule against somebody taking a slot: its name as the findings have it, and one sentence."""

    rule: str
    slot: Slot
    person_id: int
    words: str

    @property
    def key(self) -> str:
        """What a proposal remembers of a problem that everybody was shown."""
        return problem_key(self.rule, self.slot, self.person_id)


def problem_key(rule: str, slot: Slot, person_id: int | None) -> str:
    """Return “leave 3 2026-11-30 1 primary”: the same broken rule has the same key later."""
    return f"{rule} {person_id} {slot.week} {slot.rotation_id} {slot.role}"


# Making


def round_moves(team: Team, rota: Rota, slots: Sequence[Slot]) -> tuple[SlotChange, ...]:
    """Return the moves of two slots exchanged or three going round: the first goes to the holder of the second.

    Raise Refused when there are not two or three, one is open, or one person holds two of them.
    """
    if not 2 <= len(slots) <= MOST_MOVES:
        raise Refused(tr("A swap is of two or three slots; choose as many."))
    holders = [_holder(team, rota, slot) for slot in slots]
    return tuple(SlotChange(slot, holders[n], holders[(n + 1) % len(slots)]) for n, slot in enumerate(slots))


def give_moves(team: Team, rota: Rota, slot: Slot, taker_id: int) -> tuple[SlotChange, ...]:
    """Return the move of a slot that its holder gives to a person; raise Refused when it is open."""
    return (SlotChange(slot, _holder(team, rota, slot), taker_id),)


def _holder(team: Team, rota: Rota, slot: Slot) -> int:
    holder = rota.holder(slot)
    if holder is None:
        raise Refused(
            tr("{slot} is open, so there is nobody to swap; assign somebody instead.", slot=team.slot_words(slot))
        )
    return holder


def first_begin(team: Team, moves: Iterable[SlotChange]) -> datetime:
    """Return when the first week concerned begins (UTC): by then a swap must be answered."""
    return min(team.rotation[m.slot.rotation_id].span(m.slot.week)[0] for m in moves)


def end_of_day(team: Team, day: date) -> datetime:
    """Return the instant (UTC) at which a day ends where the team is at home."""
    return datetime.combine(day + timedelta(days=1), time(), zone(team.time_zone)).astimezone(UTC)


def check_proposal(team: Team, proposal: SwapProposal, now: datetime) -> None:
    """Raise Refused in one sentence when the moves are no swap, a week has begun, or the end of the wait is wrong."""
    _check_known(team, proposal)
    _check_moves(team, proposal.moves)
    for move in sorted(proposal.moves):
        begin, end = team.rotation[move.slot.rotation_id].span(move.slot.week)
        words = team.slot_words(move.slot)
        if now >= end:
            raise Refused(tr("{words} is over; choose a coming week.", words=words))
        if now >= begin:
            raise Refused(tr("{words} has begun; let somebody cover the rest of it instead.", words=words))
    if proposal.expires_at <= now:
        raise Refused(tr("The answers would be due before now; choose a later day."))
    if proposal.expires_at > (begin := first_begin(team, proposal.moves)):
        raise Refused(
            tr("The first week concerned begins on {moment}; ask for answers before that.", moment=_moment(team, begin))
        )


def _check_known(team: Team, proposal: SwapProposal) -> None:
    for move in proposal.moves:
        rotation = team.rotation.get(move.slot.rotation_id)
        if rotation is None or move.slot.role not in rotation.roles:
            raise Refused(tr("That slot is no longer on the rota; choose another."))
    if any(p not in team.person for p in (*proposal.people, proposal.proposer_id)):
        raise Refused(tr("That person is no longer in the team; choose another."))


def _check_moves(team: Team, moves: tuple[SlotChange, ...]) -> None:
    if not 1 <= len(moves) <= MOST_MOVES or len({m.slot for m in moves}) < len(moves):
        raise Refused(tr("A swap is of one, two or three different slots; choose as many."))
    givers, takers = [m.before for m in moves], [m.after for m in moves]
    for who in givers:
        if who is not None and (givers.count(who) > 1 or takers[givers.index(who)] == who):
            name = team.person[who].name
            raise Refused(
                tr("{name} holds what {name} would take, so nothing would change; choose somebody else.", name=name)
            )
    if None in givers or None in takers or (len(moves) > 1 and set(givers) != set(takers)):
        raise Refused(tr("In a swap each person gives one slot and takes another; choose held slots."))


# What stands against it


def swap_obstacle(team: Team, rota: Rota, moves: Iterable[SlotChange]) -> str:
    """Return in one sentence which slot is not as it was proposed, empty where all are."""
    for move in moves:
        held, words = rota.held.get(move.slot), team.slot_words(move.slot)
        if held is None:
            return tr("{words} is open now; assign somebody instead.", words=words)
        if held.person_id != move.before:
            return tr(
                "{words} is held by {name} now, so it cannot be swapped as proposed.",
                words=words,
                name=team.person[held.person_id].name,
            )
        if held.pinned:
            return tr(
                "{words} is pinned to {name}; unpin it first.", words=words, name=team.person[held.person_id].name
            )
    return ""


def swap_problems(team: Team, rota: Rota, moves: Sequence[SlotChange]) -> tuple[SwapProblem, ...]:
    """Return who cannot take what they would: not eligible, not in the team, away, or on another slot that week."""
    moved = {m.slot for m in moves}
    found = []
    for move in (m for m in moves if m.after is not None):
        others = [a.slot for a in rota.held_by(move.after or 0, move.slot.week) if a.slot not in moved]
        others += [m.slot for m in moves if m.after == move.after and m.slot.week == move.slot.week and m != move]
        found += [SwapProblem(rule, move.slot, move.after or 0, words) for rule, words in _against(team, move, others)]
    return tuple(found)


def _against(team: Team, move: SlotChange, others: Sequence[Slot]) -> Iterable[tuple[str, str]]:
    person, slot = team.person[move.after or 0], move.slot
    words = team.slot_words(slot)
    if not person.can_hold(slot.rotation_id, slot.role):
        yield "eligibility", tr("{name} is not eligible for {words}.", name=person.name, words=words)
    if not person.present_in(slot.week):
        left = tr("; the last day is {left}", left=person.left) if person.left else ""
        yield "dates", tr("{name} is not in the team in {words}{left}.", name=person.name, words=words, left=left)
    if team.is_away(person.id, slot.week):
        yield "leave", tr("{name} is away in {words}.", name=person.name, words=words)
    if others:
        other = f"{team.rotation[others[0].rotation_id].name} {others[0].role}"
        yield (
            "two_duties",
            tr(
                "{name} holds {other} in the week of {partition} already.",
                name=person.name,
                other=other,
                partition=words.partition(tr(", week of "))[2],
            ),
        )


# Who has to do something


def waiting_for(proposals: Iterable[SwapProposal], person_id: int, now: datetime) -> tuple[SwapProposal, ...]:
    """Return the proposals that wait for a person's answer, the most urgent first."""
    some = (s for s in proposals if s.state_at(now) is SwapState.PROPOSED and person_id in s.waits_for)
    return tuple(sorted(some, key=lambda s: (s.expires_at, s.id)))


def waiting_for_approval(
    proposals: Iterable[SwapProposal], now: datetime, person_id: int | None = None
) -> tuple[SwapProposal, ...]:
    """Return the accepted proposals that wait for an approval, the most urgent first.

    With a person, those that concern the person are left out: somebody else approves them.
    """
    some = (s for s in proposals if s.state_at(now) is SwapState.ACCEPTED)
    return tuple(sorted((s for s in some if person_id not in s.people), key=lambda s: (s.expires_at, s.id)))


# Words


def swap_words(team: Team, moves: Sequence[SlotChange]) -> str:
    """Return “Ana Castillo and Ben Okafor swap 30 Nov (OG primary) and 14 Dec (OG primary)” or the like."""
    names = [team.person[m.before].name if m.before is not None else tr("nobody") for m in moves]
    places = [place_words(team, m.slot) for m in moves]
    taker = team.person[moves[0].after].name if moves[0].after is not None else tr("nobody")
    if len(moves) == 1:
        return tr("{names} gives {places} to {taker}", names=names[0], places=places[0], taker=taker)
    if len(moves) == 2:
        return tr(
            "{names} and {names2} swap {places} and {places2}",
            names=names[0],
            names2=names[1],
            places=places[0],
            places2=places[1],
        )
    takes = [
        tr("{name} takes {place}", name=team.person[m.after].name, place=place)
        for m, place in zip(moves, places, strict=True)
        if m.after is not None
    ]
    return tr("{takes}, {takes2} and {takes3}", takes=takes[0], takes2=takes[1], takes3=takes[2])


def status_words(team: Team, proposal: SwapProposal, now: datetime) -> str:
    """Return “waits for Ben Okafor until Mon 30 Nov 09:00” or how it ended."""
    state, until = proposal.state_at(now), _moment(team, proposal.expires_at)
    if state is SwapState.PROPOSED:
        names = " and ".join(team.person[p].name for p in proposal.waits_for)
        return tr("waits for {names} until {until}", names=names or tr("nobody"), until=until)
    if state is SwapState.ACCEPTED:
        return tr("accepted by all, waits for a lead’s approval until {until}", until=until)
    if state is SwapState.EXPIRED:
        return tr("expired on {until}", until=until)
    return f"{said(state)}: {proposal.ended_why}" if proposal.ended_why else said(state)


def place_words(team: Team, slot: Slot) -> str:
    """Return “30 Nov (OG primary)”."""
    rotation = team.rotation[slot.rotation_id]
    day = dated(rotation.first_day(slot.week), tr("%-d %b"))
    return f"{day} ({team.suite[rotation.suite_id].code} {slot.role})"


def _moment(team: Team, at: datetime) -> str:
    local = at.astimezone(zone(team.time_zone))
    return dated(local, tr("%a %-d %b %H:%M"))
