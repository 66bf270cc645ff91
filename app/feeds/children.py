"""Reading other people's calendars in a process of its own, with limits, so that no file can do harm.

The system holds the child to its memory and processor time where it can (POSIX; macOS does not count memory); the
parent ends it after WALL_SECONDS everywhere.
"""

import multiprocessing
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import date
from importlib import import_module
from multiprocessing.connection import Connection
from types import ModuleType, TracebackType
from typing import Any

from app.domain.errors import Refused
from app.domain.languages import tr
from app.feeds.importing import LeaveCalendar, read_leave

if sys.platform != "win32":
    import resource

CPU_SECONDS, START_SECONDS = 5, 30.0
WALL_SECONDS = 10.0 if sys.platform == "win32" else 30.0  # where the system counts, a busy machine takes its time
MEMORY_BYTES = 512 * 1024 * 1024


class CalendarReader:
    """Reads calendar files in one child after the other; a child that failed is replaced for the next file."""

    def __init__(self, target: Callable[[Connection], None] | None = None, wall_seconds: float = WALL_SECONDS) -> None:
        self._target, self._wall_seconds = target or read_in_child, wall_seconds
        self._process: Any = None
        self._pipe: Connection | None = None

    def __enter__(self) -> "CalendarReader":
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()

    def read(self, name: str, data: bytes, first: date, last: date) -> LeaveCalendar:
        """Read one file; raise Refused in one sentence when it is none, or goes beyond a limit."""
        pipe = self._pipe or self._begin()
        where = ""
        try:
            pipe.send((name, data, first, last))
            until = time.monotonic() + self._wall_seconds
            while pipe.poll(max(0.0, until - time.monotonic())):
                kind, value = pipe.recv()
                if kind == "done":
                    done: LeaveCalendar = value
                    return done
                if kind == "refused":
                    raise Refused(value)
                where = value
        except (EOFError, OSError):
            pass
        self.close()
        place = tr("{name}, {where}: the event", name=name, where=where) if where else name
        raise Refused(
            tr("{place} cannot be read within 5 s and 512 MB; remove what repeats there and import again.", place=place)
        )

    def _begin(self) -> Connection:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        process = context.Process(target=self._target, args=(theirs,), daemon=True)
        with _without_main():
            process.start()
        self._process = process
        theirs.close()
        with suppress(EOFError, OSError):
            if self._pipe.poll(START_SECONDS):
                self._pipe.recv()
        return self._pipe

    def close(self) -> None:
        """End the child."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        if self._pipe is not None:
            self._pipe.close()
        self._process = self._pipe = None


@contextmanager
def _without_main() -> Iterator[None]:
    """Hide the script that started us from the child, which would run it once more and needs nothing of it."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def read_in_child(pipe: Connection) -> None:
    """Answer (name, data, first, last) with ("done", LeaveCalendar) or ("refused", words); tells each event begun."""
    for library in ("icalendar", "recurring_ical_events"):  # loaded before the limits count
        import_module(library)
    _limit_memory()
    pipe.send(("ready", ""))
    with suppress(EOFError, OSError):
        while True:
            name, data, first, last = pipe.recv()
            _limit_processor()
            pipe.send(_answer(name, data, first, last, lambda where: pipe.send(("begun", where))))


def _answer(name: str, data: bytes, first: date, last: date, begun: Callable[[str], None]) -> tuple[str, object]:
    try:
        return "done", read_leave(name, data, first, last, begun)
    except Refused as error:
        return "refused", str(error)
    except MemoryError:
        return "refused", f"{name} takes more than {MEMORY_BYTES // 2**20} MB to read; export a shorter range."
    except RecursionError:
        return "refused", f"{name} is nested too deeply; export the calendar again."


def _limit_memory() -> None:
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        with suppress(ValueError, OSError):  # some systems know no such limit
            resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, hard))


def _limit_processor() -> None:
    """Allow CPU_SECONDS more than what was used so far."""
    if sys.platform != "win32":
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        used = int(time.process_time()) + 1
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (used + CPU_SECONDS, hard))
