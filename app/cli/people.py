"""Commands for the team: people, settings."""

from argparse import Namespace
from collections.abc import Iterable
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.errors import Refused
from app.domain.people import Person
from app.domain.settings import SETTINGS
from app.domain.teams import Team
from app.store.stores import Store
from app.usecases.teams import change_settings


def list_people(args: Namespace) -> int:
    """List who is in the team."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
    if args.json:
        print_json([_person_json(team, p) for p in team.people])
        return 0
    rows = ((p.name, p.initials, p.office, f"{p.fte:g}", _span(p), _duties(team, p)) for p in team.people)
    print_table(("Name", "Initials", "Office", "Part", "In the team", "May hold"), rows)
    return 0


def _person_json(team: Team, person: Person) -> dict[str, object]:
    eligible = [{"rotation": team.rotation[r].name, "role": role} for r, role in sorted(person.eligible)]
    return vars(person) | {"eligible": eligible}


def _span(person: Person) -> str:
    since = f"since {person.joined}" if person.joined else ""
    until = f"until {person.left}" if person.left else ""
    return " ".join(part for part in (since, until) if part) or "always"


def _duties(team: Team, person: Person) -> str:
    parts = []
    for rotation in team.rotations:
        roles = [role for role in rotation.roles if person.can_hold(rotation.id, role)]
        if roles:
            parts.append(f"{rotation.name}: {', '.join(roles)}")
    return "; ".join(parts) or "nothing"


def set_or_show(args: Namespace) -> int:
    """Change settings, or list them with what they mean."""
    with Store.open(Path(args.file)) as store:
        if args.pairs:
            print_changes(change_settings(store, read_settings(args.pairs)))
            return 0
        stored = store.teams.settings()
    values = {s.key: stored.get(s.key, s.default) for s in SETTINGS.values()}
    if args.json:
        print_json(values)
        return 0
    rows = ((s.key, str(values[s.key]), f"{s.least} to {s.most}", s.help) for s in SETTINGS.values())
    print_table(("Setting", "Value", "May be", "Meaning"), rows)
    return 0


def read_settings(pairs: Iterable[str]) -> dict[str, int]:
    """Read settings written as KEY=VALUE; raise Refused for one that is not."""
    return dict(_pair(text) for text in pairs)


def _pair(text: str) -> tuple[str, int]:
    key, equals, value = (part.strip() for part in text.partition("="))
    if not equals:
        raise Refused(f"“{text}” is no setting; write it as KEY=VALUE, such as gap_weeks=3.")
    if key in SETTINGS and not value.isdecimal():
        raise Refused(f"{key} is “{value}”; it must be a whole number.")
    return key, int(value) if value.isdecimal() else 0


COMMANDS = (
    Command("people", "List who is in the team and what they may hold.", (FILE, JSON), list_people),
    Command(
        "settings",
        "List the settings, or change some.",
        (FILE, argument("pairs", metavar="KEY=VALUE", nargs="*", help="a setting and its new value"), JSON),
        set_or_show,
    ),
)
