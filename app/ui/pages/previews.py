"""The note as it is printed: Typst's own pages, made off the window's thread."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from app.domain.handoffs import HandoffNote
from app.domain.languages import dated, tr
from app.domain.progress import Tell
from app.paths import resources
from app.ui.preferences import PAPERS
from app.ui.tokens import Space
from app.ui.widgets.scrolls import ScrollPane
from app.ui.widgets.segments import Segments
from app.ui.widgets.slices import Slices
from app.ui.widgets.texts import button, empty, label, row
from app.ui.workers import Worker

INCHES_WIDE = {"a4": 8.27, "letter": 8.5}
MARGIN = 20
SHARPEST = 320.0
Drawn = tuple[bytes, QImage]


class Preview(QFrame):
    """Pages under each other, as wide as the panel."""

    markdown = Signal()
    pdf = Signal()
    printed = Signal()
    kept_beside = Signal()
    paper_chosen = Signal(str)
    sheets_wanted = Signal()

    def __init__(self, paper: str) -> None:
        super().__init__()
        self.paper = Segments(tuple(PAPERS.values()), tr("Paper"))
        self.paper.chosen.connect(lambda number: self.paper_chosen.emit(list(PAPERS)[number]))
        self._paper = ""
        self.use_paper(paper)
        self.setObjectName("previewPane")
        self._drawn: tuple[HandoffNote, float, str] | None = None
        self._pictures: list[QImage] = []
        self._painting = Slices(self)
        self.images: list[bytes] = []
        self._worker = Worker(self)
        self._worker.answered.connect(self._show_pages)
        self._writer = Worker(self)
        self._count = label("", "quiet")
        self._heading = label(tr("As printed"), "strong")
        self._beside = button(
            tr("Keep beside"), self.kept_beside.emit, "flat", tr("Compare: choose another note beside this one")
        )
        self._papers: list[QLabel] = []
        self._pages = QVBoxLayout()
        self._pages.setSpacing(Space.APART)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(MARGIN, Space.NONE, MARGIN, Space.CLOSE)
        inner.addLayout(self._pages)
        inner.addStretch(1)
        self._area = ScrollPane(tr("Pages of the note"), holder)
        self._build()

    def _build(self) -> None:
        head = row(self._heading, None, self._count, self.paper)
        head.setContentsMargins(MARGIN, Space.NONE, MARGIN, Space.NONE)
        foot = row(
            button(
                tr("Sheets…"),
                self.sheets_wanted.emit,
                "flat",
                tr("Rota, person, toil or meeting on paper (Ctrl+Shift+S)"),
            ),
            self._beside,
            None,
            button(tr("Copy Markdown"), self.markdown.emit, tip=tr("Copy the note as Markdown (Ctrl+Shift+C)")),
        )
        paper = row(
            button(tr("Print…"), self.printed.emit, "", tip=tr("Print the pages as they are shown (Ctrl+P)")),
            button(tr("Save…"), self.pdf.emit, "", tip=tr("Save the note as it is printed (Ctrl+S)")),
        )
        for line in (foot, paper):
            line.setContentsMargins(MARGIN, Space.NONE, MARGIN, Space.NONE)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.NONE, Space.APART, Space.NONE, Space.APART)
        column.setSpacing(Space.NEAR)
        column.addLayout(head)
        column.addWidget(self._area, 1)
        column.addLayout(foot)
        column.addLayout(paper)

    def use_paper(self, paper: str) -> None:
        """Show and save pages on this paper from now on."""
        self._paper = paper
        self.paper.choose(list(PAPERS).index(paper))

    def draw(self, note: HandoffNote) -> None:
        """Begin to draw a note, unless it is the one that is shown."""
        sharpness = self._page_width() * self.devicePixelRatioF() / INCHES_WIDE[self._paper]
        wanted = (note, min(SHARPEST, sharpness), self._paper)
        if wanted != self._drawn:
            self._drawn = wanted
            self._worker.ask(pages_of, *wanted, resources())

    def say_beside(self, note: HandoffNote | None) -> None:
        """Say whether the pages are of a note that is kept beside the one in work."""
        first = ", ".join((note.rotation, dated(note.first_day, tr("%-d %b")))) if note else ""
        self._heading.setText(tr("Beside: {first}", first=first) if note else tr("As printed"))
        self._beside.setText(tr("Follow") if note else tr("Keep beside"))

    def settle(self) -> None:
        """Wait until the pages are there."""
        self._worker.settle()
        self._painting.finish()
        self._writer.settle()

    def write(
        self, note: HandoffNote, path: Path, told: Callable[[str], object], refused: Callable[[str], object]
    ) -> None:
        """Write a note as PDF and tell how that went."""
        writer = Worker(self)
        writer.answered.connect(told)
        writer.refused.connect(refused)
        writer.stopped.connect(told)
        self._writer = writer
        writer.begin(tr("Writing {name}", name=path.name), _write, note, path, resources(), self._paper)

    def _page_width(self) -> int:
        return max(120, self._area.viewport().width() - 2 * MARGIN)

    def _show_pages(self, pages: list[Drawn]) -> None:
        empty(self._pages)
        self._papers.clear()
        self.images, self._pictures = [png for png, _ in pages], [picture for _, picture in pages]
        for number in range(len(pages)):
            page = QLabel()
            page.setProperty("kind", "paper")
            page.setAccessibleName(tr("Page {number} of {pages}", number=number + 1, pages=len(pages)))
            self._pages.addWidget(page)
            self._papers.append(page)
        self._count.setText(tr("1 page") if len(pages) == 1 else tr("{pages} pages", pages=len(pages)))
        self._fit()

    def _fit(self) -> None:
        """Give every page its room now and its picture bit by bit: scaling many takes longer than a person waits."""
        width = self._page_width()
        for number, picture in enumerate(self._pictures):
            self._papers[number].setFixedSize(width, round(width * picture.height() / max(1, picture.width())))
        self._painting.start([partial(self._paint, number) for number in range(len(self._pictures))], first=1)

    def _paint(self, number: int) -> None:
        page = self._papers[number]
        ratio, smooth = self.devicePixelRatioF(), Qt.TransformationMode.SmoothTransformation
        scaled = self._pictures[number].scaled(page.size() * ratio, mode=smooth)
        scaled.setDevicePixelRatio(ratio)
        page.setPixmap(QPixmap.fromImage(scaled))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()


def pages_of(note: HandoffNote, sharpness: float, paper: str, folder: Path) -> list[Drawn]:
    """Return the pages of a note as PNG, `sharpness` pixels to the inch, and as pictures read from it."""
    from app.reports.handoffs import handoff_pages

    return [(png, QImage.fromData(png)) for png in handoff_pages(note, folder, sharpness, paper)]


def _write(note: HandoffNote, path: Path, folder: Path, paper: str, tell: Tell) -> str:
    from app.usecases.printing import save_handoff

    save_handoff(note, folder, path, paper, tell, html=path.suffix.lower() in (".html", ".htm"))
    return tr("Saved {path}.", path=path)
