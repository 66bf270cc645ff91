"""Looking through a whole team file: is it sound, is it ours, and does history tell the truth about it?"""

import sqlite3
from collections.abc import Callable, Iterator

from app.domain.errors import Refused
from app.domain.faults import Fault, Part, Repair
from app.domain.languages import tr
from app.store import backups, chains, files
from app.store.databases import Database

MOST = 20  # faults of one kind that are told
IN_AN_INDEX = ("missing from index", "wrong # of entries in index", "non-unique entry in index")
NOT_OURS = ("sqlite_", "_sqlite_")  # SQLite's and sqlite-utils' own
ORPHAN_FETCHES = "FROM subscriber_fetch WHERE token_hash NOT IN (SELECT token_hash FROM subscriber)"
LOST_CHANGES = "SELECT count(*) FROM change WHERE command_id NOT IN (SELECT id FROM command)"
MENDABLE = {"trigger": Repair.TRIGGERS, "index": Repair.INDEXES, "view": Repair.VIEWS}


def read_anything(db: Database) -> None:
    """Let texts be read that are no UTF-8, which only somebody else can have written."""
    db.conn.text_factory = lambda raw: raw.decode("utf-8", "surrogateescape")


def printable(words: object) -> str:
    """Return words that any screen takes, in one line."""
    return files.one_line(str(words).encode("utf-8", "replace").decode())


def trouble(read: Callable[[], object]) -> str:
    """Return why something cannot be read, empty when it can."""
    try:
        read()
    except (ValueError, KeyError, TypeError, Refused, sqlite3.Error) as error:
        return printable(error).removesuffix(".")
    return ""


def file_faults(db: Database) -> Iterator[Fault]:
    """Yield what SQLite's integrity check finds; what touches no row of a table can be repaired."""
    try:
        found = [words for (words,) in db.execute(f"PRAGMA integrity_check({MOST})").fetchall() if words != "ok"]
    except sqlite3.DatabaseError as error:
        found = [str(error)]
    in_indexes = all(any(part in words for part in IN_AN_INDEX) for words in found)
    if in_indexes:
        mends: Repair | None = Repair.INDEXES
        do = tr("repairing makes the index anew")
    elif backups.is_copied_whole(db):
        mends, do = Repair.PAGES, tr("no row is lost, repairing writes the file anew and keeps this one beside it")
    else:
        mends, do = None, tr("restore the newest good backup")
    for words in found:
        said = tr("The file is damaged ({printable}); {do}.", printable=printable(words), do=do)
        yield Fault(Part.FILE, said, mends)


def schema_faults(db: Database) -> Iterator[Fault]:
    """Yield tables, indexes, views and triggers that are missing, changed or not ours."""
    have, want = schema(db), schema(files.in_memory())
    for kind, name in sorted(want.keys() - have.keys()):
        mends = MENDABLE.get(kind)
        do = "repairing makes it anew" if mends else "restore the newest good backup"
        yield Fault(Part.SCHEMA, tr("The {kind} {name} is missing; {do}.", kind=kind, name=name, do=do), mends)
    for kind, name in sorted(have.keys() - want.keys()):
        mends = MENDABLE.get(kind)
        do = "repairing takes it out" if mends else "nothing of Watchbill reads it, take it out with whatever made it"
        yield Fault(
            Part.SCHEMA,
            tr("The {kind} {printable} is not Watchbill's; {do}.", kind=kind, printable=printable(name), do=do),
            mends,
        )
    for kind, name in sorted(k for k in have.keys() & want.keys() if have[k] != want[k]):
        mends = MENDABLE.get(kind)
        do = "repairing makes it anew" if mends else "restore the newest good backup"
        yield Fault(
            Part.SCHEMA, tr("The {kind} {name} was changed by somebody; {do}.", kind=kind, name=name, do=do), mends
        )


def schema(db: Database) -> dict[tuple[str, str], str]:
    """Return the SQL of tables, indexes, views and triggers by kind and name."""
    rows = db.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(kind, name): " ".join(sql.split()) for kind, name, sql in rows if not name.startswith(NOT_OURS)}


def reference_faults(db: Database) -> Iterator[Fault]:
    """Yield rows that point at nothing."""
    for table, row, parent, _ in db.execute("PRAGMA foreign_key_check").fetchmany(MOST):
        words = f"The {_words(table)} in row {row} points at a {_words(parent)} that is not there"
        yield Fault(
            Part.REFERENCES,
            tr("{words}; see what is said of rows below, else restore the newest good backup.", words=words),
        )
    count = db.execute(f"SELECT count(*) {ORPHAN_FETCHES}").fetchone()[0]
    if count:
        words = f"When {count} links were fetched is kept, but the links are gone; repairing removes that."
        yield Fault(Part.REFERENCES, words, Repair.LEFTOVERS)


def history_faults(db: Database) -> Iterator[Fault]:
    """Yield where the chain of the journal is broken: a command changed, taken out or put in."""
    last, before = chains.anchor(db)
    for seq, label, kept, wanted in links(db, before):
        if seq != last + 1:
            yield Fault(
                Part.HISTORY, tr("{missing} in history; compare it with a backup.", missing=_missing(last + 1, seq - 1))
            )
        elif kept != wanted:
            words = f"Command {seq} (“{printable(label)}”) or one row of it is not as it was when it was done"
            yield Fault(Part.HISTORY, tr("{words}; compare it with a backup.", words=words))
        last = seq
    newest = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'command'").fetchone()
    if newest and newest[0] > last:
        yield Fault(
            Part.HISTORY,
            tr("{missing} at the end of history; compare it with a backup.", missing=_missing(last + 1, newest[0])),
        )
    lost = db.execute(LOST_CHANGES).fetchone()[0]
    if lost:
        yield Fault(
            Part.HISTORY, tr("{lost} changes in history belong to no command; compare it with a backup.", lost=lost)
        )
    if db.execute("SELECT 1 FROM journal_open").fetchone():
        words = "A step was left open, so that others may write unnoticed; repairing closes it."
        yield Fault(Part.HISTORY, words, Repair.LEFTOVERS)


def links(db: Database, before: str) -> Iterator[tuple[int, str, str, str]]:
    """Yield number, label, the hash that is kept and the hash as it should be, oldest command first.

    After a break the chain goes on from what is kept, so that one break is told once.
    """
    for *command, kept in db.execute(f"SELECT {chains.COMMAND}, hash FROM command ORDER BY seq").fetchall():
        yield command[0], command[3], kept, chains.link(before, command, db.execute(chains.MOVED, [command[1]]))
        before = kept


def newest_link(db: Database) -> tuple[int, str]:
    """Return number and hash of the newest command, 0 and empty when there is none."""
    row = db.execute("SELECT seq, hash FROM command ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, "")


def is_in_chain(db: Database, noted: str) -> bool:
    """Tell whether a hash that somebody noted, or the beginning of it, belongs to a command or to what was pruned."""
    like = f"{noted.strip().lower()}%"
    sql = "SELECT 1 FROM command WHERE hash LIKE ? UNION SELECT 1 FROM pruned WHERE hash LIKE ?"
    return db.execute(sql, [like, like]).fetchone() is not None


def _missing(first: int, last: int) -> str:
    return f"Command {first} is missing" if first == last else f"Commands {first} to {last} are missing"


def _words(table: object) -> str:
    return printable(table).replace("_", " ")
