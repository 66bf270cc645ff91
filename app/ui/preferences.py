"""What this person chose on this machine; kept beside the team files, never in them."""

from pathlib import Path

from PySide6.QtCore import QSettings

from app.ui.themes import Scheme


class Preferences:
    """Reads and writes the settings file of this machine."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._settings = QSettings(str(path), QSettings.Format.IniFormat)

    def _text(self, key: str) -> str:
        return str(self._settings.value(key, ""))

    @property
    def scheme(self) -> Scheme:
        """Light, dark or as the system."""
        text = self._text("look/scheme")
        return Scheme(text) if text in set(Scheme) else Scheme.SYSTEM

    @scheme.setter
    def scheme(self, scheme: Scheme) -> None:
        self._settings.setValue("look/scheme", scheme.value)

    @property
    def last_file(self) -> Path | None:
        """The team file opened last."""
        text = self._text("files/last")
        return Path(text) if text else None

    @last_file.setter
    def last_file(self, path: Path) -> None:
        self._settings.setValue("files/last", str(path))

    def me(self, team_uid: str) -> int | None:
        """Return the person id of whoever sits here, None when not said."""
        text = self._text(f"me/{team_uid}")
        return int(text) if text.isdigit() else None

    def set_me(self, team_uid: str, person_id: int) -> None:
        """Say who sits here."""
        self._settings.setValue(f"me/{team_uid}", person_id)

    def feed_folder(self, team_uid: str) -> Path | None:
        """Return the folder the calendars of a team are published to, None when not chosen."""
        text = self._text(f"feeds/{team_uid}")
        return Path(text) if text else None

    def published_words(self, team_uid: str) -> str:
        """Return how the calendars of a team were published last, empty when they never were."""
        return self._text(f"published/{team_uid}")

    def set_published_words(self, team_uid: str, words: str) -> None:
        """Say how the calendars of a team were published."""
        self._settings.setValue(f"published/{team_uid}", words)

    def set_feed_folder(self, team_uid: str, folder: Path) -> None:
        """Choose the folder for the calendars of a team."""
        self._settings.setValue(f"feeds/{team_uid}", str(folder))
