"""Up to a few ranked repairs for each finding, each an option that one key applies."""

from collections.abc import Iterable

from app.domain.findings import COVER, LEAVE_DAY, Finding, Severity
from app.domain.options import CoverOption, Option, OptionKind
from app.domain.waiting import HANDOFF
from app.planner.evaluator import OPEN
from app.planner.plans import Violation
from app.planner.repairs import fill_repairs, rule_repairs
from app.planner.swap_search import Exchange
from app.usecases.cover_offers import cover_offers
from app.usecases.standings import Standing

MOST_REPAIRS = 3


def covers_or_repairs(standing: Standing, finding: Finding) -> tuple[Option, ...] | tuple[CoverOption, ...]:
    """Return the best covers where single days of leave are found and somebody can stand them, else the repairs."""
    here = finding.rule == LEAVE_DAY and standing.covers([finding.slot])
    return (cover_offers(standing, finding.slot) if here else ()) or repairs(standing, finding)


def repairs(standing: Standing, finding: Finding, most: int = MOST_REPAIRS) -> tuple[Option, ...]:
    """Return the best repairs of a finding, best first; none where nothing that is small helps."""
    if not standing.covers([finding.slot]):
        return ()
    place = standing.place(finding.slot)
    if finding.rule in (HANDOFF, COVER):
        return ()
    if finding.severity is Severity.OPEN:
        found = fill_repairs(standing.state, place, standing.fixed, standing.earliest)
    elif finding.severity is Severity.WARNING:
        found = standing.swaps.exchanges(place)
    else:
        here = standing.state.places[place]
        broken = Violation(finding.rule, here, str(finding.person_id), "")
        found = rule_repairs(standing.state, broken, standing.fixed, standing.earliest)
    return tuple(_options(standing, found[:most]))


def _options(standing: Standing, exchanges: Iterable[Exchange]) -> Iterable[Option]:
    for exchange in exchanges:
        moves = standing.moves(exchange.changes)
        yield Option(_kind(standing, exchange), moves, exchange.effect, standing.warnings(moves))


def _kind(standing: Standing, exchange: Exchange) -> OptionKind:
    first, *others = exchange.changes
    if first[1] == OPEN:
        return OptionKind.OPEN
    if not others:
        return OptionKind.GIVE
    if standing.state.holder[first[0]] == OPEN or OPEN in (who for _, who in others):
        return OptionKind.CHAIN
    return OptionKind.SWAP if len(others) == 1 else OptionKind.CYCLE
