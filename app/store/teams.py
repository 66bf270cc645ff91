"""Rows of the team itself: its name, settings, suites, applications, rotations and holidays."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time

from app.domain.errors import StoreError
from app.domain.holidays import Holiday
from app.domain.languages import tr
from app.domain.rotations import Role, Rotation
from app.domain.settings import policy_of
from app.domain.suites import Application, Suite
from app.domain.teams import Team
from app.domain.weeks import HandoffTime, Week
from app.store.databases import Database
from app.store.people import PeopleRows
from app.store.rows import delete, insert, select, update


@dataclass(frozen=True)
class TeamFacts:
    """The team's one row."""

    uid: str
    name: str
    time_zone: str
    support_share: float


class TeamRows:
    """Reads and writes the team's own tables."""

    def __init__(self, db: Database, people: PeopleRows) -> None:
        self._db = db
        self._people = people

    def facts(self) -> TeamFacts:
        """Return the team's row."""
        for row in select(self._db, "SELECT uid, name, time_zone, support_share FROM team"):
            return TeamFacts(*row)
        raise StoreError(tr("The team file holds no team; restore a copy or make a new file."))

    def team(self) -> Team:
        """Return the whole team as one value."""
        facts = self.facts()
        return Team(
            name=facts.name,
            time_zone=facts.time_zone,
            support_share=facts.support_share,
            policy=policy_of(self.settings()),
            suites=self.suites(),
            applications=self.applications(),
            rotations=self.rotations(),
            people=self._people.all(),
            leave=self._people.leave(),
            holidays=self.holidays(),
            recurring_leave=self._people.recurring_leave(),
            wishes=self._people.wishes(),
        )

    def create(self, uid: str, name: str, time_zone: str) -> None:
        """Write the team's row of a new file."""
        insert(self._db, "team", id=1, uid=uid, name=name, time_zone=time_zone, support_share=1 / 3)

    def describe(self, name: str, time_zone: str, support_share: float) -> None:
        """Change the team's row."""
        update(self._db, "team", 1, name=name, time_zone=time_zone, support_share=support_share)

    def settings(self) -> dict[str, int]:
        """Return the settings that are stored."""
        return dict(select(self._db, "SELECT key, value FROM setting"))

    def save_settings(self, values: Mapping[str, int]) -> None:
        """Store settings that differ."""
        have = self.settings()
        for key, value in values.items():
            if key not in have:
                insert(self._db, "setting", key=key, value=value)
            elif have[key] != value:
                self._db.execute("UPDATE setting SET value = ? WHERE key = ?", [value, key])

    def suites(self) -> tuple[Suite, ...]:
        """Return the suites in the order they were added."""
        sql = "SELECT id, name, code, colour, market, cover, response_minutes FROM suite ORDER BY id"
        return tuple(Suite(*row) for row in select(self._db, sql))

    def add_suite(self, suite: Suite) -> int:
        """Add a suite (its id is ignored) and return the new id."""
        return insert(self._db, "suite", **_suite_columns(suite))

    def update_suite(self, suite: Suite) -> None:
        """Change a suite."""
        update(self._db, "suite", suite.id, **_suite_columns(suite))

    def applications(self) -> tuple[Application, ...]:
        """Return the applications by suite and name."""
        sql = "SELECT id, suite_id, name, owner, runbook FROM application ORDER BY suite_id, name"
        return tuple(Application(*row) for row in select(self._db, sql))

    def add_application(self, suite_id: int, name: str, owner: str = "", runbook: str = "") -> int:
        """Add an application and return its id."""
        return insert(self._db, "application", suite_id=suite_id, name=name, owner=owner, runbook=runbook)

    def update_application(self, application: Application) -> None:
        """Change an application's owner and runbook."""
        a = application
        update(self._db, "application", a.id, suite_id=a.suite_id, name=a.name, owner=a.owner, runbook=a.runbook)

    def rotations(self) -> tuple[Rotation, ...]:
        """Return the rotations in the order they were added."""
        roles: dict[int, list[Role]] = {}
        for rotation_id, role in select(self._db, "SELECT rotation_id, role FROM rotation_role ORDER BY position"):
            roles.setdefault(rotation_id, []).append(Role(role))
        sql = "SELECT id, suite_id, name, weekday, local_time, time_zone, swap_approval FROM rotation ORDER BY id"
        later = self._later_handoffs()
        return tuple(
            Rotation(
                i,
                suite,
                name,
                tuple(roles.get(i, ())),
                HandoffTime(weekday, time.fromisoformat(at), zone_name, tuple(later.get(i, ()))),
                bool(approval),
            )
            for i, suite, name, weekday, at, zone_name, approval in select(self._db, sql)
        )

    def _later_handoffs(self) -> dict[int, list[tuple[Week, HandoffTime]]]:
        found: dict[int, list[tuple[Week, HandoffTime]]] = {}
        sql = "SELECT rotation_id, from_week, weekday, local_time, time_zone FROM rotation_handoff ORDER BY from_week"
        for rotation_id, week, weekday, at, zone_name in select(self._db, sql):
            handoff = HandoffTime(weekday, time.fromisoformat(at), zone_name)
            found.setdefault(rotation_id, []).append((Week(date.fromisoformat(week)), handoff))
        return found

    def set_handoff(self, rotation_id: int, week: Week, handoff: HandoffTime | None) -> None:
        """Let a rotation hand over at another time from a week on; None lets the time before it go on."""
        delete(self._db, "rotation_handoff", rotation_id=rotation_id, from_week=str(week))
        if handoff is not None:
            when = {"rotation_id": rotation_id, "from_week": str(week)}
            insert(self._db, "rotation_handoff", **when, **_handoff_columns(handoff))

    def add_rotation(self, rotation: Rotation) -> int:
        """Add a rotation (its id is ignored) with its roles and return the new id."""
        rotation_id = insert(self._db, "rotation", suite_id=rotation.suite_id, name=rotation.name, **_handoff(rotation))
        self._add_roles(rotation_id, rotation.roles, ())
        return rotation_id

    def update_rotation(self, rotation: Rotation) -> None:
        """Change when a rotation hands over and add the roles it does not have yet."""
        update(self._db, "rotation", rotation.id, suite_id=rotation.suite_id, name=rotation.name, **_handoff(rotation))
        have = [r.roles for r in self.rotations() if r.id == rotation.id]
        self._add_roles(rotation.id, rotation.roles, have[0] if have else ())

    def ask_approval(self, rotation_id: int, asked: bool) -> None:
        """Say whether swaps of a rotation need a lead's approval."""
        update(self._db, "rotation", rotation_id, swap_approval=asked)

    def _add_roles(self, rotation_id: int, roles: Iterable[Role], have: Iterable[Role]) -> None:
        for position, role in enumerate(roles):
            if role not in tuple(have):
                insert(self._db, "rotation_role", rotation_id=rotation_id, role=role, position=position)

    def holidays(self) -> tuple[Holiday, ...]:
        """Return the stored holidays of every calendar."""
        rows = select(self._db, "SELECT calendar, day, name FROM holiday ORDER BY day, calendar")
        return tuple(Holiday(calendar, date.fromisoformat(day), name) for calendar, day, name in rows)

    def save_holidays(self, holidays: Iterable[Holiday]) -> None:
        """Store holidays; a day that is stored under another name takes the new name."""
        have = {(h.calendar, h.day): h.name for h in self.holidays()}
        for h in holidays:
            if have.get((h.calendar, h.day)) == h.name:
                continue
            delete(self._db, "holiday", calendar=h.calendar, day=h.day)
            insert(self._db, "holiday", calendar=h.calendar, day=h.day, name=h.name)


def _suite_columns(suite: Suite) -> dict[str, object]:
    names = ("name", "code", "colour", "market", "cover", "response_minutes")
    return {name: getattr(suite, name) for name in names}


def _handoff(rotation: Rotation) -> dict[str, object]:
    return _handoff_columns(rotation.handoff)


def _handoff_columns(handoff: HandoffTime) -> dict[str, object]:
    return {
        "weekday": handoff.weekday,
        "local_time": handoff.at.isoformat(timespec="minutes"),
        "time_zone": handoff.zone_name,
    }
