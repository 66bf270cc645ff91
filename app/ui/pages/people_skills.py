"""The skill matrix: people × roles of rotations, changed by a click or a key."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from app.domain.languages import said, tr
from app.domain.people import Person
from app.domain.rotations import Role
from app.domain.skills import Place, learning, places, skill_words
from app.domain.teams import Team
from app.ui.themes import Look
from app.ui.widgets.texts import role_words

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
YES = "✓"
COLUMN_WIDTH, NAMES_WIDTH, ROW_HEIGHT, HEAD_HEIGHT = 88, 220, 28, 44
TOGGLE_KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
Wanted = list[tuple[int, int, Role]]


class SkillModel(QAbstractTableModel):
    """Cells are “✓” where a person may hold the role; for those who learn, shadow weeks done of those needed."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._team: Team | None = None
        self._done: Mapping[tuple[int, int], int] = {}
        self.people: tuple[Person, ...] = ()
        self.places: tuple[Place, ...] = ()

    def show_team(self, team: Team, done: Mapping[tuple[int, int], int], text: str) -> None:
        """Show the people whose name or initials hold a text; the shape stays where it can, so that nothing jumps."""
        people = tuple(p for p in team.people if text.casefold() in f"{p.name} {p.initials} {p.office}".casefold())
        same = [p.id for p in people] == [p.id for p in self.people] and places(team) == self.places
        if not same:
            self.beginResetModel()
        self._team, self._done, self.people, self.places = team, done, people, places(team)
        if not same:
            self.endResetModel()
        elif people and self.places:
            self.dataChanged.emit(self.index(0, 0), self.index(len(people) - 1, len(self.places) - 1))

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self.people)

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: D102
        return 0 if parent.isValid() else len(self.places)

    def key(self, index: Index) -> tuple[int, int, Role]:
        """Return person id, rotation id and role of a cell."""
        return self.people[index.row()].id, *self.places[index.column()]

    def has(self, index: Index) -> bool:
        """Tell whether the person of a cell may hold its role."""
        return self.places[index.column()] in self.people[index.row()].eligible

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: D102
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignCenter
        if self._team is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(index)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            person, place = self.people[index.row()], self.places[index.column()]
            words = skill_words(self._team, person, place, learning(self._team, person, place[0], self._done))
            return role_words(role, words)
        if role == Qt.ItemDataRole.ForegroundRole and self.people[index.row()].left is not None:
            return QColor(self._look.theme.muted)
        return None

    def _words(self, index: Index) -> str:
        assert self._team is not None
        person, (rotation_id, role) = self.people[index.row()], self.places[index.column()]
        if not self.has(index):
            return ""
        learns = learning(self._team, person, rotation_id, self._done) if role is Role.SHADOW else None
        return tr("{YES} {done} of {needed}", YES=YES, done=learns.done, needed=learns.needed) if learns else YES

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: D102
        if self._team is None:
            return None
        if orientation is Qt.Orientation.Vertical:
            person = self.people[section]
            words = f"{person.initials}  {person.name}"
            return (
                role_words(role, words) if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) else None
            )
        rotation = self._team.rotation[self.places[section][0]]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{self._team.suite[rotation.suite_id].code}\n{said(self.places[section][1])}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return role_words(role, f"{rotation.name} {said(self.places[section][1])}")
        return None


class SkillTable(QTableView):
    """The matrix; `toggled` asks for some cells to be given (True) or taken (False)."""

    toggled = Signal(object, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.skills = SkillModel(look)
        self.setModel(self.skills)
        self.setAccessibleName(tr("Skills: people by roles"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        across, down = self.horizontalHeader(), self.verticalHeader()
        across.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        across.setDefaultSectionSize(COLUMN_WIDTH)
        across.setFixedHeight(HEAD_HEIGHT)
        down.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        down.setDefaultSectionSize(ROW_HEIGHT)
        down.setFixedWidth(NAMES_WIDTH)
        down.setTextElideMode(Qt.TextElideMode.ElideRight)
        down.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.clicked.connect(self._clicked)

    def sizeHint(self) -> QSize:  # noqa: D102
        return QSize(600, 400)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: D102
        if event.key() in TOGGLE_KEYS and self.selectedIndexes():
            self._toggle(self.selectedIndexes())
            return
        super().keyPressEvent(event)

    def _clicked(self, index: QModelIndex) -> None:
        if len(self.selectedIndexes()) <= 1:
            self._toggle([index])

    def _toggle(self, indexes: list[QModelIndex]) -> None:
        """Give what is missing; take away where all of it is there already."""
        missing = [i for i in indexes if not self.skills.has(i)]
        wanted: Wanted = [self.skills.key(i) for i in (missing or indexes)]
        self.toggled.emit(wanted, bool(missing))
