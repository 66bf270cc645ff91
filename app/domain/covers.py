"""Part of a held week that somebody else stands."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.rota import Slot


@dataclass(frozen=True)
class Cover:
    """Who stands a slot from instant to instant (UTC, the end excluded) instead of its holder, and why."""

    id: int
    slot: Slot
    person_id: int
    start: datetime
    end: datetime
    reason: str = ""
