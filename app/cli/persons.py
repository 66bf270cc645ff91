"""Commands for one person: merge, deactivate, activate, initials; and who may hold what."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument
from app.domain.skills import Learning, learning, places
from app.domain.teams import Team
from app.domain.weeks import parse_day
from app.store.stores import Store
from app.usecases.people import (
    activate_person,
    deactivate_person,
    doubled_words,
    free_initials_of,
    leaving_lines,
    look_at_leaving,
    look_at_merging,
    merge_people,
    same_names,
    set_skills,
    shadowed,
)
from app.usecases.teams import save_person


def merge(args: Namespace) -> int:
    """Merge two people, or list who may be one person twice."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
        if not (args.gone and args.stays):
            return _list_twins(team)
        gone, stays = (_one(team, words) for words in (args.gone, args.stays))
        if args.dry_run:
            found = look_at_merging(store, gone, stays)
            print(f"{found.slots} slots, {found.leave} leave and {found.covers} covers would move.")
            if found.doubled:
                print(doubled_words(team, found))
            return 0
        print_changes(merge_people(store, gone, stays, args.reason))
    return 0


def _list_twins(team: Team) -> int:
    twins = same_names(team.people)
    for people in twins:
        print(", ".join(f"{p.name} ({p.initials})" for p in people))
    if not twins:
        print("No two people share a name or an e-mail address.")
    return 0


def _one(team: Team, words: str) -> int:
    """Return the person with exactly these initials, else by name; initials tell people of one name apart."""
    exact = [p for p in team.people if p.initials == words]
    return exact[0].id if exact else team.find_person(words).id


def deactivate(args: Namespace) -> int:
    """Give somebody a last day."""
    last_day = parse_day(args.last)
    with Store.open(Path(args.file)) as store:
        team = store.team()
        person_id = _one(team, args.person)
        found = look_at_leaving(store, person_id, last_day)
        for line in leaving_lines(team, found):
            print(f"{'Would open' if args.dry_run else 'Opened'}: {line}")
        if not args.dry_run:
            print_changes(deactivate_person(store, person_id, last_day))
    return 0


def activate(args: Namespace) -> int:
    """Take a last day away."""
    with Store.open(Path(args.file)) as store:
        print_changes(activate_person(store, _one(store.team(), args.person)))
    return 0


def initials(args: Namespace) -> int:
    """Give somebody other initials, or say which are free."""
    from dataclasses import replace

    with Store.open(Path(args.file)) as store:
        team = store.team()
        wanted = _one(team, args.person)
        person = next(p for p in team.people if p.id == wanted)
        if args.initials:
            print_changes(save_person(store, replace(person, initials=args.initials)))
        else:
            print(" ".join(free_initials_of(store, person.id)))
    return 0


def skills(args: Namespace) -> int:
    """Show who may hold what, or change it."""
    chosen = (args.person, args.rotation, args.role)
    with Store.open(Path(args.file)) as store:
        team = store.team()
        if args.may is not None:
            if not all(chosen):
                raise WrongUsage("--on and --off need a person, a rotation and a role")
            rotation = team.find_rotation(args.rotation)
            place = (_one(team, args.person), rotation.id, team.find_role(rotation, args.role))
            print_changes(set_skills(store, [place], args.may))
            return 0
        _show_skills(team, shadowed(store), as_json=args.json)
    return 0


def _show_skills(team: Team, done: dict[tuple[int, int], int], *, as_json: bool) -> None:
    learns = {
        (p.id, r.id): found for p in team.people for r in team.rotations if (found := learning(team, p, r.id, done))
    }
    if as_json:
        print_json([_skill_json(team, p.id, learns) for p in team.people])
        return
    heads = ("Name", "Initials", *(r.name for r in team.rotations))
    rows = ((p.name, p.initials, *(_cell(team, p.id, r.id, learns) for r in team.rotations)) for p in team.people)
    print_table(heads, rows)


def _cell(team: Team, person_id: int, rotation_id: int, learns: dict[tuple[int, int], Learning]) -> str:
    held = [role for role in team.rotation[rotation_id].roles if team.person[person_id].can_hold(rotation_id, role)]
    learnt = learns.get((person_id, rotation_id))
    shadow = f" ({learnt.done} of {learnt.needed} shadow weeks)" if learnt else ""
    return ", ".join(held) + shadow if held else "–"


def _skill_json(team: Team, person_id: int, learns: dict[tuple[int, int], Learning]) -> dict[str, object]:
    person = team.person[person_id]
    may = [
        {"rotation": team.rotation[r].name, "role": role} for r, role in places(team) if (r, role) in person.eligible
    ]
    learning_ = [
        {"rotation": team.rotation[r].name, "done": x.done, "needed": x.needed}
        for (p, r), x in learns.items()
        if p == person_id
    ]
    return {
        "name": person.name,
        "initials": person.initials,
        "may_hold": may,
        "shadowing": learning_,
        "experienced_from": person.experienced_from,
    }


PERSON = argument("person", metavar="PERSON", help="name, initials or e-mail address")
COMMANDS = (
    Command(
        "person merge",
        "Merge two entries of one person; all slots, covers, leave, skills and links move to the one who stays.\n\n"
        "Without people it lists who shares a name or an e-mail address.",
        (
            FILE,
            argument("gone", nargs="?", default="", metavar="GOES", help="the entry that goes, best by initials"),
            argument("stays", nargs="?", default="", metavar="STAYS", help="the entry that stays"),
            argument("--reason", default="", help="why, where somebody would hold two slots in one week"),
            argument("--dry-run", action="store_true", help="say what would move"),
        ),
        merge,
    ),
    Command(
        "person deactivate",
        "Give somebody a last day; later slots of the draft are opened, history stays.",
        (
            FILE,
            PERSON,
            argument("--last", required=True, metavar="DATE", help="the last day in the team"),
            argument("--dry-run", action="store_true", help="list what would be open"),
        ),
        deactivate,
    ),
    Command("person activate", "Take somebody's last day away.", (FILE, PERSON), activate),
    Command(
        "person initials",
        "Give somebody other initials, or say which are free.",
        (FILE, PERSON, argument("initials", nargs="?", default="", metavar="INITIALS", help="the new initials")),
        initials,
    ),
    Command(
        "skills",
        "Show who may hold what and how far those who learn have come, or change one skill.",
        (
            FILE,
            argument("person", nargs="?", default="", metavar="PERSON", help="whose skill"),
            argument("rotation", nargs="?", default="", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("role", nargs="?", default="", metavar="ROLE", help="primary, secondary or shadow"),
            argument("--on", dest="may", action="store_const", const=True, help="the person may hold it"),
            argument("--off", dest="may", action="store_const", const=False, help="the person may hold it no longer"),
            JSON,
        ),
        skills,
    ),
)
