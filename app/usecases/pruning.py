"""Letting the oldest part of history go, by the team's policy, after it was written to a file of its own."""

from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.domain.pruning import Prunable, kept_since
from app.domain.settings import setting_value
from app.store.stores import Store
from app.usecases.archives import refresh_archive


def prune_date(store: Store) -> date | None:
    """Return since when the team's policy keeps history, None for ever."""
    months = setting_value(store.teams.settings(), "history_months")
    return kept_since(store.clock().date(), months) if months else None


def prunable(store: Store, before: date | None = None) -> Prunable:
    """Return what may be let go of what was done before a day, or before what the policy keeps.

    Raises Refused for a day that the policy keeps, and without a day where history is kept for ever.
    """
    kept = prune_date(store)
    if before is None and kept is None:
        raise Refused(tr("History is kept for ever; set history_months, or say before which day it may be let go."))
    wanted = before or kept or store.clock().date()
    if kept is not None and wanted > kept:
        raise Refused(
            tr(
                "The team keeps history since {kept}; choose that day or an earlier one, or set history_months.",
                kept=kept,
            )
        )
    if wanted > store.clock().date():
        raise Refused(tr("{wanted} is still to come; choose a day in the past.", wanted=wanted))
    return store.prunable(datetime(wanted.year, wanted.month, wanted.day, tzinfo=UTC))


def prune_history(store: Store, before: date | None, export: Path, tell: Tell = untold) -> Changes:
    """Write the oldest commands to a file, take them out of history and give their space back.

    What they did stays as it is, but can no longer be undone. `tell` is told the share done, and may raise to stop as
    long as the file is being written. Raises Refused when there is nothing to let go.
    """
    span = prunable(store, before)
    if not span.commands:
        why = tr(", because {stopped}", stopped=span.stopped) if span.stopped else ""
        raise Refused(tr("Nothing in history can be let go{why}.", why=why))
    refresh_archive(store)  # notes are found by what history says of them
    return store.prune(span, export, tell)
