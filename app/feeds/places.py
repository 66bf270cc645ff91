"""Calendars onto a WebDAV or CalDAV server: each put whole, only when it differs, never over somebody else's change.

What the server has is compared event by event (UID, SEQUENCE, LAST-MODIFIED), since many servers write calendars anew.
A server knows no change of several files at once, so calendars that gain events are put before those that lose some:
a week that goes from one person to another stands in both calendars for a moment, not in neither.
"""

import base64
import ssl
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import quote, urlsplit

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.feeds.calendars import calendar_bytes, check_calendar, event_states
from app.feeds.events import Feed
from app.feeds.revisions import Revision

SECONDS = 30.0
MOST_BYTES = 20_000_000
LOOPBACK = ("localhost", "127.0.0.1", "::1")
GONE, CHANGED = (404, 410), 412
LOOKED = 0.4  # of the work, when all calendars are compared with what the server has


@dataclass(frozen=True)
class Place:
    """A folder of calendars on a server, such as https://dav.example.com/ana/."""

    url: str
    user: str = ""


@dataclass(frozen=True)
class Put:
    """File names put on the server, found unchanged there, and removed because their address was withdrawn."""

    place: Place
    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True)
class _Answer:
    status: int
    tag: str
    body: bytes


Ask = Callable[[str, str, bytes, Mapping[str, str]], _Answer]


def checked_place(url: str, user: str) -> Place:
    """Return the place; raise Refused for an address that is none, or would send a password for all to read."""
    try:
        parts = urlsplit(url.strip())
        _ = parts.port
    except ValueError:
        raise Refused(f"“{url}” is not an address; write it as https://dav.example.com/ana/.") from None
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment:
        raise Refused(f"“{url}” is not an address; write it as https://dav.example.com/ana/.")
    if parts.username or parts.password:
        raise Refused(tr("Leave name and password out of the address; the key ring keeps the password."))
    if user and parts.scheme == "http" and parts.hostname not in LOOPBACK:
        raise Refused(
            tr("{url} would send the password for all to read; use an address that begins with https.", url=url)
        )
    return Place(url.strip().rstrip("/") + "/", user)


@dataclass(frozen=True)
class _Wanted:
    """A calendar that is to be put, what it takes the place of, and how many events go from there."""

    name: str
    data: bytes
    unmoved: Mapping[str, str]
    losing: int


def put_calendars(
    place: Place,
    password: str,
    calendars: Mapping[str, Feed],
    revisions: Mapping[str, Revision],
    withdrawn: Collection[str] = (),
    *,
    tell: Tell = untold,
) -> Put:
    """Put feeds by file name; each is read back from the server afterwards.

    Raise StoreError when the server cannot be reached, Refused when it says no, and what `tell` raises; each calendar
    is then the old one or the new one, whole.
    """
    ask, wanted = _asker(place, password), list[_Wanted]()
    for done, (name, feed) in enumerate(calendars.items()):
        tell(LOOKED * done / len(calendars))
        if (one := _compared(ask, name, feed, revisions)) is not None:
            wanted.append(one)
    wanted.sort(key=lambda one: one.losing)
    for done, one in enumerate(wanted):
        tell(LOOKED + (1 - LOOKED) * done / len(wanted))
        _put_one(ask, one)
    removed = tuple(name for name in withdrawn if ask("DELETE", name, b"", {}).status in (200, 204))
    written = {one.name: None for one in wanted}
    return Put(place, tuple(written), tuple(name for name in calendars if name not in written), removed)


def _compared(ask: Ask, name: str, feed: Feed, revisions: Mapping[str, Revision]) -> _Wanted | None:
    """Return what is to be put for one feed, None where the server has it already."""
    data = calendar_bytes(feed, revisions)
    check_calendar(name, data, [event.uid for event in feed.events])
    there = ask("GET", name, b"", {})
    _check(there, name, "read", (200, *GONE))
    exists, ours = there.status not in GONE, event_states(data)
    theirs = event_states(there.body) if exists else None
    if theirs == ours:
        return None
    unmoved = {"If-Match": there.tag} if exists and there.tag else {} if exists else {"If-None-Match": "*"}
    return _Wanted(name, data, unmoved, len({uid for uid, *_ in theirs or ()} - {uid for uid, *_ in ours or ()}))


def _put_one(ask: Ask, one: _Wanted) -> None:
    name = one.name
    done = ask("PUT", name, one.data, {"Content-Type": "text/calendar; charset=utf-8", **one.unmoved})
    if done.status == CHANGED:
        raise Refused(tr("Somebody else changed {name} on the server just now; publish again.", name=name))
    _check(done, name, "written", (200, 201, 204))
    back = ask("GET", name, b"", {})
    _check(back, name, "read back", (200,))
    if event_states(back.body) != event_states(one.data):
        raise Refused(
            tr("The server did not keep {name} as it was sent; choose another server or a folder.", name=name)
        )


def _check(answer: _Answer, name: str, verb: str, fine: Collection[int]) -> None:
    if answer.status in fine:
        return
    match answer.status:
        case 401 | 403:
            raise Refused(
                tr(
                    "The server does not let this user in ({status}); check name, password and address.",
                    status=answer.status,
                )
            )
        case 405 | 409 | 415 | 501:
            raise Refused(
                tr(
                    "The server takes no whole calendars at this address ({status}); give a WebDAV folder instead.",
                    status=answer.status,
                )
            )
        case 507:
            raise Refused(
                tr("The server has no room for {name} (507); free some, the old calendars were kept.", name=name)
            )
    raise Refused(
        tr(
            "{name} cannot be {verb} ({status}); try again later, the old calendars were kept.",
            name=name,
            verb=verb,
            status=answer.status,
        )
    )


def _asker(place: Place, password: str) -> Ask:
    parts = urlsplit(place.url)
    headers = {"User-Agent": "Watchbill", "Accept": "text/calendar, */*;q=0.1"}
    if place.user:
        pair = base64.b64encode(f"{place.user}:{password}".encode()).decode()
        headers["Authorization"] = f"Basic {pair}"
    host, folder = parts.hostname or "", parts.path or "/"

    def ask(method: str, name: str, body: bytes, more: Mapping[str, str]) -> _Answer:
        connection = (
            HTTPSConnection(host, parts.port, timeout=SECONDS, context=ssl.create_default_context())
            if parts.scheme == "https"
            else HTTPConnection(host, parts.port, timeout=SECONDS)
        )
        try:
            connection.request(method, folder + quote(name), body or None, {**headers, **more})
            return _answer(connection.getresponse(), name)
        except (OSError, HTTPException) as error:
            why = getattr(error, "strerror", None) or str(error) or type(error).__name__
            raise StoreError(
                tr(
                    "{host} cannot be reached ({why}); try again later, the old calendars were kept.",
                    host=host,
                    why=why,
                )
            ) from None
        finally:
            connection.close()

    return ask


def _answer(response: HTTPResponse, name: str) -> _Answer:
    body = response.read(MOST_BYTES + 1)
    if len(body) > MOST_BYTES:
        raise Refused(
            tr(
                "The server sent more than {MOST_BYTES} MB for {name}; choose another address.",
                MOST_BYTES=MOST_BYTES // 1000000,
                name=name,
            )
        )
    return _Answer(response.status, response.headers.get("ETag", ""), body)
