"""Commands for backups: list, make, look into one, restore one, build a team file from an export, save a copy."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import local, print_json, print_table
from app.cli.progress import progress
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.backups import Backup, Contents
from app.domain.errors import Refused
from app.store.stores import now_utc
from app.usecases.backups import back_up, backups_of, look, newest_good, rebuild, rescue, restore, save_copy

NEWEST = "newest"


def list_backups(args: Namespace) -> int:
    """List the backups of a team file, newest first."""
    found = backups_of(Path(args.file))
    if args.json:
        print_json([vars(b) for b in found])
    elif found:
        print_table(("When", "Why", "File"), [(local(b.at, "UTC"), b.why, str(b.path)) for b in found])
    else:
        print(f"There is no backup of {args.file} yet; “watchbill backup make {args.file}” makes one.")
    return 0


def make(args: Namespace) -> int:
    """Back a team file up now."""
    with progress("Backing up") as tell:
        backup = back_up(Path(args.file), now_utc(), "by hand", tell)
    print(f"The newest backup is {backup.path}, of {local(backup.at, 'UTC')}.")
    return 0


def look_into(args: Namespace) -> int:
    """Say what a backup holds."""
    path = _chosen(args).path
    contents = look(path)
    if args.json:
        print_json(vars(contents) | {"path": path})
    else:
        print(path)
        print("\n".join(contents_lines(contents)))
    return 0


def contents_lines(contents: Contents) -> list[str]:
    """Return what a file holds, in lines."""
    weeks = f"{contents.weeks} weeks"
    span = f", {contents.first_week} to {contents.last_week}" if contents.weeks else ""
    lines = [f"{contents.team}: {contents.people} people, {weeks}{span}."]
    if contents.at is not None:
        lines.append(f"The last thing was done {local(contents.at, 'UTC')}:")
    return lines + [f"  {words}" for words in contents.commands]


def restore_one(args: Namespace) -> int:
    """Put a backup in the place of the team file."""
    path, backup = Path(args.file), _chosen(args)
    with progress("Restoring") as tell:
        aside = restore(path, backup.path, now_utc(), tell)
    print(f"{path} is as it was {local(backup.at, 'UTC')}.")
    if aside is not None:
        print(f"What was there is set aside as {aside}.")
    return 0


def _chosen(args: Namespace) -> Backup:
    """Return the backup named by its number in the list, its file or “newest”."""
    path, word = Path(args.file), args.backup
    found = backups_of(path)
    if word == NEWEST:
        good = newest_good(path)
        if good is None:
            raise Refused(f"There is no good backup of {path}; name a file instead.")
        return good
    if Path(word).is_file():
        named = Path(word)
        return next((b for b in found if b.path.resolve() == named.resolve()), _of_file(named))
    chosen = [b for b in found if b.path.name.startswith(word)]
    if len(chosen) != 1:
        what = "no backup" if not chosen else "more than one backup"
        raise Refused(f"There is {what} “{word}”; take the beginning of a name from “watchbill backup list {path}”.")
    return chosen[0]


def _of_file(path: Path) -> Backup:
    return Backup(path, look(path).at or now_utc(), "")


def build(args: Namespace) -> int:
    """Make a new team file from an export."""
    with rebuild(Path(args.export), Path(args.file)) as store:
        team = store.team()
    print(f"Made {args.file} from {args.export}: “{team.name}”, {len(team.people)} people.")
    return 0


def rescue_rows(args: Namespace) -> int:
    """Make a new team file from what can be read of a damaged one."""
    with progress("Saving what can be read") as tell:
        made = rescue(Path(args.file), Path(args.to), tell)
    with made as store:
        team = store.team()
    print(f"Made {args.to} from what could be read: “{team.name}”, {len(team.people)} people. History begins anew.")
    return 0


def copy(args: Namespace) -> int:
    """Save a copy of a team file."""
    with progress("Copying") as tell:
        save_copy(Path(args.file), Path(args.to), tell)
    print(f"Wrote {args.to}.")
    return 0


BACKUP = argument("backup", metavar="BACKUP", help="the beginning of its file name, such as 2026-11-24, or “newest”")
COMMANDS = (
    Command(
        "backup list",
        "List the backups of a team file, newest first.\n\n"
        "The window makes them by itself: when it opens, every half hour if something changed, before imports, plans,\n"
        "restores and changes of the format. All of two days are kept, then 12 daily, 10 weekly and 9 monthly ones.",
        (FILE, JSON),
        list_backups,
    ),
    Command("backup make", "Back a team file up now, unless the newest backup holds the same.", (FILE,), make),
    Command("backup look", "Say what a backup holds, without changing anything.", (FILE, BACKUP, JSON), look_into),
    Command(
        "backup restore",
        "Put a backup in the place of the team file; what is there is set aside beside it, never deleted.",
        (FILE, BACKUP),
        restore_one,
    ),
    Command(
        "backup rebuild",
        "Make a new team file from the plain JSON beside a backup, or from “watchbill export”.",
        (
            argument("export", metavar="JSON", help="the export"),
            argument("file", metavar="FILE", help="the team file to make; it must not exist yet"),
        ),
        build,
    ),
    Command(
        "backup rescue",
        "Make a new team file from what can be read of a damaged one; the damaged one stays as it is.",
        (FILE, argument("to", metavar="TO", help="the team file to make; it must not exist yet")),
        rescue_rows,
    ),
    Command(
        "copy",
        "Save a whole, checked copy of a team file, also while somebody writes it.",
        (FILE, argument("to", metavar="TO", help="the copy to make; it must not exist yet")),
        copy,
    ),
)
