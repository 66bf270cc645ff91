"""Settings files in the window: where to, what from, and whether the keys they give are free."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.settings import Mine
from app.store.stores import Store
from app.ui.actions import ACTIONS, holder_of, with_keys
from app.ui.folders import documents
from app.ui.preferences import Preferences
from app.usecases.saving import save_file
from app.usecases.settings_files import Settings, read_settings_file, settings_of, written

KINDS = tr("Settings (*.toml *.json)")


def ask_where_to(parent: QWidget) -> Path | None:
    """Ask for the file to write, None when nothing was chosen."""
    chosen, _ = QFileDialog.getSaveFileName(parent, tr("Export settings"), "watchbill-settings.toml", KINDS)
    return Path(chosen) if chosen else None


def ask_what_from(parent: QWidget) -> Path | None:
    """Ask for the file to read, None when nothing was chosen."""
    chosen, _ = QFileDialog.getOpenFileName(parent, tr("Import settings"), str(documents()), KINDS)
    return Path(chosen) if chosen else None


def export_to(path: Path, store: Store, mine: Mine | None) -> Path:
    """Write the settings of the team, and one's own where they go along; raise StoreError where that cannot be."""
    text = written(settings_of(store, mine), as_json=path.suffix.casefold() == ".json")
    save_file(path, text.encode())
    return path


def settings_from(path: Path, preferences: Preferences) -> Settings:
    """Read a settings file; raise Refused for what cannot be, a key of two actions too."""
    settings = read_settings_file(path)
    chosen = preferences.keys | dict(settings.keys)
    for action in with_keys(ACTIONS, chosen):
        other = holder_of(action.key, action, chosen) if action.full_name in settings.keys else None
        if other is not None:
            raise Refused(
                tr("{key} would be the key of both “{one}” and “{other}”; change one of them in the file.",
                   key=action.key, one=action.words, other=other.words)
            )  # fmt: skip
    return settings
