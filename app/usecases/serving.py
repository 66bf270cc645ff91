"""Serving everybody's calendar: the table of links and bytes, made anew when the team file has changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.feeds import FeedName
from app.domain.languages import tr
from app.domain.subscribers import Subscriber
from app.feeds.alerts import AlertIntake
from app.feeds.calendars import calendar_bytes
from app.feeds.events import Feed
from app.feeds.revisions import Revision
from app.feeds.serving import FeedSite, ServedLink, served_links
from app.feeds.spools import Delivery
from app.store.stores import Store
from app.usecases.alerts import write_firings
from app.usecases.subscribing import FeedTask, feed_task


@dataclass(frozen=True)
class ServeTask:
    """Everything serving needs, as plain values."""

    feeds: tuple[Feed, ...]
    revisions: Mapping[str, Revision]
    subscribers: tuple[Subscriber, ...]


def serve_task(store: Store, task: FeedTask) -> ServeTask:
    """Return the feeds that somebody has a link to, and the links."""
    subscribers = store.feeds.subscribers()
    wanted = {s.feed for s in subscribers}
    return ServeTask(tuple(f for f in task.feeds if f.name in wanted), task.revisions, subscribers)


def make_links(task: ServeTask) -> tuple[ServedLink, ...]:
    """Make the bytes of every feed and return the table that a site shows."""
    calendars: dict[FeedName, bytes] = {f.name: calendar_bytes(f, task.revisions) for f in task.feeds}
    return served_links(task.subscribers, calendars)


def note_fetches(store: Store, fetches: list[tuple[str, datetime, str]]) -> None:
    """Keep who fetched when; nothing is written where nobody did, or nothing may be."""
    if fetches and not store.read_only:
        with store.unjournaled():
            store.feeds.note_fetches(fetches)


def show_senders(store: Store, intake: AlertIntake) -> None:
    """Let an intake know who may send alerts now; nobody, where nothing can be kept."""
    intake.show(() if store.read_only else store.alerts.senders())


def keep_alerts(store: Store, intake: AlertIntake) -> Changes:
    """Keep what an intake has taken, in one step; what cannot be kept just now waits there.

    Raises StoreError when the file is locked.
    """
    deliveries = intake.take()
    try:
        changes = _keep(store, deliveries)
    except StoreError:
        intake.put_back(deliveries)
        raise
    intake.kept(deliveries)
    return changes


def _keep(store: Store, deliveries: Sequence[Delivery]) -> Changes:
    if not deliveries:
        return Changes(tr("Take alerts"))
    received = [(d.sender, d.received) for d in deliveries]
    count = sum(len(some) for _, some in received)
    what = tr("{n} alert|{n} alerts", "", count)
    names = ", ".join(sorted({sender for sender, _ in received}))
    with store.journal.step(tr("Take {what} from {names}", what=what, names=names), "alert") as step:
        for sender, some in received:
            write_firings(store, some, sender)
    return step.changes


def link(base: str, token: str) -> str:
    """Return the address of a link on a server; `base` is such as https://cal.example.com."""
    return f"{checked_base(base)}/cal/{token}.ics"


def checked_base(base: str) -> str:
    """Return the address of a server or folder without a slash at its end; raise Refused for anything else."""
    text = base.strip().rstrip("/")
    try:
        parts = urlsplit(text)
        fine = parts.scheme in ("http", "https") and parts.hostname and not (parts.query or parts.fragment)
        _ = parts.port
    except ValueError:
        fine = False
    if not fine:
        raise Refused(f"“{base}” is not an address; write it as https://calendars.example.com.")
    return text


def webcal(address: str) -> str:
    """Return the form of an address that makes calendar programs subscribe."""
    return "webcal" + address.removeprefix("https").removeprefix("http")


def show_feeds(store: Store, site: FeedSite) -> int:
    """Let a site show what the team file says now, and return how many links that are; trouble leaves the old table."""
    links = make_links(serve_task(store, feed_task(store)))
    site.show(links)
    return len(links)
