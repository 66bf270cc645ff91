"""The frozen program: made from the wheel alone, held to its size, tried where nothing of the checkout can help."""

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from datetime import UTC, datetime
from pathlib import Path

from environments import PYTHON, ROOT
from languages import compile_languages

PACKAGING = Path(__file__).resolve().parent
BUDGET_MB = 600  # 572: LLVM 160, Qt 91, OR-Tools 72, Typst 68, NumPy 43; what is left out is told in trimmed.toml
STRIPPED = (
    "libllvmlite.so", "_typst.abi3.so", "_rust.abi3.so", "kiwisolver/*.so", "libpython3.*.so.1.0", "lib-dynload/*.so",
)  # fmt: skip
MOST_SECONDS = 600


def program_name() -> str:
    """Return the name of the program within the folder; on Windows the one that talks to a console."""
    return "watchbill-cli.exe" if sys.platform == "win32" else "watchbill"


def version() -> str:
    """Return the version, which stands in app/__init__.py and nowhere else."""
    said = (ROOT / "app" / "__init__.py").read_text(encoding="utf-8")
    return said.split('__version__ = "')[1].split('"')[0]


def given_at() -> datetime:
    """Return the time that packages carry: SOURCE_DATE_EPOCH, else that of the last commit, else now."""
    told = os.environ.get("SOURCE_DATE_EPOCH", "")
    if not told and shutil.which("git"):
        asked = ["git", "log", "-1", "--format=%ct"]
        told = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=False).stdout.strip()
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)


def _same_again() -> dict[str, str]:
    """Return what makes two builds of one commit come out alike, as far as the tools go."""
    return {"SOURCE_DATE_EPOCH": str(int(given_at().timestamp())), "PYTHONHASHSEED": "0", "PYI_LOG_LEVEL": "ERROR"}


def make_wheel(folder: Path) -> Path:
    """Make the wheel into the folder and return it; the languages in it are compiled now, so that none is old."""
    compile_languages()
    _run([str(PYTHON), "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT)
    (made,) = folder.glob("watchbill-*.whl")
    return made


def freeze(out: Path, wheel: Path) -> Path:
    """Make the folder of the frozen program of a wheel below `out` and return it; ends when it is too large."""
    with tempfile.TemporaryDirectory() as scratch:
        program = Path(scratch) / "program"
        zipfile.ZipFile(wheel).extractall(program)
        if sys.platform in {"win32", "darwin"}:  # there the picture goes into the program
            drawing = ROOT / "resources" / "icons" / "watchbill.svg"
            _run([str(PYTHON), str(PACKAGING / "icons.py"), str(drawing), str(program / "icons")], cwd=ROOT)
        places = {"WATCHBILL_PROGRAM": str(program), "WATCHBILL_VERSION": version(), "PYTHONPATH": str(program)}
        command = [str(PYTHON), "-m", "PyInstaller", "--noconfirm"]
        command += ["--distpath", str(out), "--workpath", f"{scratch}/work", str(PACKAGING / "watchbill.spec")]
        _run(command, cwd=Path(scratch), environment={**os.environ, **places})
    made = out / "watchbill"
    _strip(made)
    if (size := megabytes(made)) > BUDGET_MB:
        sys.exit(f"The frozen program is {size:.0f} MB, more than {BUDGET_MB}; add to packaging/trimmed.toml.")
    return made


def _strip(made: Path) -> None:
    """Take symbols out of Python's and the largest libraries; others are left as their makers' tools patched them."""
    if sys.platform.startswith("linux"):
        found = [str(library) for name in STRIPPED for library in sorted(made.rglob(name)) if not library.is_symlink()]
        _run(["strip", "--strip-unneeded", *found], cwd=made)


def megabytes(folder: Path) -> float:
    """Return the size of the files below a folder."""
    return sum(p.lstat().st_size for p in folder.rglob("*") if p.is_file() and not p.is_symlink()) / 1e6


def try_frozen(made: Path) -> int:
    """Move the program elsewhere, run its self-test with an empty home and no word of the checkout, move it back."""
    print(f"Frozen: {made}, {megabytes(made):.0f} of at most {BUDGET_MB} MB", flush=True)
    with tempfile.TemporaryDirectory() as scratch:
        elsewhere = Path(shutil.move(made, Path(scratch) / "elsewhere"))
        try:
            return self_test([str(elsewhere / program_name())], Path(scratch))
        finally:
            shutil.move(elsewhere, made)


def self_test(command: list[str], home: Path) -> int:
    """Run a program's self-test at home in an empty folder; return its exit code."""
    kept = {k: v for k, v in os.environ.items() if k in {"SYSTEMROOT", "TEMP", "TMP", "TMPDIR"}}
    places = {"HOME": str(home), "PATH": os.defpath, "LANG": "C.UTF-8"}
    try:
        done = subprocess.run(
            [*command, "--self-test"], cwd=home, env={**kept, **places}, check=False, timeout=MOST_SECONDS
        )
    except subprocess.TimeoutExpired:
        print(f"The self-test was stopped after {MOST_SECONDS} s; the last line above says what it was at.")
        return 1
    return done.returncode


def _run(command: list[str], cwd: Path, environment: dict[str, str] | None = None) -> None:
    place = {**(environment or os.environ), **_same_again()}
    done = subprocess.run(command, cwd=cwd, env=place, check=False, capture_output=True, text=True, errors="replace")
    if done.returncode:
        sys.exit(
            f"{done.stdout}{done.stderr}\n“{' '.join(command[1:4])}” failed; mend what is told above and try again."
        )
