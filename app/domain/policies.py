"""The rules a team plans by, and what each shortfall weighs."""

from dataclasses import dataclass, fields

from app.domain.errors import Refused
from app.domain.languages import tr


@dataclass(frozen=True)
class Weights:
    """Cost of each shortfall of a plan; the names and defaults are those of the benchmark's cost terms."""

    open: int = 10000
    fair: int = 100
    holiday: int = 60
    unpopular: int = 20
    avoid: int = 30
    prefer: int = 15
    fragment: int = 4
    gap1: int = 20
    continuity: int = 3
    stability: tuple[tuple[int, int], ...] = ((0, 40), (4, 20), (12, 8))


@dataclass(frozen=True)
class Policy:
    """The rota's rules, all in weeks unless named otherwise.

    `gap_weeks` free weeks lie between two duties; at most `window_duties` duties in any `window_weeks`; project blocks
    should last `block_weeks`; a primary alone has shadowed for `shadow_weeks`; the primary was secondary at most
    `continuity_weeks` ago; `away_days` working days of leave make a week an away week; of the interruption measured in
    a primary week, above or below what is usual, `interruption_percent` counts as load (0 is off), where minutes
    out of hours count `out_of_hours_percent` more.
    """

    gap_weeks: int = 2
    window_weeks: int = 12
    window_duties: int = 4
    block_weeks: int = 4
    shadow_weeks: int = 1
    continuity_weeks: int = 8
    away_days: int = 2
    interruption_percent: int = 0
    out_of_hours_percent: int = 0
    weights: Weights = Weights()

    def __post_init__(self) -> None:
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, int) and not 0 <= value <= LARGEST:
                raise Refused(
                    tr(
                        "The policy’s {name} must lie between 0 and {LARGEST}.",
                        name=field.name.replace("_", " "),
                        LARGEST=LARGEST,
                    )
                )
        if self.window_weeks < 1 or self.away_days < 1:
            raise Refused(tr("The policy’s window weeks and away days must be at least 1."))


LARGEST = 520
