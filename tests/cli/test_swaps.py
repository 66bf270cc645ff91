"""Proposed swaps and the history of a slot from the command line."""

from pathlib import Path

import pytest

from tests.cli.builders import Run

WEEKS = ("2026-12-07", "2027-01-18", "2027-03-01")
NAMES = ("Dmitri Volkov", "Viktor Nowak", "Jonas Weber")


@pytest.fixture
def held(run: Run, team: Path) -> Path:
    for week, name in zip(WEEKS, NAMES, strict=True):
        assert run("assign", team, "OG", week, name, "--reason", "a test").code == 0
    return team


def test_a_swap_is_proposed_listed_accepted_and_told_by_the_history_of_its_slot(run: Run, held: Path) -> None:
    done = run("swap", "propose", held, "OG", *WEEKS[:2], "--message", "Skiing", "--reason", "agreed")
    assert done.code == 0, done.err
    assert "Swap 1: waits for Viktor Nowak until" in done.out
    (swap,) = run("swap", "list", held, "--json", "--waiting-for", "Viktor").json
    assert (swap["proposer"], swap["state"], swap["waits_for"]) == ("Dmitri Volkov", "proposed", ["Viktor Nowak"])
    assert [(m["week"], m["from"], m["to"]) for m in swap["moves"]] == [
        ("2026-W50", "Dmitri Volkov", "Viktor Nowak"),
        ("2027-W03", "Viktor Nowak", "Dmitri Volkov"),
    ]
    listed = run("swap", "list", held).out
    assert "Message: Skiing" in listed
    assert "Viktor Nowak takes 7 Dec (OG primary) and gives up 18 Jan (OG primary)." in listed
    assert (
        "Accept and apply for Viktor Nowak, by Jonas Weber, that"
        in run("swap", "accept", held, 1, "Viktor", "--by", "Jonas").out
    )
    assert run("swap", "list", held).out == "No swap is proposed.\n"
    assert "applied" in run("swap", "list", held, "--all").out
    events = run("history", held, "--slot", "OG", WEEKS[0], "--json").json
    assert [e["holder"] for e in events] == ["Viktor Nowak", None, "Dmitri Volkov"]
    assert events[0]["reason"] == "agreed"
    assert "is held by Viktor Nowak since" in run("history", held, "--slot", "OG", WEEKS[0]).out
    assert "swap 1 proposed" in run("history", held, "--slot", "OG", WEEKS[0], "--role", "primary").out
    assert "was never held" in run("history", held, "--slot", "OG", "2027-05-03").out


def test_gives_three_ways_and_options_are_proposed_and_declined_or_withdrawn(run: Run, held: Path) -> None:
    assert run("swap", "propose", held, "OG", WEEKS[0], "--give", "Viktor", "--reason", "agreed").code == 0
    three = run("swap", "propose", held, "OG", *WEEKS, "--reason", "agreed", "--by", "Jonas", "--until", "2026-12-01")
    assert "Swap 2: waits for Dmitri Volkov and Viktor Nowak until Wed 2 Dec 00:00" in three.out
    tried = run("swap", "propose", held, "OG", WEEKS[0], "--option", 1, "--dry-run")
    assert "Dmitri Volkov" in tried.out
    assert "fair share" in tried.out
    assert len(run("swap", "list", held, "--json").json) == 2
    assert run("swap", "propose", held, "OG", WEEKS[0], "--option", 1).code == 0
    assert "choose a number from 1 to" in run("swap", "propose", held, "OG", WEEKS[0], "--option", 999).err
    assert len(run("swap", "list", held, "--json").json) == 3
    assert "Decline for Viktor Nowak that" in run("swap", "decline", held, 1, "Viktor", "--reason", "away").out
    assert "Decline for " in run("swap", "decline", held, 3).out
    assert "Withdraw for Jonas Weber that" in run("swap", "withdraw", held, 2).out
    assert "declined: Viktor Nowak: away" in run("swap", "list", held, "--all").out
    assert run("swap", "list", held, "--waiting-for", "Viktor").out == "Nothing waits for an answer.\n"


def test_approval_is_a_setting_of_the_rotation(run: Run, held: Path) -> None:
    assert "need no approval" in run("swap", "approval", held, "OG").out
    assert "Ask for approval" in run("swap", "approval", held, "OG", "on").out
    assert "ask for a lead’s approval" in run("swap", "approval", held, "OG").out
    run("swap", "propose", held, "OG", *WEEKS[:2], "--reason", "agreed")
    assert "waits for a lead’s approval" in run("swap", "accept", held, 1, "Viktor").out
    assert run("swap", "list", held, "--json").json[0]["needs_approval"]
    assert "has a part in this swap" in run("swap", "approve", held, 1, "--by", "Viktor").err
    assert "The swap is applied" in run("swap", "approve", held, 1, "--by", "Jonas").out


def test_what_stands_against_a_proposal_by_now_is_listed(run: Run, held: Path) -> None:
    run("swap", "propose", held, "OG", *WEEKS[:2], "--reason", "agreed")
    run("pin", held, "OG", WEEKS[1])
    assert "Cannot be applied now: Order Gateways primary" in run("swap", "list", held).out
    assert "is pinned to Viktor Nowak" in run("swap", "list", held, "--json").json[0]["cannot"]
    assert "The swap stays proposed" in run("swap", "accept", held, 1, "Viktor").err


@pytest.mark.parametrize("words", [(), ("2027-01-18", "--give", "Viktor"), ("--give", "Viktor", "--option", "1")])
def test_a_proposal_is_made_in_one_way(run: Run, held: Path, words: tuple[str, ...]) -> None:
    done = run("swap", "propose", held, "OG", WEEKS[0], *words)
    assert (done.code, done.out) == (2, "")


def test_swapping_at_once_works_as_before(run: Run, held: Path) -> None:
    assert run("swap", held, "OG", *WEEKS[:2], "--reason", "agreed").out.startswith("Swap 7 Dec (Dmitri Volkov)")
