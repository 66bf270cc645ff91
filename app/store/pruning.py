"""Letting the oldest part of history go: whole commands, first into a file of their own, and the chain goes on."""

import hashlib
import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.progress import Tell
from app.domain.pruning import Prunable
from app.store import chains
from app.store.backups import part_file
from app.store.databases import Database

HISTORY = "watchbill-history-1"
LINES_A_TURN = 100
WRITING, READ_BACK = 0.5, 0.75  # of all that pruning does
OPEN_NOTES = (
    "SELECT h.rotation_id, h.week, h.part FROM handoff h "
    "LEFT JOIN handoff_signature s USING (rotation_id, week, part) WHERE s.at IS NULL"
)
FIRST_OF_NOTE = (
    "SELECT min(command.seq) FROM change JOIN command ON command.id = change.command_id "
    "WHERE table_name = 'handoff' AND row_key IN (?, ?)"
)
UNDONE_LATER = (
    "SELECT min(old.seq) FROM command old JOIN command new ON new.undoes = old.id WHERE old.seq <= ? AND new.seq > ?"
)


def prunable(db: Database, before: datetime) -> Prunable:
    """Return what may be let go of what was done before a moment (UTC): nothing unsigned, nothing undone since."""
    at = before.isoformat(timespec="microseconds")
    newest = db.execute("SELECT max(seq) FROM command").fetchone()[0]
    kept = db.execute("SELECT min(seq) FROM command WHERE at >= ?", [at]).fetchone()[0]
    seq, stopped = (newest if kept is None else kept) - 1, ""
    for rotation_id, week, part in db.execute(OPEN_NOTES).fetchall():
        key = f"rotation_id {rotation_id}, week '{week}'"
        first = db.execute(FIRST_OF_NOTE, [key, f"{key}, part '{part}'"]).fetchone()[0]
        if first is not None and first <= seq:
            seq, stopped = first - 1, f"the handoff of the week of {week} is not signed yet"
    while (undone := db.execute(UNDONE_LATER, [seq, seq]).fetchone()[0]) is not None:
        seq, stopped = undone - 1, "something older was undone since"
    return _counted(db, seq, stopped)


def _counted(db: Database, seq: int, stopped: str) -> Prunable:
    count, first, last = db.execute("SELECT count(*), min(at), max(at) FROM command WHERE seq <= ?", [seq]).fetchone()
    sql = (
        "SELECT coalesce(sum(length(row_key) + coalesce(length(before), 0) + coalesce(length(after), 0)), 0) "
        "FROM change JOIN command ON command.id = change.command_id WHERE seq <= ?"
    )
    size = db.execute(sql, [seq]).fetchone()[0]
    return Prunable(seq, count, _instant(first), _instant(last), size, stopped)


def _instant(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def export_history(db: Database, span: Prunable, to: Path, tell: Tell) -> str:
    """Write the commands of a span with their rows, a line of JSON each; return the SHA-256 of the file.

    `tell` is told the share done; what it raises leaves nothing behind. The file is read back and its chain made again
    before it gets its name. Raises Refused when the name is taken.
    """
    if to.exists():
        raise Refused(tr("{to} exists already; choose another name for what is taken out of history.", to=to))
    with part_file(to) as part:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            for done, line in enumerate(_lines(db, span.seq)):
                file.write(f"{line}\n")
                if not done % LINES_A_TURN:
                    tell(WRITING * done / (span.commands + 1))
        wanted = db.execute("SELECT hash FROM command WHERE seq = ?", [span.seq]).fetchone()[0]
        tell(WRITING)
        if read_history(part) != (span.seq, wanted):
            raise StoreError(tr("{to} came out wrong; check the disk, nothing was taken out of history.", to=to))
        tell(READ_BACK)
        return hashlib.sha256(part.read_bytes()).hexdigest()


def _lines(db: Database, seq: int) -> Iterator[str]:
    last, before = chains.anchor(db)
    yield json.dumps({"format": HISTORY, "after": last, "hash": before})
    names = [name.strip() for name in chains.COMMAND.split(",")]
    for *command, kept in db.execute(f"SELECT {chains.COMMAND}, hash FROM command WHERE seq <= ? ORDER BY seq", [seq]):
        rows = db.execute(chains.MOVED, [command[1]]).fetchall()
        yield json.dumps({**dict(zip(names, command, strict=True)), "hash": kept, "changes": rows}, ensure_ascii=False)


def read_history(path: Path) -> tuple[int, str]:
    """Make the chain of an exported history again; return number and hash of its last command.

    Raises StoreError when it is none, or when its chain is broken.
    """
    names = [name.strip() for name in chains.COMMAND.split(",")]
    try:
        with path.open(encoding="utf-8") as file:
            head = json.loads(next(file))
            seq, before = int(head["after"]), str(head["hash"])
            for read in map(json.loads, file):
                made = chains.link(before, [read[name] for name in names], map(tuple, read["changes"]))
                if head["format"] != HISTORY or made != read["hash"]:
                    raise StoreError(
                        tr("{path} is not as it was written: command {read} was changed.", path=path, read=read["seq"])
                    )
                seq, before = read["seq"], made
    except (OSError, ValueError, KeyError, TypeError, StopIteration) as error:
        raise StoreError(
            tr("{path} cannot be read as history ({error}); choose a file that pruning wrote.", path=path, error=error)
        ) from None
    return seq, before


def let_go(db: Database, span: Prunable, file: Path, file_hash: str) -> None:
    """Inside a step, take the commands of a span out; the hash of the last one stays as the anchor of the chain."""
    row = db.execute("SELECT hash FROM command WHERE seq = ?", [span.seq]).fetchone()
    if row is None:
        raise Refused(tr("Somebody else has pruned history meanwhile; look at it again."))
    values = [span.seq, row[0], span.commands, str(span.first_at), str(span.last_at), file.name, file_hash]
    db.execute("INSERT INTO pruned VALUES (?, ?, ?, ?, ?, ?, ?)", values)
    db.execute("DELETE FROM change WHERE command_id IN (SELECT id FROM command WHERE seq <= ?)", [span.seq])
    db.execute("DELETE FROM command WHERE seq <= ?", [span.seq])
