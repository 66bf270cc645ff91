"""The Debian package tried as a person has it: installed, looked at, run, removed, and nothing of it left."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from freezing import self_test

EXPECTED = (
    "/usr/bin/watchbill",
    "/usr/share/applications/watchbill.desktop",
    "/usr/share/doc/watchbill/copyright",
    "/usr/share/icons/hicolor/scalable/apps/watchbill.svg",
    "/usr/share/man/man1/watchbill.1.gz",
    "/usr/share/metainfo/io.github.watchbill.Watchbill.metainfo.xml",
    "/usr/share/mime/packages/watchbill.xml",
    "/usr/lib/systemd/user/watchbill-serve@.service",
    "/usr/lib/systemd/user/watchbill-publish@.service",
    "/usr/lib/systemd/user/watchbill-publish@.timer",
)
PROGRAM = "/usr/lib/watchbill/watchbill"
MADE = ("/usr/share/mime/application/vnd.watchbill.xml",)  # by other packages, of what is in this one
WANTED = ("/etc/systemd/user", "/usr/lib/systemd/user")  # where a unit that is on has its link


def stop_on_installed() -> None:
    """End with one sentence where the package cannot be tried: before it is made, which takes long."""
    if os.name != "posix" or os.geteuid() != 0:
        sys.exit("Trying the package installs it, which only root may; run this as root, best on a machine to spare.")
    if shutil.which("dpkg") and _held():
        sys.exit("Watchbill is installed here already; remove it with “apt-get purge watchbill”, then try again.")


def try_deb(deb: Path) -> int:
    """Install the package, run its self-test, remove it and look for what stayed; return what failed."""
    before = _called_so()
    _apt("install", "--no-install-recommends", str(deb.resolve()))
    try:
        held = _held()
        failed = _look(held)
        with tempfile.TemporaryDirectory() as home:
            failed += 1 if self_test(["/usr/bin/watchbill"], Path(home)) else 0
    finally:
        _apt("purge", "watchbill")
    left = [name for name in (*held, *MADE) if _is_left(name)]
    left += [name for name in _called_so() if name not in {*before, *left}]
    print(f"Removed; of {len(held)} files and folders left behind: {', '.join(left) or 'nothing'}.", flush=True)
    return failed + len(left)


def _called_so() -> list[str]:
    """Return what is called after Watchbill where systems keep programs, settings and states."""
    places = (Path(top).rglob("*watchbill*") for top in ("/etc", "/usr", "/opt", "/var"))
    return sorted(str(path) for found in places for path in found)


def _held() -> list[str]:
    """Return what dpkg put on this machine for the package, nothing when it is not installed."""
    done = subprocess.run(["dpkg", "-L", "watchbill"], capture_output=True, text=True, check=False)
    return done.stdout.splitlines() if done.returncode == 0 else []


def _look(held: list[str]) -> int:
    """Tell what is not there, and which unit is on though nobody turned it on; return how many."""
    missing = [name for name in EXPECTED if name not in held or not Path(name).exists()]
    on = [str(link) for folder in WANTED for link in Path(folder).glob("*.wants/watchbill*")]
    unknown = [name for name in MADE if _has_types() and not Path(name).exists()]
    print(f"Installed {len(held)} files and folders; missing: {', '.join(missing + unknown) or 'nothing'}; "
          f"units that are on: {', '.join(on) or 'none'}.", flush=True)  # fmt: skip
    wrong = (
        len(missing) + len(unknown) + len(on) + _verify([name for name in held if "/systemd/user/watchbill" in name])
    )
    return wrong + _unmet([name for name in held if ".so" in Path(name).name or name == PROGRAM])


def _unmet(libraries: list[str]) -> int:
    """Tell which libraries want another that neither the package nor what it depends on brings; return how many.

    Some within the package find each other only once the one that loads them is there; those are no fault.
    """
    held = {Path(name).name for name in libraries}
    asked = ["ldd", *(name for name in libraries if Path(name).is_file())]
    said = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    wanting = sorted({line.split()[0] for line in said.splitlines() if line.endswith("not found")} - held)
    print(f"Libraries: {len(libraries)}; wanted and not there: {', '.join(wanting) or 'none'}.", flush=True)
    return len(wanting)


def _verify(units: list[str]) -> int:
    """Let systemd read the units where they lie, with the program and manual page they name; return how many fail."""
    if shutil.which("systemd-analyze") is None:
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        place = {**os.environ, "XDG_RUNTIME_DIR": scratch}
        command = ["systemd-analyze", "--user", "verify", *units]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env=place)
    print(f"systemd reads {len(units)} units: {done.stderr.strip() or 'nothing to say'}", flush=True)
    return int(done.returncode != 0)


def _has_types() -> bool:
    return Path("/usr/bin/update-mime-database").exists()


def _is_left(name: str) -> bool:
    """Tell whether a thing of the package is there still; folders that it shares with others stay."""
    path = Path(name)
    return os.path.lexists(path) and ("watchbill" in path.name or not path.is_dir())


def _apt(*words: str) -> None:
    place = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    done = subprocess.run(
        ["apt-get", words[0], "-y", "-q", *words[1:]], check=False, capture_output=True, text=True, env=place
    )
    if done.returncode:
        sys.exit(f"“apt-get {words[0]}” failed:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
