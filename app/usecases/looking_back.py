"""What has changed since somebody last looked."""

from datetime import datetime

from app.domain.news import News
from app.domain.rota import SlotChange
from app.store.rotas import covers_of, holders_of
from app.store.stores import Store


def news_since(store: Store, seq: int) -> News:
    """Return what everybody would notice after a command (by its number): published slots and covers, net."""
    moved = store.journal.moved_since(seq, ("publication", "cover"))
    if not moved:
        return News()
    known = store.team()
    slots = (
        SlotChange(slot, *(p if p in known.person else None for p in people)) for slot, people in holders_of(moved)
    )
    before, after = covers_of(moved)
    return News(
        tuple(sorted(c for c in slots if c.slot.rotation_id in known.rotation and c.before != c.after)),
        tuple(c for c in after if c not in before),
        tuple(c for c in before if c not in after),
    )


def news_after(store: Store, moment: datetime) -> News:
    """Return what everybody would notice after a moment."""
    return news_since(store, store.journal.seq_at(moment))
