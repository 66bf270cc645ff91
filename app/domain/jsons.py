"""Text of strangers to plain values."""

import json

from app.domain.errors import Refused


def json_of(text: str, what: str = "This is not the JSON of alerts; send what Alertmanager's webhook sends") -> object:
    """Read JSON; raise Refused, saying what it is not, for what is none, too deep, or holds what no JSON may."""
    try:
        value: object = json.loads(text, parse_constant=_no_number)
    except (ValueError, RecursionError):
        raise Refused(f"{what}.") from None
    return value


def _no_number(_word: str) -> object:
    raise ValueError
