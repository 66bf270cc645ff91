"""The standing duty for a suite."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from app.domain.weeks import HandoffTime, Week


class Role(StrEnum):
    """What a person does in a held week; a shadow learns, and that is no duty."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    SHADOW = "shadow"

    @property
    def is_duty(self) -> bool:
        """Tell whether the role counts as load."""
        return self is not Role.SHADOW


@dataclass(frozen=True)
class Rotation:
    """A suite's standing duty: its roles in order and when it is handed over, which may change from a week on.

    With `swap_approval`, a lead approves a swap that people agreed on before it is applied.
    """

    id: int
    suite_id: int
    name: str
    roles: tuple[Role, ...]
    handoff: HandoffTime
    swap_approval: bool = False

    def handoff_of(self, week: Week) -> HandoffTime:
        """Return weekday, time and zone of the handoff that begins a week."""
        return self.handoff.of(week)

    def zone_of(self, week: Week) -> str:
        """Return the zone a week is handed over in."""
        return self.handoff.of(week).zone_name

    def first_day(self, week: Week) -> date:
        """Return the date the rotation's week begins on."""
        return self.handoff.first_day(week)

    def span(self, week: Week) -> tuple[datetime, datetime]:
        """Return the instants (UTC) between which the week is on duty, the end excluded."""
        return self.handoff.start(week), self.handoff.end(week)
