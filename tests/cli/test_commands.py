"""The commands on a team that is not planned yet."""

from datetime import date
from pathlib import Path

from tests.cli.builders import SAMPLE, Run


def test_importing_again_says_that_nothing_changed(run: Run, team: Path) -> None:
    done = run("import", team, SAMPLE / "people.csv")
    assert done.code == 0
    assert done.out.endswith("Everything was there already; nothing changed.\n")
    assert run("import", team, SAMPLE / "people.csv", "--json").json["changed"] is False


def test_an_import_reports_as_json(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "b.watchbill"
    run("new", path, "--name", "B", "--time-zone", "Europe/Oslo")
    report = run("import", path, SAMPLE / "people.csv", SAMPLE / "team.toml", "--json").json
    assert [(f["file"], f["kind"]) for f in report["files"]] == [("team.toml", "team"), ("people.csv", "people")]
    assert report["files"][1]["taken"] == [{"what": "people", "added": 24, "changed": 0, "unchanged": 0, "removed": 0}]


def test_a_refusal_is_one_line_and_exit_code_1(run: Run, team: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.csv").write_text("name,jioned\nZoe,2026-01-01\n")
    for words in (
        ("import", team, tmp_path / "bad.csv"),
        ("import", tmp_path / "none.watchbill", SAMPLE / "people.csv"),
        ("new", team),
        ("new", tmp_path / "c.watchbill", "--time-zone", "Mars/Base"),
        ("who", team, "--at", "noon"),
        ("undo", team, "--only", "zzz"),
        ("redo", team),
        ("log", team, "down"),
        ("log", team, "down", "--suite", "Nowhere"),
        ("leave", "add", team, "Nobody", "2026-12-24"),
        ("leave", "add", team, "Ana", "2026-12-24", "2026-12-20"),
        ("settings", team, "gap_weeks=many"),
        ("settings", team, "gap_weeks"),
        ("settings", team, "gap_week=3"),
        ("export", team, "--json", tmp_path / "none" / "out.json"),
    ):
        done = run(*words)
        assert (done.code, done.out) == (1, ""), words
        assert done.err.startswith("watchbill: ")
        assert done.err.count("\n") == 1 + ("is not there" in done.err)  # then the command that helps
    assert not (tmp_path / "c.watchbill").exists()


def test_people_are_listed_in_aligned_columns(run: Run, team: Path) -> None:
    lines = run("people", team).out.splitlines()
    assert len(lines) == 25
    assert lines[1].startswith("Ana Castillo")
    assert {line.index("Market Data") for line in lines if line.startswith(("Ben", "Kavya"))} == {
        lines[0].index("May hold")
    }
    person = next(p for p in run("people", team, "--json").json if p["name"] == "Wen Li (李雯)")
    assert {e["rotation"] for e in person["eligible"]} == {"Market Data"}


def test_leave_is_added_and_listed(run: Run, team: Path) -> None:
    assert run("leave", "add", team, "RJ", "2030-12-24", "2030-12-27", "--note", "home").code == 0
    (leave,) = [x for x in run("leave", "list", team, "--json").json if x["source"] == "typed"]
    assert (leave["person"], leave["first_day"], leave["last_day"]) == ("Rosa Jiménez", "2030-12-24", "2030-12-27")
    assert "2030-12-24  2030-12-27  whole  Rosa Jiménez" in run("leave", "list", team).out


def test_settings_are_listed_and_changed(run: Run, team: Path) -> None:
    assert run("settings", team, "--json").json["gap_weeks"] == 2
    assert run("settings", team, "gap_weeks=3", "away_days = 3").code == 0
    values = run("settings", team, "--json").json
    assert (values["gap_weeks"], values["away_days"]) == (3, 3)
    assert "gap_weeks" in run("settings", team).out


def test_who_is_on_says_how_to_reach_them(run: Run, team: Path) -> None:
    run("assign", team, "OG", "2026-11-30", "Ana Castillo", "--reason", "test")
    at = ("--at", "2026-12-01T09:00", "--draft")
    assert "+1 212 555 0101, @ana, ana@example.com" in run("who", team, *at).out
    assert run("who", team, *at, "--json").json[0]["who"] == {
        "name": "Ana Castillo",
        "email": "ana@example.com",
        "phone": "+1 212 555 0101",
        "chat": "@ana",
    }


def test_who_is_on_in_an_unplanned_team(run: Run, team: Path) -> None:
    done = run("who", team, "--at", "2026-12-01T09:00")
    assert done.code == 0
    assert done.out.count("open") == 14
    assert "Nothing is published yet" in done.out
    first = run("who", team, "--at", "2026-12-01T09:00+01:00", "--json").json[0]
    assert (first["rotation"], first["week"], first["who"]) == ("Order Gateways", "2026-W49", None)
    assert first["until"] == "2026-12-07T14:00:00+00:00"


def test_a_time_without_a_zone_is_the_teams(run: Run, team: Path) -> None:
    before = run("who", team, "--at", "2026-11-30T08:59", "--json").json[0]
    after = run("who", team, "--at", "2026-11-30T09:00", "--json").json[0]
    assert (before["week"], after["week"]) == ("2026-W48", "2026-W49")


def test_an_issue_is_logged(run: Run, team: Path) -> None:
    done = run("log", team, "session", "down", "/oms-gateway", "15m")
    assert (done.code, done.out) == (0, "Log “session down”: done.\n")
    assert run("log", team, "quotes late", "--suite", "fx pricing").code == 0


def test_history_undo_and_redo(run: Run, team: Path) -> None:
    run("settings", team, "gap_weeks=3")
    run("settings", team, "gap_weeks=4")
    newest = run("history", team, "--limit", "1", "--json").json[0]
    assert set(newest) >= {"seq", "id", "label", "actor", "at", "undoes"}
    assert newest["label"] == "Set gap_weeks = 4"
    assert run("undo", team).out == "Undo set gap_weeks = 4: done.\n"
    assert run("redo", team).code == 0
    assert run("settings", team, "--json").json["gap_weeks"] == 4
    assert run("undo", team, "--count", "2").code == 0
    assert run("settings", team, "--json").json["gap_weeks"] == 2
    assert "Set gap_weeks = 3 (undone)" in run("history", team).out


def test_undo_back_to_a_command_restores_what_stood_then(run: Run, team: Path) -> None:
    fresh = run("export", team, "--json", "-").out
    goal = run("history", team, "--json").json[0]["id"]
    run("settings", team, "gap_weeks=3")
    run("leave", "add", team, "AC", "2030-12-24")
    run("undo", team)
    run("redo", team)
    run("undo", team, "--only", goal[:8])
    run("log", team, "down", "/oms-gateway")
    assert run("undo", team, "--to", goal).code == 0
    assert run("export", team, "--json", "-").out == fresh
    assert run("undo", team, "--to", goal).out == "Nothing was done after that; nothing changed.\n"


def test_an_undo_of_what_later_work_rests_on_is_refused(run: Run, team: Path) -> None:
    goal = run("history", team, "--json").json[0]["id"]
    run("leave", "add", team, "AC", "2030-12-24")
    done = run("undo", team, "--only", goal)
    assert done.code == 1
    assert "undo that first" in done.err


def test_an_export_is_written_whole(run: Run, team: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    assert run("export", team, "--json", out).code == 0
    assert out.read_text("utf-8") == run("export", team, "--json", "-").out
    assert "Rosa Jiménez" in out.read_text("utf-8")
    assert sorted(p.name for p in tmp_path.iterdir() if p.suffix == ".part") == []


def test_an_owner_of_a_calendar_is_named_after_its_path(tmp_path: Path) -> None:
    from app.cli.files import owned_paths

    odd = tmp_path / "a=b.ics"
    odd.write_text("x")
    paths, owners = owned_paths(["x/leave.ics=Ana Castillo", str(odd), "team.toml"])
    assert paths == [Path("x/leave.ics"), odd, Path("team.toml")]
    assert owners == {Path("x/leave.ics"): "Ana Castillo"}


def test_a_free_weekday_is_added_listed_and_removed(run: Run, team: Path) -> None:
    assert run("leave", "add", team, "RJ", "2030-12-24", "--every", "fridays", "--weeks", 2).code == 0
    assert run("leave", "add", team, "AC", "2030-12-24").code == 0
    listed = run("leave", "list", team).out
    assert "every second Friday" in listed
    (rule,) = [x for x in run("leave", "list", team, "--json").json if x["person"] == "Rosa Jiménez"]
    assert (rule["id"], rule["weekday"], rule["every"], rule["last_day"]) == ("every-1", 4, 2, None)
    (day,) = [x for x in run("leave", "list", team, "--json").json if x["person"] == "Ana Castillo"]
    assert run("leave", "remove", team, "every-1", day["id"]).code == 0
    assert run("leave", "list", team, "--json").json == []
    assert "no longer there" in run("leave", "remove", team, "every-1").err
    assert "is not the id of a leave" in run("leave", "remove", team, "friday").err
    assert "is not a weekday" in run("leave", "add", team, "AC", "--every", "day").err
    assert run("leave", "add", team, "AC").code == 2
    assert run("leave", "add", team, "AC", "2030-12-24", "--weeks", 2).code == 2
    assert run("leave", "add", team, "AC", "--every", "mon").code == 0


def test_weeks_are_wished_for_listed_and_taken_back(run: Run, team: Path) -> None:
    assert "Prefer the weeks from 9 December 2030" not in run("prefer", "list", team).out
    assert run("prefer", "add", team, "RJ", "2030-12-11", "2030-12-18", "--note", "home").code == 0
    assert "Rather not the week of 6 January 2031: Ana" in run("prefer", "add", team, "AC", "2031-W02", "--not").out
    found = [(x["person"], x["first"], x["last"], x["wish"]) for x in run("prefer", "list", team, "--json").json]
    assert found == [
        ("Rosa Jiménez", "2030-W50", "2030-W51", "prefer"),
        ("Ana Castillo", "2031-W02", "2031-W02", "avoid"),
    ]
    assert "would rather not be on" in run("prefer", "list", team).out
    assert run("prefer", "remove", team, "RJ", "2030-12-11", "2030-12-18").code == 0
    assert len(run("prefer", "list", team, "--json").json) == 1
    assert "exchange the two" in run("prefer", "add", team, "RJ", "2030-12-18", "2030-12-11").err


def test_a_persons_share_limits_and_days_are_set(run: Run, team: Path) -> None:
    assert run("person", "set", team, "RJ", "--fte", "0.8", "--most", 2, "--rest", 4, "--left", "2031-06-30").code == 0
    found = next(p for p in run("people", team, "--json").json if p["name"] == "Rosa Jiménez")
    assert [found[k] for k in ("fte", "window_duties", "gap_weeks", "left")] == [0.8, 2, 4, "2031-06-30"]
    assert run("person", "set", team, "RJ", "--most", "none", "--left", "none").code == 0
    found = next(p for p in run("people", team, "--json").json if p["name"] == "Rosa Jiménez")
    assert [found[k] for k in ("window_duties", "gap_weeks", "left")] == [None, 4, None]
    assert run("person", "set", team, "RJ").code == 2
    assert "not a whole number" in run("person", "set", team, "RJ", "--most", "few").err
    assert "not a part of full time" in run("person", "set", team, "RJ", "--fte", "most").err


def test_a_rotation_hands_over_at_another_time_from_a_week_on(run: Run, team: Path) -> None:
    assert run("rotation", "handoff", team, "OG", "Fri 17:00 Europe/London", "--from", "2030-W10").code == 0
    found = [(x["handoff"], x["from"]) for x in run("rotation", "list", team, "--json").json][:2]
    assert found == [("Mon 09:00 America/New_York", ""), ("Fri 17:00 Europe/London", "2030-W10")]
    assert "2030-W10" in run("rotation", "list", team).out
    assert run("import", team, SAMPLE / "team.toml").code == 0
    assert len(run("rotation", "list", team, "--json").json) == 4
    assert run("rotation", "handoff", team, "OG", "--keep", "--from", "2030-W10").code == 0
    assert run("rotation", "handoff", team, "OG", "--from", "2030-W10").code == 2
    assert "is not a handoff time" in run("rotation", "handoff", team, "OG", "Noon", "--from", "2030-W10").err


def test_days_are_cut_out_of_leave(run: Run, team: Path) -> None:
    run("leave", "add", team, "AC", "2030-12-23", "2030-12-27")
    assert run("leave", "cut", team, "AC", "2030-12-25", "2030-12-26").code == 0
    assert run("leave", "add", team, "AC", "2030-12-30", "--part").code == 0
    days = [(x["first_day"], x["last_day"], x["part_day"]) for x in run("leave", "list", team, "--json").json]
    assert days == [
        ("2030-12-23", "2030-12-24", False),
        ("2030-12-27", "2030-12-27", False),
        ("2030-12-30", "2030-12-30", True),
    ]
    assert "is not away" in run("leave", "cut", team, "AC", "2030-12-25").err


def test_a_free_day_of_a_held_week_is_covered_by_the_best(run: Run, team: Path) -> None:
    assert "needs cover" in run("leave", "cover", team).out
    run("assign", team, "OG", "2026-12-07", "Dmitri Volkov", "--reason", "a test")
    run("leave", "add", team, "Dmitri", "2026-12-07", "--every", "wednesday")
    told = run("leave", "cover", team, "Dmitri")
    assert "Dmitri Volkov is away on Wednesday 9 December" in told.out
    assert " covers Wed 9 Dec" in told.out
    assert len(run("leave", "cover", team, "--json").json[0]["covers"]) == 3
    assert "Cover Order Gateways primary by " in run("leave", "cover", team, "--apply").out
    assert "No day of leave" in run("leave", "cover", team).out
    (cover,) = run("covers", team, "--json").json
    assert cover["start"].startswith("2026-12-09T05:00")


def test_leave_that_ended_is_listed_only_when_asked_for(run: Run, team: Path) -> None:
    past = date(2001, 1, 1)
    assert run("leave", "add", team, "AC", past).code == 0
    assert str(past) not in run("leave", "list", team).out
    assert str(past) in run("leave", "list", team, "--past").out


def test_what_everybody_knows_otherwise_since_some_time(run: Run, team: Path, tmp_path: Path) -> None:
    run("assign", team, "OG", "2026-11-30", "Ana Castillo", "--reason", "test")
    run("publish", team, "--to", tmp_path / "feeds", "--rota")
    since = ("--since", "2020-01-01T00:00")
    assert "Ana Castillo takes 30 Nov (OG primary)." in run("diff", team, *since).out
    assert run("diff", team, *since, "--json").json["slots"] == [
        {"rotation": "Order Gateways", "week": "2026-W49", "role": "primary", "before": None, "after": "Ana Castillo"}
    ]
    assert "Nothing of the published rota changed" in run("diff", team, "--since", "2999-01-01").out


def test_history_is_searched_by_words(run: Run, team: Path) -> None:
    run("leave", "add", team, "Ana Castillo", "2030-01-07")
    run("settings", team, "gap_weeks=3")
    found = run("history", team, "--find", "gap_weeks", "--json").json
    assert [c["label"] for c in found] == ["Set gap_weeks = 3"]
    assert "Leave of Ana" in run("history", team, "--find", "leave of").out
