"""Commands for serving: links to calendars, and the built-in server without a window."""

import signal
import time
from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from app.cli.feeds import FEED
from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, natural, positive
from app.domain.errors import Refused, StoreError
from app.domain.feeds import find_feed
from app.domain.subscribers import BASE, PORT
from app.domain.weeks import Week
from app.store.stores import Store, now_utc

if TYPE_CHECKING:
    from app.feeds.alerts import AlertIntake
    from app.feeds.serving import FeedSite

POLL_SECONDS = 1.0


def add_link(args: Namespace) -> int:
    """Make a link to a feed for somebody and print it, once."""
    from app.usecases.serving import checked_base, link
    from app.usecases.subscribing import add_subscriber

    checked_base(args.base)
    with Store.open(Path(args.file)) as store:
        changes, token = add_subscriber(store, find_feed(store.team(), args.feed), args.who)
    if args.json:
        print_json({"link": link(args.base, token), "token": token})
        return 0
    print(f"{changes.label}. Give it to them now, it is shown once:\n{link(args.base, token)}")
    return 0


def list_links(args: Namespace) -> int:
    """List the links and when they were fetched last."""
    from app.usecases.subscribing import feed_words

    with Store.open(Path(args.file)) as store:
        team, some = store.team(), store.feeds.subscribers()
    if args.json:
        print_json(
            [
                {
                    "id": s.id,
                    "feed": str(s.feed),
                    "name": s.name,
                    "made": s.made,
                    "fetched": s.fetched,
                    "client": s.client,
                }
                for s in some
            ]
        )
        return 0
    rows = (
        (
            str(s.id),
            s.name,
            feed_words(team, s.feed),
            local(s.fetched, team.time_zone) if s.fetched else "never",
            s.client,
        )
        for s in some
    )
    print_table(("No", "For", "Feed", "Fetched last", "By"), rows)
    return 0


def remove_link(args: Namespace) -> int:
    """Withdraw a link."""
    from app.usecases.subscribing import remove_subscriber

    with Store.open(Path(args.file)) as store:
        print_changes(remove_subscriber(store, args.number))
    return 0


def serve(args: Namespace) -> int:
    """Serve calendars until interrupted, following what changes in the team file."""
    from app.feeds.alerts import WITH_ALERTS, AlertIntake, Site
    from app.feeds.servers import Server
    from app.feeds.serving import FeedSite

    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, _interrupt)
    with Store.open(Path(args.file)) as store:
        site, intake = FeedSite(now_utc), AlertIntake(None if store.read_only else store.path)
        answer = Site(intake, site.answer).answer
        server = Server(args.bind, args.port, answer, hosts=args.host, limits=WITH_ALERTS, refuse=intake.refuse)
        server.start()
        host, port = server.address
        print(f"Serving {args.file} at http://{host}:{port}; press Ctrl+C to end.", flush=True)
        try:
            _follow(store, site, intake)
        except KeyboardInterrupt:
            print("Ended.")
        finally:
            server.stop()
            _keep_fetches(store, site, intake)
    return 0


def _interrupt(_number: int, _frame: object) -> None:
    raise KeyboardInterrupt


def _follow(store: Store, site: "FeedSite", intake: "AlertIntake") -> None:
    """Show what the file says whenever somebody has written it or a new week has begun; trouble is told once."""
    from app.usecases.serving import show_feeds, show_senders

    shown: tuple[int, Week] | None = None
    told = ""
    while True:
        try:
            state = (store.data_version(), Week.of(store.clock().date()))
            if state != shown:
                show_senders(store, intake)
                count = show_feeds(store, site)
                print(f"{count} {'link' if count == 1 else 'links'}.", flush=True)
                shown, told = state, ""
            _keep_fetches(store, site, intake)
        except (Refused, StoreError) as error:
            if str(error) != told:
                told = str(error)
                print(f"{told} The calendars stay as they were.", flush=True)
        time.sleep(POLL_SECONDS)


def _keep_fetches(store: Store, site: "FeedSite", intake: "AlertIntake") -> None:
    from app.usecases.serving import keep_alerts, note_fetches

    note_fetches(store, site.fetches())
    if changes := keep_alerts(store, intake):
        print(f"{changes.label}.", flush=True)


COMMANDS = (
    Command(
        "serve",
        "Serve calendars over HTTP without a window, until interrupted; changes of the file are followed.\n\n"
        "Alerts are taken at /alerts from whom “alerts allow” let send them; nobody may until then.\n\n"
        "Only this machine can fetch them unless --bind says otherwise. Google and Outlook on the web fetch from\n"
        "their own computers, so they can only reach calendars published to an address on the internet.",
        (
            FILE,
            argument("--port", type=natural, default=PORT, metavar="N", help=f"the port (default: {PORT}; 0: any)"),
            argument(
                "--bind",
                default="127.0.0.1",
                metavar="ADDRESS",
                help="the address to listen at, such as 0.0.0.0 for every computer that reaches this one",
            ),
            argument("--host", action="append", default=[], metavar="NAME", help="a name that others call it by"),
        ),
        serve,
    ),
    Command(
        "links add",
        "Make a link to a calendar for somebody; it is shown once, because only a hash of it is kept.",
        (
            FILE,
            FEED,
            argument("--for", dest="who", required=True, metavar="NAME", help="who gets the link"),
            argument("--base", default=BASE, metavar="URL", help=f"where the server is reached (default: {BASE})"),
            JSON,
        ),
        add_link,
    ),
    Command("links list", "List the links and when each was fetched last.", (FILE, JSON), list_links),
    Command(
        "links remove",
        "Withdraw a link; whoever has it gets nothing any more.",
        (FILE, argument("number", type=positive, metavar="NO", help="its number in the list")),
        remove_link,
    ),
)
