"""Trouble on the command line: one sentence, an exit code, the place of the log, and what a message means."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from app.troubles import log_path
from app.usecases import exporting
from tests.cli.builders import Run

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))


def test_a_mistake_of_ours_is_one_sentence_with_the_place_of_the_log(
    run: Run, team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(exporting, "export_json", lambda *_: 1 / 0)
    done = run("export", team, "--json", team.with_suffix(".json"))
    assert done.code == 3
    assert done.err.startswith("watchbill: that was a mistake of Watchbill (ZeroDivisionError)")
    assert str(log_path()) in done.err
    assert done.err.count("\n") == 1
    shown = run("troubles", "--last", "1")
    assert "crash: Command “export" in shown.out
    assert "ZeroDivisionError" in shown.out


def test_a_mistake_that_cannot_be_written_down_is_shown_whole(
    run: Run, team: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / "blocked").write_text("no folder")
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "blocked"))
    monkeypatch.setattr(exporting, "export_json", lambda *_: 1 / 0)
    done = run("export", team, "--json", team.with_suffix(".json"))
    assert done.code == 3
    assert "Traceback" in done.err
    assert "please send us the lines above" in done.err


def test_every_topic_is_listed_and_one_is_told(run: Run) -> None:
    listed = run("explain")
    assert listed.out.splitlines()[0].split() == ["Code", "About"]
    assert "file-damaged" in listed.out
    assert "Undo puts the rows of a command back" in run("explain", "undo").out
    assert "calendars-out" in run("explain", "webdav").out
    assert run("explain", "xyzzy").code == 1


def test_the_level_is_chosen_and_lines_are_shown_as_objects(run: Run, tmp_path: Path) -> None:
    assert run("troubles", "--keep", "everything").code == 0
    missing = run("history", tmp_path / "none.watchbill")
    assert missing.code == 1
    assert '"level": "warning"' in run("troubles", "--json").out
    assert f"{log_path()} keeps everything." in run("troubles").out
    assert run("troubles", "--keep", "much").code == 2


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
def test_a_person_at_a_terminal_is_told_where_more_is_said(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    try:
        subprocess.run(
            [sys.executable, "-m", "app", "history", str(tmp_path / "none.watchbill")],
            cwd=ROOT, stderr=theirs, stdout=subprocess.DEVNULL, check=False,
        )  # fmt: skip
        said = os.read(ours, 4096).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert said.replace("\r", "").splitlines()[1] == "“watchbill explain file-not-opened” tells more."
