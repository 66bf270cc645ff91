"""Commands on alerts: listed, judged, silenced, made issues of, and given to their owners as noise."""

from argparse import Namespace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from app.cli.duties import suite_id
from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, positive
from app.domain.alerts import Verdict, receiver_words
from app.domain.errors import Refused
from app.domain.issues import IssueKind
from app.domain.subscribers import BASE
from app.domain.weeks import zone
from app.store.stores import Store

WEEKS = 4


def list_alerts(args: Namespace) -> int:
    """List alerts by what waits; 1 when something waits to be judged."""
    from app.reports.noise import percent
    from app.usecases.alerts import recent_alerts

    with Store.open(Path(args.file)) as store:
        team = store.team()
        found = recent_alerts(store, suite_id(team, args.suite), store.clock() - timedelta(weeks=args.weeks))
    waiting = [a for a in found if a.waiting and a.silenced is None]
    if args.json:
        print_json([vars(a) | {"labels": dict(a.labels), "noise_rate": a.noise_rate} for a in found])
        return int(bool(waiting))
    rows = (
        (
            str(a.id),
            a.name,
            a.label_words,
            str(a.times),
            str(a.waiting),
            percent(a.noise_rate),
            percent(a.actionability),
            f"silent until {local(a.silenced, team.time_zone)}" if a.silenced else "fires" if a.firing else "",
        )
        for a in found
    )
    print_table(("No", "Alert", "Labels", "Times", "To judge", "Noise", "Needed somebody", "Now"), rows)
    return int(bool(waiting))


def judge(args: Namespace) -> int:
    """Judge alerts."""
    from app.usecases.alerts import judge_alerts
    from app.usecases.logging_issues import find_known_bug

    verdict = Verdict("" if args.verdict == "open" else args.verdict)
    with Store.open(Path(args.file)) as store:
        bug = find_known_bug(args.bug, store.log.known_bugs()).id if args.bug else None
        print_changes(judge_alerts(store, args.numbers, verdict, bug))
    return 0


def silence(args: Namespace) -> int:
    """Silence an alert until an instant."""
    from app.usecases.alerts import silence_alert

    with Store.open(Path(args.file)) as store:
        until = _instant(args.until, store.team().time_zone)
        print_changes(silence_alert(store, args.number, until, args.why))
    return 0


def _instant(text: str, zone_name: str) -> datetime:
    try:
        at = datetime.fromisoformat(text)
    except ValueError:
        raise Refused(f"“{text}” is not a time; write it as 2026-11-30T14:05.") from None
    return (at if at.tzinfo else at.replace(tzinfo=zone(zone_name))).astimezone(UTC)


def unsilence(args: Namespace) -> int:
    """End the silence of an alert."""
    from app.usecases.alerts import unsilence_alert

    with Store.open(Path(args.file)) as store:
        print_changes(unsilence_alert(store, args.number))
    return 0


def issue(args: Namespace) -> int:
    """Make issues of alerts."""
    from app.usecases.alerts import log_alerts
    from app.usecases.logging_issues import find_known_bug

    with Store.open(Path(args.file)) as store:
        bug = find_known_bug(args.bug, store.log.known_bugs()).id if args.bug else None
        kind = IssueKind(args.kind or (IssueKind.KNOWN if args.bug else IssueKind.NOVEL))
        print_changes(log_alerts(store, args.numbers, kind, bug, suite_id(store.team(), args.suite)))
    return 0


def noise(args: Namespace) -> int:
    """Print the list of noise for its owners."""
    from app.reports.noise import noise_csv, noise_markdown
    from app.usecases.alerts import recent_alerts

    with Store.open(Path(args.file)) as store:
        team, since = store.team(), store.clock() - timedelta(weeks=args.weeks)
        found = recent_alerts(store, suite_id(team, args.suite), since)
    owners = {a.id: (a.name, a.owner) for a in team.applications}
    print(noise_markdown(found, owners, f"{since:%Y-%m-%d}") if args.markdown else noise_csv(found, owners), end="")
    return 0


def allow(args: Namespace) -> int:
    """Let a monitoring system send alerts and print its secret, once."""
    from app.feeds.alerts import PATH
    from app.usecases.alerts import allow_sender
    from app.usecases.serving import checked_base

    base = checked_base(args.base)
    with Store.open(Path(args.file)) as store:
        changes, token = allow_sender(store, args.name)
    if args.json:
        print_json({"url": f"{base}{PATH}", "token": token})
        return 0
    print(f"{changes.label}. Give this to Alertmanager now, the secret is shown once:\n")
    print(receiver_words(f"{base}{PATH}", token))
    return 0


def senders(args: Namespace) -> int:
    """List who may send alerts."""
    with Store.open(Path(args.file)) as store:
        found, home = store.alerts.senders(), store.team().time_zone
    if args.json:
        print_json([{"name": s.name, "made": s.made} for s in found])
        return 0
    print_table(("Sender", "Since"), ((s.name, local(s.made, home)) for s in found))
    return 0


def deny(args: Namespace) -> int:
    """Let a monitoring system send no alerts any more."""
    from app.usecases.alerts import deny_sender

    with Store.open(Path(args.file)) as store:
        print_changes(deny_sender(store, args.name))
    return 0


NUMBER = argument("number", type=positive, metavar="NO", help="its number in the list")
NUMBERS = argument("numbers", nargs="+", type=positive, metavar="NO", help="their numbers in the list")
SUITE = argument("--suite", default="", help="of this suite, and of none")
SINCE = argument("--weeks", type=positive, default=WEEKS, metavar="N", help=f"of so many weeks (default: {WEEKS})")
COMMANDS = (
    Command(
        "alerts list",
        "List alerts grouped by name and labels, what waits to be judged first; exit code 1 when something does.",
        (FILE, SUITE, SINCE, JSON),
        list_alerts,
    ),
    Command(
        "alerts judge",
        "Say whether alerts needed somebody: all firings that wait, or the latest one where none waits.",
        (
            FILE,
            argument(
                "verdict",
                metavar="VERDICT",
                choices=("noise", "actionable", "known", "open"),
                help="noise, actionable, known, or open, which takes a verdict back",
            ),
            NUMBERS,
            argument("--bug", default="", help="the known bug, by words of its title joined by hyphens"),
        ),
        judge,
    ),
    Command(
        "alerts silence",
        "Ask nobody about an alert until a time within 90 days; there is no silence without an end.",
        (
            FILE,
            NUMBER,
            argument("--until", required=True, metavar="TIME", help="such as 2026-11-30T14:05 (team's zone)"),
            argument("--why", required=True, help="why it is silenced"),
        ),
        silence,
    ),
    Command("alerts unsilence", "End the silence of an alert.", (FILE, NUMBER), unsilence),
    Command(
        "alerts issue",
        "Write an issue of each alert into the log, begun when it fired last, and judge the alert so.",
        (
            FILE,
            NUMBERS,
            argument("--kind", choices=("novel", "known", "noise"), help="what it was (default: novel)"),
            argument("--bug", default="", help="the known bug, by words of its title joined by hyphens"),
            argument("--suite", default="", help="the suite, where no application tells it"),
        ),
        issue,
    ),
    Command(
        "alerts noise",
        "Print the alerts that were noise, with rates and owners, as CSV for a spreadsheet.",
        (FILE, SUITE, SINCE, argument("--markdown", action="store_true", help="as Markdown instead")),
        noise,
    ),
    Command(
        "alerts allow",
        "Let a monitoring system send alerts to “watchbill serve” or the window's server; its secret is shown once.",
        (
            FILE,
            argument("name", metavar="NAME", help="what to call it, such as prometheus"),
            argument("--base", default=BASE, metavar="URL", help=f"where the server is reached (default: {BASE})"),
            JSON,
        ),
        allow,
    ),
    Command("alerts senders", "List who may send alerts.", (FILE, JSON), senders),
    Command(
        "alerts deny",
        "Let a monitoring system send no alerts any more.",
        (FILE, argument("name", metavar="NAME", help="what it is called in the list")),
        deny,
    ),
)
