"""Commands on known bugs and aliases: list, decide, claim, fix, merge, split, find."""

from argparse import Namespace
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.cli.duties import named_application, suite_id
from app.cli.outputs import print_changes, print_json, print_table
from app.cli.tables import FILE, JSON, Command, argument, natural
from app.domain.errors import Refused
from app.domain.known_bugs import COST_WEEKS, Effort, KnownBug, Saved, Toil, warnings_of
from app.domain.weeks import parse_day, parse_week
from app.store.stores import Store


def _bug(store: Store, text: str) -> KnownBug:
    from app.usecases.logging_issues import find_known_bug

    return find_known_bug(text, store.log.known_bugs())


def list_bugs(args: Namespace) -> int:
    """List the known bugs with what they cost, then what is wrong with the decisions."""
    from app.usecases.known_bugs import bug_saved, bug_warnings

    with Store.open(Path(args.file)) as store:
        team, toil = store.team(), store.bugs.toil(store.clock())
        bugs = store.log.known_bugs()
        saved = {b.id: bug_saved(store, b) for b in bugs if b.fixed_on}
        wrong = bug_warnings(store, team, toil)
        names = {s.id: s.code for s in team.suites}
    if args.json:
        print_json([_json(b, toil.get(b.id, Toil()), names[b.suite_id], saved.get(b.id)) for b in bugs])
        return 1 if wrong else 0
    rows = []
    for bug in sorted(bugs, key=lambda b: -toil.get(b.id, Toil()).recent_minutes):
        cost = toil.get(bug.id, Toil())
        won = saved.get(bug.id)
        rows.append(
            (
                names[bug.suite_id],
                bug.title,
                str(cost.times),
                cost.last.date().isoformat() if cost.last else "never",
                f"{cost.median_minutes:g}" if cost.median_minutes is not None else "–",
                str(cost.recent_minutes),
                str(bug.budget) if bug.budget is not None else "–",
                f"saved {won.minutes} min" if won else "accepted" if bug.accepted_on else "",
            )
        )
    print_table(("Suite", "Known bug", "Times", "Last", "Median min", "Min in 4 weeks", "Budget", "State"), rows)
    for line in wrong:
        print(line)
    return 1 if wrong else 0


def _json(bug: KnownBug, toil: Toil, suite: str, saved: Saved | None) -> dict[str, Any]:
    plain = {name: value for name, value in vars(bug).items() if name != "suite_id"}
    return plain | {"suite": suite, "saved_minutes": saved.minutes if saved else None} | vars(toil)


def show_bug(args: Namespace) -> int:
    """Show a known bug with its steps, its decision and its wordings."""
    from app.usecases.known_bugs import bug_saved

    with Store.open(Path(args.file)) as store:
        bug, team = _bug(store, args.bug), store.team()
        wordings, toil = store.bugs.wordings(bug.id), store.bugs.toil_of(bug.id, store.clock())
        saved = bug_saved(store, bug)
        person = team.person.get(bug.claimed_by or 0)
        wrong = warnings_of(bug, toil, store.clock().date(), person.name if person else "")
    print(bug.title)
    print(*_facts(bug, toil, saved, person.name if person else ""), *wrong, sep="\n")
    for heading, text in (("Steps", bug.workaround), ("Links", bug.links), ("Why accepted", bug.why)):
        if text:
            print(f"{heading}:", *(f"  {line}" for line in text.splitlines()), sep="\n")
    print("Wordings:", *(f"  {times:4}  {words}" for words, times in wordings), sep="\n")
    return 0


def _facts(bug: KnownBug, toil: Toil, saved: Saved | None, person: str) -> list[str]:
    """Return what it costs, what was decided, who fixes it, and what the fix has saved."""
    last = f", last {toil.last.date()}" if toil.last else ""
    median = f", median {toil.median_minutes:g} min" if toil.median_minutes is not None else ""
    found = [f"Seen {toil.times} times{last}{median}, {toil.recent_minutes} min in {COST_WEEKS} weeks."]
    if bug.accepted_on:
        budget = f", budget {bug.budget} min in {COST_WEEKS} weeks" if bug.budget is not None else ""
        review = f", review by {bug.review_on}" if bug.review_on else ""
        found.append(f"Accepted on {bug.accepted_on} by {bug.accepted_by}{budget}{review}.")
    found += [f"Fix effort {bug.effort}."] if bug.effort else []
    found += [f"Claimed by {person} for {bug.claimed_week.iso}."] if person and bug.claimed_week else []
    if saved is not None:
        before = f"{saved.median_before:g} min in the median week before"
        found.append(f"Fixed on {bug.fixed_on}, saved {saved.minutes} min in {saved.weeks} weeks: {before}.")
    return found


def add_bug(args: Namespace) -> int:
    """Add a known bug."""
    from app.usecases.known_bugs import add_known_bug

    with Store.open(Path(args.file)) as store:
        team = store.team()
        owner = named_application(team, args.application)
        suite = owner.suite_id if owner else suite_id(team, args.suite)
        if suite is None and len(team.suites) != 1:
            names = ", ".join(s.name for s in team.suites) or "none yet"
            raise Refused(f"A known bug belongs to a suite ({names}); say --application or --suite.")
        bug = KnownBug(0, suite or team.suites[0].id, owner.id if owner else None, args.title)
        print_changes(add_known_bug(store, replace(bug, workaround="\n".join(args.step))))
    return 0


def change_bug(args: Namespace) -> int:
    """Change what is known of a known bug."""
    from app.usecases.known_bugs import save_known_bug

    with Store.open(Path(args.file)) as store:
        bug = _bug(store, args.bug)
        owner = named_application(store.team(), args.application)
        bug = replace(bug, application_id=owner.id) if owner else bug
        bug = replace(bug, title=args.title or bug.title)
        bug = replace(bug, workaround="\n".join(args.step)) if args.step else bug
        bug = replace(bug, links="\n".join(args.link)) if args.link else bug
        bug = replace(bug, effort=Effort(args.effort)) if args.effort else bug
        print_changes(save_known_bug(store, bug))
    return 0


def accept(args: Namespace) -> int:
    """Accept a known bug as toil."""
    from app.usecases.known_bugs import accept_bug

    with Store.open(Path(args.file)) as store:
        bug = _bug(store, args.bug)
        review = parse_day(args.review) if args.review else None
        print_changes(accept_bug(store, bug.id, args.by or store.actor, args.why, budget=args.budget, review_on=review))
    return 0


def claim(args: Namespace) -> int:
    """Claim a known bug for a project week."""
    from app.usecases.known_bugs import claim_bug

    with Store.open(Path(args.file)) as store:
        person = store.team().find_person(args.person).id if args.person else None
        week = parse_week(args.week) if args.week else None
        print_changes(claim_bug(store, _bug(store, args.bug).id, person, week))
    return 0


def fix(args: Namespace) -> int:
    """Say that a known bug is fixed, or is not."""
    from app.usecases.known_bugs import fix_bug

    with Store.open(Path(args.file)) as store:
        on = None if args.undo else parse_day(args.on) if args.on else store.clock().date()
        print_changes(fix_bug(store, _bug(store, args.bug).id, on))
    return 0


def merge(args: Namespace) -> int:
    """Make two known bugs one."""
    from app.usecases.known_bugs import merge_bugs

    with Store.open(Path(args.file)) as store:
        print_changes(merge_bugs(store, _bug(store, args.bug).id, _bug(store, args.into).id))
    return 0


def split(args: Namespace) -> int:
    """Make a known bug of some wordings of another."""
    from app.usecases.known_bugs import split_bug

    with Store.open(Path(args.file)) as store:
        print_changes(split_bug(store, _bug(store, args.bug).id, args.title, args.wording))
    return 0


def word(args: Namespace) -> int:
    """Let a known bug be found by other words, or no longer."""
    from app.usecases.known_bugs import add_wording, forget_wording

    with Store.open(Path(args.file)) as store:
        say = forget_wording if args.forget else add_wording
        print_changes(say(store, _bug(store, args.bug).id, args.words))
    return 0


def find(args: Namespace) -> int:
    """Find known bugs by what happened."""
    from app.usecases.recurrences import recurrence_hints

    with Store.open(Path(args.file)) as store:
        hints = recurrence_hints(store, " ".join(args.words), suite_id(store.team(), args.suite))
    if args.json:
        print_json(
            [
                {"title": h.bug.title, "times": h.times, "last": h.last, "median_minutes": h.median_minutes,
                 "steps": h.bug.workaround.splitlines()}
                for h in hints
            ]
        )  # fmt: skip
        return 0
    for hint in hints:
        last = f", last {hint.last.date()}" if hint.last else ""
        minutes = f", median {hint.median_minutes:g} min" if hint.median_minutes is not None else ""
        print(f"{hint.bug.title} ({hint.times} times{last}{minutes})")
        if hint.bug.first_step:
            print(f"    {hint.bug.first_step}")
    if not hints:
        print("No known bug is like it.")
    return 0


def list_aliases(args: Namespace) -> int:
    """List the aliases in force."""
    from app.usecases.recurrences import aliases_of

    with Store.open(Path(args.file)) as store:
        own, every = store.bugs.aliases(), aliases_of(store)
    if args.json:
        print_json(dict(sorted(every.items())))
    else:
        print_table(
            ("Word", "Stands for", "From"),
            ((w, m, "the team" if w in own else "shipped") for w, m in sorted(every.items())),
        )
    return 0


def add_alias(args: Namespace) -> int:
    """Give a word a meaning, or none."""
    from app.usecases.known_bugs import save_alias

    with Store.open(Path(args.file)) as store:
        print_changes(save_alias(store, args.word, " ".join(args.means)))
    return 0


def remove_alias(args: Namespace) -> int:
    """Forget what the team said about a word."""
    from app.usecases.known_bugs import forget_alias

    with Store.open(Path(args.file)) as store:
        print_changes(forget_alias(store, args.word))
    return 0


BUG = argument("bug", metavar="BUG", help="the known bug: its title, or words of it joined by hyphens")
STEP = argument("--step", action="append", default=[], metavar="STEP", help="a step that recovers, once for each")
COMMANDS = (
    Command(
        "bugs list",
        "List the known bugs with what they cost; exit code 1 when one is over its budget or has to be decided anew.",
        (FILE, JSON),
        list_bugs,
    ),
    Command("bugs show", "Show a known bug: its cost, decision, steps, fix and wordings.", (FILE, BUG), show_bug),
    Command(
        "bugs find",
        "Find the known bugs that fit what happened: when last, how often, how long, and the first step.",
        (
            FILE,
            argument("words", metavar="WORDS", nargs="+", help="what happened, such as “seq gap on fix session”"),
            argument("--suite", default="", help="the suite on duty, whose known bugs come first"),
            JSON,
        ),
        find,
    ),
    Command(
        "bugs add",
        "Add a known bug.",
        (
            FILE,
            argument("title", metavar="TITLE", help="what goes wrong, in a few words"),
            argument("--application", default="", metavar="APP", help="the application"),
            argument("--suite", default="", help="the suite, where no application tells it"),
            STEP,
        ),
        add_bug,
    ),
    Command(
        "bugs change",
        "Change the title, application, steps, links or rough fix effort of a known bug.",
        (
            FILE,
            BUG,
            argument("--title", default="", help="the new title; the old one stays a wording"),
            argument("--application", default="", metavar="APP", help="the application it is of"),
            STEP,
            argument("--link", action="append", default=[], metavar="LINK", help="a link, once for each"),
            argument("--effort", choices=[str(e) for e in Effort], help="what a fix takes, roughly"),
        ),
        change_bug,
    ),
    Command(
        "bugs accept",
        "Accept a known bug as toil, with a reason, a budget and a day to look at it again.",
        (
            FILE,
            BUG,
            argument("--why", required=True, help="why it is not fixed now"),
            argument("--by", default="", metavar="PERSON", help="who decides (default: whoever runs this)"),
            argument("--budget", type=natural, metavar="MINUTES", help="minutes it may cost in four weeks"),
            argument("--review", metavar="DATE", help="the day to decide anew"),
        ),
        accept,
    ),
    Command(
        "bugs claim",
        "Claim a known bug for a person's project week; without a person nobody has it.",
        (
            FILE,
            BUG,
            argument("--person", default="", help="who fixes it"),
            argument("--week", default="", metavar="WEEK", help="the week: a date within it, or 2026-W49"),
        ),
        claim,
    ),
    Command(
        "bugs fix",
        "Say that a known bug is fixed; from then on it shows what that saved.",
        (
            FILE,
            BUG,
            argument("--on", metavar="DATE", help="the day of the fix (default: today)"),
            argument("--undo", action="store_true", help="it is not fixed after all"),
        ),
        fix,
    ),
    Command(
        "bugs merge",
        "Make two known bugs one: issues and wordings of the first go to the second.",
        (FILE, BUG, argument("into", metavar="INTO", help="the known bug that stays")),
        merge,
    ),
    Command(
        "bugs split",
        "Make a known bug of its own of some wordings of another.",
        (
            FILE,
            BUG,
            argument("title", metavar="TITLE", help="the title of the new one"),
            argument("--wording", action="append", default=[], metavar="WORDS", help="a wording, once for each"),
        ),
        split,
    ),
    Command(
        "bugs word",
        "Let a known bug be found by other words too, or no longer.",
        (
            FILE,
            BUG,
            argument("words", metavar="WORDS", help="what people call it"),
            argument("--forget", action="store_true", help="take back a wording that was typed"),
        ),
        word,
    ),
    Command("aliases list", "List short forms and what they stand for in hints.", (FILE, JSON), list_aliases),
    Command(
        "aliases add",
        "Let a short form stand for words; without words it stands for nothing but itself.",
        (
            FILE,
            argument("word", metavar="WORD", help="the short form, such as gw"),
            argument("means", metavar="MEANS", nargs="*", help="what it stands for, such as gateway"),
        ),
        add_alias,
    ),
    Command(
        "aliases remove",
        "Forget what the team said about a short form.",
        (FILE, argument("word", metavar="WORD", help="the short form")),
        remove_alias,
    ),
)
