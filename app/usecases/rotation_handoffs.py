"""Changing when a rotation hands over, from a week on; weeks before keep their time."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from app.domain.changes import Changes
from app.domain.clashes import settled_fields
from app.domain.covers import Cover
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rotations import Rotation
from app.domain.weeks import HandoffTime, Week, day_words, zone
from app.store.stores import Store

SHORTEST = timedelta(days=1)


def change_handoff(
    store: Store, rotation_id: int, week: Week, wanted: HandoffTime, was: Rotation | None = None
) -> Changes:
    """Let a rotation hand over at another time from the begin of a week on.

    Raise Refused for a week that has begun, where the week before would last less than a day, and where a cover would
    reach out of its week; Overtaken when somebody chose another time for that week since the rotation `was` so.
    """
    rotation = _rotation(store, rotation_id)
    _refuse_begun(store, rotation, week)
    zone(wanted.zone_name)
    here = wanted.of(week)
    after = with_handoff(rotation, week, here)
    if after.handoff.length(week + -1) < SHORTEST:
        raise Refused(
            tr(
                "The week before would last less than a day; let {name} hand over at {here} from another week on.",
                name=rotation.name,
                here=here,
            )
        )
    _refuse_covers(rotation, after, store.rotas.covers())
    label = tr(
        "Hand {name} over {here} from {day} on",
        name=rotation.name,
        here=here,
        day=day_words(after.first_day(week), year=True),
    )
    with store.journal.step(label, "rotation") as step:
        if was is not None:
            now = {"handoff": store.teams.team().rotation[rotation_id].handoff_of(week)}
            settled_fields({"handoff": was.handoff_of(week)}, {"handoff": here}, now, rotation.name)
        store.teams.set_handoff(rotation_id, week, here)
    return step.changes


def keep_handoff(store: Store, rotation_id: int, week: Week) -> Changes:
    """Take back a change of the handoff time that begins with a week; the time before it goes on."""
    rotation = _rotation(store, rotation_id)
    if week not in dict(rotation.handoff.later):
        raise Refused(
            tr(
                "{name} does not change its handoff in the week of {day}.",
                name=rotation.name,
                day=day_words(week.monday),
            )
        )
    _refuse_begun(store, rotation, week)
    after = with_handoff(rotation, week, None)
    if after.handoff.length(week + -1) < SHORTEST:
        raise Refused(tr("A week would last less than a day then; take the later change back first."))
    _refuse_covers(rotation, after, store.rotas.covers())
    label = tr(
        "Keep the handoff of {name} at {handoff_of}", name=rotation.name, handoff_of=rotation.handoff_of(week + -1)
    )
    with store.journal.step(label, "rotation") as step:
        store.teams.set_handoff(rotation_id, week, None)
    return step.changes


def with_handoff(rotation: Rotation, week: Week, handoff: HandoffTime | None) -> Rotation:
    """Return the rotation handing over at another time from a week on; None lets the time before go on."""
    others = {since: time for since, time in rotation.handoff.later if since != week}
    later = others if handoff is None else {**others, week: handoff}
    return replace(rotation, handoff=replace(rotation.handoff, later=tuple(sorted(later.items(), key=lambda c: c[0]))))


def _rotation(store: Store, rotation_id: int) -> Rotation:
    team = store.team()
    if rotation_id not in team.rotation:
        raise Refused(tr("That rotation is no longer there; look at the rota again."))
    return team.rotation[rotation_id]


def _refuse_begun(store: Store, rotation: Rotation, week: Week) -> None:
    now = rotation.handoff.week_at(store.clock())
    if week <= now:
        first = day_words(rotation.first_day(now + 1), year=True)
        raise Refused(
            tr("Weeks that have begun keep their handoff; the first that can change begins on {first}.", first=first)
        )


def _refuse_covers(before: Rotation, after: Rotation, covers: Iterable[Cover]) -> None:
    for cover in covers:
        if cover.slot.rotation_id == before.id:
            begin, end = after.span(cover.slot.week)
            if cover.start < begin or cover.end > end:
                day = day_words(before.first_day(cover.slot.week))
                raise Refused(
                    tr("A cover in the week of {day} would reach out of it; take that cover back first.", day=day)
                )
