"""A release: what has to be true before, and the files in dist/ with their checksums. Standard library only."""

import hashlib
import os
import re
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from environments import PYTHON, ROOT, lock_file
from freezing import given_at, version


def troubles() -> list[str]:
    """Return what keeps this checkout from being released, one sentence each."""
    found = [uncommitted()]
    changes = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    if f"\n## {version()} " not in changes:
        today = f"{datetime.now().astimezone():%Y-%m-%d}"
        found.append(f"CHANGELOG.md has no heading “## {version()} – {today}”; put one over what is unreleased.")
    if not re.fullmatch(r"\d+\.\d+\.\d+", version()):
        found.append(f"The version {version()} in app/__init__.py is not of three numbers.")
    return [words for words in found if words]


def uncommitted() -> str:
    """Return in a sentence why this is not one commit, nothing when it is."""
    if shutil.which("git") is None:
        return "git is missing; install it, as a release is of a commit."
    done = subprocess.run(["git", "status", "--porcelain"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        return f"{ROOT} is no git checkout, and a release is of a commit; clone the project."
    return "There is work that is not committed; commit it first." if done.stdout else ""


def finish(dist: Path) -> None:
    """Write the locked parts, the bill of materials and the checksums of everything that is given out."""
    shutil.copyfile(lock_file(dev=False), dist / f"watchbill-{version()}-requirements.txt")
    bill, seconds = dist / f"watchbill-{version()}.cdx.json", str(int(given_at().timestamp()))
    place = {**os.environ, "PYTHONPATH": str(ROOT)}
    subprocess.run([str(PYTHON), str(ROOT / "packaging" / "sboms.py"), str(bill), seconds], env=place, check=True)
    given = sorted(p for p in dist.iterdir() if p.is_file() and p.name != "SHA256SUMS")
    lines = [f"{_sum(path)}  {path.name}" for path in given]
    (dist / "SHA256SUMS").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(lines))


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def stop_on_trouble() -> None:
    """End with what keeps this from being released, if anything does."""
    if found := troubles():
        sys.exit("\n".join(found))
