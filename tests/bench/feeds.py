"""Feeds: cold, after one change, and cached, against icalendar's own cold build; and what a poll asks of SQLite."""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path

from app.domain.feeds import feed_names
from app.feeds.calendars import calendar_bytes, event_bytes
from app.feeds.events import Feed
from app.feeds.revisions import Revision, revise
from app.feeds.servers import Server
from app.feeds.serving import FeedSite
from app.paths import resources
from app.store.stores import now_utc
from app.usecases.samples import make_sample
from app.usecases.serving import show_feeds
from app.usecases.subscribing import add_subscriber, publish_feeds
from app.usecases.undoing import undo
from tests.feeds.builders import NOW, many_events

RUNS = 7


def seconds(do: Callable[..., object], *words: object) -> float:
    """Return the processor time of one run."""
    start = time.process_time()
    do(*words)
    return time.process_time() - start


def cold(feed: Feed, revisions: dict[str, Revision]) -> float:
    """Return the time of a build in which icalendar writes every event."""
    event_bytes.cache_clear()
    return seconds(calendar_bytes, feed, revisions)


def changed(feed: Feed) -> Feed:
    """Return the feed with one event changed, every event a new value as after a read from the team file."""
    events = tuple(replace(e) for e in feed.events)
    return replace(feed, events=(replace(events[0], summary="changed", facts="changed"), *events[1:]))


def follow(feed: Feed, revisions: dict[str, Revision], at: datetime) -> bytes:
    """Build a feed after a change, its revisions included."""
    return calendar_bytes(feed, revise([feed], revisions, at))


def builds(count: int) -> tuple[float, float, float]:
    """Return medians of cold, after one change (revisions included), and unchanged, in seconds."""
    colds, ones, same = [], [], []
    for _ in range(RUNS):
        feed, _at = many_events(count)
        revisions = revise([feed], {}, NOW)
        colds.append(cold(feed, revisions))
        other = changed(feed)
        later = NOW + timedelta(hours=1)
        ones.append(seconds(follow, other, revisions, later))
        again, _at = many_events(count)
        same.append(seconds(calendar_bytes, again, revisions))
    return statistics.median(colds), statistics.median(ones), statistics.median(same)


def polls(folder: Path) -> tuple[int, int, float, float]:
    """Return statements per 1,000 polls, links, and the times of a first and a second publishing of the sample team."""
    with make_sample(folder / "sample.watchbill", resources() / "sample") as store:
        event_bytes.cache_clear()
        first = seconds(publish_feeds, store, folder / "calendars")
        undo(store)
        second = seconds(publish_feeds, store, folder / "calendars")
        tokens = [add_subscriber(store, name, "bench")[1] for name in feed_names(store.team())]
        site = FeedSite(now_utc)
        links = show_feeds(store, site)
        server = Server("127.0.0.1", 0, site.answer)
        server.start()
        statements: list[str] = []
        store._db.conn.set_trace_callback(statements.append)
        with closing(HTTPConnection(*server.address)) as connection:
            for number in range(1000):
                connection.request("GET", f"/cal/{tokens[number % len(tokens)]}.ics")
                connection.getresponse().read()
        store._db.conn.set_trace_callback(None)
        server.stop()
    return len(statements), links, first, second


def main() -> int:
    """Print each figure with its bound."""
    cold300, _, _ = builds(300)
    print(f"cold, 300 events                 {cold300 * 1000:7.1f} ms      (at most 150)")
    cold1000, one, _ = builds(1000)
    print(f"one change in 1,000 over cold    {one / cold1000:7.2%}         (at most 2 %; {one * 1000:.1f} ms)")
    cold10000, _, same = builds(10_000)
    print(f"icalendar's cold over cached     {cold10000 / same:7.0f} x       (at least 100, at 10,000 events)")
    with tempfile.TemporaryDirectory() as folder:
        statements, links, first, second = polls(Path(folder))
    print(f"statements per 1,000 polls       {statements:7d}         (0; {links} links)")
    print(
        f"sample team published            {first * 1000:7.0f} ms, all of it again after an undo {second * 1000:.0f} ms"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
