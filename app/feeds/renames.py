"""Many files that take their names together: what is to happen is on the disk first, and is done to its end.

New contents lie under names of parts; a list says which part takes which name and what goes. Where a kill or a power
cut comes between two names, whoever publishes or opens the team file next does the rest of the list.
"""

import json
import os
import secrets
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

PART, LIST = ".watchbill-part", ".watchbill-renames"
SUFFIX = ".ics"  # nothing else takes a name or goes
LIST_MODE = 0o600  # it holds names that nobody is to guess


@dataclass(frozen=True)
class Renames:
    """Names of parts with the names they take, in order, and names that go; all of one folder."""

    parts: tuple[tuple[str, str], ...]
    gone: tuple[str, ...]


def part_name(name: str) -> str:
    """Return a name for new contents, as no other publisher has it."""
    return f".{Path(name).stem[-40:]}.{os.getpid()}-{secrets.token_hex(4)}{PART}"


def rename_all(folder: Path, parts: Mapping[str, str], gone: Sequence[str]) -> None:
    """Give parts that are on the disk their names, in order, and take names away; by name, parts come as values.

    One change alone needs no list: it is done or not.
    """
    wanted = Renames(tuple((part, name) for name, part in parts.items()), tuple(gone))
    if len(wanted.parts) + len(wanted.gone) > 1:
        sync(folder)  # a list counts only where its parts are there
        _write_list(folder, wanted)
    _do(folder, wanted)


def finish(folder: Path) -> bool:
    """Do the rest of what somebody could not do to its end; True when there was something to do."""
    path = folder / LIST
    try:
        wanted = _read(path.read_bytes())
    except FileNotFoundError:
        return False
    _do(folder, wanted)
    return True


def is_unfinished(folder: Path) -> bool:
    """Tell whether there is something left to be done; False for a folder that cannot be looked into."""
    try:
        return (folder / LIST).is_file()
    except OSError:
        return False


def write_part(path: Path, data: bytes, mode: int) -> None:
    """Bring a new file to the disk."""
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def sync(folder: Path) -> None:
    """Bring the names of a folder to the disk."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _write_list(folder: Path, wanted: Renames) -> None:
    part = folder / part_name(LIST)
    try:
        write_part(part, json.dumps({"parts": wanted.parts, "gone": wanted.gone}).encode(), LIST_MODE)
        part.replace(folder / LIST)
    finally:
        part.unlink(missing_ok=True)
    sync(folder)


def _do(folder: Path, wanted: Renames) -> None:
    for part, name in wanted.parts:
        with suppress(FileNotFoundError):  # it has its name already
            (folder / part).replace(folder / name)
    for name in wanted.gone:
        (folder / name).unlink(missing_ok=True)
    sync(folder)
    (folder / LIST).unlink(missing_ok=True)


def _read(data: bytes) -> Renames:
    """Return what a list says; nothing of one that we did not write: it may only name what lies in the folder."""
    try:
        read = json.loads(data)
        parts = tuple((str(part), str(name)) for part, name in read["parts"])
        gone = tuple(map(str, read["gone"]))
    except (ValueError, KeyError, TypeError):
        return Renames((), ())
    names = (*(name for _, name in parts), *gone)
    plain = all(Path(name).name == name and name.endswith(SUFFIX) for name in names)
    ours = all(Path(part).name == part and part.startswith(".") and part.endswith(PART) for part, _ in parts)
    return Renames(parts, gone) if plain and ours else Renames((), ())
