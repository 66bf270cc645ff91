"""The Toil page: charts that can be asked, tables behind them, the issues behind a place in the log."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app.domain.alerts import Received, Verdict
from app.domain.issues import IssueKind
from app.domain.known_bugs import Effort
from app.domain.weeks import Week
from app.reports.surfaces import Spot
from app.store.stores import Store
from app.ui.log.pages import LogPage
from app.ui.toil.pages import ToilPage
from app.ui.windows import MainWindow
from app.usecases.alerts import judge_alerts, take_alerts
from app.usecases.samples import make_sample
from tests.ui.conftest import OpenWindow
from tests.usecases.builders import SAMPLE, clock, empty_store, sample_store


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window(sample_store("team.toml", "people.csv", "issues.csv"))


@pytest.fixture
def page(window: MainWindow) -> ToilPage:
    shown = window.show_page("Toil")
    assert isinstance(shown, ToilPage)
    shown.settle()
    return shown


def spot(page: ToilPage, card: str, key: str) -> Spot:
    return next(s for s in page.cards[card].figure.spots if s.key and s.key[0] == key and s.box[2] and s.box[3])


def click(qtbot: QtBot, page: ToilPage, card: str, place: Spot) -> None:
    x, y, width, height = place.box
    middle = QPointF(x + width / 2, y + height / 2).toPoint()
    qtbot.mouseClick(page.cards[card].figure, Qt.MouseButton.LeftButton, pos=middle)


def test_every_chart_is_drawn_and_has_its_table(page: ToilPage) -> None:
    for card in page.cards.values():
        assert card.figure.has_picture
        assert card.figure.spots
        card.toggle()
        assert card.is_table
        card.toggle()
        assert not card.is_table


def test_a_place_says_its_values(page: ToilPage) -> None:
    place = spot(page, "weeks", "week")
    x, y, width, _height = place.box
    said = page.cards["weeks"].figure.words_at(QPointF(x + width / 2, y + 1))
    assert said.startswith("28 Sep 2026 (W40)")
    assert page.cards["weeks"].figure.words_at(QPointF(-5, -5)) == ""


def test_a_click_on_a_known_bug_shows_its_issues_in_the_log(qtbot: QtBot, window: MainWindow, page: ToilPage) -> None:
    place = spot(page, "bugs", "bug")
    click(qtbot, page, "bugs", place)
    log = window.stack.currentWidget()
    assert isinstance(log, LogPage)
    assert page.numbers is not None
    assert log.timeline.issues.rowCount() == page.numbers.bugs[0].times
    log.clear_given.click()
    assert log.timeline.issues.rowCount() > 100


@pytest.mark.parametrize("card", ["hours", "weeks", "noise", "suites", "again"])
def test_a_click_shows_as_many_issues_as_the_chart_said(
    qtbot: QtBot, window: MainWindow, page: ToilPage, card: str
) -> None:
    numbers = page.numbers
    assert numbers is not None
    tuesday = next(h for h, count in enumerate(numbers.heat.counts[1]) if count)
    wanted, count = {
        "hours": (("half", 48 + tuesday), numbers.heat.counts[1][tuesday]),
        "weeks": (("week", Week(date(2026, 11, 16)), IssueKind.KNOWN), numbers.weeks[-2].times[IssueKind.KNOWN]),
        "noise": (("title", *_title(page)), numbers.noise[0].times),
        "suites": (("suite", 1, Week(date(2026, 10, 19))), sum(numbers.suites[0][1][3].times.values())),
        "again": (("bug", numbers.again[0].bug.id if numbers.again[0].bug else 0), numbers.again[0].times),
    }[card]
    page.show_issues(wanted)
    log = window.stack.currentWidget()
    assert isinstance(log, LogPage)
    assert log.timeline.issues.rowCount() == count > 0


def _title(page: ToilPage) -> tuple[int, IssueKind, str]:
    assert page.numbers is not None
    loudest = page.numbers.noise[0]
    assert loudest.suite_id is not None
    return loudest.suite_id, IssueKind.NOISE, loudest.title


def test_arrow_keys_walk_through_the_values_and_return_opens_them(
    qtbot: QtBot, window: MainWindow, page: ToilPage
) -> None:
    figure = page.cards["fix"].figure
    qtbot.keyClick(figure, Qt.Key.Key_Right)
    assert figure.accessibleDescription() == figure.spots[0].words
    qtbot.keyClick(figure, Qt.Key.Key_Down)
    assert figure.accessibleDescription() == figure.spots[1].words
    qtbot.keyClick(figure, Qt.Key.Key_Return)
    assert isinstance(window.stack.currentWidget(), LogPage)


def test_the_pointer_shows_what_can_be_clicked(qtbot: QtBot, page: ToilPage) -> None:
    figure, place = page.cards["fix"].figure, spot(page, "fix", "bug")
    qtbot.mouseMove(figure, QPointF(place.box[0] + 20, place.box[1] + 8).toPoint())
    figure._go(0, figure.mapToGlobal(figure.rect().center()))
    assert figure.accessibleDescription() == figure.spots[0].words
    qtbot.keyClick(figure, Qt.Key.Key_A)
    figure.clearFocus()
    assert figure.hasFocus() is False


def test_a_row_of_a_table_opens_its_issues(window: MainWindow, page: ToilPage) -> None:
    card = page.cards["noise"]
    card.show_table(True)
    assert card.table is not None
    card.table.selectRow(0)
    card.table.activated.emit(card.table.model().index(0, 0))
    assert isinstance(window.stack.currentWidget(), LogPage)


def test_what_is_shown_is_copied_as_picture_or_table(page: ToilPage) -> None:
    card = page.cards["bugs"]
    card.copy()
    assert QGuiApplication.clipboard().mimeData().hasImage()
    card.toggle()
    card.copy()
    assert QGuiApplication.clipboard().text().startswith("Known bug\tSuite\tTimes")


def test_one_key_shows_every_table(page: ToilPage) -> None:
    page.show_tables()
    page.settle()
    assert all(card.is_table for card in page.cards.values())
    page.show_tables()
    page.settle()
    assert not any(card.is_table for card in page.cards.values())


def test_the_formula_is_one_click_away(page: ToilPage) -> None:
    card = page.cards["fix"]
    assert not card._formula.isVisible()
    card._how.click()
    assert "Pay-back = days" in card._formula.text()
    assert card._formula.isVisible()


def test_range_and_suite_are_asked_anew(page: ToilPage) -> None:
    page.range.choose(1)
    page.suite.setCurrentIndex(1)
    page.ask()
    page.settle()
    assert page.numbers is not None
    assert (len(page.numbers.weeks), page.numbers.suite_id) == (53, 1)
    assert page.cards["suites"].isHidden()
    assert page.cards["weeks"].isHidden()


def test_my_weeks_are_told_to_me_only(window: MainWindow, page: ToilPage) -> None:
    assert page.own.isHidden()
    page.preferences.set_me(page.team_uid, page.session.team.people[0].id)
    page.ask()
    assert page.own.text().startswith("You were primary in")


def test_a_team_without_issues_is_told_what_to_do(open_window: OpenWindow) -> None:
    page = open_window(empty_store()).show_page("Toil")
    assert isinstance(page, ToilPage)
    page.settle()
    assert page._stack.currentIndex() == 1


def test_a_team_file_is_read_in_another_thread(open_window: OpenWindow, tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    make_sample(path, SAMPLE, clock=clock).close()
    page = open_window(Store.open(path, clock=clock)).show_page("Toil")
    assert isinstance(page, ToilPage)
    assert page._reader.busy
    page.settle()
    assert page.cards["weeks"].figure.has_picture


def test_the_month_is_saved_with_its_charts(page: ToilPage, tmp_path: Path) -> None:
    page.write_month(tmp_path / "toil.pdf")
    page.settle()
    assert (tmp_path / "toil.pdf").read_bytes().startswith(b"%PDF")


def test_efforts_say_when_a_fix_has_paid(page: ToilPage) -> None:
    from dataclasses import replace

    from app.usecases.known_bugs import save_known_bug

    assert page.numbers is not None
    bug = page.numbers.fixes[-1].bug
    page.session.do(save_known_bug, replace(bug, effort=Effort.S))
    page.settle()
    assert "paid in" in page.cards["fix"].figure.spots[0].words


def test_an_alert_that_the_log_does_not_name_opens_the_alerts(window: MainWindow, page: ToilPage) -> None:
    fired = [Received("LagHigh", (), page.session.now - timedelta(days=9, hours=n)) for n in range(6)]
    page.session.do(take_alerts, fired, "prometheus")
    page.session.do(judge_alerts, page.session.store.alerts.ids().values(), Verdict.NOISE)
    page.settle()
    spot = next(s for s in page.cards["noise"].figure.spots if s.words.startswith("LagHigh"))
    assert "fired 6 times, 100% of judged firings were noise" in spot.words
    page.show_issues(spot.key)
    log = window.stack.currentWidget()
    assert isinstance(log, LogPage)
    assert log.view.number == 2
