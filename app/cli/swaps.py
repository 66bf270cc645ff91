"""Commands of proposed swaps: propose, list, accept, decline, withdraw, approve."""

from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path

from app.cli.exchanges import standing_of
from app.cli.outputs import print_changes, print_json
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument, natural, positive
from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.options import Option
from app.domain.rota import Rota, Slot, SlotChange
from app.domain.swap_proposals import (
    SwapProposal,
    end_of_day,
    give_moves,
    round_moves,
    status_words,
    swap_words,
    waiting_for,
)
from app.domain.teams import Team
from app.domain.weeks import parse_day, parse_week
from app.store.stores import Store


def propose(args: Namespace) -> int:
    """Propose a give, a swap or a three-way swap."""
    from app.usecases.swap_proposing import propose_swap

    ways = (bool(args.weeks), bool(args.give), args.option is not None)
    if sum(ways) != 1:
        raise WrongUsage("Name one or two more weeks, or --give PERSON, or --option N.")
    with Store.open(Path(args.file)) as store:
        team, rota = store.team(), store.rotas.draft()
        moves = _moves(store, team, rota, args)
        if args.dry_run:
            for line in _meaning(store, team, moves):
                print(line)
            return 0
        proposer = team.find_person(args.by).id if args.by else moves[0].before
        done = propose_swap(
            store,
            moves,
            proposer or 0,
            message=args.message,
            reason=args.reason,
            expires=end_of_day(team, parse_day(args.until)) if args.until else None,
        )
        print_changes(done)
    return 0


def _moves(store: Store, team: Team, rota: Rota, args: Namespace) -> tuple[SlotChange, ...]:
    rotation = team.find_rotation(args.rotation)
    role = team.find_role(rotation, args.role)
    slots = [Slot(parse_week(w, rotation.handoff), rotation.id, role) for w in (args.week, *args.weeks)]
    if args.give:
        return give_moves(team, rota, slots[0], team.find_person(args.give).id)
    if args.option is None:
        return round_moves(team, rota, slots)
    from app.usecases.swap_finding import find_swaps

    found = find_swaps(standing_of(store), slots[0])
    if not found:
        raise Refused(f"Nobody can take {team.slot_words(slots[0])}, and no exchange keeps the rules.")
    if args.option > len(found):
        raise Refused(f"There are {len(found)} options; choose a number from 1 to {len(found)}.")
    option: Option = found[args.option - 1]
    return option.moves


def list_swaps(args: Namespace) -> int:
    """List open proposals with what they would mean, those that wait for a person, or all there ever were."""
    with Store.open(Path(args.file)) as store:
        team, now = store.team(), store.clock()
        found = store.swaps.all() if args.all else tuple(s for s in store.swaps.open() if s.state_at(now).is_open)
        if args.waiting_for:
            found = waiting_for(found, team.find_person(args.waiting_for).id, now)
        said = [_said(store, team, s) if s.state_at(now).is_open else ((), "") for s in found]
    if args.json:
        print_json([_json(team, s, *words) | {"state": s.state_at(now)} for s, words in zip(found, said, strict=True)])
        return 0
    for swap, (words, stale) in zip(found, said, strict=True):
        print(f"{swap.id}. {swap_words(team, swap.moves)}: {status_words(team, swap, now)}.")
        notes = [f"Cannot be applied now: {stale}"] if stale else []
        notes += [f"Message: {swap.message}"] * bool(swap.message) + [f"Reason: {swap.reason}"] * bool(swap.reason)
        for line in (*notes, *words):
            print(f"   {line}")
    if not found:
        print("No swap is proposed." if not args.waiting_for else "Nothing waits for an answer.")
    return 0


def _said(store: Store, team: Team, swap: SwapProposal) -> tuple[tuple[str, ...], str]:
    """Return what an open proposal would mean, and what stands against it by now."""
    from app.usecases.assigning import draft_near
    from app.usecases.swap_proposing import stale_words

    rota = draft_near(store, [m.slot for m in swap.moves])
    if stale := stale_words(team, rota, swap):
        return (), stale
    return _meaning(store, team, swap.moves), ""


def _meaning(store: Store, team: Team, moves: Sequence[SlotChange]) -> tuple[str, ...]:
    """Return what moves would mean for each person concerned."""
    from app.usecases.swap_consequences import consequences

    standing = standing_of(store, max(m.slot.week for m in moves))
    return consequences(team, standing.rota, moves, standing).words


def _json(team: Team, swap: SwapProposal, words: tuple[str, ...], stale: str) -> dict[str, object]:
    names = {p: team.person[p].name for p in (*swap.people, *swap.waits_for, swap.proposer_id)}
    return {
        "id": swap.id,
        "words": swap_words(team, swap.moves),
        "proposer": names[swap.proposer_id],
        "proposed": swap.proposed_at.isoformat(),
        "until": swap.expires_at.isoformat(),
        "waits_for": [names[p] for p in swap.waits_for],
        "needs_approval": swap.needs_approval(team),
        "approved_by": swap.approved_by or None,
        "message": swap.message,
        "reason": swap.reason,
        "ended_why": swap.ended_why,
        "answers": [
            {"person": team.person[a.person_id].name, "by": team.person[a.answered_by].name, "at": a.at.isoformat()}
            for a in swap.answers
        ],
        "consequences": list(words),
        "cannot": stale,
        "moves": [
            {
                "rotation": team.rotation[m.slot.rotation_id].name,
                "week": m.slot.week.iso,
                "role": m.slot.role,
                "from": names.get(m.before or 0),
                "to": names.get(m.after or 0),
            }
            for m in swap.moves
        ],
    }


def _answer(args: Namespace, do: Callable[[Store, Team, int | None], Changes]) -> int:
    """Do something to a proposal for whoever --by names."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
        print_changes(do(store, team, team.find_person(args.by).id if args.by else None))
    return 0


def accept(args: Namespace) -> int:
    """Say yes for a person."""
    from app.usecases.swap_proposing import accept_swap

    return _answer(args, lambda store, team, by: accept_swap(store, args.id, team.find_person(args.person).id, by=by))


def decline(args: Namespace) -> int:
    """Say no for a person, or as a lead."""
    from app.usecases.swap_proposing import decline_swap

    def do(store: Store, team: Team, by: int | None) -> Changes:
        person = team.find_person(args.person).id if args.person else None
        return decline_swap(store, args.id, person, args.reason, by=by)

    return _answer(args, do)


def withdraw(args: Namespace) -> int:
    """Take a proposal back."""
    from app.usecases.swap_proposing import withdraw_swap

    return _answer(args, lambda store, _team, by: withdraw_swap(store, args.id, by=by))


def approve(args: Namespace) -> int:
    """Approve a swap as a lead."""
    from app.usecases.swap_proposing import approve_swap

    return _answer(args, lambda store, _team, by: approve_swap(store, args.id, by=by))


def approval(args: Namespace) -> int:
    """Choose whether swaps of a rotation need a lead's approval, or say whether they do."""
    from app.usecases.swap_proposing import ask_approval

    with Store.open(Path(args.file)) as store:
        rotation = store.team().find_rotation(args.rotation)
        if args.choice is None:
            asked = "ask for a lead’s approval" if rotation.swap_approval else "need no approval"
            print(f"Swaps of {rotation.name} {asked}.")
        else:
            print_changes(ask_approval(store, rotation.id, args.choice == "on"))
    return 0


ID = argument("id", type=natural, metavar="ID", help="its number, as “swap list” shows it")
BY = argument("--by", default="", metavar="LEAD", help="who answers for them, where it is somebody else")
COMMANDS = (
    Command(
        "swap propose",
        "Ask the people concerned whether weeks may change hands; it is applied once everybody has accepted.\n\n"
        "With one more week two people exchange, with two more three go round: the first week goes to the holder of\n"
        "the second, the second to the holder of the third, the third to the holder of the first.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("week", metavar="WEEK", help="the week: a date within it, or its ISO name such as 2026-W49"),
            argument("weeks", metavar="OTHER", nargs="*", help="the other weeks of the exchange, one or two"),
            argument("--give", default="", metavar="PERSON", help="give the week to a person and take none back"),
            argument("--option", type=positive, metavar="N", help="propose option N of “find swap” for the week"),
            argument("--role", default="primary", metavar="R", help="the role (default: primary)"),
            argument("--by", default="", metavar="PERSON", help="who proposes (default: the holder of the week)"),
            argument("--dry-run", action="store_true", help="say what it would mean for each person, ask nobody"),
            argument("--message", default="", help="a word to the others"),
            argument("--reason", default="", help="why, where a rule would break"),
            argument(
                "--until", default="", metavar="DAY", help="the last day for answers (default: until the first week)"
            ),
        ),
        propose,
    ),
    Command(
        "swap list",
        "List the open proposals: who is asked, until when, and what it would mean for each person.",
        (
            FILE,
            argument("--waiting-for", default="", metavar="PERSON", help="only those that wait for a person's answer"),
            argument("--all", action="store_true", help="list those that ended too"),
            JSON,
        ),
        list_swaps,
    ),
    Command(
        "swap accept",
        "Say yes for a person; the last yes applies the swap, unless a lead has to approve it.",
        (FILE, ID, argument("person", metavar="PERSON", help="who says yes"), BY),
        accept,
    ),
    Command(
        "swap decline",
        "Say no for a person, or as a lead where no person is named; the proposal ends.",
        (
            FILE,
            ID,
            argument("person", metavar="PERSON", nargs="?", default="", help="who says no (default: a lead)"),
            argument("--reason", default="", help="why"),
            BY,
        ),
        decline,
    ),
    Command(
        "swap withdraw",
        "Take a proposal back.",
        (FILE, ID, BY),
        withdraw,
    ),
    Command(
        "swap approve",
        "Approve a swap as a lead; where everybody has accepted it is applied at once.",
        (FILE, ID, argument("--by", default="", metavar="LEAD", help="who approves (default: whoever runs this)")),
        approve,
    ),
    Command(
        "swap approval",
        "Choose whether swaps of a rotation need a lead's approval, or say whether they do.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("choice", metavar="on|off", nargs="?", choices=("on", "off"), help="on or off"),
        ),
        approval,
    ),
)
