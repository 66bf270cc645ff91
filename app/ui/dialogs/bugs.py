"""Merging two known bugs, splitting one, and the short forms by which they are found."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.aliases import Alias
from app.domain.known_bugs import KnownBug
from app.domain.languages import tr
from app.ui.savings import save
from app.ui.sessions import Session
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import line_edit
from app.ui.widgets.tables import Row, Table
from app.ui.widgets.texts import button, label, row
from app.usecases.known_bugs import change_alias, forget_alias
from app.usecases.recurrences import aliases_of

SIZE = (520, 460)


class MergeDialog(QDialog):
    """Chooses the known bug that another becomes part of."""

    def __init__(self, parent: QWidget, bug: KnownBug, every: Iterable[KnownBug]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge known bugs"))
        self.resize(*SIZE)
        self.table = Table((tr("Known bug"),), tr("Known bugs"), stretch=0)
        others = sorted((b for b in every if b.id != bug.id), key=lambda b: (b.suite_id != bug.suite_id, b.title))
        self.table.show_rows([Row((b.title,), b.id) for b in others])
        self.filter = line_edit(tr("Filter"), tr("Filter by title"))
        self.filter.textEdited.connect(self.table.order.setFilterFixedString)
        self.merge_button = button(tr("Merge"), self.accept, "filled")
        self.merge_button.setEnabled(False)
        choose = self.table.selectionModel().selectionChanged
        choose.connect(lambda _new, _old: self.merge_button.setEnabled(self.into is not None))
        layout = _column(self)
        layout.addWidget(label(tr("Merge “{title}” into", title=bug.title), "title", wrap=True))
        layout.addWidget(label(tr("Its issues and wordings go to the one you choose; undo brings both back."), "quiet"))
        for part in (self.filter, self.table):
            layout.addWidget(part)
        layout.addWidget(Answers(self.merge_button, button(tr("Cancel"), self.reject)))

    @property
    def into(self) -> int | None:
        """The known bug that stays."""
        key = self.table.chosen_key()
        return int(key) if key is not None else None


class SplitDialog(QDialog):
    """Ticks the wordings that become a known bug of their own, and names it."""

    def __init__(self, parent: QWidget, bug: KnownBug, wordings: Iterable[tuple[str, int]]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Split a known bug"))
        self.resize(*SIZE)
        self.title = line_edit(tr("Title of the new known bug"), tr("what goes wrong, in a few words"))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Wordings that go to the new one"))
        for words, times in wordings:
            item = QListWidgetItem(f"{words}  ({times} ×)" if times else words)
            item.setData(Qt.ItemDataRole.UserRole, words)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.split_button = button(tr("Split"), self.accept, "filled")
        layout = _column(self)
        layout.addWidget(label(tr("Split “{title}”", title=bug.title), "title", wrap=True))
        layout.addWidget(
            label(tr("Tick the wordings of the new known bug; the issues titled so go with them."), "quiet")
        )
        for part in (self.title, self.list):
            layout.addWidget(part)
        layout.addWidget(Answers(self.split_button, button(tr("Cancel"), self.reject)))
        self.title.textChanged.connect(lambda _text: self._judge())
        self.list.itemChanged.connect(lambda _item: self._judge())
        self._judge()

    @property
    def wordings(self) -> list[str]:
        """The wordings ticked."""
        items = (self.list.item(n) for n in range(self.list.count()))
        return [i.data(Qt.ItemDataRole.UserRole) for i in items if i.checkState() == Qt.CheckState.Checked]

    def _judge(self) -> None:
        self.split_button.setEnabled(bool(self.title.text().strip() and self.wordings))


class AliasDialog(QDialog):
    """Short forms in force; the team's own are added and taken away."""

    def __init__(self, parent: QWidget, session: Session) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Aliases"))
        self.resize(*SIZE)
        self._session = session
        self._shown: dict[str, str] = {}
        self.table = Table((tr("Word"), tr("Stands for"), tr("From")), tr("Aliases"), stretch=1)
        self.word, self.means = line_edit(tr("Word"), "gw"), line_edit(tr("Stands for"), "gateway")
        self.word.setMaximumWidth(140)
        self.save_button = button(tr("Save"), self._save, "filled")
        self.refusal = label("", "warning", wrap=True)
        self.forget_button = button(tr("Forget"), self._forget, tip=tr("What was shipped counts again"))
        layout = _column(self)
        layout.addWidget(label(tr("Aliases"), "title"))
        words = tr(
            "A short form counts as what it stands for wherever known bugs are looked for; saved empty, for itself."
        )
        layout.addWidget(label(words, "quiet", wrap=True))
        layout.addWidget(self.table)
        layout.addLayout(row(self.word, self.means, self.save_button))
        layout.addWidget(self.refusal)
        layout.addWidget(Answers(no=button(tr("Close"), self.accept), aside=[self.forget_button]))
        session.refused.connect(self.refusal.setText)
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._show_chosen())
        self._fill()

    def _fill(self) -> None:
        own, every = self._session.store.bugs.aliases(), aliases_of(self._session.store)
        rows = {**every, **own}
        self._shown = {word: means or "" for word, means in rows.items()}
        self.table.show_rows(
            [
                Row((w, m or tr("itself"), tr("the team") if w in own else tr("shipped")), w)
                for w, m in sorted(rows.items())
            ]
        )
        self.refusal.clear()
        self._show_chosen()

    def _show_chosen(self) -> None:
        word = self.table.chosen_key()
        own = self._session.store.bugs.aliases()
        self.forget_button.setEnabled(word in own)
        if word is not None:
            self.word.setText(word)
            self.means.setText(own.get(word, aliases_of(self._session.store).get(word, "")))

    def _save(self) -> None:
        word = self.word.text().strip().casefold()
        was = Alias(word, self._shown.get(word, ""))
        if save(self, self._session, change_alias, Alias(word, self.means.text().strip().casefold()), was) is not None:
            self._fill()

    def _forget(self) -> None:
        if self._session.do(forget_alias, self.word.text()):
            self._fill()


def _column(dialog: QDialog) -> QVBoxLayout:
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(*Margins.BOX)
    layout.setSpacing(Space.NEAR)
    return layout
