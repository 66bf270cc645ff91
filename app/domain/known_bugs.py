"""Recurring problems that are accepted as toil until somebody fixes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from statistics import median

from app.domain.languages import tr
from app.domain.weeks import Week

COST_WEEKS = 4
MEDIAN_WEEKS = 8
ONE_WEEK = timedelta(weeks=1)


class Effort(StrEnum):
    """Roughly what a fix takes: a day, a few, two weeks, a quarter; how many working days that is, is a setting."""

    S = "S"
    M = "M"
    L = "L"
    XL = "XL"


@dataclass(frozen=True)
class KnownBug:
    """A recurring problem of an application (or of a whole suite) and the steps that recover from it, one a line.

    It is accepted as toil by somebody for a reason, within `budget` minutes in four weeks, until it is looked at again.
    It may be claimed by a person for a project week, and be fixed. `links` are one a line.
    """

    id: int
    suite_id: int
    application_id: int | None
    title: str
    workaround: str = ""
    accepted_on: date | None = None
    accepted_by: str = ""
    why: str = ""
    budget: int | None = None
    review_on: date | None = None
    effort: Effort | None = None
    links: str = ""
    claimed_by: int | None = None
    claimed_week: Week | None = None
    fixed_on: date | None = None

    @property
    def first_step(self) -> str:
        """The first step of the workaround."""
        return self.workaround.strip().partition("\n")[0]


@dataclass(frozen=True)
class Toil:
    """What a known bug costs: times and last instant (UTC) ever, median minutes, minutes in the last four weeks."""

    times: int = 0
    last: datetime | None = None
    median_minutes: float | None = None
    recent_minutes: int = 0


@dataclass(frozen=True)
class Saved:
    """Minutes saved since a fix, against the median week before it; negative where it got worse."""

    minutes: int
    weeks: int
    median_before: float
    minutes_since: int


def saved_since(minutes: Iterable[tuple[datetime, int]], fixed: datetime, now: datetime) -> Saved:
    """Return what a fix has saved: whole weeks since it x median minutes of the eight weeks before it - minutes since.

    `minutes` are (opened, minutes) of the bug's issues. Weeks are counted from the instant of the fix both ways; a week
    without the bug counts as 0, so that one bad week does not promise too much. Minutes since are those of the whole
    weeks that are over.
    """
    before = [0] * MEDIAN_WEEKS
    weeks = max(0, (now - fixed) // ONE_WEEK)
    since = 0
    for opened, spent in minutes:
        number = (opened - fixed) // ONE_WEEK
        if -MEDIAN_WEEKS <= number < 0:
            before[number] += spent
        elif 0 <= number < weeks:
            since += spent
    usual = median(before)
    return Saved(round(weeks * usual - since), weeks, usual, since)


def warnings_of(bug: KnownBug, toil: Toil, today: date, person: str = "") -> tuple[str, ...]:
    """Return what is wrong with the decision about a known bug, a sentence each; `person` has claimed it."""
    found = []
    if bug.fixed_on is not None:
        if toil.last is not None and toil.last.date() > bug.fixed_on:
            found.append(
                tr(
                    "“{title}” came again on {date}, after its fix of {fixed_on}.",
                    title=bug.title,
                    date=toil.last.date(),
                    fixed_on=bug.fixed_on,
                )
            )
        return tuple(found)
    if bug.budget is not None and toil.recent_minutes > bug.budget:
        spent = tr(
            "{recent_minutes} min in {COST_WEEKS} weeks", recent_minutes=toil.recent_minutes, COST_WEEKS=COST_WEEKS
        )
        found.append(
            tr(
                "“{title}” took {spent}, over its budget of {budget}; fix it or decide anew.",
                title=bug.title,
                spent=spent,
                budget=bug.budget,
            )
        )
    if bug.review_on is not None and bug.review_on <= today:
        found.append(
            tr(
                "“{title}” was to be looked at again by {review_on}; decide anew.",
                title=bug.title,
                review_on=bug.review_on,
            )
        )
    if bug.claimed_week is not None and bug.claimed_week < Week.of(today):
        who = person or tr("Somebody")
        found.append(
            tr(
                "{who} claimed “{title}” for {iso}, which is over; say that it is fixed.",
                who=who,
                title=bug.title,
                iso=bug.claimed_week.iso,
            )
        )
    return tuple(found)
