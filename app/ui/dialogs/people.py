"""Merging two entries of one person, and giving somebody a last day: what would happen first, then one button."""

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import small, tr
from app.domain.people import Person
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import DayChooser, line_edit, name_field
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, label, row
from app.ui.words import capital
from app.usecases.people import (
    Merging,
    deactivate_person,
    doubled_words,
    leaving_lines,
    look_at_leaving,
    look_at_merging,
    merge_people,
    same_names,
)


class MergeDialog(Growing):
    """Chooses the other entry and which of the two stays; `stays` is the person id that is left."""

    def __init__(self, parent: QWidget, session: Session, person: Person) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Merge people"))
        self.resize(560, 330)
        self._session, self._person = session, person
        self.stays = 0
        self.other = QComboBox()
        name_field(self.other, tr("The other entry"))
        self.other.setMaxVisibleItems(14)
        for each in _likely(session, person):
            self.other.addItem(_named(each), each.id)
        self.which = Segments((_named(person), tr("the other")), tr("Who stays"))
        self.words = label("", wrap=True)
        self.warning = label("", "warning", wrap=True)
        self.reason = line_edit(tr("Reason"), tr("Why should it be done all the same?"))
        self.merge_button = button(tr("Merge"), self.merge, "filled")
        self.merge_button.setDefault(True)
        self._build()
        self.other.currentIndexChanged.connect(lambda _n: self._look())
        self.which.chosen.connect(lambda _n: self._look())
        self.reason.textChanged.connect(lambda _text: self._allow())
        self._doubled = False
        self._look()

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("{named} is one person with", named=_named(self._person)), "title", wrap=True))
        column.addWidget(self.other)
        column.addLayout(row(label(tr("Who stays"), "quiet"), self.which, None))
        for part in (self.words, self.warning, self.reason):
            column.addWidget(part)
        column.addStretch(1)
        column.addWidget(Answers(self.merge_button, button(tr("Cancel"), self.reject)))

    @property
    def _ids(self) -> tuple[int, int]:
        """Who goes and who stays."""
        other = int(self.other.currentData() or 0)
        return (other, self._person.id) if self.which.number == 0 else (self._person.id, other)

    def _look(self) -> None:
        found: Merging | None = self._session.read(look_at_merging, *self._ids)
        self._doubled = bool(found and found.doubled)
        self.merge_button.setEnabled(found is not None)
        if found is not None:
            moved = (
                tr("{n} slot|{n} slots", "", found.slots, n=small(found.slots)),
                tr("{leave} leave", leave=found.leave),
                tr("{n} cover|{n} covers", "", found.covers, n=small(found.covers)),
            )
            self.words.setText(
                tr(
                    "{name} ({initials}) gets {moved}, and every skill, calendar and link of {name2} "
                    "({initials2}), who is removed. Undo brings them back.",
                    name=found.stays.name,
                    initials=found.stays.initials,
                    moved=", ".join(moved),
                    name2=found.gone.name,
                    initials2=found.gone.initials,
                )
            )
            self.warning.setText(doubled_words(self._session.team, found) if found.doubled else "")
        self.warning.setVisible(self._doubled)
        self.reason.setVisible(self._doubled)
        self._allow()

    def _allow(self) -> None:
        reasoned = not self._doubled or bool(self.reason.text().strip())
        self.merge_button.setEnabled(bool(self.other.count()) and reasoned)

    def merge(self) -> None:
        """Do it."""
        gone, stays = self._ids
        if self._session.do(merge_people, gone, stays, self.reason.text()) is not None:
            self.stays = stays
            self.accept()


def _named(person: Person) -> str:
    return f"{person.name} ({person.initials})"


def _likely(session: Session, person: Person) -> list[Person]:
    """Return the others, those first who share a name or an address, then those whose name begins alike."""
    twins = {p.id for some in same_names(session.team.people) if person in some for p in some}
    first = person.name.casefold().split()[:1]
    others = [p for p in session.team.people if p.id != person.id]
    return sorted(others, key=lambda p: (p.id not in twins, p.name.casefold().split()[:1] != first, p.name.casefold()))


class LeavingDialog(Growing):
    """Asks for the last day and lists what will be open."""

    def __init__(self, parent: QWidget, session: Session, look: Look, person: Person) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Deactivate"))
        self.resize(560, 440)
        self._session, self._person = session, person
        self.day = DayChooser(tr("Last day in the team"))
        self.day.fill(max(session.now.date(), person.joined or session.now.date()))
        self.heading = label("", "strong", wrap=True)
        self.slots = LineList(look, tr("What will be open"), bold=False)
        self.leave_button = button(tr("Deactivate"), self.deactivate, "filled")
        self.leave_button.setDefault(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("{name} leaves the team", name=person.name), "title", wrap=True))
        words = tr("History stays as it is. Later slots of the draft are opened; publish to tell everybody.")
        column.addWidget(label(words, "quiet", wrap=True))
        column.addLayout(row(label(tr("Last day in the team"), "quiet"), self.day, None))
        column.addWidget(self.heading)
        column.addWidget(self.slots, 1)
        column.addWidget(Answers(self.leave_button, button(tr("Cancel"), self.reject)))
        self.day.userDateChanged.connect(lambda _day: self._look())
        self._look()

    def _look(self) -> None:
        try:
            found = look_at_leaving(self._session.store, self._person.id, self.day.day())
        except Refused as error:
            self.heading.setText(str(error))
            self.slots.show_lines([])
            self.leave_button.setEnabled(False)
            return
        lines = leaving_lines(self._session.team, found)
        covers = (
            tr(" and {count} removed", count=tr("{n} cover|{n} covers", "", found.covers, n=small(found.covers)))
            if found.covers
            else ""
        )
        opened = tr(
            "{count} will be open{covers}",
            count=tr("{n} slot|{n} slots", "", len(lines), n=small(len(lines))),
            covers=covers,
        )
        self.heading.setText(capital(opened) if lines or covers else tr("Nothing will be open"))
        self.slots.show_lines([Line(words) for words in lines])
        self.leave_button.setEnabled(True)

    def deactivate(self) -> None:
        """Do it."""
        if self._session.do(deactivate_person, self._person.id, self.day.day()) is not None:
            self.accept()
