"""The note from the outgoing to the incoming engineer for one rotation and one boundary."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from app.domain.contacts import Contact
from app.domain.events import Event
from app.domain.issues import Issue, IssueKind, WeekNumbers
from app.domain.weeks import HandoffTime, Week


class Mood(StrEnum):
    """How things stand at the boundary."""

    CALM = "calm"
    WATCH = "watch"
    ON_FIRE = "on fire"


@dataclass(frozen=True)
class HandoffItem:
    """One thing the incoming engineer has to know; `issue_id` is the open issue it came from, None when typed.

    `weeks_carried` counts the boundaries it has already crossed; `closed` items are kept but no longer carried.
    """

    title: str
    issue_id: int | None = None
    id: int | None = None
    application: str = ""
    since: date | None = None
    state: str = ""
    next_action: str = ""
    owner: str = ""
    due: date | None = None
    closed: bool = False
    weeks_carried: int = 0


@dataclass(frozen=True)
class HandoffEdit:
    """What people typed into a note: its mood and free texts."""

    mood: Mood = Mood.CALM
    to_successor: str = ""
    learned: str = ""


@dataclass(frozen=True)
class SeenBug:
    """A known bug seen in the week: how often, minutes, and the step that recovers from it."""

    title: str
    times: int
    minutes: int
    workaround: str = ""


@dataclass(frozen=True)
class HandoffNote:
    """Everything a handoff says. `week` is the outgoing week; `boundary` is the instant (UTC) it ends.

    Names of people are empty where the slot is open. `zones` are the zones the boundary is shown in, rotation first.
    """

    team: str
    rotation_id: int
    rotation: str
    suite: str
    week: Week
    first_day: date
    handoff_day: date
    boundary: datetime
    zones: tuple[str, ...]
    outgoing: str
    incoming: str
    edit: HandoffEdit
    items: tuple[HandoffItem, ...]
    bugs: tuple[SeenBug, ...]
    novel: tuple[Issue, ...]
    coming: tuple[Event, ...]
    numbers: WeekNumbers
    contacts: tuple[Contact, ...]
    away: tuple[tuple[str, date, date], ...] = ()

    @property
    def open_items(self) -> tuple[HandoffItem, ...]:
        """The items still open."""
        return tuple(i for i in self.items if not i.closed)


def draft_items(
    open_issues: Iterable[Issue],
    stored: Sequence[HandoffItem],
    applications: Mapping[int, str],
    handoff: HandoffTime,
    week: Week,
) -> tuple[HandoffItem, ...]:
    """Merge what was typed with the issues still open: a stored item keeps its words, a new issue gets an item.

    An item whose issue has been resolved since stays when somebody wrote it down.
    """
    by_issue = {item.issue_id: item for item in stored if item.issue_id is not None}
    merged = []
    for issue in sorted(open_issues, key=lambda i: (i.opened, i.id)):
        fresh = _item_of(issue, applications, handoff, week)
        kept = by_issue.pop(issue.id, None)
        merged.append(
            replace(kept, application=fresh.application, since=fresh.since, weeks_carried=fresh.weeks_carried)
            if kept
            else fresh
        )
    return (*merged, *by_issue.values(), *(item for item in stored if item.issue_id is None))


def _item_of(issue: Issue, applications: Mapping[int, str], handoff: HandoffTime, week: Week) -> HandoffItem:
    return HandoffItem(
        title=issue.title,
        issue_id=issue.id,
        application=applications.get(issue.application_id or 0, ""),
        since=issue.opened.date(),
        state="not yet understood" if issue.kind is IssueKind.NOVEL else issue.kind.value,
        next_action=issue.next_action,
        weeks_carried=max(0, week - handoff.week_at(issue.opened)),
    )
