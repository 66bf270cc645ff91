"""A calendar from an address on the network, within limits of size, time and hops."""

import http.client
import time
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, Request, build_opener

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.feeds.reading import MOST_BYTES

SECONDS, ALL_SECONDS = 10.0, 30.0
READ_BYTES = 65_536
SCHEMES = {"http": "http", "https": "https", "webcal": "https", "webcals": "https"}


class _Hops(HTTPRedirectHandler):
    """Never follows a redirect from https to http; urllib itself follows none out of the web."""

    max_redirections = 5

    def redirect_request(self, req: Request, *words: object) -> Request | None:
        if req.type == "https" and not str(words[-1]).startswith("https:"):
            raise Refused(tr("{host} leads to another address that is not safe; ask for a new link.", host=req.host))
        return super().redirect_request(req, *words)  # type: ignore[arg-type]


def is_address(place: str) -> bool:
    """Tell whether a place is an address and not a path."""
    return place.partition(":")[0].casefold() in SCHEMES and "//" in place


def fetch_calendar(address: str) -> bytes:
    """Return what is at an address (http, https, webcal); raise StoreError or Refused naming its host.

    The rest of the address is often a secret and is never told.
    """
    scheme, _, rest = address.strip().partition(":")
    host = address_host(address)
    request = Request(f"{SCHEMES[scheme.casefold()]}:{rest}", headers={"User-Agent": "Watchbill"})
    opener: OpenerDirector = build_opener(_Hops)
    try:
        with opener.open(request, timeout=SECONDS) as response:
            return _read(response, host)
    except HTTPError as error:
        error.close()
        raise StoreError(
            tr("{host} answers {code}; check the link, what was known of it stays.", host=host, code=error.code)
        ) from None
    except (URLError, OSError, http.client.HTTPException, ValueError) as error:
        cause = getattr(error, "reason", error)
        why = getattr(cause, "strerror", None) or str(cause) or type(error).__name__
        raise StoreError(
            tr("{host} cannot be reached ({why}); what was known of it stays.", host=host, why=why)
        ) from None


def address_host(address: str) -> str:
    """Return the host of an address; raise Refused where there is none."""
    try:
        host = urlsplit(address.strip()).hostname
    except ValueError:
        host = None
    if not host or not host.isascii():
        raise Refused(
            tr("“{address}” is not an address; copy the link of the calendar once more.", address=address[:40])
        )
    return host


def _read(response: http.client.HTTPResponse, host: str) -> bytes:
    until, found = time.monotonic() + ALL_SECONDS, bytearray()
    while part := response.read1(READ_BYTES):
        found += part
        if len(found) > MOST_BYTES:
            raise Refused(
                tr(
                    "{host} sends more than {MOST_BYTES} MB; subscribe to a smaller calendar.",
                    host=host,
                    MOST_BYTES=MOST_BYTES // 1000000,
                )
            )
        if time.monotonic() > until:
            raise StoreError(
                tr(
                    "{host} takes more than {ALL_SECONDS:.0f} s; what was known of it stays.",
                    host=host,
                    ALL_SECONDS=ALL_SECONDS,
                )
            )
    return bytes(found)
