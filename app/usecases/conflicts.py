"""Why nobody can hold an open slot, in sentences: the facts that cannot hold together, and what change fixes it."""

from dataclasses import dataclass

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.options import Option, OptionKind, option_words
from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.domain.weeks import Week, span_words
from app.planner.conflicts import Conflict, Fix, conflict
from app.planner.duties import Fact, FactKind
from app.planner.effects import effect
from app.planner.evaluator import OPEN, Change
from app.planner.ledgers import duties_words
from app.usecases.standings import Standing

SECONDS = 2.7  # a model is made and one question ended after that; it has to be said within three


@dataclass(frozen=True)
class Remedy:
    """One change of a fact, in a sentence, and who then takes what."""

    words: str
    option: Option


@dataclass(frozen=True)
class Reasons:
    """What stands against an open slot.

    `facts` cannot hold together (each is needed for that where `minimal`), `remedies` are changes of one of them that
    fix it; `rearranged` fills the slot with no fact changed. With neither facts nor that, nothing was proven.
    """

    slot: Slot
    words: str
    facts: tuple[str, ...] = ()
    remedies: tuple[Remedy, ...] = ()
    rearranged: Option | None = None
    minimal: bool = False


def reasons_against(
    team: Team, rota: Rota, published: Rota, first: Week, slot: Slot, *, seconds: float = SECONDS
) -> Reasons:
    """Return what stands against an open slot of the weeks from `first` on; pure, so it may run in a thread."""
    if rota.holder(slot) is not None:
        raise Refused(tr("{slot} is held; nothing stands against it.", slot=team.slot_words(slot)))
    last = max(rota.last_week() or slot.week, slot.week)
    standing = Standing(team, rota, min(first, slot.week), last, published)
    place = standing.place(slot)
    if not any(p.can_hold(slot.rotation_id, slot.role) for p in team.people):
        return Reasons(
            slot, tr("Nobody is eligible as {role}; let somebody hold it on the page People.", role=slot.role)
        )
    return _reasons(standing, slot, conflict(standing.state, place, standing.fixed, seconds))


def _reasons(standing: Standing, slot: Slot, found: Conflict) -> Reasons:
    rearranged = _option(standing, found.rearranged) if found.rearranged else None
    remedies = tuple(_remedy(standing, fix) for fix in found.fixes)
    return Reasons(
        slot,
        _headline(standing.team, found, rearranged, bool(remedies)),
        tuple(_fact_words(standing, fact) for fact in found.facts),
        remedies,
        rearranged,
        found.minimal,
    )


def _headline(team: Team, found: Conflict, rearranged: Option | None, can_be_fixed: bool) -> str:
    if found.facts:
        together = tr("These cannot hold together, whatever else is planned:")
        return (
            together
            if can_be_fixed
            else tr("{together}, and no single change of them is enough:", together=together[:-1])
        )
    if rearranged is not None:
        return tr(
            "It can be filled: {removeprefix}.", removeprefix=option_words(team, rearranged).removeprefix("Chain: ")
        )
    return tr("No way to fill it was found, and no proof that there is none; plan these weeks again.")


def _option(standing: Standing, changes: tuple[Change, ...]) -> Option:
    moves = standing.moves(changes)
    kind = OptionKind.GIVE if len(moves) == 1 else OptionKind.CHAIN
    return Option(kind, moves, effect(standing.state, changes), standing.warnings(moves))


def _remedy(standing: Standing, fix: Fix) -> Remedy:
    option = _option(standing, fix.changes)
    then = option_words(standing.team, option).removeprefix("Chain: ")
    return Remedy(
        tr(
            "{change}; then {then}.", change=_change_words(standing, fix.fact), then=then.replace("Assign", "assign", 1)
        ),
        option,
    )


def _fact_words(standing: Standing, fact: Fact) -> str:
    team, policy = standing.team, standing.team.policy
    name = _name(standing, fact.person)
    if fact.kind is FactKind.HELD:
        return tr("{slot} has to be held too.", slot=team.slot_words(standing.slot(fact.place)))
    duties, weeks = duties_words(_most(standing, fact)), policy.window_weeks
    return {
        FactKind.PIN: lambda: tr("{name} is pinned to {slot}.", name=name, slot=_slot_words(standing, fact)),
        FactKind.LEAVE: lambda: tr("{name} is away, {span}.", name=name, span=_span(standing, fact)),
        FactKind.DATES: lambda: tr("{name} is not in the team then.", name=name),
        FactKind.GAP: lambda: tr(
            "{weeks} between two duties of {name}.",
            weeks=_free_weeks(_gap(standing, fact)),
            name=name or tr("a person"),
        ),
        FactKind.WINDOW: lambda: (
            tr("{name} has no more than {duties} in {weeks} weeks.", name=name, duties=duties, weeks=weeks)
            if name
            else tr("Nobody has more than {duties} in {weeks} weeks.", duties=duties, weeks=weeks)
        ),
        FactKind.NOVICE: lambda: tr("{name} is a novice and needs an experienced mate.", name=name),
        FactKind.SHADOW: lambda: tr("{name} has not shadowed and cannot stand alone.", name=name),
    }[fact.kind]()


def _slot_words(standing: Standing, fact: Fact) -> str:
    return standing.team.slot_words(standing.slot(fact.place))


def _gap(standing: Standing, fact: Fact) -> int:
    """Return the free weeks a fact is about: the person's own where it names one, else the policy's."""
    return standing.team.policy.gap_weeks if fact.person == OPEN else standing.state.ledgers[fact.person].gap


def _most(standing: Standing, fact: Fact) -> int:
    """Return the duties in the window a fact is about, likewise."""
    return standing.team.policy.window_duties if fact.person == OPEN else standing.state.ledgers[fact.person].window_max


def _free_weeks(count: int) -> str:
    return tr("One free week lies") if count == 1 else tr("{count} free weeks lie", count=count)


def _change_words(standing: Standing, fact: Fact) -> str:
    name = _name(standing, fact.person)
    return {
        FactKind.PIN: lambda: tr("Unpin {name} from {slot}", name=name, slot=_slot_words(standing, fact)),
        FactKind.LEAVE: lambda: tr("Move the leave of {name}, {span}", name=name, span=_span(standing, fact)),
        FactKind.DATES: lambda: tr("Let {name} be in the team that week", name=name),
        FactKind.GAP: lambda: _gap_change(standing, fact, name),
        FactKind.WINDOW: lambda: _window_change(standing, fact, name),
        FactKind.NOVICE: lambda: tr("Count {name} as experienced", name=name),
        FactKind.SHADOW: lambda: tr("Clear {name} to stand alone", name=name),
    }[fact.kind]()


def _gap_change(standing: Standing, fact: Fact, name: str) -> str:
    now = _gap(standing, fact)
    if name:
        return tr("Lower the gap of {name} from {now} to {less} free weeks", name=name, now=now, less=now - fact.less)
    return tr("Lower the gap from {now} to {less} free weeks", now=now, less=now - fact.less)


def _window_change(standing: Standing, fact: Fact, name: str) -> str:
    most, weeks = _most(standing, fact), standing.team.policy.window_weeks
    duties = duties_words(most + fact.less)
    if name:
        return tr(
            "Allow {name} {duties} in {weeks} weeks instead of {most}", name=name, duties=duties, weeks=weeks, most=most
        )
    return tr("Allow {duties} in {weeks} weeks instead of {most}", duties=duties, weeks=weeks, most=most)


def _name(standing: Standing, person: int) -> str:
    person_id = standing.person_id(person) if person != OPEN else None
    return standing.team.person[person_id].name if person_id is not None else ""


def _span(standing: Standing, fact: Fact) -> str:
    first, last = standing.horizon.first + fact.first, standing.horizon.first + fact.last
    return span_words(first.monday, last.days()[-1])
