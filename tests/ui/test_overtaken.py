"""Another window changed the slot while this one was deciding: was, theirs and mine."""

from pathlib import Path

import pytest

from app.domain.errors import Overtaken
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.rota.pages import RotaPage
from app.usecases.assigning import assign
from tests.ui.builders import NOW, THIS_WEEK, add_team
from tests.ui.conftest import OpenWindow
from tests.ui.test_row_clashes import answer_with

HERE = Slot(THIS_WEEK + 24, 1, Role.PRIMARY)


@pytest.mark.parametrize("mine", [True, False])
def test_a_slot_changed_elsewhere_is_decided_by_the_person(open_window: OpenWindow, tmp_path: Path, mine: bool) -> None:
    path = tmp_path / "team.watchbill"
    ours = Store.new(path, clock=lambda: NOW)
    add_team(ours)
    window = open_window(ours)
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    with Store.open(path, clock=lambda: NOW) as other:
        assign(other, HERE, 2)
    seen = answer_with(mine)
    page.hands._put(HERE, 3, None)
    assert {"open", "Liam O'Connor", "Rosa Jiménez"} <= set(seen)
    assert ours.rotas.draft().holder(HERE) == (3 if mine else 2)


def test_nothing_is_written_over_what_was_not_seen(tmp_path: Path) -> None:
    store = Store.in_memory(clock=lambda: NOW)
    add_team(store)
    assign(store, HERE, 2)
    before = store.dump()
    with pytest.raises(Overtaken, match="was changed elsewhere a moment ago"):
        assign(store, HERE, 3, seen={HERE: None})
    assert store.dump() == before
    assert assign(store, HERE, 3, seen={HERE: 2})
