"""What a proposed swap would mean for each person concerned, in words, before anybody says yes."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.domain.differences import person_lines
from app.domain.findings import Finding
from app.domain.languages import tr
from app.domain.rota import Assignment, Rota, SlotChange
from app.domain.swap_proposals import SwapProblem, swap_problems
from app.domain.teams import Team
from app.planner.effects import effects_on
from app.usecases.assigning import new_findings, with_changes
from app.usecases.standings import REACH_WEEKS, Standing

SAID = {
    "holiday": (tr("more holiday weeks than now"), tr("fewer holiday weeks than now")),
    "unpopular": (tr("more unpopular weeks than now"), tr("fewer unpopular weeks than now")),
    "avoid": (tr("a week with a day of leave"), tr("no longer a week with a day of leave")),
    "prefer": (tr("no longer a week that was wished for"), tr("a week that was wished for")),
    "fragment": (tr("project time in shorter blocks"), tr("project time in longer blocks")),
    "gap1": (tr("a gap of a single week"), tr("a gap of a single week less")),
}


@dataclass(frozen=True)
class Consequences:
    """Sentences by person id, in the order of the people concerned, and the hard rules newly broken."""

    people: Mapping[int, tuple[str, ...]]
    broken: tuple[Finding, ...]
    problems: tuple[SwapProblem, ...]

    @property
    def words(self) -> tuple[str, ...]:
        """Every sentence, person by person."""
        return tuple(line for lines in self.people.values() for line in lines)


def consequences(team: Team, rota: Rota, moves: Sequence[SlotChange], standing: Standing | None = None) -> Consequences:
    """Return what moves would do; a standing at hand is asked where it can."""
    holders = {m.slot: m.after for m in moves}
    at_hand = standing if standing and standing.covers(holders) else _standing_near(team, rota, moves)
    broken = at_hand.effect(holders).broken
    people = [p for m in moves for p in (m.before, m.after) if p is not None]
    lines = {p: _lines(at_hand, moves, p, broken) for p in dict.fromkeys(people)}
    return Consequences(lines, broken, swap_problems(team, rota, moves))


def against(
    team: Team, rota: Rota, moves: Sequence[SlotChange], standing: Standing | None = None
) -> tuple[tuple[SwapProblem, ...], tuple[Finding, ...]]:
    """Return who cannot take what they would, and the hard rules that moves would newly break.

    A standing at hand is asked where it can.
    """
    holders = {m.slot: m.after for m in moves}
    problems = swap_problems(team.of_people({p for p in holders.values() if p is not None}), rota, moves)
    if standing and standing.covers(holders):
        return problems, standing.effect(holders).broken
    return problems, new_findings(team, rota, with_changes(rota, assignments_of(moves)), holders)


def _standing_near(team: Team, rota: Rota, moves: Sequence[SlotChange]) -> Standing:
    """Return the standing around the moves, as far as is planned: unplanned weeks would count as duties not done."""
    first, last = min(m.slot.week for m in moves), max(m.slot.week for m in moves)
    begin, end = rota.first_week() or first, rota.last_week() or last
    return Standing(team, rota, min(first, max(first + -REACH_WEEKS, begin)), max(last, min(last + REACH_WEEKS, end)))


def _lines(
    standing: Standing, moves: Sequence[SlotChange], person_id: int, broken: Sequence[Finding]
) -> tuple[str, ...]:
    mine = [SlotChange(m.slot, _only(m.before, person_id), _only(m.after, person_id)) for m in moves]
    said = list(person_lines(standing.team, mine))
    said += [f.words for f in broken if f.person_id == person_id]
    said += standing.warnings(mine)
    return (*said, _fair_words(standing, moves, person_id))


def _only(who: int | None, person_id: int) -> int | None:
    return who if who == person_id else None


def _fair_words(standing: Standing, moves: Sequence[SlotChange], person_id: int) -> str:
    """Return “Load stays at 0.4 weeks over the fair share; project time in longer blocks.”."""
    changes, person = standing.changes({m.slot: m.after for m in moves}), standing.person(person_id)
    before, after = standing.load_after(person, []), standing.load_after(person, changes)
    share = _share_words(after)
    load = (
        tr("Load stays {share}", share=share)
        if before == after
        else tr("Load comes to be {share}, now {share2}", share=share, share2=_share_words(before))
    )
    effects = effects_on(standing.state, changes).get(person, {})
    others = [SAID[name][value < 0] for name, value in effects.items() if name in SAID]
    return "; ".join([load, *others]) + "."


def _share_words(balance: float) -> str:
    if abs(balance) < 0.05:
        return tr("at the fair share")
    return tr(
        "{balance:.1f} weeks {what} the fair share",
        balance=abs(balance),
        what=tr("over") if balance > 0 else tr("under"),
    )


def assignments_of(moves: Sequence[SlotChange], reason: str = "") -> list[Assignment]:
    """Return who holds what afterwards."""
    return [Assignment(m.slot, m.after, reason=reason.strip()) for m in moves if m.after is not None]
