"""Scripts write many lines of the log at once."""

import io
from pathlib import Path

import pytest

from tests.cli.builders import Run


def test_lines_and_json_from_the_standard_input_are_logged_whole(
    run: Run, team: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines = '~ disk full 5m /oms-gateway\n\n{"text": "prices late 10m", "suite": "FX"}\n'
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    assert run("log", team, "-").out == "Log 2 issues: done.\n"
    titles = {i["title"]: i["minutes"] for i in run("issues", "list", team, "--limit", "2", "--json").json}
    assert titles == {"disk full": 5, "prices late": 10}


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("~ fine /oms-gateway\n{", "Line 2: This is not a JSON object on one line."),
        ('{"text": 5}', "Line 1: “text” is missing"),
        ('{"text": "x", "suite": "none"}', "Line 1: There is no suite “none”"),
        ("x /nothing-like-it", "Line 1: “/nothing-like-it” names no application"),
        ("\n", "There is no line to log"),
    ],
)
def test_one_bad_line_refuses_all(
    run: Run, team: Path, monkeypatch: pytest.MonkeyPatch, lines: str, words: str
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(lines))
    before = run("issues", "list", team, "--json").out
    done = run("log", team, "-")
    assert (done.code, words in done.err) == (1, True)
    assert run("issues", "list", team, "--json").out == before
