"""Serving without a window, through real processes: a link is made, fetched, follows a swap, and is withdrawn."""

import json
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.store.stores import Store
from tests.store.builders import assign, slot
from tests.usecases.test_subscribing import published

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.slow


def watchbill(*words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "app", *words], cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@contextmanager
def serving(path: Path) -> Iterator[tuple[int, "subprocess.Popen[str]"]]:
    """Serve a file on any port; yields the port once the links are shown."""
    command = [sys.executable, "-m", "app", "serve", str(path), "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        try:
            first = child.stdout.readline()
            found = re.search(r"http://127\.0\.0\.1:(\d+); press Ctrl\+C to end\.", first)
            assert found, first
            wait_for_line(child)
            yield int(found[1]), child
            child.send_signal(signal.SIGTERM)
            assert child.stdout.read().endswith("Ended.\n")
            assert child.wait() == 0
        finally:
            child.kill()  # leaving the block waits for the child, which would wait for ever after a failure


def fetch(port: int, path: str) -> tuple[int, bytes]:
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        connection.request("GET", path, headers={"User-Agent": "tester"})
        response = connection.getresponse()
        return response.status, response.read()


def wait_for_line(child: "subprocess.Popen[str]") -> None:
    """Wait until the server says that it shows what the file says now."""
    assert child.stdout is not None
    line = child.stdout.readline()
    assert re.fullmatch(r"\d+ links?\.\n", line), line


def test_a_link_is_served_follows_the_file_and_is_withdrawn(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    published(path).close()
    made = json.loads(watchbill("links", "add", str(path), "team", "--for", "Ana's phone", "--json"))
    calendar = f"/cal/{made['token']}.ics"
    assert made["link"].endswith(calendar)
    with serving(path) as (port, child):
        status, data = fetch(port, calendar)
        assert (status, data.count(b"BEGIN:VEVENT")) == (200, 2)
        with Store.open(path) as store:
            assign(store, 3, slot(6))
            with store.journal.step("Publish"):
                store.rotas.publish([(slot(6), 3)])
        wait_for_line(child)
        assert fetch(port, calendar)[1].count(b"BEGIN:VEVENT") == 3
        (link,) = json.loads(watchbill("links", "list", str(path), "--json"))
        watchbill("links", "remove", str(path), str(link["id"]))
        wait_for_line(child)
        assert fetch(port, calendar)[0] == 404
    assert link["name"] == "Ana's phone"
    assert link["client"] == "tester"
    assert made["token"].encode() not in path.read_bytes()
