"""Calendars on the command line: options, links, subscriptions and the review, as a script meets them."""

import json
from pathlib import Path

import pytest

from app.feeds.renames import LIST, PART
from app.store.stores import Store
from tests.cli.builders import Run
from tests.feeds.hostile import calendar
from tests.usecases.test_calendars import day
from tests.usecases.test_subscribing import published


@pytest.fixture
def team(tmp_path: Path) -> str:
    path = tmp_path / "team.watchbill"
    published(path).close()
    return str(path)


def test_feeds_are_listed_set_saved_and_renewed(run: Run, team: str, tmp_path: Path) -> None:
    listed = json.loads(run("feeds", "list", team, "--json").out)
    assert [f["key"] for f in listed][-4:] == ["suite-1", "suite-2", "team", "events"]
    assert run("feeds", "set", team, "Ana", "leave=1", "alarm=30").code == 0
    options = json.loads(run("feeds", "set", team, "Ana", "--json").out)
    assert options == {"handoffs": 1, "covers": 1, "projects": 0, "leave": 1, "busy": 0, "alarm": 30}
    assert "Minutes before a handoff" in run("feeds", "set", team, "Ana").out
    assert "write it as OPTION=NUMBER" in run("feeds", "set", team, "Ana", "leave").err
    out = tmp_path / "ana.ics"
    assert "Wrote" in run("feeds", "save", team, "Ana", str(out)).out
    assert b"TRIGGER:-PT30M" in out.read_bytes()
    assert run("publish", team, "--to", str(tmp_path / "out")).code == 0
    assert "is withdrawn" in run("feeds", "renew", team, "Ana").out
    assert "was removed, because its address is withdrawn." in run("publish", team, "--to", str(tmp_path / "out")).out
    assert "person-ana-castillo-" in run("feeds", "list", team).out


def test_any_command_finishes_what_a_killed_publisher_left_in_the_folder_chosen_in_the_window(
    run: Run, team: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings, folder = tmp_path / "settings.ini", tmp_path / "Kalender, für Ana"
    monkeypatch.setenv("WATCHBILL_CONFIG", str(settings))
    settings.write_text(f'[feeds]\nothers=/nowhere/at/all\nours="{folder}"\n', encoding="utf-8")
    folder.mkdir()
    for command in (("feeds", "list"), ("diff",)):
        (folder / "ana.ics").write_bytes(b"before")
        (folder / f".ana{PART}").write_bytes(b"after")
        (folder / "bea.ics").write_bytes(b"gone")
        (folder / LIST).write_text(f'{{"parts": [[".ana{PART}", "ana.ics"]], "gone": ["bea.ics"]}}', encoding="utf-8")
        assert str(folder) in run(*command, team).err
        assert [p.name for p in folder.glob("*.ics")] == ["ana.ics"]
        assert (folder / "ana.ics").read_bytes() == b"after"
        assert run(*command, team).err == ""
    settings.write_text("[feeds\n", encoding="utf-8")
    assert run("feeds", "list", team).code == 0


def test_links_are_made_once_listed_and_withdrawn(run: Run, team: str) -> None:
    made = run("links", "add", team, "team", "--for", "Phone", "--base", "https://cal.example.com/")
    assert "https://cal.example.com/cal/" in made.out
    assert "never" in run("links", "list", team).out
    assert "Withdraw the link of Phone to everybody’s calendar: done." in run("links", "remove", team, "1").out
    assert run("links", "remove", team, "1").code == 1
    assert "is not an address" in run("links", "add", team, "team", "--for", "x", "--base", "cal.example.com").err
    with Store.open(Path(team)) as store:
        assert store.feeds.subscribers() == ()


def test_a_folder_is_subscribed_to_reviewed_and_removed(run: Run, team: str, tmp_path: Path) -> None:
    folder = tmp_path / "leave"
    folder.mkdir()
    (folder / "ana-castillo.ics").write_bytes(calendar(day(1, "a"), day(2, "b")))
    assert run("sources", "subscribe", team, str(folder)).code == 0
    assert "2 entries wait" in run("sources", "refresh", team).out
    waiting = json.loads(run("review", "list", team, "--json").out)
    assert [w["uid"] for w in waiting] == ["a", "b"]
    assert "Take 1 entry" in run("review", "take", team, "ana-castillo.ics", "a").out
    assert "Ignore 1 entry" in run("review", "ignore", team).out
    assert "Nothing waits" in run("review", "take", team).err
    assert "ana-castillo.ics" in run("sources", "list", team).out
    assert len(json.loads(run("leave", "list", team, "--past", "--json").out)) == 1
    (folder / "ana-castillo.ics").write_bytes(b"rubbish")
    assert run("sources", "refresh", team).code == 1
    assert "is not a calendar" in run("sources", "list", team).out
    assert run("sources", "remove", team, "leave").code == 0
    assert run("sources", "remove", team, "ana-castillo.ics").code == 0
    assert json.loads(run("leave", "list", team, "--past", "--json").out) == []


def test_an_import_may_wait_for_the_review(run: Run, team: str, tmp_path: Path) -> None:
    path = tmp_path / "ana-castillo.ics"
    path.write_bytes(calendar(day(1, "a")))
    assert "1 entry waits for your review." in run("import", team, str(path), "--review").out
    assert "1 ×" in run("review", "list", team).out
    assert run("import", team, str(path), "--events", "party").code == 1
