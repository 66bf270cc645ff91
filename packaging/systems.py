"""The machine: whether the locked parts are made for it, which libraries of Linux are missing, and how to get them."""

import ctypes
import importlib.util
import os
import platform
import shutil
import subprocess
import sys

# library to probe -> Debian package; found by adding them one by one to a bare system
WINDOWLESS = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
SCREEN = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb-randr.so.0": "libxcb-randr0",
}
PROGRAMS = {"Xvfb": "xvfb"}
TOOLS = {"objdump": "binutils"}  # PyInstaller looks into libraries with it
MACHINES = ("x86_64", "amd64", "aarch64", "arm64")  # OR-Tools, Qt and LLVM are made for these
LOCK_SECONDS = 120


def stop_on_machine() -> None:
    """End with one sentence where this machine or its Python is of a kind that the parts are not made for."""
    machine = platform.machine().lower()
    if machine not in MACHINES or sys.maxsize < 2**32:
        sys.exit("Watchbill needs a 64-bit Python on an Intel, AMD or ARM machine; this is a "
                 f"{'64' if sys.maxsize > 2**32 else '32'}-bit Python on {machine}.")  # fmt: skip


def is_missing(library: str) -> bool:
    """Tell whether a shared library cannot be loaded."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return True
    return False


def missing_packages(*, windows: bool, screen: bool, programs: bool, tools: bool = False) -> list[str]:
    """Return the Debian packages of what is missing; none on other systems than Linux."""
    if not sys.platform.startswith("linux"):
        return []
    wanted = (WINDOWLESS if windows else {}) | (SCREEN if screen else {})
    found = [] if importlib.util.find_spec("ensurepip") else [f"python3.{sys.version_info.minor}-venv"]
    found += [package for library, package in wanted.items() if is_missing(library)]
    found += [package for name, package in PROGRAMS.items() if programs and shutil.which(name) is None]
    found += [package for name, package in TOOLS.items() if tools and shutil.which(name) is None]
    return found


def install(packages: list[str]) -> None:
    """Install packages as root, else end with the one line to run."""
    if not packages:
        return
    names = " ".join(packages)
    if shutil.which("apt-get") is None:
        sys.exit("These packages of Debian are missing; install what your system calls them, then try again:\n"
                 f"  {names}")  # fmt: skip
    if os.geteuid() != 0:
        line = f"sudo apt-get update && sudo apt-get install -y {names}"
        sys.exit(f"System packages are missing. Run this line, then try again:\n  {line}")
    if not try_install(packages):
        line = f"apt-get update && apt-get install -y {names}"
        sys.exit(f"The system packages could not be installed; run this line to see why:\n  {line}")


def try_install(packages: list[str]) -> bool:
    """Install packages where this is a Debian and we are root; tell whether they are there now."""
    if not packages:
        return True
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if _apt(packages, environment):
        return True
    _quietly(["apt-get", "update", "-q"], environment)
    return _apt(packages, environment)


def _apt(packages: list[str], environment: dict[str, str]) -> bool:
    patient = ["-o", f"DPkg::Lock::Timeout={LOCK_SECONDS}"]  # another apt may be at work
    return _quietly(["apt-get", *patient, "install", "-y", "-q", "--no-install-recommends", *packages], environment)


def _quietly(command: list[str], environment: dict[str, str]) -> bool:
    return subprocess.run(command, env=environment, check=False, capture_output=True).returncode == 0


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
