"""What the command line says of a file it cannot use: a sentence, what to run, and exit code 1."""

import os
from pathlib import Path

import pytest

from app.cli.commands import run
from app.store.stores import Store
from tests.ui.builders import add_team


def test_a_damaged_file_is_told_with_what_to_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    path, rescued = tmp_path / "our team.watchbill", tmp_path / "rescued.watchbill"
    with Store.new(path) as store:
        add_team(store)
    assert run(["backup", "make", str(path)]) == 0
    os.truncate(path, path.stat().st_size // 2)
    capsys.readouterr()
    assert run(["check", str(path)]) == 1
    sentence, what_to_run = capsys.readouterr().err.splitlines()
    assert "is damaged: only" in sentence
    assert f"watchbill backup restore '{path}' newest" in what_to_run
    assert run(["backup", "restore", str(path), "newest"]) == 0
    assert run(["backup", "rescue", str(path), str(rescued)]) == 0
    assert "6 people" in capsys.readouterr().out
    with Store.open(path) as whole, Store.open(rescued) as other:
        assert whole.team().people == other.team().people
