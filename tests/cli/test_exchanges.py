"""Finding a swap, a cover and a reason on the command line."""

from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.cli.builders import Run


@pytest.fixture
def planned(run: Run, team: Path) -> Path:
    assert run("plan", team, "--from", "2030-01-07", "--weeks", "16", "--seconds", "1", "--publish").code == 0
    return team


def held(run: Run, team: Path) -> tuple[str, str]:
    """Return a person and a week with more than one way out."""
    for name in ("Dmitri Volkov", "Jonas Weber", "Mei Zhang", "Grace Lam"):
        for week in range(3, 14):
            done = run("find", "swap", team, name, f"2030-W{week:02d}", "--json")
            if done.code == 0 and len(done.json) > 2:
                return name, f"2030-W{week:02d}"
    raise AssertionError("nobody has two options")


def test_swaps_are_listed_best_first_and_one_is_done(run: Run, planned: Path) -> None:
    name, week = held(run, planned)
    found = run("find", "swap", planned, name, week, "--all", "--json").json
    assert [o["cost"] for o in found] == sorted(o["cost"] for o in found)
    assert all(o["cost"] == sum(o["effect"].values()) for o in found)
    assert found[0]["moves"][0]["before"] == name
    text = run("find", "swap", planned, name, week).out
    assert "best first" in text.splitlines()[0]
    done = run("find", "swap", planned, name, week, "--apply", "1")
    assert done.code == 0
    assert done.out.endswith(": done.\n")
    assert run("find", "swap", planned, name, week).code == 1
    assert run("diff", planned).out == "The draft is what is published.\n"
    assert run("undo", planned).code == 0
    assert run("find", "swap", planned, name, week, "--apply", "1", "--draft").code == 0
    assert "Published" in run("diff", planned).out


def test_what_cannot_be_asked_is_one_sentence(run: Run, planned: Path) -> None:
    name, week = held(run, planned)
    for words in (
        ("find", "swap", planned, "Nobody", week),
        ("find", "swap", planned, name, "2031-W30"),
        ("find", "swap", planned, name, week, "--apply", "999"),
        ("find", "cover", planned, "OG", "2030-01-22", "2030-02-22"),
        ("find", "cover", planned, "OG", "2030-01-22", "--role", "shadow"),
    ):
        done = run(*words)
        assert (done.code, done.out) == (1, ""), words
        assert done.err.count("\n") == 1


def test_cover_is_listed_with_reasons(run: Run, planned: Path) -> None:
    done = run("find", "cover", planned, "OG", "2030-01-22", "2030-01-24")
    assert done.code == 0
    assert "fair share" in done.out
    found = run("find", "cover", planned, "OG", "2030-01-22", "2030-01-24", "--json").json
    assert len(found) > 3
    assert all(c["words"] or c["problem"] for c in found)
    assert run("find", "cover", planned, "OG", "2030-01-22").code == 0


def test_why_names_the_next_best_or_what_stands_against_an_open_slot(run: Run, planned: Path) -> None:
    done = run("why", planned, "OG", "2030-W05")
    assert done.code == 0
    assert done.out.startswith("Order Gateways primary, week of 28 January (2030-W05): ")
    found = run("why", planned, "OG", "2030-W05", "--role", "secondary", "--json").json
    assert found["holder"]
    assert [c["cost"] for c in found["could"]] == sorted(c["cost"] for c in found["could"])
    for person in run("people", planned, "--json").json:
        if any(e["rotation"] == "Order Gateways" for e in person["eligible"]):
            run("leave", "add", planned, person["name"], "2030-06-03", "2030-06-07")
    done = run("why", planned, "OG", "2030-06-03")
    assert done.code == 1
    assert "One of these changes is enough:\n" in done.out
    conflict = run("why", planned, "OG", "2030-06-03", "--json").json["conflict"]
    assert conflict["smallest"]
    assert conflict["facts"]
    assert len(conflict["remedies"]) == len(conflict["facts"])


def test_a_repair_is_shown_before_it_is_applied(run: Run, planned: Path) -> None:
    name, week = held(run, planned)
    monday = date.fromisocalendar(2030, int(week[-2:]), 1)
    run("leave", "add", planned, name, monday, monday + timedelta(days=4))
    shown = run("repair", planned, "--from", "2030-01-14", "--json").json
    assert shown["changes"]
    assert shown["proof"].startswith("It is proven")
    assert run("diff", planned).out == "The draft is what is published.\n"
    text = run("repair", planned, "--from", "2030-01-14").out
    assert text.endswith("Nothing was changed; --apply does it.\n")
    assert run("repair", planned, "--from", "2030-01-14", "--apply").code == 0
    assert len(run("diff", planned, "--json").json) == len(shown["changes"])
    assert run("repair", planned, "--from", "2040-01-01").code == 1


def test_fairness_is_a_table_with_its_formula(run: Run, planned: Path) -> None:
    done = run("fairness", planned, "--from", "2030-01-07", "--weeks", "16")
    assert done.code == 0
    assert "Fair share: (everybody’s duty weeks + everybody’s carried) × own presence" in done.out
    found = run("fairness", planned, "--from", "2030-01-07", "--weeks", "16", "--json").json
    assert abs(sum(a["duties"]["balance"] for a in found)) < 0.2
    words = run("fairness", planned, "--person", "Jonas Weber").out
    assert words.startswith("Jonas Weber is here for ")
    assert run("fairness", planned, "--person", "Nobody").code == 1


def test_rules_are_tried_before_they_count(run: Run, planned: Path) -> None:
    words = ("policy", planned, "--weeks", "8", "--seconds", "0.6")
    done = run(*words, "--set", "gap_weeks=6")
    assert done.code == 0
    assert "gap_weeks 2 → 6" in done.out.splitlines()[0]
    assert run("settings", planned, "--json").json["gap_weeks"] == 2
    found = run(*words, "--json").json
    assert [t["change"] for t in found] == ["as it stands"]
    assert 0 < found[0]["forced"]["load"] < 1
    assert run(*words, "--set", "gap_weeks").code == 1
    assert run(*words, "--set", "nonsense=1").code == 1
