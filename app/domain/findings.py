"""What is wrong or worth a look on the rota."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.rota import Rota, Slot
from app.domain.teams import Team
from app.domain.weeks import Week


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


def leave_findings(team: Team, rota: Rota, first: Week, last: Week) -> tuple[Finding, ...]:
    """Warn of single days of leave within a held week, which need cover."""
    found = []
    for slot, assignment in sorted(rota.within(first, last).held.items(), key=lambda pair: pair[0]):
        days = team.days_away(assignment.person_id, slot.week)
        if days and not team.is_away(assignment.person_id, slot.week):
            name = team.person[assignment.person_id].name
            words = f"{name} is away for {days} day of {team.slot_words(slot)}; that day needs cover."
            found.append(Finding(Severity.WARNING, "leave day", slot, assignment.person_id, words))
    return tuple(found)
