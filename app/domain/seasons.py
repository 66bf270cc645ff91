"""What interruption is usual: of each rotation, through the year and in each season, from what was measured before.

A season is a quarter of the year. Weeks are told by their Thursday, as ISO weeks are.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import median

from app.domain.languages import numeral, tr
from app.domain.weeks import Week

Minutes = Mapping[tuple[int, Week], int]  # measured minutes of interruption by rotation id and week
MEASURED_WEEKS = 104
LEAST_WEEKS = 4
HEAVY = Fraction(5, 4)
SEASONS = (tr("January to March"), tr("April to June"), tr("July to September"), tr("October to December"))
THURSDAY = 3


@dataclass(frozen=True)
class Seasons:
    """Median minutes of a week: by rotation id, and by rotation id and season (0 to 3) where enough was measured."""

    usual: Mapping[int, Fraction]
    of_season: Mapping[tuple[int, int], Fraction]

    def factor(self, rotation_id: int, season: int) -> Fraction | None:
        """Return a season's usual week ÷ the year's; None where too little was measured."""
        found = self.of_season.get((rotation_id, season))
        return found / self.usual[rotation_id] if found is not None else None

    def is_heavy(self, week: Week) -> bool:
        """Tell whether a week's season takes HEAVY times the usual minutes or more, all rotations together."""
        season = season_of(week)
        some = [r for r in self.usual if (r, season) in self.of_season]
        usual = sum((self.usual[r] for r in some), Fraction(0))
        return bool(some) and sum((self.of_season[r, season] for r in some), Fraction(0)) >= HEAVY * usual


def season_of(week: Week) -> int:
    """Return the quarter of the year of a week, 0 to 3."""
    return (week.days()[THURSDAY].month - 1) // 3


def seasons_of(minutes: Minutes) -> Seasons:
    """Return what is usual in what was measured; fewer than LEAST_WEEKS weeks say nothing.

    The usual week of a year is the median of its seasons' medians, so that a season measured twice counts once.
    """
    by_rotation: dict[int, list[int]] = {}
    by_season: dict[tuple[int, int], list[int]] = {}
    for (rotation_id, week), spent in minutes.items():
        by_rotation.setdefault(rotation_id, []).append(spent)
        by_season.setdefault((rotation_id, season_of(week)), []).append(spent)
    of_season = {key: Fraction(median(some)) for key, some in by_season.items() if len(some) >= LEAST_WEEKS}
    usual = {}
    for rotation_id, some in by_rotation.items():
        medians = [m for (r, _), m in of_season.items() if r == rotation_id]
        whole = median(medians) if medians else Fraction(median(some))
        if len(some) >= LEAST_WEEKS and whole:
            usual[rotation_id] = whole
    return Seasons(usual, {key: m for key, m in of_season.items() if key[0] in usual})


def heavy_weeks(minutes: Minutes, weeks: Iterable[Week]) -> frozenset[Week]:
    """Return the weeks that lie in a heavy season."""
    seasons = seasons_of(minutes)
    return frozenset(w for w in weeks if seasons.is_heavy(w)) if seasons.usual else frozenset()


def season_lines(names: Sequence[tuple[int, str]], minutes: Minutes) -> tuple[str, ...]:
    """Return a line on each rotation, named by id: its usual week, and what a week of each season is against it."""
    seasons, found = seasons_of(minutes), []
    for rotation_id, name in names:
        if rotation_id in seasons.usual:
            factors = [(SEASONS[n], seasons.factor(rotation_id, n)) for n in range(len(SEASONS))]
            parts = [f"{season} × {numeral(float(f), '.2f')}" for season, f in factors if f is not None]
            usual = tr(
                "{name}: {float:.1f} h in the usual week of two years",
                name=name,
                float=float(seasons.usual[rotation_id]) / 60,
            )
            found.append(": ".join([usual, ", ".join(parts)]) if parts else usual)
    return tuple(found)
