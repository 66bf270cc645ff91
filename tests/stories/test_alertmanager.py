"""A real Alertmanager sends to “watchbill serve”, which keeps what fired and when it ended."""

import json
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.request import Request, urlopen

import pytest

from app.store.stores import Store
from app.usecases.alerts import recent_alerts
from tests.clients.servers import free_port, wait_for
from tests.stories.test_serving import serving, watchbill
from tests.usecases.test_subscribing import published

ALERTMANAGER = shutil.which("prometheus-alertmanager")
WHY = "Alertmanager is missing; dev.py test installs it on Debian as root (apt-get install prometheus-alertmanager)"
pytestmark = [pytest.mark.slow, pytest.mark.skipif(ALERTMANAGER is None, reason=WHY)]
ROUTE = "route:\n  receiver: watchbill\n  group_wait: 0s\n  group_interval: 1s\n  repeat_interval: 1h\n"


@contextmanager
def alertmanager(folder: Path, receiver: str) -> Iterator[str]:
    """Run Alertmanager with one receiver and yield its address."""
    config, port = folder / "alertmanager.yml", free_port()
    config.write_text(ROUTE + receiver, encoding="utf-8")
    words = ("--cluster.listen-address=", f"--web.listen-address=127.0.0.1:{port}", f"--storage.path={folder / 'am'}")
    command = [str(ALERTMANAGER), f"--config.file={config}", *words]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}/api/v2/alerts"
        finally:
            server.kill()


def send(address: str, started: datetime, ended: datetime | None = None) -> None:
    labels = {"alertname": "QueueDepth", "job": "oms-gateway", "instance": "gw-3:9100"}
    alert = {"labels": labels, "annotations": {"summary": "queue is deep"}, "startsAt": started.isoformat()}
    if ended:
        alert["endsAt"] = ended.isoformat()
    body = json.dumps([alert]).encode()
    with urlopen(Request(address, body, {"Content-Type": "application/json"}), timeout=10) as answer:
        assert answer.status == 200


def test_what_a_real_alertmanager_sends_is_kept_with_its_end(tmp_path: Path) -> None:
    path, started = tmp_path / "team.watchbill", datetime.now(UTC) - timedelta(minutes=5)
    published(path).close()
    with serving(path) as (port, child):
        assert child.stdout is not None
        receiver = watchbill("alerts", "allow", str(path), "prometheus", "--base", f"http://127.0.0.1:{port}")
        assert child.stdout.readline() == "0 links.\n"
        with alertmanager(tmp_path, receiver[receiver.index("receivers:") :]) as address:
            send(address, started)
            assert child.stdout.readline() == "Take 1 alert from prometheus.\n"
            send(address, started, datetime.now(UTC))
            assert child.stdout.readline() == "Take 1 alert from prometheus.\n"
    with Store.open(path) as store:
        (alert,) = recent_alerts(store, since=started - timedelta(hours=1))
    assert (alert.name, alert.times, alert.firing, alert.summary) == ("QueueDepth", 1, False, "queue is deep")
    assert dict(alert.labels) == {"job": "oms-gateway"}
