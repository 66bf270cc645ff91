"""The built-in server: every form of request, every limit, and what it never says."""

import gzip
import socket
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.subscribers import token_hash
from app.feeds.calendars import calendar_bytes
from app.feeds.requests import Wrong, parse_head
from app.feeds.revisions import revise
from app.feeds.servers import Limits, Server
from app.feeds.serving import FeedSite, ServedLink, served
from tests.feeds.builders import NOW, many_events

TOKEN, OTHER, UNREADY = "a" * 32, "b" * 32, "c" * 32
PATH = f"/cal/{TOKEN}.ics"
GET = f"GET {PATH} HTTP/1.1\r\nHost: localhost\r\n".encode()
SHORT = Limits(connections=40, per_address=20, request_seconds=0.6, idle_seconds=0.8)
FEED = many_events(40)[0]
DATA = calendar_bytes(FEED, revise([FEED], {}, NOW))


def table(data: bytes = DATA) -> tuple[ServedLink, ...]:
    return ServedLink(token_hash(TOKEN), served(data)), ServedLink(token_hash(UNREADY), None)


@pytest.fixture
def site() -> FeedSite:
    made = FeedSite(lambda: NOW)
    made.show(table())
    return made


@pytest.fixture
def server(site: FeedSite) -> Iterator[Server]:
    made = Server("127.0.0.1", 0, site.answer, hosts=("cal.example.com",), limits=SHORT)
    made.start()
    yield made
    made.stop()


def ask(
    server: Server, path: str = PATH, method: str = "GET", headers: dict[str, str] | None = None
) -> tuple[HTTPResponse, bytes]:
    with closing(HTTPConnection(*server.address, timeout=10)) as connection:
        connection.request(method, path, headers=headers or {})
        response = connection.getresponse()
        return response, response.read()


def raw(server: Server, data: bytes) -> bytes:
    """Send bytes and return everything that comes back until the server closes."""
    with closing(socket.create_connection(server.address, timeout=10)) as sock:
        sock.sendall(data)
        got = b""
        while part := sock.recv(65536):
            got += part
    return got


def test_a_calendar_is_sent_whole_or_packed_with_a_strong_tag_of_its_own(server: Server) -> None:
    whole, data = ask(server)
    assert (whole.status, data) == (200, DATA)
    assert whole.headers["Content-Type"] == "text/calendar; charset=utf-8"
    packed, small = ask(server, headers={"Accept-Encoding": "br, gzip;q=0.5"})
    assert gzip.decompress(small) == DATA
    assert packed.headers["Content-Encoding"] == "gzip"
    assert packed.headers["ETag"] != whole.headers["ETag"]
    for response in (whole, packed):
        assert response.headers["Vary"] == "Accept-Encoding"
        assert response.headers["X-Content-Type-Options"] == "nosniff"
        assert "Server" not in response.headers
        assert response.headers["ETag"].startswith('"')
    for refused in ("gzip;q=0", "identity", "gzip; q=0.0, *;q=0"):
        assert "Content-Encoding" not in ask(server, headers={"Accept-Encoding": refused})[0].headers


@pytest.mark.parametrize("form", ["{}", "W/{}", '"x", {}', 'W/"a,b" , {}', "*", '{},"y"'])
def test_whoever_has_it_already_is_told_so_in_every_form_of_the_question(server: Server, form: str) -> None:
    tag = ask(server)[0].headers["ETag"]
    for method in ("GET", "HEAD"):
        response, data = ask(server, method=method, headers={"If-None-Match": form.format(tag)})
        assert (response.status, data) == (304, b"")
        assert (response.headers["ETag"], response.headers["Vary"]) == (tag, "Accept-Encoding")


@pytest.mark.parametrize("form", ['"x"', 'W/"x"', "rubbish", "", '"', "x" * 3000])
def test_other_tags_get_the_calendar(server: Server, form: str) -> None:
    assert ask(server, headers={"If-None-Match": form})[0].status == 200


def test_head_says_the_same_without_a_body(server: Server) -> None:
    response, data = ask(server, method="HEAD")
    assert (response.status, data, response.headers["Content-Length"]) == (200, b"", str(len(DATA)))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "TRACE"])
def test_calendars_can_only_be_read(server: Server, method: str) -> None:
    response, _ = ask(server, method=method)
    assert (response.status, response.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    "path",
    ["/", f"/cal/{OTHER}.ics", "/cal/short.ics", f"/cal/{TOKEN}", f"/cal/{TOKEN}.ics/..", f"/cal/../cal/{TOKEN}.ics",
     "/cal/%C3%A9" + "a" * 30 + ".ics", f"/CAL/{TOKEN}.ics", "/cal/" + "a" * 3000 + ".ics"],
)  # fmt: skip
def test_what_nobody_has_a_link_to_is_not_there(server: Server, path: str) -> None:
    response, data = ask(server, path)
    assert (response.status, data) == (404, b"There is no such calendar.\n")


def test_a_token_in_other_letters_is_not_there(server: Server) -> None:
    for odd in ("é" * 32, "\u202e" * 32):
        said = raw(server, f"GET /cal/{odd}.ics HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        assert said.startswith(b"HTTP/1.1 404 ")


def test_trouble_answers_503_or_the_last_good_calendar(server: Server, site: FeedSite) -> None:
    response, _ = ask(server, f"/cal/{UNREADY}.ics")
    assert (response.status, response.headers["Retry-After"]) == (503, "120")
    fresh = Server("127.0.0.1", 0, FeedSite(lambda: NOW).answer)
    fresh.start()
    assert ask(fresh)[0].status == 503
    fresh.stop()
    site.show(())
    assert ask(server)[0].status == 404
    site.show(table(DATA + b"X"))
    assert ask(server)[1] == DATA + b"X"


def test_who_fetched_when_is_known_by_the_hash_of_the_link(server: Server, site: FeedSite) -> None:
    ask(server, headers={"User-Agent": "khal/0.14 \x01" + "x" * 200})
    ask(server, f"/cal/{OTHER}.ics")
    ((key, at, client),) = site.fetches()
    assert (key, at) == (token_hash(TOKEN), NOW)
    assert client.startswith("khal/0.14")
    assert len(client) <= 60
    assert site.fetches() == []


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"rubbish\r\n\r\n", 400),
        (b"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", 400),
        (b"GET /  HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX y: 1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: evil.example.com\r\n\r\n", 421),
        (b"GET http://evil.example.com/ HTTP/1.1\r\nHost: localhost\r\n\r\n", 421),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\n\r\n", 400),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\n", 413),
        (b"POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n", 501),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + b"x" * 300_000 + b"\r\n\r\n", 431),
        (b"\x16\x03\x01\x02\x00\x01\x00" + b"\0" * 40 + b"\r\n\r\n", 400),
    ],
)
def test_a_request_that_is_wrong_ends_with_one_sentence(server: Server, head: bytes, status: int) -> None:
    said = raw(server, head)
    assert said.startswith(f"HTTP/1.1 {status} ".encode())
    assert b"Connection: close\r\n" in said
    assert said.partition(b"\r\n\r\n")[2].count(b"\n") == 1


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:99", "127.0.0.1", "cal.example.com", "[::1]:80"])
def test_it_answers_for_its_own_names(server: Server, host: str) -> None:
    assert ask(server, headers={"Host": host})[0].status == 200
    assert raw(server, f"GET http://{host}{PATH} HTTP/1.0\r\nHost: {host}\r\n\r\n".encode()).startswith(b"HTTP/1.1 200")


def test_many_requests_in_one_connection_are_answered_in_order(server: Server) -> None:
    asked = GET + b"\r\n" + GET.replace(TOKEN.encode(), OTHER.encode()) + b"\r\n" + GET + b"Connection: close\r\n\r\n"
    said = raw(server, asked)
    assert [said[m : m + 12] for m in range(len(said)) if said.startswith(b"HTTP/1.1 ", m)] == [
        b"HTTP/1.1 200", b"HTTP/1.1 404", b"HTTP/1.1 200",
    ]  # fmt: skip


def test_more_is_asked_at_once_than_is_made_ahead(server: Server, site: FeedSite) -> None:
    site.show(table(b"x" * 100_000))
    said = raw(server, (GET + b"\r\n") * 60 + GET + b"Connection: close\r\n\r\n")
    assert said.count(b"HTTP/1.1 200 OK") == 61
    assert said.count(b"x") >= 6_100_000


def test_a_byte_now_and_then_does_not_hold_a_connection(server: Server) -> None:
    with closing(socket.create_connection(server.address, timeout=10)) as sock:
        sock.settimeout(0.1)
        got = b""
        for byte in GET * 9:
            try:
                sock.send(bytes([byte]))
                got += sock.recv(4096)
            except TimeoutError:
                continue
            except OSError:
                break
            if got:
                break
    assert got.startswith(b"HTTP/1.1 408 ")


def test_a_silent_connection_is_closed(server: Server) -> None:
    assert raw(server, b"") == b""
    assert raw(server, GET + b"\r\n").startswith(b"HTTP/1.1 200")


def test_half_open_connections_keep_nobody_out(server: Server) -> None:
    held = [socket.create_connection(server.address, timeout=10) for _ in range(60)]
    for sock in held:
        sock.settimeout(5)
        try:
            sock.sendall(b"GET /")
        except OSError:
            continue
    assert [ask(server)[0].status for _ in range(30)] == [200] * 30
    assert len(server._connections) <= SHORT.per_address
    for sock in held:
        sock.close()


def test_a_table_exchanged_under_load_never_shows_half(server: Server, site: FeedSite) -> None:
    both = (DATA, DATA.replace(b"Order", b"Other"))
    stop = threading.Event()

    def exchange() -> None:
        while not stop.is_set():
            for data in both:
                site.show(table(data))

    changer = threading.Thread(target=exchange)
    changer.start()
    assert {ask(server)[1] for _ in range(200)} <= set(both)
    stop.set()
    changer.join()


def test_a_port_that_is_taken_is_refused_in_one_sentence(server: Server) -> None:
    for bind, port in (server.address, ("127.0.0.1", 99_999), ("no such address", 0)):
        with pytest.raises(Refused, match=r"(Nothing can be served at|There is no port) .*; choose"):
            Server(bind, port, FeedSite(lambda: datetime.now(UTC)).answer)


def test_nothing_of_a_link_is_written_anywhere(
    server: Server, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    ask(server)
    ask(server, f"/cal/{OTHER}.ics")
    out, err = capfd.readouterr()
    assert TOKEN not in out + err
    assert TOKEN not in repr(table())


@given(st.binary(max_size=300))
def test_any_bytes_are_a_request_or_wrong(head: bytes) -> None:
    try:
        parse_head(head, ("localhost",))
    except Wrong as wrong:
        said = wrong.response.body
        assert said.endswith(b".\n")
