"""Commands of the person on duty: who is on, the handoff, the log."""

import sys
from argparse import Namespace
from datetime import UTC, datetime
from pathlib import Path

from app.cli.boundaries import WHICH, chosen_note
from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, WrongUsage, argument
from app.domain.duty import OnDuty, on_duty
from app.domain.errors import Refused
from app.domain.suites import Application
from app.domain.teams import Team
from app.domain.weeks import zone
from app.paths import resources
from app.store.stores import Store


def show_duty(args: Namespace) -> int:
    """Say who is on, until when, and who is next."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
        at = parse_instant(args.at, team.time_zone) if args.at else store.clock()
        rota = store.rotas.draft() if args.draft else store.rotas.published()
        covers = store.rotas.covers()
    duties = on_duty(team, rota, at, covers)
    if args.json:
        print_json([_duty_json(team, duty) for duty in duties])
        return 0
    print_table(
        ("Rotation", "Role", "Who", "Reached by", "Until", "Next"),
        (
            (
                team.rotation[d.rotation_id].name,
                d.role,
                _name(team, d.person_id),
                _reached_by(team, d.person_id),
                local(d.until, team.time_zone),
                _name(team, d.next_person_id),
            )
            for d in duties
        ),
    )
    if not rota.held and not args.draft:
        print("Nothing is published yet; look at the draft with --draft.")
    return 0


def parse_instant(text: str, zone_name: str) -> datetime:
    """Read an instant, with its zone or in the one named; raise Refused for anything else."""
    try:
        at = datetime.fromisoformat(text.strip())
        return (at if at.tzinfo else at.replace(tzinfo=zone(zone_name))).astimezone(UTC)
    except (ValueError, OverflowError):
        raise Refused(f"“{text}” is not a time; write it as 2026-11-30T09:00 or 2026-11-30T14:00Z.") from None


def _name(team: Team, person_id: int | None) -> str:
    return "open" if person_id is None else team.person[person_id].name


def _reached_by(team: Team, person_id: int | None) -> str:
    return "" if person_id is None else ", ".join(team.person[person_id].reached_by)


def _person_json(team: Team, person_id: int | None) -> dict[str, str] | None:
    if person_id is None:
        return None
    person = team.person[person_id]
    return {key: getattr(person, key) for key in ("name", "email", "phone", "chat")}


def _duty_json(team: Team, duty: OnDuty) -> dict[str, object]:
    return {
        "rotation": team.rotation[duty.rotation_id].name,
        "role": duty.role,
        "week": duty.week.iso,
        "since": duty.since.isoformat(),
        "until": duty.until.isoformat(),
        "who": _person_json(team, duty.person_id),
        "next": _person_json(team, duty.next_person_id),
    }


def hand_over(args: Namespace) -> int:
    """Write the handoff note of an outgoing week as Markdown, plain text, HTML or PDF."""
    from app.usecases.handing_off import handoff_note

    if sum(map(bool, (args.markdown, args.text, args.html, args.pdf))) != 1:
        raise WrongUsage("Choose one of --markdown, --text, --html OUT and --pdf OUT.")
    with Store.open(Path(args.file)) as store:
        note = handoff_note(store, *chosen_note(store, args))
    if args.pdf or args.html:
        from app.usecases.printing import save_handoff

        save_handoff(note, resources(), Path(args.pdf or args.html), args.paper, html=bool(args.html))
        print(f"Wrote {args.pdf or args.html}.")
    else:
        from app.reports.handoffs import handoff_markdown, handoff_text

        print(handoff_text(note) if args.text else handoff_markdown(note), end="")
    return 0


def log_line(args: Namespace) -> int:
    """Log one issue, or the lines of the standard input."""
    from app.usecases.logging_issues import log_issue, log_lines

    with Store.open(Path(args.file)) as store:
        suite = suite_id(store.team(), args.suite)
        if args.text == ["-"]:
            print_changes(log_lines(store, sys.stdin.read().splitlines(), suite))
        else:
            print_changes(log_issue(store, " ".join(args.text), suite))
    return 0


def suite_id(team: Team, name: str) -> int | None:
    """Return the suite of a name or code, None for no name; raise Refused for one that there is none of."""
    if not name:
        return None
    for suite in team.suites:
        if name.casefold() in (suite.name.casefold(), suite.code.casefold()):
            return suite.id
    raise Refused(f"There is no suite “{name}”; there is: {', '.join(s.name for s in team.suites) or 'none yet'}.")


def named_application(team: Team, name: str) -> Application | None:
    """Return the application of a name, None for no name; raise Refused for one that there is none of."""
    if not name:
        return None
    for application in team.applications:
        if name.casefold() == application.name.casefold():
            return application
    listed = ", ".join(a.name for a in team.applications) or "none yet"
    raise Refused(f"There is no application “{name}”; there is: {listed}. Add it to the team file.")


COMMANDS = (
    Command(
        "who",
        "Say who is on duty, until when, and who is next, as published.",
        (
            FILE,
            argument(
                "--at",
                metavar="WHEN",
                help="an instant such as 2026-11-30T14:00Z, or a time of the team's zone (default: now)",
            ),
            argument("--draft", action="store_true", help="look at the draft instead of what is published"),
            JSON,
        ),
        show_duty,
    ),
    Command(
        "handoff",
        "Write the handoff note of an outgoing week as Markdown, plain text, HTML or PDF, or the short one of a cover.",
        (
            FILE,
            argument("--rotation", required=True, metavar="R", help="the rotation, by name or suite code"),
            *WHICH,
            argument("--markdown", action="store_true", help="print the note as Markdown"),
            argument("--text", action="store_true", help="print the note as plain text for mail"),
            argument("--html", metavar="OUT", help="write the note as one HTML file that loads nothing else"),
            argument("--pdf", metavar="OUT", help="write the note as it is printed to this PDF file"),
            argument("--paper", choices=("a4", "letter"), default="a4", help="the paper of the PDF (default: a4)"),
        ),
        hand_over,
    ),
    Command(
        "log",
        "Log one issue in one line.\n\n"
        "Marks may stand anywhere among the words, each a word of its own: ! novel, ~ noise, ? request (else the kind\n"
        "is guessed), /application, #known-bug and @contact by words of their names joined by hyphens, >TICKET,\n"
        "^minor, ^major or ^critical, 9:40-10:05 from when to when (team's zone), -10m how long ago it began. A time\n"
        "such as 15m or 1h20, before or after the words, is how long it took; with it the issue is over, without it\n"
        "stays open. A backslash before a word keeps it a word.\n\n"
        "A dash alone reads the standard input: one line an issue, or JSON objects with text and\n"
        "suite, whole or not at all.",
        (
            FILE,
            argument("text", metavar="TEXT", nargs="+", help="the line, such as “session down /oms-gateway 15m”"),
            argument("--suite", default="", help="the suite, where no application tells it"),
        ),
        log_line,
    ),
)
