"""When am I next on: my next support weeks and my project time until then."""

from datetime import datetime

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout

from app.domain.duty import Coming, coming_duties
from app.domain.languages import said, small, tr
from app.domain.people import Person
from app.domain.projects import PersonWeek, person_week
from app.domain.rota import Rota, Slot
from app.domain.weeks import day_words, span_words, weeks_between
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Space
from app.ui.widgets.edits import name_field
from app.ui.widgets.marks import SuiteMark
from app.ui.widgets.texts import Card, empty, label, row, rule
from app.ui.words import local_time, moment_words, weeks_away

MOST_WEEKS = 3


class MyWeeksCard(Card):
    """Asks once who sits here, then answers without a click."""

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(tr("Your next weeks on support"))
        self._session, self._look, self._preferences = session, look, preferences
        self._lines = QVBoxLayout()
        self._lines.setSpacing(Space.CLOSE)
        self.body.addLayout(self._lines)
        self.who = QComboBox()
        name_field(self.who, tr("I am"))
        self.who.activated.connect(self._said)
        self.body.addWidget(self.who)

    @property
    def _uid(self) -> str:
        return self._session.store.teams.facts().uid

    def show_weeks(self) -> None:
        """Show the next weeks of whoever sits here."""
        empty(self._lines)
        me = self._session.team.person.get(self._preferences.me(self._uid) or 0)
        self.who.setVisible(me is None)
        if me is None:
            self._ask()
        else:
            self._show(me)

    def _ask(self) -> None:
        self.who.clear()
        self.who.addItem(tr("I am …"), None)
        for person in self._session.team.shown_people:
            self.who.addItem(person.name, person.id)
        words = tr("Say who you are, and this card answers when you are next on. Settings can change it.")
        self._lines.addWidget(label(words, "quiet", wrap=True))

    def _said(self, _number: int) -> None:
        person_id = self.who.currentData()
        if person_id is not None:
            self._preferences.set_me(self._uid, person_id)
            self.show_weeks()

    def _show(self, me: Person) -> None:
        rota = self._session.published if self._session.published.held else self._session.draft
        coming = coming_duties(self._session.team, rota, self._session.covers, me.id, self._session.now)
        slots = tuple(c.slot for c in coming if c.instead_of is None)
        for number, one in enumerate(_up_to_week(coming, MOST_WEEKS)):
            if number:
                self._lines.addWidget(rule())
            self._lines.addLayout(self._line(one))
        if not coming:
            self._lines.addWidget(label(tr("{name} holds no week that is still to come.", name=me.name), wrap=True))
            return
        self._lines.addWidget(rule())
        self._lines.addWidget(label(self._project_words(rota, me, slots), "quiet", wrap=True))

    def _line(self, one: Coming) -> QHBoxLayout:
        team, slot = self._session.team, one.slot
        rotation = team.rotation[slot.rotation_id]
        suite = team.suite[rotation.suite_id]
        words = QVBoxLayout()
        words.setSpacing(Space.HAIR)
        words.addWidget(label(self._when(one), "strong", wrap=True))
        first = local_time(one.start, rotation.zone_of(slot.week)).date()
        away = weeks_away(first, self._session.now.date())
        words.addWidget(label(self._what(one, away), "quiet", wrap=True))
        line = row(SuiteMark(suite, self._look.theme, outlined=not slot.role.is_duty or slot.role == "secondary"))
        line.setSpacing(Space.NEAR)
        line.addLayout(words, 1)
        return line

    def _when(self, one: Coming) -> str:
        rotation = self._session.team.rotation[one.slot.rotation_id]
        if one.instead_of is None:
            return span_words(rotation.first_day(one.slot.week), rotation.first_day(one.slot.week + 1))
        return self._span(one.start, one.end)

    def _span(self, start: datetime, end: datetime) -> str:
        home, now = self._session.team.time_zone, self._session.now
        return tr("{moment} to {moment2}", moment=moment_words(start, home, now), moment2=moment_words(end, home, now))

    def _what(self, one: Coming, away: str) -> str:
        people = self._session.team.person
        if one.instead_of is not None:
            cover = tr("{role}, cover for {name}", role=one.slot.role, name=people[one.instead_of].name)
            return f"{cover} · {away}"
        covers = (
            tr("{name} covers {span}", name=people[c.person_id].name, span=self._span(c.start, c.end))
            for c in one.covered
        )
        return "\n".join((f"{said(one.slot.role)} · {away}", *covers))

    def _project_words(self, rota: Rota, me: Person, slots: tuple[Slot, ...]) -> str:
        duty = next((s for s in slots if s.role.is_duty and s.week > self._session.this_week), None)
        if duty is None:
            return tr("Project time after that.")
        weeks = tuple(weeks_between(self._session.this_week, duty.week + -1))
        whole = sum(person_week(self._session.team, rota, me, w) is PersonWeek.PROJECT for w in weeks)
        day = day_words(self._session.team.rotation[duty.rotation_id].first_day(duty.week))
        if not whole:
            return tr("No whole project week until {day}.", day=day)
        return tr(
            "Project time until {day}: {count}.",
            day=day,
            count=tr("{n} whole week|{n} whole weeks", "", whole, n=small(whole)),
        )


def _up_to_week(coming: tuple[Coming, ...], weeks: int) -> tuple[Coming, ...]:
    """Return what comes up to the given number of weeks held, with the covers between them."""
    held = [n for n, one in enumerate(coming) if one.instead_of is None]
    return coming[: held[weeks - 1] + 1] if len(held) >= weeks else coming
