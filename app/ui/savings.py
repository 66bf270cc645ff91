"""Saving what a form says: fields that two windows changed meet in a box with was, theirs and mine."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any, TypeVar

from PySide6.QtWidgets import QWidget

from app.domain.changes import Changes
from app.domain.clashes import Clash
from app.domain.errors import Overtaken
from app.domain.languages import tr
from app.domain.teams import Team
from app.domain.weeks import Week, day_words
from app.ui.dialogs.overtakings import OvertakenDialog
from app.ui.sessions import Session

T = TypeVar("T")
MOST_LETTERS = 400  # of a text in the box
FIELDS = {
    "name": tr("Name"), "initials": tr("Initials"), "email": tr("E-mail"), "phone": tr("Phone"), "chat": tr("Chat"),
    "office": tr("Office"), "holidays": tr("Holidays"), "time_zone": tr("Time zone"), "zone_name": tr("Time zone"),
    "fte": tr("Full time"), "window_duties": tr("Most duties"), "gap_weeks": tr("Rests"), "joined": tr("Joined"),
    "left": tr("Last day"), "experienced_from": tr("Novice until"), "title": tr("Title"), "kind": tr("Kind"),
    "application_id": tr("Application"), "known_bug_id": tr("Known bug"), "minutes": tr("Minutes"),
    "severity": tr("Severity"), "ticket": tr("Ticket"), "next_action": tr("Next"), "resolved": tr("Resolved"),
    "workaround": tr("Steps"), "links": tr("Links"), "effort": tr("Fix effort"), "claimed_by": tr("Claimed by"),
    "claimed_week": tr("Project week"), "accepted_by": tr("Accepted by"), "accepted_on": tr("Accepted on"),
    "why": tr("Why"), "budget": tr("Minutes in four weeks"), "review_on": tr("Look at it again by"),
    "fixed_on": tr("Fixed on"), "hours": tr("Hours"), "note": tr("Note"), "first_day": tr("First day"),
    "last_day": tr("Last day"), "source": tr("Source"), "verified_on": tr("Verified on"),
    "verdict": tr("What the alert is"), "next_update": tr("Next update"), "handoff": tr("Handoff"),
    "support_share": tr("Share on support"), "checklist": tr("Checklist"), "sections": tr("Sections"),
    "means": tr("Stands for"),
}  # fmt: skip


def save(parent: QWidget, session: Session, use_case: Callable[..., Changes], mine: T, was: T | None) -> Changes | None:
    """Save a row that was filled in as `was`; a person decides about each field that was changed elsewhere too.

    None when it was refused; no tables where theirs was kept, which is shown again then.
    """
    if _asking(parent):
        return None
    while True:
        try:
            return session.do(use_case, mine, was)
        except Overtaken as error:
            session.look_elsewhere()
            taken = _taken(parent, session, error)
            if was is None:
                return None
            old = {c.field: c.theirs if c.field in taken else c.was for c in error.clashes}
            kept = {c.field: c.mine if c.field in taken else c.was for c in error.clashes}
            was, mine = _with(was, old), _with(mine, kept)
            if mine == was:
                session.changed.emit(Changes(tr("Kept theirs"), frozenset(session.store.dump_tables())))
                return Changes(tr("Kept theirs"))


def decide(parent: QWidget, session: Session, once: Callable[[Any], T | None], was: Any) -> T | None:
    """Do something about one value seen as `was`; where a person puts theirs aside `once` does it anew, from None."""
    if _asking(parent):
        return None
    try:
        return once(was)
    except Overtaken as error:
        session.look_elsewhere()
        return once(None) if _taken(parent, session, error) else None


def _asking(parent: QWidget) -> bool:
    """Tell whether a box is open already; a field that loses the keyboard to it is no second wish."""
    return any(box.isVisible() for box in parent.findChildren(OvertakenDialog))


def _taken(parent: QWidget, session: Session, error: Overtaken) -> frozenset[str]:
    """Ask about each field; return those where mine counts."""
    taken = set()
    for clash in error.clashes:
        words = [_words(session, clash, value) for value in (clash.was, clash.theirs, clash.mine)]
        heading = tr("Somebody changed the same a moment ago")
        box = OvertakenDialog(parent, field_words(clash.field), words[0], words[1], words[2], heading=heading)
        if box.exec():
            taken.add(clash.field)
        box.deleteLater()
    return frozenset(taken)


def field_words(name: str) -> str:
    """Return what a field is called in a form, a setting as its page does."""
    from app.domain.settings import SETTINGS

    return SETTINGS[name].label if name in SETTINGS else FIELDS.get(name, name.replace("_", " "))


def _with(row: Any, values: Mapping[str, object]) -> Any:
    return {**row, **values} if isinstance(row, Mapping) else replace(row, **values)


def _words(session: Session, clash: Clash, value: object) -> str:
    """Return a value of a field in words."""
    named = _names(session, clash.field)
    if named is not None and isinstance(value, int):
        return named.get(value, tr("none"))
    if value is None or value == "":
        return tr("not judged") if clash.field == "verdict" else tr("nothing")
    if isinstance(value, datetime):
        return f"{value:%Y-%m-%d %H:%M} UTC"
    if isinstance(value, date):
        return day_words(value, year=True)
    if isinstance(value, Week):
        return value.iso
    text = str(value)
    return text if len(text) <= MOST_LETTERS else f"{text[:MOST_LETTERS]}…"


def _names(session: Session, field: str) -> dict[int, str] | None:
    team: Team = session.team
    if field == "application_id":
        return {a.id: a.name for a in team.applications}
    if field == "claimed_by":
        return {p.id: p.name for p in team.people}
    if field == "known_bug_id":
        return {b.id: b.title for b in session.store.log.known_bugs()}
    return None
