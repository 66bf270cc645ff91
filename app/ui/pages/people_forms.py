"""Everything about one person, edited in place; a field is kept when it is left."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from app.domain.clashes import Filled
from app.domain.errors import Refused
from app.domain.languages import said, tr
from app.domain.people import LONGEST_REST, Person, initials_offers
from app.domain.policies import LARGEST
from app.domain.rotations import Role
from app.domain.teams import Team
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import DayField, field_label, fill, line_edit, name_field, number_field
from app.ui.widgets.texts import button, empty, label, plain_tip
from app.ui.widgets.ticks import TickBox

TEXTS = (
    ("name", tr("Name"), tr("Ana Castillo")),
    ("initials", tr("Initials"), tr("made from the name")),
    ("email", tr("E-mail"), "ana@example.com"),
    ("phone", tr("Phone"), "+44 20 7946 0000"),
    ("chat", tr("Chat"), "@ana"),
    ("office", tr("Office"), tr("New York")),
    ("holidays", tr("Holidays"), tr("country, perhaps with its part: US-NY")),
)
DAYS = (
    ("joined", tr("Joined"), tr("first day")),
    ("left", tr("Last day"), tr("none")),
    ("experienced_from", tr("Novice until"), tr("not one")),
)
LIMITS = (
    ("window_duties", tr("Most duties"), tr("Duty weeks in any {weeks} weeks; lowest for what holds for all")),
    ("gap_weeks", tr("Rests"), tr("Free weeks between two duties; lowest for what holds for all")),
)
AS_ALL, LIMIT_WIDTH = -1, 112
MIDDLE = Qt.AlignmentFlag.AlignHCenter


class PersonForm(QWidget):
    """Sends `finished` when a person has changed something and gone on; never while it is filled."""

    finished = Signal()
    mistaken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._person = Person(0, "", "")
        self.filled = Filled()
        self.texts = {name: line_edit(words, hint) for name, words, hint in TEXTS}
        self.days = {name: DayField(words, hint) for name, words, hint in DAYS}
        self.zone = QComboBox()
        self.zone.setEditable(True)
        name_field(self.zone, tr("Time zone"))
        self.fte = QDoubleSpinBox()
        self.fte.setRange(0.05, 1)
        self.fte.setSingleStep(0.1)
        number_field(self.fte, tr("Part of full time"))
        self.limits = {name: _limit(words) for name, words, _ in LIMITS}
        self.limits["gap_weeks"].setMaximum(LONGEST_REST)
        self.roles: dict[tuple[int, Role], QCheckBox] = {}
        self._roles_grid = QGridLayout()
        self.offers = QWidget()
        self._offers = QHBoxLayout(self.offers)
        self._offers.setContentsMargins(*Margins.FLUSH)
        self._taken: dict[str, str] = {}
        self._build()
        self._connect()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.CLOSE)
        form.setVerticalSpacing(Space.CLOSE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, words, _ in TEXTS:
            form.addRow(field_label(words, 88), self.texts[name])
            if name == "initials":
                form.addRow("", self.offers)
            if name == "office":
                form.addRow(field_label(tr("Time zone"), 88), self.zone)
        form.addRow(field_label(tr("Full time"), 88), _left(self.fte))
        for name, words, _ in LIMITS:
            form.addRow(field_label(words, 88), _left(self.limits[name]))
        for name, words, _ in DAYS:
            form.addRow(field_label(words, 88), _left(self.days[name]))
        self._roles_grid.setHorizontalSpacing(Space.APART)
        self._roles_grid.setVerticalSpacing(Space.CLOSE)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addLayout(form)
        column.addSpacing(Space.CLOSE)
        column.addWidget(label(tr("May hold"), "section"))
        column.addLayout(self._roles_grid)

    def _connect(self) -> None:
        for edit in (*self.texts.values(), *self.days.values()):
            edit.editingFinished.connect(self._left_field)
        for number in (self.fte, *self.limits.values()):
            number.editingFinished.connect(self._left_field)
        self.zone.lineEdit().editingFinished.connect(self._left_field)  # type: ignore[union-attr]
        self.zone.activated.connect(self._left_field)

    def show_person(self, person: Person, team: Team) -> None:
        """Show a person."""
        person = self.filled.show(person, self._typed())
        self._person = self.filled.was
        self._taken = {p.initials: p.name for p in team.people if p.id != person.id}
        self.offers.hide()
        for name, edit in self.texts.items():
            fill(edit, getattr(person, name))
        for name, day in self.days.items():
            day.fill(getattr(person, name))
        self.fte.setValue(person.fte)
        for name, _, tip in LIMITS:
            own = getattr(person, name)
            self.limits[name].setSpecialValueText(tr("{getattr} as all", getattr=getattr(team.policy, name)))
            self.limits[name].setValue(AS_ALL if own is None else own)
            self.limits[name].setToolTip(tip.format(weeks=team.policy.window_weeks))
        zones = sorted({p.time_zone for p in team.people} | {person.time_zone, team.time_zone})
        if [self.zone.itemText(n) for n in range(self.zone.count())] != zones:
            self.zone.clear()
            self.zone.addItems(zones)
        self.zone.setCurrentText(person.time_zone)
        self._show_roles(person, team)

    def _show_roles(self, person: Person, team: Team) -> None:
        wanted = tuple((r.id, role) for r in team.rotations for role in r.roles)
        if tuple(self.roles) != wanted:
            self._make_roles(team)
        for key, box in self.roles.items():
            box.setChecked(key in person.eligible)

    def _make_roles(self, team: Team) -> None:
        empty(self._roles_grid)
        self.roles = {}
        shown = [role for role in Role if any(role in r.roles for r in team.rotations)]
        for place, role in enumerate(shown):
            self._roles_grid.addWidget(label(said(role), "quiet"), 0, place + 1, MIDDLE)
        for number, rotation in enumerate(team.rotations):
            self._roles_grid.addWidget(label(rotation.name, wrap=True), number + 1, 0)
            for role in rotation.roles:
                box = TickBox()
                box.setAccessibleName(f"{rotation.name} {said(role)}")
                box.setToolTip(plain_tip(f"{rotation.name} {said(role)}"))
                box.clicked.connect(self._left_field)
                self.roles[rotation.id, role] = box
                self._roles_grid.addWidget(box, number + 1, shown.index(role) + 1, MIDDLE)
        self._roles_grid.setColumnStretch(0, 1)

    def person(self) -> Person:
        """Return the person as typed; raise Refused when a date is none."""
        texts = {name: edit.text().strip() for name, edit in self.texts.items()}
        days = {name: day.day() for name, day in self.days.items()}
        own = {name: None if number.value() == AS_ALL else number.value() for name, number in self.limits.items()}
        eligible = frozenset(key for key, box in self.roles.items() if box.isChecked())
        zone = self.zone.currentText().strip()
        return replace(
            self._person,
            **texts,  # type: ignore[arg-type]
            **days,  # type: ignore[arg-type]
            **own,  # type: ignore[arg-type]
            fte=round(self.fte.value(), 2),
            time_zone=zone,
            eligible=eligible,
        )

    def _typed(self) -> Person | None:
        try:
            return self.person()
        except Refused:
            return None

    def _left_field(self) -> None:
        try:
            person = self.person()
        except Refused as error:
            self.mistaken.emit(str(error))
            return
        self._offer(person)
        if person != self._person and person.initials not in self._taken:
            self.filled.send(person)
            self.finished.emit()

    def _offer(self, person: Person) -> None:
        """Offer free initials where somebody else has those typed; a click takes them."""
        self.offers.hide()
        if person.initials not in self._taken:
            return
        self.mistaken.emit(
            tr(
                "{taken} has the initials {initials}; take free ones below.",
                taken=self._taken[person.initials],
                initials=person.initials,
            )
        )
        empty(self._offers)
        for free in initials_offers(person.name, self._taken.keys()):
            self._offers.addWidget(button(free, partial(self.take_initials, free), "", tr("Take {free}", free=free)))
        self._offers.addStretch(1)
        self.offers.show()

    def take_initials(self, initials: str) -> None:
        """Use other initials."""
        fill(self.texts["initials"], initials)
        self.offers.hide()
        self._left_field()


def _limit(words: str) -> QSpinBox:
    """Return a number whose lowest value says that what holds for all holds here too."""
    made = QSpinBox()
    made.setRange(AS_ALL, LARGEST)
    number_field(made, words)
    made.setFixedWidth(LIMIT_WIDTH)
    return made


def _left(part: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(part)
    line.addStretch(1)
    return line
