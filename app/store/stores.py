"""The store: one open team file, its rows and its journal. One connection, one thread."""

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.domain.changes import Changes
from app.domain.errors import Locked
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.domain.teams import Team
from app.domain.troubles import Trouble, Unusable
from app.store import files, locks, open_files, triggers
from app.store.databases import Database
from app.store.journal import Clock, Journal, disk_told
from app.store.patience import PATIENCE_SECONDS
from app.store.people import PeopleRows
from app.store.revisions import RevisionRows, StoredRevision
from app.store.rotas import RotaRows
from app.store.teams import TeamRows

if TYPE_CHECKING:
    from app.domain.faults import Repair
    from app.domain.pruning import Prunable
    from app.store.alerts import AlertRows
    from app.store.archives import ArchiveRows
    from app.store.calendars import CalendarRows
    from app.store.contacts import ContactRows
    from app.store.events import EventRows
    from app.store.feeds import FeedRows
    from app.store.handoffs import HandoffRows
    from app.store.hints import HintRows
    from app.store.incidents import IncidentRows
    from app.store.issues import IssueRows
    from app.store.known_bugs import KnownBugRows
    from app.store.logs import LogRows
    from app.store.slot_histories import SlotHistoryRows
    from app.store.swaps import SwapRows
    from app.store.toil import ToilRows


# Rows of these say nothing of the team itself.
NOT_OF_THE_TEAM = frozenset(
    {
        "assignment", "publication", "cover", "swap", "swap_move", "swap_answer", "issue", "issue_timer", "incident",
        "incident_line", "event", "event_suite", "event_unwanted",
        "contact", "contact_suite", "contact_order", "contact_call",
        "alert", "alert_firing", "alert_silence", "alert_sender",
        "known_bug", "known_bug_wording", "alias", "handoff", "handoff_item", "handoff_tick",
    }
)  # fmt: skip


def now_utc() -> datetime:
    """Return the machine's time in UTC."""
    return datetime.now(UTC)


class Store:
    """An open team file; rows by subject, every write inside `journal.step`."""

    def __init__(self, db: Database, path: Path | None, clock: Clock, actor: str, read_only: bool = False) -> None:
        self._db = db
        self.path = path
        self.clock = clock
        self.actor = actor
        self.read_only = read_only
        why = f"{path} is read-only; save a copy elsewhere and work on that." if read_only else ""
        self.journal = Journal(db, clock, actor, why, self._step_ended, check=self._check_there)
        self._place = open_files.place_of(path) if path else None
        self._team: tuple[int, Team] | None = None
        self.people = PeopleRows(db)
        self.teams = TeamRows(db, self.people)
        self.rotas = RotaRows(db)
        self.revisions = RevisionRows(db)

    @cached_property
    def log(self) -> "LogRows":
        """Issues, known bugs and contacts; loaded when first asked for, which the rota does not."""
        from app.store.logs import LogRows

        return LogRows(self._db)

    @cached_property
    def incidents(self) -> "IncidentRows":
        """Incident cards and timers; loaded when first asked for."""
        from app.store.incidents import IncidentRows

        return IncidentRows(self._db)

    @cached_property
    def alerts(self) -> "AlertRows":
        """Alerts and their firings; loaded when first asked for."""
        from app.store.alerts import AlertRows

        return AlertRows(self._db)

    @cached_property
    def contacts(self) -> "ContactRows":
        """In which order parties are called, and the calls; loaded when first asked for."""
        from app.store.contacts import ContactRows

        return ContactRows(self._db)

    @cached_property
    def issues(self) -> "IssueRows":
        """The log as a long list; loaded when first asked for."""
        from app.store.issues import IssueRows

        return IssueRows(self._db)

    @cached_property
    def bugs(self) -> "KnownBugRows":
        """What known bugs cost and how they are worded, and aliases; loaded when first asked for."""
        from app.store.known_bugs import KnownBugRows

        return KnownBugRows(self._db)

    @cached_property
    def hints(self) -> "HintRows":
        """Known bugs to be found by words; loaded when first asked for."""
        from app.store.hints import HintRows

        return HintRows(self._db)

    @cached_property
    def events(self) -> "EventRows":
        """What is coming; loaded when first asked for."""
        from app.store.events import EventRows

        return EventRows(self._db)

    @cached_property
    def handoffs(self) -> "HandoffRows":
        """Handoff notes; loaded when first asked for."""
        from app.store.handoffs import HandoffRows

        return HandoffRows(self._db)

    @cached_property
    def calendars(self) -> "CalendarRows":
        """Imported calendars and subscriptions; loaded when first asked for."""
        from app.store.calendars import CalendarRows

        return CalendarRows(self._db)

    @cached_property
    def archive(self) -> "ArchiveRows":
        """Handoffs to be searched; loaded when first asked for."""
        from app.store.archives import ArchiveRows

        return ArchiveRows(self._db)

    @cached_property
    def swaps(self) -> "SwapRows":
        """Proposed swaps; loaded when first asked for."""
        from app.store.swaps import SwapRows

        return SwapRows(self._db)

    @cached_property
    def toil(self) -> "ToilRows":
        """Sums over issues; loaded when first asked for."""
        from app.store.toil import ToilRows

        return ToilRows(self._db)

    @cached_property
    def slot_histories(self) -> "SlotHistoryRows":
        """What the journal knows of a slot; loaded when first asked for."""
        from app.store.slot_histories import SlotHistoryRows

        return SlotHistoryRows(self._db)

    @cached_property
    def feeds(self) -> "FeedRows":
        """What feeds show, where they are and who fetches them; loaded when first asked for."""
        from app.store.feeds import FeedRows

        return FeedRows(self._db)

    @classmethod
    def open(
        cls,
        path: Path,
        clock: Clock = now_utc,
        actor: str = "",
        *,
        read_only: bool = False,
        patience: float = PATIENCE_SECONDS,
        later: bool = False,
        tell: Tell = untold,
    ) -> "Store":
        """Open a team file; raise Unusable in one sentence when it cannot be used.

        `patience` is how many seconds to wait for another program. One asked for `read_only` is opened even where it
        is damaged, as far as it can be read. With `later` the health of a large file is left to whoever opens it.
        `tell` is told how far a large file of an older format is, and may raise to leave it as it was.
        """
        db, read_only = files.open_file(path, read_only=read_only, patience=patience, later=later, tell=tell)
        return cls(db, path, clock, actor or user_name(), read_only)

    @classmethod
    def reader(cls, path: Path, clock: Clock = now_utc) -> "Store":
        """Open a team file that is open elsewhere already, to read only, for long questions in another thread."""
        return cls(files.open_reader(path), path, clock, "", True)

    @classmethod
    def new(
        cls, path: Path, clock: Clock = now_utc, actor: str = "", name: str = "", time_zone: str = "UTC"
    ) -> "Store":
        """Make a new team file holding an empty team; raise Refused when the path is taken."""
        store = cls(files.new_file(path), path, clock, actor or user_name())
        store._found_team(name or path.stem.replace("-", " ").strip() or "Team", time_zone)
        return store

    @classmethod
    def in_memory(cls, clock: Clock = now_utc, actor: str = "somebody", name: str = "Team") -> "Store":
        """Return an empty team that lives in memory."""
        store = cls(files.in_memory(), None, clock, actor)
        store._found_team(name, "UTC")
        return store

    def _found_team(self, name: str, time_zone: str) -> None:
        import uuid

        with self.journal.step(tr("New team {name}", name=name), "new"):
            self.teams.create(str(uuid.uuid4()), name, time_zone)

    def team(self) -> Team:
        """Return the whole team as one value; it is read anew only after it was changed, here or elsewhere."""
        if self._db.conn.in_transaction:
            return self.teams.team()
        version = self.data_version()
        if self._team is None or self._team[0] != version:
            self._team = version, self.teams.team()
        return self._team[1]

    def _step_ended(self, tables: frozenset[str]) -> None:
        if tables - NOT_OF_THE_TEAM:
            self._team = None

    @property
    def unchecked(self) -> bool:
        """Tell whether the health of the file was left to be looked at soon, because it is large."""
        return self._db.unchecked

    @property
    def told_at_opening(self) -> str:
        """What a person is to know of how the file was found, empty for nothing."""
        return files.removed_words(self.path, self._db.removed) if self.path and self._db.removed else ""

    @property
    def patience(self) -> float:
        """How many seconds to wait for another program that keeps the file locked, before Locked is raised."""
        return self._db.patience

    @patience.setter
    def patience(self, seconds: float) -> None:
        self._db.patience = seconds

    def lost(self) -> Unusable | None:
        """Tell why what is written would be lost: the file was deleted, moved or replaced since it was opened."""
        if self.path is None or self._place is None:
            return None
        place = open_files.place_of(self.path)
        if place == self._place:
            return None
        if place is None:
            words = "was deleted, moved or unmounted while it was open, so nothing can be saved; put it back"
            return Unusable(Trouble.GONE, self.path, f"{words}, or save what is open elsewhere")
        words = "was replaced by another file while it was open, so nothing can be saved; open the new one"
        return Unusable(Trouble.REPLACED, self.path, f"{words}, or save what is open elsewhere")

    def _check_there(self) -> None:
        if (lost := self.lost()) is not None:
            raise lost

    def whole(self) -> bytes:
        """Return what is open as the bytes of a team file, also when its own file is gone."""
        with disk_told():
            return self._db.conn.serialize()

    def is_free(self) -> bool:
        """Tell whether a step could begin just now."""
        try:
            locks.begin(self._db)
        except Locked:
            return False
        locks.roll_back(self._db)
        return True

    def data_version(self, patience: float | None = None) -> int:
        """Return a number that changes when another connection has written (PRAGMA data_version).

        Raises StoreError when the file cannot be asked for so many seconds, such as while somebody else writes it.
        """
        with disk_told():
            return int(self._db.execute("PRAGMA data_version", patience=patience).fetchone()[0])

    @contextmanager
    def unjournaled(self) -> Iterator[None]:
        """Write derived rows (calendar revisions) in one transaction that is no command."""
        with disk_told():
            locks.begin(self._db)
            try:
                yield
                locks.commit(self._db)
            finally:
                locks.roll_back(self._db)

    def dump_tables(self) -> list[str]:
        """Return the names of the journaled tables."""
        return triggers.journaled_tables(self._db)

    def dump(self, tell: Tell = untold) -> dict[str, list[dict[str, Any]]]:
        """Return every journaled row by table, in key order: the team's whole world as plain values."""
        tables, rows = sorted(triggers.journaled_tables(self._db)), {}
        for done, table in enumerate(tables):
            tell(done / len(tables))
            rows[table] = self._rows(table)
        return rows

    def _rows(self, table: str) -> list[dict[str, Any]]:
        names, keys = triggers.columns(self._db, table), triggers.key_columns(self._db, table)
        rows = self._db.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY {', '.join(keys)}").fetchall()
        return [dict(zip(names, row, strict=True)) for row in rows]

    def rebuild(self, tables: dict[str, list[dict[str, object]]], tell: Tell = untold) -> None:
        """Inside a step, put other rows in the place of every journaled row; raise StoreError when they do not fit."""
        from app.store.exports import rebuild

        rebuild(self._db, tables, tell)
        self._team = None

    def repair(self, wanted: "Collection[Repair]", revisions: Mapping[str, StoredRevision]) -> None:
        """Put right what is wanted; rows by a command of their own, revisions to at least those given.

        Raises StoreError when rows cannot be brought back; what was put right before stays.
        """
        from app.domain.faults import Repair
        from app.store.mending import MENDED, mend_rows, mend_schema

        with self.unjournaled():
            mend_schema(self._db)
            self.revisions.save(revisions)
        if Repair.ROWS in wanted:
            with self.journal.step(MENDED, "repair"):
                mend_rows(self._db)
            self._team = None

    def prunable(self, before: datetime) -> "Prunable":
        """Return which commands done before a moment (UTC) may be let go."""
        from app.store.pruning import prunable

        return prunable(self._db, before)

    def prune(self, span: "Prunable", to: Path, tell: Tell = untold) -> Changes:
        """Write commands to a file, then take them out of history and give their space back.

        `tell` is told the share done, and may raise to stop until the file has its name.
        """
        from app.store.pruning import export_history, let_go

        file_hash = export_history(self._db, span, to, tell)
        with self.journal.step(f"Prune {span.commands} commands of history, kept in {to.name}", "prune") as step:
            let_go(self._db, span, to, file_hash)
        with disk_told():
            self._db.execute("VACUUM")
        return step.changes

    def integrity(self) -> str:
        """Return `ok`, or what SQLite's integrity check found."""
        return str(self._db.execute("PRAGMA integrity_check(1)").fetchone()[0])

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def __enter__(self) -> "Store":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def user_name() -> str:
    """Return the name of whoever runs this program."""
    import getpass

    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"
