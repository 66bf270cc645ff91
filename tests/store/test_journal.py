"""Steps, history, undo and redo."""

import sqlite3
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.people import Person
from app.domain.rota import Assignment
from app.domain.rotations import Role
from app.store.stores import Store
from tests.store.builders import NAMES, add_team, assign, slot, small_store


def newest(store: Store) -> str:
    return store.journal.history(1)[0].label


def test_a_write_outside_a_step_raises_and_changes_nothing() -> None:
    store = small_store()
    before = store.dump()
    with pytest.raises(sqlite3.IntegrityError, match="outside a journal step"):
        store.people.add(Person(0, "Nobody", "NB"))
    assert store.dump() == before


def test_another_program_cannot_write_outside_a_step_either(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
    raw = sqlite3.connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="outside a journal step"):
        raw.execute("UPDATE person SET name = 'x'")
    raw.close()


def test_a_step_records_who_when_what_and_a_client_made_id() -> None:
    store = small_store()
    assign(store, 1, slot())
    command = store.journal.history(1)[0]
    assert (command.label, command.name, command.actor) == ("Assign 1", "assign", "tester")
    assert command.at.tzinfo is not None
    assert len(command.id) == 36
    changes = store.journal.changes_of(command.id)
    assert [(c.table, c.before) for c in changes] == [("assignment", None)]
    assert changes[0].after is not None
    assert changes[0].after["person_id"] == 1


def test_a_step_that_raises_leaves_no_trace() -> None:
    store = small_store()
    before, history = store.dump(), store.journal.history()
    with pytest.raises(KeyError), store.journal.step("Half done"):  # noqa: PT012 the write before the error is the point
        store.rotas.assign([Assignment(slot(), 1)])
        raise KeyError("stop")
    assert (store.dump(), store.journal.history()) == (before, history)


def test_a_step_that_moves_no_row_is_not_recorded() -> None:
    store = small_store()
    assign(store, 1, slot())
    history = store.journal.history()
    with store.journal.step("Assign again") as step:
        store.rotas.assign([Assignment(slot(), 1)])
    assert not step.changes
    assert store.journal.history() == history


def test_a_step_inside_a_step_is_a_bug() -> None:
    store = small_store()
    with pytest.raises(RuntimeError), store.journal.step("Outer"), store.journal.step("Inner"):
        pass


def test_undo_and_redo_put_rows_back_and_forth() -> None:
    store = small_store()
    empty = store.dump()
    assign(store, 1, slot())
    one = store.dump()
    assign(store, 2, slot())
    two = store.dump()
    for expected in (one, empty):
        command = store.journal.undoable()
        assert command is not None
        store.journal.undo(command)
        assert store.dump() == expected
    for expected in (one, two):
        command = store.journal.redoable()
        assert command is not None
        store.journal.undo(command)
        assert store.dump() == expected
    assert store.journal.redoable() is None


def test_undo_and_redo_keep_their_names() -> None:
    store = small_store()
    assign(store, 1, slot())
    for expected in ("Undo assign 1", "Redo assign 1", "Undo assign 1", "Redo assign 1"):
        command = store.journal.redoable() if expected.startswith("Redo") else store.journal.undoable()
        assert command is not None
        store.journal.undo(command)
        assert newest(store) == expected


def test_new_work_ends_what_could_be_redone() -> None:
    store = small_store()
    assign(store, 1, slot())
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    assert store.journal.redoable() is not None
    assign(store, 2, slot(1))
    assert store.journal.redoable() is None


def test_undo_survives_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path) as store:
        add_team(store)
        before = store.dump()
        assign(store, 1, slot())
        after = store.dump()
    with Store.open(path) as store:
        command = store.journal.undoable()
        assert command is not None
        store.journal.undo(command)
        assert store.dump() == before
    with Store.open(path) as store:
        command = store.journal.redoable()
        assert command is not None
        store.journal.undo(command)
        assert store.dump() == after


def test_undo_refuses_to_overwrite_later_work() -> None:
    store = small_store()
    assign(store, 1, slot())
    earlier = store.journal.history(1)[0]
    assign(store, 2, slot())
    before = store.dump()
    with pytest.raises(Refused, match="“Assign 1” cannot be undone, because “Assign 2” changed the same assignment"):
        store.journal.undo(earlier)
    assert store.dump() == before


def test_a_refused_undo_names_the_row_that_was_moved_since() -> None:
    store = small_store()
    assign(store, 1, slot())
    earlier = store.journal.history(1)[0]
    assign(store, 2, slot())
    with pytest.raises(Refused, match=r"since \(week 2026-11-30, Order Gateways, role primary\); undo that first"):
        store.journal.undo(earlier)
    with store.journal.step("Add Zoë"):
        zoe = store.people.add(Person(0, "Zoë", "ZO"))
    adding = store.journal.history(1)[0]
    with store.journal.step("Move Zoë"):
        store.people.update(Person(zoe, "Zoë", "ZO", "zoe@example.com"))
    with pytest.raises(Refused, match=r"“Move Zoë” changed the same person since \(“Zoë”\)"):
        store.journal.undo(adding)


def test_an_older_command_can_be_undone_when_nobody_moved_its_rows() -> None:
    store = small_store()
    assign(store, 1, slot())
    earlier = store.journal.history(1)[0]
    assign(store, 2, slot(1))
    store.journal.undo(earlier)
    assert store.rotas.draft().holder(slot()) is None
    assert store.rotas.draft().holder(slot(1)) == 2


def test_a_command_is_undone_once() -> None:
    store = small_store()
    assign(store, 1, slot())
    command = store.journal.history(1)[0]
    store.journal.undo(command)
    stale = next(c for c in store.journal.history() if c.id == command.id)
    with pytest.raises(Refused, match="undone already"):
        store.journal.undo(stale)


def test_undo_refuses_when_later_rows_rest_on_the_command() -> None:
    store = small_store()
    with store.journal.step("Add Zoë"):
        zoe = store.people.add(Person(0, "Zoë", "ZO", eligible=frozenset({(1, Role.PRIMARY)})))
    adding = store.journal.history(1)[0]
    assign(store, zoe, slot())
    before = store.dump()
    with pytest.raises(Refused, match="a later assignment rests on it"):
        store.journal.undo(adding)
    assert store.dump() == before


def test_making_the_file_cannot_be_undone() -> None:
    store = Store.in_memory()
    assert store.journal.undoable() is None


def test_every_value_survives_the_journal() -> None:
    store = small_store()
    odd = "O'Neill ''quoted'' 李雯 \N{GRINNING FACE} , name 'x' NULL\nsecond line"
    with store.journal.step("Add"):
        store.people.add(Person(0, odd, "O'N", fte=0.3333, carry=-0.1))
    added = store.journal.history(1)[0]
    before = store.dump()
    store.journal.undo(added)
    command = store.journal.redoable()
    assert command is not None
    store.journal.undo(command)
    assert store.dump() == before
    assert odd in [p.name for p in store.team().people]


def test_a_swap_within_one_week_can_be_undone() -> None:
    store = small_store()
    first, second = slot(role=Role.PRIMARY), slot(role=Role.SECONDARY)
    with store.journal.step("Both"):
        store.rotas.assign([Assignment(first, 1), Assignment(second, 2)])
    before = store.dump()
    with store.journal.step("Swap"):
        store.rotas.assign([Assignment(first, 2), Assignment(second, 1)])
    store.journal.undo(store.journal.history(1)[0])
    assert store.dump() == before


def test_two_duties_in_one_week_cannot_happen_silently() -> None:
    store = small_store()
    assign(store, 1, slot())
    before = store.dump()
    with pytest.raises(Refused, match="two slots in one week without a reason"):
        assign(store, 1, slot(rotation_id=2))
    assert store.dump() == before
    assign(store, 1, slot(rotation_id=2), reason="nobody else is here")
    assert store.rotas.draft().held[slot(rotation_id=2)].reason == "nobody else is here"


def test_a_slot_has_one_holder() -> None:
    store = small_store()
    assign(store, 1, slot())
    assign(store, 2, slot())
    assert [row["person_id"] for row in store.dump()["assignment"]] == [2]


def test_names_come_back_as_written() -> None:
    assert [p.name for p in small_store().team().people] == sorted(NAMES)


def test_what_was_done_before_a_column_was_added_can_still_be_undone() -> None:
    store = small_store()
    with store.journal.step("Add Zoe") as step:
        store.people.add(Person(0, "Zoe", "ZO"))
    store._db.execute("ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT ''")
    command = next(c for c in store.journal.history() if c.id == step.changes.command_id)
    store.journal.undo(command)
    assert "Zoe" not in {p.name for p in store.people.all()}
