"""Real calendar servers and clients as processes, started by the tests on 127.0.0.1."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

USER, PASSWORD = "ana", "s3cret wörd"
BIN = Path(sys.executable).parent


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as found:
        return int(found.getsockname()[1])


@contextmanager
def radicale(folder: Path) -> Iterator[str]:
    """Run Radicale with one user and yield the address of that user's calendars."""
    port = free_port()
    users = folder / "users"
    users.write_text(f"{USER}:{PASSWORD}\n", encoding="utf-8")
    words = {
        "server-hosts": f"127.0.0.1:{port}", "auth-type": "htpasswd", "auth-htpasswd-filename": str(users),
        "auth-htpasswd-encryption": "plain", "auth-delay": "0",
        "storage-filesystem-folder": str(folder / "collections"), "logging-level": "warning",
    }  # fmt: skip
    command = [sys.executable, "-m", "radicale", "--config", "", *(f"--{k}={v}" for k, v in words.items())]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as server:
        wait_for(port, server)
        yield f"http://127.0.0.1:{port}/{USER}/"
        server.terminate()
        assert server.stderr is not None
        server.stderr.read()


def wait_for(port: int, server: "subprocess.Popen[bytes]") -> None:
    """Return once something listens on the port."""
    while server.poll() is None:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    raise AssertionError("the server ended before it listened")
