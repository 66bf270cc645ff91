"""Known bugs in the window: decided, claimed, fixed, merged, split, and found by aliases."""

from datetime import date

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.domain.known_bugs import Effort, KnownBug
from app.store.stores import Store
from app.ui.dialogs.bugs import AliasDialog, MergeDialog, SplitDialog
from app.ui.dialogs.lines import LineDialog
from app.ui.log.bugs import BugsView
from app.ui.log.pages import LogPage
from app.ui.windows import MainWindow
from app.usecases.known_bugs import add_known_bug, add_wording, known_bug


def shown(window: MainWindow) -> BugsView:
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.show_known_bugs()
    return page.bugs


def soon(do: object) -> None:
    QTimer.singleShot(0, do)  # type: ignore[call-overload]


def test_a_known_bug_is_changed_accepted_claimed_and_fixed_in_place(
    window: MainWindow, store: Store, qtbot: QtBot
) -> None:
    view = shown(window)
    form = view.form
    form.effort.setCurrentIndex(2)
    form.effort.activated.emit(2)
    qtbot.keyClicks(form.steps, "then call the desk")
    form._pause.timeout.emit()
    assert known_bug(store, 1).workaround == "then call the deskreset outbound"
    assert known_bug(store, 1).effort is Effort.M
    qtbot.mouseClick(form.accept_button, Qt.MouseButton.LeftButton)
    assert window.banner.words.startswith("Say who accepts")
    form.why.setText("rewrite comes")
    form.budget.setValue(10)
    form.review.setText("2027-01-10")
    qtbot.mouseClick(form.accept_button, Qt.MouseButton.LeftButton)
    assert (known_bug(store, 1).budget, known_bug(store, 1).accepted_by) == (10, "tester")
    assert "over its budget of 10" in view._warnings.text()
    form.person.setCurrentIndex(1)
    form.week.setText("not a day")
    qtbot.mouseClick(form.claim_button, Qt.MouseButton.LeftButton)
    assert "is not a date" in window.banner.words
    form.week.setText("2027-06-09")
    qtbot.mouseClick(form.claim_button, Qt.MouseButton.LeftButton)
    assert known_bug(store, 1).claimed_week is not None
    qtbot.mouseClick(form.fix_button, Qt.MouseButton.LeftButton)
    assert "Saved 0 min in no weeks" in form._saved.text()
    qtbot.mouseClick(form.fix_button, Qt.MouseButton.LeftButton)
    assert known_bug(store, 1).fixed_on is None


def test_one_is_added_and_merged_into_another(window: MainWindow, store: Store) -> None:
    view = shown(window)

    def name() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LineDialog)
        dialog.line.setText("gap seen")
        dialog.accept()

    soon(name)
    view.add()
    view.form.title.setText("gap seen again")
    view.form.title.editingFinished.emit()
    assert view.bug is not None
    assert view.bug.title == "gap seen again"

    def merge() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, MergeDialog)
        dialog.table.choose(1)
        dialog.merge_button.click()

    soon(merge)
    view.merge()
    assert [b.id for b in store.log.known_bugs()] == [1]
    assert {"gap seen again", "gap seen"} <= {w for w, _ in store.bugs.wordings(1)}
    assert view.table.chosen_key() == 1


def test_a_wording_is_added_and_taken_back_and_what_issues_say_stays(window: MainWindow, store: Store) -> None:
    view = shown(window)

    def say() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, LineDialog)
        dialog.line.setText("number too low")
        dialog.accept()

    soon(say)
    view.add_wording()
    assert store.bugs.accepted_wordings(1) == ("number too low",)
    rows = {view.wordings.lines.line(n).key: n for n in range(view.wordings.lines.rowCount())}
    view.wordings.setCurrentIndex(view.wordings.lines.index(rows["number too low"]))
    assert view.forget_button.isEnabled()
    view.forget_button.click()
    assert store.bugs.accepted_wordings(1) == ()
    assert not view.forget_button.isEnabled()


def test_a_fix_may_be_of_an_earlier_day(window: MainWindow, store: Store) -> None:
    view = shown(window)
    view.form.fixed.setText("2026-10-05")
    view.form.fix_button.click()
    assert known_bug(store, 1).fixed_on == date(2026, 10, 5)
    assert "in seven weeks" in view.form._saved.text()


def test_wordings_are_split_off(window: MainWindow, store: Store) -> None:
    add_wording(store, 1, "number too low")
    view = shown(window)

    def split() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, SplitDialog)
        dialog.title.setText("low number")
        assert not dialog.split_button.isEnabled()
        item = dialog.list.findItems("number too low", Qt.MatchFlag.MatchContains)[0]
        item.setCheckState(Qt.CheckState.Checked)
        dialog.split_button.click()

    soon(split)
    view.split()
    assert {b.title for b in store.log.known_bugs()} == {"sequence gap after restart", "low number"}


def test_aliases_are_edited(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    assert window.session is not None
    dialog = AliasDialog(window, window.session)
    qtbot.addWidget(dialog)
    dialog.word.setText("two words")
    dialog.save_button.click()
    assert dialog.refusal.text().startswith("An alias is one word")
    dialog.word.setText("gw")
    dialog.means.clear()
    dialog.save_button.click()
    assert store.bugs.aliases() == {"gw": ""}
    dialog.table.choose("gw")
    assert dialog.forget_button.isEnabled()
    dialog.forget_button.click()
    assert store.bugs.aliases() == {}
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_the_list_is_of_the_suite_chosen(window: MainWindow, store: Store) -> None:
    add_known_bug(store, KnownBug(0, 2, None, "spread too wide"))
    view = shown(window)
    assert view.table.order.rowCount() == 1
    page = window.show_page("Log")
    assert isinstance(page, LogPage)
    page.show_bug(2)
    assert view.table.order.rowCount() == 2
    assert view.bug is not None
    assert view.bug.title == "spread too wide"
