from pytestqt.qtbot import QtBot

from app.domain.settings import SETTINGS
from app.store.stores import Store
from app.ui.pages.settings import COLUMN_WIDTH, SettingsPage
from app.ui.preferences import Preferences
from app.ui.themes import Scheme
from app.ui.windows import MainWindow


def settings_page(window: MainWindow) -> SettingsPage:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    return page


def test_looking_at_settings_writes_nothing(window: MainWindow, store: Store) -> None:
    before = len(store.journal.history())
    page = settings_page(window)
    assert not page.save_button.isEnabled()
    assert len(store.journal.history()) == before


def test_rules_are_saved_as_one_undoable_command(window: MainWindow, store: Store) -> None:
    page = settings_page(window)
    page.numbers["gap_weeks"].setValue(3)
    page.numbers["block_weeks"].setValue(6)
    assert page.save_button.isEnabled()
    page.save_button.click()
    assert (store.team().policy.gap_weeks, store.team().policy.block_weeks) == (3, 6)
    window.undo()
    assert (store.team().policy.gap_weeks, page.numbers["gap_weeks"].value()) == (2, 2)


def test_an_unknown_time_zone_is_refused(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = settings_page(window)
    page.zone.clear()
    qtbot.keyClicks(page.zone, "Mars/Olympus")
    page.save_button.click()
    assert "Mars/Olympus" in window.banner.words
    assert store.team().time_zone == "UTC"


def test_the_dark_scheme_is_put_in_force_and_kept(window: MainWindow, preferences: Preferences) -> None:
    page = settings_page(window)
    page.scheme.chosen.emit(2)
    assert window.look.theme.dark
    assert preferences.scheme is Scheme.DARK
    page.scheme.chosen.emit(1)
    assert not window.look.theme.dark


def test_who_i_am_is_kept_on_this_machine_only(window: MainWindow, store: Store, preferences: Preferences) -> None:
    before = store.dump()
    page = settings_page(window)
    number = page.me.findText("Uma Rao")
    page.me.setCurrentIndex(number)
    page.me.activated.emit(number)
    assert preferences.me(page.team_uid) == 6
    assert store.dump() == before


def test_every_setting_says_live_what_it_does(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_page(window)
    said = {key: words for card in page.cards for key, words in card.effects.items()}
    assert set(said) == {*SETTINGS, "me", "quiet", "file", "time_zone", "support_share"}
    assert all(said.values())
    page.zone.clear()
    qtbot.keyClicks(page.zone, "Mars/Olympus")
    page.share.setValue(50)
    page.numbers["handoff_notice_hours"].setValue(0)
    team, notices = page.cards[1].effects, page.cards[5].effects
    assert "Mars/Olympus" in team["time_zone"]
    assert team["support_share"] == "That is about 26 weeks a year each."
    assert notices["handoff_notice_hours"].startswith("Nobody is told of a handoff.")
    page.quiet.end.setTime(page.quiet.begin.time())
    page.quiet.end.editingFinished.emit()
    assert page.cards[0].effects["quiet"].startswith("Never quiet")


def test_a_wide_window_shows_settings_in_two_columns_of_reading_width(window: MainWindow, qtbot: QtBot) -> None:
    page = settings_page(window)
    first, last = page.cards[0], page.cards[-1]
    assert first.x() == last.x()
    window.resize(1920, 1080)
    qtbot.waitUntil(lambda: last.x() > first.x() + first.width())
    assert max(first.width(), last.width()) <= COLUMN_WIDTH
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: first.x() == last.x())
