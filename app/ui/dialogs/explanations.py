"""What messages mean: topics beside their text, offline; and the trouble log."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused, said_by
from app.domain.languages import tr
from app.paths import resources
from app.troubles import log_path
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.tables import NOTHING_FITS, Row, Table
from app.ui.widgets.texts import button, label
from app.usecases.explaining import Topic, find_topics, topic_of, topics

LIST_WIDTH = 320


class ExplanationDialog(QDialog):
    """Topics to choose from, the chosen one beside them; `words` is the sentence that was asked about."""

    def __init__(self, parent: QWidget, words: str = "") -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What messages mean"))
        self.resize(900, 560)
        self._topics = topics(resources())
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find by words"))
        self.search.setAccessibleName(tr("Find a topic"))
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self._find)
        self.table = Table((tr("About"),), tr("Topics"), stretch=0)
        self.table.nothing = NOTHING_FITS
        self.table.setFixedWidth(LIST_WIDTH)
        self.asked = label(f"“{words}”" if words else "", "quiet", wrap=True)
        self.asked.setVisible(bool(words))
        self.title = label("", "big", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Explanation"))
        self._build()
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self._list(self._topics, topic_of(self._topics, said_by(words), words) if words else self._topics[0])

    def _build(self) -> None:
        left, right = QVBoxLayout(), QVBoxLayout()
        left.addWidget(self.search)
        left.addWidget(self.table)
        for column in (left, right):
            column.setSpacing(Space.CLOSE)
        right.addWidget(self.asked)
        right.addWidget(self.title)
        right.addWidget(self.text, 1)
        line = QHBoxLayout()
        line.setSpacing(Space.APART)
        line.addLayout(left)
        line.addLayout(right, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addLayout(line, 1)
        layout.addWidget(Answers(button(tr("Done"), self.accept, "filled")))

    def _list(self, some: tuple[Topic, ...], chosen: Topic | None) -> None:
        self.table.show_rows([Row((topic.title,), topic.code) for topic in some])
        codes = [topic.code for topic in some]
        if chosen is not None and chosen.code in codes:
            self.table.choose(chosen.code)
            self.table.scrollTo(self.table.currentIndex())
        self._show_chosen()

    def _find(self, words: str) -> None:
        try:
            found = find_topics(self._topics, words) if words.strip() else self._topics
        except Refused:
            found = ()
        self._list(found, found[0] if found else None)

    def _show_chosen(self) -> None:
        code = self.table.chosen_key()
        topic = next((t for t in self._topics if t.code == code), None)
        self.title.setText(topic.title if topic else tr("Choose a topic"))
        self.text.setPlainText(topic.text if topic else "")


def explain(parent: QWidget, words: str) -> None:
    """Show the topic of a sentence, or all of them."""
    dialog = ExplanationDialog(parent, words)
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()


def open_troubles() -> str:
    """Open the trouble log; return what to say of it."""
    path = log_path()
    if not path.exists():
        return tr("Nothing has gone wrong yet, so there is no trouble log; it would stand in {path}.", path=path)
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        return tr("Nothing here opens text files; the trouble log is {path}.", path=path)
    return tr("The trouble log is {path}.", path=path)
