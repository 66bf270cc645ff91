"""When a rotation hands over, and from which week on at another time: what is kept, and what a change would mean."""

from datetime import time, timedelta
from functools import partial

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QComboBox, QFormLayout, QTimeEdit, QVBoxLayout, QWidget

from app.domain.errors import Refused
from app.domain.languages import day_names, tr
from app.domain.rotations import Rotation
from app.domain.weeks import HandoffTime, Week, day_words, zone
from app.ui.savings import decide
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import CONTROL_HEIGHT, Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.boxes import Growing
from app.ui.widgets.edits import DayChooser, field_label, name_field
from app.ui.widgets.lists import Line, LineList
from app.ui.widgets.texts import button, label, row
from app.ui.words import day_and_time
from app.usecases.rotation_handoffs import change_handoff, keep_handoff, with_handoff

MOST_ROWS, WIDTH = 4, 520
FIRST_WEEKS_ON = 4


class HandoffTimeDialog(Growing):
    """A rotation, its handoff times in order, and another one from a week on, with the week of the change in words."""

    def __init__(self, parent: QWidget, session: Session, look: Look, rotation_id: int) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Handoff time"))
        self.setFixedWidth(WIDTH)
        self._session = session
        self.rotation = QComboBox()
        name_field(self.rotation, tr("Rotation"))
        for one in session.team.rotations:
            self.rotation.addItem(one.name, one.id)
        self.rotation.setCurrentIndex(max(0, self.rotation.findData(rotation_id)))
        self.times = LineList(look, tr("Handoff times"), bold=False)
        self.weekday, self.at, self.zone = QComboBox(), QTimeEdit(), QComboBox()
        self.weekday.addItems(day_names())
        self.at.setDisplayFormat("HH:mm")
        self.at.setFixedHeight(CONTROL_HEIGHT)
        self.at.lineEdit().setTextMargins(8, 0, 0, 0)
        self.zone.setEditable(True)
        self.since = DayChooser(tr("First week of the new handoff time"))
        self.effect = label("", wrap=True)
        self.change_button = button(tr("Change from then on"), self.change, "filled")
        self.keep_button = button(tr("Take the chosen change back"), self.keep, "flat")
        self._build()
        self._connect()
        self._show()

    def _build(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(Space.NEAR)
        form.setVerticalSpacing(Space.CLOSE)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for words, part in (
            (tr("From the week of"), self.since),
            (tr("On"), self.weekday),
            (tr("At"), self.at),
            (tr("Time zone"), self.zone),
        ):
            name_field(part, words)
            form.addRow(field_label(words, 110), part)
        column = QVBoxLayout(self)
        column.setContentsMargins(*Margins.BOX)
        column.setSpacing(Space.NEAR)
        column.addWidget(label(tr("When a rotation hands over"), "title"))
        for widget in (self.rotation, self.times):
            column.addWidget(widget)
        column.addLayout(row(None, self.keep_button))
        column.addWidget(label(tr("Another time from a week on"), "section"))
        column.addLayout(form)
        column.addWidget(self.effect)
        column.addWidget(Answers(self.change_button, button(tr("Close"), self.reject)))

    def _connect(self) -> None:
        self.rotation.activated.connect(lambda _number: self._show())
        self.weekday.activated.connect(lambda _number: self._say())
        self.zone.editTextChanged.connect(lambda _text: self._say())
        self.at.timeChanged.connect(lambda _time: self._say())
        self.since.dateChanged.connect(lambda _day: self._say())

    @property
    def chosen(self) -> Rotation:
        """The rotation that is chosen."""
        return self._session.team.rotation[int(self.rotation.currentData())]

    @property
    def week(self) -> Week:
        """The first week of the new time."""
        return Week.of(self.since.day())

    @property
    def wanted(self) -> HandoffTime:
        """The new time; raise Refused for an unknown zone."""
        name, at = self.zone.currentText().strip(), self.at.time()
        zone(name)
        return HandoffTime(self.weekday.currentIndex(), time(at.hour(), at.minute()), name)

    def _show(self) -> None:
        rotation = self._shown = self.chosen
        now = rotation.handoff.week_at(self._session.now)
        lines = [Line(_words(rotation.handoff), tr("from the beginning"))]
        for week, handoff in rotation.handoff.later:
            lines.append(
                Line(_words(handoff), tr("from {day} on", day=day_words(rotation.first_day(week), year=True)), key=week)
            )
        self.times.show_lines(lines)
        heights = map(self.times.sizeHintForRow, range(min(len(lines), MOST_ROWS)))
        self.times.setFixedHeight(sum(heights) + 2 * self.times.frameWidth())
        self.keep_button.setVisible(len(lines) > 1)
        latest = rotation.handoff_of(now + FIRST_WEEKS_ON)
        self.since.fill((now + FIRST_WEEKS_ON).monday)
        self.weekday.setCurrentIndex(latest.weekday)
        self.at.setTime(QTime(latest.at.hour, latest.at.minute))
        zones = {r.zone_of(now) for r in self._session.team.rotations} | {latest.zone_name}
        self.zone.clear()
        self.zone.addItems(sorted(zones | {p.time_zone for p in self._session.team.people}))
        self.zone.setCurrentText(latest.zone_name)
        self._say()

    def _say(self) -> None:
        """Say how long the week of the change would be."""
        try:
            after = with_handoff(self.chosen, self.week, self.wanted)
        except Refused as error:
            self.effect.setText(str(error))
            self.change_button.setEnabled(False)
            return
        before = self.week + -1
        begin, end = after.span(before)
        odd = after.handoff.odd_length(before)
        self.change_button.setEnabled(end - begin >= timedelta(days=1))
        lasts = tr("It is {odd}.", odd=odd) if odd else tr("It is as long as any other.")
        self.effect.setText(
            tr(
                "The week before lasts from {day_and_time} to {day_and_time2}. {lasts} Weeks before stay as they are.",
                day_and_time=day_and_time(begin, after.zone_of(before)),
                day_and_time2=day_and_time(end, after.zone_of(self.week)),
                lasts=lasts,
            )
        )

    def change(self) -> None:
        """Let the rotation hand over at the new time from the week on."""
        try:
            wanted = self.wanted
        except Refused as error:
            self._session.refused.emit(str(error))
            return
        do = partial(self._session.do, change_handoff, self.chosen.id, self.week, wanted)
        if decide(self, self._session, do, self._shown):
            self._show()

    def keep(self) -> None:
        """Take the chosen change back."""
        if isinstance(self.times.key, Week):
            if self._session.do(keep_handoff, self.chosen.id, self.times.key):
                self._show()
        else:
            self._session.told.emit(tr("Choose a change in the list first; the first time stays."))


def _words(handoff: HandoffTime) -> str:
    return f"{day_names()[handoff.weekday]} {handoff.at:%H:%M} {handoff.zone_name}"
