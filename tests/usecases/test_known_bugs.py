"""What is decided about known bugs, who fixes them, what that saved; merging and splitting, and back."""

from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.issues import Issue, IssueKind
from app.domain.known_bugs import Effort, KnownBug, Toil, saved_since, warnings_of
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.issues import link_issue, resolve_issue, save_issue
from app.usecases.known_bugs import (
    accept_bug,
    add_known_bug,
    bug_saved,
    bug_warnings,
    claim_bug,
    fix_bug,
    known_bug,
    merge_bugs,
    save_known_bug,
    split_bug,
)
from app.usecases.logging_issues import log_issue
from app.usecases.undoing import undo
from tests.usecases.builders import TODAY, sample_store

FIXED = datetime(2026, 11, 2, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def store() -> Store:
    return sample_store("team.toml", "people.csv", "issues.csv")


def bugs(store: Store, *words: str) -> list[KnownBug]:
    return [next(b for b in store.log.known_bugs() if word in b.title) for word in words]


def test_a_known_bug_is_accepted_with_who_why_budget_and_review(store: Store) -> None:
    (bug,) = bugs(store, "rollover")
    accept_bug(store, bug.id, "Ana", "rewrite is planned", budget=30, review_on=date(2027, 2, 1))
    kept = known_bug(store, bug.id)
    assert (kept.accepted_on, kept.accepted_by, kept.why) == (TODAY.date(), "Ana", "rewrite is planned")
    assert (kept.budget, kept.review_on) == (30, date(2027, 2, 1))
    with pytest.raises(Refused, match="who accepts"):
        accept_bug(store, bug.id, "Ana", " ")
    with pytest.raises(Refused, match="is not to come"):
        accept_bug(store, bug.id, "Ana", "x", review_on=TODAY.date())


def test_a_cost_over_the_budget_a_late_review_and_a_claim_that_is_over_are_told(store: Store) -> None:
    (bug,) = bugs(store, "rollover")
    accept_bug(store, bug.id, "Ana", "later", budget=10)
    assert "over its budget of 10" in log_issue(store, "#rollover-spread again 15m").details[0]
    (line,) = bug_warnings(store, store.team(), store.bugs.toil(TODAY))
    assert "over its budget of 10; fix it or decide anew." in line
    today, past = TODAY.date(), TODAY.date() - timedelta(days=1)
    late = KnownBug(1, 1, None, "x", review_on=past, claimed_by=1, claimed_week=Week.of(past) + -1)
    assert [w.split(" ", 3)[0] for w in warnings_of(late, Toil(), today, "Ana")] == ["“x”", "Ana"]
    back = KnownBug(1, 1, None, "x", fixed_on=past, budget=0)
    assert "came again" in warnings_of(back, Toil(1, TODAY, 5, 5), today)[0]
    assert warnings_of(KnownBug(1, 1, None, "x", budget=5), Toil(recent_minutes=5), today) == ()


def test_it_is_claimed_for_a_project_week_only(store: Store) -> None:
    (bug,), person, week = bugs(store, "rollover"), store.team().people[1], Week.of(TODAY.date()) + 2
    claim_bug(store, bug.id, person.id, week)
    assert (known_bug(store, bug.id).claimed_by, known_bug(store, bug.id).claimed_week) == (person.id, week)
    with store.journal.step("Assign"):
        store.rotas.assign([Assignment(Slot(week, 2, Role.PRIMARY), person.id)])
    with pytest.raises(Refused, match="is on duty in"):
        claim_bug(store, bug.id, person.id, week)
    claim_bug(store, bug.id, None, None)
    assert known_bug(store, bug.id).claimed_by is None


def test_merging_takes_issues_and_wordings_and_is_undone(store: Store) -> None:
    first, second = bugs(store, "rollover", "liquidity")
    before = store.dump()
    titles = {words for words, _ in store.bugs.wordings(first.id)}
    merge_bugs(store, first.id, second.id)
    assert first.id not in {b.id for b in store.log.known_bugs()}
    assert titles | {first.title} <= {words for words, _ in store.bugs.wordings(second.id)}
    undo(store)
    assert store.dump() == before
    with pytest.raises(Refused, match="the same known bug"):
        merge_bugs(store, first.id, first.id)


def test_splitting_takes_the_issues_with_its_wordings_and_is_undone(store: Store) -> None:
    (bug,) = bugs(store, "rollover")
    before, ((words, times), *_) = store.dump(), store.bugs.wordings(bug.id)
    split_bug(store, bug.id, "desk complains", [words])
    (new,) = bugs(store, "desk complains")
    assert store.bugs.wordings(new.id) == ((words, times),)
    assert words not in {w for w, _ in store.bugs.wordings(bug.id)}
    undo(store)
    assert store.dump() == before
    with pytest.raises(Refused, match="is no wording of"):
        split_bug(store, bug.id, "other", ["never said"])


def test_a_fix_is_measured_against_the_median_of_the_eight_weeks_before() -> None:
    before = [(FIXED - n * WEEK + timedelta(hours=1), 40) for n in range(1, 8)] + [(FIXED - 2 * WEEK, 500)]
    since = [(FIXED + timedelta(days=3), 10)]
    saved = saved_since(before + since, FIXED, FIXED + 3 * WEEK + timedelta(days=2))
    assert (saved.median_before, saved.weeks, saved.minutes_since, saved.minutes) == (40, 3, 10, 110)
    assert saved_since(before, FIXED, FIXED).minutes == 0
    assert saved_since([(FIXED - WEEK, 90)], FIXED, FIXED + WEEK).minutes == 0


def test_a_fixed_known_bug_says_what_that_saved(store: Store) -> None:
    (bug,) = bugs(store, "stale book")
    assert bug_saved(store, bug) is None
    fix_bug(store, bug.id, TODAY.date() - timedelta(weeks=4))
    saved = bug_saved(store, known_bug(store, bug.id))
    assert saved is not None
    assert saved.weeks in {3, 4}
    with pytest.raises(Refused, match="still to come"):
        fix_bug(store, bug.id, TODAY.date() + timedelta(days=1))


def test_a_lost_title_stays_a_wording_and_one_title_is_one_bug(store: Store) -> None:
    first, second = bugs(store, "rollover", "liquidity")
    save_known_bug(store, KnownBug(first.id, first.suite_id, None, "wide at five", effort=Effort.M))
    assert first.title in store.bugs.accepted_wordings(first.id)
    with pytest.raises(Refused, match="already"):
        add_known_bug(store, KnownBug(0, second.suite_id, None, second.title))


def test_an_issue_is_resolved_linked_and_changed(store: Store) -> None:
    log_issue(store, "-30m prices freeze /feed-handler")
    issue = store.log.issues()[-1]
    resolve_issue(store, issue.id)
    kept = store.log.issue(issue.id)
    assert kept is not None
    assert (kept.resolved, kept.minutes) == (TODAY, 30)
    with pytest.raises(Refused, match="resolved already"):
        resolve_issue(store, issue.id)
    (bug,) = bugs(store, "stale book")
    link_issue(store, issue.id, bug.id)
    linked = store.log.issue(issue.id)
    assert linked is not None
    assert (linked.kind, linked.known_bug_id) == (IssueKind.KNOWN, bug.id)
    link_issue(store, issue.id, None)
    with pytest.raises(Refused, match="2400 minutes"):
        save_issue(store, Issue(issue.id, TODAY, TODAY, 1, None, IssueKind.NOVEL, "x", minutes=2400))
    with pytest.raises(Refused, match="end before it began"):
        save_issue(store, Issue(issue.id, TODAY, TODAY - WEEK, 1, None, IssueKind.NOVEL, "x"))
