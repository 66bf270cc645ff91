"""Ways to change who holds what, each with its effect: what a swap search, a repair or a cover search offers."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from app.domain.covers import Cover, span_words_of
from app.domain.languages import dated, tr
from app.domain.rota import Slot, SlotChange
from app.domain.rotations import Role
from app.domain.teams import Team

COMPONENTS = {
    "open": tr("open slots"),
    "fair": tr("fair load"),
    "holiday": tr("holiday weeks"),
    "unpopular": tr("unpopular weeks"),
    "avoid": tr("weeks not wished for"),
    "prefer": tr("weeks wished for"),
    "fragment": tr("project blocks"),
    "gap1": tr("gaps of a single week"),
    "continuity": "continuity",
    "stability": tr("published weeks"),
}


class OptionKind(StrEnum):
    """How slots change hands."""

    GIVE = "give"
    SWAP = "swap"
    CYCLE = "three-way"
    OPEN = "open"
    CHAIN = "chain"


@dataclass(frozen=True)
class Option:
    """Slots that change hands together; the first move is of the slot in question.

    `effect` is what that adds to each component of the cost (below 0 is better), `findings` are sentences about what
    one would have to look at afterwards.
    """

    kind: OptionKind
    moves: tuple[SlotChange, ...]
    effect: Mapping[str, int]
    findings: tuple[str, ...] = ()

    @property
    def cost(self) -> int:
        """What the option adds to the whole cost; below 0 the rota gets better."""
        return sum(self.effect.values())

    @property
    def people(self) -> tuple[int, ...]:
        """The ids of everybody concerned, who takes the slot in question first."""
        found = [who for move in self.moves for who in (move.after, move.before) if who is not None]
        return tuple(dict.fromkeys(found))


@dataclass(frozen=True)
class CoverOption:
    """Somebody who stands what the holder of a slot is away for; `said` is what speaks for them, `short` in brief."""

    covers: tuple[Cover, ...]
    said: str
    short: str = ""

    @property
    def person_id(self) -> int:
        """The id of who stands in."""
        return self.covers[0].person_id


def cost_words(cost: int) -> str:
    """Return “better by 12”, “worse by 84” or “no difference”."""
    if not cost:
        return tr("no difference")
    return tr("better by {what:,}", what=-cost) if cost < 0 else tr("worse by {cost:,}", cost=cost)


def effect_lines(effect: Mapping[str, int]) -> tuple[str, ...]:
    """Return one entry for each component that changes, the largest first: “fair load +200”."""
    order = sorted(effect, key=lambda name: (-abs(effect[name]), name))
    return tuple(f"{COMPONENTS.get(name, name)} {effect[name]:+,}".replace("-", "−") for name in order)


def option_words(team: Team, option: Option, about: Slot | None = None) -> str:
    """Return an option in a few words: “Give to Kavya Iyer”, “Swap with Dmitri Volkov, 1 Mar (FX primary)”.

    Where the slot it begins with is not the one `about` which it is asked, it is named.
    """
    first, *others = option.moves
    there = "" if about in (None, first.slot) else f"{_slot(team, first)} "
    if first.after is None:
        return tr("Open {there}", there=there or tr("the slot")).rstrip()
    taker = team.person[first.after].name
    if option.kind is OptionKind.GIVE:
        return (
            tr("Give {there}to {taker}", there=there, taker=taker)
            if first.before is not None
            else _assigned(taker, there)
        )
    if option.kind is OptionKind.SWAP:
        return tr("Swap {there}with {taker}, {slot}", there=there, taker=taker, slot=_slot(team, others[0]))
    parts = [f"{team.short_name(team.person[m.after].name)} {_slot(team, m)}" for m in others if m.after is not None]
    lead = tr("Three-way") if option.kind is OptionKind.CYCLE else tr("Chain")
    return tr(
        "{lead}: {first_name} takes {there}, {parts}",
        lead=lead,
        first_name=team.short_name(team.person[first.after].name),
        there=there or tr("it"),
        parts=", ".join(parts),
    ).replace(" ,", ",")


def short_words(team: Team, option: Option, about: Slot | None = None) -> str:
    """Return an option in as few words as a narrow list has room for: “Swap with Dmitri, 1 Mar”.

    Where the slot it begins with is not the one `about` which it is asked, its week is named.
    """
    first, *others = option.moves
    there = "" if about in (None, first.slot) else f"{_chip(team, first)} "
    names = [team.short_name(team.person[m.after].name) for m in option.moves if m.after is not None]
    if first.after is None:
        return tr("Open {there}", there=there or tr("the slot")).rstrip()
    if option.kind is OptionKind.GIVE:
        return (
            tr("Give {there}to {names}", there=there, names=names[0])
            if first.before is not None
            else _assigned(names[0], there)
        )
    if option.kind is OptionKind.SWAP:
        return tr("Swap {there}with {names}, {day}", there=there, names=names[0], day=_day(team, others[0]))
    if option.kind is OptionKind.CYCLE:
        return tr(
            "Three-way {there}with {names}, {names2}, {day}",
            there=there,
            names=names[0],
            names2=names[1],
            day=_day(team, others[1]),
        )
    handed = [f"{team.short_name(team.person[m.after].name)} {_chip(team, m)}" for m in others if m.after is not None]
    return tr(
        "{names} takes {there}, {handed}", names=names[0], there=there or tr("it"), handed=", ".join(handed)
    ).replace(" ,", ",")


def cover_option_words(team: Team, option: CoverOption) -> str:
    """Return “Kavya Iyer covers Fri 27 Nov” in the rotation's zone, with hours where it is no whole day."""
    spans = ", ".join(span_words_of(team, cover) for cover in option.covers)
    return tr("{name} covers {spans}", name=team.person[option.person_id].name, spans=spans)


def difference_words(option: Option) -> str:
    """Return what an option costs beside filling or opening its slot, in words."""
    opened = option.effect.get("open", 0)
    return tr("leaves it open") if opened > 0 else cost_words(option.cost - opened)


def move_lines(team: Team, moves: Iterable[SlotChange]) -> tuple[str, ...]:
    """Return one sentence for each slot: who has it now and who would."""
    return tuple(f"{team.slot_words(m.slot)}: {_name(team, m.before)} → {_name(team, m.after)}." for m in moves)


def _assigned(name: str, there: str) -> str:
    return tr("Assign {name} to {there}", name=name, there=there.strip()) if there else tr("Assign {name}", name=name)


def _chip(team: Team, move: SlotChange) -> str:
    """Return “30 Nov OG” as on a chip of the grid, with a 2 for the secondary."""
    rotation, role = team.rotation[move.slot.rotation_id], move.slot.role
    mark = {Role.PRIMARY: "", Role.SECONDARY: " 2"}.get(role, f" {role}")
    return f"{_day(team, move)} {team.suite[rotation.suite_id].code}{mark}"


def _day(team: Team, move: SlotChange) -> str:
    day = team.rotation[move.slot.rotation_id].first_day(move.slot.week)
    return dated(day, tr("%-d %b"))


def _slot(team: Team, move: SlotChange) -> str:
    rotation = team.rotation[move.slot.rotation_id]
    day = dated(rotation.first_day(move.slot.week), tr("%-d %b"))
    return f"{day} ({team.suite[rotation.suite_id].code} {move.slot.role})"


def _name(team: Team, person_id: int | None) -> str:
    return tr("open") if person_id is None else team.person[person_id].name
