"""The team's whole world as JSON."""

import json
import os
import uuid
from pathlib import Path

from app.domain.errors import StoreError
from app.store.stores import Store

FORMAT = "watchbill-export-1"


def team_json(store: Store) -> str:
    """Return every row of every table in a stable order; history is not part of it."""
    return json.dumps({"format": FORMAT, "tables": store.dump()}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def export_json(store: Store, path: Path) -> None:
    """Write the export, whole or not at all; raise StoreError when the path cannot be written."""
    part = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.part")
    try:
        try:
            with part.open("w", encoding="utf-8") as file:
                file.write(team_json(store))
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(f"{path} cannot be written ({error.strerror}); choose a folder you can write to.") from None
