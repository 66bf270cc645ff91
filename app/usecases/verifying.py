"""Looking through a whole team file, and putting right what can be."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.faults import Fault, Part, Repair, Verdict
from app.domain.handoffs import content_hash
from app.domain.languages import tr
from app.domain.progress import Tell, part_of, untold
from app.domain.settings import SETTINGS, checked
from app.feeds.calendars import calendar_bytes, look_through
from app.store import checks, pauses, row_checks
from app.store.backups import open_to_read, write_anew
from app.store.databases import VERSION, Database
from app.store.revisions import StoredRevision
from app.store.stores import Store, now_utc
from app.usecases.backups import back_up, backups_of, newest_good
from app.usecases.subscribing import FeedTask, feed_inputs, make_task

LOOKED = (
    tr("The file is whole (every page of it was read)."),
    tr("Tables, indexes, triggers and views are those of Watchbill."),
    tr("Every row that points at another finds it."),
    tr("History is one chain, each command as it was when it was done."),
    tr("Every row is as the last command left it."),
    tr("Everything in it can be read, and signed handoffs are as they were signed."),
    tr("Every calendar can be made and read back, and no SEQUENCE has fallen."),
)
PAGES_READ, CHAIN_MADE, ROWS_COMPARED = 0.1, 0.3, 0.5  # of a large file, measured
NOTED_DIGITS = 12
BACKUPS_ASKED = 5
Revisions = dict[str, StoredRevision]


def verify(path: Path, now: datetime, noted: tuple[str, ...] = (), tell: Tell = untold) -> Verdict:
    """Look through a team file without changing it; `noted` are hashes that somebody kept elsewhere.

    Takes a path and no store, so that it runs in any thread beside the window. Raises StoreError for a file that is
    not ours, and Refused for one of an older format or a hash that is too short to tell anything; `tell` may raise.
    """
    short = next((one for one in noted if len(one.strip()) < NOTED_DIGITS), None)
    if short is not None:
        raise Refused(
            tr(
                "“{short}” is too short to find a command by; give at least {NOTED_DIGITS} digits of the hash.",
                short=short,
                NOTED_DIGITS=NOTED_DIGITS,
            )
        )
    with open_to_read(path) as db:
        version = db.execute("PRAGMA user_version").fetchone()[0]
        if version < VERSION:
            raise Refused(
                tr(
                    "{path} has the older format {version}; open it once in Watchbill, then check it.",
                    path=path,
                    version=version,
                )
            )
        checks.read_anything(db)
        with pauses.telling(db, lambda: tell(0)):
            damage = tuple(checks.file_faults(db))
        if any(fault.repair is None for fault in damage):
            return Verdict(LOOKED[:1], (*damage, _advice(path)))
        if any(fault.repair is Repair.PAGES for fault in damage):  # nothing else can be read for certain
            return Verdict(LOOKED[:1], damage)
        shape = tuple(checks.schema_faults(db))
        if any(
            fault.repair is None and "table" in fault.words and "not Watchbill" not in fault.words for fault in shape
        ):
            return Verdict(LOOKED[:2], (*damage, *shape, _advice(path)))
        return Verdict(LOOKED, (*damage, *shape, *_faults(db, path, now, noted, tell)), *checks.newest_link(db))


def _faults(db: Database, path: Path, now: datetime, noted: tuple[str, ...], tell: Tell) -> Iterator[Fault]:
    tell(PAGES_READ)
    yield from checks.reference_faults(db)
    history = tuple(checks.history_faults(db))
    yield from history
    for one in noted:
        if not checks.is_in_chain(db, one):
            words = tr(
                "No command has the hash {one} that was noted; history was made anew since, compare it with a backup.",
                one=one,
            )
            yield Fault(Part.HISTORY, words)
    tell(CHAIN_MADE)
    yield from _row_faults(db, whole=all(fault.repair is not None for fault in history))
    tell(ROWS_COMPARED)
    store = Store(db, path, lambda: now, "", read_only=True)
    facts = tuple(_fact_faults(store))
    yield from facts
    if not facts:
        yield from _revision_faults(store, _highest(path, store.teams.facts().uid))
        yield from _calendar_faults(store, part_of(tell, ROWS_COMPARED, 1))


def _row_faults(db: Database, *, whole: bool) -> Iterator[Fault]:
    """Yield rows somebody wrote around the journal; they are put right only where history itself can be trusted."""
    found = list(row_checks.strays(db))
    do = tr("repairing brings it back to what the last command left") if whole else tr("compare it with a backup")
    for stray in found[: checks.MOST]:
        row = tr(
            "The {table} with {printable} {words}",
            table=stray.table.replace("_", " "),
            printable=checks.printable(stray.key),
            words=stray.words,
        )
        yield Fault(Part.ROWS, f"{row}; {do}.", Repair.ROWS if whole else None)
    if len(found) > checks.MOST:
        words = tr(
            "{found} more rows are not as the last command left them; {do}.", found=len(found) - checks.MOST, do=do
        )
        yield Fault(Part.ROWS, words, Repair.ROWS if whole else None)


def _fact_faults(store: Store) -> Iterator[Fault]:
    """Yield what the file holds that Watchbill cannot read, and signed handoffs that say something else by now."""
    readers: tuple[tuple[str, Callable[[], object]], ...] = (
        (tr("The team"), store.team),
        (tr("The rota"), store.rotas.both),
        (tr("Covers"), store.rotas.covers),
        (tr("Events"), store.events.all),
        (tr("Swaps"), store.swaps.all),
        (tr("Known bugs"), store.log.known_bugs),
        (tr("Settings"), lambda: [checked(k, v) for k, v in store.teams.settings().items() if k in SETTINGS]),
        (tr("History"), store.journal.history),
        (tr("Calendar revisions"), store.revisions.all),
    )
    for name, read in readers:
        yield from _unreadable(name, read)
    for rotation_id, week, part, person, kept, content in store.handoffs.signed():
        if content_hash(content) != kept:
            named = tr(
                "rotation {rotation_id}, week of {week}{what}",
                rotation_id=rotation_id,
                week=week,
                what=", " + part if part else "",
            )
            words = tr(
                "The handoff of {named} is not what {printable} signed; compare it with a backup.",
                named=named,
                printable=checks.printable(person),
            )
            yield Fault(Part.FACTS, words)


def _revision_faults(store: Store, before: Revisions) -> Iterator[Fault]:
    have = store.revisions.all()
    fallen = sorted(uid for uid, (_, sequence, _) in before.items() if uid not in have or have[uid][1] < sequence)
    if fallen:
        words = tr(
            "The SEQUENCE of {fallen} calendar events has fallen or is gone ({printable}), so "
            "that calendars would not see their next change; repairing takes them from a backup.",
            fallen=len(fallen),
            printable=checks.printable(fallen[0]),
        )
        yield Fault(Part.CALENDARS, words, Repair.REVISIONS)


def _highest(path: Path, uid: str) -> Revisions:
    """Return the highest revisions that the newest backups of a team hold."""
    highest: Revisions = {}
    for backup in backups_of(path)[:BACKUPS_ASKED]:
        for event, revision in _revisions_of(backup.path, uid).items():
            if event not in highest or highest[event][1] < revision[1]:
                highest[event] = revision
    return highest


def _revisions_of(path: Path, uid: str) -> Revisions:
    try:
        with open_to_read(path) as db:
            store = Store(db, path, now_utc, "", read_only=True)
            return store.revisions.all() if store.teams.facts().uid == uid else {}
    except StoreError:  # no good
        return {}


def _calendar_faults(store: Store, tell: Tell) -> Iterator[Fault]:
    """Yield calendars that cannot be made or read back."""
    made: list[FeedTask] = []
    yield from _unreadable(tr("What stands in calendars"), lambda: made.append(make_task(feed_inputs(store))))
    calendars = [pair for task in made for pair in task.calendars.items()]
    for done, (file, feed) in enumerate(calendars):
        tell(done / len(calendars))
        try:
            data = calendar_bytes(feed, made[0].revisions)
            look_through(feed.title, data, (event.uid for event in feed.events))
        except Refused as refusal:
            yield Fault(Part.CALENDARS, f"{file}: {refusal}")


def _unreadable(name: str, read: Callable[[], object]) -> Iterator[Fault]:
    said = checks.trouble(read)
    if said:
        words = tr(
            "{name} cannot be read ({said}); see what is said of rows, else restore the newest good backup.",
            name=name,
            said=said,
        )
        yield Fault(Part.FACTS, words)


def _advice(path: Path) -> Fault:
    good = newest_good(path)
    if good is None:
        return Fault(
            Part.FILE, tr("There is no good backup of {path} on this machine; look for a copy elsewhere.", path=path)
        )
    return Fault(Part.FILE, tr("The newest good backup is {path}; restore that.", path=good.path))


def repair(path: Path, now: datetime, noted: tuple[str, ...] = (), tell: Tell = untold) -> Verdict:
    """Put right what the look through a file offers, after a backup, and look again.

    Rows are brought back by a command of its own, so that it can be undone. Where pages are broken that hold no row
    the file is written anew, its bytes stay beside it, and what else is wrong is said then. Raises StoreError when no
    backup can be made; then nothing was repaired. `tell` may raise until the repair itself begins.
    """
    before = verify(path, now, noted, part_of(tell, 0, 0.4))
    if not before.repairs:
        return before
    if Repair.PAGES in before.repairs:
        write_anew(path, now)
        return verify(path, now, noted)
    try:
        with open_to_read(path) as db:
            revisions = _highest(path, Store(db, path, now_utc, "", read_only=True).teams.facts().uid)
        back_up(path, now, "before repair", part_of(tell, 0.4, 0.6), always=True)
    except StoreError as error:
        raise StoreError(tr("{error} Nothing was repaired; restore a backup instead.", error=error)) from error
    with Store.open(path, lambda: now) as store:  # opening makes triggers anew
        store.repair(before.repairs, revisions)
    return verify(path, now, noted)
