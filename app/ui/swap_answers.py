"""Answering proposed swaps from the window: what they would mean, and one way to say yes, no or no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from app.domain.changes import Changes
from app.domain.errors import Overtaken
from app.domain.languages import tr
from app.domain.swap_proposals import SwapProposal, SwapState
from app.ui.sessions import Session

if TYPE_CHECKING:
    from app.usecases.swap_consequences import Consequences

Do = Callable[[], object]


def answer(session: Session, use_case: Callable[..., Changes], swap: SwapProposal, *args: Any, by: int | None) -> None:
    """Run a use case on a proposal as it is shown; what another window did meanwhile is told and shown."""
    try:
        changes = session.do(use_case, swap.id, *args, by=by, seen=swap)
    except Overtaken as error:
        session.look_elsewhere()
        session.refused.emit(str(error))
        return
    if changes:
        session.told.emit(
            tr("{label}: done. {details}", label=changes.label, details=" ".join(changes.details)).strip()
        )


def own_answers(session: Session, swap: SwapProposal, me: int | None) -> list[tuple[str, Do]]:
    """Return what whoever sits here can say for themselves: words of a button and what it does."""
    from app.usecases.swap_proposing import accept_swap, approve_swap, decline_swap, withdraw_swap

    found: list[tuple[str, Do]] = []
    if me is not None and me in swap.waits_for:
        found.append((tr("Accept"), partial(answer, session, accept_swap, swap, me, by=None)))
        found.append((tr("Decline"), partial(answer, session, decline_swap, swap, me, by=None)))
    elif me is not None and me in swap.people and me != swap.proposer_id:
        found.append((tr("Decline"), partial(answer, session, decline_swap, swap, me, by=None)))
    elif swap.state is SwapState.ACCEPTED and me not in swap.people:
        found.append((tr("Approve"), partial(answer, session, approve_swap, swap, by=me)))
        found.append((tr("Decline"), partial(answer, session, decline_swap, swap, None, by=me)))
    if me is not None and me == swap.proposer_id:
        found.append((tr("Withdraw"), partial(answer, session, withdraw_swap, swap, by=None)))
    return found


def answers_for_others(session: Session, swap: SwapProposal, me: int | None) -> list[tuple[str, Do]]:
    """Return what a lead can say for others; history names both."""
    from app.usecases.swap_proposing import accept_swap, decline_swap, withdraw_swap

    found: list[tuple[str, Do]] = []
    for who in (p for p in swap.waits_for if p != me):
        name = session.team.person[who].name
        found.append((tr("Accept for {name}", name=name), partial(answer, session, accept_swap, swap, who, by=me)))
        found.append((tr("Decline for {name}", name=name), partial(answer, session, decline_swap, swap, who, by=me)))
    if me != swap.proposer_id:
        name = session.team.person[swap.proposer_id].name
        found.append((tr("Withdraw for {name}", name=name), partial(answer, session, withdraw_swap, swap, by=me)))
    return found


def meaning(session: Session, swap: SwapProposal) -> Consequences | str | None:
    """Return what a proposal would mean, or what stands against it by now; None while the rota is looked at."""
    from app.usecases.swap_consequences import consequences
    from app.usecases.swap_proposing import stale_words

    standing = session.standing
    if standing is None:
        return None
    if stale := stale_words(session.team, session.draft, swap, standing):
        return stale
    return consequences(session.team, session.draft, swap.moves, standing)
