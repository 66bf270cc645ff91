"""Commands on contacts: whom to call, when they answer, in which order, the calls, and who owes an answer."""

from argparse import Namespace
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from app.cli.duties import suite_id
from app.cli.outputs import local, print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, positive
from app.domain.contacts import Call, Contact, Owes
from app.domain.errors import Refused
from app.domain.suites import Application
from app.domain.teams import Team
from app.store.stores import Store


def list_contacts(args: Namespace) -> int:
    """List contacts in the order they are to be called."""
    from app.usecases.contacts import whom_to_call

    with Store.open(Path(args.file)) as store:
        team, now = store.team(), store.clock()
        application = _application(team, args.application) if args.application else None
        suite = application.suite_id if application else suite_id(team, args.suite)
        found = whom_to_call(store, suite, application.id if application else None)
    if args.json:
        print_json([vars(c) | {"suite_ids": _suites(team, c), "open": c.is_open(now)} for c in found])
        return 0
    heads = ("No", "Party", "Kind", "Now", "Phone", "E-mail", "Hours")
    print_table(heads, ((str(c.id), c.name, c.kind, _now(c, now), c.phone, c.email, _hours(c)) for c in found))
    return 0


def _suites(team: Team, contact: Contact) -> list[str]:
    return [team.suite[i].name for i in sorted(contact.suite_ids)]


def _now(contact: Contact, now: datetime) -> str:
    return {True: "open", False: "closed", None: "–"}[contact.is_open(now)]


def _hours(contact: Contact) -> str:
    return f"{contact.hours} {contact.zone_name}" if contact.hours else "–"


def _application(team: Team, name: str) -> Application:
    for application in team.applications:
        if application.name.casefold() == name.casefold():
            return application
    raise Refused(f"There is no application “{name}”; add it to the team file.")


def _contact(store: Store, name: str) -> Contact:
    every = store.log.contacts()
    found = [c for c in every if name.casefold() == c.name.casefold()]
    found = found or [c for c in every if name.casefold() in c.name.casefold()]
    if len(found) == 1:
        return found[0]
    what = "more than one contact" if found else "no contact"
    raise Refused(f"“{name}” names {what}; there is: {', '.join(c.name for c in found or every) or 'none yet'}.")


def add(args: Namespace) -> int:
    """Add a contact."""
    from app.usecases.contacts import add_contact

    with Store.open(Path(args.file)) as store:
        print_changes(add_contact(store, _changed(store.team(), Contact(0, args.name, ""), args)))
    return 0


def change(args: Namespace) -> int:
    """Change a contact."""
    from app.usecases.contacts import save_contact

    with Store.open(Path(args.file)) as store:
        contact = _contact(store, args.name)
        contact = replace(contact, name=args.rename or contact.name)
        print_changes(save_contact(store, _changed(store.team(), contact, args)))
    return 0


def _changed(team: Team, contact: Contact, args: Namespace) -> Contact:
    words = {key: getattr(args, key) for key in ("kind", "phone", "email", "hours", "zone_name", "note")}
    contact = replace(contact, **{key: value for key, value in words.items() if value is not None})
    if args.suite:
        ids = frozenset(number for name in args.suite if (number := suite_id(team, name)) is not None)
        contact = replace(contact, suite_ids=ids)
    return replace(contact, internal=args.internal) if args.internal is not None else contact


def remove(args: Namespace) -> int:
    """Remove a contact."""
    from app.usecases.contacts import remove_contact

    with Store.open(Path(args.file)) as store:
        print_changes(remove_contact(store, _contact(store, args.name).id))
    return 0


def order(args: Namespace) -> int:
    """Say whom to call about an application, in order."""
    from app.usecases.contacts import set_call_order

    with Store.open(Path(args.file)) as store:
        application = _application(store.team(), args.application)
        print_changes(set_call_order(store, application.id, [_contact(store, name).id for name in args.names]))
    return 0


def call(args: Namespace) -> int:
    """Write down a call."""
    from app.usecases.contacts import record_call

    with Store.open(Path(args.file)) as store:
        contact = _contact(store, args.name)
        about = " ".join(args.words)
        made = Call(0, contact.id, args.issue, store.clock(), "", about, args.ticket, Owes(args.owes))
        print_changes(record_call(store, made))
    return 0


def list_calls(args: Namespace) -> int:
    """List calls, newest first, or those after which an answer is owed."""
    with Store.open(Path(args.file)) as store:
        team, names = store.team(), {c.id: c.name for c in store.log.contacts()}
        wanted = _contact(store, args.name).id if args.name else None
        found = store.contacts.waiting() if args.waiting else store.contacts.calls(wanted)
    found = tuple(c for c in found if wanted in (None, c.contact_id))
    if args.json:
        print_json([vars(c) | {"contact": names[c.contact_id]} for c in found])
        return 0
    rows = (
        (
            str(c.id or "–"),
            local(c.at, team.time_zone),
            names[c.contact_id],
            c.words,
            c.ticket,
            f"issue {c.issue_id}" if c.issue_id else "",
            {Owes.WE: "we owe an answer", Owes.THEY: "they owe an answer"}[c.owes] if c.waits else "",
        )
        for c in found
    )
    print_table(("No", "When", "Party", "About", "Ticket", "Issue", "Waits"), rows)
    return 0


def answered(args: Namespace) -> int:
    """Say that what was owed was answered."""
    from app.usecases.contacts import answer_call

    with Store.open(Path(args.file)) as store:
        print_changes(answer_call(store, args.number))
    return 0


NAME = argument("name", metavar="PARTY", help="its name, or a part of it that only one has")
DETAILS = (
    argument("--kind", help="what it is, such as exchange, broker or vendor"),
    argument("--phone", help="its phone"),
    argument("--email", help="its e-mail address"),
    argument("--hours", help="when it answers, such as “Mon-Fri 08:00-18:00; Sat 09:00-12:00”"),
    argument("--zone", dest="zone_name", help="the time zone of its hours (default: the team's)"),
    argument("--note", help="what else to know of it"),
    argument("--suite", action="append", default=[], metavar="SUITE", help="a suite it helps with, once for each"),
    argument("--internal", action="store_true", default=None, help="it is of our own house"),
    argument("--external", dest="internal", action="store_false", help="it is not of our house"),
)
COMMANDS = (
    Command(
        "contacts list",
        "List whom to call, in the order to call them.",
        (
            FILE,
            argument("--application", default="", metavar="APP", help="about this application"),
            argument("--suite", default="", help="about this suite"),
            JSON,
        ),
        list_contacts,
    ),
    Command("contacts add", "Add a contact.", (FILE, argument("name", metavar="NAME", help="its name"), *DETAILS), add),
    Command(
        "contacts change",
        "Change a contact.",
        (FILE, NAME, argument("--rename", default="", metavar="NAME", help="its new name"), *DETAILS),
        change,
    ),
    Command("contacts remove", "Remove a contact that the log does not name.", (FILE, NAME), remove),
    Command(
        "contacts order",
        "Say whom to call about an application, first one first; nobody named takes the order away.",
        (
            FILE,
            argument("application", metavar="APP", help="the application"),
            argument("names", nargs="*", metavar="PARTY", help="the contacts in order"),
        ),
        order,
    ),
    Command(
        "contacts call",
        "Write down that a party was called, and who owes an answer.",
        (
            FILE,
            NAME,
            argument("words", nargs="+", metavar="WORDS", help="what it was about"),
            argument("--issue", type=positive, metavar="NO", help="the issue, by its number in the log"),
            argument("--ticket", default="", help="the number they gave it"),
            argument("--owes", choices=[str(o) for o in Owes], default="", help="who owes an answer: they or we"),
        ),
        call,
    ),
    Command(
        "contacts calls",
        "List calls, newest first.",
        (
            FILE,
            argument("name", metavar="PARTY", nargs="?", default="", help="of this party only"),
            argument("--waiting", action="store_true", help="only those after which an answer is owed"),
            JSON,
        ),
        list_calls,
    ),
    Command(
        "contacts answered",
        "Say that what was owed after a call was answered.",
        (FILE, argument("number", type=positive, metavar="NO", help="its number in the list of calls")),
        answered,
    ),
)
