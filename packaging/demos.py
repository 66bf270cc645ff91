"""The whole main job without a screen, through real processes of the command line."""

import subprocess
import sys
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import product
from pathlib import Path

from environments import PYTHON, ROOT

START, WEEKS = date(2026, 11, 30), 26
ROTATION = "Order Gateways"
OWNERS = {"leave-apple.ics": "=Jonas Weber", "leave-outlook.ics": "=Dmitri Volkov"}


def run_demo(folder: Path) -> int:
    """Do the main job into a folder and say what was made; return the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    team = str(folder / "execution-support.watchbill")
    if Path(team).exists():
        sys.exit(f"{team} exists already; name another folder.")
    inputs = [f"{p}{OWNERS.get(p.name, '')}" for p in sorted((ROOT / "resources" / "sample").iterdir())]
    note = ["handoff", team, "--rotation", ROTATION, "--week", str(START)]
    publish = ["publish", team, "--to", str(folder / "calendars")]
    steps: tuple[list[str], ...] = (
        ["new", team, "--name", "Execution support"],
        ["import", team, *inputs],
        ["plan", team, "--from", str(START), "--weeks", str(WEEKS), "--publish"],
        ["check", team],
        publish,
        ["swap", team, ROTATION],
        publish,
        [*note, "--pdf", str(folder / "handoff.pdf")],
        [*note, "--markdown"],
        ["log", team, "orders stuck again /oms-gateway 15m"],
        ["undo", team],
        ["history", team],
        ["export", team, "--json", str(folder / "team.json")],
    )
    for step in steps:
        code = _swap(step) if step[0] == "swap" else _do(step, folder)
        if code:
            return code
    print("\nMade:")
    for path in sorted(folder.iterdir()):
        files = [path] if path.is_file() else list(path.iterdir())
        count = "" if path.is_file() else f"{len(files)} files, "
        print(f"  {path.name}: {count}{sum(f.stat().st_size for f in files):,} bytes")
    return 0


def _swap(words: Sequence[str]) -> int:
    """Swap the first two weeks that break no rule by it: which those are depends on the plan."""
    for apart, start in product(range(1, WEEKS // 2), range(WEEKS // 2)):
        weeks = (START + timedelta(weeks=start), START + timedelta(weeks=start + apart))
        step = [*words, *map(str, weeks)]
        done = _watchbill(step)
        if done.returncode == 0:
            break
    return _show(step, done, done.stdout)


def _do(step: Sequence[str], folder: Path) -> int:
    done = _watchbill(step)
    if "--markdown" not in step:
        return _show(step, done, done.stdout)
    (folder / "handoff.md").write_text(done.stdout, encoding="utf-8")
    return _show([*step, ">", "handoff.md"], done, "")


def _watchbill(words: Sequence[str]) -> subprocess.CompletedProcess[str]:
    command = [str(PYTHON), "-m", "app", *words]
    return subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, encoding="utf-8")


def _show(words: Sequence[str], done: subprocess.CompletedProcess[str], said: str) -> int:
    print(f"\n$ watchbill {' '.join(map(_shown, words))}\n{said}", end="", flush=True)
    print(done.stderr, end="", file=sys.stderr, flush=True)
    return done.returncode


def _shown(word: str) -> str:
    short = Path(word).name if Path(word).is_absolute() else word
    return f'"{short}"' if " " in short else short
