"""Typst: a template and data become PDF or PNG. Data is data only, the root is an empty folder, fonts are our own."""

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.errors import StoreError
from app.domain.languages import tr

if TYPE_CHECKING:
    from typst import Fonts

PAPERS = {"a4": "a4", "a3": "a3", "letter": "us-letter"}


def pdf(template: Path, data: dict[str, Any], fonts: Path, paper: str = "a4") -> bytes:
    """Return a tagged PDF; the same data give the same bytes.

    It keeps to PDF/UA-1 unless the text holds a character that none of the shipped fonts can show, which that standard
    forbids; such a character is then printed as a box.
    """
    import typst

    try:
        return _compiled(template, data, fonts, paper, format="pdf", pdf_standards="ua-1", timestamp=0)[0]
    except typst.TypstError:
        return _compiled(template, data, fonts, paper, format="pdf", timestamp=0)[0]


def pages(template: Path, data: dict[str, Any], fonts: Path, ppi: float, paper: str = "a4") -> list[bytes]:
    """Return each page as a PNG at `ppi` pixels per inch."""
    return _compiled(template, data, fonts, paper, format="png", ppi=ppi)


def _compiled(template: Path, data: dict[str, Any], fonts: Path, paper: str, **options: Any) -> list[bytes]:
    import typst

    inputs = {"data": json.dumps({**data, "paper": PAPERS[paper]}, ensure_ascii=False)}
    compile_: Any = typst.compile  # its overloads do not know a result without `output`
    with _empty_folder() as empty:
        found: Any = compile_(template.read_bytes(), root=empty, font_paths=_fonts(fonts), sys_inputs=inputs, **options)
    return found if isinstance(found, list) else [found]


@contextmanager
def _empty_folder() -> Iterator[str]:
    """Yield a folder without a file; raise StoreError where no temporary file can be made."""
    try:
        made = tempfile.TemporaryDirectory()
    except OSError as error:
        raise StoreError(
            tr(
                "No temporary folder can be made ({strerror}); free some space on the disk and try again.",
                strerror=error.strerror,
            )
        ) from None
    with made as folder:
        yield folder


@lru_cache(maxsize=4)
def _fonts(folder: Path) -> "Fonts":
    from typst import Fonts

    return Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])
