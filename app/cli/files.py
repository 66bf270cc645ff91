"""Commands for whole files: new, import, export."""

import sys
from argparse import Namespace
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from app.cli.outputs import print_json
from app.cli.progress import progress
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.progress import Tell
from app.domain.weeks import zone
from app.store.stores import Store
from app.usecases.imports.reports import FileReport

SAMPLE = "sample"


def make_file(args: Namespace) -> int:
    """Make a team file, empty or with the sample team."""
    path = Path(args.file)
    if args.sample:
        from app import paths
        from app.usecases.samples import make_sample

        with (
            progress("Making the sample team") as tell,
            make_sample(path, paths.resources() / SAMPLE, tell=tell) as made,
        ):
            team = made.team()
        print(f"Made {path} with the sample team: {len(team.people)} people, {len(team.rotations)} rotations.")
        return 0
    if args.names:
        return _make_with_names(args)
    zone(args.time_zone)
    with Store.new(path, name=args.name, time_zone=args.time_zone) as store:
        print(f"Made {path} for the team “{store.team().name}”.")
    return 0


def _make_with_names(args: Namespace) -> int:
    from app.usecases.beginnings import Beginning, make_team
    from app.usecases.imports.names import read_names
    from app.usecases.imports.texts import decode, read_bytes

    path = Path(args.file)
    data = sys.stdin.buffer.read() if args.names == "-" else read_bytes(Path(args.names))
    names = read_names(decode(data, args.names))
    for problem in names.problems[1:]:
        print(f"watchbill: {problem}", file=sys.stderr)
    name = args.name or path.stem.replace("-", " ").strip() or "Team"
    with make_team(path, names, Beginning(name, args.time_zone, args.rotation)) as store:
        team = store.team()
    for note in names.notes:
        print(note)
    held = ", ".join(f"{r.name} ({', '.join(r.roles)})" for r in team.rotations)
    print(f"Made {path} for the team “{team.name}”: {len(team.people)} people, {held}.")
    return 0


def import_into(args: Namespace) -> int:
    """Import files and say what was taken."""
    from app.usecases.backups import back_up_store
    from app.usecases.calendars import checked_kind
    from app.usecases.importing import read_files, take_files
    from app.usecases.imports.leave_calendars import CalendarWish

    chosen, owners = owned_paths(args.paths)
    wish = CalendarWish(holds=checked_kind(args.events), review=args.review)
    with Store.open(Path(args.file)) as store:
        with progress("Backing up") as tell:
            back_up_store(store, "before import", tell)
        with progress("Importing") as tell:
            read = read_files(chosen, store.clock().date(), args.person or None, owners, wish)
            report = take_files(store, read, partial(_told, tell))
    if args.json:
        print_json({"changed": bool(report.changes), "files": [_file_json(f) for f in report.files]})
    else:
        print("\n".join(report.lines))
    return 0


def _told(tell: Tell, _file: str, share: float) -> None:
    tell(share)


def owned_paths(words: Sequence[str]) -> tuple[list[Path], dict[Path, str]]:
    """Split `leave.ics=Ana Castillo` into path and owner; a file that really has such a name is left as it is."""
    chosen: list[Path] = []
    owners: dict[Path, str] = {}
    for word in words:
        path, equals, owner = word.rpartition("=")
        if equals and not Path(word).exists():
            owners[Path(path)] = owner
            chosen.append(Path(path))
        else:
            chosen.append(Path(word))
    return chosen, owners


def _file_json(file: FileReport) -> dict[str, object]:
    return {
        "file": file.file,
        "kind": file.kind,
        "taken": [vars(taken) for taken in file.taken],
        "not_taken": [{"line": n.line, "why": n.words} for n in file.not_taken],
        "notes": list(file.notes),
    }


def export_to(args: Namespace) -> int:
    """Write everything a team file holds as JSON."""
    from app.usecases.exporting import export_json, team_json

    with Store.open(Path(args.file)) as store:
        if args.json == "-":
            print(team_json(store), end="")
        else:
            with progress("Exporting") as tell:
                export_json(store, Path(args.json), tell)
            print(f"Wrote {args.json}.")
    return 0


COMMANDS = (
    Command(
        "new",
        "Make a new team file.\n\n"
        "--names takes a text or a table of names (name, email, office, rotation ...), makes the rotations it names,\n"
        "or one for all, and rules that so many people can keep; “plan” and “publish” can follow at once.",
        (
            argument("file", metavar="FILE", help="the team file to make; it must not exist yet"),
            argument("--sample", action="store_true", help="fill it with the sample team, planned and published"),
            argument("--names", default="", metavar="LIST", help="a file of names, or - to read them"),
            argument("--rotation", default="Support", metavar="NAME", help="the rotation of those the list gives none"),
            argument("--name", default="", help="the name of the team (default: the file's name)"),
            argument("--time-zone", default="UTC", metavar="ZONE", help="the team's zone, such as Europe/London"),
        ),
        make_file,
    ),
    Command(
        "import",
        "Import files: all of them in one step, or none.\n\n"
        "Takes a team file in TOML (suites, applications, rotations, policy, contacts), people, events and issues in\n"
        "CSV, and leave calendars (.ics), in any order. Importing again updates instead of doubling. Write\n"
        "“leave.ics=Ana Castillo” to say whose a calendar is.",
        (
            FILE,
            argument("paths", metavar="PATH", nargs="+", help="a file, or PATH=PERSON for a leave calendar"),
            argument("--person", default="", help="whose the leave calendars are"),
            argument("--events", default="", metavar="KIND", help="calendars hold events of this kind, not leave"),
            argument("--review", action="store_true", help="calendars count only once you chose; see “review list”"),
            JSON,
        ),
        import_into,
    ),
    Command(
        "export",
        "Write everything the team file holds as JSON.",
        (FILE, argument("--json", required=True, metavar="OUT", help="the file to write, or - to print it")),
        export_to,
    ),
)
