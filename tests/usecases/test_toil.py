"""The numbers of the Toil page from a team file."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.alerts import Received, Verdict
from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import Effort
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role
from app.domain.toil_tables import noise_table, own_words, toil_tables
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.alerts import judge_alerts, take_alerts
from app.usecases.known_bugs import fix_bug, known_bug, save_known_bug
from app.usecases.samples import make_sample
from app.usecases.teams import change_settings
from app.usecases.toil import ToilWish, own_toil, toil_numbers, toil_of_file
from tests.usecases.builders import SAMPLE, TODAY, clock, empty_store, sample_store


@pytest.fixture
def store() -> Store:
    return sample_store("team.toml", "people.csv", "issues.csv")


def test_the_sums_are_those_of_the_issues(store: Store) -> None:
    numbers, team = toil_numbers(store, ToilWish(8)), store.team()
    expected = 0
    for rotation in team.rotations:
        last = rotation.handoff.week_at(TODAY)
        span = rotation.handoff.start(last + -8), rotation.handoff.start(last)
        expected += sum(i.minutes or 0 for i in store.log.issues(span[0], rotation.suite_id, span[1]))
    assert expected > 0
    assert sum(w.whole for w in numbers.weeks[:-1]) == expected
    assert sum(w.whole for _, some in numbers.suites for w in some[:-1]) == expected
    assert len(numbers.year) == 53
    assert not numbers.is_empty


def test_known_bugs_that_came_a_year_ago_are_named_again(store: Store) -> None:
    titles = [a.title for a in toil_numbers(store, ToilWish(8)).again]
    assert "feed-handler: stale book after line failover" in titles


def test_a_half_hour_is_on_the_clock_of_the_market(store: Store) -> None:
    before = toil_numbers(store, ToilWish(8, 1)).heat
    opened = datetime(2026, 11, 20, 14, 35, tzinfo=UTC)  # Friday 09:35 in New York
    with store.journal.step("Log"):
        store.log.add_issue(Issue(0, opened, opened, 1, None, IssueKind.NOVEL, "x"))
        summer = datetime(2026, 10, 2, 13, 35, tzinfo=UTC)  # the same before the clocks went back
        store.log.add_issue(Issue(0, summer, summer, 1, None, IssueKind.NOVEL, "x"))
    after = toil_numbers(store, ToilWish(8, 1)).heat
    assert after.counts[4][19] == before.counts[4][19] + 2
    assert after.hours.zone_name == "America/New_York"


def test_an_effort_and_settings_say_when_a_fix_has_paid(store: Store) -> None:
    bug = toil_numbers(store, ToilWish(8)).fixes[0].bug
    save_known_bug(store, type(bug)(**{**vars(bug), "effort": Effort.M}))
    first = toil_numbers(store, ToilWish(8)).fixes[0]
    assert (first.bug.id, first.days) == (bug.id, 3)
    change_settings(store, {"fix_days_m": 6, "day_minutes": 210})
    slower = toil_numbers(store, ToilWish(8)).fixes[0]
    assert (slower.days, slower.pay_back) == (6, first.pay_back)
    fix_bug(store, bug.id, TODAY.date() - timedelta(days=10))
    fixed = toil_numbers(store, ToilWish(8))
    assert bug.id not in {f.bug.id for f in fixed.fixes}
    assert fixed.fixed == ((Week(date(2026, 11, 9)), known_bug(store, bug.id)),)


def test_noise_is_counted_by_title_whatever_its_capitals(store: Store) -> None:
    opened = TODAY - timedelta(days=9)
    with store.journal.step("Log"):
        for title in ("Disk 81 % full", "disk 81 % full"):
            store.log.add_issue(Issue(0, opened, opened, 1, None, IssueKind.NOISE, title, minutes=300))
    found = {n.title.casefold(): n for n in toil_numbers(store, ToilWish(8)).noise}
    assert (found["disk 81 % full"].times, found["disk 81 % full"].minutes) == (2, 600)


def test_noise_of_alerts_is_what_was_judged_of_the_firings_in_the_weeks(store: Store) -> None:
    gateway = next(a for a in store.teams.applications())
    labels = (("job", gateway.name),)
    ages = (0, 9, 10, 11, 70)  # the first is in the week still on, the last before the weeks looked at
    fired = [Received("LagHigh", labels, TODAY - timedelta(days=n), None, "lag") for n in ages]
    take_alerts(store, [*fired, Received("Lost", (), TODAY - timedelta(days=9))], "prometheus")
    lag, lost = (store.alerts.ids()[one.fingerprint] for one in (fired[0], Received("Lost", (), TODAY)))
    judge_alerts(store, [lag, lost], Verdict.NOISE)
    by_name = {n.title: n for n in toil_numbers(store, ToilWish(8)).noise}
    assert (by_name["LagHigh"].times, by_name["LagHigh"].suite_id) == (3, gateway.suite_id)
    assert by_name["Lost"].suite_id is None
    one_suite = toil_numbers(store, ToilWish(8, gateway.suite_id)).noise
    assert "LagHigh" in {n.title for n in one_suite}
    assert "Lost" not in {n.title for n in one_suite}
    table = noise_table(store.team(), toil_numbers(store, ToilWish(8)))
    row = next(r for r in table.rows if r[0] == "LagHigh")
    assert row[2:] == ("3", row[3], "3", "3", "100%", "0%", "–")


def test_ones_own_weeks_stand_against_the_teams(store: Store) -> None:
    person, rotation = store.team().people[0], store.team().rotations[0]
    week = rotation.handoff.week_at(TODAY) + -2
    with store.journal.step("Assign"):
        store.rotas.assign([Assignment(Slot(week, rotation.id, Role.PRIMARY), person.id)])
        opened = rotation.handoff.start(week) + timedelta(hours=1)
        store.log.add_issue(Issue(0, opened, opened, rotation.suite_id, None, IssueKind.NOVEL, "x", minutes=600))
    own = own_toil(store, person.id)
    assert [(w, name) for w, name, _ in own.weeks] == [(week, rotation.name)]
    assert own.weeks[0][2] >= 600
    assert own_words(own).startswith("You were primary in 1 week since")
    assert "in no week" in own_words(own_toil(store, store.team().people[1].id))


def test_a_long_range_and_an_unknown_suite_are_refused(store: Store) -> None:
    with pytest.raises(Refused, match="choose 1 to 104"):
        toil_numbers(store, ToilWish(105))
    with pytest.raises(Refused, match="no longer there"):
        toil_numbers(store, ToilWish(8, 99))


def test_an_empty_team_has_empty_numbers() -> None:
    store = empty_store()
    numbers = toil_numbers(store, ToilWish(8))
    assert numbers.is_empty
    assert next(t.key for t in toil_tables(store.team(), numbers)) == "fix"


def test_a_thread_of_its_own_reads_the_same_from_the_file(tmp_path: Path) -> None:
    path = tmp_path / "sample.watchbill"
    with make_sample(path, SAMPLE, clock=clock) as store:
        assert toil_of_file(path, TODAY, ToilWish(8)) == toil_numbers(store, ToilWish(8))


def test_tables_can_be_pasted_into_a_spreadsheet(store: Store) -> None:
    tables = toil_tables(store.team(), toil_numbers(store, ToilWish(8)))
    for table in tables:
        lines = table.tabbed.split("\n")
        assert len(lines) == len(table.rows) + 1
        assert {line.count("\t") for line in lines} == {len(table.headings) - 1}
        assert len(table.keys) == len(table.rows)
        assert table.formula.endswith(".")
