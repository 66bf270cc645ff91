"""Two windows on one file and one note: both sign, one does; nothing typed is lost."""

from collections.abc import Callable
from pathlib import Path

import pytest

from app.domain.changes import Changes
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.pages.handoff import HandoffPage
from app.ui.windows import MainWindow
from app.usecases.handing_off import handoff_note
from tests.ui.builders import NOW, THIS_WEEK, add_team

Opened = Callable[[Store | None], MainWindow]


@pytest.fixture
def pages(open_window: Opened, tmp_path: Path) -> tuple[HandoffPage, HandoffPage]:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=lambda: NOW) as store:
        add_team(store)
    made = []
    for actor in ("ana", "liam"):
        page = open_window(Store.open(path, lambda: NOW, actor)).show_page("Handoff")
        assert isinstance(page, HandoffPage)
        made.append(page)
    return made[0], made[1]


def said(page: HandoffPage) -> str:
    window = page.window()
    assert isinstance(window, MainWindow)
    return window.banner.words


def test_of_two_that_sign_at_once_one_signs_and_the_other_reads_why(pages: tuple[HandoffPage, HandoffPage]) -> None:
    first, second = pages
    for page in pages:
        page.form.successor.setPlainText("None.")
        page.form.learned.setPlainText("None.")
    first.form.flush()
    second.session.look_elsewhere()
    second.form.successor.setPlainText("None. And mind the auction.")
    first.sign()
    second.sign()
    signed = first.session.store.handoffs.signature(1, THIS_WEEK)
    assert signed is not None
    assert "has signed this handoff" in said(second)
    assert said(second).count(".") == 1
    assert "mind the auction" in second.reading.addendum.text()
    assert second.reading.isVisible()


def test_what_both_type_into_one_note_is_kept_for_both(pages: tuple[HandoffPage, HandoffPage]) -> None:
    first, second = pages
    first.form.successor.setPlainText("From Ana.")
    first.form.flush()
    second.form.learned.setPlainText("From Liam.")
    second.form.flush()
    edit = first.session.store.handoffs.edit(1, THIS_WEEK)
    assert edit is not None
    assert (edit.to_successor, edit.learned) == ("From Ana.", "From Liam.")


def test_two_fields_of_one_item_are_kept_for_both(pages: tuple[HandoffPage, HandoffPage]) -> None:
    first, second = pages
    title = "Basket flow exceeded throttle"
    for page, name, words in ((first, "state", "limit raised"), (second, "owner", "OMS")):
        row = page.form.row_of(title)
        row.edits[name].setText(words)
        row.dirty = True
        page.form.flush()
    (item,) = handoff_note(first.session.store, 1, THIS_WEEK).open_items
    assert (item.state, item.owner) == ("limit raised", "OMS")


def test_a_boundary_that_nobody_holds_is_signed_by_whoever_sits_here(pages: tuple[HandoffPage, HandoffPage]) -> None:
    page, _ = pages
    store = page.session.store
    with store.journal.step("Clear"):
        slots = [Slot(THIS_WEEK + n, 1, Role.PRIMARY) for n in (0, 1)]
        store.rotas.clear(slots)
        store.rotas.publish((slot, None) for slot in slots)
    page.session.look_elsewhere()
    page.session.changed.emit(Changes("Clear", frozenset({"assignment"})))
    note = handoff_note(store, 1, THIS_WEEK)
    assert (note.outgoing, note.incoming) == ("", "")
    for area in (page.form.successor, page.form.learned):
        area.setPlainText("None.")
    page.sign()
    signed = store.handoffs.signature(1, THIS_WEEK)
    assert signed is not None
    assert signed[0].person == "ana"
