"""Notes and planners on a printer: Typst's own pages at the printer's resolution."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.domain.handoffs import HandoffNote
from app.reports.handoffs import handoff_pages
from app.reports.year_sheets import YearSheet, year_page

SHARPEST = 300.0


def print_pages(note: HandoffNote, printer: QPrinter, folder: Path) -> None:
    """Draw the pages of a note on the whole sheets of a printer, on A4 or Letter as it is set."""
    letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    pages = handoff_pages(note, folder, min(SHARPEST, printer.resolution()), "letter" if letter else "a4")
    _draw(pages, printer, QPageLayout.Orientation.Portrait)


def print_year(sheet: YearSheet, printer: QPrinter, folder: Path) -> None:
    """Draw a year planner on one sheet of a printer, on the paper the planner is for."""
    size = QPageSize.PageSizeId.A3 if sheet.paper == "a3" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    page = year_page(sheet, folder, min(SHARPEST, printer.resolution()))
    _draw([page], printer, QPageLayout.Orientation.Landscape)


def _draw(pages: Sequence[bytes], printer: QPrinter, orientation: QPageLayout.Orientation) -> None:
    printer.setFullPage(True)
    printer.setPageOrientation(orientation)
    painter = QPainter(printer)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(sheet, QImage.fromData(page))
    painter.end()
