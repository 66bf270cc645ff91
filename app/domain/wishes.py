"""Weeks a person would like to be on, or would rather not: soft, priced as the planner's `prefer` and `avoid`."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.languages import tr
from app.domain.weeks import Week, day_words, weeks_between


class Wish(StrEnum):
    """What a person says of a week."""

    PREFER = "prefer"
    AVOID = "avoid"

    @property
    def words(self) -> str:
        """The wish as it is said of a person, such as “would rather not”."""
        return tr("would like to be on") if self is Wish.PREFER else tr("would rather not be on")


@dataclass(frozen=True)
class WeekWish:
    """A wish about the weeks from first to last, both included."""

    id: int
    person_id: int
    first: Week
    last: Week
    wish: Wish
    note: str = ""

    @property
    def span_words(self) -> str:
        """The weeks in words, such as “weeks of 4 to 18 January” by their Mondays."""
        if self.first == self.last:
            return tr("week of {day}", day=day_words(self.first.monday, year=True))
        return tr(
            "weeks from {day} to {day2}", day=day_words(self.first.monday), day2=day_words(self.last.monday, year=True)
        )


def wishes_by_week(wishes: Iterable[WeekWish]) -> dict[tuple[int, Week], Wish]:
    """Return the wish of each person and week that has one."""
    return {(w.person_id, week): w.wish for w in wishes for week in weeks_between(w.first, w.last)}


def without_weeks(wish: WeekWish, first: Week, last: Week) -> tuple[WeekWish, ...]:
    """Return what is left of a wish once the weeks from first to last are taken out: nothing, one part or two."""
    before = replace(wish, last=min(wish.last, first + -1))
    after = replace(wish, first=max(wish.first, last + 1))
    return tuple(part for part in (before, after) if part.first <= part.last)


def stretches(weeks: Iterable[Week]) -> tuple[tuple[Week, Week], ...]:
    """Return weeks as first and last of those that follow one another."""
    found: list[tuple[Week, Week]] = []
    for week in sorted(set(weeks)):
        if found and found[-1][1] + 1 == week:
            found[-1] = (found[-1][0], week)
        else:
            found.append((week, week))
    return tuple(found)
