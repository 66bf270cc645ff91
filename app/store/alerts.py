"""Rows of alerts, their firings, silences, and who may send them."""

import json
from collections.abc import Collection, Iterable
from datetime import datetime
from typing import Any

from app.domain.alerts import Alert, Received, Sender, Silence, Verdict
from app.store.databases import Database
from app.store.rows import column, delete, insert, insert_many, instant, select

Key = tuple[int, datetime, str]
# The sum keeps SQLite from walking through every firing ever in order of alerts: those of some weeks are few.
GROUPS = """
SELECT alert.id, alert.name, labels, summary, suite_id, application_id, n, noise, actionable, known, last, firing,
    (SELECT max(until) FROM alert_silence WHERE alert_id = alert.id AND until > ?)
FROM alert JOIN (
    SELECT alert_id, count(*) AS n, sum(verdict = 'noise') AS noise, sum(verdict = 'actionable') AS actionable,
        sum(verdict = 'known') AS known, max(started) AS last, sum(ended IS NULL) AS firing
    FROM alert_firing WHERE {} GROUP BY alert_id + 0
) ON alert_id = alert.id
"""


class AlertRows:
    """Reads and writes alerts by their ids."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def alerts(self, since: datetime, now: datetime, before: datetime | None = None) -> tuple[Alert, ...]:
        """Return the alerts that fired since an instant (and before another), those most often not judged first."""
        where = "started >= ?" if before is None else "started >= ? AND started < ?"
        return self._groups(where, [now, since, *([before] if before else [])])

    def some(self, ids: Collection[int], since: datetime, now: datetime) -> tuple[Alert, ...]:
        """Return alerts by their ids, in the same order, where they fired since an instant."""
        return self._groups(f"started >= ? AND alert_id IN ({', '.join('?' for _ in ids)})", [now, since, *ids])

    def _groups(self, where: str, values: list[Any]) -> tuple[Alert, ...]:
        order = "ORDER BY n - noise - actionable - known DESC, last DESC, alert.id"
        return tuple(map(_alert, select(self._db, f"{GROUPS.format(where)} {order}", values)))

    def alert(self, alert_id: int, now: datetime) -> Alert | None:
        """Return an alert with all its firings, None when it is gone."""
        rows = select(self._db, GROUPS.format("alert_id = ?"), [now, alert_id])
        return next(map(_alert, rows), None)

    def ids(self) -> dict[str, int]:
        """Return the ids of all alerts by fingerprint."""
        return dict(select(self._db, "SELECT fingerprint, id FROM alert"))

    def name(self, alert_id: int) -> str | None:
        """Return the name of an alert, None when it is gone."""
        return next((name for (name,) in select(self._db, "SELECT name FROM alert WHERE id = ?", [alert_id])), None)

    def add(self, received: Received, suite_id: int | None, application_id: int | None) -> int:
        """Add the alert of a firing and return its id."""
        labels = json.dumps(dict(received.what), ensure_ascii=False, sort_keys=True)
        values = {"suite_id": suite_id, "application_id": application_id, "summary": received.summary}
        return insert(self._db, "alert", fingerprint=received.fingerprint, name=received.name, labels=labels, **values)

    def firings(self, since: datetime, until: datetime) -> dict[Key, tuple[int, datetime | None]]:
        """Return id and end of the firings that began between two instants, by alert, beginning and place."""
        sql = "SELECT alert_id, started, place, id, ended FROM alert_firing WHERE started BETWEEN ? AND ?"
        rows = select(self._db, sql, [since, until])
        return {
            (alert_id, datetime.fromisoformat(started), place): (number, instant(ended))
            for alert_id, started, place, number, ended in rows
        }

    def add_firings(self, firings: Iterable[tuple[Key, datetime | None]], source: str) -> None:
        """Add firings that nobody has judged, each with its end."""
        names = ("alert_id", "started", "place", "ended", "source", "verdict")
        insert_many(self._db, "alert_firing", names, ((*key, ended, source, "") for key, ended in firings))

    def end_firing(self, firing_id: int, ended: datetime) -> None:
        """Say when a firing ended."""
        self._db.execute("UPDATE alert_firing SET ended = ? WHERE id = ?", [column(ended), firing_id])

    def judge(
        self, alert_id: int, verdict: Verdict, known_bug_id: int | None = None, issue_id: int | None = None
    ) -> int:
        """Judge the firings of an alert that wait, else its latest one; return how many."""
        sql = "UPDATE alert_firing SET verdict = ?, known_bug_id = ?, issue_id = ? WHERE alert_id = ? AND "
        values = [str(verdict), known_bug_id, issue_id, alert_id]
        count = self._db.execute(f"{sql} verdict = ''", values).rowcount
        latest = "id = (SELECT id FROM alert_firing WHERE alert_id = ? ORDER BY started DESC, id DESC LIMIT 1)"
        return count or self._db.execute(f"{sql} {latest}", [*values, alert_id]).rowcount

    def latest(self, alert_id: int) -> tuple[datetime, datetime | None, int | None] | None:
        """Return beginning, end and issue id of the latest firing of an alert, None where there is none."""
        order = "ORDER BY started DESC, id DESC LIMIT 1"
        sql = f"SELECT started, ended, issue_id FROM alert_firing WHERE alert_id = ? {order}"
        for started, ended, issue_id in select(self._db, sql, [alert_id]):
            return datetime.fromisoformat(started), instant(ended), issue_id
        return None

    def latest_verdict(self, alert_id: int) -> str:
        """Return what was said of the latest firing of an alert, empty when nothing was."""
        sql = "SELECT verdict FROM alert_firing WHERE alert_id = ? ORDER BY started DESC, id DESC LIMIT 1"
        return next((str(verdict) for (verdict,) in select(self._db, sql, [alert_id])), "")

    def add_silence(self, silence: Silence) -> None:
        """Add a silence (its id is ignored)."""
        names = ("alert_id", "since", "until", "why", "who")
        insert(self._db, "alert_silence", **{name: getattr(silence, name) for name in names})

    def silences(self, now: datetime) -> tuple[Silence, ...]:
        """Return the silences that hold, those that end first before others."""
        sql = "SELECT id, alert_id, since, until, why, who FROM alert_silence WHERE until > ? ORDER BY until, id"
        return tuple(
            Silence(i, alert_id, datetime.fromisoformat(a), datetime.fromisoformat(b), why, who)
            for i, alert_id, a, b, why, who in select(self._db, sql, [now])
        )

    def end_silences(self, alert_id: int) -> None:
        """Forget the silences of an alert."""
        delete(self._db, "alert_silence", alert_id=alert_id)

    def senders(self) -> tuple[Sender, ...]:
        """Return who may send alerts, by name."""
        rows = select(self._db, "SELECT id, name, token_hash, made FROM alert_sender ORDER BY name")
        return tuple(Sender(i, name, token, datetime.fromisoformat(made)) for i, name, token, made in rows)

    def add_sender(self, name: str, token_hash: str, made: datetime) -> int:
        """Let somebody send alerts."""
        return insert(self._db, "alert_sender", name=name, token_hash=token_hash, made=made)

    def remove_sender(self, sender_id: int) -> None:
        """Let somebody send no alerts any more."""
        delete(self._db, "alert_sender", id=sender_id)


def _alert(row: Any) -> Alert:
    number, name, labels, summary, suite_id, application_id, times, noise, actionable, known, last, firing, until = row
    pairs = tuple(json.loads(labels).items())
    return Alert(
        number, name, pairs, summary, suite_id, application_id, times, noise, actionable, known,
        instant(last), bool(firing), instant(until),
    )  # fmt: skip
