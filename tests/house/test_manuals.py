"""What the manual and README say is true: commands, actions, settings, links and pictures."""

import re
import shlex
from pathlib import Path

import pytest

from app.cli.commands import JOINED, parser
from app.domain.feeds import FEED_OPTIONS
from app.domain.languages import ENGLISH
from app.domain.settings import PLACES, SETTINGS
from app.main import main
from app.paths import resources
from app.ui.actions import ACTIONS
from app.ui.languages import LANGUAGES, SYSTEM
from app.ui.manual_pictures import PAGES as PICTURED
from app.usecases.manual_lists import LINK, PICTURE
from app.usecases.manuals import find_page, manual

ROOT = Path(__file__).parents[2]
FOLDER = resources() / "help" / "manual"
PAGES = manual(resources())
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in (ROOT / "README.md", *sorted(FOLDER.glob("*.md")))}
KEY = r"(?:(?:Ctrl|Shift|Alt)\+)*(?:[A-Z+]|F\d+|Del|Return|-)"
NAMED_WITH_KEY = re.compile(rf"\*\*([^*]+)\*\* \(`({KEY})`\)")
LARGEST_PICTURE = 80_000


def commands() -> list[str]:
    """Return every line of a block of code that runs `watchbill`."""
    blocks = [block for text in TEXTS.values() for block in re.findall(r"```\n(.*?)```", text, re.DOTALL)]
    return sorted({line for block in blocks for line in block.splitlines() if line.startswith("watchbill ")})


@pytest.mark.parametrize("line", commands())
def test_a_command_that_is_shown_is_understood(line: str) -> None:
    words = shlex.split(line)[1:]
    if " ".join(words[:2]) in JOINED:
        words = [" ".join(words[:2]), *words[2:]]
    assert callable(parser().parse_args(words).run)


def test_enough_commands_are_shown() -> None:
    assert len(commands()) > 30


def test_commands_on_a_team_file_run_as_they_are_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    Path("names.txt").write_text("Ana Castillo\nBen Okafor\nPriya Nair\nJonas Weber\n", encoding="utf-8")
    begin = 'watchbill new team.watchbill --names names.txt --rotation "Order Gateways" --time-zone Europe/London'
    for line in (begin, "watchbill plan team.watchbill --from 2026-11-30 --weeks 26 --publish"):
        assert main(shlex.split(line)[1:]) in (0, 1), capsys.readouterr().err
    shown = set(commands())
    for line in (
        "watchbill who team.watchbill",
        'watchbill leave add team.watchbill "Ana Castillo" 2026-12-24 2027-01-01',
        "watchbill swap list team.watchbill",
        "watchbill issues list team.watchbill --open",
        "watchbill fairness team.watchbill",
        'watchbill meeting team.watchbill "Order Gateways"',
        "watchbill skills team.watchbill",
        "watchbill backup list team.watchbill",
        "watchbill undo team.watchbill",
        "watchbill explain file-damaged",
        "watchbill manual swap",
        "watchbill troubles",
    ):
        assert line in shown
        assert main(shlex.split(line)[1:]) == 0, capsys.readouterr().err


def test_every_setting_and_option_stands_in_the_manual() -> None:
    page = find_page(PAGES, "settings")
    assert page is not None
    for key in (*SETTINGS, *(one.key for one in (*FEED_OPTIONS, *PLACES))):
        assert f"`{key}`" in page.text
    for setting in SETTINGS.values():
        assert setting.help in page.text


def test_an_action_named_with_its_key_is_the_one_of_the_table() -> None:
    known = {(action.words, action.key) for action in ACTIONS}
    named = {pair for text in TEXTS.values() for pair in NAMED_WITH_KEY.findall(text)}
    assert len(named) > 15
    assert named <= known


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_and_pictures_of_a_page_are_there(page: object) -> None:
    text = getattr(page, "text", "")
    for _, name in LINK.findall(text):
        assert find_page(PAGES, name) is not None, name
    for name in PICTURE.findall(text):
        assert (FOLDER / "pictures" / name).is_file(), name


def test_links_of_the_readme_are_there() -> None:
    for name in re.findall(r"\]\(([^)#:]+)\)", TEXTS["README.md"]):
        assert (ROOT / name).exists(), name


def test_every_page_that_is_written_is_reached_from_the_contents() -> None:
    named = [page.name for page in PAGES]
    assert len(named) == len(set(named))
    linked = {name for _, name in LINK.findall(PAGES[0].text)}
    assert {path.stem for path in FOLDER.glob("*.md")} == linked - {"settings", "keys", "messages"} | {"contents"}


def test_pictures_are_those_that_are_taken_and_small() -> None:
    for folder in (FOLDER / "pictures", *(FOLDER / name / "pictures" for name in set(LANGUAGES) - {SYSTEM, ENGLISH})):
        pictures = {path.stem: path.stat().st_size for path in folder.iterdir()}
        assert set(pictures) == {name.lower() for name in PICTURED}
        assert all(size < LARGEST_PICTURE for size in pictures.values())


def test_the_command_line_prints_settings_and_keys_as_tables(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "settings"]) == 0
    assert "gap_weeks             0–520  2         Weeks a person rests" in capsys.readouterr().out
    assert main(["help", "keys"]) == 0
    printed = capsys.readouterr().out.splitlines()
    for action in ACTIONS:
        assert any(line.startswith(action.words) and action.key in line and action.help in line for line in printed)


def test_the_command_line_prints_pages_and_finds_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["help", "swap"]) == 0
    assert capsys.readouterr().out.startswith("Swap a week\n\n## As a lead")
    assert main(["manual", "toil", "budget"]) == 0
    assert "words" in capsys.readouterr().out
    assert main(["manual", "xyzzy"]) == 1
    assert "says nothing of “xyzzy”" in capsys.readouterr().err
