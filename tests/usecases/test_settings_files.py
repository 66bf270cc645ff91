from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.domain.settings import Mine
from app.store.stores import Store
from app.usecases.machine_settings import read_mine, write_mine
from app.usecases.settings_files import import_settings, person_of, read_settings_file, settings_of, written
from app.usecases.swap_proposing import ask_approval
from app.usecases.teams import change_settings, describe_team
from app.usecases.undoing import undo
from tests.ui.builders import team_store

MACHINE, KEYS = {"colours": "dark", "paper": "letter"}, {"Rota.plan": "Ctrl+,", "undo": ""}
MINE = Mine(MACHINE, KEYS, 1, "21:00-06:30")


@pytest.fixture
def store() -> Store:
    return team_store()


def file(folder: Path, text: str, name: str = "s.toml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("name", ["s.toml", "s.json"])
def test_what_is_exported_is_what_another_team_takes(store: Store, tmp_path: Path, name: str) -> None:
    describe_team(store, 'Say "hi" \\ 李', "Europe/London", 0.25)
    change_settings(store, {"gap_weeks": 3})
    ask_approval(store, 2, True)
    text = written(settings_of(store, MINE), as_json=name.endswith("json"))
    other = team_store()
    settings = read_settings_file(file(tmp_path, text, name))
    assert import_settings(other, settings)
    taken = Mine(settings.machine, settings.keys, person_of(other, settings), settings.person["quiet"])
    assert settings_of(other, taken) == settings_of(store, MINE)


def test_a_file_for_others_holds_nothing_of_whoever_made_it(store: Store, tmp_path: Path) -> None:
    text = written(settings_of(store))
    assert not {"[person]", "[machine]", "[keys]", "quiet"} & set(text.split())
    settings = read_settings_file(file(tmp_path, text))
    assert (settings.person, settings.machine, settings.keys) == ({}, {}, {})
    assert person_of(store, settings) is None


def test_somebody_who_is_not_in_the_team_is_refused_before_anything_is_taken(store: Store, tmp_path: Path) -> None:
    settings = read_settings_file(file(tmp_path, '[settings]\ngap_weeks = 5\n[person]\nme = "Nobody Here"\n'))
    with pytest.raises(Refused, match="Nobody Here is not in this team; take “me” out"):
        import_settings(store, settings)
    assert store.team().policy.gap_weeks == 2


def test_an_import_is_one_command_that_can_be_undone_and_a_second_one_changes_nothing(
    store: Store, tmp_path: Path
) -> None:
    before = store.dump()
    settings = read_settings_file(file(tmp_path, '[settings]\ngap_weeks = 5\n[team]\nname = "B"\n'))
    assert import_settings(store, settings).label == "Import settings"
    assert not import_settings(store, settings)
    undo(store)
    assert store.team().policy.gap_weeks == 2
    assert [line for line in before if "setting" in line] == [line for line in store.dump() if "setting" in line]


def test_what_is_exported_changes_nothing_where_it_came_from(store: Store, tmp_path: Path) -> None:
    text = written(settings_of(store, Mine()))
    assert "# Weeks a person rests after a duty week." in text
    assert not import_settings(store, read_settings_file(file(tmp_path, text)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("gap_weeks = 2", "is no settings file"),
        ("[colour]\na = 1", "no part \\[colour\\]"),
        ("[settings]\ngap_week = 2", "no setting “gap_week”"),
        ("[settings]\ngap_weeks = 9999", "gap_weeks is “9999”"),
        ('[settings]\ngap_weeks = "2"', "must be a whole number"),
        ("[settings]\ngap_weeks = true", "must be a whole number"),
        ('[team]\ncolour = "x"', "no setting “colour”"),
        ("[team]\nname = 3", "name is “3”"),
        ("[team]\nsupport_share = 33", "support_share is “33”"),
        ('[team]\nswap_approval = "FX"', "swap_approval is “FX”"),
        ('[team]\ntime_zone = "Mars/Olympus"', "Mars/Olympus"),
        ('[machine]\ncolours = "pink"', "it may be system, light, dark"),
        ("[machine]\ncolours = [1]", "it may be system, light, dark"),
        ('[machine]\ntroubles = "all"', "it may be errors, warnings, everything"),
        ('[person]\nquiet = "at night"', "are no quiet hours"),
        ("[person]\nme = 3", "me is “3”"),
        ('[person]\nname = "A"', "no setting “name”"),
        ('[keys]\nundo = "Strg+Z"', "is no key"),
        ("[keys]\nundo = 3", "in quotes"),
        ('[keys]\nfly = "F6"', "no action “fly”"),
        ('[keys]\n"a\\n[look]" = "F6"', "no action “a \\[look\\]”"),
        ('[keys]\nundo = "Ctrl+\\u0007"', "is no key"),
        ("[settings", "cannot be understood"),
    ],
)
def test_each_bad_input_is_one_sentence(text: str, words: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=words) as told:
        read_settings_file(file(tmp_path, text))
    assert "\n" not in str(told.value)


def test_files_that_are_no_settings_are_refused(store: Store, tmp_path: Path) -> None:
    for name, data in (
        ("a.toml", b"\xff\xfe\x00"),
        ("b.json", b"[" * 100_000),
        ("c.json", b"[1]"),
        ("d.json", b'{"a":1}'),
    ):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Refused):
            read_settings_file(tmp_path / name)
    (tmp_path / "e.toml").write_bytes(b"#" * 1_000_001)
    with pytest.raises(Refused, match="too large"):
        read_settings_file(tmp_path / "e.toml")
    with pytest.raises(StoreError, match="cannot be read"):
        read_settings_file(tmp_path / "none.toml")
    settings = read_settings_file(file(tmp_path, '[team]\nswap_approval = ["No such"]\nname = "B"'))
    with pytest.raises(Refused, match="no rotation “No such”"):
        import_settings(store, settings)
    assert store.team().name == "Execution support"


def test_settings_of_the_machine_are_written_beside_what_the_file_holds(tmp_path: Path) -> None:
    path = file(tmp_path, '[files]\nlast=/a b/c.watchbill\n\n[look]\nscheme=light\nodd="a\\"b"\n', "settings.ini")
    write_mine(path, MINE, "team-1")
    usual = {"troubles": "warnings"}
    assert read_mine(path, "team-1") == replace(MINE, machine=MACHINE | usual)
    assert read_mine(path, "team-2").me is None
    assert "last=/a b/c.watchbill" in path.read_text(encoding="utf-8")
    assert read_mine(tmp_path / "none.ini") == Mine(usual)
    write_mine(tmp_path / "new" / "s.ini", Mine({"paper": "a4"}))
    assert read_mine(tmp_path / "new" / "s.ini").machine == {"paper": "a4"} | usual


def test_a_broken_settings_file_of_the_machine_is_told(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="set it aside"):
        read_mine(file(tmp_path, "no section", "s.ini"))
