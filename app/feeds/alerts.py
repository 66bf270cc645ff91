"""Alerts over HTTP, as Alertmanager's webhook sends them: read in the server's thread, kept by whoever owns the store.

Bodies are read from known senders only; what is wrong with one is said in a sentence and nothing of it is kept.
"""

import hmac
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable
from pathlib import Path

from app.domain.alerts import Sender, received_of
from app.domain.errors import Refused
from app.domain.jsons import json_of
from app.domain.subscribers import token_hash
from app.feeds.requests import Request, Response, said
from app.feeds.servers import Limits
from app.feeds.spools import Delivery, Spool

PATH = "/alerts"
MOST_BYTES = 1_048_576
MOST_WAITING, MOST_IN_A_MINUTE, MINUTE = 200, 120, 60.0
LATER = "5"
WITH_ALERTS = Limits(body_bytes=MOST_BYTES)


class AlertIntake:
    """Answers requests that bring alerts; `take` hands over what has come since the last time.

    With a team file what comes is on the disk beside it before it is answered, and stays until it is `kept`; what a
    program left there that was ended meanwhile is handed over first.
    """

    def __init__(self, team_file: Path | None = None, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._spool = Spool(team_file) if team_file else None
        self._senders: dict[str, str] = {}
        self._waiting: deque[Delivery] = deque(self._spool.left() if self._spool else ())
        self._times: dict[str, deque[float]] = {}
        self._lock = threading.Lock()

    def show(self, senders: Iterable[Sender]) -> None:
        """Exchange who may send; nobody turns the intake off."""
        self._senders = {s.token_hash: s.name for s in senders}

    @property
    def has_any(self) -> bool:
        """Tell whether something has come."""
        return bool(self._waiting)

    def is_for(self, request: Request) -> bool:
        """Tell whether a request is for alerts; while nobody may send, none is."""
        return bool(self._senders) and request.path == PATH

    def refuse(self, request: Request) -> Response | None:
        """Return why the body of a request is not read, None when it is."""
        if not self.is_for(request):
            return said(413, "The request carries more than is taken here.")
        if request.method != "POST":
            return _post_only()
        if (name := self._sender(request)) is None:
            return said(401, "Alerts are taken with a secret of their own only.", www_authenticate="Bearer")
        if request.length > MOST_BYTES:
            return said(413, f"{MOST_BYTES} bytes of alerts are the most at once; send them in parts.")
        if request.headers.get("content-encoding", "identity") != "identity":
            return said(415, "Send the alerts as they are, without a content encoding.")
        return None if self._has_room(name) else _too_many()

    def answer(self, request: Request) -> Response:
        """Answer a request whose body has come."""
        if request.method != "POST":
            return _post_only()
        name = self._sender(request)
        if name is None:
            return said(401, "Alerts are taken with a secret of their own only.", www_authenticate="Bearer")
        if not self._has_room(name):
            return _too_many()
        self._times[name].append(self._clock())
        body = request.body.decode("utf-8", "replace")
        try:
            received = received_of(json_of(body))
        except Refused as error:
            return said(400, str(error))
        if len(self._waiting) >= MOST_WAITING:
            return said(503, "Alerts wait to be kept already; try again.", retry_after=LATER)
        try:
            delivery = self._spool.add(name, received, body) if self._spool else Delivery(name, received)
        except OSError:
            return said(503, "Alerts cannot be written down here just now; try again.", retry_after=LATER)
        with self._lock:
            self._waiting.append(delivery)
        return said(200, "Taken.")

    def take(self) -> tuple[Delivery, ...]:
        """Return and forget what has come, oldest first."""
        with self._lock:
            found = tuple(self._waiting)
            self._waiting.clear()
        return found

    def kept(self, deliveries: Iterable[Delivery]) -> None:
        """Forget deliveries that are in the team file now."""
        if self._spool:
            self._spool.forget(deliveries)

    def put_back(self, deliveries: Iterable[Delivery]) -> None:
        """Let what could not be kept just now wait again, before what came since."""
        with self._lock:
            self._waiting.extendleft(reversed(tuple(deliveries)))

    def _sender(self, request: Request) -> str | None:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.casefold() != "bearer" or not token.strip():
            return None
        wanted = token_hash(token.strip())
        return next((name for known, name in self._senders.items() if hmac.compare_digest(known, wanted)), None)

    def _has_room(self, name: str) -> bool:
        """Tell whether a sender may send one more in this minute."""
        now, times = self._clock(), self._times.setdefault(name, deque())
        while times and times[0] <= now - MINUTE:
            times.popleft()
        return len(times) < MOST_IN_A_MINUTE


def _too_many() -> Response:
    return said(429, "Too many alerts at once; try again.", retry_after=LATER)


def _post_only() -> Response:
    return said(405, "Alerts can only be sent here, by POST.", allow="POST")


class Site:
    """One server's answers: alerts at their own path, calendars everywhere else."""

    def __init__(self, intake: AlertIntake, calendars: Callable[[Request], Response]) -> None:
        self.intake, self._calendars = intake, calendars

    def answer(self, request: Request) -> Response:
        """Answer a request."""
        return self.intake.answer(request) if self.intake.is_for(request) else self._calendars(request)
