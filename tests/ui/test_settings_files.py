from pathlib import Path

from app.domain.settings import MACHINE_SETTINGS, Mine
from app.store.stores import Store
from app.troubles import LEVELS, choose_level, chosen_level
from app.ui.languages import LANGUAGES
from app.ui.pages.settings import SettingsPage
from app.ui.preferences import PAPERS, Preferences
from app.ui.themes import Scheme
from app.ui.windows import MainWindow
from app.usecases.machine_settings import read_feed_folders, read_mine, write_mine


def settings_page(window: MainWindow) -> SettingsPage:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    return page


def test_the_one_list_names_what_the_window_offers() -> None:
    offered = {"colours": set(Scheme), "language": set(LANGUAGES), "paper": set(PAPERS), "troubles": set(LEVELS)}
    assert {place.key: set(place.values) for place in MACHINE_SETTINGS} == offered


def test_scripts_find_the_folders_of_calendars_that_were_chosen_in_the_window(
    preferences: Preferences, tmp_path: Path
) -> None:
    folders = tuple(tmp_path / name for name in ("plain", "Kalender, für Ana", 'a "b"; c=d', "back\\slash", "@at"))
    for number, folder in enumerate(folders):
        preferences.set_feed_folder(f"team-{number}", folder)
    preferences._settings.sync()
    assert set(read_feed_folders(tmp_path / "settings.ini")) == set(folders)


def test_settings_come_back_from_their_file_and_count_at_once(
    window: MainWindow, store: Store, preferences: Preferences, tmp_path: Path
) -> None:
    page, path = settings_page(window), tmp_path / "mine.toml"
    preferences.choose_key("Rota.plan", "F6")
    page.numbers["gap_weeks"].setValue(3)
    page.save()
    page.me.setCurrentIndex(page.me.findText("Uma Rao"))
    page._me_chosen(0)
    preferences.quiet_hours = "20:00-06:00"
    page.save_settings(path, mine=True)
    preferences.set_me(page.team_uid, 1)
    preferences.quiet_hours = ""
    choose_level("errors")
    assert "mine.toml holds the settings" in window.banner.words
    window.undo()
    preferences.choose_key("Rota.plan", None)
    path.write_text(path.read_text(encoding="utf-8").replace('"system"  # Light', '"dark"  # Light'), encoding="utf-8")
    page.take_settings(path)
    assert store.team().policy.gap_weeks == 3
    assert page.numbers["gap_weeks"].value() == 3
    assert window.look.theme.dark
    assert preferences.keys == {"Rota.plan": "F6"}
    assert "count now" in window.banner.words
    assert (preferences.me(page.team_uid), preferences.quiet_hours) == (6, "20:00-06:00")
    assert chosen_level() == "warnings"
    assert page.me.currentText() == "Uma Rao"


def test_a_file_for_others_says_nothing_of_who_sits_here(window: MainWindow, tmp_path: Path) -> None:
    page, path = settings_page(window), tmp_path / "others.toml"
    page.save_settings(path)
    text = path.read_text(encoding="utf-8")
    assert "[settings]" in text
    assert "[person]" not in text
    assert "[machine]" not in text


def test_a_file_that_gives_two_actions_one_key_is_refused_whole(
    window: MainWindow, store: Store, preferences: Preferences, tmp_path: Path
) -> None:
    path = tmp_path / "two.toml"
    path.write_text('[settings]\ngap_weeks = 4\n[keys]\n"Rota.pin" = "Ctrl+P"\n', encoding="utf-8")
    settings_page(window).take_settings(path)
    assert "Ctrl+P would be the key of both" in window.banner.words
    assert preferences.keys == {}
    assert store.team().policy.gap_weeks == 2


def test_a_script_and_the_window_read_what_the_other_wrote(tmp_path: Path) -> None:
    path = tmp_path / "s.ini"
    window = Preferences(path)
    window.scheme = Scheme.DARK
    window.choose_key("Rota.plan", "Ctrl+,")
    window.choose_key("undo", "")
    window._settings.sync()
    window.set_me("team-1", 4)
    window._settings.sync()
    found = read_mine(path, "team-1")
    assert (found.machine["colours"], found.keys) == ("dark", {"Rota.plan": "Ctrl+,", "undo": ""})
    assert (found.me, found.quiet) == (4, "")
    write_mine(path, Mine({"paper": "letter"}, {"Rota.pin": "Ctrl+;", "redo": 'Alt+"'}, 5, "21:00-07:00"), "team-1")
    again = Preferences(path)
    assert again.paper == "letter"
    assert (again.me("team-1"), again.quiet_hours) == (5, "21:00-07:00")
    assert again.scheme is Scheme.DARK
    assert again.keys == {"Rota.plan": "Ctrl+,", "undo": "", "Rota.pin": "Ctrl+;", "redo": 'Alt+"'}
