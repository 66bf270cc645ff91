"""The chain of the journal: each command carries a hash over what it did and the hash before, so that tampering shows.

SHA-256 over lines of cells: the hash before, the command's own cells, then each row it moved, in order. A cell is its
length in characters, a colon and its text in UTF-8, or a hyphen for NULL, each ended by a semicolon; so no two
different lists of cells give the same bytes.

What it proves: whoever knows a later hash, and no more than that one line, can tell whether anything before it was
changed, taken out or put in. What it cannot: somebody who may write the file can make a whole new chain, so a hash
counts only where it was noted elsewhere (paper, mail, a ticket).
"""

from collections.abc import Iterable, Iterator, Sequence

from app.store.databases import Database

COMMAND = "seq, id, name, label, actor, at, undoes"
MOVED = "SELECT table_name, row_key, before, after FROM change WHERE command_id = ? ORDER BY id"
Cell = str | int | None
Row = tuple[str, str, str | None, str | None]


class Link:
    """The hash of one command, made while its rows pass by."""

    def __init__(self, before: str, command: Sequence[Cell]) -> None:
        import hashlib

        self._sha = hashlib.sha256(_line((before,)) + _line(command))

    def through(self, moved: Iterable[Row]) -> Iterator[Row]:
        """Yield the rows that the command moved, in order, and take them in."""
        for row in moved:
            self._sha.update(_line(row))
            yield row

    def digest(self) -> str:
        """Return the hash, 64 hexadecimal digits."""
        return self._sha.hexdigest()


def _line(cells: Sequence[Cell]) -> bytes:
    text = "".join(["-;" if cell is None else f"{len(str(cell))}:{cell};" for cell in cells])
    return f"{text}\n".encode("utf-8", "surrogateescape")


def link(before: str, command: Sequence[Cell], moved: Iterable[Row]) -> str:
    """Return the hash of one command, given the hash before."""
    made = Link(before, command)
    for _ in made.through(moved):
        pass
    return made.digest()


def hash_before(db: Database, seq: int) -> str:
    """Return the hash of the last command before the one with this number, empty for the first."""
    row = db.execute("SELECT hash FROM command WHERE seq < ? ORDER BY seq DESC LIMIT 1", [seq]).fetchone()
    return str(row[0]) if row else anchor(db)[1]


def anchor(db: Database) -> tuple[int, str]:
    """Return number and hash of the last command that was pruned, 0 and empty when none was."""
    row = db.execute("SELECT seq, hash FROM pruned ORDER BY seq DESC LIMIT 1").fetchone()
    return (int(row[0]), str(row[1])) if row else (0, "")


def chain_all(db: Database) -> None:
    """Give every command the hash it should have, for a file whose commands have none yet."""
    before = ""
    for command in db.execute(f"SELECT {COMMAND} FROM command ORDER BY seq").fetchall():
        before = link(before, command, db.execute(MOVED, [command[1]]))
        db.execute("UPDATE command SET hash = ? WHERE id = ?", [before, command[1]])
