"""Two windows change one row: what only one of them changed stays, what both changed is was, theirs and mine."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, TypeVar

from app.domain.errors import Overtaken
from app.domain.languages import tr

T = TypeVar("T")


@dataclass(frozen=True)
class Clash:
    """One field that was changed here and elsewhere, to different values."""

    field: str
    was: object
    theirs: object
    mine: object


def row_of(value: Any) -> dict[str, Any]:
    """Return the fields of a dataclass value by name, as they are."""
    return {f.name: getattr(value, f.name) for f in fields(value)}


def changed_fields(was: Mapping[str, Any], mine: Mapping[str, Any]) -> frozenset[str]:
    """Return the names of what differs."""
    return frozenset(name for name, value in mine.items() if value != was.get(name))


def settled_fields(
    was: Mapping[str, Any] | None, mine: Mapping[str, Any], theirs: Mapping[str, Any], words: str
) -> dict[str, Any]:
    """Return what is to be saved of `mine`, which began as `was`, where `theirs` stands by now.

    Only what was changed here differs from theirs; of a set that both changed each keeps what it put in or took out.
    Raise Overtaken, with its clashes, for a field both changed; `words` name the row. Without `was` mine counts.
    """
    if was is None:
        return dict(mine)
    result, clashes = {name: theirs.get(name) for name in mine}, []
    for name in sorted(changed_fields(was, mine)):
        old, typed, now = was.get(name), mine[name], theirs.get(name)
        if now in (old, typed):
            result[name] = typed
        elif isinstance(old, frozenset) and isinstance(typed, frozenset) and isinstance(now, frozenset):
            result[name] = (now | (typed - old)) - (old - typed)
        else:
            clashes.append(Clash(name, old, now, typed))
    if clashes:
        raise overtaken(words, *clashes)
    return result


def settled(was: T | None, mine: T, theirs: T, words: str) -> T:
    """Do the same for rows that are dataclass values."""
    if was is None:
        return mine
    row = settled_fields(row_of(was), row_of(mine), row_of(theirs), words)
    return replace(theirs, **row)  # type: ignore[type-var]


def overtaken(words: str, *clashes: Clash) -> Overtaken:
    """Return what to raise where a row was changed elsewhere since it was looked at."""
    error = Overtaken(tr("{words} was changed elsewhere a moment ago; look at it and change it again.", words=words))
    error.clashes = clashes
    return error


class Filled:
    """What a form was filled with; filling it anew leaves alone what is being typed in it."""

    def __init__(self) -> None:
        self.was: Any = None
        self._sent: Any = None

    def send(self, typed: Any) -> None:
        """Remember what was given to be saved, which is no longer being typed."""
        self._sent = typed

    def show(self, row: Any, typed: Any) -> Any:
        """Return what to show now that the row stands in the file and `typed` in the form, None for an empty form.

        What is being typed stays, and is compared with what it was when typing began.
        """
        was, sent = self.was, self._sent
        self.was, self._sent = row, None
        if was is None or typed is None or was.id != row.id:
            return row
        typing = changed_fields(row_of(sent or was), row_of(typed))
        begun = {name for name in typing if sent is None or getattr(sent, name) == getattr(was, name)}
        self.was = replace(row, **{name: getattr(was, name) for name in begun})
        return replace(row, **{name: getattr(typed, name) for name in typing})
