"""What a team meeting looks at, in a few lines under each heading."""

from collections.abc import Sequence
from datetime import date

from app.domain.events import Event
from app.domain.handoffs import HandoffItem, HandoffNote
from app.domain.languages import dated, tr
from app.domain.teams import Team
from app.domain.toil import Fix, ToilNumbers
from app.domain.toil_tables import pay_back_words, spent_words
from app.domain.weeks import span_words

MOST = 6
OPEN_ITEMS = tr("Open items")
Part = tuple[str, tuple[str, ...]]


def meeting_words(
    team: Team, last: HandoffNote, items: Sequence[HandoffItem], coming: Sequence[Event], numbers: ToilNumbers | None
) -> tuple[Part, ...]:
    """Return headings with their lines; without numbers what to fix next is still being added up.

    Every open item is there, the newest first; the other parts are cut after MOST lines.
    """
    fixes = [_fix(team, f) for f in numbers.fixes] if numbers else [tr("Adding up …")]
    ahead = [f"{span_words(e.first_day, e.last_day)}: {e.title} ({e.kind})" for e in coming]
    return (
        (tr("Last week"), last_week(last)),
        (OPEN_ITEMS, tuple(_item(i) for i in _newest_first(items)) or (tr("Nothing is open."),)),
        (tr("Fix next"), _some(fixes, tr("No known bug came in eight weeks."))),
        (tr("Coming up"), _some(ahead, tr("Nothing is known of the next two weeks."))),
    )


def last_week(note: HandoffNote) -> tuple[str, ...]:
    """Return a week's interruptions and minutes against its medians, then its dearest known bugs."""
    n = note.numbers
    bugs = sorted(note.bugs, key=lambda b: -b.minutes)[:3]
    return (
        tr(
            "{interrupts} interrupts; the median of eight weeks is {median_interrupts:g}",
            interrupts=n.interrupts,
            median_interrupts=n.median_interrupts,
        ),
        tr(
            "{spent} of work; the median is {spent2}",
            spent=spent_words(n.minutes),
            spent2=spent_words(n.median_minutes),
        ),
        *(
            tr("{title}: {times} × in {spent}", title=b.title, times=b.times, spent=spent_words(b.minutes))
            for b in bugs
        ),
    )


def _newest_first(items: Sequence[HandoffItem]) -> list[HandoffItem]:
    """Return items so that what was just said in the meeting is seen; items of one day stay in order, last first."""
    dated = [(item.since or date.min, number) for number, item in enumerate(items)]
    return [items[number] for _, number in sorted(dated, reverse=True)]


def _item(item: HandoffItem) -> str:
    parts = [item.title, *([tr("next: {next_action}", next_action=item.next_action)] if item.next_action else [])]
    parts += [item.owner] if item.owner else []
    return " · ".join([*parts, *([tr("due {due}", due=dated(item.due, tr("%-d %b")))] if item.due else [])])


def _fix(team: Team, fix: Fix) -> str:
    saves = tr("{title}: {spent} a week", title=fix.bug.title, spent=spent_words(fix.minutes_a_week))
    days = tr(
        " for {n} day, paid back in {pay_back}| for {n} days, paid back in {pay_back}",
        "",
        fix.days or 0,
        pay_back=pay_back_words(fix.pay_back),
    )
    who = team.person[fix.bug.claimed_by].name if fix.bug.claimed_by in team.person else ""
    return saves + (days if fix.days else tr(", effort not said")) + (f" · {who}" if who else "")


def _some(lines: Sequence[str], none: str) -> tuple[str, ...]:
    more = len(lines) - MOST
    return (*lines[:MOST], *([tr("and {more} more", more=more)] if more > 0 else [])) or (none,)
