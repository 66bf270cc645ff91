"""Contacts from the command line."""

from pathlib import Path

from tests.cli.builders import Run


def test_contacts_are_added_changed_ordered_and_removed(run: Run, team: Path) -> None:
    words = ("--kind", "vendor", "--hours", "Mon-Sun 00:00-24:00", "--zone", "Asia/Tokyo", "--internal")
    assert run("contacts", "add", team, "Venue help", *words, "--suite", "OG").code == 0
    assert run("contacts", "order", team, "oms-gateway", "Venue", "prime broker").code == 0
    first = run("contacts", "list", team, "--application", "oms-gateway", "--json").json[0]
    assert (first["name"], first["open"], first["internal"]) == ("Venue help", True, True)
    assert run("contacts", "change", team, "Venue", "--rename", "Help desk", "--external", "--phone", "1").code == 0
    told = run("contacts", "list", team, "--suite", "OG").out
    assert "Help desk" in told
    assert "Asia/Tokyo" in told
    assert run("contacts", "order", team, "oms-gateway").code == 0
    assert run("contacts", "remove", team, "Help desk").code == 0
    assert "names no contact" in run("contacts", "remove", team, "Help desk").err
    assert "names more than one" in run("contacts", "remove", team, "s").err
    assert "no application" in run("contacts", "order", team, "nothing", "prime").err


def test_calls_are_written_down_listed_and_answered(run: Run, team: Path) -> None:
    words = ("asked", "for", "a", "replay", "--ticket", "T-1", "--owes", "they")
    assert run("contacts", "call", team, "prime broker", *words).code == 0
    (waiting,) = run("contacts", "calls", team, "prime", "--waiting", "--json").json
    assert (waiting["words"], waiting["ticket"]) == ("asked for a replay", "T-1")
    assert "they owe an answer" in run("contacts", "calls", team).out
    assert run("contacts", "answered", team, waiting["id"]).code == 0
    assert run("contacts", "calls", team, "--waiting", "--json").json == []
