"""Which part of history may be let go, and what was."""

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True)
class Prunable:
    """The oldest commands, up to the number `seq`: how many, from when to when (UTC), and the bytes their rows take.

    `stopped` says what keeps newer ones from being let go, empty when the date alone does.
    """

    seq: int
    commands: int
    first_at: datetime | None
    last_at: datetime | None
    bytes: int
    stopped: str = ""


def kept_since(today: date, months: int) -> date:
    """Return the first day of the month since which history is kept, whole months before this one."""
    count = today.year * 12 + today.month - 1 - months
    return date(count // 12, count % 12 + 1, 1)
