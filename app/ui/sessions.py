"""The session: one open store, the one way to change it, and the one signal that says what changed.

Values read from the store are kept. Holders that a command moves are followed slot by slot, anything else is read
anew. Findings of a large team take longer than a person should wait for a key, so they are looked for off the
window's thread and told by `looked`; with them comes the standing that answers questions about the rota, told by
`stood`.
"""

from collections.abc import Callable, Iterable
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Concatenate, ParamSpec, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Changes
from app.domain.covers import Cover
from app.domain.errors import Locked, Overtaken, Refused, StoreError
from app.domain.events import Event
from app.domain.findings import Finding
from app.domain.languages import tr
from app.domain.rota import Rota, SlotChange, difference
from app.domain.teams import Team
from app.domain.weeks import Week
from app.store.damage import damage_told
from app.store.rotas import moves_of
from app.store.stores import Store
from app.ui.queues import CommandQueue
from app.ui.turns import turn
from app.ui.workers import Worker

if TYPE_CHECKING:
    from app.domain.seasons import Minutes
    from app.domain.swap_proposals import SwapProposal
    from app.domain.waiting import WaitingHandoff
    from app.usecases.standings import Standing

P = ParamSpec("P")
T = TypeVar("T")
POLL_MILLISECONDS = 1000
PATIENCE_SECONDS = 0.05  # for the lock of another program; then commands wait in a queue and reads are repeated
BEHIND = tr("Another program keeps the team file locked; what it changes is shown as soon as it is done.")
FIRST_PAUSE_MILLISECONDS = 250  # the window stands first
PAUSE_MILLISECONDS = 40  # after a change, so that a picture comes first and a row of keys is looked at once
ELSEWHERE = tr("Changed in another window")
CACHED = ("covers", "team", "events", "draft", "published", "unpublished", "waiting", "swaps", "minutes")
STANDING_WEEKS = 60
SWAP_TABLES = frozenset({"swap", "swap_move", "swap_answer"})
ROTA_TABLES = frozenset({"assignment", "publication"})
OF_ROTA = {
    "draft": {"assignment"},
    "published": {"publication"},
    "unpublished": ROTA_TABLES,
    "minutes": {"setting", "suite", "rotation", "team"},
}  # kept else
LOG_TABLES = frozenset(
    {
        "issue",
        "known_bug",
        "known_bug_wording",
        "alias",
        "issue_timer",
        "incident",
        "incident_line",
        "contact",
        "contact_suite",
        "contact_order",
        "contact_call",
        "alert",
        "alert_firing",
        "alert_silence",
        "alert_sender",
    }
)  # nothing that is kept here follows from them


def kept(read: Callable[["Session"], T]) -> "cached_property[T]":
    """Keep a value of the session; behind a lock it is what it was before."""

    def value(session: "Session") -> T:
        try:
            return read(session)
        except StoreError as error:
            old: T = session.old(read.__name__, error)
            return old

    return cached_property(value)


class Session(QObject):
    """Holds the store and what was read from it; `findings` are those of the last look.

    `large` says that something large is being prepared, which a backup should come before.
    `standing` is the draft from this week on with its evaluator, None while it is made anew after a change.
    """

    changed = Signal(object)
    looked = Signal()
    stood = Signal()
    refused = Signal(str)
    told = Signal(str)
    closing = Signal()
    lost = Signal(object)
    large = Signal(str)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.store, self.closed, self.waits = store, False, False
        store.patience = PATIENCE_SECONDS
        self._behind = self._lost = False
        self._old: dict[str, Any] = {}  # values as they were before they were forgotten
        self.queue = CommandQueue(self, store.is_free)
        self._seen = store.data_version()
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self.look_elsewhere)
        self._timer.start()
        self.findings: tuple[Finding, ...] = ()
        self.standing: Standing | None = None
        self._looker = Worker(self)
        self._looker.answered.connect(self._take)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)
        QTimer.singleShot(0, self, self._begin)

    def do(
        self, use_case: Callable[Concatenate[Store, P], Changes], *args: P.args, **kwargs: P.kwargs
    ) -> Changes | None:
        """Run a use case; None when it was refused, which has been told by then, or given up.

        While another program keeps the file locked it waits its turn, and the window goes on. Overtaken is for the
        caller, who knows what was wanted.
        """
        if self.waits:
            self.refused.emit(tr("Something large is being written; do that again when it is done."))
            return None

        def once() -> Changes:
            with turn(use_case.__name__), damage_told():
                return self._done(use_case(self.store, *args, **kwargs))

        try:
            return self.queue.run((use_case, args, kwargs), once)
        except Overtaken:
            raise
        except (Refused, StoreError) as error:
            self._refuse(error)
            return None

    def _done(self, changes: Changes) -> Changes:
        """Announce what was done, at once, so that what is kept here follows in the order of doing."""
        if changes:
            self._announce(changes)
        return changes

    def written_elsewhere(self, under_way: bool) -> None:
        """Leave the team file alone while a process of ours writes it, then show what it has written."""
        self.waits = under_way
        if not under_way:
            self.look_elsewhere()

    def look_elsewhere(self) -> None:
        """Notice what another window or the command line has written, and a file that went away."""
        if self.waits:
            return
        lost = self.store.lost()
        if lost is not None and not self._lost:
            self.lost.emit(lost)
        self._lost = lost is not None
        try:
            seen = self.store.data_version(patience=0)
        except StoreError:  # somebody is writing just now: look again at the next beat
            return
        if seen != self._seen or self._behind:
            self._look_again(seen)

    def _look_again(self, seen: int) -> None:
        try:
            with damage_told():
                tables = frozenset(self.store.dump_tables())
        except StoreError:
            return
        self._seen, self._behind = seen, False
        self._announce(Changes(ELSEWHERE, tables))

    def fall_behind(self, error: StoreError) -> None:
        """Something could not be read and was left as it was; behind a lock it is read again at the next beat."""
        if not isinstance(error, Locked):
            self.refused.emit(str(error))
        elif not self._behind:
            self._behind = True
            QTimer.singleShot(0, self, self._tell_behind)  # this may be within a paint

    def _tell_behind(self) -> None:
        if self._behind:
            self.refused.emit(BEHIND)

    def _announce(self, changes: Changes) -> None:
        if changes.tables <= LOG_TABLES:
            self.changed.emit(changes)
            return
        on_rota = not changes.tables <= SWAP_TABLES  # a proposal changes nobody's week yet
        if on_rota:
            self.standing = None
        if changes.command_id and changes.touch(*ROTA_TABLES, *SWAP_TABLES):
            try:
                self._follow(changes.command_id)
            except StoreError as error:  # the command is done; what followed from it is read anew
                self._forget(CACHED)
                self.fall_behind(error)
        if not (changes.command_id and changes.tables <= ROTA_TABLES | SWAP_TABLES):
            for name in CACHED:
                followed = changes.command_id and name in OF_ROTA
                if not followed and changes.touch(*OF_ROTA.get(name, changes.tables)):
                    self._forget((name,))
        if on_rota:
            self._pause.start(PAUSE_MILLISECONDS)
        self.changed.emit(changes)

    def _forget(self, names: Iterable[str]) -> None:
        for name in names:
            if name in self.__dict__:
                self._old[name] = self.__dict__.pop(name)

    def old(self, name: str, error: StoreError) -> Any:
        """Return what a value was before, when it cannot be read now; it is read again once it can be."""
        if name not in self._old:
            raise error
        self.fall_behind(error)
        return self._old[name]

    def _follow(self, command_id: str) -> None:
        self._forget(("waiting", "swaps"))
        draft, published = moves_of(self.store.journal.changes_of(command_id))
        for name, moves in (("draft", draft), ("published", published)):
            if moves and name in self.__dict__:
                self.__dict__[name] = self.__dict__[name].with_changes(moves)
        if "unpublished" in self.__dict__:
            moved = {**draft, **published}
            others = [c for c in self.unpublished if c.slot not in moved]
            changes = [*others, *difference(self.published, self.draft, moved)]
            self.__dict__["unpublished"] = tuple(sorted(changes, key=lambda c: c.slot))

    def _begin(self) -> None:
        """Count the first pause from when the event loop runs, so that no time of start-up is taken off it."""
        if not self.closed and not self._pause.isActive():
            self._pause.start(FIRST_PAUSE_MILLISECONDS)

    def _look(self) -> None:
        self._pause.stop()
        try:
            rotas = (self.draft, self.published)
            values = self.team, rotas, self.covers, self.minutes, self.this_week
        except StoreError as error:
            self.fall_behind(error)
            return
        self._looker.ask(_look_at, *values)

    def _take(self, seen: tuple[tuple[Finding, ...], "Standing"]) -> None:
        from app.domain.waiting import handoff_finding

        findings, standing = seen
        rotas = standing.rota is self.draft and standing.published is self.published
        current = rotas and standing.team is self.team and standing.parts is self.covers
        self.standing = standing if current else None
        try:
            findings = (*findings, *(handoff_finding(self.team, w) for w in self.waiting))
        except StoreError as error:
            self.fall_behind(error)
            return
        if findings != self.findings:
            self.findings = findings
            self.looked.emit()
        self.stood.emit()

    def settle(self) -> None:
        """Look for findings now and wait for them."""
        self._look()
        self._looker.settle()

    def close(self) -> None:
        """Close the store; a look under way comes to nothing."""
        self.closed = True
        self.queue.give_up()
        self.closing.emit()
        for timer in (self._timer, self._pause):
            timer.stop()
        self._looker.stop()
        self.store.close()

    @property
    def now(self) -> datetime:
        """The store's time (UTC)."""
        return self.store.clock()

    @property
    def this_week(self) -> Week:
        """The ISO week of today."""
        return Week.of(self.now.date())

    @kept
    def team(self) -> Team:
        """The team as it stands."""
        return self.store.team()

    @kept
    def events(self) -> tuple[Event, ...]:
        """What is coming and what was."""
        return self.store.events.all()

    @kept
    def covers(self) -> tuple[Cover, ...]:
        """Parts of weeks that somebody else stands."""
        return self.store.rotas.covers()

    @kept
    def swaps(self) -> "tuple[SwapProposal, ...]":
        """The swaps that are proposed and wait, oldest first; some may have expired meanwhile."""
        return self.store.swaps.open() if self.store.rotas.has_open_swaps() else ()

    @property
    def open_swaps(self) -> "tuple[SwapProposal, ...]":
        """The swaps that something can still come of at this moment."""
        now = self.now
        return tuple(s for s in self.swaps if s.state_at(now).is_open)

    @kept
    def draft(self) -> Rota:
        """The rota people work on."""
        draft, published = self.store.rotas.both()
        self.__dict__.setdefault("published", published)
        return draft

    @kept
    def published(self) -> Rota:
        """The rota everybody knows."""
        draft, published = self.store.rotas.both()
        self.__dict__.setdefault("draft", draft)
        return published

    @kept
    def minutes(self) -> "Minutes":
        """The interruption measured in the weeks whose load is carried over, by rotation id and week."""
        from app.usecases.accounts import minutes_before

        return minutes_before(self.store, self.team, self.this_week)

    @kept
    def unpublished(self) -> tuple[SlotChange, ...]:
        """The slots whose draft differs from what is published, in order of time."""
        return difference(self.published, self.draft)

    @kept
    def waiting(self) -> "tuple[WaitingHandoff, ...]":
        """The handoffs that wait for a signature or an acceptance."""
        from app.usecases.signing_handoffs import notes_waiting

        return notes_waiting(self.store)

    def read(self, question: Callable[..., Any], *args: Any) -> Any:
        """Ask something of the store that may be refused; None when it was, or the window is closing."""
        if self.closed:
            return None
        try:
            with damage_told():
                return question(self.store, *args)
        except (Refused, StoreError) as error:
            self._refuse(error)
            return None

    def _refuse(self, error: Refused | StoreError) -> None:
        from app.troubles import note

        note(error)
        self.refused.emit(str(error))


def _look_at(
    team: Team, rotas: tuple[Rota, Rota], covers: tuple[Cover, ...], minutes: "Minutes", this_week: Week
) -> tuple[tuple[Finding, ...], "Standing"]:
    """Return what is wrong from this week to the last week planned, and the standing of those weeks or a year of them.

    The standing is the caller's from then on; it is not touched here again.
    """
    from app.usecases.findings import rota_findings
    from app.usecases.standings import Standing

    draft, published = rotas
    last = draft.last_week() or this_week
    until = min(last, this_week + STANDING_WEEKS)
    standing = Standing(team, draft, this_week, until, published, minutes=minutes, under_way=this_week, parts=covers)
    if last < this_week or not team.rotations:
        return (), standing
    found = standing.findings if standing.horizon.last == last else rota_findings(team, draft, this_week, last, covers)
    return found, standing.prepare()
