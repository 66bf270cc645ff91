"""The built-in server against nginx: requests per second for the same bytes in one run, and waiting under attack."""

import os
import selectors
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from app.feeds.calendars import calendar_bytes
from app.feeds.revisions import revise
from tests.clients.servers import free_port, wait_for
from tests.feeds.builders import NOW, many_events

TOKEN = "a" * 32
CONNECTIONS, REQUESTS, ROUNDS, HALF_OPEN, PROBES = 16, 4000, 5, 300, 1000
SIZES = (20, 300)  # events: one person, a whole team

OURS = """
import sys
from datetime import UTC, datetime
from app.domain.subscribers import token_hash
from app.feeds.servers import Server
from app.feeds.serving import FeedSite, ServedLink, served
site = FeedSite(lambda: datetime.now(UTC))
site.show([ServedLink(token_hash("a" * 32), served(open(sys.argv[2], "rb").read()))])
server = Server("127.0.0.1", int(sys.argv[1]), site.answer)
server.start()
sys.stdin.read()
server.stop()
"""
NGINX = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/errors; user root;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; open_file_cache max=100;
  types {{ text/calendar ics; }} keepalive_requests 1000000;
  client_body_temp_path {folder}/a; proxy_temp_path {folder}/b; fastcgi_temp_path {folder}/c;
  uwsgi_temp_path {folder}/d; scgi_temp_path {folder}/e;
  server {{ listen 127.0.0.1:{port}; root {folder}/root; etag on; }}
}}
"""


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """Run a server for as long as the body lasts."""
    place = {**os.environ, "PYTHONPATH": "."}
    with subprocess.Popen(command, stdin=subprocess.PIPE, env=place) as server:
        wait_for(port, server)
        yield
        server.terminate()


def calendar(events: int) -> bytes:
    """Return a calendar of so many events."""
    feed = many_events(events)[0]
    return calendar_bytes(feed, revise([feed], {}, NOW))


def rate(port: int, size: int) -> float:
    """Return requests per second over kept-alive connections, each asking again once its answer is whole."""
    ask = f"GET /cal/{TOKEN}.ics HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: bench\r\n\r\n".encode()
    selector, left = selectors.DefaultSelector(), REQUESTS
    missing: dict[socket.socket, int] = {}
    for _ in range(CONNECTIONS):
        sock = socket.create_connection(("127.0.0.1", port))
        selector.register(sock, selectors.EVENT_READ)
        missing[sock] = 0
        sock.sendall(ask)
    start = time.perf_counter()
    while left > 0:
        for key, _ in selector.select():
            sock = cast(socket.socket, key.fileobj)
            got = sock.recv(262_144)
            if not missing[sock]:
                head, _, body = got.partition(b"\r\n\r\n")
                assert head.startswith(b"HTTP/1.1 200")
                missing[sock] = size - len(body)
            else:
                missing[sock] -= len(got)
            if not missing[sock]:
                left -= 1
                sock.sendall(ask)
    took = time.perf_counter() - start
    for sock in missing:
        sock.close()
    return REQUESTS / took


def waits(port: int, size: int) -> list[float]:
    """Return how long each of many single polls took, connecting anew, while others hold half-open connections."""
    held = [socket.create_connection(("127.0.0.1", port)) for _ in range(HALF_OPEN)]
    for sock in held:
        try:
            sock.sendall(b"GET / HTTP/1.1\r\n")
        except OSError:  # made room for a newer one
            continue
    ask = f"GET /cal/{TOKEN}.ics HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n".encode()
    found = []
    for _ in range(PROBES):
        start = time.perf_counter()
        with socket.create_connection(("127.0.0.1", port)) as sock:
            sock.sendall(ask)
            got = 0
            while part := sock.recv(262_144):
                got += len(part)
        assert got > size
        found.append(time.perf_counter() - start)
    for sock in held:
        sock.close()
    return found


def compare(nginx: str | None, folder: Path, events: int) -> list[float]:
    """Print the ratio for a calendar of so many events; return the waits of ours under attack, sorted."""
    data, ours, theirs = calendar(events), free_port(), free_port()
    (folder / "root" / "cal").mkdir(parents=True, exist_ok=True)
    path = folder / "root" / "cal" / f"{TOKEN}.ics"
    path.write_bytes(data)
    size = len(data)
    with running([sys.executable, "-c", OURS, str(ours), str(path)], ours):
        if nginx is None:
            print(f"nginx is missing, so there is no ratio; ours {rate(ours, size):.0f} requests/s")
        else:
            (folder / "nginx.conf").write_text(NGINX.format(folder=folder, port=theirs), encoding="utf-8")
            with running([nginx, "-c", str(folder / "nginx.conf")], theirs):
                pairs = [(rate(ours, size), rate(theirs, size)) for _ in range(ROUNDS)]
            mine, other = (statistics.median(some) for some in zip(*pairs, strict=True))
            ratio = statistics.median(a / b for a, b in pairs)
            print(
                f"{size:7,} bytes: ours {mine:6.0f} requests/s, nginx {other:6.0f}, ratio {ratio:5.2f} (at least 0.12)"
            )
        return sorted(waits(ours, size))


def main() -> int:
    """Print the ratios and the waits."""
    nginx = shutil.which("nginx", path=f"{os.environ.get('PATH', '')}:/usr/sbin")
    with tempfile.TemporaryDirectory() as folder:
        for events in SIZES:
            found = compare(nginx, Path(folder), events)
    print(f"with {HALF_OPEN} half-open connections: median {found[PROBES // 2] * 1000:.1f} ms,", end=" ")
    print(f"p99 {found[PROBES * 99 // 100] * 1000:.1f} ms   (at most 50), worst {found[-1] * 1000:.1f} ms")
    return 0


if __name__ == "__main__":
    sys.exit(main())
