"""What this person chose on this machine; kept beside the team files, never in them."""

import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QByteArray, QLocale, QSettings

from app.domain.languages import tr
from app.domain.settings import TROUBLES, Mine
from app.paths import private_dir
from app.ui.languages import LANGUAGES, SYSTEM
from app.ui.themes import Scheme

TOLD_KEPT = 300
PAPERS = {"a4": "A4", "letter": tr("Letter")}
MOST_RECENT = 5


class Preferences:
    """Reads and writes the settings file of this machine."""

    def __init__(self, path: Path) -> None:
        private_dir(path.parent)
        with suppress(OSError):  # settings that cannot be kept hold until the window closes
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
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
    def language(self) -> str:
        """The language of the window from the next start on, one of `LANGUAGES`."""
        text = self._text("look/language")
        return text if text in LANGUAGES else SYSTEM

    @language.setter
    def language(self, language: str) -> None:
        self._settings.setValue("look/language", language)

    @property
    def paper(self) -> str:
        """The paper notes are shown, saved and printed on: `a4` or `letter`; the system's own until chosen."""
        imperial = QLocale.system().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
        text = self._text("look/paper")
        return text if text in PAPERS else "letter" if imperial else "a4"

    @paper.setter
    def paper(self, paper: str) -> None:
        self._settings.setValue("look/paper", paper)

    @property
    def keys(self) -> dict[str, str]:
        """The keys chosen for actions, by their full names; empty for none."""
        self._settings.beginGroup("keys")
        found = {name: str(self._settings.value(name, "")) for name in self._settings.childKeys()}
        self._settings.endGroup()
        return found

    def choose_key(self, action: str, key: str | None) -> None:
        """Choose the key of an action, empty for none; None goes back to its own."""
        if key is None:
            self._settings.remove(f"keys/{action}")
        else:
            self._settings.setValue(f"keys/{action}", key)

    def mine(self, team_uid: str) -> Mine:
        """Return what was chosen on this machine as a settings file for its person holds it."""
        from app.troubles import chosen_level

        machine = {"colours": self.scheme.value, "language": self.language, "paper": self.paper}
        return Mine({**machine, TROUBLES: chosen_level()}, self.keys, self.me(team_uid), self.quiet_hours)

    def take(self, mine: Mine, team_uid: str) -> Mine:
        """Choose what a settings file says and return it; what it leaves out stays. StoreError where it is not kept."""
        if TROUBLES in mine.machine:
            from app.usecases.machine_settings import take_level

            take_level(mine.machine[TROUBLES])
        for key, value in mine.machine.items():
            if key != TROUBLES:
                self._settings.setValue("look/scheme" if key == "colours" else f"look/{key}", value)
        for action, chosen in mine.keys.items():
            self.choose_key(action, chosen)
        if mine.me is not None:
            self.set_me(team_uid, mine.me)
        if mine.quiet:
            self.quiet_hours = mine.quiet
        return mine

    @property
    def last_file(self) -> Path | None:
        """The team file opened last."""
        text = self._text("files/last")
        return Path(text) if text else None

    @last_file.setter
    def last_file(self, path: Path) -> None:
        if path != self.last_file:
            others = [str(other) for other in self.recent_files if other != path]
            self._settings.setValue("files/last", str(path))
            self._settings.setValue("files/recent", _json([str(path), *others][:MOST_RECENT]))

    @property
    def recent_files(self) -> tuple[Path, ...]:
        """The team files opened last, newest first; some may have gone since."""
        kept = _read_json(self._text("files/recent"))
        return tuple(Path(one) for one in kept if isinstance(one, str)) if isinstance(kept, list) else ()

    def forget_file(self, path: Path) -> None:
        """Leave a file out of those opened last."""
        self._settings.setValue("files/recent", _json([str(p) for p in self.recent_files if p != path]))
        if self.last_file == path:
            self._settings.remove("files/last")

    @property
    def window_state(self) -> QByteArray:
        """Size, place and state of the window as Qt writes them, empty before it was closed once."""
        return QByteArray.fromBase64(self._text("look/window").encode())

    @window_state.setter
    def window_state(self, state: QByteArray) -> None:
        self._settings.setValue("look/window", bytes(state.toBase64().data()).decode())

    def place(self, team_uid: str) -> dict[str, object]:
        """Return where a team was left: the name of the page, and by page what it says of itself."""
        kept = _read_json(self._text(f"place/{team_uid}"))
        return kept if isinstance(kept, dict) else {}

    def set_place(self, team_uid: str, place: dict[str, object]) -> None:
        """Say where a team is left."""
        self._settings.setValue(f"place/{team_uid}", _json(place))

    def looked_through(self, path: Path) -> datetime | None:
        """Return when every row of a team file was looked at last and was well (UTC), None when never."""
        text = self._text(f"looked-through/{_key(path)}")
        return datetime.fromtimestamp(int(text), UTC) if text.isdigit() else None

    def set_looked_through(self, path: Path, at: datetime) -> None:
        """Say when every row of a team file was looked at."""
        self._settings.setValue(f"looked-through/{_key(path)}", str(int(at.timestamp())))

    def warned_of_share(self, path: Path) -> str:
        """Return of which kind of network share a person was warned for a team file, empty for none."""
        return self._text(f"share/{_key(path)}")

    def set_warned_of_share(self, path: Path, share: str) -> None:
        """Say that a person was warned."""
        self._settings.setValue(f"share/{_key(path)}", share)

    def me(self, team_uid: str) -> int | None:
        """Return the person id of whoever sits here, None when not said."""
        text = self._text(f"me/{team_uid}")
        return int(text) if text.isdigit() else None

    def set_me(self, team_uid: str, person_id: int) -> None:
        """Say who sits here."""
        self._settings.setValue(f"me/{team_uid}", person_id)

    def seen(self, team_uid: str) -> int | None:
        """Return the number of the last command that was looked at on this machine, None before the first look."""
        text = self._text(f"seen/{team_uid}")
        return int(text) if text.isdigit() else None

    def set_seen(self, team_uid: str, seq: int) -> None:
        """Say up to which command everything was looked at."""
        self._settings.setValue(f"seen/{team_uid}", str(seq))

    @property
    def quiet_hours(self) -> str:
        """The hours in which nobody is told anything, as “22:00-07:00”."""
        return self._text("notices/quiet")

    @quiet_hours.setter
    def quiet_hours(self, hours: str) -> None:
        self._settings.setValue("notices/quiet", hours)

    def notices_told(self, team_uid: str, person_id: int) -> tuple[str, ...]:
        """Return the keys of the notices a person was told on this machine, the oldest first."""
        return tuple(filter(None, self._text(f"notices/{team_uid}-{person_id}").split("|")))

    def set_notices_told(self, team_uid: str, person_id: int, keys: Sequence[str]) -> None:
        """Keep the keys of the notices a person was told, the newest of them."""
        self._settings.setValue(f"notices/{team_uid}-{person_id}", "|".join(keys[-TOLD_KEPT:]))

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

    def publishing_trouble(self, team_uid: str) -> str:
        """Return why calendars could not be written to a place the last time, empty when they could."""
        return self._text(f"publishing-trouble/{team_uid}")

    def set_publishing_trouble(self, team_uid: str, words: str) -> None:
        """Say why calendars could not be written to a place."""
        self._settings.setValue(f"publishing-trouble/{team_uid}", words)

    def feed_server(self, team_uid: str) -> tuple[str, str]:
        """Return address and user of the server the calendars of a team are put on, empty when not chosen."""
        return self._text(f"feed-server/{team_uid}"), self._text(f"feed-user/{team_uid}")

    def set_feed_server(self, team_uid: str, url: str, user: str) -> None:
        """Choose the server for the calendars of a team."""
        self._settings.setValue(f"feed-server/{team_uid}", url)
        self._settings.setValue(f"feed-user/{team_uid}", user)

    def folder_address(self, team_uid: str) -> str:
        """Return the address at which others reach the folder of calendars, empty when not said."""
        return self._text(f"folder-address/{team_uid}")

    def set_folder_address(self, team_uid: str, address: str) -> None:
        """Say at which address others reach the folder of calendars."""
        self._settings.setValue(f"folder-address/{team_uid}", address)

    def serving(self, team_uid: str) -> bool:
        """Tell whether the calendars of a team are served while its window is open."""
        return self._text(f"serving/{team_uid}") == "on"

    def set_serving(self, team_uid: str, on: bool) -> None:
        """Choose whether the calendars of a team are served."""
        self._settings.setValue(f"serving/{team_uid}", "on" if on else "")

    def serving_to_all(self, team_uid: str) -> bool:
        """Tell whether other computers may fetch what is served."""
        return self._text(f"serving-to/{team_uid}") == "all"

    def set_serving_to_all(self, team_uid: str, to_all: bool) -> None:
        """Choose whether other computers may fetch what is served."""
        self._settings.setValue(f"serving-to/{team_uid}", "all" if to_all else "")

    def serving_port(self, team_uid: str) -> int:
        """Return the port that was chosen, 0 for none."""
        text = self._text(f"serving-port/{team_uid}")
        return int(text) if text.isdigit() else 0

    def set_serving_port(self, team_uid: str, port: int) -> None:
        """Choose the port."""
        self._settings.setValue(f"serving-port/{team_uid}", str(port))


def _key(path: Path) -> str:
    """Return a key for a file: a path itself has slashes, which part the settings file."""
    from hashlib import sha256

    return sha256(str(path.absolute()).encode("utf-8", "surrogateescape")).hexdigest()[:16]


def _json(value: object) -> str:
    import json

    return json.dumps(value)


def _read_json(text: str) -> object:
    """Return what a text of JSON says, None where somebody wrote something else into the file."""
    if not text:
        return None
    import json

    try:
        return json.loads(text)
    except ValueError:
        return None
