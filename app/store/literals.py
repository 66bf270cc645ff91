"""A row as one line of SQL literals, such as `id 3, name 'Liam O''Connor', left_on NULL`.

The triggers cannot use SQLite's JSON functions, which `trusted_schema = 0` forbids there (seen with SQLite 3.40); its
`quote` is allowed and exact for every type.
"""

import re
from collections.abc import Iterable

Value = str | int | float | None
PAIR = re.compile(r"(\w+) (NULL|'(?:[^']|'')*'|[-+0-9.eE]+)(?:, |$)")


def row_sql(columns: Iterable[str], alias: str) -> str:
    """Return the SQL expression for a row's line; `alias` is OLD, NEW or a table."""
    return " || ', ' || ".join(f"'{name} ' || quote({alias}.{name})" for name in columns)


def read_row(line: str) -> dict[str, Value]:
    """Return the columns of a line."""
    return {match[1]: _value(match[2]) for match in PAIR.finditer(line)}


def _value(literal: str) -> Value:
    if literal == "NULL":
        return None
    if literal.startswith("'"):
        return literal[1:-1].replace("''", "'")
    return int(literal) if literal.lstrip("+-").isdigit() else float(literal)
