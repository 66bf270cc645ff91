"""How often an event has visibly changed: the SEQUENCE and the times a calendar client goes by (RFC 5545, 3.8.7).

An event has one revision for what it is about, shared by all feeds, and a second one in a feed that shows more of it
(an alarm, an address); what a client sees is their sum, so it never falls.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.feeds.events import Feed

GONE = ""


@dataclass(frozen=True)
class Revision:
    """The state of an event: hash of what is visible, SEQUENCE, and the instant (UTC) of the last visible change."""

    fingerprint: str
    sequence: int
    modified: datetime

    def __hash__(self) -> int:
        return hash((self.fingerprint, self.sequence))


def fingerprint(words: str) -> str:
    """Return a hash of what is visible."""
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def revise(feeds: Iterable[Feed], known: Mapping[str, Revision], now: datetime) -> dict[str, Revision]:
    """Return all revisions: the known one while an event looks the same, else one higher and of `now`.

    `now` is when the last change was made. An event in no feed any more is kept as gone, so that its return counts.
    """
    at, found = now.replace(microsecond=0), {}
    for feed in feeds:
        name = str(feed.name)
        for event in feed.events:
            if event.uid not in found:
                found[event.uid] = _next(fingerprint(event.facts), known.get(event.uid), at, 0)
            key = f"{name} {event.uid}"
            if event.extra or key in known:
                found[key] = _next(fingerprint(event.extra), known.get(key), at, 1)
    left = {key: _next(GONE, old, at, 0) for key, old in known.items() if key not in found and " " not in key}
    return {**known, **left, **found}


def revision_in(feed_name: str, uid: str, revisions: Mapping[str, Revision]) -> Revision:
    """Return the revision of an event as the feed shows it."""
    shared = revisions[uid]
    own = revisions.get(f"{feed_name} {uid}")
    if own is None:
        return shared
    return Revision(shared.fingerprint, shared.sequence + own.sequence, max(shared.modified, own.modified))


def _next(seen: str, known: Revision | None, now: datetime, first: int) -> Revision:
    if known is None:
        return Revision(seen, first, now)
    return known if known.fingerprint == seen else Revision(seen, known.sequence + 1, max(now, known.modified))
