"""A server killed right after it took alerts has not lost one: the next one keeps them, once."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from http.client import HTTPConnection
from pathlib import Path

import pytest

from app.store.stores import Store
from app.usecases.alerts import recent_alerts
from tests.stories.test_serving import serving, watchbill
from tests.usecases.test_subscribing import published

pytestmark = pytest.mark.slow
COUNT = 20


def send(port: int, token: str, number: int) -> int:
    started = datetime.now(UTC) - timedelta(minutes=5)
    alert = {"labels": {"alertname": f"Alert{number}"}, "startsAt": started.isoformat(), "status": "firing"}
    with closing(HTTPConnection("127.0.0.1", port, timeout=10)) as connection:
        body = json.dumps({"alerts": [alert]})
        connection.request("POST", "/alerts", body, {"Authorization": f"Bearer {token}"})
        return connection.getresponse().status


def take_and_be_killed(path: Path, token: str) -> None:
    """Send alerts to a server that cannot write its team file meanwhile, and kill it."""
    with serving(path) as (port, child), closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert [send(port, token, number) for number in range(COUNT)] == [200] * COUNT
        child.kill()
        child.wait()


def test_what_was_answered_survives_kill_9_before_it_is_in_the_team_file(tmp_path: Path) -> None:
    path = tmp_path / "team.watchbill"
    published(path).close()
    token = json.loads(watchbill("alerts", "allow", str(path), "prometheus", "--json"))["token"]
    spool = tmp_path / "team.watchbill-alerts"
    with pytest.raises(AssertionError, match="Ended"):  # it cannot say that it ended
        take_and_be_killed(path, token)
    with Store.open(path) as store:
        assert store.alerts.ids() == {}
    assert len(list(spool.iterdir())) == COUNT
    (spool / "00-broken.json").write_text("{", encoding="utf-8")
    with serving(path) as (_port, child):
        assert child.stdout is not None
        assert child.stdout.readline() == f"Take {COUNT} alerts from prometheus.\n"
    with Store.open(path) as store:
        assert sum(a.times for a in recent_alerts(store)) == COUNT
    assert not spool.exists()
