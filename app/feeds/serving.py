"""Feeds over HTTP: an immutable table from links to calendars, exchanged whole, asked without any database.

Trouble answers the last good calendar or 503; a calendar program that sees 404 or nothing drops every event.
"""

import gzip
import hashlib
import hmac
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.feeds import FeedName
from app.domain.subscribers import Subscriber, token_hash
from app.feeds.requests import Request, Response, response, said

PATH = re.compile(r"/cal/([A-Za-z0-9_-]{22,64})\.ics")
LONGEST_CLIENT = 60
PREFIX = 16
RETRY_SECONDS = "120"


@dataclass(frozen=True)
class ServedCalendar:
    """One calendar, ready to be sent: whole, as gzip, and as the answer to somebody who has it."""

    tags: tuple[str, str]
    whole: Response
    packed: Response
    unchanged: tuple[Response, Response]


@dataclass(frozen=True)
class ServedLink:
    """A link by the hash of its secret, and its calendar; None where the feed could not be made yet."""

    token_hash: str
    calendar: ServedCalendar | None


def served(data: bytes) -> ServedCalendar:
    """Prepare the answers for a calendar; the entity tags are strong, one for each coding."""
    digest = hashlib.sha256(data).hexdigest()[:32]
    tags = (f'"{digest}"', f'"{digest}-gzip"')
    common = {"Vary": "Accept-Encoding", "Cache-Control": "private, no-cache"}
    kind = {"Content-Type": "text/calendar; charset=utf-8"}
    packed = gzip.compress(data, compresslevel=6, mtime=0)
    return ServedCalendar(
        tags,
        response(200, kind | common | {"ETag": tags[0]}, data),
        response(200, kind | common | {"ETag": tags[1], "Content-Encoding": "gzip"}, packed),
        (response(304, common | {"ETag": tags[0]}, b""), response(304, common | {"ETag": tags[1]}, b"")),
    )


def served_links(subscribers: Iterable[Subscriber], calendars: Mapping[FeedName, bytes]) -> tuple[ServedLink, ...]:
    """Return the table to show; each calendar is prepared once, however many links it has."""
    some = tuple(subscribers)
    ready = {name: served(calendars[name]) for name in {s.feed for s in some} if name in calendars}
    return tuple(ServedLink(s.token_hash, ready.get(s.feed)) for s in some)


class FeedSite:
    """Answers requests for feeds and remembers who fetched when, by the hash of the link."""

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock = clock
        self._links: Mapping[str, ServedLink] | None = None
        self._fetches: dict[str, tuple[datetime, str]] = {}

    def show(self, links: Iterable[ServedLink]) -> None:
        """Exchange the whole table; requests under way end with the old one."""
        self._links = {link.token_hash[:PREFIX]: link for link in links}

    def fetches(self) -> list[tuple[str, datetime, str]]:
        """Return and forget (link's hash, instant in UTC, program) of the fetches since the last call."""
        seen, self._fetches = self._fetches, {}
        return [(key, *value) for key, value in seen.items()]

    def answer(self, request: Request) -> Response:
        """Answer a request from the table."""
        if request.method not in ("GET", "HEAD"):
            return said(405, "Calendars can only be read.", allow="GET, HEAD")
        if self._links is None:
            return _later()
        match = PATH.fullmatch(request.path)
        link = self._link(match[1]) if match else None
        if link is None:
            return said(404, "There is no such calendar.")
        if link.calendar is None:
            return _later()
        client = "".join(c for c in request.headers.get("user-agent", "") if c.isprintable())[:LONGEST_CLIENT]
        self._fetches[link.token_hash] = (self._clock(), client)
        return _calendar(link.calendar, request)

    def _link(self, token: str) -> ServedLink | None:
        """Find a link by the first half of its hash; the whole is compared in constant time."""
        wanted = token_hash(token)
        link = (self._links or {}).get(wanted[:PREFIX])
        return link if link is not None and hmac.compare_digest(link.token_hash, wanted) else None


def _calendar(calendar: ServedCalendar, request: Request) -> Response:
    packed = request.takes_gzip()
    if request.has_one_of(calendar.tags):
        return calendar.unchanged[packed]
    return calendar.packed if packed else calendar.whole


def _later() -> Response:
    return said(503, "The calendars are not ready; they will be in a moment.", retry_after=RETRY_SECONDS)
