"""Who may fetch a feed from the built-in server, by a link of their own."""

import hashlib
from dataclasses import dataclass
from datetime import datetime

from app.domain.feeds import FeedName

PORT = 8427
BASE = f"http://127.0.0.1:{PORT}"


@dataclass(frozen=True)
class Subscriber:
    """Somebody's link to a feed, of whose secret only a hash is kept.

    `fetched` (UTC) and `client` tell of the last fetch.
    """

    id: int
    feed: FeedName
    name: str
    token_hash: str
    made: datetime
    fetched: datetime | None = None
    client: str = ""


def token_hash(token: str) -> str:
    """Return the hash by which a link is known; the token has 128 random bits or more, so it needs no salt."""
    return hashlib.sha256(token.encode()).hexdigest()
