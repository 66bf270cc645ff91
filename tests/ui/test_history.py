from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.pages.history import HistoryPage
from app.ui.widgets.lists import LINE_ROLE
from app.ui.windows import MainWindow
from app.usecases.assigning import clear, pin
from app.usecases.teams import change_settings
from tests.ui.builders import THIS_WEEK

NEXT = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)


def history_page(window: MainWindow) -> HistoryPage:
    page = window.show_page("History")
    assert isinstance(page, HistoryPage)
    return page


def lines(page: HistoryPage) -> list[tuple[str, str]]:
    model = page.lines.lines
    found = [model.index(n).data(LINE_ROLE) for n in range(model.rowCount())]
    return [(line.words, line.quiet) for line in found]


def test_every_command_is_listed_newest_first(window: MainWindow) -> None:
    page = history_page(window)
    labels = [page.table.order.index(n, 2).data() for n in range(page.table.order.rowCount())]
    assert labels == ["Publish 12 weeks", "Plan 12 weeks", "Import 3 files", "New team Execution support"]


def test_the_chosen_command_says_what_it_did_in_words(window: MainWindow) -> None:
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 3})
    page = history_page(window)
    assert lines(page) == [("Setting gap weeks", "added")]
    window.session.do(change_settings, {"gap_weeks": 1})
    page.table.selectRow(0)
    assert lines(page) == [("Setting gap weeks", "value 3 → 1")]
    window.session.do(pin, [NEXT], True)
    page.table.selectRow(0)
    assert lines(page) == [("Order Gateways primary, week of 30 November (2026-W49)", "pinned no → yes")]
    window.undo()
    window.session.do(clear, [NEXT])
    page.table.selectRow(0)
    assert lines(page) == [("Order Gateways primary, week of 30 November (2026-W49)", "Rosa Jiménez → open")]


def test_an_older_command_is_undone_from_there(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.session.do(pin, [NEXT], True)
    window.session.do(change_settings, {"gap_weeks": 3})
    page = history_page(window)
    page.table.selectRow(1)
    page.undo_button.click()
    assert not store.rotas.draft().held[NEXT].pinned
    assert store.team().policy.gap_weeks == 3


def test_undo_is_refused_with_the_later_command_named(window: MainWindow, store: Store) -> None:
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 3})
    window.session.do(change_settings, {"gap_weeks": 4})
    page = history_page(window)
    page.table.selectRow(1)
    page.undo_button.click()
    assert "Set gap_weeks = 4" in window.banner.words
    assert store.team().policy.gap_weeks == 4


def test_making_the_file_cannot_be_undone(window: MainWindow) -> None:
    page = history_page(window)
    page.table.selectRow(page.table.order.rowCount() - 1)
    assert not page.undo_button.isEnabled()


def test_the_filter_finds_words_in_any_column(window: MainWindow, qtbot: QtBot) -> None:
    page = history_page(window)
    qtbot.keyClicks(page.filter, "publish")
    assert page.table.order.rowCount() == 1
