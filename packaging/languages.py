"""Translations: the texts of the code collected into one file per language, and that file compiled for the window."""

import os
import re
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from environments import ROOT, VENV

FOLDER = ROOT / "resources" / "languages"
LANGUAGES = ("de",)
PLACES = re.compile(r"\{[^}]*\}")


def update_languages() -> int:
    """Collect the texts into each language's file, compile it, and return how many texts want a translation."""
    FOLDER.mkdir(exist_ok=True)
    wanting = 0
    for language in LANGUAGES:
        source = FOLDER / f"{language}.ts"
        _collect(source)
        wanting += len(untranslated(source))
    compile_languages()
    return wanting


def compile_languages() -> None:
    """Compile each language's file for the window, beside it; the same texts give the same bytes."""
    for language in LANGUAGES:
        source = FOLDER / f"{language}.ts"
        _tool("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def faults() -> list[str]:
    """Return what is wrong: texts missing or left over, places that differ, a compiled file that is old."""
    found = []
    for language in LANGUAGES:
        source = FOLDER / f"{language}.ts"
        with tempfile.TemporaryDirectory() as folder:
            fresh, compiled = Path(folder) / source.name, Path(folder) / "fresh.qm"
            fresh.write_bytes(source.read_bytes())
            _collect(fresh)
            _tool("lrelease", "-silent", str(source), "-qm", str(compiled))
            if _texts(fresh) != _texts(source):
                found.append(f"{source.name} has not the texts of the code; run packaging/dev.py languages.")
            if compiled.read_bytes() != source.with_suffix(".qm").read_bytes():
                found.append(f"{language}.qm is older than {source.name}; run packaging/dev.py languages.")
        found += [f"{source.name}: “{text}” has no translation." for text in untranslated(source)]
        found += [f"{source.name}: the places of “{text}” differ." for text in _differing(source)]
    return found


def untranslated(source: Path) -> list[str]:
    """Return the texts of a file that have no translation, or not every form of one."""
    return [text for text, forms in _messages(source) if not all(forms)]


def _differing(source: Path) -> list[str]:
    """Return the texts whose translations name other places than the English, or leave one out but the count."""
    wrong = []
    for text, forms in _messages(source):
        wanted = {*PLACES.findall(text)}
        for form in forms:
            has = {*PLACES.findall(form)}
            if form and (has - wanted or wanted - has - {"{n}"}):
                wrong.append(text)
    return wrong


def _messages(source: Path) -> list[tuple[str, list[str]]]:
    found = []
    for message in ET.parse(source).getroot().iter("message"):
        told = message.find("translation")
        forms = told.findall("numerusform") if told is not None else []
        texts = [form.text or "" for form in forms] if forms else [(told.text or "") if told is not None else ""]
        found.append((message.findtext("source") or "", texts))
    return found


def _texts(source: Path) -> set[tuple[str, str]]:
    root = ET.parse(source).getroot()
    return {(m.findtext("source") or "", m.findtext("comment") or "") for m in root.iter("message")}


def _collect(source: Path) -> None:
    files = [str(path) for path in sorted((ROOT / "app").rglob("*.py"))]
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", source.stem]
    _tool("lupdate", *files, *options, "-ts", str(source))


def _tool(name: str, *arguments: str) -> None:
    program = VENV / ("Scripts" if os.name == "nt" else "bin") / f"pyside6-{name}"
    done = subprocess.run([str(program), *arguments], check=False, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"{name} failed: {done.stdout}{done.stderr}")
