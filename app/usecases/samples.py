"""The sample team: real-looking input, imported, planned and published around today."""

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell, untold
from app.domain.weeks import Week
from app.planner.planning import Code
from app.store.files import remove_file
from app.store.journal import Clock
from app.store.stores import Store, now_utc
from app.usecases.importing import ReadFile, read_files, take_files
from app.usecases.planning import apply_plan, plan_task, solve_task
from app.usecases.publishing import publish_rota

FILES = (
    "team.toml",
    "people.csv",
    "events.csv",
    "issues.csv",
    "leave-google.ics",
    "leave-outlook.ics",
    "leave-apple.ics",
)
OWNERS = {"leave-outlook.ics": "Dmitri Volkov", "leave-apple.ics": "Jonas Weber"}
STEPS = {  # how to recover from the known bugs that the issues name, by a word of their titles
    "sequence gap": (
        "Check that the session is down on both sides",
        "Reset outbound to the number in their reject",
        "Reconnect and watch for a resend request",
        "Call the exchange desk if it rejects twice",
    ),
    "stuck orders": ("Restart drop-copy on the spare host", "Replay from the last acked order", "Tell the desk"),
    "duplicate fills": ("Stop the second drop copy", "Cancel the later of each pair by execution id"),
    "stale book": ("Bounce the feed handler of the line", "Check the age of the last quote"),
    "missing ticker": ("Load the listing file by hand", "Refresh the gateways"),
    "spread blows out": ("Widen by hand until ten past five", "Tell the desk when it is over"),
    "liquidity provider": ("Log on again with the second user", "Mail the provider with the times"),
}
WEEKS_BACK, WEEKS_AHEAD = 8, 26
SECONDS, LOOK_SECONDS = 1.5, 0.1
READ, TAKEN, PLANNED = 0.3, 0.5, 0.9  # of the work


def make_sample(
    path: Path, folder: Path, *, clock: Clock = now_utc, seconds: float = SECONDS, tell: Tell = untold
) -> Store:
    """Make a new team file with the sample of the folder, planned within `seconds`, and return it open.

    Raises Refused when the path is taken; nothing is left behind when anything fails.
    """
    files = _read(folder, clock().date())
    with ExitStack() as clean_up:
        store = Store.new(path, clock=clock)
        clean_up.callback(remove_file, path)
        clean_up.callback(store.close)
        _fill(store, files, seconds, tell)
        clean_up.pop_all()
    return store


def make_sample_apart(path: Path, folder: Path, tell: Tell = untold, *, seconds: float = SECONDS) -> None:
    """Make the file in a process of its own, so that what planning loads does not stay in this one.

    Raises what make_sample raises, and what `tell` raises, which ends the process. The file has its name when it is
    whole.
    """
    from multiprocessing import get_context

    part, context = path.with_name(f".{path.name}.part"), get_context("spawn")
    remove_file(part)
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_make_and_tell, args=(theirs, part, folder, seconds))
    child.start()
    theirs.close()
    try:
        answer = _followed(ours, tell)
        if answer is not None:
            raise answer
        part.replace(path)
    finally:
        child.kill()
        child.join()
        ours.close()
        remove_file(part)


def _followed(pipe: Connection, tell: Tell) -> Exception | None:
    """Tell how far the child is until it answers: what went wrong, None for nothing."""
    share = 0.0
    while True:
        tell(share)
        if not pipe.poll(LOOK_SECONDS):
            continue
        try:
            said = pipe.recv()
        except EOFError:
            return StoreError(tr("The sample team could not be made; try it again, or begin with your own people."))
        if not isinstance(said, float):
            return said if isinstance(said, Exception) else None
        share = said


def _make_and_tell(pipe: Connection, path: Path, folder: Path, seconds: float) -> None:
    try:
        make_sample(path, folder, seconds=seconds, tell=pipe.send).close()
    except (Refused, StoreError) as error:
        pipe.send(error)
    else:
        pipe.send(None)


def fill_with_sample(store: Store, folder: Path, *, seconds: float = SECONDS) -> None:
    """Import the sample of the folder into a store, plan it and publish the plan."""
    _fill(store, _read(folder, store.clock().date()), seconds)


def _read(folder: Path, today: date) -> tuple[ReadFile, ...]:
    owners = {folder / name: who for name, who in OWNERS.items()}
    return read_files([folder / name for name in FILES], today, owners=owners)


def _fill(store: Store, files: Iterable[ReadFile], seconds: float, tell: Tell = untold) -> None:
    tell(READ)
    take_files(store, files)
    _write_steps(store)
    tell(TAKEN)
    first = Week.of(store.clock().date()) + -WEEKS_BACK
    task = plan_task(store, first, WEEKS_BACK + WEEKS_AHEAD)
    apply_plan(store, solve_task(task, seconds, code=Code.PLAIN))
    tell(PLANNED)
    publish_rota(store)


def _write_steps(store: Store) -> None:
    with store.journal.step(tr("Write down the steps of known bugs"), "bug"):
        for bug in store.log.known_bugs():
            steps = next((steps for words, steps in STEPS.items() if words in bug.title), ())
            store.log.update_known_bug(replace(bug, workaround="\n".join(steps)))
