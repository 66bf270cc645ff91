"""The command that looks through a whole team file."""

from argparse import Namespace
from pathlib import Path

from app.cli.outputs import print_json
from app.cli.progress import progress
from app.cli.tables import FILE, JSON, Command, argument
from app.domain.faults import Verdict
from app.store.stores import now_utc

WRONG = 1


def verify_file(args: Namespace) -> int:
    """Say what is wrong with a team file; the exit code is 1 when something is."""
    from app.usecases.verifying import repair, verify

    path = Path(args.file)
    do, words = (repair, "Repairing") if args.repair else (verify, "Looking through the file")
    with progress(words) as tell:
        verdict = do(path, now_utc(), tuple(args.noted), tell)
    if args.json:
        print_json({"good": verdict.good, **vars(verdict), "faults": [vars(f) for f in verdict.faults]})
    else:
        print("\n".join(_lines(args.file, verdict, repaired=args.repair)))
    return 0 if verdict.good else WRONG


def _lines(file: str, verdict: Verdict, *, repaired: bool) -> list[str]:
    newest = f"The newest command is number {verdict.newest} with the hash {verdict.newest_hash}."
    if verdict.good:
        return [*verdict.looked, newest, f"{file} is good."]
    lines = [f"{fault.part}: {fault.words}" for fault in verdict.faults]
    if verdict.repairs and not repaired:
        lines.append(f"“watchbill verify {file} --repair” puts right what can be ({', '.join(verdict.repairs)}).")
    return [*lines, *([newest] if verdict.newest else [])]


COMMANDS = (
    Command(
        "verify",
        "Look through a whole team file and say what is wrong with it.\n\n"
        "Reads the file itself, its schema, references, the chain of history, every row against history, signed\n"
        "handoffs and every calendar. Nothing is changed without --repair, which makes a backup first and puts right\n"
        "what loses nothing: indexes, triggers, foreign views, leftovers, calendar revisions, and rows written around\n"
        "history, these by a command of its own, to be undone. The exit code is 1 when something is wrong.\n\n"
        "Note the hash of the newest command elsewhere, in a mail or a ticket: --noted then proves that history up to\n"
        "it is what it was. Without a noted hash the chain shows careless tampering only, as whoever may write the\n"
        "file can make the whole chain anew.",
        (
            FILE,
            argument("--repair", action="store_true", help="put right what can be, after a backup"),
            argument(
                "--noted", action="append", default=[], metavar="HASH", help="a hash noted before, or 12 digits of it"
            ),
            JSON,
        ),
        verify_file,
    ),
)
