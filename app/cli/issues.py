"""Commands on the log: list, resolve, change."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.duties import named_application, suite_id
from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, natural, positive
from app.domain.issues import Issue, IssueKind, IssueSeverity
from app.store.stores import Store

if TYPE_CHECKING:
    from app.store.issues import IssueFilter


def list_issues(args: Namespace) -> int:
    """List issues, newest first."""
    with Store.open(Path(args.file)) as store:
        team = store.team()
        found = store.issues.page(_filter(store, args), 0, args.limit)
    names = {a.id: a.name for a in team.applications}
    if args.json:
        print_json([vars(i) for i in found])
        return 0
    print_table(
        ("No", "Opened", "Kind", "Min", "Issue", "Application"),
        (
            (
                str(i.id),
                local(i.opened, team.time_zone),
                str(i.kind),
                "open" if i.is_open else "–" if i.minutes is None else str(i.minutes),
                i.title,
                names.get(i.application_id or 0, team.suite[i.suite_id].name),
            )
            for i in found
        ),
    )
    return 0


def _filter(store: Store, args: Namespace) -> "IssueFilter":
    from app.store.issues import IssueFilter

    kind = IssueKind(args.kind) if args.kind else None
    return IssueFilter(suite_id(store.team(), args.suite), kind, args.text, only_open=args.open)


def resolve(args: Namespace) -> int:
    """End an open issue."""
    from app.usecases.issues import resolve_issue

    with Store.open(Path(args.file)) as store:
        print_changes(resolve_issue(store, args.number, args.minutes))
    return 0


def change(args: Namespace) -> int:
    """Change an issue."""
    from app.usecases.issues import link_issue, save_issue, the_issue
    from app.usecases.logging_issues import find_known_bug

    with Store.open(Path(args.file)) as store:
        issue = _changed(the_issue(store, args.number), args)
        owner = named_application(store.team(), args.application)
        issue = replace(issue, application_id=owner.id, suite_id=owner.suite_id) if owner else issue
        if args.bug is not None:
            bug = find_known_bug(args.bug, store.log.known_bugs()) if args.bug else None
            print_changes(link_issue(store, args.number, bug.id if bug else None))
            kept = the_issue(store, args.number)
            issue = replace(issue, known_bug_id=kept.known_bug_id, kind=kept.kind)
        if args.bug is None or issue != the_issue(store, args.number):
            print_changes(save_issue(store, issue))
    return 0


def _changed(issue: Issue, args: Namespace) -> Issue:
    issue = replace(issue, title=args.title or issue.title, kind=IssueKind(args.kind or issue.kind))
    issue = issue if args.minutes is None else replace(issue, minutes=args.minutes)
    issue = issue if args.next is None else replace(issue, next_action=args.next)
    issue = issue if args.ticket is None else replace(issue, ticket=args.ticket)
    return issue if args.severity is None else replace(issue, severity=IssueSeverity(args.severity))


NUMBER = argument("number", type=positive, metavar="NO", help="its number in the list")
KIND = argument("--kind", choices=[str(k) for k in IssueKind], help="of this kind")
COMMANDS = (
    Command(
        "issues list",
        "List issues of the log, newest first.",
        (
            FILE,
            argument("--suite", default="", help="of this suite only"),
            KIND,
            argument("--text", default="", metavar="WORDS", help="with these letters in the title"),
            argument("--open", action="store_true", help="only those still open"),
            argument("--limit", type=positive, default=50, metavar="N", help="how many (default: 50)"),
            JSON,
        ),
        list_issues,
    ),
    Command(
        "issues resolve",
        "End an open issue now.",
        (
            FILE,
            NUMBER,
            argument("--minutes", type=natural, metavar="N", help="the time it took (default: as measured)"),
        ),
        resolve,
    ),
    Command(
        "issues change",
        "Change an issue of the log.",
        (
            FILE,
            NUMBER,
            argument("--title", default="", help="the new title"),
            KIND,
            argument("--minutes", type=natural, metavar="N", help="the time it took"),
            argument("--next", help="what to do next"),
            argument("--ticket", help="its number elsewhere"),
            argument("--severity", choices=[str(s) for s in IssueSeverity], help="how bad it is"),
            argument("--application", default="", metavar="APP", help="the application it is of, and so the suite"),
            argument("--bug", metavar="BUG", help="the known bug it is; an empty text for none"),
        ),
        change,
    ),
)
