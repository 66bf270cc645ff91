"""The copyright file of the Debian package in its machine format, from what the parts say. Runs within the environment.

Texts of licences are not repeated: each stands whole in the folder of its part, and those that Debian keeps are named.
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
"""

import re
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from app.usecases.parts import Part, carried, parts

ROOT = Path(__file__).resolve().parents[1]
RESOURCES = ROOT / "resources"
HOME = "usr/lib/watchbill/_internal"
HEAD = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: Watchbill
Upstream-Contact: Watchbill authors <watchbill@example.com>
Comment: The folder /usr/lib/watchbill holds the program with its parts as PyInstaller collects them. The code of parts
 that are wholly in Python is in the program file itself; their paragraph names the folder that tells of them."""
OWN_ICONS = ("watchbill", "spin-up", "spin-down", "tick-light", "tick-dark")  # the others are Lucide's
NO_HOLDER = re.compile(r"[<\[](copyright|name of)|Free Software Foundation", re.IGNORECASE)  # of a licence, not a part
COMMON = {"Apache": "Apache-2.0", "LGPL": "LGPL-3", "GPL": "GPL-2"}  # by what the name of a licence begins with
SHORT = {
    "MIT License": "MIT",
    "BSD License": "BSD-3-Clause",
    "3-Clause BSD License": "BSD-3-Clause",
    "Apache Software License": "Apache-2.0",
    "Apache License, Version 2.0": "Apache-2.0",
    "Python Software Foundation License": "PSF-2.0",
    "BSD License, Apache Software License": "BSD-3-Clause and Apache-2.0",
    "GNU Lesser General Public License v3 or later (LGPLv3+)": "LGPL-3+",
    "Public Domain": "BSD-3-Clause",  # click-default-group: so its text, whatever its classifier says
}
HOLDER = re.compile(r"^[\s#*]*(?:copyright\s*)(?:\(c\)|©)?\s*((?:\d{4}).*\w.*)$", re.IGNORECASE | re.MULTILINE)


def words(internal: Path) -> Iterator[str]:
    """Return the paragraphs of the file, of the parts that the program folder holds."""
    own = (ROOT / "LICENSE").read_text(encoding="utf-8")
    yield HEAD
    yield _paragraph(["*"], HOLDER.findall(own), "MIT", own.partition("\n\n")[2].partition("\n\n")[2])
    for one in carried(RESOURCES):
        told = _place(f"/{HOME}/resources/{one.text}", one.licence)
        yield _paragraph([f"{HOME}/resources/{one.files}"], [one.holder], one.licence, told)
    yield _paragraph([f"{HOME}/resources/icons/{name}.svg" for name in OWN_ICONS], HOLDER.findall(own), "MIT", "")
    yield _paragraph([f"{HOME}/{name}" for name in ("libpython3*", "python3*/*", "base_library.zip")],
                     ["2001 Python Software Foundation"], "PSF-2.0",
                     _place(f"/{HOME}/resources/licences/Python.txt", "PSF-2.0"))  # fmt: skip
    boot = "The loader is PyInstaller's; by the exception it may carry programs of any licence."
    yield _paragraph(["usr/lib/watchbill/watchbill"], ["2010 PyInstaller Development Team"],
                     "GPL-2+ with PyInstaller-Bootloader exception", f"{boot}\n{_common('GPL')}")  # fmt: skip
    for part in parts(RESOURCES):
        if folders := _folders(part, internal):
            yield _of_part(part, folders, internal)


def _folders(part: Part, internal: Path) -> list[str]:
    """Return what the program folder holds of a part: the folder that tells of it, and its own where it has one."""
    try:
        tops = {file.parts[0] for file in distribution(part.name).files or ()}
    except PackageNotFoundError:  # Python, Qt, fonts and icons, told above or with what brings them
        return []
    held = sorted(top for top in tops if top not in {"..", "app", "resources"} and (internal / top).exists())
    told = [top for top in held if top.endswith(".dist-info")]
    return told + [top for top in held if top not in told]


def _of_part(part: Part, folders: list[str], internal: Path) -> str:
    holders = list(dict.fromkeys(h.strip() for h in HOLDER.findall(part.text) if not NO_HOLDER.search(h)))
    licence = SHORT.get(part.licence, part.licence).replace(" AND ", " and ").replace(" OR ", " or ")
    patterns = [f"{HOME}/{name}/*" if (internal / name).is_dir() else f"{HOME}/{name}" for name in folders]
    place = _place(f"/{HOME}/{folders[0]}" if part.text else "", licence)
    return _paragraph(patterns, holders or [_author(part)], licence, place)


def _author(part: Part) -> str:
    """Return who made a part whose text names nobody."""
    said = distribution(part.name).metadata
    return next(iter(said.get_all("Author") or said.get_all("Author-email") or ()), f"the authors of {part.name}")


def _place(path: str, licence: str) -> str:
    told = f"The whole text: {path}\n" if path else ""
    return told + "".join(_common(name) for name in COMMON if _has(licence, name))


def _has(licence: str, name: str) -> bool:
    return re.search(rf"(^|\s){name}\b", licence) is not None


def _common(name: str) -> str:
    return f"On Debian systems: /usr/share/common-licenses/{COMMON[name]}\n"


def _paragraph(patterns: list[str], holders: list[str], licence: str, text: str) -> str:
    lines = [f" {line.strip()}" if line.strip() else " ." for line in text.strip().splitlines()]
    files, who = "\n ".join(patterns), "\n ".join(holders)
    return "\n".join((f"Files: {files}\nCopyright: {who}\nLicense: {licence}", *lines))


if __name__ == "__main__":
    sys.stdout.write("\n\n".join(words(Path(sys.argv[1]))) + "\n")
