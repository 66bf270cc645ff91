"""Days of one person chosen in the grid by mouse and arrows, and leave recorded there by one key."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.dialogs.leaves import LeaveDialog
from app.ui.rota.pages import RotaPage
from app.ui.windows import MainWindow
from tests.ui.builders import THIS_WEEK

ANA, WEN, LEFT, RIGHT = 1, 4, Qt.Key.Key_Left, Qt.Key.Key_Right
MONDAY = THIS_WEEK.monday


@pytest.fixture
def page(window: MainWindow) -> RotaPage:
    window.resize(1400, 800)
    made = window.show_page("Rota")
    assert isinstance(made, RotaPage)
    made.by.choose(0)
    made.reload()
    made._zoom(0)
    QApplication.processEvents()
    go(made, WEN, 3)
    return made


def go(page: RotaPage, person_id: int, weeks_on: int) -> None:
    view = page.grid.rota.view
    assert view is not None
    page.grid.go_to_week(THIS_WEEK + weeks_on)
    page.grid.go_to(view.row_keys.index(person_id), view.column_of(THIS_WEEK + weeks_on))
    QApplication.processEvents()


def point(page: RotaPage, person_id: int, day: date) -> QPoint:
    view = page.grid.rota.view
    assert view is not None
    week = THIS_WEEK + (day - MONDAY).days // 7
    row = view.row_keys.index(person_id)
    box = page.grid.visualRect(page.grid.rota.index(row, view.column_of(week)))
    return QPoint(box.left() + round(box.width() * (day.weekday() + 0.5) / 7), box.center().y())


def draw(page: RotaPage, qtbot: QtBot, person_id: int, days: tuple[date, date], held: object = None) -> None:
    where, keys = page.grid.viewport(), held or Qt.KeyboardModifier.NoModifier
    first, last = (point(page, person_id, day) for day in days)
    qtbot.mousePress(where, Qt.MouseButton.LeftButton, keys, first)
    qtbot.mouseMove(where, first + (last - first) / 2)
    qtbot.mouseMove(where, last)
    qtbot.mouseRelease(where, Qt.MouseButton.LeftButton, keys, last)


def chosen(page: RotaPage) -> tuple[int, date, date] | None:
    days = page.grid.days.chosen
    return (days.person_id, days.first, days.last) if days else None


def leave_of(store: Store, person_id: int) -> list[tuple[date, date, str, bool]]:
    return [(v.first_day, v.last_day, v.note, v.part_day) for v in store.team().leave if v.person_id == person_id]


def free_week(page: RotaPage, person_id: int) -> date:
    """Return the Monday of a week in which the person holds nothing, shown."""
    weeks = (THIS_WEEK + n for n in range(1, 9))
    week = next(w for w in weeks if not page.session.draft.held_by(person_id, w))
    go(page, person_id, week - THIS_WEEK)
    return week.monday


def held_week(page: RotaPage, person_id: int) -> date:
    """Return the Monday of a later week the person holds, shown."""
    week = next(w for w in (THIS_WEEK + n for n in range(1, 9)) if page.session.draft.held_by(person_id, w))
    go(page, person_id, week - THIS_WEEK)
    return week.monday


def test_days_are_drawn_over_and_one_key_records_leave_and_removes_it(
    page: RotaPage, store: Store, qtbot: QtBot
) -> None:
    monday = free_week(page, WEN)
    tuesday, thursday = monday + timedelta(days=1), monday + timedelta(days=3)
    draw(page, qtbot, WEN, (thursday, tuesday))
    assert chosen(page) == (WEN, tuesday, thursday)
    assert "No duty week is hit." in page.hands.leaves.hint.text()
    assert page.hands.leaves.hint.isVisible()
    before = store.dump()
    qtbot.keyClick(page.grid, Qt.Key.Key_L)
    assert leave_of(store, WEN) == [(tuesday, thursday, "", False)]
    assert page.hands.leaves.hint.isHidden()
    assert chosen(page) == (WEN, tuesday, thursday)
    page.hands.leaves.show_hint()
    assert "L removes the leave" in page.hands.leaves.hint.text()
    qtbot.keyClick(page.grid, Qt.Key.Key_L)
    assert leave_of(store, WEN) == []
    assert store.dump() == before


def test_arrows_go_from_day_to_day_and_shift_draws_on_into_the_next_week(
    page: RotaPage, store: Store, qtbot: QtBot
) -> None:
    monday = free_week(page, WEN)
    for _ in range(5):
        qtbot.keyClick(page.grid, RIGHT)
    friday = monday + timedelta(days=4)
    assert chosen(page) == (WEN, friday, friday)
    for _ in range(3):
        qtbot.keyClick(page.grid, RIGHT, Qt.KeyboardModifier.ShiftModifier)
    assert chosen(page) == (WEN, friday, friday + timedelta(days=3))
    assert page.grid.currentIndex().column() == page._view().column_of(THIS_WEEK) + (monday - MONDAY).days // 7 + 1
    qtbot.keyClick(page.grid, LEFT)
    assert chosen(page) == (WEN, friday + timedelta(days=2), friday + timedelta(days=2))
    qtbot.keyClick(page.grid, Qt.Key.Key_Escape)
    assert chosen(page) is None
    assert page.hands.leaves.hint.isHidden()


def test_leave_on_a_duty_week_says_what_it_means_before_it_is_done(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    wednesday = held_week(page, WEN) + timedelta(days=2)
    draw(page, qtbot, WEN, (wednesday, wednesday), Qt.KeyboardModifier.AltModifier)
    assert f"needs cover on Wednesday {wednesday.day}" in page.hands.leaves.hint.text()
    draw(page, qtbot, WEN, (wednesday, wednesday + timedelta(days=1)), Qt.KeyboardModifier.AltModifier)
    assert "would fall into an away week, which breaks a rule" in page.hands.leaves.hint.text()
    assert leave_of(store, WEN) == []


def test_a_note_and_part_of_the_day_are_asked_for_in_a_box(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    monday = free_week(page, WEN)
    draw(page, qtbot, WEN, (monday, monday))

    def answer() -> None:
        (dialog,) = page.findChildren(LeaveDialog)
        dialog.note.setText("dentist")
        dialog._part.setChecked(True)
        dialog.accept()

    QTimer.singleShot(0, answer)
    qtbot.keyClicks(page.grid, "L")
    assert leave_of(store, WEN) == [(monday, monday, "dentist", True)]


def test_weeks_chosen_at_any_zoom_are_leave_from_monday_to_friday(page: RotaPage, store: Store) -> None:
    page._zoom(2)
    monday = free_week(page, WEN)

    def agree() -> None:
        page.findChildren(LeaveDialog)[-1].accept()

    QTimer.singleShot(0, agree)
    page.leave_here()
    assert leave_of(store, WEN) == [(monday, monday + timedelta(days=4), "", False)]
    page.leave_out()
    assert leave_of(store, WEN) == []


def test_days_are_forgotten_with_another_row_and_are_not_chosen_by_rotations(page: RotaPage, qtbot: QtBot) -> None:
    free_week(page, WEN)
    qtbot.keyClick(page.grid, RIGHT)
    assert chosen(page) is not None
    qtbot.keyClick(page.grid, Qt.Key.Key_Up)
    assert chosen(page) is None
    page.by.choose(1)
    page.reload()
    assert not page.may("leave_here")
    qtbot.keyClick(page.grid, RIGHT)
    assert chosen(page) is None
