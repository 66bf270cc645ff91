"""A small bounded HTTP/1.1 server: one thread, no thread per connection, answers made from memory.

Every connection has an absolute deadline for its request, however slowly bytes come. When there are too many, the one
that has waited longest without a whole request makes room, so that half-open ones cannot keep others out.
"""

import errno
import os
import selectors
import socket
import threading
import time
from collections.abc import Callable, Collection, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from email.utils import formatdate

from app.domain.errors import Refused
from app.domain.languages import tr
from app.feeds.requests import END_OF_HEAD, Request, Response, Wrong, parse_head, said

READ_BYTES, BACKLOG, ACCEPTED_AT_ONCE, MOST_PORT = 65_536, 256, 64, 65_535
TICK_SECONDS, DRAIN_SECONDS = 0.25, 1.0
MOST_WAITING = 262_144  # bytes of answers made ahead for one connection that asks for many at once
LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Limits:
    """How much a server bears: connections in all and per address, the size of a request, and how long things take."""

    connections: int = 512
    per_address: int = 64
    head_bytes: int = 8192
    body_bytes: int = 0
    request_seconds: float = 5.0
    idle_seconds: float = 15.0
    send_seconds: float = 30.0


@dataclass(eq=False)
class _Connection:
    """One connection: what came, what is to be sent, and when it ends."""

    sock: socket.socket
    address: str
    until: float
    inbox: bytearray = field(default_factory=bytearray)
    outbox: bytes = b""
    ends: bool = False
    draining: bool = False


class Server:
    """Answers requests until it is stopped; `answer` runs in the server's thread and must not block.

    `refuse` is asked about a request with a body before the body is read; without it no body is read at all.
    """

    def __init__(
        self,
        bind: str,
        port: int,
        answer: Callable[[Request], Response],
        *,
        hosts: Collection[str] = (),
        limits: Limits | None = None,
        refuse: Callable[[Request], Response | None] | None = None,
    ) -> None:
        self._answer, self.limits, self._refuse = answer, limits or Limits(), refuse
        self.hosts = frozenset(h.casefold() for h in (*LOOPBACK, bind, *hosts))
        self._listener = _listen(bind, port)
        self.address: tuple[str, int] = self._listener.getsockname()[:2]
        self._connections: dict[socket.socket, _Connection] = {}
        self._by_address: dict[str, int] = {}
        self._selector = selectors.DefaultSelector()
        self._wake, self._woken = socket.socketpair()
        self._date = (0, b"")
        self._thread = threading.Thread(target=self._run, name="server", daemon=True)

    def start(self) -> None:
        """Begin to answer."""
        self._thread.start()

    def stop(self) -> None:
        """Close every connection and the port; returns when that is done."""
        self._wake.send(b"x")
        self._thread.join()

    # The loop

    def _run(self) -> None:
        select = self._selector
        select.register(self._listener, selectors.EVENT_READ)
        select.register(self._woken, selectors.EVENT_READ)
        looked = time.monotonic()
        stopping = False
        while not stopping:
            for key, mask in select.select(TICK_SECONDS):
                if key.fileobj is self._listener:
                    self._accept()
                elif key.fileobj is self._woken:
                    stopping = True
                elif (connection := key.data) is not None and connection.sock in self._connections:
                    self._serve(connection, mask)
            now = time.monotonic()
            if now - looked >= TICK_SECONDS:
                looked = now
                for connection in [c for c in self._connections.values() if c.until <= now]:
                    self._expire(connection)
        for connection in list(self._connections.values()):
            self._close(connection)
        for part in (self._listener, self._wake, self._woken, select):
            part.close()

    def _accept(self) -> None:
        for _ in range(ACCEPTED_AT_ONCE):
            try:
                sock, peer = self._listener.accept()
            except OSError as error:
                if error.errno in (errno.EMFILE, errno.ENFILE):  # else this would be tried without end
                    self._end_oldest(self._connections.values())
                return
            address = str(peer[0])
            if not self._make_room(address):
                sock.close()
                continue
            sock.setblocking(False)
            with suppress(OSError):
                sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            made = _Connection(sock, address, time.monotonic() + self.limits.request_seconds)
            self._connections[sock] = made
            self._by_address[address] = self._by_address.get(address, 0) + 1
            self._selector.register(sock, selectors.EVENT_READ, made)

    def _make_room(self, address: str) -> bool:
        """Close the connection that waits longest where a cap is reached; False when all are being answered."""
        if self._by_address.get(address, 0) >= self.limits.per_address:
            return self._end_oldest(c for c in self._connections.values() if c.address == address)
        if len(self._connections) >= self.limits.connections:
            return self._end_oldest(self._connections.values())
        return True

    def _end_oldest(self, some: Iterable[_Connection]) -> bool:
        oldest = next((c for c in some if not c.outbox), None)  # they stand in order of arrival
        if oldest is not None:
            self._close(oldest)
        return oldest is not None

    def _serve(self, connection: _Connection, mask: int) -> None:
        try:
            if mask & selectors.EVENT_READ:
                self._read(connection)
            if connection.outbox:
                self._send(connection)
        except OSError:
            self._close(connection)

    def _read(self, connection: _Connection) -> None:
        data = connection.sock.recv(READ_BYTES)
        if not data:
            self._close(connection)
        elif not connection.draining:
            if not connection.inbox and connection.until > time.monotonic() + self.limits.request_seconds:
                connection.until = time.monotonic() + self.limits.request_seconds
            connection.inbox += data
            self._answer_all(connection)

    def _answer_all(self, connection: _Connection) -> None:
        """Answer the whole requests that have come; what is wrong with one ends the connection."""
        sent: list[bytes] = []
        while not connection.ends and sum(map(len, sent)) < MOST_WAITING:
            try:
                request = self._next_request(connection)
            except Wrong as wrong:
                connection.ends = connection.draining = True
                sent.append(self._bytes(connection, wrong.response, head_only=False))
                break
            if request is None:
                break
            connection.ends = not request.keep_alive
            sent.append(self._bytes(connection, self._answer(request), head_only=request.method == "HEAD"))
            connection.until = time.monotonic() + self.limits.send_seconds
            # The one that has just been answered stands behind all others when room is needed.
            self._connections[connection.sock] = self._connections.pop(connection.sock)
        connection.outbox += b"".join(sent)

    def _next_request(self, connection: _Connection) -> Request | None:
        """Take one request out of what has come; None while it is not whole."""
        end = connection.inbox.find(END_OF_HEAD)
        if end > self.limits.head_bytes or (end < 0 and len(connection.inbox) > self.limits.head_bytes):
            raise Wrong(431, "The head of the request is too long.")
        if end < 0:
            return None
        begin = end + len(END_OF_HEAD)
        allowed = self.hosts | {connection.sock.getsockname()[0]}
        request = parse_head(bytes(connection.inbox[:end]), allowed)
        if request.length and (refusal := self._refusal(request)) is not None:
            raise refusal
        if len(connection.inbox) < begin + request.length:
            return None
        body = bytes(connection.inbox[begin : begin + request.length])
        del connection.inbox[: begin + request.length]
        return request.with_body(body)

    def _refusal(self, request: Request) -> Wrong | None:
        """Return why a body is not read, None when it is."""
        response = self._refuse(request) if self._refuse is not None else None
        if response is not None:
            return Wrong.with_response(response)
        if request.length > self.limits.body_bytes:
            return Wrong(413, "The request carries more than is taken here.")
        return None

    def _bytes(self, connection: _Connection, response: Response, *, head_only: bool) -> bytes:
        second = int(time.time())
        if self._date[0] != second:
            self._date = (second, f"Date: {formatdate(second, usegmt=True)}\r\n".encode())
        closing = b"Connection: close\r\n" if connection.ends else b""
        return b"".join((response.head, self._date[1], closing, b"\r\n", b"" if head_only else response.body))

    def _send(self, connection: _Connection) -> None:
        while connection.outbox:
            try:
                connection.outbox = connection.outbox[connection.sock.send(connection.outbox) :]
            except BlockingIOError:
                break
            if not connection.outbox and connection.inbox:
                self._answer_all(connection)
        if connection.outbox:
            self._selector.modify(connection.sock, selectors.EVENT_WRITE, connection)
        elif connection.draining:
            # Closing at once would reset the connection before the answer is read.
            connection.sock.shutdown(socket.SHUT_WR)
            connection.until = time.monotonic() + DRAIN_SECONDS
            self._selector.modify(connection.sock, selectors.EVENT_READ, connection)
        elif connection.ends:
            self._close(connection)
        else:
            connection.until = time.monotonic() + self.limits.idle_seconds
            self._selector.modify(connection.sock, selectors.EVENT_READ, connection)

    def _expire(self, connection: _Connection) -> None:
        if connection.inbox and not connection.outbox and not connection.draining:
            with suppress(OSError):
                connection.ends = True
                late = self._bytes(connection, said(408, "The request took too long."), head_only=False)
                connection.sock.send(late)
        self._close(connection)

    def _close(self, connection: _Connection) -> None:
        del self._connections[connection.sock]
        self._by_address[connection.address] -= 1
        if not self._by_address[connection.address]:
            del self._by_address[connection.address]
        with suppress(KeyError, ValueError):
            self._selector.unregister(connection.sock)
        connection.sock.close()


def _listen(bind: str, port: int) -> socket.socket:
    if port > MOST_PORT:
        raise Refused(
            tr("There is no port {port}; choose one from 1024 to {MOST_PORT}.", port=port, MOST_PORT=MOST_PORT)
        )
    try:
        family = socket.AF_INET6 if ":" in bind else socket.AF_INET
        made = socket.create_server((bind, port), family=family, backlog=BACKLOG)
    except (OSError, UnicodeError) as error:
        number = getattr(error, "errno", None)
        why = os.strerror(number) if isinstance(number, int) and number > 0 else "there is no such address"
        raise Refused(
            tr(
                "Nothing can be served at {bind}, port {port} ({why}); choose another port.",
                bind=bind,
                port=port,
                why=why,
            )
        ) from None
    made.setblocking(False)
    return made
