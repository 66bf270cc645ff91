from pathlib import Path

from app.domain.settings import MACHINE_SETTINGS
from app.store.stores import Store
from app.ui.languages import LANGUAGES
from app.ui.pages.settings import SettingsPage
from app.ui.preferences import PAPERS, Preferences
from app.ui.themes import Scheme
from app.ui.windows import MainWindow
from app.usecases.machine_settings import read_machine, write_machine


def settings_page(window: MainWindow) -> SettingsPage:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    return page


def test_the_one_list_names_what_the_window_offers() -> None:
    offered = {"colours": set(Scheme), "language": set(LANGUAGES), "paper": set(PAPERS)}
    assert {place.key: set(place.values) for place in MACHINE_SETTINGS} == offered


def test_settings_come_back_from_their_file_and_count_at_once(
    window: MainWindow, store: Store, preferences: Preferences, tmp_path: Path
) -> None:
    page, path = settings_page(window), tmp_path / "mine.toml"
    preferences.choose_key("Rota.plan", "F6")
    page.numbers["gap_weeks"].setValue(3)
    page.save()
    page.save_settings(path)
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
    assert read_machine(path) == ({"colours": "dark"}, {"Rota.plan": "Ctrl+,", "undo": ""})
    write_machine(path, {"paper": "letter"}, {"Rota.pin": "Ctrl+;", "redo": 'Alt+"'})
    again = Preferences(path)
    assert again.machine["paper"] == "letter"
    assert again.scheme is Scheme.DARK
    assert again.keys == {"Rota.plan": "Ctrl+,", "undo": "", "Rota.pin": "Ctrl+;", "redo": 'Alt+"'}
