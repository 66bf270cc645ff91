"""Commands for calendars: what each feed shows, where it is, and who has a link to it."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.errors import Refused
from app.domain.feeds import FeedOptions, find_feed, options_of
from app.store.stores import Store

FEED = argument(
    "feed",
    metavar="FEED",
    help="a person, a rotation, “suite NAME”, “project NAME”, team, events, or a key of the list",
)


def list_feeds(args: Namespace) -> int:
    """List every feed with its key and what it holds."""
    from app.usecases.subscribing import feeds_of

    with Store.open(Path(args.file)) as store:
        feeds, addresses = feeds_of(store), store.feeds.addresses()
    if args.json:
        print_json(
            [
                {"key": str(f.name), "title": f.title, "events": len(f.events), "file": addresses.get(f.name)}
                for f in feeds
            ]
        )
        return 0
    rows = ((str(f.name), f.title, str(len(f.events)), addresses.get(f.name, "not published yet")) for f in feeds)
    print_table(("Feed", "Title", "Events", "File"), rows)
    return 0


def set_or_show_options(args: Namespace) -> int:
    """Change what a feed shows, or list its options."""
    from app.usecases.subscribing import set_feed_option

    with Store.open(Path(args.file)) as store:
        name = find_feed(store.team(), args.feed)
        for pair in args.pairs:
            print_changes(set_feed_option(store, name, *_pair(pair)))
        options = store.feeds.options().get(name) or FeedOptions.of(name.kind, {})
    if args.pairs:
        return 0
    values = {o.key: int(getattr(options, o.key)) for o in options_of(name.kind)}
    if args.json:
        print_json(values)
        return 0
    rows = ((o.key, str(values[o.key]), f"0 to {o.most}", o.help) for o in options_of(name.kind))
    print_table(("Option", "Value", "May be", "Meaning"), rows)
    return 0


def _pair(text: str) -> tuple[str, int]:
    key, _, value = (part.strip() for part in text.partition("="))
    if not value.isdecimal():
        raise Refused(f"“{text}” is no option; write it as OPTION=NUMBER, such as leave=1.")
    return key, int(value)


def renew(args: Namespace) -> int:
    """Give a feed a new address."""
    from app.usecases.subscribing import feed_words, renew_address

    with Store.open(Path(args.file)) as store:
        name = find_feed(store.team(), args.feed)
        renew_address(store, name)
        words = feed_words(store.team(), name)
    print(f"The old address of {words} is withdrawn; the next “publish” removes its file and makes a new one.")
    return 0


def save(args: Namespace) -> int:
    """Write one feed to a file."""
    from app.usecases.subscribing import save_feed

    with Store.open(Path(args.file)) as store:
        count = save_feed(store, find_feed(store.team(), args.feed), Path(args.out))
    print(f"Wrote {args.out}: {count} events.")
    return 0


COMMANDS = (
    Command("feeds list", "List every calendar with its key, its events and its file.", (FILE, JSON), list_feeds),
    Command(
        "feeds set",
        "List what a calendar shows, or change it.",
        (FILE, FEED, argument("pairs", metavar="OPTION=N", nargs="*", help="an option and its new value"), JSON),
        set_or_show_options,
    ),
    Command(
        "feeds renew",
        "Withdraw the address of a calendar; the next “publish” gives it a new one.",
        (FILE, FEED),
        renew,
    ),
    Command(
        "feeds save",
        "Write one calendar to a file that a calendar program can import.",
        (FILE, FEED, argument("out", metavar="OUT", help="the .ics file to write")),
        save,
    ),
)
