"""The built-in server and what fetches: odd paths, names of other hosts, redirects that lead out of the web."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from app.domain.errors import Refused, StoreError
from app.domain.subscribers import token_hash
from app.feeds.fetching import _Hops, fetch_calendar
from app.feeds.servers import Server
from app.feeds.serving import FeedSite, ServedLink, served
from tests.feeds.builders import NOW
from tests.feeds.test_serving import DATA, SHORT, TOKEN, raw

PATHS = [
    "/../../etc/passwd",
    "/cal/../cal/%2e%2e/etc/passwd",
    "//etc/passwd",
    "/cal/%00.ics",
    f"/cal/{TOKEN}.ics/../x",
    f"/cal/{TOKEN}.ics%00",
    f"/cal/{TOKEN[:-1]}.ics",
    f"/cal/{TOKEN.upper()}.ics",
    f"/cal//{TOKEN}.ics",
    f"/cal\\{TOKEN}.ics",
    "/cal/",
    "/",
    "/cal/*.ics",
]
HOSTS = ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "", "0.0.0.0", "localhost@evil.example"]


@pytest.fixture
def server() -> Iterator[Server]:
    site = FeedSite(lambda: NOW)
    site.show((ServedLink(token_hash(TOKEN), served(DATA)),))
    made = Server("127.0.0.1", 0, site.answer, limits=SHORT)
    made.start()
    yield made
    made.stop()


@pytest.mark.parametrize("path", PATHS)
def test_no_path_leads_to_anything_but_a_link(server: Server, path: str) -> None:
    said = raw(server, f"GET {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
    assert said.split(b" ")[1] in (b"404", b"400")
    assert b"BEGIN:VCALENDAR" not in said
    assert b"root:" not in said


@pytest.mark.parametrize("host", HOSTS)
def test_a_page_that_rebinds_its_name_to_this_machine_is_not_answered(server: Server, host: str) -> None:
    said = raw(server, f"GET /cal/{TOKEN}.ics HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
    assert said.split(b" ")[1] in (b"421", b"400")
    assert b"BEGIN:VCALENDAR" not in said


def test_no_page_of_another_site_may_read_an_answer(server: Server) -> None:
    head = f"GET /cal/{TOKEN}.ics HTTP/1.1\r\nHost: localhost\r\nOrigin: https://evil.example\r\n"
    said = raw(server, f"{head}Connection: close\r\n\r\n".encode()).lower()
    assert b"access-control-allow" not in said
    assert b"nosniff" in said
    assert b"server:" not in said


class _Leading(BaseHTTPRequestHandler):
    to = ""

    def do_GET(self) -> None:
        self.send_response(302)
        self.send_header("Location", self.to or f"http://127.0.0.1:{self.server.server_port}/again")  # type: ignore[attr-defined]
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize(
    "to", ["file:///etc/passwd", "ftp://127.0.0.1/x", "gopher://127.0.0.1/x", "", "data:text/calendar,x"]
)
def test_a_redirect_out_of_the_web_or_in_a_circle_is_not_followed(to: str) -> None:
    site = HTTPServer(("127.0.0.1", 0), type("Leading", (_Leading,), {"to": to}))
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    secret = f"http://127.0.0.1:{site.server_port}/secret-{TOKEN}.ics"
    try:
        with pytest.raises((StoreError, Refused)) as caught:
            fetch_calendar(secret)
    finally:
        site.shutdown()
        site.server_close()
        thread.join()
    assert TOKEN not in str(caught.value)
    assert "root:" not in str(caught.value)


def test_https_never_leads_down_to_http() -> None:
    from urllib.request import Request

    with pytest.raises(Refused, match="not safe"):
        _Hops().redirect_request(Request("https://a.example/x"), None, 302, "Found", None, "http://a.example/x")


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://x/y", "javascript:alert(1)", "http://", "http://\0/", "//x"]
)
def test_what_is_no_address_of_the_web_is_never_opened(address: str) -> None:
    from app.feeds.fetching import is_address

    if is_address(address):
        with pytest.raises((Refused, StoreError)):
            fetch_calendar(address)
    else:
        assert not address.startswith("http")
