"""Start of the frozen program against the plain one, to the first picture of the sample team: medians of processes."""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from app.paths import resources
from app.usecases.samples import make_sample

RUNS = 7
FROZEN = Path(__file__).parents[2] / "dist" / "watchbill" / "watchbill"


def seconds(command: list[str], path: Path) -> float:
    """Return how long a program takes to show a team file and leave."""
    start = time.perf_counter()
    subprocess.run([*command, "--self-test", "open", str(path)], check=True, capture_output=True, env=_place())
    return time.perf_counter() - start


def _place() -> dict[str, str]:
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def main() -> int:
    """Print both medians and the ratio; the frozen program may be named."""
    frozen = Path(sys.argv[1]) if len(sys.argv) > 1 else FROZEN
    if not frozen.exists():
        print(f"There is no {frozen}; make it with “python3 packaging/dev.py build”.")
        return 0
    commands = ([sys.executable, "-m", "app"], [str(frozen)])
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sample.watchbill"
        make_sample(path, resources() / "sample").close()
        runs = [tuple(seconds(command, path) for command in commands) for _ in range(RUNS + 1)][1:]
    plain, cold = (statistics.median(column) for column in zip(*runs, strict=True))
    ratios = [frozen_seconds / plain_seconds for plain_seconds, frozen_seconds in runs]
    print(f"plain  {plain * 1000:6.0f} ms\nfrozen {cold * 1000:6.0f} ms")
    print(f"ratio  {statistics.median(ratios):6.2f}   (at most 1.5; pairs {min(ratios):.2f} to {max(ratios):.2f})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
