"""Making the draft what everybody knows."""

from collections.abc import Iterable

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rota import Assignment, SlotChange
from app.domain.weeks import Week
from app.store.stores import Store


def unpublished(store: Store) -> tuple[SlotChange, ...]:
    """Return the slots whose draft differs from what is published."""
    return tuple(SlotChange(slot, *people) for slot, people in store.rotas.differing())


def publish_rota(store: Store, first: Week | None = None, last: Week | None = None) -> Changes:
    """Publish the draft from first to last week, both included and each open-ended when None."""
    chosen = _between(unpublished(store), first, last)
    weeks = len({c.slot.week for c in chosen})
    with store.journal.step(tr("Publish {n} week|Publish {n} weeks", "", weeks), "publish") as step:
        store.rotas.publish((c.slot, c.after) for c in chosen)
    return step.changes


def discard_draft(store: Store, first: Week | None = None, last: Week | None = None) -> Changes:
    """Put the draft back to what is published, from first to last week; pins of slots that do not differ stay.

    What is published may break a rule that the draft kept: such a slot says “as published” for its reason.
    """
    chosen = _between(unpublished(store), first, last)
    if not chosen:
        raise Refused(tr("The draft is what is published; there is nothing to discard."))
    words = tr("{n} draft change|{n} draft changes", "", len(chosen))
    with store.journal.step(tr("Discard {words}", words=words), "discard") as step:
        store.rotas.clear(c.slot for c in chosen)
        store.rotas.assign(
            Assignment(c.slot, c.before, reason=tr("as published")) for c in chosen if c.before is not None
        )
    return step.changes


def _between(changes: Iterable[SlotChange], first: Week | None, last: Week | None) -> list[SlotChange]:
    return [c for c in changes if (first is None or c.slot.week >= first) and (last is None or c.slot.week <= last)]
