"""Alerts: read, grouped, judged, silenced, made issues of, and given away as noise."""

import csv
import io
import json
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from app.domain.alerts import Alert, Received, Verdict, received_of
from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.issues import IssueKind
from app.domain.jsons import json_of
from app.reports.noise import noise_csv, noise_markdown
from app.store.stores import Store
from app.usecases.alerts import (
    follow_alerts,
    judge_alerts,
    log_alerts,
    recent_alerts,
    silence_alert,
    take_alerts,
    the_alert,
    unsilence_alert,
)
from app.usecases.importing import import_files
from app.usecases.undoing import undo
from tests.usecases.builders import TABLES, TODAY, Write, sample_store

AT = TODAY - timedelta(hours=5)


@pytest.fixture
def store() -> Store:
    return sample_store(*TABLES)


def firing(name: str = "QueueDepth", minutes: int = 0, **labels: str) -> Received:
    return Received(name, tuple(sorted(labels.items())), AT + timedelta(minutes=minutes), None, f"{name} is high")


def sent(**changes: object) -> dict[str, object]:
    """Return what Alertmanager's webhook sends, version 4, of one alert."""
    alert = {
        "status": "resolved",
        "labels": {"alertname": "QueueDepth", "job": "oms-gateway", "instance": "gw-3:9100"},
        "annotations": {"summary": "queue is deep"},
        "startsAt": "2026-11-24T09:20:00.123456789Z",
        "endsAt": "2026-11-24T10:20:00+01:00",
        "fingerprint": "x",
    }
    return {"version": "4", "status": "resolved", "alerts": [alert | changes]}


def test_what_alertmanager_sends_is_read_and_finds_its_application(store: Store) -> None:
    (one,) = received_of(sent())
    assert (one.name, one.place, one.summary) == ("QueueDepth", "gw-3:9100", "queue is deep")
    assert (one.started, one.ended) == (datetime(2026, 11, 24, 9, 20, tzinfo=UTC),) * 2
    take_alerts(store, [one], "prometheus")
    (alert,) = recent_alerts(store)
    application = next(a for a in store.team().applications if a.name == "oms-gateway")
    assert (alert.application_id, alert.suite_id, alert.firing) == (application.id, application.suite_id, False)
    assert alert.labels == (("job", "oms-gateway"),)


def test_one_that_fires_has_no_end_whatever_its_time_out() -> None:
    (one,) = received_of(sent(status="firing", endsAt="2026-11-24T11:00:00Z"))
    assert one.ended is None
    (never,) = received_of([sent(status="firing", endsAt="0001-01-01T00:00:00Z")])
    assert never.ended is None


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ([], "no alert in it"),
        ({"alerts": {}}, "is not a list"),
        ({"alerts": [1]}, "Alert 1 is no object"),
        (sent(labels={"job": "x"}), "has no label “alertname”"),
        (sent(labels={"alertname": 5}), "no text of at most"),
        (sent(labels={"alertname": "x" * 1001}), "no text of at most"),
        (sent(labels={f"k{n}": "" for n in range(65)}), "no object of at most 64"),
        (sent(annotations=[]), "annotations of alert 1"),
        (sent(startsAt=None), "does not say when it began"),
        (sent(startsAt="2026-11-24T09:20:00"), "no time with a zone"),
        (sent(startsAt="99999-11-24T09:20:00Z"), "no time with a zone"),
        (sent(startsAt=7), "no time with a zone"),
        (sent(endsAt="2026-11-24T08:00:00Z"), "before it begins"),
        ({"alerts": [sent()["alerts"]] * 1}, "Alert 1 is no object"),
        ([sent()] * 2001, "more than 2000 alerts"),
    ],
)
def test_what_is_no_alert_is_refused_in_one_sentence(value: object, words: str) -> None:
    with pytest.raises(Refused, match=words) as caught:
        received_of(value)
    assert str(caught.value).count(". ") == 0


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"a": NaN}', "[1" + "0" * 5000 + "]", "\x00", '{"a": 1, "a": 2}']
)
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(Refused, match="not the JSON of alerts"):
        json_of(text)


def test_firings_group_by_name_and_labels_wherever_they_fire_and_are_kept_once(store: Store) -> None:
    some = [firing(instance="a"), firing(instance="b"), firing(severity="page"), firing("Other")]
    take_alerts(store, some, "prometheus")
    assert sorted(a.times for a in recent_alerts(store)) == [1, 1, 2]
    assert not take_alerts(store, some, "prometheus")
    ended = [replace(s, ended=AT + timedelta(minutes=3)) for s in some]
    assert take_alerts(store, ended, "prometheus")
    assert not any(a.firing for a in recent_alerts(store))
    assert not take_alerts(store, [], "prometheus")


def test_judging_counts_noise_and_what_needed_somebody(store: Store) -> None:
    take_alerts(store, [firing(minutes=n) for n in range(3)], "prometheus")
    (alert,) = recent_alerts(store)
    assert (alert.waiting, alert.noise_rate, alert.actionability) == (3, None, None)
    judge_alerts(store, [alert.id], Verdict.NOISE)
    take_alerts(store, [firing(minutes=9)], "prometheus")
    judge_alerts(store, [alert.id], Verdict.KNOWN, store.log.known_bugs()[0].id)
    alert = the_alert(store, alert.id)
    assert (alert.noise, alert.known, alert.noise_rate, alert.actionability) == (3, 1, 0.75, 0.25)
    judge_alerts(store, [alert.id], Verdict.ACTIONABLE)
    assert the_alert(store, alert.id).actionable == 1
    undo(store)
    assert the_alert(store, alert.id).known == 1


def test_judging_needs_an_alert_and_a_known_bug_that_are_there(store: Store) -> None:
    take_alerts(store, [firing()], "prometheus")
    for ids, verdict, bug, words in (
        ([], Verdict.NOISE, None, "No alert is chosen"),
        ([9], Verdict.NOISE, None, "no alert 9"),
        ([1], Verdict.KNOWN, None, "Say which known bug"),
        ([1], Verdict.KNOWN, 999, "known bug"),
    ):
        with pytest.raises(Refused, match=words):
            judge_alerts(store, ids, verdict, bug)


def test_a_silence_ends_and_has_a_reason(store: Store) -> None:
    take_alerts(store, [firing()], "prometheus")
    for until, why in ((TODAY, "x"), (TODAY + timedelta(days=91), "x"), (TODAY + timedelta(days=1), " ")):
        with pytest.raises(Refused, match=r"ends after now and within 90 days|Say why"):
            silence_alert(store, 1, until, why)
    silence_alert(store, 1, TODAY + timedelta(days=2), "vendor works on it")
    silence_alert(store, 1, TODAY + timedelta(days=1), "vendor works on it")
    (silence,) = store.alerts.silences(TODAY)
    assert (silence.who, silence.until) == ("tester", TODAY + timedelta(days=1))
    assert recent_alerts(store)[0].silenced == silence.until
    assert store.alerts.silences(TODAY + timedelta(days=1)) == ()
    unsilence_alert(store, 1)
    assert recent_alerts(store)[0].silenced is None


def test_an_issue_is_made_of_an_alert(store: Store) -> None:
    take_alerts(store, [firing(), firing("Lost", job="oms-gateway")], "prometheus")
    known, lost = sorted(recent_alerts(store), key=lambda a: a.name != "QueueDepth")
    with pytest.raises(Refused, match="not clear which suite"):
        log_alerts(store, [known.id])
    log_alerts(store, [known.id], suite_id=2)
    log_alerts(store, [lost.id])
    issues = [i for i in store.log.open_issues() if i.title.endswith("is high")]
    assert [(i.suite_id, i.kind, i.opened) for i in issues][:1] == [(2, IssueKind.NOVEL, AT)]
    assert all(a.actionable == 1 for a in recent_alerts(store))
    with pytest.raises(Refused, match="no alert 77"):
        log_alerts(store, [77])


ROWS = """alert,started,ended,labels,summary,application,instance
QueueDepth,2026-11-24T09:00,2026-11-24T09:05,severity=page; team=x,deep,oms-gateway,gw-1
QueueDepth,2026-11-24T23:50,2026-11-25T00:10,severity=page; team=x,deep,oms-gateway,gw-1
Clock,2026-11-01T01:50,2026-11-01T01:10,,,,
"""


def test_csv_rows_may_cross_midnight_and_a_clock_change_and_come_twice(store: Store, write: Write) -> None:
    path = write("alerts.csv", ROWS)
    report = import_files(store, [path])
    assert "3 alerts added" in report.lines[0]
    assert sorted(a.times for a in recent_alerts(store)) == [1, 2]
    assert not import_files(store, [path]).changes
    clock = next(a for a in recent_alerts(store) if a.name == "Clock")
    assert not clock.firing


def test_json_files_are_read_too(store: Store, write: Write) -> None:
    import_files(store, [write("alerts.json", json.dumps([sent()]))])
    assert recent_alerts(store)[0].name == "QueueDepth"
    with pytest.raises(Refused, match=r"bad.json: This is not the JSON of alerts"):
        import_files(store, [write("bad.json", "{")])


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("2026-11-24T09:05", "2026-11-24T08:05", r"line 2, ended: this is before the alert began"),
        ("oms-gateway", "oms-gatewax", "nobody supports “oms-gatewax”"),
        ("severity=page", "severity", "is no label"),
        ("QueueDepth,", ",", "must not be empty"),
        ("2026-11-01T01:50", "yesterday", "is not a time"),
    ],
)
def test_a_file_with_one_bad_row_is_refused_whole(store: Store, write: Write, old: str, new: str, words: str) -> None:
    before = store.dump()
    with pytest.raises(Refused, match=words):
        import_files(store, [write("alerts.csv", ROWS.replace(old, new, 1))])
    assert store.dump() == before


def test_line_ends_of_all_sorts_are_read(store: Store, write: Write) -> None:
    import_files(
        store, [write("alerts.csv", "alert,started\r\na,2026-11-24T09:00\nb,2026-11-24T09:00\rc,2026-11-24T09:00\n")]
    )
    assert {a.name for a in recent_alerts(store)} == {"a", "b", "c"}


def noisy_alert(**changes: object) -> Alert:
    alert = Alert(1, "=cmd|' /C calc'!A0", (("a", "@b"),), "+1|2", None, 5, 4, 3, 1, 0, AT)
    return replace(alert, **changes)  # type: ignore[arg-type]


def test_the_noise_list_names_owners_and_defends_spreadsheets() -> None:
    some = [noisy_alert(), noisy_alert(id=2, name="more", noise=4), noisy_alert(id=3, noise=0)]
    rows = list(csv.reader(io.StringIO(noise_csv(some, {5: ("gw", "Team O")}))))
    assert [row[0] for row in rows[1:]] == ["more", "'=cmd|' /C calc'!A0"]
    assert rows[2][2:8] == ["gw", "Team O", "4", "3", "75 %", "25 %"]
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row)
    text = noise_markdown(some, {}, "2026-10-27")
    assert "\\|' /C calc" in text
    assert noise_markdown([], {}, "2026-10-27").endswith("None.\n")


def test_alerts_are_logged_as_noise_or_as_a_known_bug_once_and_all_or_none(store: Store) -> None:
    take_alerts(store, [replace(firing(job="oms-gateway"), ended=TODAY), firing("Odd"), firing("Lost")], "test")
    first, odd, lost = sorted(recent_alerts(store), key=lambda a: a.name != "QueueDepth")
    before = store.dump()
    with pytest.raises(Refused, match="which suite “Lost” is of"):
        log_alerts(store, [first.id, lost.id], IssueKind.NOISE)
    assert store.dump() == before
    log_alerts(store, [first.id], IssueKind.NOISE)
    with pytest.raises(Refused, match="in the log already, as issue"):
        log_alerts(store, [first.id], IssueKind.NOVEL)
    bug = store.log.known_bugs()[0]
    for kind, bug_id in ((IssueKind.KNOWN, None), (IssueKind.NOISE, bug.id), (IssueKind.REQUEST, None)):
        if kind is not IssueKind.NOISE:
            with pytest.raises(Refused, match="Say which known bug"):
                log_alerts(store, [odd.id], kind, bug_id)
    log_alerts(store, [odd.id], IssueKind.KNOWN, bug.id)
    noise, known = store.log.issues(since=AT)[-2:]
    assert (noise.kind, noise.resolved, known.kind, known.known_bug_id) == (
        IssueKind.NOISE,
        TODAY,
        IssueKind.KNOWN,
        bug.id,
    )
    assert (known.title, known.resolved, known.suite_id) == (bug.title, None, bug.suite_id)
    assert [(a.noise, a.known) for a in sorted(recent_alerts(store), key=lambda a: a.id)] == [(1, 0), (0, 1), (0, 0)]
    undo(store)
    assert the_alert(store, odd.id).known == 0


def test_alerts_followed_after_a_command_are_those_read_anew(store: Store) -> None:
    take_alerts(store, [firing(f"Alert{n}", minutes=m, job="oms-gateway") for n in range(5) for m in range(n)], "test")
    before = recent_alerts(store, 1)
    ids = [a.id for a in before]
    commands: tuple[Callable[[], Changes], ...] = (
        lambda: judge_alerts(store, ids[:2], Verdict.NOISE),
        lambda: silence_alert(store, ids[2], TODAY + timedelta(days=1), "vendor works on it"),
        lambda: take_alerts(store, [firing("Alert1", minutes=9, job="oms-gateway"), firing("New")], "test"),
        lambda: undo(store),
        lambda: take_alerts(store, [firing("Many", minutes=m) for m in range(500)], "test"),
    )
    for command in commands:
        before = follow_alerts(store, before, command(), 1)
        assert before == recent_alerts(store, 1)
