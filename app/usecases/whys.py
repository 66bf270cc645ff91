"""Why a person holds a slot, in sentences: what the next best would cost, and what stands against the others."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.options import cost_words, effect_lines
from app.domain.rota import Slot
from app.domain.wishes import Wish
from app.planner.evaluator import OPEN
from app.planner.whys import Alternative, Why, why
from app.usecases.standings import Standing

MOST_SAID = 2


@dataclass(frozen=True)
class Answer:
    """`words` are one to four sentences; `could` and `against` are about everybody else eligible, by person id.

    `could` holds what each would add to the cost, best first.
    """

    slot: Slot
    holder: int | None
    words: tuple[str, ...]
    could: Mapping[int, int]
    effects: Mapping[int, Mapping[str, int]]
    against: Mapping[int, str]


def why_held(standing: Standing, slot: Slot) -> Answer:
    """Return why the slot is held as it is, or why it is open; raise Refused when it lies outside the standing."""
    if not standing.covers([slot]):
        raise Refused(
            tr("{slot} is not among the weeks looked at; choose a coming week.", slot=standing.team.slot_words(slot))
        )
    place = standing.place(slot)
    found, holder = why(standing.state, place), standing.state.holder[place]
    words = _held_words(standing, slot, place, found) if holder != OPEN else _open_words(found)
    return Answer(
        slot,
        standing.person_id(holder),
        words,
        {_id(standing, a.person): a.cost for a in found.alternatives},
        {_id(standing, a.person): a.effect for a in found.alternatives},
        {_id(standing, person): reason for person, reason in found.against.items()},
    )


def _open_words(found: Why) -> tuple[str, ...]:
    able, others = len(found.alternatives), len(found.against)
    if able:
        return (tr("{able} of {able2} eligible people could hold it.", able=able, able2=able + others),)
    return (
        (tr("None of the {others} eligible people can hold it.", others=others),)
        if others
        else (tr("Nobody is eligible for it."),)
    )


def _held_words(standing: Standing, slot: Slot, place: int, found: Why) -> tuple[str, ...]:
    held = standing.rota.held[slot]
    name = _short_name(standing, standing.state.holder[place])
    said = [tr("It is pinned to {name}.", name=name)] if held.pinned else []
    if held.reason:
        said.append(tr("Put there by hand, because: {reason}.", reason=held.reason))
    if wish := standing.team.wish_of.get((held.person_id, slot.week)):
        said.append(tr("{name} {words} this week.", name=name, words=wish.words))
    if not found.alternatives:
        return (
            *said,
            tr("Nobody else can hold it: {others}.", others=_others_words(standing, found, 3))
            if found.against
            else tr("Nobody else is eligible as {role}.", role=slot.role),
        )
    best = found.alternatives[0]
    return (
        *said,
        _rank_words(standing, place, found),
        _next_words(standing, best),
        *_more_words(standing, place, found),
    )


def _rank_words(standing: Standing, place: int, found: Why) -> str:
    """Return how the holder's load, without this slot, compares with those who are here and rested."""
    state = standing.state
    holder, bit = state.holder[place], state.bit[place]
    name, count = _short_name(standing, holder), len(found.alternatives) + 1
    mine = standing.balance(holder, state.duty[holder] & ~bit)
    lower = sum(standing.balance(a.person, state.duty[a.person]) < mine - 0.005 for a in found.alternatives)
    if not lower:
        return tr("{name} has the lowest load of the {count} who are here and rested.", name=name, count=count)
    if lower == count - 1:
        return tr("{name} has the highest load of the {count} who are here and rested.", name=name, count=count)
    return tr(
        "{lower} of the {count} who are here and rested have a lower load than {name}.",
        lower=lower,
        count=count,
        name=name,
    )


def _next_words(standing: Standing, best: Alternative) -> str:
    name = _short_name(standing, best.person)
    parts = ", ".join(effect_lines(best.effect)[:3])
    said = f" ({parts})" if parts else ""
    if best.cost < 0:
        return tr("{name} would be {cost}{said}.", name=name, cost=cost_words(best.cost), said=said)
    return tr("The next best is {name}, {cost}{said}.", name=name, cost=cost_words(best.cost), said=said)


def _more_words(standing: Standing, place: int, found: Why) -> list[str]:
    dearer = [
        f"{_short_name(standing, a.person)} {_dearest(standing, place, a)}"
        for a in found.alternatives[1 : 1 + MOST_SAID]
    ]
    said = [f"{'; '.join(dearer)}."] if dearer else []
    return [*said, *([f"{_others_words(standing, found, MOST_SAID)}."] if found.against else [])]


def _dearest(standing: Standing, place: int, alternative: Alternative) -> str:
    """Return what speaks most against an alternative."""
    name = max(alternative.effect, key=lambda part: alternative.effect[part], default="")
    state = standing.state
    if name == "fair":
        after = standing.balance(alternative.person, state.duty[alternative.person]) + 1
        return tr(
            "would have {after:.1f} weeks {what} than the fair share",
            after=abs(after),
            what=tr("more") if after > 0 else tr("less"),
        )
    if name == "avoid":
        week = standing.slot(place).week
        away = standing.team.unusual_days_away(_id(standing, alternative.person), week)
        return tr("is away for a day of that week") if away else Wish.AVOID.words + tr(" that week")
    words = {
        "holiday": tr("would have more holiday weeks"),
        "unpopular": tr("would have more unpopular weeks"),
        "prefer": tr("would take a week that was wished for"),
        "fragment": tr("would lose a long project block"),
        "gap1": tr("would have a gap of a single week"),
        "continuity": tr("has not been secondary lately"),
        "stability": tr("would change what is published"),
    }
    return words.get(name, cost_words(alternative.cost))


def _others_words(standing: Standing, found: Why, most: int) -> str:
    some = [f"{_short_name(standing, person)} {reason}" for person, reason in found.against.items()]
    more = tr("; {some} more cannot", some=len(some) - most) if len(some) > most else ""
    return "; ".join(some[:most]) + more


def _short_name(standing: Standing, person: int) -> str:
    return standing.team.short_name(standing.team.person[_id(standing, person)].name)


def _id(standing: Standing, person: int) -> int:
    return int(standing.state.problem.people[person].id)
