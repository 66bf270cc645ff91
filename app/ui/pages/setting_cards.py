"""Cards of settings that are found by words: rows that do not match are hidden, the one gone to is marked."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.matches import Matter, matter, rank
from app.domain.settings import LISTED, Setting
from app.ui.tokens import Space
from app.ui.widgets.edits import field_label
from app.ui.widgets.texts import Card, label, row

WORDS_WIDTH = 160


class SettingCard(Card):
    """Rows of settings under a heading, each by its key in the one list."""

    def __init__(self, heading: str) -> None:
        super().__init__(heading)
        self._heading = heading
        self._rows: dict[str, tuple[int, QLabel, QWidget]] = {}
        self._matters: dict[str, Matter] = {}
        self._effects: dict[str, QLabel] = {}
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(Space.APART)
        self._form.setVerticalSpacing(Space.CLOSE)
        self._form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.body.addLayout(self._form)

    def add(self, key: str, field: QWidget, shown: QWidget | QBoxLayout) -> None:
        """Add the row of a setting; `field` is what the keyboard goes to, `shown` what stands beside its label."""
        one = LISTED[key]
        said = field_label(one.label, WORDS_WIDTH)
        self._rows[key] = (self._form.rowCount(), said, field)
        self._matters[key] = matter(one.label, self._heading, f"{one.help} {key}")
        self._form.addRow(said, shown)

    def add_said(self, key: str, field: QWidget, shown: QWidget | QHBoxLayout) -> None:
        """Add the row of a setting with, below, what it does as it stands."""
        effect, column = label("", "small", wrap=True), QVBoxLayout()
        column.setSpacing(Space.TIGHT)
        if isinstance(shown, QWidget):
            column.addWidget(shown)
        else:
            column.addLayout(shown)
        column.addWidget(effect)
        self._effects[key] = effect
        self.add(key, field, column)

    def add_number(self, setting: Setting, field: QWidget) -> None:
        """Add the row of a number with its help and, below, its effect."""
        words, effect = label(setting.help, "quiet", wrap=True), label("", "small", wrap=True)
        column = QVBoxLayout()
        column.setSpacing(Space.HAIR)
        column.addWidget(words)
        column.addWidget(effect)
        line = row(field, spacing=Space.NEAR)
        line.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        line.addLayout(column, 1)
        self._effects[setting.key] = effect
        self.add(setting.key, field, line)

    def say_effect(self, key: str, words: str) -> None:
        """Say what a setting does as it stands."""
        self._effects[key].setText(words)
        self._effects[key].setVisible(bool(words))

    @property
    def effects(self) -> dict[str, str]:
        """What each setting is said to do, by its key."""
        return {key: said.text() for key, said in self._effects.items()}

    @property
    def keys(self) -> tuple[str, ...]:
        """The settings of the card."""
        return tuple(self._rows)

    def narrow(self, words: Sequence[str]) -> int:
        """Show the rows that match folded words, and the card where there are any; return how many."""
        found = {key for key in self._rows if rank(words, self._matters[key]) is not None}
        for key, (number, _, _) in self._rows.items():
            self._form.setRowVisible(number, key in found)
        self.setVisible(bool(found))
        return len(found)

    def mark(self, key: str) -> QWidget | None:
        """Mark one setting and no other; return what its keys go to, None when it stands elsewhere."""
        for one, (_, said, _) in self._rows.items():
            said.setProperty("kind", "found" if one == key else "quiet")
            said.style().unpolish(said)
            said.style().polish(said)
        return self._rows[key][2] if key in self._rows else None


def value_words(setting: Setting, value: int) -> str:
    """Return the usual value of a setting in words where another is chosen, else nothing."""
    return "" if value == setting.default else tr("Usually {default}.", default=setting.default)
