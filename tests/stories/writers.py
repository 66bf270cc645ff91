"""Ten processes write commands into one file for some seconds: how many each gets done.

`python -m tests.stories.writers 10` prints the least and the most of any, and what failed.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

from app.store.stores import Store
from tests.ui.builders import add_team

ROOT = Path(__file__).parents[2]
WRITER = """
import sys, time
from pathlib import Path
from app.store.stores import Store
from app.usecases.logging_issues import log_issue

store, done = Store.open(Path(sys.argv[1]), actor=f"writer {sys.argv[2]}"), 0
log_issue(store, "prices freeze 5m", 1)
print("ready", flush=True)
sys.stdin.readline()
until = time.monotonic() + float(sys.argv[3])
while time.monotonic() < until:
    log_issue(store, f"prices freeze {done} 5m", 1)
    done += 1
print(done, flush=True)
"""


def write_at_once(path: Path, writers: int, seconds: float) -> list[int]:
    """Return how many commands each writer got done; -1 for one that failed."""
    words = [sys.executable, "-c", WRITER, str(path)]
    started = [
        subprocess.Popen(
            [*words, str(n), str(seconds)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        for n in range(writers)
    ]
    try:
        for one in started:
            assert one.stdout is not None
            assert one.stdout.readline() == "ready\n"
        for one in started:
            assert one.stdin is not None
            one.stdin.write("go\n")
            one.stdin.flush()
        ended = [one.communicate(timeout=seconds + 60)[0].strip() for one in started]
    finally:
        for one in started:
            one.kill()
            one.wait()
    return [int(words) if words.isdigit() else -1 for words in ended]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "team.watchbill"
        with Store.new(path) as store:
            add_team(store)
        done = write_at_once(path, 10, float(sys.argv[1]))
        print(f"10 writers, {sys.argv[1]} s: least {min(done)}, most {max(done)}, failed {done.count(-1)}, all {done}")
