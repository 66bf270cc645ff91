"""Frozen values as text and back: what was signed is kept as it was, whatever the program learns later."""

import json
from collections.abc import Set
from dataclasses import fields, is_dataclass
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import UnionType
from typing import Any, TypeVar, Union, get_args, get_origin, get_type_hints

T = TypeVar("T")


def frozen_json(value: Any) -> str:
    """Return a dataclass as JSON, the same for equal values: sets are sorted, dates and enums are text."""
    return json.dumps(value, default=_plain, ensure_ascii=False, separators=(",", ":"))


def thawed(kind: type[T], text: str) -> T:
    """Return the value of a dataclass; fields the text does not know keep their defaults, others are left out."""
    made: T = _value(kind, json.loads(text))
    return made


def _plain(value: Any) -> Any:
    """Return what JSON knows in the place of a value it does not; parts of it may be others."""
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Set):
        return sorted(value)
    if isinstance(value, Enum):
        return value.value
    kind: Any = type(value)
    return {name: getattr(value, name) for name in _names(kind)}


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind))


def _value(kind: Any, plain: Any) -> Any:
    if plain is None or kind in (str, int, float, bool, Any):
        return plain
    if get_origin(kind) in (Union, UnionType):
        return _value(next(k for k in get_args(kind) if k is not type(None)), plain)
    if get_origin(kind) is tuple:
        return _tuple(get_args(kind), plain)
    if get_origin(kind) is frozenset:
        return frozenset(_value(get_args(kind)[0], v) for v in plain)
    if kind in (date, datetime):
        return kind.fromisoformat(plain)
    if is_dataclass(kind):
        made: Any = kind
        hints = _hints(made)
        return made(**{name: _value(hints[name], v) for name, v in plain.items() if name in hints})
    return kind(plain)


def _tuple(kinds: tuple[Any, ...], plain: list[Any]) -> tuple[Any, ...]:
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        return tuple(_value(kinds[0], v) for v in plain)
    return tuple(_value(kind, v) for kind, v in zip(kinds, plain, strict=True))


@cache
def _hints(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)
