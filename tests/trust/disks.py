"""A disk that writes down what SQLite does to it, and fails when told to; a VFS over the real one, by apsw."""

import secrets
from dataclasses import dataclass
from pathlib import Path

import apsw

SECTOR = 512


@dataclass(frozen=True)
class Op:
    """One thing done to a file: `write` with offset and data, `truncate` with a size as offset, `sync`, `delete`.

    `told` is what a program acknowledged at this point; then there is no file.
    """

    kind: str
    file: str
    offset: int = 0
    data: bytes = b""


class Disk(apsw.VFS):
    """Keeps every operation in `log`; from the `fail_from`-th on, `fails` of them raise `trouble`."""

    def __init__(self) -> None:
        self.name = f"disk-{secrets.token_hex(4)}"
        self.log: list[Op] = []
        self.fail_from = 0
        self.fails = 0
        self.trouble: type[apsw.Error] = apsw.FullError
        self.done = 0
        super().__init__(self.name, "")

    def xOpen(self, name: str | apsw.URIFilename | None, flags: list[int]) -> apsw.VFSFile:
        """Open a file of this disk."""
        return File(self, name, flags)

    def xDelete(self, filename: str, syncdir: bool) -> None:
        """Delete a file, and write it down."""
        self.log.append(Op("delete", filename))
        super().xDelete(filename, syncdir)

    def acknowledge(self, words: str) -> None:
        """Write down that a program said this was done."""
        self.log.append(Op("told", "", data=words.encode()))

    def told(self) -> list[str]:
        """Return what was acknowledged so far."""
        return [op.data.decode() for op in self.log if op.kind == "told"]

    def fail(self, nth: int, times: int, trouble: type[apsw.Error]) -> None:
        """From now on, let the n-th operation and those after it fail, so many times."""
        self.done, self.fail_from, self.fails, self.trouble = 0, nth, times, trouble

    def note(self, op: Op) -> None:
        """Count an operation and write it down, or fail."""
        self.done += 1
        if self.fail_from and self.fail_from <= self.done < self.fail_from + self.fails:
            raise self.trouble(f"operation {self.done} on {Path(op.file).name}")
        self.log.append(op)


class File(apsw.VFSFile):
    """One open file of a recording disk."""

    def __init__(self, disk: Disk, name: str | apsw.URIFilename | None, flags: list[int]) -> None:
        super().__init__("", name, flags)
        self._disk = disk
        self._path = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        self._kept = not flags[0] & (apsw.SQLITE_OPEN_TEMP_DB | apsw.SQLITE_OPEN_TEMP_JOURNAL)

    def xWrite(self, data: bytes, offset: int) -> None:
        """Write, and write it down."""
        if self._kept:
            self._disk.note(Op("write", self._path, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, newsize: int) -> None:
        """Truncate, and write it down."""
        if self._kept:
            self._disk.note(Op("truncate", self._path, newsize))
        super().xTruncate(newsize)

    def xSync(self, flags: int) -> None:
        """Bring to the disk, and write it down."""
        if self._kept:
            self._disk.note(Op("sync", self._path))
        super().xSync(flags)
