"""The whole main job without a screen, through real processes of the command line."""

import subprocess
import sys
from pathlib import Path

from environments import PYTHON, ROOT

START, WEEKS = "2026-11-30", "26"


def run_demo(folder: Path) -> int:
    """Do the main job into a folder and say what was made; return the exit code."""
    folder.mkdir(parents=True, exist_ok=True)
    team = folder / "execution-support.watchbill"
    if team.exists():
        sys.exit(f"{team} exists already; name another folder.")
    inputs = [str(p) for p in sorted((ROOT / "resources" / "sample").iterdir())]
    note = ["handoff", str(team), "--rotation", "Order Gateways", "--week", START]
    markdown = folder / "handoff.md"
    steps: list[list[str]] = [
        ["new", str(team), "--name", "Execution support"],
        ["import", str(team), *inputs],
        ["plan", str(team), "--from", START, "--weeks", WEEKS, "--publish"],
        ["check", str(team)],
        ["publish", str(team), "--to", str(folder / "calendars")],
        [*note, "--pdf", str(folder / "handoff.pdf")],
        [*note, "--markdown"],
        ["export", str(team), "--json", str(folder / "team.json")],
        ["history", str(team)],
    ]
    for step in steps:
        shown = " ".join(Path(word).name if "/" in word else word for word in step)
        print(f"\n$ watchbill {shown}", flush=True)
        done = subprocess.run([str(PYTHON), "-m", "app", *step], cwd=ROOT, check=False, capture_output=True, text=True)
        if step[-1] == "--markdown":
            markdown.write_text(done.stdout, encoding="utf-8")
            print(f"Wrote {markdown}.")
        else:
            print(done.stdout, end="")
        if done.returncode:
            print(done.stderr, end="", file=sys.stderr)
            return done.returncode
    print("\nMade:")
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        print(f"  {path.relative_to(folder)}  {path.stat().st_size:,} bytes")
    return 0
