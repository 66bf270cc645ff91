"""The parts Watchbill is made with: what is really installed beside it, with versions, licences and their texts."""

import platform
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from app.domain.errors import Refused
from app.domain.languages import tr

ROOTS = (
    "PySide6-Essentials",
    "sqlite-utils",
    "icalendar",
    "recurring-ical-events",
    "ortools",
    "numba",
    "numpy",
    "typst",
    "holidays",
    "platformdirs",
    "keyring",
    "segno",
    "matplotlib",
    "tzdata",
)
QT = "PySide6-Essentials"  # the package that brings Qt's libraries
TEXTS = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*($|/)", re.IGNORECASE)
CLASSIFIED = "License :: "
LESSER = re.compile(r"LGPL|Lesser General Public")
LESSER_TEXTS = ("LGPL-3.txt", "GPL-3.txt")  # the second is part of the first
HOMES = ("homepage", "home", "source", "repository", "source code")
SOURCES = {
    "qt": "https://download.qt.io/official_releases/qt/",
    "pyside6-essentials": "https://code.qt.io/cgit/pyside/pyside-setup.git/",
    "shiboken6": "https://code.qt.io/cgit/pyside/pyside-setup.git/",
}
LONGEST_NAME = 80


@dataclass(frozen=True)
class Part:
    """One part: its name, version, licence in words, where it comes from, and the texts of its licence."""

    name: str
    version: str
    licence: str
    home: str
    text: str


@dataclass(frozen=True)
class Carried:
    """What lies among the resources under a licence of its own; `files` and `text` are paths below them."""

    name: str
    version: str
    licence: str
    holder: str
    home: str
    files: str
    text: str


def parts(resources: Path) -> tuple[Part, ...]:
    """Return Python, Qt, fonts, icons and every library that Watchbill finds on this system, by name."""
    found = _packages()
    made = [_part(one, resources) for one in found.values()]
    made += [_read(one, resources) for one in carried(resources)]
    qt = next(part for part in made if _key(part.name) == _key(QT))
    told = _lesser_told("Qt", found[_key(QT)], qt.home, resources)
    made.append(Part("Qt", qt.version, "LGPL-3.0-only", "https://www.qt.io", told))
    text = (resources / "licences" / "Python.txt").read_text(encoding="utf-8")
    made.append(Part("Python", platform.python_version(), "PSF-2.0", "https://www.python.org", text))
    return tuple(sorted(made, key=lambda part: part.name.casefold()))


def part_named(known: tuple[Part, ...], name: str) -> Part:
    """Return the part of that name, however it is written; refused where there is none."""
    found = [part for part in known if _key(part.name) == _key(name)]
    found = found or [part for part in known if _key(part.name).startswith(_key(name))]
    if not found:
        raise Refused(tr("There is no part “{name}”; “watchbill licences” lists them.", name=name))
    return found[0]


def carried(resources: Path) -> tuple[Carried, ...]:
    """Return what lies among the resources under a licence of its own."""
    told = tomllib.loads((resources / "licences" / "parts.toml").read_text(encoding="utf-8"))
    return tuple(Carried(**one) for one in told["part"])


def _read(one: Carried, resources: Path) -> Part:
    text = (resources / one.text).read_text(encoding="utf-8")
    return Part(one.name, one.version, one.licence, one.home, text)


def _packages() -> dict[str, Distribution]:
    found: dict[str, Distribution] = {}
    waiting = list(ROOTS)
    while waiting:
        key = _key(waiting.pop())
        if key in found:
            continue
        try:
            found[key] = distribution(key)
        except PackageNotFoundError:  # it is for another system
            continue
        waiting += _needs(found[key])
    return found


def _key(name: str) -> str:
    return re.sub(r"[-_.\s]+", "-", name).lower()


def _needs(one: Distribution) -> Iterator[str]:
    for wish in one.requires or ():
        if "extra ==" not in wish:
            yield re.split(r"[^A-Za-z0-9._-]", wish, maxsplit=1)[0]


def _part(one: Distribution, resources: Path) -> Part:
    facts, home = one.metadata, _home(one)
    classified = [c.rpartition(" :: ")[2] for c in facts.get_all("Classifier", []) if c.startswith(CLASSIFIED)]
    said = _fact(one, "License").strip().partition("\n")[0][:LONGEST_NAME]
    licence = _fact(one, "License-Expression") or ", ".join(classified) or said or tr("told in its text")
    text = _lesser_told(facts["Name"], one, home, resources) if LESSER.search(licence) else _text(one)
    return Part(facts["Name"], one.version, licence, home, text)


def _home(one: Distribution) -> str:
    """Return where a part is at home: not its list of changes, which some name first."""
    told = [line.partition(", ")[::2] for line in one.metadata.get_all("Project-URL", [])]
    named = {label.lower(): place for label, place in told}
    best = [named[label] for label in HOMES if label in named]
    return next(iter([*best, _fact(one, "Home-page"), *named.values()]), "")


def _lesser_told(name: str, one: Distribution, home: str, resources: Path) -> str:
    """Return what the Lesser GPL asks to be told: that it holds, where the source is, how to replace it; then texts."""
    folder = sorted({f.parts[0] for f in one.files or () if len(f.parts) > 1 and f.parts[0][:1].isalpha()})
    place = one.locate_file(next((top for top in folder if not top.endswith(".dist-info")), ""))
    source = SOURCES.get(_key(name), home)
    told = tr(
        "{name} is free software under the GNU Lesser General Public License, version 3, whose text follows. It comes "
        "unchanged as its makers packed it. Its source: {source}. It lies as files of its own in {place}; you may "
        "change it, put files made from changed source there in place of these, and take Watchbill apart to that end.",
        name=name,
        source=source,
        place=place,
    )
    texts = [(resources / "licences" / file).read_text(encoding="utf-8") for file in LESSER_TEXTS]
    return "\n\n".join((told, *texts))


def _fact(one: Distribution, name: str) -> str:
    return next(iter(one.metadata.get_all(name, [])), "")


def _text(one: Distribution) -> str:
    files = [f for f in one.files or () if ".dist-info" in str(f.parts[0]) and TEXTS.search("/".join(f.parts[1:]))]
    texts = [f.locate() for f in files]
    read = [p.read_text(encoding="utf-8", errors="replace") for p in map(Path, map(str, texts)) if p.is_file()]
    return "\n\n".join(read)
