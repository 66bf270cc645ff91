"""Finding somebody: every give, swap and three-way exchange for a slot, who could cover some days, and doing it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import dated, tr
from app.domain.options import Option, OptionKind, option_words
from app.domain.people import Person
from app.domain.rota import Assignment, Slot
from app.planner.effects import effect
from app.planner.swap_search import Exchange
from app.store.stores import Store
from app.usecases.assigning import draft_near, put
from app.usecases.standings import Standing

COVER_COMPONENTS = ("fair", "holiday", "unpopular", "avoid", "prefer", "fragment", "gap1")
REST = (
    tr("on duty the week beside"),
    tr("one free week to the nearest duty"),
    tr("two free weeks to the nearest duty"),
)
LONG_REST = 8
KINDS = {1: OptionKind.GIVE, 2: OptionKind.SWAP, 3: OptionKind.CYCLE}


def find_swaps(standing: Standing, slot: Slot) -> tuple[Option, ...]:
    """Return every way to let the holder out of the slot without breaking a rule, best first.

    Only slots of the standing's weeks change hands. Raise Refused when the slot is open, pinned or outside.
    """
    team, held = standing.team, standing.rota.held.get(slot)
    if not standing.covers([slot]):
        raise Refused(tr("{slot} is not among the weeks looked at; choose a coming week.", slot=team.slot_words(slot)))
    if held is None:
        raise Refused(
            tr("{slot} is open, so there is nobody to let out; assign somebody instead.", slot=team.slot_words(slot))
        )
    if held.pinned:
        raise Refused(
            tr(
                "{slot} is pinned to {name}; unpin it first.",
                slot=team.slot_words(slot),
                name=team.person[held.person_id].name,
            )
        )
    return tuple(_option(standing, e) for e in standing.swaps.exchanges(standing.place(slot)))


def _option(standing: Standing, exchange: Exchange) -> Option:
    moves = standing.moves(exchange.changes)
    return Option(KINDS[len(moves)], moves, exchange.effect, standing.warnings(moves))


def apply_option(store: Store, option: Option, *, reason: str = "", published: bool = False) -> Changes:
    """Let the slots of an option change hands in one step.

    With `published`, what everybody knows changes too where all its slots stand published as they are. Raise Refused
    when one of the slots was changed since, or a rule would break and no reason is given.
    """
    slots = [m.slot for m in option.moves]
    weeks = [s.week for s in slots]
    team, rota, known = store.team(), draft_near(store, slots), store.rotas.published(min(weeks), max(weeks))
    for move in option.moves:
        if rota.holder(move.slot) != move.before:
            raise Refused(tr("{slot} was changed since; look at the options again.", slot=team.slot_words(move.slot)))
    wanted = [Assignment(m.slot, m.after, reason=reason.strip()) for m in option.moves if m.after is not None]
    opened = [m.slot for m in option.moves if m.after is None]
    known_as_is = all(known.holder(m.slot) == m.before for m in option.moves)
    told = [(m.slot, m.after) for m in option.moves] if published and known_as_is else []
    label = f"{option_words(team, option)}: {team.slot_words(option.moves[0].slot)}"
    return put(store, wanted, label, opened, told=told)


@dataclass(frozen=True)
class CoverChoice:
    """Somebody who could stand in for some days: `cost` compares people, `words` say what speaks for or against.

    `problem` names what stands in the way; it is empty where nothing does.
    """

    person_id: int
    cost: float
    words: str
    problem: str = ""


def who_could_cover(standing: Standing, slot: Slot, first_day: date, last_day: date) -> tuple[CoverChoice, ...]:
    """Return everybody eligible for the slot's role, best first, for the days of its week, both included.

    Those come first whose own week is free, then by what the days would do to load and project time, counted as that
    part of a whole week. Raise Refused when the days lie outside the slot's week.
    """
    team, rotation = standing.team, standing.team.rotation[slot.rotation_id]
    begin, end = rotation.first_day(slot.week), rotation.first_day(slot.week + 1)
    if not begin <= first_day <= last_day <= end:
        raise Refused(
            tr(
                "The days must lie between {begin} and {end}, the week of {name}; choose other days.",
                begin=begin,
                end=end,
                name=rotation.name,
            )
        )
    holder = standing.rota.holder(slot)
    able = [p for p in team.people if p.id != holder and p.can_hold(slot.rotation_id, slot.role)]
    days = tuple(_days(first_day, last_day))
    found = [cover_choice(standing, slot, p, days) for p in able]
    return tuple(sorted(found, key=lambda c: (bool(c.problem), c.cost, team.person[c.person_id].name)))


def cover_choice(standing: Standing, slot: Slot, person: Person, days: Sequence[date]) -> CoverChoice:
    """Return what speaks for or against a person standing some days of a slot, in the rotation's zone."""
    index, problem = standing.person(person.id), _cover_problem(standing, slot, person, days)
    closest = _closest(standing, slot, index)
    words = ", ".join([REST[closest] if closest < len(REST) else tr("rested"), _share_words(standing, index)])
    if problem:
        return CoverChoice(person.id, 0.0, words, problem)
    dearer = effect(standing.state, [(standing.place(slot), index)])
    whole = sum(value for name, value in dearer.items() if name in COVER_COMPONENTS)
    tired = max(0, standing.state.ledgers[index].gap - closest) * standing.team.policy.weights.fair
    return CoverChoice(person.id, round((whole + tired) * len(days) / 7, 1), words)


def _closest(standing: Standing, slot: Slot, person: int) -> int:
    """Return the free weeks between the slot's week and the person's nearest duty, LONG_REST at most."""
    state, bit = standing.state, slot.week - standing.horizon.first + standing.state.past
    near = (b for b in range(max(0, bit - LONG_REST), bit + LONG_REST + 1) if b != bit and state.duty[person] >> b & 1)
    return min((abs(b - bit) - 1 for b in near), default=LONG_REST)


def _share_words(standing: Standing, person: int) -> str:
    balance = standing.balance(person, standing.state.duty[person])
    side = tr("over") if balance > 0 else tr("under")
    return (
        tr("{balance:.1f} weeks {side} fair share", balance=abs(balance), side=side)
        if abs(balance) >= 0.05
        else tr("at fair share")
    )


def _cover_problem(standing: Standing, slot: Slot, person: Person, days: Sequence[date]) -> str:
    if not all(person.present_on(day) for day in days):
        return tr("is not in the team then")
    if away := next((d for d in days if standing.team.leave_on(person.id, d) is not None), None):
        return tr("is away on {away}", away=dated(away, tr("%a %-d %b")))
    held = standing.rota.held_by(person.id, slot.week)
    if duty := next((a for a in held if a.slot.role.is_duty), None):
        return tr(
            "holds {name} {role} that week",
            name=standing.team.rotation[duty.slot.rotation_id].name,
            role=duty.slot.role,
        )
    return ""


def _days(first: date, last: date) -> Iterable[date]:
    return (first + timedelta(days=n) for n in range((last - first).days + 1))
