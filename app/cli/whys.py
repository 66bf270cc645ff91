"""The command that says why: why a person holds a slot, or why nobody does and what would change that."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.exchanges import ROLE, WEEK, option_json, standing_of
from app.cli.outputs import print_json
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.options import cost_words, effect_lines
from app.domain.rota import Slot
from app.domain.teams import Team
from app.domain.weeks import parse_week
from app.store.stores import Store

SECONDS = 20.0  # a script waits for the whole answer; the window takes what was found in a few
if TYPE_CHECKING:
    from app.usecases.conflicts import Reasons
    from app.usecases.whys import Answer


def show_why(args: Namespace) -> int:
    """Say why a slot is held by whom it is, or stays open; 1 when it is open."""
    from app.usecases.conflicts import reasons_against
    from app.usecases.whys import why_held

    with Store.open(Path(args.file)) as store:
        team = store.team()
        rotation = team.find_rotation(args.rotation)
        slot = Slot(parse_week(args.week, rotation.handoff), rotation.id, team.find_role(rotation, args.role))
        standing = standing_of(store, slot.week)
        answer = why_held(standing, slot)
    reasons = None
    if answer.holder is None and not answer.could:
        reasons = reasons_against(
            team, standing.rota, standing.published, standing.horizon.first, slot, seconds=SECONDS
        )
    if args.json:
        print_json(_json(team, answer, reasons))
    else:
        print("\n".join(_lines(team, answer, reasons)))
    return int(answer.holder is None)


def _lines(team: Team, answer: "Answer", reasons: "Reasons | None") -> Iterator[str]:
    holder = "open" if answer.holder is None else team.person[answer.holder].name
    yield f"{team.slot_words(answer.slot)}: {holder}."
    yield from answer.words
    for person, cost in answer.could.items():
        parts = ", ".join(effect_lines(answer.effects[person]))
        yield f"  {team.person[person].name} could hold it, {cost_words(cost)}{f' ({parts})' if parts else ''}."
    for person, why in answer.against.items():
        yield f"  {team.person[person].name} {why}."
    if reasons is not None:
        yield reasons.words
        yield from (f"  {fact}" for fact in reasons.facts)
        if reasons.remedies:
            yield "One of these changes is enough:"
            yield from (f"  {remedy.words}" for remedy in reasons.remedies)


def _json(team: Team, answer: "Answer", reasons: "Reasons | None") -> dict[str, object]:
    found: dict[str, object] = {
        "slot": team.slot_words(answer.slot),
        "holder": None if answer.holder is None else team.person[answer.holder].name,
        "words": list(answer.words),
        "could": [
            {"person": team.person[p].name, "cost": cost, "effect": dict(answer.effects[p])}
            for p, cost in answer.could.items()
        ],
        "against": {team.person[p].name: why for p, why in answer.against.items()},
    }
    if reasons is not None:
        found["conflict"] = {
            "words": reasons.words,
            "facts": list(reasons.facts),
            "smallest": reasons.minimal,
            "remedies": [{"words": r.words, **option_json(team, r.option)} for r in reasons.remedies],
            "rearranged": option_json(team, reasons.rearranged) if reasons.rearranged else None,
        }
    return found


COMMANDS = (
    Command(
        "why",
        "Say why a person holds a slot and what the next best costs, or why it is open and what would change that.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            WEEK,
            ROLE,
            JSON,
        ),
        show_why,
    ),
)
