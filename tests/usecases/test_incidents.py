"""Incident cards and timers that stack."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.events import Event, EventKind
from app.domain.incidents import IncidentLine, LineKind, Stretch, time_spent
from app.domain.issues import Issue
from app.reports.incidents import incident_markdown
from app.store.stores import Store
from app.usecases.importing import import_files
from app.usecases.incidents import add_incident_line, finish_action, incident_of, promise_update
from app.usecases.issues import resolve_issue, the_issue
from app.usecases.logging_issues import log_issue
from app.usecases.timers import pause_timer, start_timer
from app.usecases.undoing import undo
from tests.usecases.builders import TODAY, StandingClock, sample_files

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def store(clock: StandingClock) -> Store:
    made = Store.in_memory(clock=clock, actor="ana")
    import_files(made, sample_files("team.toml", "events.csv"))
    return made


def logged(store: Store, text: str) -> Issue:
    log_issue(store, text)
    return max(store.log.issues(), key=lambda i: i.id)


def line(issue: Issue, kind: LineKind, words: str, **more: str) -> IncidentLine:
    return IncidentLine(0, issue.id, TODAY, kind, words, **more)  # type: ignore[arg-type]


def test_a_new_timer_pauses_the_old_one_which_goes_on_when_the_new_one_ends(store: Store, clock: StandingClock) -> None:
    first = logged(store, "prices freeze /feed-handler")
    clock.now += 10 * MINUTE
    second = logged(store, "session down /oms-gateway")
    assert [s.issue_id for s in store.incidents.running("ana")] == [second.id]
    clock.now += 20 * MINUTE
    resolve_issue(store, second.id)
    assert the_issue(store, second.id).minutes == 20
    assert [s.issue_id for s in store.incidents.running("ana")] == [first.id]
    clock.now += 5 * MINUTE
    resolve_issue(store, first.id)
    assert the_issue(store, first.id).minutes == 15
    assert store.incidents.running() == ()


def test_a_timer_paused_by_hand_does_not_go_on_by_itself(store: Store, clock: StandingClock) -> None:
    first = logged(store, "prices freeze /feed-handler")
    pause_timer(store, first.id)
    second = logged(store, "session down /oms-gateway")
    resolve_issue(store, second.id)
    assert store.incidents.running() == ()
    start_timer(store, first.id)
    assert [s.issue_id for s in store.incidents.running()] == [first.id]
    with pytest.raises(Refused, match="open issue only"):
        start_timer(store, second.id)
    with pytest.raises(Refused, match="No timer of yours"):
        pause_timer(store, second.id)


def test_a_forgotten_timer_counts_four_hours_and_is_asked_about(store: Store, clock: StandingClock) -> None:
    issue = logged(store, "prices freeze /feed-handler")
    clock.now += 9 * HOUR
    changes = resolve_issue(store, issue.id)
    assert changes.details == ("A timer ran for 9 h, of which 4 h count; write the minutes it really took.",)
    assert the_issue(store, issue.id).minutes == 240


def test_requests_noise_and_what_is_over_run_no_timer(store: Store) -> None:
    for text in ("? grant access /oms-gateway", "~ disk /oms-gateway", "down /oms-gateway 15m"):
        log_issue(store, text)
    assert store.incidents.running() == ()


def test_a_timer_begins_when_the_issue_did_and_undo_takes_both_away(store: Store) -> None:
    issue = logged(store, "-10m prices freeze /feed-handler")
    assert store.incidents.running()[0].started == issue.opened == TODAY - 10 * MINUTE
    undo(store)
    assert store.incidents.running() == ()


def test_stretches_add_up_as_they_count() -> None:
    some = (Stretch(1, 1, "a", TODAY - 9 * HOUR, TODAY), Stretch(2, 1, "a", TODAY - HOUR))
    assert time_spent(some, TODAY) == 5 * HOUR


def test_a_card_holds_facts_guesses_actions_and_calls(store: Store, clock: StandingClock) -> None:
    clock.now = TODAY + timedelta(days=2)  # the day the exchange is closed
    issue = logged(store, "session *down* /oms-gateway ^critical >OPS-1")
    add_incident_line(store, line(issue, LineKind.FACT, "no acks since 9:40", source="log"))
    add_incident_line(store, line(issue, LineKind.GUESS, "deploy broke it"))
    add_incident_line(store, line(issue, LineKind.CALL, "they look into it", who="Exchange desk", ticket="X-9"))
    add_incident_line(store, line(issue, LineKind.ACTION, "roll back", who="Ben"))
    promise_update(store, issue.id, 30)
    finish_action(store, store.incidents.lines(issue.id)[-1].id)
    clock.now += 12 * MINUTE
    incident = incident_of(store, issue.id)
    assert incident.next_update == issue.opened + 30 * MINUTE
    assert incident.spent(clock.now) == 12 * MINUTE
    text = incident_markdown(incident, "America/New_York", clock.now)
    assert text.startswith("# session \\*down\\*\n")
    for words in (
        "- Where: Order Gateways, oms-gateway", "- Time spent: 12 min", "- Severity: critical", "- Ticket: OPS-1",
        "- 09:20 no acks since 9:40 (log)", "- 09:20 **guess:** deploy broke it", "- [x] Ben: roll back (09:20)",
        "- 09:20 Exchange desk: they look into it, ticket X-9", "- 2026-11-26: NYSE closed: Thanksgiving",
    ):  # fmt: skip
        assert words in text


def test_a_line_without_words_or_a_person_is_refused(store: Store) -> None:
    issue = logged(store, "session down /oms-gateway")
    for kind, words in ((LineKind.FACT, " "), (LineKind.ACTION, "roll back"), (LineKind.CALL, "asked")):
        with pytest.raises(Refused):
            add_incident_line(store, line(issue, kind, words))
    with pytest.raises(Refused, match="no action"):
        finish_action(store, 99)
    with pytest.raises(Refused, match="1 to 1440"):
        promise_update(store, issue.id, 5000)
    promise_update(store, issue.id, None)
    assert incident_of(store, issue.id).next_update is None


def test_what_changed_is_looked_for_on_the_days_at_home(store: Store, clock: StandingClock) -> None:
    clock.now = datetime(2026, 11, 25, 2, tzinfo=UTC)  # still the 24th in New York
    assert store.teams.facts().time_zone == "America/New_York"
    days = {
        name: date(2026, 11, day) for name, day in (("before", 22), ("yesterday", 23), ("today", 24), ("after", 25))
    }
    with store.journal.step("Events"):
        for name, day in days.items():
            store.events.add(Event(0, day, day, EventKind.DEPLOY, name))
    changed = incident_of(store, logged(store, "session down /oms-gateway").id).changed
    assert {e.title for e in changed} >= {"yesterday", "today"}
    assert not {e.title for e in changed} & {"before", "after"}


def test_sources_names_and_tickets_of_a_line_stay_on_one_line_and_short(store: Store) -> None:
    issue = logged(store, "session down /oms-gateway")
    add_incident_line(store, line(issue, LineKind.FACT, "seen", source="desk\n# Heading"))
    assert store.incidents.lines(issue.id)[0].source == "desk # Heading"
    for more in ({"source": "s" * 10_000}, {"who": "w" * 10_000}, {"ticket": "a\u202eb"}):
        with pytest.raises(Refused):
            add_incident_line(store, line(issue, LineKind.CALL, "asked", **({"who": "desk"} | more)))
