"""System libraries that Qt needs on Linux: which are missing, and how to get them."""

import ctypes
import importlib.util
import os
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
    line = f"apt-get install -y {' '.join(packages)}"
    if shutil.which("apt-get") is None:
        sys.exit(f"These system libraries are missing; install what your system calls them: {', '.join(packages)}.")
    if os.geteuid() != 0:
        sys.exit(f"System libraries are missing. Run this line, then try again:\n  sudo {line}")
    if not try_install(packages):
        sys.exit(f"The system libraries could not be installed; run this line to see why:\n  {line}")


def try_install(packages: list[str]) -> bool:
    """Install packages where this is a Debian and we are root; tell whether they are there now."""
    if not sys.platform.startswith("linux") or shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    print(f"Installing system packages: {' '.join(packages)}", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    if _apt(packages, environment):
        return True
    subprocess.run(["apt-get", "update", "-q"], env=environment, check=False, stdout=subprocess.DEVNULL)
    return _apt(packages, environment)


def _apt(packages: list[str], environment: dict[str, str]) -> bool:
    command = ["apt-get", "install", "-y", "-q", "--no-install-recommends", *packages]
    return subprocess.run(command, env=environment, check=False, stdout=subprocess.DEVNULL).returncode == 0


def has_screen() -> bool:
    """Tell whether a window can be shown."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
