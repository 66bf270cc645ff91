"""Alerts: what fired, grouped by name and labels; whether it needed somebody; silences that end."""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any

from app.domain.errors import Refused
from app.domain.languages import tr

# Labels that say where an alert fired and not what it is: they do not part one alert from another.
PLACE_LABELS = frozenset(
    {"instance", "host", "hostname", "pod", "pod_name", "pod_ip", "node", "container_id", "uid", "replica",
     "prometheus", "prometheus_replica", "endpoint"}
)  # fmt: skip
NAME, SUMMARIES = "alertname", ("summary", "title", "description", "message")
OWNERS = ("application", "app", "service", "job", "component")
MOST_ALERTS, MOST_LABELS, LONGEST_KEY, LONGEST_VALUE = 2000, 64, 200, 1000
LONGEST_SILENCE = timedelta(days=90)
NEVER = "0001-01-01T00:00:00Z"
_FRACTION = re.compile(r"\.\d+")


class Verdict(StrEnum):
    """What was said of one firing; OPEN where nobody has looked."""

    OPEN = ""
    NOISE = "noise"
    ACTIONABLE = "actionable"
    KNOWN = "known"


@dataclass(frozen=True)
class Received:
    """One firing as a monitoring system tells it; instants are UTC, `ended` is None while it fires."""

    name: str
    labels: tuple[tuple[str, str], ...]
    started: datetime
    ended: datetime | None = None
    summary: str = ""

    @property
    def what(self) -> tuple[tuple[str, str], ...]:
        """The labels that make it this alert."""
        return tuple((key, value) for key, value in self.labels if key not in PLACE_LABELS)

    @property
    def place(self) -> str:
        """Where it fired, such as “gw-3:9100”."""
        return ", ".join(value for key, value in self.labels if key in PLACE_LABELS and value)

    @property
    def fingerprint(self) -> str:
        """What groups firings: name and labels, whatever their order."""
        return sha256(json.dumps([self.name, sorted(self.what)]).encode()).hexdigest()[:32]

    def owner(self, names: Mapping[str, int]) -> int | None:
        """Return the number under the casefolded name of its application, None where nobody supports it."""
        labels = dict(self.labels)
        found = (names.get(labels[key].casefold()) for key in OWNERS if key in labels)
        return next((number for number in found if number is not None), None)


@dataclass(frozen=True)
class Alert:
    """One alert with what is known of its firings since an instant; `labels` leave out where it fired.

    `waiting` firings were not judged yet. `silenced` is until when (UTC) nobody is asked about it.
    """

    id: int
    name: str
    labels: tuple[tuple[str, str], ...]
    summary: str
    suite_id: int | None = None
    application_id: int | None = None
    times: int = 0
    noise: int = 0
    actionable: int = 0
    known: int = 0
    last: datetime | None = None
    firing: bool = False
    silenced: datetime | None = None

    @property
    def judged(self) -> int:
        """How many firings somebody has looked at."""
        return self.noise + self.actionable + self.known

    @property
    def waiting(self) -> int:
        """How many firings nobody has looked at."""
        return self.times - self.judged

    @property
    def noise_rate(self) -> float | None:
        """Noise / judged firings; None where none is judged."""
        return self.noise / self.judged if self.judged else None

    @property
    def actionability(self) -> float | None:
        """Firings that needed somebody (actionable or a known bug) / judged firings; None where none is judged."""
        return (self.actionable + self.known) / self.judged if self.judged else None

    @property
    def label_words(self) -> str:
        """The labels in words, such as “severity=page, job=gw”."""
        return ", ".join(f"{key}={value}" for key, value in self.labels)


@dataclass(frozen=True)
class Silence:
    """Until when (UTC) nobody is asked about an alert, why, and who said so."""

    id: int
    alert_id: int
    since: datetime
    until: datetime
    why: str
    who: str


@dataclass(frozen=True)
class Sender:
    """A monitoring system that may send alerts; of its secret only a hash is kept."""

    id: int
    name: str
    token_hash: str
    made: datetime


def noisy(alerts: Iterable[Alert]) -> tuple[Alert, ...]:
    """Return the alerts that were noise, most often first."""
    return tuple(sorted((a for a in alerts if a.noise), key=lambda a: (-a.noise, a.name, a.id)))


def received_of(value: Any) -> tuple[Received, ...]:
    """Read what Alertmanager sends (webhook version 4), a list of its alerts, or a list of both.

    Raises Refused in one sentence, with the number of the alert at fault.
    """
    found: list[Received] = []
    for part in value if isinstance(value, list) else [value]:
        alerts = part.get("alerts") if isinstance(part, dict) and "alerts" in part else [part]
        if not isinstance(alerts, list):
            raise Refused(tr("“alerts” is not a list; send what Alertmanager's webhook sends."))
        for alert in alerts:
            if len(found) >= MOST_ALERTS:
                raise Refused(
                    tr("There are more than {MOST_ALERTS} alerts at once; send them in parts.", MOST_ALERTS=MOST_ALERTS)
                )
            found.append(_received(alert, len(found) + 1))
    if not found:
        raise Refused(tr("There is no alert in it; send what Alertmanager's webhook sends."))
    return tuple(found)


def _received(value: Any, number: int) -> Received:
    if not isinstance(value, dict):
        raise Refused(
            tr("Alert {number} is no object with labels; send what Alertmanager's webhook sends.", number=number)
        )
    labels = _words(value.get("labels"), tr("The labels of alert {number}", number=number))
    notes = dict(_words(value.get("annotations", {}), tr("The annotations of alert {number}", number=number)))
    name = dict(labels).get(NAME, "").strip()
    if not name:
        raise Refused(tr("Alert {number} has no label “{NAME}”, which is its name; add it.", number=number, NAME=NAME))
    started = instant_of(value.get("startsAt"), tr("startsAt of alert {number}", number=number))
    if started is None:
        raise Refused(tr("Alert {number} does not say when it began; add startsAt.", number=number))
    ended = instant_of(value.get("endsAt"), tr("endsAt of alert {number}", number=number))
    if value.get("status") == "firing" or (ended is not None and ended < started and "status" not in value):
        ended = None  # the end of one that fires is a time-out in the future
    if ended is not None and ended < started:
        raise Refused(
            tr(
                "Alert {number} ends at {ended}, before it begins at {started}; correct one of the two.",
                number=number,
                ended=ended,
                started=started,
            )
        )
    summary = next((notes[key] for key in SUMMARIES if notes.get(key)), "")
    return Received(name, tuple(pair for pair in labels if pair[0] != NAME), started, ended, summary)


def _words(value: Any, what: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict) or len(value) > MOST_LABELS:
        raise Refused(
            tr("{what} are no object of at most {MOST_LABELS} texts; correct them.", what=what, MOST_LABELS=MOST_LABELS)
        )
    for key, text in value.items():
        if not isinstance(text, str) or len(key) > LONGEST_KEY or len(text) > LONGEST_VALUE:
            raise Refused(
                tr(
                    "{what} hold something that is no text of at most {LONGEST_VALUE} letters; shorten it.",
                    what=what,
                    LONGEST_VALUE=LONGEST_VALUE,
                )
            )
    return tuple(sorted((clean(key), clean(text)) for key, text in value.items()))


def clean(text: str) -> str:
    """Return one line without letters that cannot be shown or written."""
    if text.isprintable() and "  " not in text and text == text.strip():
        return text
    return " ".join("".join(c if c.isprintable() else " " for c in text).split())


def instant_of(text: Any, what: str) -> datetime | None:
    """Read an instant with a zone to whole seconds (UTC); None where there is none; raise Refused for anything else."""
    if text in (None, "", NEVER):
        return None
    try:
        at = datetime.fromisoformat(_FRACTION.sub("", text).strip()) if isinstance(text, str) else None
        if at is None or at.tzinfo is None or not 1970 <= at.year <= 2200:
            raise ValueError
        return at.astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refused(tr("{what} is no time with a zone; write it as 2026-11-30T14:05:00Z.", what=what)) from None


def receiver_words(url: str, token: str) -> str:
    """Return the receiver for alertmanager.yml (Alertmanager's webhook_config)."""
    lines = (
        "receivers:",
        "  - name: watchbill",
        "    webhook_configs:",
        f"      - url: {url}",
        "        http_config:",
        "          authorization:",
        f"            credentials: {token}",
    )
    return "\n".join(lines)
