"""Cells of tables that leave the program for a spreadsheet: text stays text."""

import re

# the last four are the wide forms that spreadsheets in East Asian settings take for the same (OWASP, CSV injection)
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d[\d.,]*(?: ?%)?")


def tame(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula: such text begins with an apostrophe, numbers do not."""
    bare = cell.lstrip()
    if bare.startswith(FORMULA_SIGNS) and not _NUMBER.fullmatch(bare):
        return f"'{cell}"
    return cell


def one_line(cell: str) -> str:
    """Return a cell for a row with tabs between its cells."""
    return tame(" ".join(cell.split()))
