"""Now: who is on, what waits, and when I am next on."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.domain.duty import OnDuty, on_duty
from app.domain.findings import Severity
from app.domain.languages import said, small, tr
from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.domain.waiting import HANDOFF, WaitingHandoff
from app.ui.dialogs.lines import ask_line
from app.ui.pages.begin_cards import BeginCard
from app.ui.pages.duty_cards import DutyCard
from app.ui.pages.duty_rows import DutyRows
from app.ui.pages.my_weeks import MyWeeksCard
from app.ui.pages.news import NewsCard
from app.ui.pages.now_lists import ComingCard, OpenIssuesCard, OwedCard
from app.ui.pages.now_swaps import WaitingSwaps
from app.ui.pages.page import Page
from app.ui.pages.waits import WaitsCard
from app.ui.preferences import Preferences
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space, Theme
from app.ui.widgets.texts import Card, button, chip, empty, fill_scrolling, label, row, rule
from app.ui.words import capital, city, day_and_time

MINUTE = 60_000
SIDE_WIDTH, NARROW_SIDE_WIDTH = 372, 276
CARD_WIDTH = 232
CARDS_AT_ONCE = 8
MOST_CARDS, FIRST_CARDS = 6, 3
FIRST_FINDINGS = 3


class NowPage(Page):
    """The page one looks at first in the morning."""

    title = "Now"

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self._cards: list[DutyCard] = []
        self._cards_of: tuple[Team, Theme] | None = None
        self._arranged: tuple[int, int, tuple[DutyCard, ...]] | None = None
        self._wanted: list[tuple[OnDuty, ...]] = []
        self._order: list[int] = []
        self._next_cards = QTimer(self)
        self._next_cards.setSingleShot(True)
        self._next_cards.timeout.connect(self._make_some)
        self._log_button = button(
            tr("Log an issue"), self._log_issue, "filled", tr("Write down an interruption (Ctrl+L)")
        )
        self._build()
        self._clock = QTimer(self)
        self._clock.setInterval(MINUTE)
        self._clock.timeout.connect(self._tick)
        self._clock.start()
        look.changed.connect(self._look_changed)

    def _build(self) -> None:
        self._duties = QGridLayout()
        self._duties.setSpacing(Space.APART)
        self._unpublished = label("", "quiet", wrap=True)
        self.begin = BeginCard(self.wanted.emit)
        self.news = NewsCard(self.session, self.preferences)
        self.news.slot_wanted.connect(self._show_slot)
        self.waits = WaitsCard()
        self.waits.handoff_wanted.connect(self._open_handoff)
        self.swaps = WaitingSwaps()
        self._findings = Card(tr("Findings on the rota"))
        self._rows = QVBoxLayout()
        self._findings.body.addLayout(self._rows)
        self.issues = OpenIssuesCard()
        self.issues.table.activated.connect(lambda _index: self._open_issue())
        self.others = DutyRows()
        self.others.take_over_wanted.connect(self._offer_take_over)
        self.mine = MyWeeksCard(self.session, self.look, self.preferences)
        self.coming = ComingCard()
        self.owed = OwedCard()
        left, right = QVBoxLayout(), QVBoxLayout()
        for column in (left, right):
            column.setSpacing(Space.APART)
        left.addWidget(self.begin)
        left.addWidget(self._unpublished)
        left.addLayout(self._duties)
        left.addWidget(self.news)
        left.addWidget(self.swaps)
        left.addWidget(self.waits)
        left.addWidget(self._findings)
        left.addWidget(self.issues)
        left.addWidget(self.owed)
        left.addWidget(self.others)
        left.addStretch(1)
        right.addWidget(self.mine)
        right.addWidget(self.coming)
        right.addStretch(1)
        self._side = QWidget()
        right.setContentsMargins(*Margins.FLUSH)
        self._side.setLayout(right)
        self._put_together(left)

    def _put_together(self, left: QVBoxLayout) -> None:
        inner = QWidget()
        line = QHBoxLayout(inner)
        line.setContentsMargins(*Margins.PAGE)
        line.setSpacing(Space.APART)
        line.addLayout(left, 1)
        line.addWidget(self._side)
        self.keyboard = fill_scrolling(self, inner)

    def right_controls(self) -> list[QWidget]:
        """Return what logs an issue."""
        return [self._log_button]

    # What holds

    @property
    def _rota(self) -> Rota:
        return self.session.published if self.session.published.held else self.session.draft

    def subtitle(self) -> str:
        """Return today and the time at home."""
        home = self.session.team.time_zone
        return f"{day_and_time(self.session.now, home)} {city(home)}"

    def reload(self) -> None:
        """Show everything again."""
        self.begin.show_state(self.session)
        self._show_duties()
        me = self.preferences.me(self.team_uid)
        self.news.show_news(me)
        self.waits.show_waiting(self.session, me)
        self.swaps.show_swaps(self.session, me)
        self._show_findings()
        self.issues.show_issues(self.session)
        self.owed.show_owed(self.session)
        self.mine.show_weeks()
        self.coming.show_events(self.session)

    def _show_duties(self) -> None:
        by_rotation: dict[int, list[OnDuty]] = defaultdict(list)
        for duty in on_duty(self.session.team, self._rota, self.session.now, self.session.covers):
            by_rotation[duty.rotation_id].append(duty)
        near = self._near(by_rotation)
        self._keep_cards({number: tuple(by_rotation[number]) for number in near})
        rest = [tuple(duties) for number, duties in by_rotation.items() if number not in near]
        self.others.show_duties(self.session, rest)
        only_draft = bool(self.session.draft.held) and not self.session.published.held
        self._unpublished.setText(tr("Nothing is published yet; this is the draft."))
        self._unpublished.setVisible(only_draft)

    def _near(self, by_rotation: Mapping[int, Sequence[OnDuty]]) -> tuple[int, ...]:
        """Return the rotations that get a card: all of a few, else those that whoever sits here may hold."""
        if len(by_rotation) <= MOST_CARDS:
            return tuple(by_rotation)
        person = self.session.team.person.get(self.preferences.me(self.team_uid) or 0)
        mine = [number for number in by_rotation if person and any(number == held for held, _ in person.eligible)]
        return tuple(mine[:MOST_CARDS] or list(by_rotation)[:FIRST_CARDS])

    def _keep_cards(self, wanted: dict[int, tuple[OnDuty, ...]]) -> None:
        """Keep the cards that still say what holds; the others are made anew, a few at a time."""
        look = (self.session.team, self.look.theme)
        kept = {c.duties: c for c in self._cards} if look == self._cards_of else {}
        for card in self._cards:
            if kept.get(card.duties) is not card or card.duties not in wanted.values():
                card.hide()
                card.deleteLater()
        self._cards_of = look
        self._cards = [kept[duties] for duties in wanted.values() if duties in kept]
        for card in self._cards:
            card.tick()
        self._wanted = [duties for duties in wanted.values() if duties not in kept]
        self._order = list(wanted)
        self._make_some()

    def _make_some(self) -> None:
        for duties in self._wanted[:CARDS_AT_ONCE]:
            card = DutyCard(self.session, self.look.theme, duties)
            card.take_over_wanted.connect(self._offer_take_over)
            self._cards.append(card)
        self._cards.sort(key=lambda card: self._order.index(card.duties[0].rotation_id))
        self._wanted = self._wanted[CARDS_AT_ONCE:]
        self._arrange()
        if self._wanted:
            self._next_cards.start()

    def _offer_take_over(self, duty: OnDuty, at: QPoint) -> None:
        """Offer who could stand from now on: oneself first, then the others who may."""
        team, me = self.session.team, self.preferences.me(self.team_uid)
        able = [p for p in team.shown_people if p.can_hold(duty.rotation_id, duty.role) and p.id != duty.person_id]
        able = [p for p in able if p.present_on(self.session.now.date())]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for person in sorted(able, key=lambda p: (p.id != me, p.id != duty.holder_id, p.name)):
            mine = tr(" (me)") if person.id == me else tr(" (holds the week)") if person.id == duty.holder_id else ""
            menu.addAction(f"{person.name}{mine}").triggered.connect(partial(self.take_over, duty, person.id))
        if not able:
            menu.addAction(tr("Nobody else may hold it")).setEnabled(False)
        menu.popup(at)

    def take_over(self, duty: OnDuty, person_id: int) -> None:
        """Let a person stand from now on, asking for a reason where a rule is against it."""
        from app.domain.covers import cover_problem, known_week
        from app.usecases.covering import cover_from_now, take_over

        session, slot = self.session, Slot(duty.week, duty.rotation_id, duty.role)
        cover = cover_from_now(session.team, session.covers, slot, person_id, session.now)
        rota = known_week(session.published, session.draft, slot)
        takes_back = person_id == duty.holder_id
        problem = "" if takes_back else cover_problem(session.team, rota, session.covers, cover)
        reason = ""
        if problem:
            words = tr(
                "{name} {problem}. Why should it be done all the same?",
                name=session.team.person[person_id].name,
                problem=problem,
            )
            reason = ask_line(self, tr("Reason"), words, tr("Take over"))
        if (not problem or reason) and (changes := session.do(take_over, cover, reason)):
            session.told.emit(f"{changes.label}.")

    def _open_handoff(self, waiting: WaitingHandoff) -> None:
        self.wanted.emit("Handoff", "show_waiting", waiting)

    def _show_slot(self, slot: Slot) -> None:
        self.wanted.emit("Rota", "show_slot", slot)

    def _show_findings(self) -> None:
        empty(self._rows)
        others = (f for f in self.session.findings if f.rule != HANDOFF)  # those wait in a card of their own
        found = sorted(others, key=lambda f: (list(Severity).index(f.severity), f.slot))
        self._findings.setVisible(bool(found))
        if not found:
            return
        again = button(tr("Show on the rota"), self._show_on_rota)
        head = label(capital(tr("{n} finding|{n} findings", "", len(found), n=small(len(found)))), "strong")
        self._rows.addLayout(row(head, None, again))
        for finding in found[:FIRST_FINDINGS]:
            self._rows.addWidget(rule())
            words = label(finding.words, wrap=True)
            line = row(words, chip(said(finding.severity)), spacing=Space.APART)
            line.setStretch(0, 1)
            self._rows.addLayout(line)

    def looked(self) -> None:
        """Show other findings."""
        if self.isVisible() and not self._stale:
            self._show_findings()

    def _show_on_rota(self) -> None:
        self.wanted.emit("Rota", "next_finding", None)

    def _log_issue(self) -> None:
        self.wanted.emit("", "log_issue", None)

    def _open_issue(self) -> None:
        self.wanted.emit("Log", "show_issue", self.issues.table.chosen_key())

    def _tick(self) -> None:
        if self.isVisible():
            self.reload()

    def _look_changed(self) -> None:
        self._stale = True
        self.freshen()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        side = SIDE_WIDTH if self.width() >= 1100 else NARROW_SIDE_WIDTH
        columns = max(1, min(len(self._cards) or 1, (self.width() - side - 60) // CARD_WIDTH))
        arranged = (side, columns, tuple(self._cards))
        if arranged == self._arranged:
            return
        self._arranged = arranged
        self._side.setFixedWidth(side)
        for number, card in enumerate(self._cards):
            self._duties.addWidget(card, number // columns, number % columns)
        for column in range(self._duties.columnCount()):
            self._duties.setColumnStretch(column, 1 if column < columns else 0)
