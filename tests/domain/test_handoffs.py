"""Events, issues and the items of a handoff."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.contacts import Contact
from app.domain.events import Event, EventKind, coming
from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, draft_items
from app.domain.issues import Issue, IssueKind, in_week, recurrences, week_numbers
from app.domain.known_bugs import KnownBug
from tests.domain.builders import LONDON, MONDAY

EMPTY_NOTE = HandoffNote(
    "Team",
    1,
    "Order Gateways",
    "Order Gateways",
    MONDAY,
    MONDAY.monday,
    MONDAY.monday + timedelta(days=7),
    LONDON.end(MONDAY),
    ("Europe/London",),
    "Ana",
    "Ben",
    HandoffEdit(),
    (),
    (),
    (),
    (),
    week_numbers([], LONDON, MONDAY),
    (),
)
NINE = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)


def issue(
    number: int, hours: float = 1, kind: IssueKind = IssueKind.KNOWN, minutes: int | None = 10, **more: object
) -> Issue:
    opened = NINE + timedelta(hours=hours)
    return Issue(number, opened, None, 1, 7, kind, f"Issue {number}", minutes=minutes, **more)  # type: ignore[arg-type]


def test_what_is_coming_touches_the_days_and_concerns_the_suite() -> None:
    def event(number: int, first: int, last: int, *suites: int) -> Event:
        days = date(2026, 12, first), date(2026, 12, last)
        return Event(number, *days, EventKind.DEPLOY, f"e{number}", frozenset(suites))

    events = [event(3, 20, 21), event(1, 1, 3, 1), event(2, 2, 2, 2), event(4, 14, 14)]
    assert [e.id for e in coming(events, date(2026, 12, 3), 12, 1)] == [1, 4]
    assert [e.id for e in coming(events, date(2026, 12, 1), 2)] == [1, 2]
    assert Contact(1, "Desk", "exchange").concerns(5)
    assert KnownBug(1, 1, None, "stuck").workaround == ""
    assert not Contact(1, "Desk", "exchange", suite_ids=frozenset({1})).concerns(5)


def test_an_issue_belongs_to_the_week_on_duty_when_it_was_opened() -> None:
    issues = [issue(1, -0.01), issue(2, 0), issue(3, 7 * 24 - 0.01), issue(4, 7 * 24)]
    assert [i.id for i in in_week(issues, LONDON, MONDAY)] == [2, 3]
    assert issue(1).is_open


def test_the_numbers_of_a_week_stand_against_the_median_of_eight() -> None:
    past = [issue(10 + n, -7 * 24 * n, minutes=30) for n in range(1, 6)]
    now = [issue(1, 1, IssueKind.NOVEL, 45), issue(2, 2, IssueKind.NOISE, None), issue(3, 30)]
    numbers = week_numbers([*past, *now], LONDON, MONDAY)
    assert (numbers.interrupts, numbers.minutes) == (3, 55)
    assert (numbers.median_interrupts, numbers.median_minutes) == (1, 30)
    assert {k: (n, m) for k, n, m in numbers.by_kind}[IssueKind.NOVEL] == (1, 45)
    assert [day for day, _ in numbers.by_day] == ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    assert sum(m for _, parts in numbers.by_day for _, m in parts) == numbers.minutes


def test_recurrences_are_counted_dearest_first() -> None:
    seen = [
        issue(1, known_bug_id=5),
        issue(2, known_bug_id=6, minutes=50),
        issue(3, known_bug_id=5),
        issue(4, minutes=None),
    ]
    assert [(r.known_bug_id, r.times, r.minutes) for r in recurrences(seen)] == [(6, 1, 50), (5, 2, 20)]


@given(st.sets(st.integers(1, 9)), st.sets(st.integers(1, 9)), st.lists(st.text(max_size=5), max_size=3))
def test_no_open_issue_and_no_written_item_is_ever_lost(
    still_open: set[int], written: set[int], typed: list[str]
) -> None:
    stored = [HandoffItem(f"words {n}", issue_id=n, id=n, state="written") for n in sorted(written)]
    stored += [HandoffItem(title, id=100 + n) for n, title in enumerate(typed)]
    items = draft_items([issue(n) for n in still_open], stored, {7: "oms"}, LONDON, MONDAY)
    assert {i.issue_id for i in items if i.issue_id} == still_open | written
    assert {i.id for i in items if i.id} == {i.id for i in stored}
    assert len(items) == len(still_open | written) + len(typed)
    for item in items:
        if item.issue_id in still_open & written:
            assert (item.title, item.application) == (f"words {item.issue_id}", "oms")


def test_an_item_knows_how_long_it_is_carried() -> None:
    items = draft_items([issue(1, -24 * 15), issue(2, 5, IssueKind.NOVEL)], [], {}, LONDON, MONDAY)
    assert [(i.weeks_carried, i.state) for i in items] == [(3, "known"), (0, "not yet understood")]
    note = replace(EMPTY_NOTE, items=(items[0], replace(items[1], closed=True)))
    assert note.open_items == (items[0],)
    assert items[0].since == date(2026, 11, 15)
