"""Import of real input: taken whole, the same whatever the order, and never doubled."""

import unicodedata
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.holidays import Holiday
from app.domain.rotations import Role
from app.store.stores import Store
from app.usecases.importing import import_files, read_files
from tests.usecases.builders import CALENDARS, TABLES, TODAY, Write, empty_store, sample_files, sample_store


def counts(store: Store) -> dict[str, int]:
    return {table: len(rows) for table, rows in store.dump().items() if rows}


def test_the_sample_is_taken_whole_in_one_step() -> None:
    store = empty_store()
    report = import_files(store, sample_files(*TABLES))
    team = store.team()
    assert (team.name, team.time_zone, team.support_share) == ("Execution support", "America/New_York", 0.33)
    assert [s.name for s in team.suites] == ["Order Gateways", "Market Data", "FX Pricing"]
    assert [len(r.roles) for r in team.rotations] == [2, 3, 2]
    assert (team.policy.window_weeks, team.policy.window_duties, team.policy.block_weeks) == (12, 4, 4)
    assert len(team.people) == 24
    assert len(store.log.issues()) == 499
    assert len(store.log.known_bugs()) == 7
    assert [len(e.suite_ids) for e in store.events.all()] == [2, 2, 1, 1, 1, 2, 2]
    assert [len(c.suite_ids) for c in store.log.contacts()] == [2, 2]
    assert [c.label for c in store.journal.history()] == ["Import 4 files", "New team Team"]
    assert "issues.csv: 499 issues added" in report.lines


def test_the_order_of_the_files_does_not_matter() -> None:
    one, other = empty_store(), empty_store()
    import_files(one, sample_files(*TABLES))
    import_files(other, sample_files(*reversed(TABLES)))
    assert counts(one) == counts(other)
    assert [p.eligible for p in one.team().people] == [p.eligible for p in other.team().people]


def test_importing_again_changes_nothing_and_says_so() -> None:
    store = sample_store(*TABLES, *CALENDARS)
    before, commands = store.dump(), len(store.journal.history())
    report = import_files(store, sample_files(*TABLES, *CALENDARS))
    assert not report.changes
    assert report.lines[-1] == "Everything was there already; nothing changed."
    assert store.dump() == before
    assert len(store.journal.history()) == commands


def test_undoing_an_import_leaves_the_file_as_it_was() -> None:
    store = empty_store()
    before = store.dump()
    import_files(store, sample_files(*TABLES, *CALENDARS))
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    assert store.dump() == before


def test_roles_of_a_person_are_those_of_the_file() -> None:
    team = sample_store().team()
    rotation = {r.name: r.id for r in team.rotations}
    ana = team.find_person("Ana Castillo")
    assert ana.eligible == {
        (rotation["Order Gateways"], Role.PRIMARY),
        (rotation["Order Gateways"], Role.SECONDARY),
        (rotation["Market Data"], Role.SECONDARY),
        (rotation["Market Data"], Role.SHADOW),
    }
    assert (ana.joined, ana.experienced_from) == (date(2026, 11, 2), date(2027, 2, 1))
    assert all(Role.SHADOW not in {role for _, role in p.eligible} for p in team.people if not p.experienced_from)


def test_the_report_says_who_may_shadow_and_why() -> None:
    report = import_files(empty_store(), sample_files("team.toml", "people.csv"))
    assert "people.csv: Ana Castillo, Hiro Tanaka may also shadow Market Data, being new." in report.lines


@pytest.mark.parametrize("name", ["Rosa Jiménez", "Søren Holm", "Liam O'Connor", "Wen Li (李雯)"])
def test_names_survive(name: str) -> None:
    assert sample_store().team().find_person(name).name == name


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_every_unicode_encoding_is_read(write: Write, encoding: str) -> None:
    store = sample_store("team.toml")
    path = write("people.csv", "name,office\nRosa Jiménez,Zürich\n李雯,香港\n".encode(encoding))
    import_files(store, [path])
    assert [(p.name, p.office) for p in store.team().people] == [("Rosa Jiménez", "Zürich"), ("李雯", "香港")]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_line_end_is_read(write: Write, end: str) -> None:
    store = sample_store("team.toml")
    import_files(store, [write("people.csv", f"name,office{end}Zoe,Zürich{end}{end}Yan,Oslo\n")])
    assert [p.name for p in store.team().people] == ["Yan", "Zoe"]


@pytest.mark.parametrize("sign", [";", "\t"])
def test_semicolons_and_tabs_separate_too(write: Write, sign: str) -> None:
    store = sample_store("team.toml")
    import_files(store, [write("people.csv", f"Name{sign}Time zone{sign}\nZoe{sign}Europe/Oslo{sign}\n")])
    assert [(p.name, p.time_zone) for p in store.team().people] == [("Zoe", "Europe/Oslo")]


def test_names_are_composed_and_trimmed(write: Write) -> None:
    store = sample_store("team.toml")
    import_files(store, [write("people.csv", "name\n  " + unicodedata.normalize("NFD", "Rosa Jiménez") + " \n")])
    assert [p.name for p in store.team().people] == ["Rosa Jiménez"]


def test_a_list_of_names_is_enough(write: Write) -> None:
    store = sample_store("team.toml")
    import_files(store, [write("people.csv", "name,initials\nAna Costa,\nAdam Clark,\nBo Ek,AC\n")])
    team = store.team()
    assert {p.name: p.initials for p in team.people} == {"Adam Clark": "ACL", "Ana Costa": "ACO", "Bo Ek": "AC"}
    assert {p.time_zone for p in team.people} == {team.time_zone}


def test_a_person_is_updated_by_address_or_name_and_keeps_what_the_file_leaves_out(write: Write) -> None:
    store = sample_store()
    before = store.team().find_person("Ben Okafor")
    report = import_files(store, [write("people.csv", "name,email,office\nBen Okafor-Hall,ben@example.com,Leeds\n")])
    after = store.team().person[before.id]
    assert (after.name, after.office) == ("Ben Okafor-Hall", "Leeds")
    assert (after.initials, after.eligible, after.joined) == (before.initials, before.eligible, before.joined)
    assert report.lines[0] == "people.csv: 1 person changed"


def test_roles_taken_out_of_the_file_are_taken_from_the_person(write: Write) -> None:
    store = sample_store()
    import_files(store, [write("people.csv", "name,rotations\nBen Okafor,Market Data: secondary\n")])
    assert {role for _, role in store.team().find_person("Ben Okafor").eligible} == {Role.SECONDARY}


def test_a_team_file_changes_only_what_it_names(write: Write) -> None:
    store = sample_store()
    before = store.team()
    toml = '[policy]\ngap_weeks = 3\n[[suite]]\nname = "fx pricing"\nresponse_minutes = 7\n'
    report = import_files(store, [write("change.toml", toml)])
    after = store.team()
    assert (after.policy.gap_weeks, after.policy.window_duties) == (3, 4)
    assert [(s.market, s.response_minutes) for s in after.suites] == [("NYSE", 5), ("NYSE", 10), ("XECB", 7)]
    assert (after.name, after.rotations) == (before.name, before.rotations)
    assert report.lines == ("change.toml: 1 policy setting changed", "change.toml: 1 suite changed")


def test_a_role_the_file_no_longer_lists_is_kept_and_reported(write: Write) -> None:
    store = sample_store()
    toml = '[[rotation]]\nsuite = "Market Data"\nroles = ["primary"]\nhandoff = "Tue 09:00 Europe/London"\n'
    report = import_files(store, [write("change.toml", toml)])
    assert store.team().find_rotation("Market Data").roles == (Role.PRIMARY, Role.SECONDARY, Role.SHADOW)
    assert str(store.team().find_rotation("Market Data").handoff) == "Tue 09:00 Europe/London"
    assert "change.toml: Market Data keeps secondary and shadow, which the file does not list." in report.lines


def test_events_and_contacts_follow_the_file(write: Write) -> None:
    store = sample_store(*TABLES)
    event = "first_day,last_day,kind,title,suites\n2026-12-03,2026-12-04,deploy,oms-gateway 4.2 to production,\n"
    contact = '[[contact]]\nname = "Prime broker support"\nphone = "+1"\nsuites = ["MD"]\n'
    import_files(store, [write("events.csv", event), write("more.toml", contact)])
    changed = next(e for e in store.events.all() if e.first_day == date(2026, 12, 3))
    assert (changed.last_day, changed.suite_ids) == (date(2026, 12, 4), frozenset())
    assert len(store.events.all()) == 7
    broker = next(c for c in store.log.contacts() if c.name == "Prime broker support")
    assert (broker.phone, broker.email) == ("+1", "support@broker.example.com")
    assert [store.team().suite[s].name for s in broker.suite_ids] == ["Market Data"]


def test_an_issue_line_is_read_to_the_last_cell() -> None:
    store = sample_store("team.toml", "issues.csv")
    first = store.log.issues()[0]
    bugs, team = {b.id: b for b in store.log.known_bugs()}, store.team()
    assert first.opened == datetime(2025, 9, 1, 16, 31, tzinfo=UTC)
    assert first.resolved == datetime(2025, 9, 1, 16, 51, tzinfo=UTC)
    assert (first.title, first.minutes) == ("rollover widening, desk complained", 20)
    bug = bugs[first.known_bug_id or 0]
    assert bug.title == "fx-pricer: spread blows out at rollover"
    names = {a.id: a.name for a in team.applications}
    assert names[bug.application_id or 0] == names[first.application_id or 0] == "fx-pricer"


def test_times_without_a_zone_are_the_teams(write: Write) -> None:
    store = sample_store("team.toml")
    table = "opened,resolved,suite,kind,title\n2026-11-02 09:30,,FX Pricing,request,limits\n"
    report = import_files(store, [write("log.csv", table)])
    assert store.log.open_issues()[0].opened == datetime(2026, 11, 2, 14, 30, tzinfo=UTC)
    assert "log.csv: Times without a zone were read as America/New_York." in report.lines


def test_a_line_that_is_there_twice_is_taken_once_and_reported(write: Write) -> None:
    store = sample_store("team.toml")
    issue = "2026-11-02T09:30Z,FX Pricing,request,limits\n"
    event = "2026-12-03,deploy,x\n"
    report = import_files(
        store,
        [
            write("issues.csv", "opened,suite,kind,title\n" + issue * 2),
            write("events.csv", "first_day,kind,title\n" + event * 3),
        ],
    )
    assert [len(store.log.issues()), len(store.events.all())] == [1, 1]
    assert "issues.csv: not taken, line 3: the same issue as in line 2." in report.lines
    assert [n.line for f in report.files for n in f.not_taken if f.kind == "events"] == [3, 4]


def test_a_closed_issue_closes_the_one_that_was_open(write: Write) -> None:
    store = sample_store("team.toml")
    head, line = "opened,resolved,suite,kind,title,minutes\n", "FX Pricing,request,limits"
    import_files(store, [write("a.csv", f"{head}2026-11-02T09:30Z,,{line},\n")])
    report = import_files(store, [write("a.csv", f"{head}2026-11-02T09:30Z,2026-11-02T10:00Z,{line},30\n")])
    (issue,) = store.log.issues()
    assert (issue.resolved, issue.minutes) == (datetime(2026, 11, 2, 10, tzinfo=UTC), 30)
    assert report.lines == ("a.csv: 1 issue changed",)


def test_holidays_of_every_office_and_market_come_along() -> None:
    holidays = sample_store().team().holidays
    assert {h.calendar for h in holidays} == {"US-NY", "GB-ENG", "HK", "NL", "NYSE", "XECB"}
    assert {h.day.year for h in holidays} == {2025, 2026, 2027, 2028, 2029}
    assert Holiday("GB-ENG", date(2026, 12, 28), "Boxing Day (observed)") in holidays
    assert Holiday("NYSE", date(2026, 11, 26), "Thanksgiving Day") in holidays
    assert Holiday("HK", date(2027, 2, 9), "The fourth day of Chinese New Year") in holidays


def test_reading_needs_no_store_and_its_values_can_travel() -> None:
    import pickle

    files = read_files(sample_files(*reversed(TABLES)), TODAY.date())
    assert [f.kind for f in files] == ["team", "people", "events", "issues"]
    assert pickle.loads(pickle.dumps(files)) == files


def test_a_table_is_known_by_its_columns_not_its_name(write: Write) -> None:
    (file,) = read_files([write("people.txt", "first_day,kind,title\n2026-12-03,deploy,x\n")], TODAY.date())
    assert file.kind == "events"


def test_an_issue_may_end_in_the_hour_that_the_clock_showed_twice(write: Write) -> None:
    store = sample_store()
    head = "opened,suite,kind,title,resolved\n"
    import_files(store, [write("issues.csv", f"{head}2026-11-01T01:30,OG,novel,clock,2026-11-01T01:10\n")])
    (issue,) = (i for i in store.log.issues() if i.title == "clock")
    assert issue.resolved is not None
    assert issue.resolved - issue.opened == timedelta(minutes=40)
    with pytest.raises(Refused, match="before the issue was opened"):
        import_files(store, [write("issues.csv", f"{head}2026-11-02T01:30,OG,novel,late,2026-11-02T01:10\n")])
