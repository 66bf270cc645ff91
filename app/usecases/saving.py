"""Putting a file on disk whole or not at all."""

import os
import uuid
from pathlib import Path

from app.domain.errors import StoreError


def save_file(path: Path, data: bytes) -> None:
    """Write a file whole, or leave the old one as it is and raise StoreError."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        try:
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}); choose a folder you can write to.") from None
