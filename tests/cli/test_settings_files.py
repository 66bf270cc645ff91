from pathlib import Path

import pytest

from tests.cli.builders import Run


def test_settings_go_into_a_file_and_come_from_it(
    run: Run, team: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WATCHBILL_CONFIG", str(tmp_path / "settings.ini"))
    out = tmp_path / "s.toml"
    assert run("settings", team, "gap_weeks=3").code == 0
    assert run("settings", "export", team, out).code == 0
    assert run("settings", "export", team, "--json").json["settings"]["gap_weeks"] == 3
    assert run("settings", team, "gap_weeks=1").code == 0
    text = out.read_text(encoding="utf-8")
    assert "[machine]" not in text
    assert "[person]" not in text
    person = '[person]\nme = "Ana Castillo"\nquiet = "21:00-07:30"\n'
    mine = '[machine]\ncolours = "dark"\n[keys]\n"Rota.plan" = "F6"\n'
    out.write_text(f"{text}\n{person}{mine}", encoding="utf-8")
    assert run("settings", "import", team, out).out == "Import settings: done.\n"
    assert run("settings", team, "--json").json["gap_weeks"] == 3
    found = run("settings", "export", team, "-", "--json", "--for", "me").json
    assert (found["machine"], found["keys"]) == ({"colours": "dark", "troubles": "warnings"}, {"Rota.plan": "F6"})
    assert found["person"] == {"me": "Ana Castillo", "quiet": "21:00-07:30"}
    assert set(run("settings", "export", team, "-", "--json").json) == {"team", "settings"}


def test_a_bad_settings_file_is_one_sentence_and_changes_nothing(run: Run, team: Path, tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("[settings]\ngap_weeks = 3\nmoon = 1\n", encoding="utf-8")
    outcome = run("settings", "import", team, bad)
    assert outcome.code == 1
    assert "no setting “moon”" in outcome.err
    assert outcome.err.count("\n") == 1
    assert run("settings", team, "--json").json["gap_weeks"] == 2
