"""Settings as a file, TOML or JSON: for others the team’s own; for oneself also those of a machine, keys and person.

What belongs to the team travels with every file. How a machine looks, its keys, who sits at it and when it is quiet are
one person's: a file for others holds nothing of them, and a file that holds them changes them only where it is taken.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from app.domain.action_names import ACTION_NAMES
from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.languages import tr
from app.domain.notices import QuietHours
from app.domain.settings import (
    LISTED,
    MACHINE_SETTINGS,
    PERSON_SETTINGS,
    SETTINGS,
    TEAM_SETTINGS,
    Mine,
    Place,
    checked,
    setting_value,
)
from app.domain.shortcuts import spelled
from app.domain.weeks import zone
from app.store.stores import Store
from app.usecases.teams import clean_name

TEAM, NUMBERS, PERSON, MACHINE, KEYS = "team", "settings", "person", "machine", "keys"
SECTIONS = (TEAM, NUMBERS, PERSON, MACHINE, KEYS)
MOST_BYTES = 1_000_000


@dataclass(frozen=True)
class Settings:
    """What a settings file says; what is left out stays as it is."""

    team: Mapping[str, Any] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    person: Mapping[str, str] = field(default_factory=dict)
    machine: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, str] = field(default_factory=dict)


def settings_of(store: Store, mine: Mine | None = None) -> Settings:
    """Return every setting of a team, for others; with `mine`, which whoever exports takes along, for themselves."""
    team, stored = store.team(), store.teams.settings()
    own = {
        "name": team.name,
        "time_zone": team.time_zone,
        "support_share": team.support_share,
        "swap_approval": [r.name for r in team.rotations if r.swap_approval],
    }
    numbers = {s.key: stored.get(s.key, s.default) for s in SETTINGS.values()}
    if mine is None:
        return Settings(own, numbers)
    person = team.person.get(mine.me or 0)
    about = {"me": person.name if person is not None else "", "quiet": mine.quiet}
    return Settings(own, numbers, {key: value for key, value in about.items() if value}, mine.machine, mine.keys)


def written(settings: Settings, *, as_json: bool = False) -> str:
    """Return the text of a settings file: TOML with what each setting means, or JSON."""
    sections = (settings.team, settings.numbers, settings.person, settings.machine, settings.keys)
    parts = {name: dict(values) for name, values in zip(SECTIONS, sections, strict=True) if values}
    if as_json:
        return json.dumps(parts, ensure_ascii=False, indent=2) + "\n"
    lines = ["# Settings of Watchbill; what is left out stays as it is."]
    for name, values in parts.items():
        lines += ["", f"[{name}]"]
        for key, value in values.items():
            told = f"  # {LISTED[key].help}" if key in LISTED else ""
            lines.append(f"{_quoted(key) if name == KEYS else key} = {_toml(value)}{told}")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _toml(value: object) -> str:
    if isinstance(value, list):
        return f"[{', '.join(map(_quoted, value))}]"
    return _quoted(value) if isinstance(value, str) else str(value)


def read_settings_file(path: Path) -> Settings:
    """Read a settings file; raise Refused for the first thing in it that cannot be, StoreError for no file."""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refused(tr("{name} is too large for a settings file; choose another.", name=path.name))
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeError:
        raise Refused(tr("{name} is no text in UTF-8; choose a settings file.", name=path.name)) from None
    except OSError as error:
        raise StoreError(
            tr("{path} cannot be read ({strerror}); choose another file.", path=path, strerror=error.strerror)
        ) from None
    return _settings(_parsed(text, path))


def _parsed(text: str, path: Path) -> dict[str, Any]:
    try:
        found = json.loads(text) if path.suffix.casefold() == ".json" else tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        why = str(error)
        raise Refused(tr("{name} cannot be understood ({why}).", name=path.name, why=why)) from None
    if not isinstance(found, dict) or not all(isinstance(part, dict) for part in found.values()):
        raise Refused(tr("{name} is no settings file; its parts are {parts}.", name=path.name, parts=_named(SECTIONS)))
    for name in found:
        if name not in SECTIONS:
            raise Refused(tr("There is no part [{name}]; the parts are {parts}.", name=name, parts=_named(SECTIONS)))
    return found


def _settings(found: Mapping[str, Mapping[str, Any]]) -> Settings:
    numbers = {key: checked(key, value) for key, value in found.get(NUMBERS, {}).items()}
    machine = {key: _chosen(key, value) for key, value in found.get(MACHINE, {}).items()}
    keys = {name: _key(name, value) for name, value in found.get(KEYS, {}).items()}
    person = {key: _about(key, value) for key, value in found.get(PERSON, {}).items()}
    return Settings(_team(found.get(TEAM, {})), numbers, person, machine, keys)


def _team(values: Mapping[str, Any]) -> dict[str, Any]:
    for key, value in values.items():
        _listed(key, TEAM_SETTINGS)
        fits = {
            "support_share": isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 1,
            "swap_approval": isinstance(value, list) and all(isinstance(name, str) for name in value),
        }
        if not fits.get(key, isinstance(value, str)):
            raise Refused(_cannot(key, value))
    if "time_zone" in values:
        zone(values["time_zone"])
    return dict(values)


def _chosen(key: str, value: object) -> str:
    place = _listed(key, MACHINE_SETTINGS)
    if value not in place.values:
        raise Refused(tr("{key} is “{value}”; it may be {values}.", key=key, value=value, values=_named(place.values)))
    return str(value)


def _about(key: str, value: object) -> str:
    _listed(key, PERSON_SETTINGS)
    if not isinstance(value, str):
        raise Refused(_cannot(key, value))
    return str(QuietHours.parse(value)) if key == "quiet" else value


def _cannot(key: str, value: object) -> str:
    return tr("{key} is “{value}”, which it cannot be; export the settings to see one.", key=key, value=value)


def _listed(key: str, places: tuple[Place, ...]) -> Place:
    for place in places:
        if place.key == key:
            return place
    raise Refused(
        tr("There is no setting “{key}” there; the settings are {all}.", key=key, all=_named(p.key for p in places))
    )


def _key(name: str, value: object) -> str:
    if not isinstance(value, str):
        raise Refused(tr("The key of {name} is “{value}”; write it as words in quotes.", name=name, value=value))
    if name not in ACTION_NAMES:
        raise Refused(
            tr("There is no action “{name}”; export the settings to see those with keys.", name=" ".join(name.split()))
        )
    return spelled(value)


def _named(names: Any) -> str:
    return ", ".join(names)


def person_of(store: Store, settings: Settings) -> int | None:
    """Return who a settings file says sits at the machine (id), None where it does not; Refused for nobody there."""
    name = settings.person.get("me", "")
    found = next((p.id for p in store.team().people if p.name == name), None)
    if name and found is None:
        raise Refused(tr("{name} is not in this team; take “me” out of the file, or correct it.", name=name))
    return found


def import_settings(store: Store, settings: Settings) -> Changes:
    """Take the team’s settings of a file as one command; Refused for a rotation or person that is not there."""
    facts, team = store.teams.facts(), store.team()
    person_of(store, settings)
    asked = settings.team.get("swap_approval")
    unknown = set(asked or ()) - {r.name for r in team.rotations}
    if unknown:
        raise Refused(
            tr("There is no rotation “{name}” in this team; take it out of swap_approval.", name=min(unknown))
        )
    name = clean_name(settings.team.get("name", facts.name), "team")
    with store.journal.step(tr("Import settings"), "settings") as step:
        if set(settings.team) - {"swap_approval"}:
            zone_name = settings.team.get("time_zone", facts.time_zone)
            store.teams.describe(name, zone_name, settings.team.get("support_share", facts.support_share))
        stored = store.teams.settings()
        store.teams.save_settings({k: v for k, v in settings.numbers.items() if setting_value(stored, k) != v})
        for rotation in team.rotations if asked is not None else ():
            if rotation.swap_approval != (rotation.name in (asked or ())):
                store.teams.ask_approval(rotation.id, not rotation.swap_approval)
    return step.changes
