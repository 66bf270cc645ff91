"""Hostile calendars, read in a child with limits: each ends soon, in one sentence, and the next file is read."""

import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.feeds.children import CalendarReader
from app.feeds.importing import leave_days
from tests.feeds.hostile import DAY, calendar, event, hostile_files

FIRST, LAST = date(2025, 10, 20), date(2029, 11, 28)
KINDS = {name: (data, words) for name, data, words in hostile_files()}
GOOD = calendar(event(DAY, title="Away"))


@pytest.fixture(scope="module")
def reader() -> Iterator[CalendarReader]:
    with CalendarReader() as made:
        yield made


@pytest.mark.parametrize("kind", KINDS)
def test_a_hostile_calendar_ends_in_one_sentence_or_is_read_without_what_is_wrong(
    reader: CalendarReader, kind: str
) -> None:
    data, words = KINDS[kind]
    said = ""
    try:
        leave_days(reader.read("x.ics", data, FIRST, LAST), "Europe/London")
    except Refused as error:
        said = str(error)
    assert words in said
    assert bool(said) == bool(words)
    assert "\n" not in said
    assert len(said) < 400
    assert len(leave_days(reader.read("x.ics", GOOD, FIRST, LAST), "UTC")) == 1


def stuck(pipe: Connection) -> None:
    """Say which event is read, then never end."""
    pipe.send(("ready", ""))
    pipe.recv()
    pipe.send(("begun", "line 7, “Endless”"))
    while True:
        time.sleep(1)


def crashing(pipe: Connection) -> None:
    """Die while an event is read."""
    pipe.send(("ready", ""))
    pipe.recv()
    pipe.send(("begun", "line 7, “Fatal”"))
    os._exit(3)


def hungry(pipe: Connection) -> None:
    """Ask for the limits of the real child, then for the processor without end."""
    pipe.send(("ready", ""))
    from app.feeds.children import _limit_memory, _limit_processor

    pipe.recv()
    _limit_memory()
    _limit_processor()
    pipe.send(("begun", f"{resource.getrlimit(resource.RLIMIT_AS)[0]} {resource.getrlimit(resource.RLIMIT_CPU)[0]}"))
    while True:
        pass


@pytest.mark.parametrize(("child", "words"), [(stuck, "line 7, “Endless”"), (crashing, "line 7, “Fatal”")])
def test_a_child_that_hangs_or_dies_is_ended_and_the_event_named(child: object, words: str) -> None:
    with CalendarReader(child, wall_seconds=0.5) as reader, pytest.raises(Refused) as told:  # type: ignore[arg-type]
        reader.read("x.ics", GOOD, FIRST, LAST)
    assert str(told.value).startswith(f"x.ics, {words}: the event cannot be read within 5 s and 512 MB; remove")


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such limits")
def test_the_child_is_held_to_memory_and_processor_time() -> None:
    with CalendarReader(hungry) as reader, pytest.raises(Refused) as told:
        reader.read("x.ics", GOOD, FIRST, LAST)
    memory, seconds = str(told.value).removeprefix("x.ics, ").split(":")[0].split()
    assert int(memory) == 512 * 1024 * 1024
    assert 5 < int(seconds) <= 8


def test_the_child_does_not_run_the_script_that_started_it_once_more(tmp_path: Path) -> None:
    script = tmp_path / "script.py"
    script.write_text(
        "from tests.feeds.test_children import *\nprint('begun')\n"
        "with CalendarReader() as reader: print(len(reader.read('x.ics', GOOD, FIRST, LAST).occurrences))\n"
    )
    place = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])}
    assert subprocess.check_output([sys.executable, str(script)], env=place, text=True) == "begun\n1\n"


def test_the_child_reads_in_a_process_of_its_own_and_leaves_nobody_behind(tmp_path: Path) -> None:
    with CalendarReader() as reader:
        reader.read("x.ics", GOOD, FIRST, LAST)
        child = reader._process
        assert child.pid != os.getpid()
    with pytest.raises(ValueError, match="closed"):
        child.is_alive()
