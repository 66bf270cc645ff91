"""What the manual and README say is true: commands, actions, settings, links and pictures."""

import re
import shlex
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from shutil import copy

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


FIRST = (
    'watchbill new team.watchbill --name "Execution support"',
    'watchbill import team.watchbill team.toml people.csv events.csv issues.csv leave.ics="Ana Castillo"',
    "watchbill plan team.watchbill --from 2026-11-30 --weeks 26 --publish",
)
ELSEWHERE = {  # waits for ever, asks the network, and takes the same files again
    "watchbill serve team.watchbill",
    'watchbill sources subscribe team.watchbill https://calendar.example.com/ana.ics --person "Ana Castillo"',
    "watchbill import team.watchbill team.toml people.csv",
}
BY_THE_PLAN = {  # what a plan happens to allow, and lists that say by their code that something waits
    "watchbill alerts judge team.watchbill noise 1",
    "watchbill check team.watchbill",
    'watchbill cover team.watchbill "Order Gateways" "Priya Nair"',
    'watchbill find swap team.watchbill "Jonas Weber" 2026-W51',
    "watchbill leave cover team.watchbill",
    'watchbill meeting team.watchbill "Order Gateways"',
    "watchbill repair team.watchbill --from 2026-12-07",
    'watchbill swap accept team.watchbill 1 "Priya Nair"',
    'watchbill swap propose team.watchbill "Order Gateways" 2026-12-21 2027-01-11 --message "Skiing"',
    'watchbill swap team.watchbill "Order Gateways" 2026-11-30 2026-12-14',
}
QUICK = {"plan": "0.2", "policy": "0.2", "repair": "0.2"}  # seconds; they take what they are given
WRITTEN_ON = date(2026, 11, 30)  # the first week of the examples, which is this week wherever they are run


def of_today(line: str) -> list[str]:
    """Return the words of a command with its dates and weeks moved to where the rota of the test is."""
    moved = date.today() - timedelta(days=date.today().weekday()) - WRITTEN_ON  # noqa: DTZ011 - as the command line does
    line = re.sub(r"\d{4}-\d\d-\d\d", lambda m: (date.fromisoformat(m[0]) + moved).isoformat(), line)
    line = re.sub(
        r"(\d{4})-W(\d\d)", lambda m: _week_words(date.fromisocalendar(int(m[1]), int(m[2]), 1) + moved), line
    )
    words = shlex.split(line.replace("/srv/calendars", "calendars"))[1:]
    return [*words, "--seconds", QUICK[words[0]]] if words[0] in QUICK else words


def _week_words(monday: date) -> str:
    return f"{monday.isocalendar().year}-W{monday.isocalendar().week:02d}"


def test_every_command_that_is_shown_runs_on_a_team_made_by_the_first_of_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    monkeypatch.setenv("WATCHBILL_CONFIG", str(tmp_path / "settings.ini"))
    Path("names.txt").write_text("Ana Castillo\nBen Okafor\n", encoding="utf-8")
    for name in ("team.toml", "people.csv", "events.csv", "issues.csv"):
        copy(resources() / "sample" / name, name)
    copy(resources() / "sample" / "leave-google.ics", "leave.ics")
    shown = commands()
    assert set(FIRST) | ELSEWHERE | BY_THE_PLAN <= set(shown)
    for line in (*FIRST, *(line for line in shown if line not in ELSEWHERE and line not in FIRST)):
        code, told = main(of_today(line)), capsys.readouterr()
        assert code == 0 or (code == 1 and line in BY_THE_PLAN), f"{line}: {told.err}"
        assert told.err.count("\n") <= 1, told.err


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


def test_what_is_shown_of_dev_py_is_understood_by_it() -> None:
    texts = (TEXTS["README.md"], (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"))
    shown = {line for text in texts for line in re.findall(r"python3 packaging/dev\.py ([^`#\n]+)", text)}
    assert len(shown) > 10
    words = "import dev, shlex, sys; [dev.parser().parse_known_args(shlex.split(line)) for line in sys.argv[1:]]"
    done = subprocess.run(
        [sys.executable, "-c", words, *shown], cwd=ROOT / "packaging", capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


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
