from datetime import date

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.pages.people import PeoplePage
from app.ui.pages.people_rows import HEADINGS
from app.ui.windows import MainWindow


def people_page(window: MainWindow) -> PeoplePage:
    page = window.show_page("People")
    assert isinstance(page, PeoplePage)
    page.settle()
    return page


def cell(page: PeoplePage, name: str, heading: str) -> str:
    model = page.table.order
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == name)
    return str(model.index(row, HEADINGS.index(heading)).data())


def retype(qtbot: QtBot, edit: object, text: str) -> None:
    edit.selectAll()  # type: ignore[attr-defined]
    qtbot.keyClicks(edit, text)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_looking_at_people_writes_nothing(window: MainWindow, store: Store) -> None:
    before = len(store.journal.history())
    page = people_page(window)
    for person_id in store.team().person:
        page.show_person(person_id)
    assert len(store.journal.history()) == before


def test_the_table_tells_load_next_duty_and_leave(window: MainWindow) -> None:
    page = people_page(window)
    assert cell(page, "Ana Castillo", "Holds") == "OG, FX"
    assert cell(page, "Ana Castillo", "Next on") == "now"
    assert cell(page, "Ana Castillo", "Away") == "21 to 24 Dec"
    assert " of " in cell(page, "Ana Castillo", "Load, 26 weeks")


def test_a_field_is_kept_when_it_is_left(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(3)
    retype(qtbot, page.form.texts["office"], "Hong Kong")
    assert store.team().person[3].office == "Hong Kong"
    assert page.person is not None
    assert page.person.id == 3


def test_two_people_cannot_share_initials(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(3)
    retype(qtbot, page.form.texts["initials"], "AC")
    assert store.team().person[3].initials == "RJ"
    assert "Ana Castillo has the initials AC" in window.banner.words


def test_a_wrong_date_is_told_and_not_kept(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(3)
    retype(qtbot, page.form.days["left"], "soon")
    assert store.team().person[3].left is None
    assert "“soon” is not a date" in window.banner.words


def test_a_role_is_given_and_taken_by_a_tick(window: MainWindow, store: Store) -> None:
    page = people_page(window)
    page.show_person(3)
    page.form.roles[2, Role.PRIMARY].click()
    assert not store.team().person[3].can_hold(2, Role.PRIMARY)
    window.undo()
    assert store.team().person[3].can_hold(2, Role.PRIMARY)
    assert page.form.roles[2, Role.PRIMARY].isChecked()


def test_leave_is_recorded_and_removed(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(4)
    page.leave.first.fill(date(2027, 1, 4))
    page.leave.last.fill(date(2027, 1, 8))
    qtbot.keyClicks(page.leave.note, "ski")
    page.leave.record_button.click()
    found = [v for v in store.team().leave if v.person_id == 4]
    assert [(v.first_day, v.last_day, v.note) for v in found] == [(date(2027, 1, 4), date(2027, 1, 8), "ski")]
    page.leave.leave.setCurrentIndex(page.leave.leave.lines.index(0))
    page.leave.remove_button.click()
    assert not [v for v in store.team().leave if v.person_id == 4]


def test_limits_of_a_persons_own_are_kept_and_taken_away(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(3)
    most = page.form.limits["window_duties"]
    assert most.text() == "4 as all"
    most.setFocus()
    most.setValue(2)
    most.editingFinished.emit()
    assert store.team().person[3].window_duties == 2
    assert "At most 2 duties in 12 weeks." in page._facts.text()
    page.form.limits["window_duties"].setValue(-1)
    page.form.limits["window_duties"].editingFinished.emit()
    assert store.team().person[3].window_duties is None


def test_a_free_weekday_is_recorded_shown_and_removed(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(4)
    page.leave.first.fill(date(2027, 1, 8))
    page.leave.repeats.setCurrentIndex(2)
    page.leave.repeats.activated.emit(2)
    assert page.leave.until.isVisible()
    assert not page.leave.last.isVisible()
    qtbot.keyClicks(page.leave.until, "soon")
    page.leave.record_button.click()
    assert "“soon” is not a date" in window.banner.words
    retype(qtbot, page.leave.until, "2027-06-30")
    page.leave.record_button.click()
    (rule,) = store.team().recurring_leave
    assert (rule.person_id, rule.words, rule.last_day) == (4, "every second Friday", date(2027, 6, 30))
    assert page.leave.last.isVisible()
    assert page.leave.leave.lines.line(0).words == "Every second Friday"
    assert cell(page, "Wen Li (李雯)", "Away") == "every second Friday"
    page.leave.leave.setCurrentIndex(page.leave.leave.lines.index(0))
    page.leave.remove_button.click()
    assert store.team().recurring_leave == ()


def test_leave_that_ends_before_it_begins_follows_the_first_day(window: MainWindow, qtbot: QtBot) -> None:
    page = people_page(window)
    page.show_person(4)
    page.leave.first.setFocus()
    page.leave.first.fill(date(2027, 3, 1))
    assert page.leave.last.day() == date(2027, 3, 1)


def test_a_person_is_added_from_the_form(window: MainWindow, store: Store) -> None:
    page = people_page(window)
    page.add_person()
    page.form.texts["name"].insert("Zoë O'Hara")
    page.form.roles[1, Role.PRIMARY].setChecked(True)
    page.finish_button.click()
    added = store.team().find_person("Zoë O'Hara")
    assert (added.initials, added.time_zone) == ("ZO", "UTC")
    assert added.can_hold(1, Role.PRIMARY)
    assert page.person == added


def test_adding_can_be_cancelled(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = people_page(window)
    page.add_person()
    qtbot.keyClicks(page.form.texts["name"], "Nobody")
    page.cancel_button.click()
    assert len(store.team().people) == 6
    assert page.person is not None


def test_a_nameless_person_is_refused_and_the_form_stays(window: MainWindow, store: Store) -> None:
    page = people_page(window)
    page.add_person()
    page.finish_button.click()
    assert "needs a name" in window.banner.words
    assert page.finish_button.isVisible()
    assert len(store.team().people) == 6


def test_somebody_on_the_rota_is_not_removed(window: MainWindow, store: Store) -> None:
    page = people_page(window)
    page.show_person(1)
    page.remove_button.click()
    assert "set a last day" in window.banner.words
    assert 1 in store.team().person


def test_the_filter_narrows_and_opens_again(window: MainWindow, qtbot: QtBot) -> None:
    page = people_page(window)
    qtbot.keyClicks(page.filter, "rosa")
    assert page.table.order.rowCount() == 1
    page.show_person(1)
    assert page.table.order.rowCount() == 6
