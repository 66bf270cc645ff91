"""Known bugs, aliases and issues from the command line."""

from pathlib import Path

from tests.cli.builders import Run


def test_a_known_bug_is_found_decided_claimed_and_fixed(run: Run, team: Path) -> None:
    assert "rollover" in run("bugs", "find", team, "spread", "wide", "at", "rollover").out.splitlines()[0]
    assert run("bugs", "find", team, "xyzzy").out == "No known bug is like it.\n"
    assert run("bugs", "accept", team, "rollover", "--why", "rewrite comes", "--budget", "0").code == 0
    assert run("log", team, "#rollover", "5m").code == 0
    told = run("bugs", "list", team)
    assert told.code == 1
    assert "over its budget of 0" in told.out
    assert run("bugs", "change", team, "rollover", "--step", "widen by hand", "--effort", "M").code == 0
    assert run("bugs", "claim", team, "rollover", "--person", "Ben", "--week", "2027-W20").code == 0
    assert run("bugs", "change", team, "rollover", "--application", "fx-pricer").code == 0
    facts = run("bugs", "show", team, "rollover").out
    assert "widen by hand" in facts
    assert "budget 0 min in 4 weeks" in facts
    assert "Fix effort M." in facts
    assert "for 2027-W20." in facts
    assert "over its budget of 0" in facts
    assert run("bugs", "fix", team, "rollover").code == 0
    rollover = next(b for b in run("bugs", "list", team, "--json").json if "rollover" in b["title"])
    assert (rollover["effort"], rollover["why"], rollover["saved_minutes"]) == ("M", "rewrite comes", 0)
    assert "saved 0 min in 0 weeks" in run("bugs", "show", team, "rollover").out
    assert "saved" in run("bugs", "list", team).out


def test_known_bugs_are_added_merged_split_and_worded(run: Run, team: Path) -> None:
    assert run("bugs", "add", team, "spread too wide", "--application", "fx-pricer", "--step", "wait").code == 0
    assert run("bugs", "word", team, "spread-too-wide", "elephants").code == 0
    assert run("bugs", "word", team, "spread-too-wide", "giraffes").code == 0
    assert run("bugs", "word", team, "spread-too-wide", "giraffes", "--forget").code == 0
    assert "no wording that was typed" in run("bugs", "word", team, "spread-too-wide", "giraffes", "--forget").err
    assert run("bugs", "merge", team, "spread-too-wide", "rollover").code == 0
    assert "rollover" in run("bugs", "find", team, "elephants").out
    assert run("bugs", "split", team, "rollover", "big ones", "--wording", "elephants").code == 0
    assert "big ones" in run("bugs", "find", team, "elephants", "--suite", "FX").out
    assert run("bugs", "add", team, "x", "--application", "none").err.startswith("watchbill: There is no application")
    assert "say --application or --suite" in run("bugs", "add", team, "x").err


def test_aliases_are_listed_added_and_removed(run: Run, team: Path) -> None:
    assert run("aliases", "list", team, "--json").json["gw"] == "gateway"
    assert run("aliases", "add", team, "gw").code == 0
    assert run("aliases", "add", team, "roll", "rollover").code == 0
    listed = run("aliases", "list", team, "--json").json
    assert ("gw" in listed, listed["roll"]) == (False, "rollover")
    assert run("aliases", "remove", team, "gw").code == 0
    assert "gateway" in run("aliases", "list", team).out
    assert "has no alias" in run("aliases", "remove", team, "gw").err


def test_issues_are_listed_resolved_and_changed(run: Run, team: Path) -> None:
    assert run("log", team, "! prices freeze /feed-handler").code == 0
    (issue,) = run("issues", "list", team, "--open", "--text", "prices", "--json").json
    number = issue["id"]
    assert run("issues", "change", team, number, "--bug", "stale-book", "--ticket", "OPS-1").code == 0
    assert run("issues", "resolve", team, number, "--minutes", "12").code == 0
    assert run("issues", "change", team, number, "--application", "fx-pricer").code == 0
    assert "no application “none”" in run("issues", "change", team, number, "--application", "none").err
    (kept,) = run("issues", "list", team, "--text", "prices freeze", "--kind", "known", "--suite", "FX", "--json").json
    assert (kept["minutes"], kept["ticket"]) == (12, "OPS-1")
    assert "no longer in the log" in run("issues", "resolve", team, "99999").err
    assert "100%" not in run("issues", "list", team, "--text", "%_").out


def test_an_incident_card_is_written_and_printed(run: Run, team: Path) -> None:
    assert run("log", team, "! session down /oms-gateway").code == 0
    (issue,) = run("issues", "list", team, "--open", "--text", "session down", "--json").json
    number = issue["id"]
    assert run("incident", "add", team, number, "no acks", "--source", "log").code == 0
    assert run("incident", "add", team, number, "roll back", "--kind", "action", "--who", "Ben").code == 0
    assert run("incident", "update", team, number, "--minutes", "30").code == 0
    line = run("incident", "show", team, number, "--actions").out.split()[0]
    assert run("incident", "done", team, line).code == 0
    assert "- [x] Ben: roll back" in run("incident", "show", team, number).out
    assert run("incident", "done", team, line, "--undo").code == 0
    assert "- [ ] Ben: roll back" in run("incident", "show", team, number).out
    assert run("timer", "pause", team, number).code == 0
    assert run("timer", "start", team, number).code == 0
