"""What the table of people says of each person."""

from app.domain.duty import held_from
from app.domain.fairness import Load, loads
from app.domain.people import Person
from app.domain.rotations import Role
from app.domain.teams import Team
from app.domain.weeks import weeks_from
from app.ui.sessions import Session
from app.ui.widgets.tables import Row
from app.ui.words import short_span

HEADINGS = ("Name", "Initials", "Office", "Holds", "FTE", "Joined", "Load, 26 weeks", "Next on", "Away")
LOAD_COLUMN = HEADINGS.index("Load, 26 weeks")
RIGHT = (HEADINGS.index("FTE"),)
LOAD_WEEKS = 26
LATEST = "9999"


def people_rows(session: Session) -> list[Row]:
    """Return a row for each person; the key is the person's id."""
    load = {each.person_id: each for each in session_loads(session)}
    return [_row(session, person, load[person.id]) for person in session.team.people]


def session_loads(session: Session) -> tuple[Load, ...]:
    """Return everybody's load over the coming half year."""
    return loads(session.team, session.draft, weeks_from(session.this_week, LOAD_WEEKS))


def _row(session: Session, person: Person, load: Load) -> Row:
    next_day, next_words = _next(session, person)
    away_day, away_words = _away(session, person)
    cells = (
        person.name,
        person.initials,
        person.office,
        holds_words(session.team, person),
        f"{person.fte:g}",
        _membership(session, person),
        f"{load.duties} of {float(load.fair):.1f}",
        next_words,
        away_words,
    )
    joined = str(person.joined or "")
    sort = (*(c.casefold() for c in cells[:4]), person.fte, joined, float(load.balance), next_day, away_day)
    return Row(cells, person.id, sort)


def holds_words(team: Team, person: Person) -> str:
    """Return “OG, MD 2”: the suites a person supports, with a 2 for second only and “shadow” for learning only."""
    found = []
    for rotation in team.rotations:
        roles = {role for role in Role if person.can_hold(rotation.id, role)}
        if roles:
            code = team.suite[rotation.suite_id].code
            found.append(code + ("" if Role.PRIMARY in roles else " 2" if Role.SECONDARY in roles else " shadow"))
    return ", ".join(found)


def _membership(session: Session, person: Person) -> str:
    today = session.now.date()
    if person.left is not None:
        return f"to {person.left.day} {person.left:%b %y}"
    if person.joined is None:
        return ""
    if person.joined > today:
        return f"{person.joined.day} {person.joined:%b %Y}"
    return f"{person.joined:%b %Y}"


def _next(session: Session, person: Person) -> tuple[str, str]:
    duties = (s for s in held_from(session.team, session.draft, person.id, session.now) if s.role.is_duty)
    slot = next(duties, None)
    if slot is None:
        return LATEST, ""
    first = session.team.rotation[slot.rotation_id].first_day(slot.week)
    return first.isoformat(), "now" if first <= session.now.date() else f"{first.day} {first:%b}"


def _away(session: Session, person: Person) -> tuple[str, str]:
    today = session.now.date()
    coming = (v for v in session.team.leave if v.person_id == person.id and v.last_day >= today and not v.part_day)
    leave = min(coming, key=lambda v: v.first_day, default=None)
    if leave is None:
        usual = [r for r in session.team.rules_of.get(person.id, ()) if r.last_day is None or r.last_day >= today]
        return LATEST, ", ".join(r.words for r in usual)
    return leave.first_day.isoformat(), short_span(leave.first_day, leave.last_day)
