"""Handoffs that wait for a signature or an acceptance."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.findings import Finding, Severity
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, day_words

WEEKS_BACK = 8
HANDOFF = "handoff"
BEFORE = timedelta(hours=24)


@dataclass(frozen=True)
class WaitingHandoff:
    """A note of an outgoing week that its primary has not signed, or that the next one has not accepted.

    `person_id` is who has to do it, None where the slot is open.
    """

    rotation_id: int
    week: Week
    signed: bool
    person_id: int | None

    @property
    def slot(self) -> Slot:
        """The slot whose holder has to do something."""
        return Slot(self.week + 1 if self.signed else self.week, self.rotation_id, Role.PRIMARY)


def handoff_finding(team: Team, waiting: WaitingHandoff) -> Finding:
    """Return what the rota says at the slot whose holder has to sign or to accept."""
    rotation = team.rotation[waiting.rotation_id]
    who = team.person[waiting.person_id].name if waiting.person_id is not None else "nobody"
    what = "accepted by" if waiting.signed else "signed by"
    day = day_words(rotation.first_day(waiting.week + 1))
    words = f"The handoff of {rotation.name} on {day} waits to be {what} {who}."
    return Finding(Severity.WARNING, HANDOFF, waiting.slot, waiting.person_id, words)


def waiting_handoffs(
    rotation: Rotation, rota: Rota, states: Mapping[Week, str], now: datetime
) -> tuple[WaitingHandoff, ...]:
    """Return the notes of a rotation that wait, oldest first.

    A note waits from a day before its boundary. Boundaries before the first note of the last eight weeks do not count,
    so that a team that begins with Watchbill is not asked for its past.
    """
    begun = min(states, default=None)
    last = rotation.handoff.week_at(now + BEFORE) + -1
    first = last if begun is None else min(last, begun)
    found = []
    for week in (first + n for n in range(last - first + 1)):
        state = states.get(week, "")
        holders = [rota.holder(Slot(w, rotation.id, Role.PRIMARY)) for w in (week, week + 1)]
        if state != "accepted" and any(h is not None for h in holders):
            found.append(WaitingHandoff(rotation.id, week, state == "signed", holders[state == "signed"]))
    return tuple(found)
