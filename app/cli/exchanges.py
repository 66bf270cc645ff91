"""Commands that find somebody: out of a week by a swap, in for some days by a cover."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, positive
from app.domain.errors import Refused
from app.domain.options import Option, cost_words, effect_lines, option_words
from app.domain.rota import Slot
from app.domain.teams import Team
from app.domain.weeks import Week, day_words, parse_day, parse_week
from app.store.stores import Store
from app.usecases.accounts import minutes_before
from app.usecases.standings import Standing

MOST_SHOWN = 20


def standing_of(store: Store, at_least: Week | None = None) -> Standing:
    """Return the draft from this week to the last week planned, or further where a later week is asked for."""
    team, draft, now = store.team(), store.rotas.draft(), Week.of(store.clock().date())
    ends = [w for w in (now, draft.last_week(), at_least) if w is not None]
    minutes = minutes_before(store, team, now)
    known, parts = store.rotas.published(), store.rotas.covers()
    return Standing(team, draft, now, max(ends), known, minutes=minutes, under_way=now, parts=parts)


def find_swap(args: Namespace) -> int:
    """List every way to let a person out of a week, or do one of them."""
    from app.usecases.swap_finding import apply_option, find_swaps

    with Store.open(Path(args.file)) as store:
        standing = standing_of(store)
        slot = _held_slot(standing, args)
        found = find_swaps(standing, slot)
        if args.apply is not None:
            if args.apply > len(found):
                raise Refused(f"There are {len(found)} options; choose a number from 1 to {len(found)}.")
            option = found[args.apply - 1]
            print_changes(apply_option(store, option, published=not args.draft))
            return 0
    team, shown = standing.team, found if args.all else found[:MOST_SHOWN]
    if args.json:
        print_json([option_json(team, o) for o in shown])
        return 0
    if not found:
        print(f"Nobody can take {team.slot_words(slot)} and no exchange keeps the rules.")
        return 1
    print(f"{team.slot_words(slot)}, best first; “--apply N” does one:")
    print_options(team, shown)
    if len(shown) < len(found):
        print(f"{len(found) - len(shown)} more; --all lists them.")
    return 0


def _held_slot(standing: Standing, args: Namespace) -> Slot:
    person, week = standing.team.find_person(args.person), parse_week(args.week)
    held = [a.slot for a in standing.rota.held_by(person.id, week)]
    if not held:
        raise Refused(f"{person.name} holds nothing in the week of {day_words(week.monday)}; choose another week.")
    return held[0]


def print_options(team: Team, options: Sequence[Option]) -> None:
    """Print options as a numbered table with their effect by component and what to look at."""
    rows = (
        (str(n), option_words(team, o), cost_words(o.cost), "; ".join((*effect_lines(o.effect), *o.findings)))
        for n, o in enumerate(options, start=1)
    )
    print_table(("", "Option", "Effect", "Of that"), rows)


def option_json(team: Team, option: Option) -> dict[str, object]:
    """Return an option for scripts."""
    return {
        "kind": option.kind,
        "words": option_words(team, option),
        "cost": option.cost,
        "effect": dict(option.effect),
        "findings": list(option.findings),
        "moves": [
            {
                "rotation": team.rotation[m.slot.rotation_id].name,
                "week": m.slot.week.iso,
                "role": m.slot.role,
                "before": None if m.before is None else team.person[m.before].name,
                "after": None if m.after is None else team.person[m.after].name,
            }
            for m in option.moves
        ],
    }


def find_cover(args: Namespace) -> int:
    """List who could cover some days of a rotation, best first."""
    from app.usecases.swap_finding import who_could_cover

    first = parse_day(args.first)
    last = parse_day(args.last) if args.last else first
    with Store.open(Path(args.file)) as store:
        team = store.team()
        rotation = team.find_rotation(args.rotation)
        slot = Slot(rotation.handoff.week_of(first), rotation.id, team.find_role(rotation, args.role))
        standing = standing_of(store, slot.week)
    found = who_could_cover(standing, slot, first, last)
    if args.json:
        print_json(
            [
                {"person": team.person[c.person_id].name, "cost": c.cost, "words": c.words, "problem": c.problem}
                for c in found
            ]
        )
        return 0
    print(f"{team.slot_words(slot)}, {first} to {last}, best first:")
    print_table(("Who", "Why"), ((team.person[c.person_id].name, c.problem or c.words) for c in found))
    return 0 if any(not c.problem for c in found) else 1


WEEK = argument("week", metavar="WEEK", help="the week: a date within it, or its ISO name such as 2026-W49")
ROLE = argument("--role", default="primary", metavar="R", help="the role (default: primary)")

COMMANDS = (
    Command(
        "find swap",
        "List every give, swap and three-way exchange that lets a person out of a week, best first.",
        (
            FILE,
            argument("person", metavar="PERSON", help="who wants out, by name or initials"),
            WEEK,
            argument("--apply", type=positive, metavar="N", help="do option N of the list"),
            argument("--draft", action="store_true", help="with --apply: change the draft only"),
            argument("--all", action="store_true", help="list every option, however dear"),
            JSON,
        ),
        find_swap,
    ),
    Command(
        "find cover",
        "List who could cover some days of a held week, best first.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("first", metavar="FIRST", help="the first day, such as 2026-12-01"),
            argument("last", metavar="LAST", nargs="?", help="the last day (default: the first)"),
            ROLE,
            JSON,
        ),
        find_cover,
    ),
)
