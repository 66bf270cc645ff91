"""What is wrong or worth a look on the rota."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.rota import Slot

LEAVE_DAY, COVER = "leave day", "cover"


class Severity(StrEnum):
    """A broken rule, an open slot, or something worth a look."""

    HARD = "rule broken"
    OPEN = "open slot"
    WARNING = "warning"


@dataclass(frozen=True)
class Finding:
    """One sentence about one place; `reason` is what a person gave for breaking the rule by hand."""

    severity: Severity
    rule: str
    slot: Slot
    person_id: int | None
    words: str
    reason: str = ""
