"""Putting a file on disk whole or not at all."""

import os
import uuid
from pathlib import Path

from app.domain.errors import StoreError
from app.domain.languages import tr

LONGEST = 40  # letters of the name that the part carries


def save_file(path: Path, data: bytes) -> None:
    """Write a file whole, or leave the old one as it is and raise StoreError.

    A new file is for this user only; one that is replaced keeps its permissions.
    """
    part = path.with_name(f".{path.name[-LONGEST:]}.{uuid.uuid4().hex[:8]}.part")
    try:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o600
        try:
            with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            tr(
                "{path} cannot be written ({strerror}); choose a folder you can write to.",
                path=path,
                strerror=error.strerror,
            )
        ) from None
