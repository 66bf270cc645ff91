"""Text of strangers to plain values."""

import json

from app.domain.errors import Refused
from app.domain.languages import tr


def json_of(
    text: str, what: str = tr("This is not the JSON of alerts; send what Alertmanager's webhook sends")
) -> object:
    """Read JSON; raise Refused, saying what it is not, for what is none, too deep, or holds what no JSON may.

    A name that an object has twice is refused too: nobody can tell which of the two is meant (RFC 8259, 4).
    """
    try:
        value: object = json.loads(text, parse_constant=_no_number, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise Refused(f"{what}.") from None
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise ValueError
    return found


def _no_number(_word: str) -> object:
    raise ValueError
