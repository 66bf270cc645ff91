"""What is left on a disk after the power went: images of a recorded run, cut anywhere, opened by the real store.

Whatever was not brought to the disk may be there, be missing, or be torn within a sector, each sector for itself; a new
name may be there or not until its folder was brought to the disk.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tests.trust.disks import SECTOR, Op


@dataclass
class Blob:
    """The bytes of one file that are on the disk, and what was done to it since."""

    data: bytearray = field(default_factory=bytearray)
    pending: list[Op] = field(default_factory=list)

    def settle(self) -> None:
        """Bring everything to the disk."""
        for op in self.pending:
            _apply(self.data, op)
        self.pending.clear()

    def after_the_cut(self, rng: random.Random, chance: float) -> bytes:
        """Return what is left when each sector of what is pending arrived with a chance."""
        data = bytearray(self.data)
        for op in self.pending:
            for part in _sectors(op):
                if rng.random() < chance:
                    _apply(data, _half(part) if part.kind == "write" and rng.random() < 0.1 else part)
        return bytes(data)


def _half(op: Op) -> Op:
    return Op(op.kind, op.file, op.offset, op.data[: len(op.data) // 2])


def _sectors(op: Op) -> Iterator[Op]:
    if op.kind != "write":
        yield op
        return
    at = op.offset
    while at < op.offset + len(op.data):
        end = min(at - at % SECTOR + SECTOR, op.offset + len(op.data))
        yield Op("write", op.file, at, op.data[at - op.offset : end - op.offset])
        at = end


def _apply(data: bytearray, op: Op) -> None:
    if op.kind == "truncate":
        del data[op.offset :]
        return
    if len(data) < op.offset:
        data.extend(bytes(op.offset - len(data)))
    data[op.offset : op.offset + len(op.data)] = op.data


@dataclass
class Platter:
    """Files by name: as a running program sees them, and as they would be found after a cut."""

    live: dict[str, Blob]
    found: dict[str, Blob]
    moves: list[tuple[str, str, Blob]] = field(default_factory=list)  # from, to ("" for gone), what

    def play(self, op: Op) -> None:
        """Do one recorded operation."""
        match op.kind:
            case "write" | "truncate":
                self.live.setdefault(op.file, Blob()).pending.append(op)
            case "sync":
                blob = self.live.setdefault(op.file, Blob())
                blob.settle()
                self.found.setdefault(op.file, blob)
            case "whole":  # written past SQLite
                self.live[op.file] = Blob(bytearray(op.data))
                self.found[op.file] = self.live[op.file]
            case "rename" | "delete":
                self._move(op.file, op.data.decode())
            case "folder":
                self.moves = [m for m in self.moves if not self._settle(m, op.file)]

    def _move(self, origin: str, goal: str) -> None:
        blob = self.live.pop(origin, Blob())  # never brought to the disk: an empty file
        if goal:
            self.live[goal] = blob
        self.moves.append((origin, goal, blob))

    def _settle(self, move: tuple[str, str, Blob], folder: str) -> bool:
        if Path(move[0]).parent != Path(folder):
            return False
        _rename(self.found, move)
        return True

    def cut(self, rng: random.Random) -> dict[str, bytes]:
        """Return the files as they are found after the power went."""
        chance, names = rng.choice((0.0, 0.3, 0.7, 1.0)), dict(self.found)
        for move in self.moves:
            if rng.random() < chance:
                _rename(names, move)
        return {name: blob.after_the_cut(rng, chance) for name, blob in names.items()}


def _rename(names: dict[str, Blob], move: tuple[str, str, Blob]) -> None:
    origin, goal, blob = move
    if names.get(origin) is blob:
        del names[origin]
    if goal:
        names[goal] = blob


@dataclass(frozen=True)
class Recording:
    """A run: the folder it worked in, its files before, what was done."""

    folder: Path
    before: dict[str, bytes]
    log: tuple[Op, ...]


@dataclass(frozen=True)
class CutOutcome:
    """Images looked at, acknowledged things missing in them, images that were damaged."""

    images: int
    lost: int
    corrupt: int


Judge = Callable[[Path, list[str]], tuple[int, int]]


def cut_rounds(run: Recording, images: int, seed: int, into: Path, judge: Judge) -> CutOutcome:
    """Build images cut at random points, in order, and let each be judged: (lost, corrupt) of folder and told."""
    rng = random.Random(seed)
    platter = Platter({n: Blob(bytearray(d)) for n, d in run.before.items()}, {})
    platter.found = dict(platter.live)
    told: list[str] = []
    lost = corrupt = at = 0
    for number, stop in enumerate(sorted(rng.randrange(1, len(run.log) + 1) for _ in range(images))):
        for op in run.log[at:stop]:
            told += [op.data.decode()] if op.kind == "told" else []
            platter.play(op)
        at = stop
        image = into / str(number)
        for name, data in platter.cut(rng).items():
            path = image / Path(name).relative_to(run.folder)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        missing, damaged = judge(image, told)
        lost, corrupt = lost + missing, corrupt + damaged
    return CutOutcome(images, lost, corrupt)
