"""Alerts on their way into the team file: each delivery is a small file beside it until it is kept.

A delivery is on the disk before it is answered, so that what a sender was told is taken survives whatever ends the
program. Names are used once and a file never changes, so that two programs on one team file do not disturb each other.
"""

import json
import os
import secrets
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from app.domain.alerts import Received, received_of
from app.domain.errors import Refused
from app.domain.jsons import json_of

KEPT, PART = ".json", ".part"


@dataclass(frozen=True)
class Delivery:
    """What one request brought, and by whom; `file` holds it until it is kept."""

    sender: str
    received: tuple[Received, ...]
    file: Path | None = field(default=None, compare=False)


class Spool:
    """The folder `NAME.watchbill-alerts` beside a team file, there only while something waits."""

    def __init__(self, team_file: Path) -> None:
        self.folder = team_file.with_name(f"{team_file.name}-alerts")

    def add(self, sender: str, received: tuple[Received, ...], body: str) -> Delivery:
        """Bring a delivery to the disk; raise OSError when it cannot be brought there."""
        self.folder.mkdir(mode=0o700, exist_ok=True)
        name = f"{time.time_ns():020}-{secrets.token_hex(4)}"
        part, kept = self.folder / f"{name}{PART}", self.folder / f"{name}{KEPT}"
        try:
            with part.open("x", encoding="utf-8", errors="surrogatepass") as file:
                json.dump({"sender": sender, "body": body}, file)
                file.flush()
                os.fsync(file.fileno())
            part.replace(kept)
        finally:
            part.unlink(missing_ok=True)
        _sync(self.folder)
        return Delivery(sender, received, kept)

    def left(self) -> tuple[Delivery, ...]:
        """Return what a program that ended left here, oldest first; what cannot be read is no delivery and goes."""
        found = []
        for path in sorted(self.folder.glob(f"*{KEPT}")):
            try:
                value = json.loads(path.read_text(encoding="utf-8"))
                received = received_of(json_of(value["body"]))
            except FileNotFoundError:  # another program has kept it meanwhile
                continue
            except (ValueError, KeyError, TypeError, Refused):
                path.unlink(missing_ok=True)
            else:
                found.append(Delivery(str(value["sender"]), received, path))
        return tuple(found)

    def forget(self, deliveries: Iterable[Delivery]) -> None:
        """Remove deliveries that are kept in the team file, and the folder with the last one."""
        files = [d.file for d in deliveries if d.file is not None]
        for file in files:
            file.unlink(missing_ok=True)
        if files:
            try:
                self.folder.rmdir()
            except OSError:  # others wait, or another program has removed it
                return


def _sync(folder: Path) -> None:
    """Bring the names in a folder to the disk, where the system can."""
    if os.name == "posix":
        for some in (folder, folder.parent):
            handle = os.open(some, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
