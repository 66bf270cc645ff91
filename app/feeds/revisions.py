"""How often an event has visibly changed: the SEQUENCE and the times a calendar client goes by (RFC 5545, 3.8.7)."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.feeds.events import FeedEvent


@dataclass(frozen=True)
class Revision:
    """The state of an event: hash of what is visible, SEQUENCE, and the instant (UTC) of the last visible change."""

    fingerprint: str
    sequence: int
    modified: datetime


def fingerprint(event: FeedEvent) -> str:
    """Return a hash of the facts of the event."""
    return hashlib.sha256(event.facts.encode()).hexdigest()[:32]


def revise(events: Iterable[FeedEvent], known: Mapping[str, Revision], now: datetime) -> dict[str, Revision]:
    """Return the revision of each event by UID: the known one while its facts stand, else one higher and of `now`."""
    return {event.uid: _next(event, known.get(event.uid), now.replace(microsecond=0)) for event in events}


def _next(event: FeedEvent, known: Revision | None, now: datetime) -> Revision:
    seen = fingerprint(event)
    if known is None:
        return Revision(seen, 0, now)
    return known if known.fingerprint == seen else Revision(seen, known.sequence + 1, max(now, known.modified))
