"""Options in words, long and short."""

from app.domain.options import Option, OptionKind, difference_words, effect_lines, move_lines, option_words, short_words
from app.domain.rota import SlotChange
from app.domain.rotations import Role
from tests.domain.builders import slot, team

FIRST, SECOND, THIRD = slot(0), slot(2), slot(1, 2, Role.SECONDARY)


def option(kind: OptionKind, *moves: SlotChange) -> Option:
    return Option(kind, moves, {"fair": 200, "fragment": -8})


def words(kind: OptionKind, *moves: SlotChange) -> tuple[str, str]:
    made = option(kind, *moves)
    return option_words(team(), made, FIRST), short_words(team(), made, FIRST)


def test_a_give_a_swap_and_a_cycle_name_who_takes_what() -> None:
    assert words(OptionKind.GIVE, SlotChange(FIRST, 1, 2)) == ("Give to Person 2", "Give to Person 2")
    assert words(OptionKind.SWAP, SlotChange(FIRST, 1, 2), SlotChange(SECOND, 2, 1)) == (
        "Swap with Person 2, 14 Dec (OG primary)",
        "Swap with Person 2, 14 Dec",
    )
    moves = (SlotChange(FIRST, 1, 2), SlotChange(SECOND, 2, 3), SlotChange(THIRD, 3, 1))
    assert words(OptionKind.CYCLE, *moves) == (
        "Three-way: Person 2 takes it, Person 3 14 Dec (OG primary), Person 1 6 Dec (FX secondary)",
        "Three-way with Person 2, Person 3, 6 Dec",
    )


def test_an_open_slot_is_assigned_or_filled_by_a_chain() -> None:
    assert words(OptionKind.GIVE, SlotChange(FIRST, None, 2)) == ("Assign Person 2", "Assign Person 2")
    assert words(OptionKind.CHAIN, SlotChange(FIRST, None, 2), SlotChange(THIRD, 2, 3)) == (
        "Chain: Person 2 takes it, Person 3 6 Dec (FX secondary)",
        "Person 2 takes it, Person 3 6 Dec FX 2",
    )
    assert words(OptionKind.OPEN, SlotChange(FIRST, 1, None)) == ("Open the slot", "Open the slot")


def test_another_slot_than_the_one_asked_about_is_named() -> None:
    assert words(OptionKind.GIVE, SlotChange(SECOND, 1, 2)) == (
        "Give 14 Dec (OG primary) to Person 2",
        "Give 14 Dec OG to Person 2",
    )
    assert words(OptionKind.GIVE, SlotChange(SECOND, None, 2))[1] == "Assign Person 2 to 14 Dec OG"
    assert words(OptionKind.OPEN, SlotChange(SECOND, 1, None))[1] == "Open 14 Dec OG"


def test_effects_are_said_by_component_and_apart_from_filling() -> None:
    assert effect_lines({"fair": 200, "fragment": -8}) == ("fair load +200", "project blocks −8")
    filled = Option(OptionKind.GIVE, (SlotChange(FIRST, None, 1),), {"open": -10000, "fair": 12})
    assert filled.cost == -9988
    assert difference_words(filled) == "worse by 12"
    assert difference_words(Option(OptionKind.OPEN, (SlotChange(FIRST, 1, None),), {"open": 10000})) == "leaves it open"
    assert difference_words(Option(OptionKind.GIVE, (SlotChange(FIRST, 1, 2),), {})) == "no difference"
    assert move_lines(team(), filled.moves)[0].endswith(": open → Person 1.")
