"""The trouble log: lines of JSON, private, bounded, without what opens doors; it never makes trouble of its own."""

import json
import logging
import os
import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import troubles
from app.domain.errors import Refused, StoreError
from app.troubles import MASK, choose_level, chosen_level, last_lines, log_path, logger, masked, note

TOKENS = ("0123456789abcdef0123456789abcdef", "Zm9vYmFyYmF6cXV4LWFuZF9tb3JlLTEyMzQ1")
pytestmark = pytest.mark.usefixtures("home")


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "some" / "data"
    monkeypatch.setenv("WATCHBILL_DATA", str(folder))
    return folder


def lines() -> list[dict[str, object]]:
    return [json.loads(line) for line in last_lines(1000)]


def test_nothing_is_made_before_there_is_something_to_write(home: Path) -> None:
    logger("slow").info("not kept")
    assert not home.exists()
    assert last_lines(5) == ()


def test_a_line_is_an_object_that_says_when_how_bad_and_where_from() -> None:
    logger("slow").warning("The window was busy for %.0f ms: %s", 61.4, "plan\nwith two lines")
    (line,) = lines()
    assert line["level"] == "warning"
    assert line["part"] == "watchbill.slow"
    assert line["words"] == "The window was busy for 61 ms: plan\nwith two lines"
    assert line["process"] == os.getpid()
    assert str(line["at"]).endswith("+00:00")


def test_an_error_is_kept_with_its_trace() -> None:
    try:
        raise KeyError("https://ana:pw@host.example/feed/" + TOKENS[0])
    except KeyError:
        logger("crash").exception("A mistake")
    (line,) = lines()
    assert "test_troubles.py" in str(line["trace"])
    assert f"https://host.example/{MASK}" in str(line["trace"])


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_nobody_else_reads_the_log_whatever_the_mask_of_modes(home: Path) -> None:
    before = os.umask(0)
    try:
        logger("slow").warning("one")
        choose_level("everything")
    finally:
        os.umask(before)
    for folder in (home.parent, home, log_path().parent):
        assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    for file in log_path().parent.iterdir():
        assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.skipif(os.name != "posix", reason="links are made freely on POSIX only")
def test_a_link_in_its_place_is_not_followed(tmp_path: Path) -> None:
    logger("slow").warning("one")
    log_path().unlink()
    other = tmp_path / "other.txt"
    other.write_text("mine")
    log_path().symlink_to(other)
    logger("slow").warning("two")
    assert other.read_text() == "mine"


def test_old_lines_go_when_the_log_is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(troubles, "MOST_BYTES", 2000)
    for number in range(200):
        logger("slow").warning("line %d", number)
    files = sorted(log_path().parent.iterdir())
    assert len(files) == troubles.KEPT_FILES
    assert all(file.stat().st_size < 2300 for file in files)
    words = [line["words"] for line in lines()]
    assert words[-1] == "line 199"
    assert words == [f"line {n}" for n in range(200 - len(words), 200)]


def test_the_level_chosen_holds_in_every_program_from_the_next_line_on() -> None:
    assert chosen_level() == "warnings"
    note(Refused("No."))
    note(StoreError("The disk is full."))
    choose_level("everything")
    note(Refused("No again."))
    choose_level("errors")
    note(StoreError("Not kept."))
    assert [str(line["words"]).partition(" (")[0] for line in lines()] == ["The disk is full.", "No again."]
    (log_path().parent / "level").write_bytes(b"\xff\xfe nonsense")
    assert chosen_level() == "warnings"


def test_a_log_that_cannot_be_written_is_no_trouble(home: Path) -> None:
    home.parent.mkdir(parents=True)
    home.write_text("a file where the folder should be")
    logger("slow").warning("lost")
    assert last_lines(5) == ()


def test_libraries_do_not_write_into_it() -> None:
    logging.getLogger("icalendar").warning("theirs")
    logger("slow").warning("ours")
    assert [line["words"] for line in lines()] == ["ours"]


@pytest.mark.parametrize("token", TOKENS)
@pytest.mark.parametrize(
    "text",
    [
        "https://ana:hunter2@dav.example.com:8443/{}/x?key={}#y",
        "GET /feeds/{}.ics HTTP/1.1",
        "person-ana-{}.ics cannot be written",
        "Authorization: Basic {}",
        "Bearer {}",
        "token={} and password: hunter2",
        "{{'token': '{}', 'password': 'hunter2'}}",
        "webcal://host/{}",
        'caldav_password = "hunter2"; Cookie: session={}',
    ],
)
def test_what_opens_doors_is_masked(text: str, token: str) -> None:
    said = masked(text.replace("{}", token).replace("{{", "{").replace("}}", "}"))
    assert token not in said
    assert "hunter2" not in said
    assert MASK in said


def test_what_is_no_secret_stays_readable() -> None:
    words = (
        'File "/home/ana/watchbill/app/usecases/swap_proposing.py", line 72, in propose_swap\n'
        "The window was busy for 61 ms: show Rota, plan_weeks_of_many_rotations\n"
        "2026-11-30T09:00:00+00:00 3fa85f64-5717-4562-b3fc-2c963f66afa6 Swap 30 Nov (Ana) and 14 Dec (Ben)"
    )
    assert masked(words) == words


@given(st.text(max_size=300))
def test_any_text_can_be_masked_twice_with_the_same_outcome(text: str) -> None:
    once = masked(text)
    assert masked(once) == once
