"""The manual: pages to choose from or to find, the chosen one beside them. It loads nothing but its own pictures."""

from dataclasses import replace

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextFrameFormat,
    QTextOption,
    QTextTable,
)
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QTextBrowser, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import tr
from app.paths import resources
from app.ui.key_lines import key_lines
from app.ui.preferences import Preferences
from app.ui.themes import Look
from app.ui.tips import key_words
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.tables import NOTHING_FITS, Row, Table
from app.ui.widgets.texts import button
from app.usecases.manual_lists import ManualPage
from app.usecases.manuals import CONTENTS, find_page, find_pages, manual, picture

LIST_WIDTH = 300
PICTURE_WIDTH = 610
PAGE_MARGIN, CELL_PADDING, PARAGRAPH, LIST_ITEM, HEADING = 20, 5, 8, 3, 18  # pixels


class ManualView(QTextBrowser):
    """Shows one page of Markdown; a link is followed only to a page, a picture is taken only from the manual's own."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setOpenLinks(False)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.setAccessibleName(tr("Page of the manual"))
        self.document().setDocumentMargin(PAGE_MARGIN)

    def show_page(self, page: ManualPage) -> None:
        """Show a page from its beginning; HTML within it stays text."""
        features = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
        self.document().setMarkdown(f"# {page.title}\n\n{page.text}", features)
        self._give_room()
        self.moveCursor(QTextCursor.MoveOperation.Start)  # else it is kept in sight when the page gets its size
        self.verticalScrollBar().setValue(0)

    def _give_room(self) -> None:
        """Set paragraphs apart and tables in thin lines, which Markdown does not say."""
        block = self.document().begin()
        while block.isValid():
            cursor = QTextCursor(block)
            if cursor.currentTable() is None:
                form = block.blockFormat()
                form.setTopMargin(_room_above(block))
                cursor.setBlockFormat(form)
            block = block.next()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                lines = frame.format()
                lines.setBorder(1)
                lines.setBorderCollapse(True)
                lines.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
                lines.setBorderBrush(QBrush(QColor(self._look.theme.line)))
                lines.setCellPadding(CELL_PADDING)
                lines.setTopMargin(PARAGRAPH)
                frame.setFormat(lines)

    def loadResource(self, _kind: int, name: QUrl | str) -> object:  # noqa: D102
        words = name.toString() if isinstance(name, QUrl) else name
        path = picture(resources(), words)
        if path is None:
            return QByteArray()
        return QImage(str(path)).scaledToWidth(PICTURE_WIDTH, Qt.TransformationMode.SmoothTransformation)


def _room_above(block: QTextBlock) -> float:
    form = block.blockFormat()
    if form.headingLevel() > 1:
        return HEADING
    if block.textList() is not None:
        return LIST_ITEM
    fence = QTextFormat.Property.BlockCodeFence
    before = block.previous()
    return 0 if form.hasProperty(fence) and before.isValid() and before.blockFormat().hasProperty(fence) else PARAGRAPH


class ManualDialog(QDialog):
    """The manual in a window of its own that may stand beside the work."""

    def __init__(self, parent: QWidget, look: Look, preferences: Preferences, name: str = CONTENTS) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Manual"))
        self.resize(1060, 700)
        keys = key_lines(preferences.keys)
        self._pages = manual(resources(), (replace(line, key=key_words(line.key)) for line in keys))
        self._behind: list[str] = []
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find in the manual"))
        self.search.setAccessibleName(tr("Find in the manual"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self._find)
        self.table = Table((tr("Page"),), tr("Pages of the manual"), stretch=0)
        self.table.nothing = NOTHING_FITS
        self.table.setFixedWidth(LIST_WIDTH)
        self.view = ManualView(look)
        self.view.anchorClicked.connect(self._follow)
        self.back_button = button(tr("Back"), self.back, tip=tr("To the page before (Alt+Left)"))
        self.back_button.setShortcut("Alt+Left")
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self._build()
        self._list(self._pages)
        self.show_page(name)

    def _build(self) -> None:
        left, line = QVBoxLayout(), QHBoxLayout()
        left.setSpacing(Space.CLOSE)
        left.addWidget(self.search)
        left.addWidget(self.table)
        line.setSpacing(Space.APART)
        line.addLayout(left)
        line.addWidget(self.view, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addLayout(line, 1)
        contents = button(tr("Contents"), lambda: self.show_page(CONTENTS))
        layout.addWidget(Answers(button(tr("Done"), self.accept, "filled"), aside=[self.back_button, contents]))

    @property
    def shown(self) -> str:
        """The name of the page shown, empty before the first."""
        return self._behind[-1] if self._behind else ""

    def show_page(self, name: str) -> None:
        """Show a page by its name; one that is not there changes nothing."""
        page = find_page(self._pages, name)
        if page is None or name == self.shown:
            return
        self._behind.append(page.name)
        self.view.show_page(page)
        self.back_button.setEnabled(len(self._behind) > 1)
        if page.name != self.table.chosen_key():
            self.table.choose(page.name)
            self.table.scrollTo(self.table.currentIndex())

    def back(self) -> None:
        """Show the page that was shown before."""
        if len(self._behind) > 1:
            self._behind.pop()
            self.show_page(self._behind.pop())

    def _list(self, some: tuple[ManualPage, ...]) -> None:
        self.table.show_rows([Row((page.title,), page.name) for page in some])

    def _find(self, words: str) -> None:
        try:
            found = find_pages(self._pages, words) if words.strip() else self._pages
        except Refused:
            found = ()
        self._list(found)
        if found:
            self.show_page(found[0].name)

    def _follow(self, link: QUrl) -> None:
        self.show_page(link.toString().removesuffix(".md"))

    def _show_chosen(self) -> None:
        name = self.table.chosen_key()
        if isinstance(name, str):
            self.show_page(name)


def show_manual(parent: QWidget, look: Look, preferences: Preferences, name: str = CONTENTS) -> None:
    """Show the manual beside the window, at one of its pages."""
    dialog = ManualDialog(parent, look, preferences, name)
    dialog.finished.connect(dialog.deleteLater)
    dialog.show()
