"""Making the draft what everybody knows."""

from app.domain.changes import Changes
from app.domain.rota import SlotChange, difference
from app.domain.weeks import Week
from app.store.stores import Store


def unpublished(store: Store) -> tuple[SlotChange, ...]:
    """Return the slots whose draft differs from what is published."""
    return difference(store.rotas.published(), store.rotas.draft())


def publish_rota(store: Store, first: Week | None = None, last: Week | None = None) -> Changes:
    """Publish the draft from first to last week, both included and each open-ended when None."""
    chosen = [
        c
        for c in unpublished(store)
        if (first is None or c.slot.week >= first) and (last is None or c.slot.week <= last)
    ]
    weeks = len({c.slot.week for c in chosen})
    with store.journal.step(f"Publish {weeks} {'week' if weeks == 1 else 'weeks'}", "publish") as step:
        store.rotas.publish((c.slot, c.after) for c in chosen)
    return step.changes
