"""Feeds made up for tests and benches."""

from datetime import UTC, date, datetime, timedelta

from app.domain.feeds import FeedKind, FeedName
from app.feeds.events import Feed, FeedEvent

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)


def many_events(count: int) -> tuple[Feed, datetime]:
    """Return a feed of support weeks made anew, and when they were changed."""
    return Feed(FeedName(FeedKind.TEAM), "Execution support", "#2b59c3", tuple(_event(n) for n in range(count))), NOW


def _event(number: int) -> FeedEvent:
    first = date(2026, 1, 5) + timedelta(days=7 * (number // 20))
    summary = f"Order Gateways primary: Person {number % 24}"
    words = f"{first:%G-W%V}, handed over Mon 09:00 Europe/London"
    last = first + timedelta(days=7)
    return FeedEvent(f"slot-{number}@5f3a", summary, words, first, last, "support week", f"facts {number}")
