"""Handoffs that wait for a signature or an acceptance."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.changeovers import Changeover, changeovers, primary_stretches
from app.domain.covers import Cover
from app.domain.findings import Finding, Severity
from app.domain.languages import tr
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role, Rotation
from app.domain.teams import Team
from app.domain.weeks import Week, day_words, zone

WEEKS_BACK = 8
HANDOFF = "handoff"
BEFORE = timedelta(hours=24)


@dataclass(frozen=True)
class WaitingHandoff:
    """A note of an outgoing week that its primary has not signed, or that the next one has not accepted.

    `person_id` is who has to do it, None where the slot is open. `part` and `at` (UTC) belong to the short handoff of a
    cover; they are empty for the note of a week.
    """

    rotation_id: int
    week: Week
    signed: bool
    person_id: int | None
    part: str = ""
    at: datetime | None = None

    @property
    def slot(self) -> Slot:
        """The slot whose holder has to do something."""
        return Slot(self.week + 1 if self.signed and not self.part else self.week, self.rotation_id, Role.PRIMARY)


def handoff_finding(team: Team, waiting: WaitingHandoff) -> Finding:
    """Return what the rota says at the slot whose holder has to sign or to accept."""
    rotation = team.rotation[waiting.rotation_id]
    who = team.person[waiting.person_id].name if waiting.person_id is not None else tr("nobody")
    what = tr("accepted by") if waiting.signed else tr("signed by")
    if waiting.at is None:
        which = tr(
            "The handoff of {name} on {day}", name=rotation.name, day=day_words(rotation.first_day(waiting.week + 1))
        )
    else:
        local = waiting.at.astimezone(zone(rotation.zone_of(waiting.week)))
        which = tr(
            "The short handoff of {name} on {day} at {local:%H:%M}",
            name=rotation.name,
            day=day_words(local.date()),
            local=local,
        )
    words = tr("{which} waits to be {what} {who}.", which=which, what=what, who=who)
    return Finding(Severity.WARNING, HANDOFF, waiting.slot, waiting.person_id, words)


def waiting_handoffs(
    rotation: Rotation,
    rota: Rota,
    states: Mapping[tuple[Week, str], str],
    now: datetime,
    covers: Iterable[Cover] = (),
) -> tuple[WaitingHandoff, ...]:
    """Return the notes of a rotation that wait, oldest first; `states` tell how far the note of a week and part is.

    A note waits from a day before its boundary. Boundaries before the first note of the last eight weeks do not count,
    so that a team that begins with Watchbill is not asked for its past.
    """
    some = tuple(covers)
    begun = min((week for week, _ in states), default=None)
    last = rotation.handoff.week_at(now + BEFORE)
    first = last + -1 if begun is None else min(last + -1, begun)
    found = []
    for week in (first + n for n in range(last - first + 1)):
        if week >= (begun or last):
            found += _short_ones(rotation.id, changeovers(rota, rotation, week, some), states, now)
        if week < last:
            found += _of_week(rotation, rota, week, states.get((week, ""), ""), some)
    return tuple(found)


def _of_week(rotation: Rotation, rota: Rota, week: Week, state: str, covers: tuple[Cover, ...]) -> list[WaitingHandoff]:
    giver = primary_stretches(rota, rotation, week, covers)[-1].person_id
    taker = primary_stretches(rota, rotation, week + 1, covers)[0].person_id
    if state == "accepted" or (giver is None and taker is None):
        return []
    signed = state == "signed"
    return [WaitingHandoff(rotation.id, week, signed, taker if signed else giver)]


def _short_ones(
    rotation_id: int, changes: Iterable[Changeover], states: Mapping[tuple[Week, str], str], now: datetime
) -> list[WaitingHandoff]:
    found = []
    for change in changes:
        state = states.get((change.week, change.part), "")
        if state != "accepted" and change.at <= now + BEFORE:
            signed = state == "signed"
            who = change.taker_id if signed else change.giver_id
            found.append(WaitingHandoff(rotation_id, change.week, signed, who, change.part, change.at))
    return found
