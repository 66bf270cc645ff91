"""Every long proof that nothing is lost, one after the other, as one table; `dev.py trust` runs it."""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

from tests.trust.faults import all_faults
from tests.trust.full_disks import limit_rounds, small_disk, small_disk_rounds
from tests.trust.killings import kill_rounds
from tests.trust.pairs import pair_rounds
from tests.trust.power_cuts import cut_rounds
from tests.trust.runs import NO_SYNC, judge, record
from tests.trust.sharing import lock_rounds, writer_round
from tests.trust.workers import WORKERS, publish_unlisted, save_early

HEAD = f"{'harness':<34}{'rounds':>8}{'faults':>8}{'lost':>6}{'corrupt':>9}{'frozen > 200 ms':>17}  verdict"


def row(
    name: str, rounds: int, faults: int, lost: int, corrupt: int, *, control: bool = False, frozen: int | None = None
) -> bool:
    """Print one line; True when it is as promised: nothing lost or frozen, or for a control that it was caught."""
    good = bool(lost + corrupt) if control else not lost + corrupt + (frozen or 0)
    verdict = ("caught" if good else "NOT CAUGHT") if control else ("good" if good else "BAD")
    still = "no window" if frozen is None else str(frozen)
    print(f"{name:<34}{rounds:>8}{faults:>8}{lost:>6}{corrupt:>9}{still:>17}  {verdict}", flush=True)
    return good


def kills(root: Path, rounds: int) -> list[bool]:
    """Kill children of each kind, and the control."""
    found = []
    for name, worker in WORKERS.items():
        o = kill_rounds(root, rounds // len(WORKERS), 7, worker)
        found.append(row(f"kill while {name}", o.kills, o.kills, o.lost, o.damaged))
    for name, worker, some in (
        ("told before the commit", save_early, 20),
        ("published without a list", publish_unlisted, 5),
    ):
        o = kill_rounds(root, max(rounds // some, 5), 7, worker)
        found.append(row(f"control: {name}", o.kills, o.kills, o.lost, o.damaged, control=True))
    return found


def cuts(root: Path, images: int) -> list[bool]:
    """Cut the power anywhere, and the control."""
    honest = cut_rounds(record(root / "run", 48), images, 7, root / "images", judge)
    first = row("power cut", honest.images, honest.images, honest.lost, honest.corrupt)
    lazy = cut_rounds(record(root / "lazy", 24, NO_SYNC), max(images // 10, 5), 7, root / "lazy-images", judge)
    return [
        first,
        row("control: nothing brought to disk", lazy.images, lazy.images, lazy.lost, lazy.corrupt, control=True),
    ]


def faults(root: Path, stride: int) -> list[bool]:
    """Fail at every n-th operation, and fill disks."""
    (root / "faults").mkdir()
    (root / "small").mkdir()
    o = all_faults(root / "faults", stride)
    found = [row("disk full or broken at n-th write", o.faults, o.faults, o.half_done, o.corrupt + o.untold)]
    o = limit_rounds(root)
    found.append(row("files that may not grow", o.faults, o.faults, o.half_done, o.corrupt + o.untold))
    with small_disk(root / "small") as mounted:
        if not mounted:
            print("a small disk cannot be mounted here (it takes root on Linux): left out")
            return found
        os.environ["WATCHBILL_DATA"] = str(root / "small")
        o = small_disk_rounds(root / "small")
    return [*found, row("small disk without room", o.faults, o.faults, o.half_done, o.corrupt + o.untold)]


def pairs(root: Path, rounds: int) -> list[bool]:
    """Two processes in random order."""
    o = pair_rounds(root, rounds, 7)
    return [row("two processes in random order", o.commands, 0, o.lost, o.damaged + o.out_of_order)]


def sharing(root: Path, seconds: int) -> list[bool]:
    """Lock the file under a window, and let ten processes write at once; a writer without a turn counts as lost."""
    (root / "locks").mkdir()
    (root / "writers").mkdir()
    o = lock_rounds(root / "locks", seconds)
    name = f"window, locked {seconds} s (≤ {o.longest:.0f} ms)"
    found = [row(name, o.locks, o.locks, o.lost, o.damaged, frozen=o.frozen)]
    w = writer_round(root / "writers", seconds)
    starved = w.failed + (w.least == 0)
    return [*found, row(f"ten writers ({w.least} to {w.most} each)", w.commands, 0, w.lost + starved, w.damaged)]


def main() -> int:
    """Run what was asked for; the exit code is 1 when anything was lost or a control was not caught."""
    parser = argparse.ArgumentParser(prog="dev.py trust", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--images", type=int, default=400)
    parser.add_argument("--stride", type=int, default=1, help="fail at every so-many-th write")
    parser.add_argument("--pairs", type=int, default=400)
    parser.add_argument("--seconds", type=int, default=4, help="how long a lock, and ten writers, last")
    args = parser.parse_args()
    begin, found = time.monotonic(), list[bool]()
    memory = Path("/dev/shm")  # neither a kill nor a simulated cut needs a real disk
    print(HEAD, flush=True)
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        for part, size in (
            (kills, args.kills),
            (cuts, args.images),
            (faults, args.stride),
            (pairs, args.pairs),
            (sharing, args.seconds),
        ):
            if size:
                root = Path(folder) / part.__name__
                root.mkdir()
                found += part(root, size)
    print(f"{time.monotonic() - begin:.0f} s")
    return int(not all(found))


if __name__ == "__main__":
    sys.exit(main())
