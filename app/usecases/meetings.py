"""The team meeting from the team file: last week, open items, what is coming; and what is typed there."""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.events import Event, coming
from app.domain.handoffs import HandoffItem, HandoffNote, ItemKind
from app.domain.languages import tr
from app.domain.meetings import read_line
from app.domain.weeks import Week, parse_week
from app.store.stores import Store
from app.usecases.drafting_handoffs import COMING_DAYS, rotation_of
from app.usecases.handing_off import handoff_note, save_item
from app.usecases.known_bugs import claim_bug
from app.usecases.logging_issues import find_known_bug

WEEKS_AHEAD = 13


@dataclass(frozen=True)
class Meeting:
    """What a meeting about a rotation looks at: the note of last week, this week's items, what is coming."""

    last: HandoffNote
    items: tuple[HandoffItem, ...]
    coming: tuple[Event, ...]


def meeting_of(store: Store, rotation_id: int) -> Meeting:
    """Return what a meeting about a rotation looks at now; raise Refused for an unknown rotation."""
    rotation = rotation_of(store.team(), rotation_id)
    week, today = rotation.handoff.week_at(store.clock()), store.clock().date()
    note = handoff_note(store, rotation_id, week)
    items = (*note.of_kind(ItemKind.QUESTION), *note.of_kind(ItemKind.OPEN), *note.of_kind(ItemKind.WAITING))
    ahead = coming(store.events.all(), today, COMING_DAYS, rotation.suite_id)
    return Meeting(handoff_note(store, rotation_id, week + -1), items, ahead)


def write_in_meeting(store: Store, rotation_id: int, text: str) -> Changes:
    """Make a claim of a line that names a known bug, else an item of the handoff of the week that is on.

    A claim without a week is for the person's next project week. Raises Refused where a mark means nobody or nothing.
    """
    line, team = read_line(text), store.team()
    person = team.find_person(line.person) if line.person else None
    rotation = rotation_of(team, rotation_id)
    if not line.bug:
        kind = ItemKind.QUESTION if line.is_question else ItemKind.OPEN
        since = store.clock().date()
        item = HandoffItem(line.words, kind=kind, owner=person.name if person else "", since=since)
        return save_item(store, rotation_id, rotation.handoff.week_at(store.clock()), item)
    bug = find_known_bug(line.bug, store.log.known_bugs())
    if person is None:
        raise Refused(
            tr(
                "Say who fixes “{title}”, such as “#{bug} @{initials}”.",
                title=bug.title,
                bug=line.bug,
                initials=team.people[0].initials,
            )
        )
    if line.week:
        return claim_bug(store, bug.id, person.id, parse_week(line.week))
    return _claim_next(store, bug.id, person.id)


def _claim_next(store: Store, bug_id: int, person_id: int) -> Changes:
    this, team = Week.of(store.clock().date()), store.team()
    busy = {s.week for s, a in store.rotas.draft(this, this + WEEKS_AHEAD).held.items() if a.person_id == person_id}
    free = (this + n for n in range(1, WEEKS_AHEAD + 1))
    week = next((w for w in free if w not in busy and not team.is_away(person_id, w)), None)
    if week is None:
        name, until = team.person[person_id].name, store.clock().date() + timedelta(weeks=WEEKS_AHEAD)
        raise Refused(
            tr(
                "{name} has no project week until {until}; write a week, such as {iso}.",
                name=name,
                until=until,
                iso=(this + 20).iso,
            )
        )
    return claim_bug(store, bug_id, person_id, week)
