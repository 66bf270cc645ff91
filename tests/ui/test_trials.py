"""Rules typed in but not saved are tried beside them, in a process, and count only once saved."""

import pytest
from pytestqt.qtbot import QtBot

from app.ui.pages.settings import SettingsPage
from app.ui.pages.trials import ASK
from app.ui.windows import MainWindow


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    made = window.show_page("Settings")
    assert isinstance(made, SettingsPage)
    return made


def test_a_changed_gap_shows_what_it_costs_before_it_counts(page: SettingsPage, qtbot: QtBot) -> None:
    before = page.session.store.dump()
    page.numbers["gap_weeks"].setValue(5)
    qtbot.waitUntil(lambda: bool(page.trials.trials))
    now, then = page.trials.trials
    assert (now.policy.gap_weeks, then.policy.gap_weeks) == (2, 5)
    assert "free weeks between duties 2 → 5" in page.trials.words.text()
    assert page.session.store.dump() == before
    page.numbers["gap_weeks"].setValue(2)
    assert page.trials.words.text() == ASK
    assert page.trials.trials == ()


def test_leaving_the_page_ends_what_is_tried(page: SettingsPage, window: MainWindow) -> None:
    page.numbers["gap_weeks"].setValue(4)
    window.show_page("Rota")
    assert page.trials.trials == ()
