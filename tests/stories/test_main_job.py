"""The main job, end to end, through real processes on the samples: from files to a published, handed-over rota."""

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Scripted:
    """A team file worked on by the command line."""

    team: Path

    def run(self, command: str, *words: str, code: int = 0) -> str:
        place = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C", "TZ": "Asia/Tokyo"}
        done = subprocess.run(
            [sys.executable, "-m", "app", command, str(self.team), *words],
            capture_output=True, text=True, encoding="utf-8", check=False, env=place, cwd=self.team.parent,
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        assert "Traceback" not in done.stderr
        return done.stdout if code == 0 else done.stdout + done.stderr

    def rows(self) -> str:
        out = self.team.with_suffix(".json")
        self.run("export", "--json", str(out))
        return out.read_text(encoding="utf-8")


def test_from_files_to_a_published_and_handed_over_rota_and_back(tmp_path: Path) -> None:
    lead = Scripted(tmp_path / "execution support.watchbill")
    lead.run("new", "--name", "Execution support")
    lead.run("import", *(str(p) for p in sorted((ROOT / "resources" / "sample").iterdir())))
    fresh = lead.rows()
    imported = json.loads(lead.run("history", "--json"))[0]["id"]

    said = lead.run("plan", "--from", "2026-11-30", "--weeks", "26", "--publish", "--seconds", "3")
    assert "156 of 156 filled" in said
    findings = json.loads(lead.run("check", "--first", "2026-11-30", "--json"))["findings"]
    assert not [f for f in findings if f["severity"] == "hard"]

    lead.run("publish", "--to", "calendars")
    calendars = {p.name: p.read_bytes() for p in (tmp_path / "calendars").iterdir()}
    assert len(calendars) == 24 * 2 + 3 + 3 + 1 + 1
    swapped = swap_something(lead)
    on = json.loads(lead.run("who", "--at", f"{swapped}T20:00Z", "--json"))
    lead.run("publish", "--to", "calendars")
    changed = {name for name, old in calendars.items() if (tmp_path / "calendars" / name).read_bytes() != old}
    kinds = {name.rsplit("-", 1)[0] for name in changed}
    assert {"team-execution-support", "rotation-order-gateways", "suite-order-gateways"} < kinds
    assert 5 < len(changed) < 12
    assert on[0]["who"]["name"] in json.loads(lead.run("history", "--json"))[0]["label"]

    note = lead.run("handoff", "--rotation", "Order Gateways", "--week", "2026-11-30", "--markdown")
    assert note.startswith("# Order Gateways, week of 30 November 2026")
    assert "please enable symbol for algo desk" in note
    lead.run("handoff", "--rotation", "OG", "--week", "2026-11-30", "--pdf", "handoff.pdf")
    assert (tmp_path / "handoff.pdf").read_bytes().startswith(b"%PDF")

    lead.run("log", "orders stuck again /oms-gateway 15m")
    lead.run("undo", "--to", imported)
    assert lead.rows() == fresh
    lead.run("redo")
    assert lead.rows() != fresh


def swap_something(lead: Scripted) -> str:
    """Swap the first two weeks that can be swapped without breaking a rule; return the date of one."""
    first = date(2026, 11, 30)
    for apart in range(1, 20):
        for start in range(4):
            earlier, later = (first + timedelta(weeks=n) for n in (start, start + apart))
            words = [sys.executable, "-m", "app", "swap", str(lead.team), "Order Gateways", str(earlier), str(later)]
            place = {**os.environ, "PYTHONPATH": str(ROOT)}
            if subprocess.run(words, env=place, capture_output=True, check=False).returncode == 0:
                return str(earlier)
    raise AssertionError("no two weeks can be swapped")


def test_a_refusal_is_one_line_and_changes_nothing(tmp_path: Path) -> None:
    lead = Scripted(tmp_path / "team.watchbill")
    assert "is not there" in lead.run("check", code=1)
    lead.run("new")
    before = lead.rows()
    bad = tmp_path / "people.csv"
    bad.write_text("name,salary\nAna,1\n", encoding="utf-8")
    said = lead.run("import", str(bad), code=1)
    assert said.startswith("watchbill: people.csv, line 1")
    assert said.count("\n") == 1
    assert "no rotation to plan" in lead.run("plan", "--from", "2026-11-30", "--weeks", "4", code=1)
    assert "nothing to undo" in lead.run("undo", code=1)
    assert "required: --from, --weeks" in lead.run("plan", code=2)
    assert lead.rows() == before
