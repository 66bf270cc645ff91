"""Bytes to clean text: encodings, size, control characters, Unicode form."""

import codecs
import unicodedata
from pathlib import Path

from app.domain.errors import Refused
from app.domain.languages import tr
from app.store.open_files import apart
from app.usecases.imports.places import Place

LARGEST_BYTES = 20_000_000
LONGEST_TEXT = 2000
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Cc controls, Cs lone surrogates; the bidirectional overrides make a name read differently from what it is
FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cs"})
OVERRIDES = frozenset("\u202a\u202b\u202d\u202e\u2066\u2067\u2068")


def read_bytes(path: Path) -> bytes:
    """Return the content of a file; raise Refused when it is missing, empty, no file or above 20 MB."""
    try:
        if path.is_dir():
            raise Refused(tr("{path} is a folder; name the files in it.", path=path))
        size = path.stat().st_size
        if size > LARGEST_BYTES:
            raise Refused(
                tr("{path} has {size:.0f} MB; 20 MB is the most, so split the file.", path=path, size=size / 1000000.0)
            )
        with apart(path) as free:
            if not free:
                raise Refused(tr("{path} is the open team file; choose the file to import.", path=path))
            data = path.read_bytes()
    except FileNotFoundError:
        raise Refused(tr("There is no file {path}; check the name.", path=path)) from None
    except OSError as error:
        raise Refused(
            tr(
                "{path} cannot be read ({strerror}); check the permissions of the file.",
                path=path,
                strerror=error.strerror,
            )
        ) from None
    if not data.strip():
        raise Refused(tr("{path} is empty; choose a file with content.", path=path))
    return data


def decode(data: bytes, file: str) -> str:
    """Return the text of UTF-8, with or without a mark, or UTF-16; raise Refused for anything else."""
    encoding = next((name for mark, name in MARKS if data.startswith(mark)), "") or _unmarked(data)
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1 if encoding.startswith("utf-8") else None
        raise Place(file, line).refused(tr("the text is not UTF-8; save the file as “CSV UTF-8” or “UTF-8”.")) from None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise Place(file, line).refused(tr("there is a NUL character, so this is no text file; export it again."))
    if not text.strip():
        raise Place(file).refused(tr("the file is empty; choose a file with content."))
    return text


def _unmarked(data: bytes) -> str:
    """Return the encoding of a text without a mark: Latin letters in UTF-16 have a zero in every second byte."""
    head = data[:400]
    if len(head) >= 4 and len(data) % 2 == 0:
        for name, zeros in (("utf-16-le", head[1::2]), ("utf-16-be", head[0::2])):
            if zeros.count(0) > 0.8 * len(zeros):
                return name
    return "utf-8"


def is_plain(text: str) -> bool:
    """Tell whether a field is clean as it stands, which nearly all are; cheap, as files have millions of them."""
    return (
        text.isascii()
        and text.isprintable()
        and len(text) <= LONGEST_TEXT
        and "  " not in text
        and text[:1] != " " != text[-1:]
    )


def clean(text: str, place: Place) -> str:
    """Return a field in Unicode form NFC on one line without outer spaces; raise Refused for control characters."""
    line = " ".join(unicodedata.normalize("NFC", text).split())
    if len(line) > LONGEST_TEXT:
        raise place.refused(
            tr("the text has {line} letters; {LONGEST_TEXT} is the most.", line=len(line), LONGEST_TEXT=LONGEST_TEXT)
        )
    if any(unicodedata.category(c) in FORBIDDEN_CATEGORIES or c in OVERRIDES for c in line):
        raise place.refused(tr("there are control characters in the text; take them out."))
    return line
