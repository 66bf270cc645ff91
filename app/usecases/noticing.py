"""What somebody is to be told just now, read from the store."""

from datetime import datetime

from app.domain.notices import NoticeFacts
from app.domain.settings import setting_value
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.signing_handoffs import notes_waiting

WEEKS_AROUND = 3


def notice_facts(store: Store, at: datetime | None = None) -> NoticeFacts:
    """Return what notices are made from; the rota is read a few weeks around an instant (UTC; now) only."""
    this_week = Week.of((at or store.clock()).date())
    since, until = this_week + -WEEKS_AROUND, this_week + WEEKS_AROUND
    return NoticeFacts(
        store.team(),
        store.rotas.published(since, until),
        store.rotas.covers(since, until),
        notes_waiting(store),
        store.swaps.open() if store.rotas.has_open_swaps() else (),
        store.log.known_bugs(),
        setting_value(store.teams.settings(), "handoff_notice_hours"),
    )
