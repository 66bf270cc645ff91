"""One line in, one issue out."""

from datetime import timedelta

import pytest

from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind, IssueSeverity
from app.store.stores import Store
from app.usecases.logging_issues import log_issue
from tests.usecases.builders import TODAY, empty_store, sample_store


@pytest.fixture
def store() -> Store:
    return sample_store("team.toml", "issues.csv")


def logged(store: Store, text: str, suite: str = "") -> Issue:
    known = {i.id for i in store.log.issues()}
    suite_id = next((s.id for s in store.team().suites if s.name == suite), None)
    log_issue(store, text, suite_id)
    (issue,) = [i for i in store.log.issues() if i.id not in known]
    return issue


def test_a_line_with_all_marks(store: Store) -> None:
    issue = logged(store, "! session /fix-session-manager down at logon 1h20")
    names = {a.id: a.name for a in store.team().applications}
    assert (issue.title, issue.kind, issue.minutes) == ("session down at logon", IssueKind.NOVEL, 80)
    assert names[issue.application_id or 0] == "fix-session-manager"
    assert (issue.opened, issue.resolved) == (TODAY - timedelta(minutes=80), TODAY)


def test_without_a_time_the_issue_stays_open(store: Store) -> None:
    issue = logged(store, "session down /fix-session-manager")
    assert issue.is_open
    assert issue.minutes is None


def test_it_may_have_begun_a_while_ago(store: Store) -> None:
    still_open = logged(store, "-10m session down /fix-session-manager")
    assert (still_open.opened, still_open.resolved) == (TODAY - timedelta(minutes=10), None)
    over = logged(store, "session down again /fix-session-manager -1h 15m")
    assert (over.opened, over.resolved) == (TODAY - timedelta(minutes=60), TODAY - timedelta(minutes=45))


def test_noise_is_over_at_once(store: Store) -> None:
    issue = logged(store, "~ disk alert /feed-handler")
    assert (issue.kind, issue.resolved, issue.minutes) == (IssueKind.NOISE, TODAY, 0)


@pytest.mark.parametrize("title", ["C# build fails at t+1", "5m bars late", "see /var/log/app #123", "is 1h2 a typo"])
def test_only_whole_words_are_marks(store: Store, title: str) -> None:
    assert logged(store, f"{title} /feed-handler").title == title


def test_a_known_bug_is_found_by_its_words(store: Store) -> None:
    issue = logged(store, "#rollover-spread desk complained 15m")
    bug = next(b for b in store.log.known_bugs() if b.id == issue.known_bug_id)
    assert bug.title == "fx-pricer: spread blows out at rollover"
    assert (issue.title, issue.kind, issue.application_id) == ("desk complained", IssueKind.KNOWN, bug.application_id)
    assert store.team().suite[issue.suite_id].name == "FX Pricing"


def test_a_known_bug_alone_gives_the_title(store: Store) -> None:
    assert logged(store, "#rollover-spread 5m").title == "fx-pricer: spread blows out at rollover"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("grant access to logs", IssueKind.REQUEST),
        ("please restart it", IssueKind.REQUEST),
        ("who owns this?", IssueKind.REQUEST),
        ("queue depth warning cleared by itself", IssueKind.NOISE),
        ("prices freeze", IssueKind.NOVEL),
    ],
)
def test_the_kind_is_guessed(store: Store, text: str, kind: IssueKind) -> None:
    assert logged(store, text, "Market Data").kind is kind


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("down /fxpricer", "names no application; did you mean /fx-pricer"),
        ("down #session", "may be more than one known bug"),
        ("down #submarine", "No known bug has “submarine” in its title"),
        ("down", "not clear which suite the issue is of"),
        ("/fx-pricer 15m", "say in a few words what happened"),
        ("down /fx-pricer 99h", "more than a day"),
        ("do\x07wn /fx-pricer", "control characters"),
    ],
)
def test_what_cannot_be_told_is_refused(store: Store, text: str, words: str) -> None:
    before = store.dump()
    with pytest.raises(Refused, match=words):
        log_issue(store, text)
    assert store.dump() == before


def test_a_team_with_one_suite_needs_no_application() -> None:
    store = empty_store()
    with pytest.raises(Refused, match="none yet"):
        log_issue(store, "down")
    with store.journal.step("Set up"):
        from app.domain.suites import Suite

        store.teams.add_suite(Suite(0, "Only", "ON"))
    assert logged(store, "down").suite_id == 1


def test_ticket_severity_contact_and_times_are_kept(store: Store) -> None:
    issue = logged(store, "session down >OPS-12 @prime ^crit 9:00-9:20 /fix-session-manager")
    names = {c.id: c.name for c in store.log.contacts()}
    assert (issue.ticket, issue.severity) == ("OPS-12", IssueSeverity.CRITICAL)
    assert names[issue.contact_id or 0] == "Prime broker support"
    assert issue.opened.isoformat() == "2026-11-24T14:00:00+00:00"  # 9:00 in New York
    assert issue.minutes == 20


def test_only_beginnings_of_its_words_give_the_title_of_the_known_bug(store: Store) -> None:
    bug = next(b for b in store.log.known_bugs() if "rollover" in b.title)
    log_issue(store, "spre roll 5m", None, bug.id)
    assert store.log.issues()[-1].title == bug.title
    with pytest.raises(Refused, match="no longer there"):
        log_issue(store, "spread", None, 999)


def test_a_known_bug_of_another_suite_gives_no_application(store: Store) -> None:
    issue = logged(store, "#rollover-spread desk complained /oms-gateway 5m")
    assert store.team().suite[issue.suite_id].name == "Order Gateways"
