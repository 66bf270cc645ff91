"""What a lead does with people: skills, merging, leaving, clashes of initials, and the charts of each."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.people import Person
from app.domain.projects import PersonWeek
from app.domain.rota import difference
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.dialogs.people import LeavingDialog, MergeDialog
from app.ui.pages.people import PeoplePage
from app.ui.windows import MainWindow
from app.usecases.people import deactivate_person, merge_people
from app.usecases.teams import add_person
from tests.ui.conftest import OpenWindow


def people_page(window: MainWindow) -> PeoplePage:
    page = window.show_page("People")
    assert isinstance(page, PeoplePage)
    page.settle()
    return page


def in_dialog(do: Callable[[QWidget], None]) -> None:
    """Answer the dialog that opens next."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        do(dialog)

    QTimer.singleShot(0, answer)


def press(place: QWidget, words: str) -> None:
    next(b for b in place.findChildren(QPushButton) if b.text() == words).click()


# Skills


@pytest.fixture
def matrix(window: MainWindow) -> PeoplePage:
    page = people_page(window)
    page.show_skills()
    return page


def test_a_click_and_a_key_change_a_skill(matrix: PeoplePage, store: Store, qtbot: QtBot) -> None:
    table = matrix.matrix
    index = table.skills.index(2, 1)
    person_id, rotation_id, role = table.skills.key(index)
    had = store.team().person[person_id].can_hold(rotation_id, role)
    place = table.visualRect(index).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert store.team().person[person_id].can_hold(rotation_id, role) is not had
    table.setCurrentIndex(index)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert store.team().person[person_id].can_hold(rotation_id, role) is had


def test_several_cells_change_in_one_step(matrix: PeoplePage, store: Store, qtbot: QtBot) -> None:
    before = len(store.journal.history())
    matrix.matrix.selectColumn(0)
    qtbot.keyClick(matrix.matrix, Qt.Key.Key_Space)
    assert len(store.journal.history()) == before + 1
    _, rotation_id, role = matrix.matrix.skills.key(matrix.matrix.skills.index(0, 0))
    assert not any(p.can_hold(rotation_id, role) for p in store.team().people)


def test_a_cell_says_itself_in_words_and_the_filter_narrows(matrix: PeoplePage) -> None:
    model = matrix.matrix.skills
    words = model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert words == "Ana Castillo may hold Order Gateways primary"
    assert model.headerData(0, Qt.Orientation.Vertical) == "AC  Ana Castillo"
    assert model.headerData(0, Qt.Orientation.Horizontal) == "OG\nprimary"
    matrix.filter.setText("uma")
    matrix.filter.textEdited.emit("uma")
    assert [p.name for p in model.people] == ["Uma Rao"]


# Merging and leaving


def test_two_entries_become_one_and_undo_brings_both_back(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.session.do(add_person, Person(0, "Ana Castillo", "A2", phone="555"))
    page.show_person(1)

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, MergeDialog)
        assert dialog.other.itemText(0) == "Ana Castillo (A2)"
        assert not dialog.reason.isVisible()
        press(dialog, "Merge")

    in_dialog(answer)
    page.merge_person()
    assert [p.initials for p in store.team().people if p.name == "Ana Castillo"] == ["AC"]
    assert store.team().person[1].phone == "555"
    window.undo()
    assert len([p for p in store.team().people if p.name == "Ana Castillo"]) == 2


def test_a_merge_that_doubles_a_week_waits_for_a_reason(window: MainWindow) -> None:
    page = people_page(window)
    page.show_person(1)

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, MergeDialog)
        dialog.other.setCurrentIndex(dialog.other.findData(2))
        assert "two slots in one week" in dialog.warning.text()
        assert not dialog.merge_button.isEnabled()
        dialog.reason.setText("one person")
        assert dialog.merge_button.isEnabled()
        dialog.reject()

    in_dialog(answer)
    page.merge_person()


def test_leaving_lists_what_will_be_open_and_activating_again_takes_the_day_back(
    window: MainWindow, store: Store
) -> None:
    page = people_page(window)
    page.show_person(1)
    held = len(store.rotas.draft().of_person(1))

    def answer(dialog: QWidget) -> None:
        assert isinstance(dialog, LeavingDialog)
        dialog.day.fill(date(2026, 12, 11))
        assert "will be open" in dialog.heading.text()
        assert dialog.slots.lines.rowCount() > 0
        press(dialog, "Deactivate")

    in_dialog(answer)
    page.deactivate_person()
    assert store.team().person[1].left == date(2026, 12, 11)
    assert len(store.rotas.draft().of_person(1)) < held
    assert page.leave_button.text() == "Activate again"
    page.deactivate_person()
    assert store.team().person[1].left is None


def test_initials_that_clash_come_with_free_ones_in_one_click(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(3)
    edit = page.form.texts["initials"]
    edit.selectAll()
    qtbot.keyClicks(edit, "AC")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    offers = [b.text() for b in page.form.offers.findChildren(QPushButton) if not b.isHidden()]
    assert offers
    assert page.form.offers.isVisible()
    assert store.team().person[3].initials == "RJ"
    press(page.form.offers, offers[0])
    assert store.team().person[3].initials == offers[0]
    assert not page.form.offers.isVisible()


def test_the_session_follows_what_a_merge_and_a_leaver_move(window: MainWindow, store: Store) -> None:
    session = people_page(window).session
    for rota in (session.draft, session.published, session.unpublished):
        assert rota is not None
    session.do(deactivate_person, 1, date(2026, 12, 11))
    session.do(merge_people, 3, 4, "one person")
    assert session.draft == store.rotas.draft()
    assert session.published == store.rotas.published()
    assert session.unpublished == difference(session.published, session.draft)
    window.undo()
    window.undo()
    assert session.draft == store.rotas.draft()
    assert not session.unpublished


# Charts


def test_each_person_has_measures_and_a_year_in_words(window: MainWindow) -> None:
    page = people_page(window)
    page.show_person(1)
    assert "duty weeks" in page.measures.accessibleDescription()
    assert page.strip.accessibleDescription().startswith("10 planned weeks: ")
    assert page.strip.words_at(1).startswith("Week of 23 November (2026-W48): ")
    strip = page.strip._strip
    assert strip is not None
    assert len(strip.kinds) == 52
    assert strip.kinds.count(PersonWeek.DUTY) > 0
    assert not page.strip.grab().isNull()
    assert not page.measures.grab().isNull()


def test_an_empty_team_offers_names(open_window: OpenWindow) -> None:
    page = people_page(open_window(Store.in_memory()))
    assert {"Paste names…", "Import files…"} <= {b.text() for b in page.findChildren(QPushButton)}


def test_forty_roles_and_long_names_are_shown(open_window: OpenWindow) -> None:
    from app.usecases.large_teams import make_large

    store = make_large(None, people=60, rotations=20, weeks=30)
    with store.journal.step("Name", "person"):
        first = store.people.all()[0]
        store.people.add(Person(0, "N" * 60, "NNN", eligible=first.eligible))
    page = people_page(open_window(store))
    page.show_skills()
    model = page.matrix.skills
    assert (model.rowCount(), model.columnCount()) == (61, 40)
    assert {role for _, role in model.places} == {Role.PRIMARY, Role.SECONDARY}
    assert not page.matrix.grab().isNull()
