"""Commands on handoff notes: items, signing, reading back, accepting, adding, templates."""

import platform
from argparse import Namespace
from pathlib import Path

from app.cli.boundaries import WHICH, chosen_note
from app.cli.duties import parse_instant
from app.cli.outputs import print_changes, print_json
from app.cli.tables import FILE, JSON, Command, argument, natural
from app.domain.errors import Refused
from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, ItemKind, Mood
from app.domain.weeks import parse_day
from app.store.stores import Store

NONE = "None."
MORE = {
    "impact": "who feels it, and how much",
    "tried": "what has been tried",
    "if_then": "if it comes back, then do this",
    "channel": "where a party waits: phone, chat, mail",
    "ticket": "the ticket's number",
}


def _place() -> str:
    return f"command line on {platform.node() or 'this machine'}"


def _find(note: HandoffNote, text: str) -> HandoffItem:
    wanted = text.casefold()
    found = [i for i in note.open_items if i.title.casefold() == wanted]
    found = found or [i for i in note.open_items if wanted in i.title.casefold()]
    if len(found) == 1:
        return found[0]
    titles = "; ".join(i.title for i in (found or note.open_items)[:5]) or "none"
    raise Refused(f"“{text}” means {'more than one' if found else 'no'} open item; there is: {titles}.")


def write_note(args: Namespace) -> int:
    """Write into a note what only people know."""
    from app.usecases.handing_off import edit_note, handoff_note

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        old = handoff_note(store, rotation_id, week, part).edit
        edit = HandoffEdit(
            Mood(args.state) if args.state else old.mood,
            old.to_successor if args.successor is None else args.successor or NONE,
            old.learned if args.learned is None else args.learned or NONE,
            old.sections,
            old.ticked | set(args.tick),
        )
        print_changes(edit_note(store, rotation_id, week, edit, part))
    return 0


def add_item(args: Namespace) -> int:
    """Add an item to a note."""
    from app.usecases.handing_off import save_item

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        zone_name = store.team().rotation[rotation_id].zone_of(week)
        item = HandoffItem(
            args.title,
            kind=ItemKind(args.kind),
            state=args.state,
            next_action=args.next,
            owner=args.owner,
            due=parse_day(args.due) if args.due else None,
            until=parse_instant(args.until, zone_name) if args.until else None,
            **{name: getattr(args, name) for name in MORE},
        )
        print_changes(save_item(store, rotation_id, week, item, part))
    return 0


def end_item(args: Namespace) -> int:
    """Close an item, or transfer it to somebody."""
    from dataclasses import replace

    from app.usecases.handing_off import handoff_note, save_item, transfer_item

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        item = _find(handoff_note(store, rotation_id, week, part), args.title)
        if args.to or args.why:
            print_changes(transfer_item(store, rotation_id, week, item, to=args.to, reason=args.why, part=part))
        else:
            print_changes(save_item(store, rotation_id, week, replace(item, closed=True), part))
    return 0


def sign(args: Namespace) -> int:
    """Sign a note."""
    from app.usecases.handing_off import handoff_note
    from app.usecases.signing_handoffs import sign_note

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        person = args.person or handoff_note(store, rotation_id, week, part).outgoing
        print_changes(sign_note(store, rotation_id, week, person, _place(), part=part))
    return 0


def read_back(args: Namespace) -> int:
    """Tick items of a signed note, or ask about one."""
    from app.usecases.handing_off import handoff_note
    from app.usecases.signing_handoffs import ask_about, read_item

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        note = handoff_note(store, rotation_id, week, part)
        items = [_find(note, args.item)] if args.item else [i for i in note.open_items if i.key not in dict(note.read)]
        if args.ask:
            if not args.item:
                raise Refused("Say with --item which item the question is about.")
            print_changes(ask_about(store, rotation_id, week, items[0].key, args.ask, person=args.person, part=part))
            return 0
        for item in items:
            print_changes(read_item(store, rotation_id, week, item.key, part=part))
    return 0


def accept(args: Namespace) -> int:
    """Accept a note."""
    from app.usecases.handing_off import handoff_note
    from app.usecases.signing_handoffs import accept_note

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        person = args.person or handoff_note(store, rotation_id, week, part).incoming
        print_changes(accept_note(store, rotation_id, week, person, args.words, place=_place(), part=part))
    return 0


def add_words(args: Namespace) -> int:
    """Add to a signed note."""
    from app.usecases.signing_handoffs import add_addendum

    with Store.open(Path(args.file)) as store:
        rotation_id, week, part = chosen_note(store, args)
        print_changes(add_addendum(store, rotation_id, week, args.person or store.actor, args.words, part=part))
    return 0


def change_template(args: Namespace) -> int:
    """Show or change a rotation's template."""
    from app.usecases.handoff_templates import save_template

    with Store.open(Path(args.file)) as store:
        rotation = store.team().find_rotation(args.rotation)
        now = store.handoffs.template(rotation.id)
        if args.line is None and args.section is None:
            for heading, lines in (("Checklist", now.checklist), ("Sections", now.sections)):
                print(f"{heading}:", *(f"  {line}" for line in lines or ("none",)), sep="\n")
            return 0
        lines, sections = args.line, args.section
        checklist = "\n".join(now.checklist if lines is None else lines)
        print_changes(
            save_template(store, rotation.id, checklist, "\n".join(now.sections if sections is None else sections))
        )
    return 0


def show_waiting(args: Namespace) -> int:
    """List the handoffs that wait."""
    from app.usecases.signing_handoffs import notes_waiting

    with Store.open(Path(args.file)) as store:
        team, waiting = store.team(), notes_waiting(store)
    rows = [
        {
            "rotation": team.rotation[w.rotation_id].name,
            "week": w.week.iso,
            "cover_at": w.at.isoformat() if w.at else None,
            "waits_for": "acceptance" if w.signed else "signature",
            "who": team.person[w.person_id].name if w.person_id is not None else None,
        }
        for w in waiting
    ]
    if args.json:
        print_json(rows)
    else:
        for row in rows:
            short = f", cover at {row['cover_at']}" if row["cover_at"] else ""
            print(
                f"{row['rotation']}, {row['week']}{short}: waits for the {row['waits_for']} of {row['who'] or 'nobody'}"
            )
        if not rows:
            print("No handoff waits.")
    return 1 if rows else 0


def search(args: Namespace) -> int:
    """Search every note, item and addendum."""
    from app.usecases.archives import search_handoffs

    with Store.open(Path(args.file)) as store:
        team = store.team()
        filters = {
            "rotation_id": team.find_rotation(args.rotation).id if args.rotation else None,
            "person": args.person,
            "application": args.application,
            "open_weeks": args.open_weeks,
            "year": args.year,
        }
        found = search_handoffs(store, " ".join(args.words), **filters)
    if args.json:
        print_json([{"kind": d.kind, "week": d.week.iso, "title": d.title, "text": piece} for d, piece in found])
    else:
        for doc, piece in found:
            print(f"{doc.week.iso}  {doc.kind}  {team.rotation[doc.rotation_id].name}: {' '.join(piece.split())}")
        if not found:
            print("Nothing was found; try fewer words.")
    return 0


ROTATION = argument("rotation", metavar="ROTATION", help="the rotation, by name or suite code")
PERSON = argument("--person", default="", help="who does it (default: who holds the slot)")
COMMANDS = (
    Command(
        "note write",
        "Write into a handoff note what only people know; an empty text says “None.”.",
        (
            FILE,
            ROTATION,
            *WHICH,
            argument("--state", choices=[str(m) for m in Mood], help="how things stand"),
            argument("--successor", help="what to say to the successor"),
            argument("--learned", help="what was learned"),
            argument("--tick", action="append", default=[], metavar="LINE", help="tick a line of the checklist"),
        ),
        write_note,
    ),
    Command(
        "note item",
        "Add an item to a handoff note; it is carried on until it is closed or transferred.",
        (
            FILE,
            ROTATION,
            argument("title", metavar="TITLE", help="the item in a few words"),
            *WHICH,
            argument("--kind", choices=[str(k) for k in ItemKind], default="open", help="what it is (default: open)"),
            argument("--state", default="", help="what is known"),
            argument("--next", default="", help="what to do next"),
            argument("--owner", default="", help="who does it"),
            argument("--due", help="the day it is due, such as 2026-12-03"),
            argument("--until", metavar="WHEN", help="when a watch expires, such as 2026-12-04T18:00 there"),
            *(argument(f"--{name.replace('_', '-')}", default="", help=words) for name, words in MORE.items()),
        ),
        add_item,
    ),
    Command(
        "note close",
        "Close an item of a handoff note, or transfer it with --to and --why.",
        (
            FILE,
            ROTATION,
            argument("title", metavar="TITLE", help="the item, or words of its title"),
            *WHICH,
            argument("--to", default="", help="to whom it goes"),
            argument("--why", default="", help="why it goes there"),
        ),
        end_item,
    ),
    Command(
        "note sign", "Sign a handoff note: its content is locked with its hash.", (FILE, ROTATION, *WHICH, PERSON), sign
    ),
    Command(
        "note read",
        "Read a signed note back: tick every item, or one, or ask about one.",
        (
            FILE,
            ROTATION,
            *WHICH,
            argument("--item", default="", help="the item, or words of its title (default: every open one)"),
            argument("--ask", default="", help="the question about the item; it becomes an item of the next note"),
            PERSON,
        ),
        read_back,
    ),
    Command(
        "note accept",
        "Accept a handoff: every open item ticked or asked about, and one line said back.",
        (FILE, ROTATION, argument("words", metavar="WORDS", help="what matters most, in one line"), *WHICH, PERSON),
        accept,
    ),
    Command(
        "note add",
        "Add to a signed note; what was signed stays as it was.",
        (FILE, ROTATION, argument("words", metavar="WORDS", help="what is to be added"), *WHICH, PERSON),
        add_words,
    ),
    Command(
        "note template",
        "Show a rotation's checklist and extra sections, or replace them; notes begun before keep theirs.",
        (
            FILE,
            ROTATION,
            argument("--line", action="append", help="a line of the checklist, once for each"),
            argument("--section", action="append", help="an extra section, once for each"),
        ),
        change_template,
    ),
    Command(
        "note search",
        "Search every handoff note, item and addendum: “what did we say about drop copy last year”.",
        (
            FILE,
            argument("words", metavar="WORDS", nargs="*", help="words, or a question (default: the newest)"),
            argument("--rotation", default="", help="of this rotation only"),
            argument("--person", default="", help="by or for this person only"),
            argument("--application", default="", help="of this application only"),
            argument("--year", choices=("this", "last"), default="", help="of this or the last year only"),
            argument("--open-weeks", type=natural, default=0, metavar="N", help="items open for at least N weeks"),
            JSON,
        ),
        search,
    ),
    Command(
        "note waiting",
        "List the handoffs that wait for a signature or an acceptance; exit code 1 when there are any.",
        (FILE, JSON),
        show_waiting,
    ),
)
