"""What one person wishes for: weeks to be on, weeks rather not, and saying more."""

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from app.domain.languages import tr
from app.domain.people import Person
from app.domain.weeks import Week, span_words, weeks_between
from app.domain.wishes import WeekWish, Wish
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.edits import DayChooser, field_label, line_edit
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, label, row
from app.usecases.wishing import wish_for_weeks

ROW_HEIGHT, MOST_ROWS = 48, 4
WISHES = (Wish.PREFER, Wish.AVOID)


class WishPanel(QWidget):
    """Wishes from this week on; any day of a week stands for it."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        self._session = session
        self._person: Person | None = None
        self.wishes = LineList(look, tr("Wishes"), bold=False)
        self._none = label(tr("No wish from this week on."), "quiet")
        self.kind = Segments((tr("Would like"), tr("Rather not")), tr("Wish"))
        self.first, self.last = DayChooser(tr("First week of the wish")), DayChooser(tr("Last week of the wish"))
        self.note = line_edit(tr("Note on the wish"), tr("note, if any"))
        self.keep_button = button(tr("Keep wish"), self.keep)
        self.remove_button = button(tr("Remove"), self.remove, "flat", tr("Remove the chosen wish"))
        self.first.userDateChanged.connect(self._first_changed)
        self._build()

    def _build(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.CLOSE)
        grid.setVerticalSpacing(Space.CLOSE)
        grid.setColumnStretch(1, 1)
        parts = ((tr("From week of"), self.first), (tr("To week of"), self.last), (tr("Note"), self.note))
        for number, (words, part) in enumerate(parts):
            grid.addWidget(field_label(words, 88), number, 0)
            grid.addWidget(part, number, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.CLOSE)
        column.addLayout(row(label(tr("Wishes"), "section"), None, self.remove_button))
        column.addWidget(self.wishes)
        column.addWidget(self._none)
        column.addLayout(row(self.kind, None))
        column.addLayout(grid)
        column.addLayout(row(None, self.keep_button))

    def show_person(self, person: Person) -> None:
        """Show the wishes of a person."""
        now = self._session.this_week
        if self._person is None or self._person.id != person.id:
            for part in (self.first, self.last):
                part.fill((now + 1).monday)
            self.note.clear()
        self._person = person
        found = [w for w in self._session.team.wishes if w.person_id == person.id and w.last >= now]
        self.wishes.show_lines([_line(w) for w in found])
        self.wishes.setFixedHeight(min(len(found), MOST_ROWS) * ROW_HEIGHT)
        self.wishes.setVisible(bool(found))
        self._none.setVisible(not found)
        self.remove_button.setEnabled(bool(found))

    def _first_changed(self) -> None:
        if self.last.day() < self.first.day():
            self.last.fill(self.first.day())

    def keep(self) -> None:
        """Keep the wish as chosen."""
        if self._person is None:
            return
        first, last = Week.of(self.first.day()), max(Week.of(self.last.day()), Week.of(self.first.day()))
        weeks = {self._person.id: tuple(weeks_between(first, last))}
        if self._session.do(wish_for_weeks, weeks, WISHES[self.kind.number], self.note.text()):
            self.note.clear()

    def remove(self) -> None:
        """Remove the chosen wish."""
        chosen: WeekWish | None = self.wishes.key
        if chosen is None:
            self._session.told.emit(tr("Choose the wish to remove in the list."))
        else:
            self._session.do(wish_for_weeks, {chosen.person_id: tuple(weeks_between(chosen.first, chosen.last))}, None)


def _line(wish: WeekWish) -> Line:
    quiet = " · ".join(part for part in (wish.wish.words, wish.note) if part)
    one = wish.first == wish.last
    words = tr(
        "{what} of {span}",
        what=tr("Week") if one else tr("Weeks"),
        span=span_words(wish.first.monday, wish.last.monday),
    )
    return Line(words, quiet, key=wish)
