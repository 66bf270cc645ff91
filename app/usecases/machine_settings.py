"""What was chosen on this machine, read and written by scripts without a window: the settings file in Qt's INI form."""

from collections.abc import Mapping
from configparser import Error, RawConfigParser
from io import StringIO
from pathlib import Path

from app.domain.errors import StoreError
from app.domain.languages import tr
from app.domain.settings import MACHINE_SETTINGS, TROUBLES, Mine
from app.paths import private_dir
from app.troubles import choose_level, chosen_level, log_path
from app.usecases.saving import save_file

LOOK, KEYS, NOTICES, ME, FEEDS = "look", "keys", "notices", "me", "feeds"
NAMES = {"colours": "scheme"}  # where the file has another name than people do


def read_mine(path: Path, team_uid: str = "") -> Mine:
    """Return what was chosen on this machine, who sits at it for a team; raise StoreError for a broken file."""
    parser = _parser(path)
    look = dict(parser[LOOK]) if parser.has_section(LOOK) else {}
    keys = dict(parser[KEYS]) if parser.has_section(KEYS) else {}
    stored = {p.key: _plain(look.get(NAMES.get(p.key, p.key), "")) for p in MACHINE_SETTINGS}
    chosen = {p.key: stored[p.key] for p in MACHINE_SETTINGS if stored[p.key] in p.values}
    told, me = (_plain(parser.get(part, name, fallback="")) for part, name in ((NOTICES, "quiet"), (ME, team_uid)))
    own = {name: _plain(key) for name, key in keys.items()}
    return Mine({**chosen, TROUBLES: chosen_level()}, own, int(me) if me.isdigit() else None, told)


def read_feed_folders(path: Path) -> tuple[Path, ...]:
    """Return the folders calendars are published to, of every team of this machine; raise StoreError as above."""
    parser = _parser(path)
    folders = map(_plain, parser[FEEDS].values()) if parser.has_section(FEEDS) else ()
    return tuple(Path(text) for text in folders if text)


def write_mine(path: Path, mine: Mine, team_uid: str = "") -> None:
    """Keep choices beside what the file holds, what is left out stays; raise StoreError where it cannot be written."""
    if TROUBLES in mine.machine:
        take_level(mine.machine[TROUBLES])
    look = {NAMES.get(key, key): value for key, value in mine.machine.items() if key != TROUBLES}
    about = {NOTICES: {"quiet": mine.quiet} if mine.quiet else {}, ME: {team_uid: str(mine.me)} if mine.me else {}}
    parts: dict[str, Mapping[str, str]] = {LOOK: look, KEYS: mine.keys, **about}
    if not any(parts.values()):
        return
    parser = _parser(path)
    for section, values in parts.items():
        if values and not parser.has_section(section):
            parser.add_section(section)
        for name, value in values.items():
            parser.set(section, name, _quoted(value))
    text = StringIO()
    parser.write(text, space_around_delimiters=False)
    try:
        private_dir(path.parent)
    except OSError as error:
        raise StoreError(
            tr("{path} cannot be written ({strerror}); check its folder.", path=path, strerror=error.strerror)
        ) from None
    save_file(path, text.getvalue().encode())


def take_level(level: str) -> None:
    """Say what the trouble log keeps; raise StoreError where that cannot be kept."""
    try:
        choose_level(level)
    except OSError as error:
        raise StoreError(
            tr(
                "{log_path} cannot be written ({strerror}); check its folder.",
                log_path=log_path(),
                strerror=error.strerror,
            )
        ) from None


def _parser(path: Path) -> RawConfigParser:
    parser = RawConfigParser(delimiters=("=",), comment_prefixes=(";",), strict=False, allow_no_value=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    try:
        if path.exists():
            parser.read_string(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeError, Error):
        raise StoreError(tr("{path} cannot be read; set it aside and choose again.", path=path)) from None
    return parser


def _plain(text: str | None) -> str:
    told = (text or "").strip()
    if len(told) > 1 and told[0] == told[-1] == '"':
        told = told[1:-1].replace('\\"', '"')
    return told.replace("\\\\", "\\")


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
