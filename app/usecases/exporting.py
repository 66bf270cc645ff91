"""The team's whole world as JSON."""

import json
from pathlib import Path

from app.domain.progress import Tell, untold
from app.store.exports import EXPORT
from app.store.stores import Store
from app.usecases.saving import save_file


def team_json(store: Store, tell: Tell = untold) -> str:
    """Return every row of every table in a stable order; history is not part of it."""
    whole = {"format": EXPORT, "tables": store.dump(tell)}
    return json.dumps(whole, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def export_json(store: Store, path: Path, tell: Tell = untold) -> None:
    """Write the export, whole or not at all; raise StoreError when the path cannot be written."""
    save_file(path, team_json(store, tell).encode())
