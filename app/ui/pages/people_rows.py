"""What the table of people says of each person."""

from app.domain.languages import dated, numeral, tr
from app.domain.leave import Leave
from app.domain.outlooks import Outlooks
from app.domain.people import Person
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.ui.sessions import Session
from app.ui.widgets.tables import Row
from app.ui.words import short_span

HEADINGS = (
    tr("Name"),
    tr("Initials"),
    tr("Office"),
    tr("Holds"),
    tr("FTE"),
    tr("Joined"),
    tr("Load, 26 weeks"),
    tr("Next on"),
    tr("Away"),
)
LOAD_COLUMN = HEADINGS.index(tr("Load, 26 weeks"))
RIGHT = (HEADINGS.index(tr("FTE")),)
LATEST = "9999"
ORDER = tuple(Role)
MARK = {Role.PRIMARY: "", Role.SECONDARY: " 2", Role.SHADOW: tr(" shadow")}


def people_rows(session: Session, known: Outlooks | None) -> list[Row]:
    """Return a row for each person, the key being the id; what is not known yet is left empty."""
    coming = _coming_leave(session)
    return [_row(session, person, known, coming.get(person.id)) for person in session.team.people]


def _row(session: Session, person: Person, known: Outlooks | None, leave: Leave | None) -> Row:
    account = known.accounts.get(person.id) if known else None
    next_day, next_words = _next(session, known.next_duty.get(person.id) if known else None)
    away_day, away_words = _away(session, person, leave)
    cells = (
        person.name,
        person.initials,
        person.office,
        holds_words(session.team, person),
        numeral(person.fte, "g"),
        _membership(session, person),
        tr("{done} of {float:.1f}", done=int(account.duties.done), float=float(account.duties.fair)) if account else "",
        next_words,
        away_words,
    )
    joined, balance = str(person.joined or ""), float(account.duties.balance) if account else 0.0
    sort = (*(c.casefold() for c in cells[:4]), person.fte, joined, balance, next_day, away_day)
    return Row(cells, person.id, sort)


def _coming_leave(session: Session) -> dict[int, Leave]:
    """Return the first leave of whole days that has not ended, by person id."""
    today = session.now.date()
    found: dict[int, Leave] = {}
    for leave in session.team.leave:
        if leave.person_id is not None and leave.last_day >= today and not leave.part_day:
            first = found.get(leave.person_id)
            if first is None or leave.first_day < first.first_day:
                found[leave.person_id] = leave
    return found


def holds_words(team: Team, person: Person) -> str:
    """Return “OG, MD 2”: the suites a person supports, with a 2 for second only and “shadow” for learning only."""
    best: dict[int, Role] = {}
    for rotation_id, role in person.eligible:
        best[rotation_id] = min(best.get(rotation_id, role), role, key=ORDER.index)
    codes = ((team.suite[team.rotation[r].suite_id].code, best[r]) for r in sorted(best) if r in team.rotation)
    return ", ".join(code + MARK[role] for code, role in codes)


def _membership(session: Session, person: Person) -> str:
    today = session.now.date()
    if person.left is not None:
        return tr("to {left}", left=dated(person.left, tr("%-d %b %y")))
    if person.joined is None:
        return ""
    if person.joined > today:
        return dated(person.joined, tr("%-d %b %Y"))
    return dated(person.joined, tr("%b %Y"))


def _next(session: Session, slot: Slot | None) -> tuple[str, str]:
    if slot is None or slot.rotation_id not in session.team.rotation:
        return LATEST, ""
    first = session.team.rotation[slot.rotation_id].first_day(slot.week)
    return first.isoformat(), tr("now") if first <= session.now.date() else dated(first, tr("%-d %b"))


def _away(session: Session, person: Person, leave: Leave | None) -> tuple[str, str]:
    today = session.now.date()
    if leave is None:
        usual = [r for r in session.team.rules_of.get(person.id, ()) if r.last_day is None or r.last_day >= today]
        return LATEST, ", ".join(r.words for r in usual)
    return leave.first_day.isoformat(), short_span(leave.first_day, leave.last_day)
