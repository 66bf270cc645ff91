"""Alerts over HTTP: only from whom was let, bounded, and nothing of a hostile body is kept."""

import json
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.domain.alerts import Sender
from app.domain.subscribers import token_hash
from app.feeds.alerts import MOST_BYTES, MOST_IN_A_MINUTE, MOST_WAITING, PATH, WITH_ALERTS, AlertIntake, Site
from app.feeds.requests import Request
from app.feeds.servers import Server
from app.feeds.serving import FeedSite
from tests.feeds.builders import NOW

TOKEN = "t" * 32
GOOD = {"alerts": [{"status": "firing", "labels": {"alertname": "X"}, "startsAt": "2026-11-24T09:20:00Z"}]}
AUTH = {"Authorization": f"Bearer {TOKEN}"}


class Clock:
    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def intake(clock: Clock) -> AlertIntake:
    made = AlertIntake(clock=clock)
    made.show([Sender(1, "prometheus", token_hash(TOKEN), NOW)])
    return made


@pytest.fixture
def server(intake: AlertIntake) -> Iterator[Server]:
    feeds = FeedSite(lambda: NOW)
    feeds.show(())
    made = Server("127.0.0.1", 0, Site(intake, feeds.answer).answer, limits=WITH_ALERTS, refuse=intake.refuse)
    made.start()
    yield made
    made.stop()


def post(
    server: Server, body: bytes, headers: dict[str, str] | None = None, path: str = PATH, method: str = "POST"
) -> tuple[int, str]:
    with closing(HTTPConnection(*server.address, timeout=10)) as connection:
        connection.request(method, path, body, AUTH if headers is None else headers)
        response = connection.getresponse()
        return response.status, response.read().decode()


def test_what_a_known_sender_sends_is_taken_once(server: Server, intake: AlertIntake) -> None:
    assert post(server, json.dumps(GOOD).encode()) == (200, "Taken.\n")
    (delivery,) = intake.take()
    assert (delivery.sender, delivery.received[0].name) == ("prometheus", "X")
    assert intake.take() == ()
    intake.put_back([delivery])
    assert intake.has_any


def test_nobody_else_is_listened_to(server: Server, intake: AlertIntake) -> None:
    body = json.dumps(GOOD).encode()
    for headers in (
        {},
        {"Authorization": "Bearer wrong"},
        {"Authorization": f"Basic {TOKEN}"},
        {"Authorization": "Bearer "},
    ):
        assert post(server, body, headers)[0] == 401
    assert post(server, b"", {})[0] == 401
    assert post(server, body, path="/cal/x.ics")[0] == 413
    assert post(server, b"", method="GET")[0] == 405
    assert post(server, body, method="PUT")[0] == 405
    assert intake.take() == ()


def test_it_is_off_until_somebody_may_send(server: Server, intake: AlertIntake) -> None:
    intake.show(())
    assert post(server, json.dumps(GOOD).encode())[0] == 413
    assert post(server, b"", method="GET")[0] == 404


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"null", b"[]", b'{"alerts": 1}', b"\xff\xfe", b"[" * 200_000, b'{"alerts": [{}]}',
        b"1" * 5000, b'{"a": Infinity}', json.dumps({"alerts": [GOOD] * 3}).encode(),
        b'{"alerts":[{"labels":{"alertname":"\\ud800"},"startsAt":"2026-11-24T09:20:00+99:00"}]}',
        json.dumps({"alerts": GOOD["alerts"] * 2001}).encode(),
    ],
)  # fmt: skip
def test_hostile_bodies_get_one_sentence_and_nothing_is_kept(server: Server, intake: AlertIntake, body: bytes) -> None:
    status, words = post(server, body)
    assert status == 400
    assert words.count("\n") == 1
    assert words.endswith(".\n")
    assert intake.take() == ()


def test_letters_that_cannot_be_written_are_left_out(server: Server, intake: AlertIntake) -> None:
    labels = {"alertname": "a\ud800b\u202ec\n", "k": "\x00"}
    body = json.dumps({"alerts": [{"labels": labels, "startsAt": "2026-11-24T09:20:00Z"}]}).encode()
    assert post(server, body)[0] == 200
    ((received,),) = [d.received for d in intake.take()]
    assert (received.name, received.labels) == ("a b c", (("k", ""),))


def test_too_large_too_many_and_packed_are_refused(server: Server, intake: AlertIntake, clock: Clock) -> None:
    assert post(server, b" " * (MOST_BYTES + 1))[0] == 413
    assert post(server, b"x", {**AUTH, "Content-Encoding": "gzip"})[0] == 415
    body = json.dumps(GOOD).encode()
    for _ in range(MOST_IN_A_MINUTE):
        assert post(server, body)[0] == 200
    assert post(server, body)[0] == 429
    clock.at = 61.0
    for _ in range(MOST_WAITING - MOST_IN_A_MINUTE):
        assert post(server, body)[0] == 200
    assert post(server, body)[0] == 503
    assert len(intake.take()) == MOST_WAITING


def test_what_is_answered_is_on_the_disk_until_it_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "team.watchbill"
    intake = AlertIntake(file)
    intake.show([Sender(1, "prometheus", token_hash(TOKEN), NOW)])
    request = Request("POST", PATH, {"authorization": f"Bearer {TOKEN}"}, False, body=json.dumps(GOOD).encode())
    assert b" 200 " in intake.answer(request).head
    assert b" 400 " in intake.answer(replace(request, body=b"{")).head
    assert AlertIntake(file).take() == intake.take()
    intake.kept(AlertIntake(file).take())
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_brought_to_the_disk_is_asked_for_again(tmp_path: Path) -> None:
    intake = AlertIntake(tmp_path / "gone" / "team.watchbill")
    intake.show([Sender(1, "prometheus", token_hash(TOKEN), NOW)])
    request = Request("POST", PATH, {"authorization": f"Bearer {TOKEN}"}, False, body=json.dumps(GOOD).encode())
    assert b" 503 " in intake.answer(request).head
    assert not intake.has_any
