"""TOML to sections that know where they stand, and the reading of single values."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from app.domain.languages import tr
from app.usecases.imports.places import Place, suggestion
from app.usecases.imports.texts import clean


@dataclass(frozen=True)
class Section:
    """One table of a TOML file; `name` is how a refusal calls it."""

    file: str
    name: str
    values: Mapping[str, Any]

    def place(self, key: str = "") -> Place:
        """Return where the section, or a value of it, stands."""
        return Place(self.file, field=", ".join(part for part in (self.name, key) if part))

    def check_keys(self, known: Iterable[str]) -> None:
        """Raise Refused for a key that means nothing here."""
        names = tuple(known)
        for key in self.values:
            if key not in names:
                raise self.place().refused(
                    tr(
                        "“{key}” means nothing here ({suggestion}); correct the key.",
                        key=key,
                        suggestion=suggestion(key, names),
                    )
                )

    def text(self, key: str, default: str = "") -> str:
        """Return a text value."""
        value = self.values.get(key, default)
        if not isinstance(value, str):
            raise self.place(key).refused(tr("“{value}” is not a text; put it in quotes.", value=value))
        return clean(value, self.place(key))

    def needed(self, key: str) -> str:
        """Return a text value that must be there."""
        text = self.text(key)
        if not text:
            raise self.place().refused(tr("“{key}” is missing; add it.", key=key))
        return text

    def texts(self, key: str, default: tuple[str, ...] = ()) -> tuple[str, ...]:
        """Return a list of texts."""
        value = self.values.get(key, list(default))
        if not isinstance(value, list) or not all(isinstance(part, str) for part in value):
            raise self.place(key).refused(tr('this is not a list of texts; write it as ["one", "two"].'))
        return tuple(clean(part, self.place(key)) for part in value)

    def section(self, key: str) -> "Section":
        """Return a table inside this one, empty where there is none."""
        value = self.values.get(key, {})
        if not isinstance(value, dict):
            raise self.place(key).refused(tr("this is not a table; write it as [{key}].", key=key))
        return Section(self.file, self.place(key).field, value)

    def sections(self, key: str) -> tuple["Section", ...]:
        """Return the tables of a list of tables, each named by its name or its number."""
        value = self.values.get(key, [])
        if not isinstance(value, list) or not all(isinstance(part, dict) for part in value):
            raise self.place(key).refused(tr("this is not a list of tables; write it as [[{key}]].", key=key))
        return tuple(Section(self.file, self._name(key, n, part), part) for n, part in enumerate(value, 1))

    def _name(self, key: str, number: int, values: Mapping[str, Any]) -> str:
        called = values.get("name", values.get("suite"))
        own = f"{key} “{called}”" if isinstance(called, str) and called else f"{key} {number}"
        return self.place(own).field


def read_toml(file: str, text: str) -> Section:
    """Read TOML; raise Refused with the line of a mistake."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return Section(file, "", tomllib.loads(lines))
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"\s*\(at (?:line (\d+), column \d+|end of document)\)", str(error))
        line = int(found[1]) if found and found[1] else lines.rstrip().count("\n") + 1
        what = str(error)[: found.start()] if found else str(error)
        raise Place(file, line).refused(tr("this is not valid TOML ({what}); correct the line.", what=what)) from None
    except (ValueError, RecursionError):  # a number of thousands of digits, thousands of brackets
        raise Place(file, 1).refused(tr("this is nested too deeply or holds a number too long; correct it.")) from None
