"""Calendars onto a real Radicale, read back by the caldav library, with the password from a key ring."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from caldav import DAVClient

from app.domain.errors import Refused, StoreError
from app.feeds.places import checked_place, put_calendars
from app.feeds.requests import Request, Response, said
from app.feeds.revisions import revise
from app.feeds.servers import Limits, Server
from app.store.stores import Store
from tests.clients.servers import PASSWORD, USER, radicale
from tests.feeds.builders import NOW, many_events
from tests.usecases.test_subscribing import published

ROOT = Path(__file__).parents[2]
FEED = many_events(12)[0]
REVISIONS = revise([FEED], {}, NOW)
ONE = {"one.ics": FEED}
pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with radicale(tmp_path_factory.mktemp("radicale")) as url:
        yield url


def uids(url: str, name: str) -> set[str]:
    client: Any = DAVClient(url, username=USER, password=PASSWORD)  # type: ignore[operator]  # its types are loose
    with client:
        events = client.calendar(url=url + name).get_events()
        return {str(event.icalendar_component["uid"]) for event in events}


def test_what_is_put_is_there_once_and_put_again_only_when_it_changed(server: str) -> None:
    place = checked_place(server, USER)
    assert put_calendars(place, PASSWORD, ONE, REVISIONS).written == ("one.ics",)
    assert uids(server, "one.ics") == {e.uid for e in FEED.events}
    assert put_calendars(place, PASSWORD, ONE, REVISIONS).unchanged == ("one.ics",)
    fewer = replace(FEED, events=FEED.events[1:])
    assert put_calendars(place, PASSWORD, {"one.ics": fewer}, REVISIONS).written == ("one.ics",)
    assert uids(server, "one.ics") == {e.uid for e in FEED.events[1:]}
    assert put_calendars(place, PASSWORD, {}, REVISIONS, ("one.ics", "never.ics")).removed == ("one.ics",)


def test_the_command_line_takes_the_password_from_the_key_ring_and_leaves_it_there(server: str, tmp_path: Path) -> None:
    team, ring = tmp_path / "team.watchbill", tmp_path / "ring.json"
    published(team).close()
    backend = {"PYTHON_KEYRING_BACKEND": "tests.clients.keyrings.FileKeyring", "WATCHBILL_TEST_KEYRING": str(ring)}
    place = {**os.environ, **backend, "PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "utf-8"}

    def watchbill(*words: str, typed: str = "") -> tuple[int, str]:
        done = subprocess.run(
            [sys.executable, "-m", "app", *words], env=place, cwd=ROOT, input=typed, capture_output=True, text=True,
            encoding="utf-8", check=False,
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    publish = ("publish", str(team), "--to", server, "--user", USER)
    code, words = watchbill(*publish)
    assert code == 1
    assert f"watchbill password {server} {USER}" in words
    assert watchbill("password", server, USER, typed=f"{PASSWORD}\n") == (0, "The key ring keeps the password.\n")
    assert watchbill(*publish)[1].startswith(f"{server}: 14 calendars written, 0 unchanged.")
    assert watchbill(*publish)[1].startswith(f"{server}: 0 calendars written, 14 unchanged.")
    with Store.open(team) as store:
        names = {str(feed): name for feed, name in store.feeds.addresses().items()}
        assert PASSWORD not in str(store.dump())
    assert len(uids(server, names["team"])) == 2
    assert PASSWORD.encode() not in team.read_bytes()
    assert watchbill("password", server, USER, typed="\n")[1] == "The key ring holds no password any more.\n"
    assert watchbill(*publish)[0] == 1


@pytest.mark.parametrize(
    ("get", "put", "words"),
    [
        (401, 201, "does not let this user in"),
        (404, 403, "does not let this user in"),
        (404, 405, "takes no whole calendars at this address"),
        (404, 507, "has no room for one.ics"),
        (404, 412, "Somebody else changed one.ics"),
        (500, 201, "cannot be read .500."),
        (404, 500, "cannot be written .500."),
        (404, 201, "cannot be read back .404."),
        (200, 201, "did not keep one.ics as it was sent"),
    ],
)
def test_a_server_that_says_no_is_told_in_one_sentence(get: int, put: int, words: str) -> None:
    asked: list[Request] = []

    def answer(request: Request) -> Response:
        asked.append(request)
        return said(get if request.method == "GET" else put, "no", etag='"x"')

    stub = Server("127.0.0.1", 0, answer, limits=Limits(body_bytes=100_000))
    stub.start()
    place = checked_place(f"http://127.0.0.1:{stub.address[1]}/ana", USER)
    with pytest.raises(Refused, match=words) as told:
        put_calendars(place, PASSWORD, ONE, REVISIONS)
    stub.stop()
    assert "\n" not in str(told.value)
    if put == 412:
        assert asked[-1].headers["if-none-match"] == "*"
    if get == 200:
        assert asked[1].headers["if-match"] == '"x"'
        assert asked[1].body.startswith(b"BEGIN:VCALENDAR")


def test_a_server_that_is_away_is_told_and_bad_addresses_are_refused() -> None:
    with pytest.raises(StoreError, match=r"127\.0\.0\.1 cannot be reached"):
        put_calendars(checked_place("http://127.0.0.1:9/", ""), "", ONE, REVISIONS)
    for url in ("ftp://x/", "dav.example.com", "https://", "https://h:99999999/", "https://h/?x", "https://a:b@h/"):
        with pytest.raises(Refused):
            checked_place(url, "")
    with pytest.raises(Refused, match="for all to read"):
        checked_place("http://dav.example.com/", USER)
