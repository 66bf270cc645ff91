"""The parts Watchbill is made with: what is really installed beside it, with versions and licences."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

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
TEXTS = re.compile(r"(^|/)(licen[cs]es?|copying|notice|authors)[^/]*($|/)", re.IGNORECASE)
CLASSIFIED = "License :: "
LONGEST_NAME = 80


@dataclass(frozen=True)
class Part:
    """One library: its name, version, licence in words, where it comes from, and the texts of its licence."""

    name: str
    version: str
    licence: str
    home: str
    text: str


def parts() -> tuple[Part, ...]:
    """Return every library that Watchbill needs and finds on this system, by name."""
    found: dict[str, Distribution] = {}
    waiting = list(ROOTS)
    while waiting:
        name = waiting.pop()
        key = re.sub(r"[-_.]+", "-", name).lower()
        if key in found:
            continue
        try:
            found[key] = distribution(name)
        except PackageNotFoundError:  # it is for another system
            continue
        waiting += _needs(found[key])
    return tuple(_part(found[key]) for key in sorted(found))


def _needs(one: Distribution) -> Iterator[str]:
    for wish in one.requires or ():
        if "extra ==" not in wish:
            yield re.split(r"[^A-Za-z0-9._-]", wish, maxsplit=1)[0]


def _part(one: Distribution) -> Part:
    facts = one.metadata
    classified = [c.rpartition(" :: ")[2] for c in facts.get_all("Classifier", []) if c.startswith(CLASSIFIED)]
    said = _fact(one, "License").strip().partition("\n")[0][:LONGEST_NAME]
    licence = _fact(one, "License-Expression") or ", ".join(classified) or said or tr("told in its text")
    homes = [line.partition(", ")[2] for line in facts.get_all("Project-URL", [])]
    return Part(facts["Name"], one.version, licence, _fact(one, "Home-page") or next(iter(homes), ""), _text(one))


def _fact(one: Distribution, name: str) -> str:
    return next(iter(one.metadata.get_all(name, [])), "")


def _text(one: Distribution) -> str:
    files = [f for f in one.files or () if ".dist-info" in str(f.parts[0]) and TEXTS.search("/".join(f.parts[1:]))]
    texts = [f.locate() for f in files]
    read = [p.read_text(encoding="utf-8", errors="replace") for p in map(Path, map(str, texts)) if p.is_file()]
    return "\n\n".join(read)
