"""What was chosen on this machine, read and written by scripts without a window: the settings file in Qt's INI form."""

from collections.abc import Mapping
from configparser import Error, RawConfigParser
from io import StringIO
from pathlib import Path

from app.domain.errors import StoreError
from app.domain.languages import tr
from app.domain.settings import MACHINE_SETTINGS
from app.paths import private_dir
from app.usecases.saving import save_file

LOOK, KEYS = "look", "keys"
NAMES = {"colours": "scheme"}  # where the file has another name than people do


def read_machine(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Return what was chosen on this machine, and the keys of actions; raise StoreError for a broken file."""
    parser = _parser(path)
    look = dict(parser[LOOK]) if parser.has_section(LOOK) else {}
    keys = dict(parser[KEYS]) if parser.has_section(KEYS) else {}
    stored = {p.key: _plain(look.get(NAMES.get(p.key, p.key), "")) for p in MACHINE_SETTINGS}
    chosen = {p.key: stored[p.key] for p in MACHINE_SETTINGS if stored[p.key] in p.values}
    return chosen, {name: _plain(key) for name, key in keys.items()}


def write_machine(path: Path, machine: Mapping[str, str], keys: Mapping[str, str]) -> None:
    """Keep choices and keys beside what the file holds; raise StoreError where it cannot be written."""
    if not machine and not keys:
        return
    parser = _parser(path)
    for section, values in ((LOOK, {NAMES.get(k, k): v for k, v in machine.items()}), (KEYS, keys)):
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
        return told[1:-1].replace('\\"', '"').replace("\\\\", "\\")
    return told


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
