"""Hard rules broken by the holders of an evaluator, each at a place and in words; the rules are the benchmark's."""

from collections.abc import Collection, Iterator
from itertools import pairwise

from app.domain.languages import said, tr
from app.planner.evaluator import OPEN, Evaluator
from app.planner.ledgers import bit_places, duties_words
from app.planner.plans import Violation
from app.planner.problems import Place


def violations(state: Evaluator) -> tuple[Violation, ...]:
    """Return every broken rule in order of week; none means that the rota keeps all hard rules."""
    found = [v for place, who in enumerate(state.holder) if who != OPEN for v in _at_place(state, place, who)]
    mine = _places_of_people(state)
    found += [v for person in range(len(state.ledgers)) for v in _of_person(state, person, mine.get(person, []))]
    found += list(_pins(state))
    return tuple(sorted(found, key=lambda v: (v.place, v.rule, v.person)))


def violations_of(state: Evaluator, people: Collection[int]) -> tuple[Violation, ...]:
    """Return the broken rules about some people (by index), in order of week; pins are passed over."""
    mine: dict[int, list[int]] = {person: [] for person in people}
    for place, who in enumerate(state.holder):
        if who in mine:
            mine[who].append(place)
    found = [v for who, places in mine.items() for place in places for v in _at_place(state, place, who)]
    found += [v for who, places in mine.items() for v in _of_person(state, who, places)]
    return tuple(sorted(found, key=lambda v: (v.place, v.rule, v.person)))


def _at_place(state: Evaluator, place: int, who: int) -> Iterator[Violation]:
    here, member = state.places[place], state.problem.people[who]

    def broken(rule: str, words: str) -> Violation:
        return Violation(rule, here, member.id, words)

    if here.role not in member.eligible.get(here.rotation, ()):
        yield broken("eligibility", tr("is not eligible as {role}", role=said(here.role)))
    if here.week in member.leave:
        yield broken("leave", tr("is away"))
    if not member.present(here.week):
        yield broken("dates", tr("is not in the team"))
    yield from _pairs(state, place, who)


def _pairs(state: Evaluator, place: int, who: int) -> Iterator[Violation]:
    here, member, mate = state.places[place], state.problem.people[who], state.mate[place]
    other = state.holder[mate] if mate >= 0 else OPEN
    if here.role == "primary" and other == OPEN and not state.may_stand_alone(who, place, {}):
        yield Violation("solo_not_shadowed", here, member.id, tr("would stand alone without having shadowed"))
    guided = other != OPEN and here.week >= state.experienced[other]
    novice = here.week < state.experienced[who] and state.is_duty[place]
    if novice and state.has_secondary[state.rot[place]] and not guided:
        yield Violation("mentor", here, member.id, tr("is a novice without an experienced mate"))


def _places_of_people(state: Evaluator) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for place, who in enumerate(state.holder):
        found.setdefault(who, []).append(place)
    return found


def _of_person(state: Evaluator, person: int, mine: list[int]) -> Iterator[Violation]:
    ledger, mask, name = state.ledgers[person], state.duty[person], state.problem.people[person].id
    yield from _two_duties(state, person, mine)
    duties = bit_places(mask)
    for earlier, later in pairwise(duties):
        if later < state.past:
            continue
        free = later - earlier - 1
        if free < ledger.gap:
            words = tr(
                "has {n} free week since the last duty where {gap} are needed|"
                "has {n} free weeks since the last duty where {gap} are needed",
                "",
                free,
                gap=ledger.gap,
            )
            yield Violation("gap", _duty_at(state, mine, later), name, words)
        if free == 0:
            yield from _twice(state, person, mine, later)
    for end in duties:
        count = ledger.duties_in_window(mask, end)
        if end >= state.past and count > ledger.window_max:
            words = tr(
                "has {duties} in {weeks} weeks where {most}",
                duties=duties_words(count),
                weeks=ledger.window_weeks,
                most=_allowed(ledger.window_max),
            )
            yield Violation("window", _duty_at(state, mine, end), name, words)


def _allowed(most: int) -> str:
    return tr("{n} is allowed|{n} are allowed", "", most) if most else tr("none is allowed")


def _two_duties(state: Evaluator, person: int, mine: list[int]) -> Iterator[Violation]:
    seen, name = 0, state.problem.people[person].id
    for place in mine:
        if seen & state.bit[place]:
            yield Violation("two_duties", state.places[place], name, tr("holds two slots in one week"))
        seen |= state.bit[place]


def _twice(state: Evaluator, person: int, mine: list[int], later: int) -> Iterator[Violation]:
    name = state.problem.people[person].id
    for place in mine:
        there = state.is_duty[place] and state.bit[place] == 1 << later
        if there and state.follows_itself(place, person, {}):
            yield Violation("same_twice", state.places[place], name, tr("holds the same slot twice running"))


def _duty_at(state: Evaluator, mine: list[int], week_bit: int) -> Place:
    return next(state.places[i] for i in mine if state.is_duty[i] and state.bit[i] == 1 << week_bit)


def _pins(state: Evaluator) -> Iterator[Violation]:
    for pin in state.problem.pins:
        if state.holder[state.index[pin.place]] != state.person[pin.person]:
            yield Violation("pin", pin.place, pin.person, tr("is pinned here and not kept"))
