"""Tables pasted into the rota: read whole or not at all, exact to the cell."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.rota import Assignment, Rota, RowKey, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week, weeks_from
from app.store.stores import Store
from app.usecases.pasting import MOST_CELLS, paste, read_paste, read_table, repeated
from tests.ui.builders import THIS_WEEK, team_store

WEEKS = weeks_from(THIS_WEEK + 20, 6)
PRIMARY: RowKey = (1, Role.PRIMARY)
SECONDARY: RowKey = (1, Role.SECONDARY)


@pytest.fixture
def store() -> Store:
    return team_store()


def test_names_initials_and_mail_all_name_a_person(store: Store) -> None:
    found = read_paste(
        store.team(), Rota({}), [PRIMARY], WEEKS, [["Ana Castillo", "RJ", "uu@example.com", "sh@example.com"]]
    )
    assert found.unknown == ("“uu@example.com” (2027-W17) is nobody in the team.",)
    assert list(found.holders.values()) == [1, 3, 5]


def test_a_table_by_rotations_is_written_in_one_step_and_undone(store: Store) -> None:
    before = store.dump()
    table = read_table("Ana Castillo\t\tSøren Holm\r\nUma Rao\t\tRosa Jiménez\r\n")
    wanted = read_paste(store.team(), store.rotas.draft(), [PRIMARY, SECONDARY], WEEKS, table)
    assert wanted.cells == 6
    changes = paste(store, wanted)
    assert changes.label == "Paste 4 slots"
    rota = store.rotas.draft()
    assert [rota.holder(Slot(w, 1, Role.PRIMARY)) for w in WEEKS[:3]] == [1, None, 5]
    assert [rota.holder(Slot(w, 1, Role.SECONDARY)) for w in WEEKS[:3]] == [6, None, 3]
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    assert store.dump() == before


def test_a_table_by_people_gives_and_takes_slots(store: Store) -> None:
    slot = Slot(WEEKS[0], 1, Role.PRIMARY)
    rota = Rota.of([Assignment(slot, 1), Assignment(Slot(WEEKS[1], 2, Role.PRIMARY), 1)])
    table = [["", "away"], ["OG primary; FX 2", "Order Gateways secondary"]]
    found = read_paste(store.team(), rota, [1, 2], WEEKS, table)
    assert found.unknown == ()
    assert found.holders == {
        slot: 2,
        Slot(WEEKS[0], 2, Role.SECONDARY): 2,
        Slot(WEEKS[1], 2, Role.PRIMARY): None,
        Slot(WEEKS[1], 1, Role.SECONDARY): 2,
    }


def test_what_is_not_understood_is_listed_and_nothing_is_written(store: Store) -> None:
    before = store.dump()
    table = [["Anna Castle", "Rosa Jiménez"], ["nobody at all", ""]]
    wanted = read_paste(store.team(), store.rotas.draft(), [PRIMARY, SECONDARY], WEEKS, table)
    assert wanted.unknown == (
        "“Anna Castle” (2027-W15) is nobody in the team.",
        "“nobody at all” (2027-W15) is nobody in the team.",
    )
    with pytest.raises(Refused, match="Correct the table and paste it again; nothing was changed"):
        paste(store, wanted)
    assert store.dump() == before
    both = read_paste(store.team(), Rota({}), [1, 2], WEEKS, [["OG primary"], ["OG primary"]])
    assert both.unknown == (
        "Order Gateways primary, week of 12 April (2027-W15) is given to Ana Castillo and Liam O'Connor.",
    )
    nonsense = read_paste(store.team(), Rota({}), [1], WEEKS, [["lunch"]])
    assert nonsense.unknown == ("“lunch” (2027-W15) is no slot; write a rotation and a role.",)


def test_two_people_of_one_name_are_told_apart_by_initials(store: Store) -> None:
    with store.journal.step("Add", "people"):
        ana = store.team().people[0]
        store.people.add(type(ana)(0, ana.name, "AC2", eligible=ana.eligible))
    found = read_paste(store.team(), Rota({}), [PRIMARY], WEEKS, [["Ana Castillo", "AC2"]])
    assert found.unknown == ("“Ana Castillo” is the name of more than one person; write the initials.",)
    assert list(found.holders.values()) == [7]


def test_a_broken_rule_needs_a_reason(store: Store) -> None:
    wanted = read_paste(store.team(), store.rotas.draft(), [PRIMARY], WEEKS, [["Ana Castillo", "Ana Castillo"]])
    with pytest.raises(Refused, match="Give a reason"):
        paste(store, wanted)
    assert paste(store, wanted, "agreed by phone")
    assert {a.reason for a in store.rotas.draft(WEEKS[0], WEEKS[1]).held.values()} == {"agreed by phone"}


def test_a_table_too_large_for_its_place_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="has 2 rows of 1 weeks, but here are 1 rows of 6"):
        read_paste(store.team(), Rota({}), [PRIMARY], WEEKS, [["a"], ["b"]])
    with pytest.raises(Refused, match="has 1 rows of 7 weeks"):
        read_paste(store.team(), Rota({}), [PRIMARY], WEEKS, [["a"] * 7])
    with pytest.raises(Refused, match="cells; 200,000 is the most"):
        read_table("\t" * MOST_CELLS)


@given(st.dictionaries(st.tuples(st.integers(0, 5), st.sampled_from(list(Role)[:2])), st.integers(1, 6), max_size=8))
def test_what_is_copied_by_rotations_comes_back_exact_to_the_cell(held: dict[tuple[int, Role], int]) -> None:
    team = team_store().team()
    rota = Rota.of(Assignment(Slot(WEEKS[n], 1, role), who) for (n, role), who in held.items())
    table = [
        [team.person[who].name if (who := rota.holder(Slot(w, 1, role))) else "" for w in WEEKS]
        for role in (Role.PRIMARY, Role.SECONDARY)
    ]
    text = "\n".join("\t".join(line) for line in table)
    found = read_paste(team, Rota({}), [PRIMARY, SECONDARY], WEEKS, read_table(text) if text.strip() else [])
    assert rota.with_changes({a.slot: a for a in found.assignments}) == rota
    assert {a.slot: a.person_id for a in found.assignments} == {s: a.person_id for s, a in rota.held.items()}


def test_quoted_cells_and_escaped_formulas_are_read_as_a_spreadsheet_writes_them() -> None:
    assert read_table('"a ""b"""\tc\n\'=1+1\td') == [['a "b"', "c"], ["=1+1", "d"]]


def test_a_run_of_cells_is_repeated() -> None:
    assert repeated(["A", "B", "", "", ""]) == ["A", "B", "A", "B", "A"]
    assert repeated(["A", "B", "C"]) == ["A", "A", "A"]
    assert repeated(["", "B"]) == ["", "B"]
    assert Week.of(date(2027, 4, 12)) == WEEKS[0]
