"""Notes and planners on a printer: Typst's own pages at the printer's resolution."""

import os
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.domain.errors import StoreError
from app.domain.handoffs import HandoffNote
from app.domain.languages import tr
from app.domain.progress import Stopped, Tell, part_of, untold
from app.reports.handoffs import handoff_pages
from app.reports.year_sheets import YearSheet, year_page

SHARPEST = 300.0
SET = 0.6  # of the work, when the pages are set and have to be drawn
END_BYTES = 1024


def print_pages(note: HandoffNote, printer: QPrinter, folder: Path, tell: Tell = untold) -> str:
    """Draw the pages of a note on the whole sheets of a printer, on A4 or Letter as it is set, and return what to say.

    It may run in any thread (Qt lets a printer be painted on in one of its own). Raises StoreError when the printer, or
    the file it prints into, takes no pages. What `tell` raises ends it: the printer is told to forget what it has, and
    a file that is half written goes.
    """
    letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    pages = handoff_pages(note, folder, min(SHARPEST, printer.resolution()), "letter" if letter else "a4")
    return _draw(pages, printer, QPageLayout.Orientation.Portrait, tr("the note"), tell)


def print_year(sheet: YearSheet, printer: QPrinter, folder: Path, tell: Tell = untold) -> str:
    """Draw a year planner on one sheet of a printer, on the paper the planner is for, and return what to say.

    As `print_pages` it may run in any thread and raises StoreError.
    """
    size = QPageSize.PageSizeId.A3 if sheet.paper == "a3" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    page = year_page(sheet, folder, min(SHARPEST, printer.resolution()))
    return _draw([page], printer, QPageLayout.Orientation.Landscape, tr("the year planner"), tell)


def _draw(
    pages: Sequence[bytes], printer: QPrinter, orientation: QPageLayout.Orientation, what: str, tell: Tell
) -> str:
    tell(SET)
    printer.setFullPage(True)
    printer.setPageOrientation(orientation)
    painter = QPainter(printer)
    if not painter.isActive() or not _drawn(pages, printer, painter, part_of(tell, SET, 1)):
        raise StoreError(
            tr("{place} takes no pages; nothing was printed, {what} is kept.", place=_place(printer), what=what)
        )
    path = Path(printer.outputFileName()) if printer.outputFileName() else None
    if path is not None and not _is_whole(path):
        raise StoreError(
            tr(
                "{path} cannot be written whole (the disk may be full); {what} is kept, print it elsewhere.",
                path=path,
                what=what,
            )
        )
    return tr("Printed into {path}.", path=path) if path else tr("T{what} is on its way to the printer.", what=what[1:])


def _drawn(pages: Sequence[bytes], printer: QPrinter, painter: QPainter, tell: Tell) -> bool:
    """Draw the pages and tell whether the printer took them all."""
    taken = True
    for number, page in enumerate(pages):
        try:
            tell(number / len(pages))
        except Stopped:
            printer.abort()
            painter.end()
            if printer.outputFileName():
                Path(printer.outputFileName()).unlink(missing_ok=True)
            raise
        if number:
            taken = printer.newPage() and taken
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(sheet, QImage.fromData(page))
    return painter.end() and taken


def _place(printer: QPrinter) -> str:
    return printer.outputFileName() or printer.printerName() or tr("The printer")


def _is_whole(path: Path) -> bool:
    """Tell whether the PDF that Qt wrote has its end; Qt does not say when a disk was full."""
    try:
        with path.open("rb") as file:
            file.seek(0, os.SEEK_END)
            file.seek(max(0, file.tell() - END_BYTES))
            return b"%%EOF" in file.read(END_BYTES)
    except OSError:
        return False
