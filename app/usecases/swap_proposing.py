"""Proposing swaps, answering them and applying what everybody agreed on.

Every step first looks whether the proposal is still as it was seen, and writes down which others have expired.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.changes import Changes
from app.domain.errors import Overtaken, Refused
from app.domain.findings import Finding
from app.domain.languages import tr
from app.domain.rota import Rota, SlotChange
from app.domain.swap_proposals import (
    SwapAnswer,
    SwapProposal,
    SwapState,
    check_proposal,
    first_begin,
    problem_key,
    status_words,
    swap_obstacle,
    swap_words,
)
from app.domain.teams import Team
from app.store.stores import Store
from app.usecases.assigning import draft_near
from app.usecases.standings import Standing
from app.usecases.swap_consequences import against, assignments_of

OTHERWISE = tr("the slot changed hands by another swap")


def propose_swap(
    store: Store,
    moves: Sequence[SlotChange],
    proposer_id: int,
    *,
    message: str = "",
    reason: str = "",
    expires: datetime | None = None,
) -> Changes:
    """Ask everybody concerned whether slots may change hands; until when is asked ends where the first week begins.

    Raise Refused when the moves are no swap, a slot is not held as they say, is pinned, has begun or is over, the same
    swap is proposed already, or a hard rule would break and no reason is given.
    """
    team, now = store.team(), store.clock()
    until = _expiry(team, moves, expires, now)
    wanted = SwapProposal(0, tuple(moves), proposer_id, now, until, message=message.strip(), reason=reason.strip())
    check_proposal(team, wanted, now)
    rota = draft_near(store, [m.slot for m in moves])
    if obstacle := swap_obstacle(team, rota, moves):
        raise Refused(obstacle)
    _refuse_twice(store, team, wanted, now)
    wanted = replace(wanted, known=_accepted_rules(team, rota, wanted))
    with store.journal.step(tr("Propose that {swap}", swap=swap_words(team, moves)), "swap proposal") as step:
        store.swaps.expire(now)
        _check_slots(store, team, wanted)
        step.details = _status(store, team, store.swaps.add(wanted), now)
    return step.changes


def _expiry(team: Team, moves: Sequence[SlotChange], expires: datetime | None, now: datetime) -> datetime:
    if expires is not None:
        return expires.replace(microsecond=0)
    known = [m for m in moves if m.slot.rotation_id in team.rotation]
    return first_begin(team, known) if known else now


def _refuse_twice(store: Store, team: Team, wanted: SwapProposal, now: datetime) -> None:
    for other in store.swaps.open():
        if set(other.moves) == set(wanted.moves) and other.state_at(now).is_open:
            words = status_words(team, other, now)
            raise Refused(
                tr(
                    "The same swap is proposed already (number {id}) and {words}; answer that one.",
                    id=other.id,
                    words=words,
                )
            )


def _accepted_rules(team: Team, rota: Rota, wanted: SwapProposal) -> frozenset[str]:
    """Return the rules that would break, which everybody is shown; raise Refused when they break without a reason."""
    problems, broken = against(team, rota, wanted.moves)
    words = [p.words for p in problems] or [f.words for f in broken]
    if words and not wanted.reason:
        raise Refused(tr("{words} Give a reason to propose it all the same.", words=words[0]))
    return frozenset({p.key for p in problems} | {_key(f) for f in broken})


def _key(finding: Finding) -> str:
    return problem_key(finding.rule, finding.slot, finding.person_id)


# Answering


def accept_swap(
    store: Store, swap_id: int, person_id: int, *, by: int | None = None, seen: SwapProposal | None = None
) -> Changes:
    """Say yes for a person; what everybody accepted is applied in the same step, or waits for an approval.

    `by` is somebody else who answers for the person. Raise Refused when the proposal is not open, the person has
    nothing to answer, or something stands against it by now; Overtaken when it is not as it was `seen`.
    """
    team, now = store.team(), store.clock()
    proposal = _open_proposal(store, team, swap_id, now, seen)
    _check_waits(team, proposal, person_id)
    refuse_stale(store, team, proposal)
    answer = SwapAnswer(person_id, _who(team, by, person_id), now)
    last = proposal.waits_for == (person_id,)
    applies = last and not proposal.needs_approval(team)
    words = tr(
        "Accept{what} for {for_} that ", what=tr(" and apply") if applies else "", for_=_for_words(team, person_id, by)
    )
    with store.journal.step(words + swap_words(team, proposal.moves), "swap answer") as step:
        _check_unmoved(store, team, proposal)
        store.swaps.answer(swap_id, answer)
        if last and not applies:
            store.swaps.move_to(swap_id, SwapState.ACCEPTED)
        step.details = _apply(store, proposal) if applies else _status(store, team, swap_id, now)
        store.swaps.expire(now)
    return step.changes


def approve_swap(store: Store, swap_id: int, *, by: int | None = None, seen: SwapProposal | None = None) -> Changes:
    """Approve a swap as a lead (`by`, or whoever runs this); what everybody accepted is applied in the same step.

    Raise Refused when nobody asks for an approval, it is given already, or whoever approves has a part in the swap.
    """
    team, now = store.team(), store.clock()
    proposal = _open_proposal(store, team, swap_id, now, seen)
    if by is not None and by in proposal.people:
        raise Refused(tr("{name} has a part in this swap; somebody else approves it.", name=team.person[by].name))
    waited = proposal.state is SwapState.ACCEPTED
    if not waited and not proposal.needs_approval(team):
        done = (
            tr("was approved by {approved_by}", approved_by=proposal.approved_by)
            if proposal.approved_by
            else tr("needs no approval")
        )
        raise Refused(
            tr(
                "Swap {swap_id} {done}; it {status}.",
                swap_id=swap_id,
                done=done,
                status=status_words(team, proposal, now),
            )
        )
    refuse_stale(store, team, proposal)
    name = team.person[by].name if by is not None and by in team.person else store.actor
    words = tr(
        "Approve{what} that {swap}", what=tr(" and apply") if waited else "", swap=swap_words(team, proposal.moves)
    )
    with store.journal.step(words, "swap approval") as step:
        _check_unmoved(store, team, proposal)
        store.swaps.approve(swap_id, name)
        step.details = _apply(store, proposal) if waited else _status(store, team, swap_id, now)
        store.swaps.expire(now)
    return step.changes


def decline_swap(
    store: Store,
    swap_id: int,
    person_id: int | None,
    why: str = "",
    *,
    by: int | None = None,
    seen: SwapProposal | None = None,
) -> Changes:
    """Say no for a person concerned, or for a lead who will not approve (None); the proposal ends."""
    team, now = store.team(), store.clock()
    proposal = _open_proposal(store, team, swap_id, now, seen)
    if person_id is not None and person_id not in proposal.people:
        raise Refused(
            tr(
                "{name} has no part in swap {swap_id}; there is nothing to decline.",
                name=_name(team, person_id),
                swap_id=swap_id,
            )
        )
    if person_id is not None and person_id == proposal.proposer_id:
        raise Refused(
            tr("{name} proposed swap {swap_id}; withdraw it instead.", name=_name(team, person_id), swap_id=swap_id)
        )
    who = tr("a lead") if person_id is None else team.person[person_id].name
    ended = f"{who}: {why.strip()}" if why.strip() else tr("by {who}", who=who)
    said = _for_words(team, person_id, by) if person_id is not None else (_name(team, by) if by else store.actor)
    return _end(store, team, proposal, (SwapState.DECLINED, ended), tr("Decline for {said} that", said=said))


def withdraw_swap(store: Store, swap_id: int, *, by: int | None = None, seen: SwapProposal | None = None) -> Changes:
    """Take a proposal back; `by` is a person other than the proposer who does it for them."""
    team, now = store.team(), store.clock()
    proposal = _open_proposal(store, team, swap_id, now, seen)
    words = tr("Withdraw for {for_} that", for_=_for_words(team, proposal.proposer_id, by))
    return _end(store, team, proposal, (SwapState.WITHDRAWN, ""), words)


def _end(store: Store, team: Team, proposal: SwapProposal, end: tuple[SwapState, str], words: str) -> Changes:
    with store.journal.step(f"{words} {swap_words(team, proposal.moves)}", "swap answer") as step:
        _check_same(store, proposal)
        store.swaps.move_to(proposal.id, *end)
        store.swaps.expire(store.clock())
    return step.changes


def ask_approval(store: Store, rotation_id: int, asked: bool) -> Changes:
    """Say whether a lead has to approve the swaps of a rotation."""
    team = store.team()
    if rotation_id not in team.rotation:
        raise Refused(tr("That rotation is no longer there; choose another."))
    name = team.rotation[rotation_id].name
    label = tr("{what} approval of swaps of {name}", what=tr("Ask for") if asked else tr("Ask for no"), name=name)
    with store.journal.step(label, "rotation") as step:
        store.teams.ask_approval(rotation_id, asked)
    return step.changes


# Checking and applying


def stale_words(team: Team, rota: Rota, proposal: SwapProposal, standing: Standing | None = None) -> str:
    """Return in one sentence what stands against applying a proposal that did not when it was made; else nothing.

    A standing at hand is asked where it covers the slots.
    """
    if obstacle := swap_obstacle(team, rota, proposal.moves):
        return obstacle
    problems, broken = against(team, rota, proposal.moves, standing)
    found = [(p.key, p.words) for p in problems] + [(_key(f), f.words) for f in broken]
    return next((words for key, words in found if key not in proposal.known), "")


def refuse_stale(store: Store, team: Team, proposal: SwapProposal) -> None:
    """Raise Refused when something stands against applying a proposal by now."""
    rota = draft_near(store, [m.slot for m in proposal.moves])
    if words := stale_words(team, rota, proposal):
        raise Refused(
            tr("{words} The swap stays proposed; decline or withdraw it, or put that right first.", words=words)
        )


def _apply(store: Store, proposal: SwapProposal) -> tuple[str, ...]:
    """Let the slots change hands, in what is published too where it stands as it is; end what cannot be any more."""
    moves, slots = proposal.moves, [m.slot for m in proposal.moves]
    known = store.rotas.published(min(s.week for s in slots), max(s.week for s in slots))
    everybody_knows = all(known.holder(m.slot) == m.before for m in moves)
    store.rotas.assign(assignments_of(moves, proposal.reason))
    if everybody_knows:
        store.rotas.publish((m.slot, m.after) for m in moves)
    store.swaps.move_to(proposal.id, SwapState.APPLIED)
    for other in store.swaps.sharing(slots, proposal.id):
        store.swaps.move_to(other.id, SwapState.DECLINED, OTHERWISE)
    told = (
        tr("everybody’s calendar follows when calendars are published next")
        if everybody_knows
        else tr("in the draft only")
    )
    return (tr("The swap is applied; {told}.", told=told),)


def _open_proposal(store: Store, team: Team, swap_id: int, now: datetime, seen: SwapProposal | None) -> SwapProposal:
    proposal = store.swaps.one(swap_id)
    if proposal is None:
        raise Refused(tr("There is no swap {swap_id}; “watchbill swap list” lists them.", swap_id=swap_id))
    if seen is not None and proposal != seen:
        raise Overtaken(_elsewhere(proposal))
    if not (state := proposal.state_at(now)).is_open:
        words = status_words(team, proposal, now)
        raise Refused(
            tr(
                "Swap {swap_id} {words}; propose it again.",
                swap_id=swap_id,
                words=words if state is SwapState.EXPIRED else tr("was ") + words,
            )
        )
    return proposal


def _check_waits(team: Team, proposal: SwapProposal, person_id: int) -> None:
    if person_id in proposal.waits_for:
        return
    name = _name(team, person_id)
    if person_id not in proposal.people:
        raise Refused(tr("{name} has no part in swap {id}; there is nothing to accept.", name=name, id=proposal.id))
    raise Refused(tr("{name} has said yes to swap {id} already.", name=name, id=proposal.id))


def _check_same(store: Store, proposal: SwapProposal) -> None:
    now = store.swaps.one(proposal.id)
    if now != proposal:
        raise Overtaken(_elsewhere(now or proposal))


def _check_unmoved(store: Store, team: Team, proposal: SwapProposal) -> None:
    _check_same(store, proposal)
    _check_slots(store, team, proposal)


def _check_slots(store: Store, team: Team, proposal: SwapProposal) -> None:
    for move in proposal.moves:
        if store.rotas.draft(move.slot.week, move.slot.week).holder(move.slot) != move.before:
            raise Overtaken(
                tr("{slot} was changed elsewhere a moment ago; look at it again.", slot=team.slot_words(move.slot))
            )


def _elsewhere(proposal: SwapProposal) -> str:
    what = tr("was answered") if proposal.state.is_open else tr("was {state}", state=proposal.state)
    return tr("Swap {id} {what} elsewhere a moment ago; look at it again.", id=proposal.id, what=what)


def _status(store: Store, team: Team, swap_id: int, now: datetime) -> tuple[str, ...]:
    proposal = store.swaps.one(swap_id)
    return (
        (tr("Swap {swap_id}: {status}.", swap_id=swap_id, status=status_words(team, proposal, now)),)
        if proposal
        else ()
    )


def _who(team: Team, by: int | None, person_id: int) -> int:
    if by is not None and by not in team.person:
        raise Refused(tr("That person is no longer in the team; choose another."))
    return person_id if by is None else by


def _for_words(team: Team, person_id: int, by: int | None) -> str:
    name = _name(team, person_id)
    return name if by in (None, person_id) else tr("{name}, by {name2},", name=name, name2=_name(team, by))


def _name(team: Team, person_id: int | None) -> str:
    if person_id not in team.person:
        raise Refused(tr("That person is no longer in the team; choose another."))
    return team.person[person_id].name
