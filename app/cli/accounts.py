"""The command that shows everybody's account, with the formula."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, positive
from app.domain.accounts import FORMULAS, HEADINGS, Account, account_cells, account_words
from app.domain.seasons import season_lines
from app.domain.teams import Team
from app.domain.weeks import Week, parse_week, weeks_from
from app.store.stores import Store

DEFAULT_WEEKS = 26


def show_fairness(args: Namespace) -> int:
    """Show what each person has done, carries and owes, and how that is counted."""
    from app.usecases.accounts import minutes_before, team_accounts

    with Store.open(Path(args.file)) as store:
        team = store.team()
        first = parse_week(args.first) if args.first else Week.of(store.clock().date())
        found = team_accounts(store, weeks_from(first, args.weeks))
        minutes = minutes_before(store, team, first)
        chosen = team.find_person(args.person) if args.person else None
    if args.json:
        print_json([_json(team, a) for a in found])
    elif chosen is not None:
        account = next(a for a in found if a.person_id == chosen.id)
        print("\n".join(account_words(team, account, args.weeks)))
    else:
        rows = sorted(found, key=lambda a: (-a.duties.balance, team.person[a.person_id].name))
        print_table(HEADINGS, ((team.person[a.person_id].name, *account_cells(a)) for a in rows))
        print()
        print("\n".join(f"{name}: {formula}." for name, formula in FORMULAS))
        for line in season_lines([(r.id, r.name) for r in team.rotations], minutes):
            print(line)
    return 0


def _json(team: Team, account: Account) -> dict[str, object]:
    parts = {"duties": account.duties, "holidays": account.holidays, "unpopular": account.unpopular}
    measures = parts | ({"minutes": account.minutes} if account.minutes else {})
    return {
        "person": team.person[account.person_id].name,
        "presence": round(float(account.presence), 2),
    } | {
        name: {key: round(float(getattr(m, key)), 2) for key in ("done", "carried", "fair", "balance")}
        for name, m in measures.items()
    }


COMMANDS = (
    Command(
        "fairness",
        "Show each person's load, holidays, unpopular weeks and measured interruption against the fair share.",
        (
            FILE,
            argument("--from", dest="first", metavar="WEEK", help="the first week (default: this one)"),
            argument("--weeks", type=positive, default=DEFAULT_WEEKS, metavar="N", help="how many weeks (default: 26)"),
            argument("--person", metavar="PERSON", help="say how one person's numbers come about"),
            JSON,
        ),
        show_fairness,
    ),
)
