"""A rota over some weeks with the one evaluator holding it: built once, then every question about it is quick.

Findings, the preview of a drag, candidates, swaps, reasons and repairs all ask the same standing, so that they never
disagree about what a change costs.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from app.domain.covers import Cover
from app.domain.findings import Finding
from app.domain.languages import tr
from app.domain.rota import Rota, Slot, SlotChange
from app.domain.rotations import Role
from app.domain.seasons import Minutes
from app.domain.teams import Team
from app.domain.weeks import Week
from app.planner.effects import broken_by, duties_after, effect
from app.planner.evaluator import OPEN, Change, Evaluator
from app.planner.ledgers import targets
from app.planner.problems import Place
from app.planner.swap_search import SwapSearch
from app.usecases.findings import NOTHING, broken_finding, findings_of, state_of
from app.usecases.problems import NO_MINUTES, Horizon

REACH_WEEKS = 13


@dataclass(frozen=True)
class Effect:
    """What a change of holders would do: sentences, hard rules newly broken, and the cost by component (+ is worse)."""

    words: tuple[str, ...]
    broken: tuple[Finding, ...]
    cost: Mapping[str, int]


class Standing:
    """The rota from first to last week. The evaluator belongs to one thread; another thread builds its own standing.

    Nothing of the week `under_way`, or before, is offered in exchange; `minutes` weigh in what is carried over;
    `parts` are the covers.
    """

    def __init__(
        self,
        team: Team,
        rota: Rota,
        first: Week,
        last: Week,
        published: Rota = NOTHING,
        *,
        minutes: Minutes = NO_MINUTES,
        under_way: Week | None = None,
        parts: Iterable[Cover] = (),
    ) -> None:
        self.team, self.rota, self.published, self.minutes = team, rota, published, minutes
        self.parts = tuple(parts)
        self.horizon = Horizon(first, max(1, last - first + 1))
        self.earliest = 0 if under_way is None else max(0, under_way + 1 - first)

    @cached_property
    def state(self) -> Evaluator:
        """The evaluator."""
        return state_of(self.team, self.rota, self.horizon, self.published, self.minutes)

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """What is wrong, in order of time."""
        if not self.team.rotations:
            return ()
        return findings_of(self.team, self.rota, self.horizon, self.state, self.parts)

    @cached_property
    def fixed(self) -> frozenset[int]:
        """The places that are pinned."""
        pinned = (s for s, a in self.rota.held.items() if a.pinned and self.covers([s]))
        return frozenset(self.place(s) for s in pinned)

    @cached_property
    def swaps(self) -> SwapSearch:
        """The search for exchanges of slots."""
        return SwapSearch(self.state, self.fixed, self.earliest)

    def prepare(self) -> "Standing":
        """Make now what the first question would have to wait for."""
        _ = self.swaps, self.state.allowed, self._targets
        return self

    def covers(self, slots: Iterable[Slot]) -> bool:
        """Tell whether the slots lie in these weeks."""
        first, last = self.horizon.first, self.horizon.last
        return all(first <= s.week <= last and s.rotation_id in self.team.rotation for s in slots)

    def place(self, slot: Slot) -> int:
        """Return the place of a slot of these weeks."""
        rotation = self.team.rotation[slot.rotation_id].name
        return self.state.index[Place(slot.week - self.horizon.first, rotation, str(slot.role))]

    def slot(self, place: int) -> Slot:
        """Return the slot of a place."""
        here = self.state.places[place]
        return Slot(self.horizon.first + here.week, self._rotation_ids[here.rotation], Role(here.role))

    @cached_property
    def _rotation_ids(self) -> dict[str, int]:
        return {r.name: r.id for r in self.team.rotations}

    def person(self, person_id: int) -> int:
        """Return the index of a person."""
        return self.state.person[str(person_id)]

    def person_id(self, person: int) -> int | None:
        """Return the id of the person with an index, None for nobody."""
        return None if person == OPEN else int(self.state.problem.people[person].id)

    def changes(self, holders: Mapping[Slot, int | None]) -> list[Change]:
        """Return new holders (person ids) as changes of the evaluator."""
        return [(self.place(s), OPEN if who is None else self.person(who)) for s, who in holders.items()]

    def moves(self, changes: Iterable[Change]) -> tuple[SlotChange, ...]:
        """Return changes of the evaluator as slots with their holders before and after."""
        return tuple(
            SlotChange(self.slot(p), self.person_id(self.state.holder[p]), self.person_id(who)) for p, who in changes
        )

    def effect(self, holders: Mapping[Slot, int | None]) -> Effect:
        """Return what new holders would do."""
        changes = self.changes(holders)
        cost = effect(self.state, changes)
        broken = tuple(broken_finding(self.team, self.rota, self.horizon, v) for v in broken_by(self.state, changes))
        words = [f.words for f in broken] + self._fairness_words(changes) + _cost_words(cost)
        return Effect(tuple(words) or (tr("Changes nothing that is counted."),), broken, cost)

    def warnings(self, moves: Iterable[SlotChange]) -> tuple[str, ...]:
        """Return what to know of the weeks taken over in some moves: single days of leave, and what was wished for."""
        found = []
        for move in moves:
            days = self.team.days_away(move.after, move.slot.week) if move.after is not None else 0
            if move.after is None:
                continue
            name, wish = self.team.person[move.after].name, self.team.wish_of.get((move.after, move.slot.week))
            if days:
                found.append(
                    tr(
                        "{name} is away for {n} day of that week.|{name} is away for {n} days of that week.",
                        "",
                        days,
                        name=name,
                    )
                )
            if wish is not None:
                found.append(tr("{name} {words} that week.", name=name, words=wish.words))
        return tuple(found)

    def balance(self, person: int, duties: int) -> float:
        """Return duty weeks above (+) or below (-) the fair share of a person (index) with a mask of duty weeks."""
        member = self.state.problem.people[person]
        here = duties >> self.state.past
        return here.bit_count() + member.carry - self._targets[member.id] / 100

    @cached_property
    def _targets(self) -> dict[str, int]:
        return targets(self.state.problem)

    def load_after(self, person: int, changes: list[Change]) -> float:
        """Return the balance of a person (index) against the fair share after some changes."""
        return self.balance(person, duties_after(self.state, changes).get(person, self.state.duty[person]))

    def _fairness_words(self, changes: list[Change]) -> list[str]:
        duty = duties_after(self.state, changes)
        moved = {p: m for p, m in duty.items() if m.bit_count() != self.state.duty[p].bit_count()}
        return [self._share_words(person, self.balance(person, mask)) for person, mask in sorted(moved.items())]

    def _share_words(self, person: int, balance: float) -> str:
        name = self.team.person[int(self.state.problem.people[person].id)].name
        side = tr("more") if balance > 0 else tr("less")
        return tr(
            "{name} would have {balance:.1f} weeks {side} than the fair share.",
            name=name,
            balance=abs(balance),
            side=side,
        )


def standing_around(team: Team, rota: Rota, slots: Iterable[Slot], published: Rota = NOTHING) -> Standing:
    """Return the standing of the weeks that some slots can be felt in."""
    weeks = [s.week for s in slots]
    return Standing(team, rota, min(weeks) + -REACH_WEEKS, max(weeks) + REACH_WEEKS, published)


def _cost_words(cost: Mapping[str, int]) -> list[str]:
    said = {
        "holiday": (tr("Holiday weeks are spread less evenly."), tr("Holiday weeks are spread more evenly.")),
        "fragment": (tr("Project time is cut into shorter blocks."), tr("Project blocks get longer.")),
        "gap1": (tr("Somebody gets a gap of a single week."), tr("A gap of a single week goes away.")),
        "continuity": (tr("A primary has not been secondary lately."), tr("A primary has been secondary lately.")),
        "avoid": (tr("Somebody gets a week not wished for."), tr("Somebody is spared a week not wished for.")),
        "prefer": (tr("Somebody loses a week wished for."), tr("Somebody gets a week wished for.")),
        "open": (tr("A slot becomes open."), tr("An open slot is filled.")),
    }
    return [said[name][value < 0] for name, value in cost.items() if name in said]
