"""The note on a printer: Typst's own pages at the printer's resolution."""

from pathlib import Path

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from app.domain.handoffs import HandoffNote
from app.reports.handoffs import handoff_pages

SHARPEST = 300.0


def print_pages(note: HandoffNote, printer: QPrinter, folder: Path) -> None:
    """Draw the pages of a note on the whole sheets of a printer, on A4 or Letter as it is set."""
    letter = printer.pageLayout().pageSize().id() == QPageSize.PageSizeId.Letter
    pages = handoff_pages(note, folder, min(SHARPEST, printer.resolution()), "letter" if letter else "a4")
    printer.setFullPage(True)
    printer.setPageOrientation(QPageLayout.Orientation.Portrait)
    painter = QPainter(printer)
    for number, page in enumerate(pages):
        if number:
            printer.newPage()
        sheet = QRectF(printer.pageLayout().fullRectPixels(printer.resolution()))
        painter.drawImage(sheet, QImage.fromData(page))
    painter.end()
