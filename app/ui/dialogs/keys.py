"""The shortcut sheet: every action with its key, page by page, found by words; keys are chosen anew here."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QKeyCombination, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.matches import folded, matter, rank
from app.domain.shortcuts import spelled
from app.ui.actions import ACTIONS, Action, holder_of, with_keys
from app.ui.preferences import Preferences
from app.ui.tips import key_words
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.edits import line_edit
from app.ui.widgets.tables import NOTHING_FITS, Row, Table
from app.ui.widgets.texts import button, label, row
from app.ui.words import page_words

HINT = tr("Choose an action and press Return to give it another key.")
ALONE = (Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr, Qt.Key.Key_unknown)
OWN = {action.full_name: action for action in ACTIONS}


class KeyField(QLineEdit):
    """Takes the next keys as they are pressed; Escape leaves it, Tab goes on."""

    pressed = Signal(str)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAccessibleName(tr("New key"))
        self.setPlaceholderText(tr("Press the keys"))
        self.setMaximumWidth(180)

    def event(self, event: QEvent) -> bool:  # noqa: D102
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # no key of the window is done while a key is chosen
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() not in ALONE:
            self.pressed.emit(_keys_of(event))


def _keys_of(event: QKeyEvent) -> str:
    held, sign = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.text()
    if sign and sign.isprintable() and not sign.isalpha() and not sign.isspace():
        held &= ~Qt.KeyboardModifier.ShiftModifier  # Shift only makes the sign, as for “+” on many keyboards
    pressed = QKeySequence(QKeyCombination(held, Qt.Key(event.key())))
    return pressed.toString(QKeySequence.SequenceFormat.PortableText)


class KeySheet(QDialog):
    """Finds actions and changes their keys; `rebind` is called when other keys count."""

    def __init__(self, parent: QWidget, preferences: Preferences, rebind: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Keyboard shortcuts"))
        self.resize(860, 620)
        self._preferences, self._rebind = preferences, rebind
        self._asked: tuple[Action, str] | None = None
        self.finder = line_edit(tr("Find an action or a key"), tr("Find an action or a key"))
        self.finder.setClearButtonEnabled(True)
        self.finder.textChanged.connect(lambda _text: self.show_actions())
        headings = (tr("Where"), tr("Action"), tr("Key"), tr("What it does"))
        self.table = Table(headings, tr("Keyboard shortcuts"), stretch=3)
        self.table.nothing = NOTHING_FITS
        self.table.activated.connect(lambda _index: self.begin())
        self.table.selectionModel().selectionChanged.connect(lambda _new, _old: self._chosen_changed())
        self.field = KeyField()
        self.field.pressed.connect(self.choose)
        self.field.left.connect(self._leave)
        self.change_button = button(tr("Change key"), self.begin, tip=tr("Then press the keys it should have"))
        self.none_button = button(tr("No key"), lambda: self.choose(""))
        self.own_button = button(tr("Own key again"), self.reset)
        self.all_button = button(tr("Reset all keys"), self.reset_all)
        self.take_button = button(tr("Take the key"), self.take, tip=tr("The other action has no key then"))
        self.said = label(HINT, "quiet", wrap=True)
        self._build()
        self.show_actions()
        self._chosen_changed()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.CARD)
        layout.setSpacing(Space.CLOSE)
        layout.addWidget(self.finder)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.said)
        self.field.hide()
        parts = (self.change_button, self.field, self.take_button, self.none_button, self.own_button)
        layout.addLayout(row(*parts, None))
        layout.addWidget(Answers(button(tr("Done"), self.accept, "filled"), aside=[self.all_button]))

    @property
    def action(self) -> Action | None:
        """The chosen action, with the key in force."""
        found = OWN.get(self.table.chosen_key() or "")
        return with_keys([found], self._preferences.keys)[0] if found else None

    def show_actions(self) -> None:
        """Show the actions that the words find, each page's together."""
        words, rows = folded(self.finder.text()).split(), []
        for action in sorted(with_keys(ACTIONS, self._preferences.keys), key=lambda a: _pages().index(a.page)):
            where = page_words(action.page) if action.page else tr("Everywhere")
            key = key_words(action.key)
            if rank(words, matter(action.words, f"{where} {action.key} {key}", action.help)) is not None:
                rows.append(Row((where, action.words, key or "–", action.help), action.full_name))
        self.table.show_rows(rows)
        self.all_button.setEnabled(bool(self._preferences.keys))

    def _chosen_changed(self) -> None:
        self._leave()
        action = self.action
        changed = action is not None and action.full_name in self._preferences.keys
        self.change_button.setEnabled(action is not None)
        self.none_button.setEnabled(action is not None and bool(action.key))
        self.own_button.setEnabled(changed)
        self.said.setText(HINT)

    # Choosing

    def begin(self) -> None:
        """Wait for the keys of the chosen action."""
        if (action := self.action) is not None:
            self.field.show()
            self.field.setFocus()
            self.said.setText(tr("Press the keys for “{words}”; Escape keeps what it has.", words=action.words))

    def choose(self, text: str) -> None:
        """Give the chosen action a key, or none; a key that means something else there is named and not taken."""
        action = self.action
        if action is None:
            return
        try:
            key = spelled(text)
        except Refused as error:
            self.said.setText(str(error))
            return
        other = holder_of(key, action, self._preferences.keys)
        if other is None:
            self._keep(action, key)
            return
        self._asked = (action, key)
        where = page_words(other.page) if other.page else tr("Everywhere")
        words = tr("{key} is the key of “{other}” ({where}); take it, or press others.",
                   key=key_words(key), other=other.words, where=where)  # fmt: skip
        self.said.setText(words)
        self.take_button.show()

    def take(self) -> None:
        """Take the key that was asked about from every action that has it."""
        if self._asked is None:
            return
        action, key = self._asked
        while (other := holder_of(key, action, self._preferences.keys)) is not None:
            self._preferences.choose_key(other.full_name, "")
        self._keep(action, key)

    def _keep(self, action: Action, key: str) -> None:
        own = OWN[action.full_name].key
        self._preferences.choose_key(action.full_name, None if key == own else key)
        self._tell(tr("“{words}” has the key {key} now.", words=action.words, key=key_words(key) or tr("none")))

    def reset(self) -> None:
        """Give the chosen action its own key again, unless that means something else by now."""
        if (action := self.action) is not None:
            self.choose(OWN[action.full_name].key)

    def reset_all(self) -> None:
        """Give every action its own key again."""
        for name in self._preferences.keys:
            self._preferences.choose_key(name, None)
        self._tell(tr("Every action has its own key again."))

    def _tell(self, words: str) -> None:
        self._rebind()
        self.show_actions()
        self._chosen_changed()
        self.said.setText(words)

    def _leave(self) -> None:
        self._asked = None
        self.take_button.hide()
        if self.field.isVisible():
            self.field.hide()
            self.table.setFocus()
            self.said.setText(HINT)


def _pages() -> tuple[str, ...]:
    return tuple(dict.fromkeys(action.page for action in ACTIONS))
