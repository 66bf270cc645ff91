"""Commands that look at the rota and change it: check, swap, diff, publish."""

import sys
from argparse import Namespace
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from getpass import getpass
from pathlib import Path

from app.cli.duties import parse_instant
from app.cli.outputs import print_changes, print_json, print_table
from app.cli.progress import progress
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.covers import cover_words
from app.domain.findings import Finding, Severity
from app.domain.news import news_lines
from app.domain.rota import Rota, Slot, SlotChange
from app.domain.teams import Team
from app.domain.weeks import Week, parse_week
from app.store.stores import Store

BLOCKING = (Severity.HARD, Severity.OPEN)


def check_rota(args: Namespace) -> int:
    """List what is wrong with the draft; 1 when a rule is broken or a slot is open."""
    from app.usecases.findings import rota_findings

    with Store.open(Path(args.file)) as store:
        team, rota, covers = store.team(), store.rotas.draft(), store.rotas.covers()
        span = _span(args, rota, Week.of(store.clock().date()))
    if span is None:
        _print_findings(args, team, ())
        return 0
    found = rota_findings(team, rota, *span, covers)
    _print_findings(args, team, found)
    return int(any(f.severity in BLOCKING for f in found))


def _span(args: Namespace, rota: Rota, now: Week) -> tuple[Week, Week] | None:
    """Return the weeks to look at: those asked for, else the planned ones from now on, else all that is planned."""
    planned = sorted({slot.week for slot in rota.held})
    first = parse_week(args.first) if args.first else None
    last = parse_week(args.last) if args.last else None
    if not planned and not (first and last):
        return None
    coming = [week for week in planned if week >= (first or now)] or planned
    return first or coming[0], last or max(coming[-1], first or coming[-1])


def _print_findings(args: Namespace, team: Team, found: Iterable[Finding]) -> None:
    some = tuple(found)
    counts = Counter(f.severity for f in some)
    if args.json:
        print_json(
            {
                "hard": counts[Severity.HARD],
                "open": counts[Severity.OPEN],
                "warnings": counts[Severity.WARNING],
                "findings": [_finding_json(team, f) for f in some],
            }
        )
        return
    for finding in some:
        given = f" Reason given: {finding.reason}." if finding.reason else ""
        print(f"{finding.severity.capitalize()}: {finding.words}{given}")
    words = ", ".join(f"{counts[s]} × {s}" for s in Severity if counts[s])
    print(f"{len(some)} findings: {words}." if some else "Nothing is wrong with the rota.")


def _finding_json(team: Team, finding: Finding) -> dict[str, object]:
    return {
        "severity": finding.severity.name.lower(),
        "rule": finding.rule,
        "words": finding.words,
        "rotation": team.rotation[finding.slot.rotation_id].name,
        "week": finding.slot.week.iso,
        "role": finding.slot.role,
        "person": None if finding.person_id is None else team.person[finding.person_id].name,
        "reason": finding.reason,
    }


def swap(args: Namespace) -> int:
    """Let the holders of two weeks of one rotation change places, in what is published too where both weeks are."""
    from app.usecases.swapping import swap_weeks

    with Store.open(Path(args.file)) as store:
        team = store.team()
        rotation = team.find_rotation(args.rotation)
        role = team.find_role(rotation, args.role)
        first, second = (Slot(parse_week(w, rotation.handoff), rotation.id, role) for w in (args.week1, args.week2))
        print_changes(swap_weeks(store, first, second, reason=args.reason, published=not args.draft))
    return 0


def show_difference(args: Namespace) -> int:
    """List the slots whose draft differs from what is published, or what of the published rota changed since then."""
    from app.usecases.publishing import unpublished

    if args.since:
        return _show_news(args)
    with Store.open(Path(args.file)) as store:
        team, changes = store.team(), unpublished(store)
    if args.json:
        print_json([_change_json(team, c) for c in changes])
    elif changes:
        rows = ((team.slot_words(c.slot), _name(team, c.before), _name(team, c.after)) for c in changes)
        print_table(("Slot", "Published", "Draft"), rows)
    else:
        print("The draft is what is published.")
    return 0


def _name(team: Team, person_id: int | None) -> str:
    return "open" if person_id is None else team.person[person_id].name


def _show_news(args: Namespace) -> int:
    from app.usecases.looking_back import news_after

    with Store.open(Path(args.file)) as store:
        team = store.team()
        news = news_after(store, parse_instant(args.since, team.time_zone))
    if args.json:
        slots = [_change_json(team, c, ("before", "after")) for c in news.slots]
        gone, come = ([cover_words(team, c) for c in some] for some in (news.covers_gone, news.covers))
        print_json({"slots": slots, "covers": come, "covers_gone": gone})
        return 0
    for line in news_lines(team, news):
        print(line)
    if not news:
        print("Nothing of the published rota changed since then.")
    return 0


def _change_json(team: Team, change: SlotChange, names: tuple[str, str] = ("published", "draft")) -> dict[str, object]:
    slot = change.slot
    return {
        "rotation": team.rotation[slot.rotation_id].name,
        "week": slot.week.iso,
        "role": slot.role,
        names[0]: None if change.before is None else _name(team, change.before),
        names[1]: None if change.after is None else _name(team, change.after),
    }


def publish(args: Namespace) -> int:
    """Write everybody's calendar to a folder or a server, after publishing the draft where that is asked for."""
    from app.usecases.publishing import publish_rota, unpublished
    from app.usecases.subscribing import publish_feeds, put_feeds

    with Store.open(Path(args.file)) as store:
        if args.rota:
            print_changes(publish_rota(store))
        is_server = args.to.casefold().startswith(("http://", "https://"))
        if is_server:
            with progress("Publishing") as tell:
                put = put_feeds(store, args.to, args.user, tell)
            done = {"written": put.written, "unchanged": put.unchanged, "removed": put.removed, "left_over": ()}
        else:
            with progress("Publishing") as tell:
                files = publish_feeds(store, Path(args.to), tell)
            done = {name: getattr(files, name) for name in ("written", "unchanged", "removed", "left_over")}
        waiting = len(unpublished(store))
    if args.json:
        print_json({**done, "draft": waiting})
        return 0
    _print_published(args.to, done, waiting)
    return 0


def _print_published(place: str, done: Mapping[str, Sequence[str]], waiting: int) -> None:
    print(f"{place}: {len(done['written'])} calendars written, {len(done['unchanged'])} unchanged.")
    for name in done["removed"]:
        print(f"{name} was removed, because its address is withdrawn.")
    for name in done["left_over"]:
        print(f"{name} belongs to nobody now; people who subscribed to it should be told, then delete it.")
    if waiting:
        print(f"{waiting} slots of the draft are not published yet; add --rota to publish them too.")


def keep_password(args: Namespace) -> int:
    """Ask for the password of a calendar server and keep it in the system's key ring."""
    from app.usecases.subscribing import keep_password as keep

    typed = getpass(f"Password of {args.user} for {args.url}: ") if sys.stdin.isatty() else sys.stdin.readline()
    password = typed.rstrip("\r\n")
    keep(args.url, args.user, password)
    print("The key ring keeps the password." if password else "The key ring holds no password any more.")
    return 0


COMMANDS = (
    Command(
        "check",
        "List what is wrong with the rota; the exit code is 1 when a rule is broken or a slot is open.",
        (
            FILE,
            argument("--first", metavar="WEEK", help="the first week, by a date in it or as 2026-W49 (default: now)"),
            argument("--last", metavar="WEEK", help="the last week (default: the last that is planned)"),
            JSON,
        ),
        check_rota,
    ),
    Command(
        "swap",
        "Let the holders of two weeks of a rotation change places.\n\n"
        "Where both weeks are published as they stand, everybody's calendar follows at the next “publish”; --draft\n"
        "leaves what is published as it is. “swap propose” asks the people first; “swap list”, “swap accept”,\n"
        "“swap decline”, “swap withdraw” and “swap approve” go on from there.",
        (
            FILE,
            argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code"),
            argument("week1", metavar="WEEK1", help="one week: a date within it, or its ISO name such as 2026-W49"),
            argument("week2", metavar="WEEK2", help="the other week"),
            argument("--role", default="primary", metavar="R", help="the role (default: primary)"),
            argument("--reason", default="", help="why, where the swap breaks a rule"),
            argument("--draft", action="store_true", help="swap in the draft only"),
        ),
        swap,
    ),
    Command(
        "diff",
        "List what of the draft is not published yet, or what everybody knows otherwise since some time.",
        (
            FILE,
            argument("--since", default="", metavar="WHEN", help="list what was published since, as 2026-11-20T09:00"),
            JSON,
        ),
        show_difference,
    ),
    Command(
        "publish",
        "Write everybody's calendar of the published rota to a folder or onto a WebDAV or CalDAV server.",
        (
            FILE,
            argument(
                "--to",
                required=True,
                metavar="PLACE",
                help="the folder, made where it is missing, or an address such as https://dav.example.com/ana/",
            ),
            argument("--user", default="", help="who logs in at the server; see “watchbill password”"),
            argument("--rota", action="store_true", help="publish the draft of the rota first"),
            JSON,
        ),
        publish,
    ),
    Command(
        "password",
        "Keep the password of a calendar server in the system's key ring; an empty one removes it.\n\n"
        "It is asked for, or read from the standard input where that is no terminal.",
        (
            argument("url", metavar="URL", help="the server's address, as “publish --to” gets it"),
            argument("user", metavar="USER", help="who logs in there"),
        ),
        keep_password,
    ),
)
