"""How a year fits on one sheet: how many bands of weeks under each other, and how large the type.

All lengths are points (1/72 inch). A year in one band suits many rows; a small team gets two to four bands, so that the
type is as large as the sheet allows.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby, pairwise
from math import ceil

from app.domain.weeks import Week
from app.reports.year_rows import YearRow

SHEETS = {"a4": (841.9, 595.3), "a3": (1190.6, 841.9)}  # landscape
MARGIN = 24.0
HEAD, FOOT = 30.0, 9.0  # the foot has 6, the rest is for rounding
SMALLEST, LARGEST = 5.2, {"a4": 13.0, "a3": 18.0}
LINE = 1.28  # height of a row by the size of its type
LETTER = 0.54  # mean width of running text by the size of the type (Inter); bold capitals and others in ems
PADS, ROOMY_FROM = (0.45, 0.85), 7.0  # room beside the words of a cell in small type, and in type from this size on
HEAD_ROWS, GAP_ROWS = 4, 0.8
BANDS = (1, 2, 3, 4)  # each divides a year into whole months
LEGEND_DENSE, LEGEND_LARGEST = 6.5, 8.0
LEGEND_LINE = 1.42
LONGEST_ENTRY = 30


@dataclass(frozen=True)
class YearWords:
    """The words around the bands: team, heading, what the rota is, what short words mean, and notes."""

    team: str
    heading: str
    state: str
    legend: tuple[str, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True)
class YearLayout:
    """Measures of one sheet; `legend_rows` and `note_rows` count lines under the bands."""

    paper: str
    bands: int
    columns: int
    type_size: float
    row_height: float
    label_width: float
    side_width: float
    cell_width: float
    name_letters: int
    legend_size: float
    legend_columns: int
    legend_rows: int
    note_rows: tuple[int, ...]


def fit(paper: str, rows: Sequence[YearRow], weeks: Sequence[Week], under: YearWords) -> YearLayout:
    """Return the layout with the largest type."""
    tries = [_layout(paper, rows, weeks, under, bands) for bands in BANDS]
    return max(tries, key=lambda layout: (round(layout.type_size, 1), -layout.bands))


def month_of(week: Week) -> date:
    """Return the first day of the month a week is counted to: that of its Thursday (ISO 8601)."""
    return (week.monday + timedelta(days=3)).replace(day=1)


def bands_of(weeks: Sequence[Week], count: int) -> tuple[slice, ...]:
    """Return the weeks of each band: whole months, as many in each."""
    sizes = [len(list(some)) for _, some in groupby(weeks, month_of)]
    ends = [sum(sizes[: n + 1]) for n in range(len(sizes))]
    each = ceil(len(sizes) / count)
    cuts = [0, *ends[each - 1 : -1 : each], len(weeks)]
    return tuple(slice(begin, end) for begin, end in pairwise(cuts))


def is_legible(layout: YearLayout) -> bool:
    """Tell whether the type can be read on paper."""
    return layout.type_size >= SMALLEST


def _layout(paper: str, rows: Sequence[YearRow], weeks: Sequence[Week], under: YearWords, bands: int) -> YearLayout:
    width, height = (side - 2 * MARGIN for side in SHEETS[paper])
    columns = max(len(weeks[part]) for part in bands_of(weeks, bands))
    cell = max((ems(c.words) for row in rows for c in row.cells if c.kind in ("strong", "plain")), default=1.4)
    label_letters = min(22, max((len(row.name) for row in rows), default=8))
    side_letters = max((len(row.side) for row in rows), default=0)
    before = label_letters * LETTER + 1 + side_letters * LETTER + 1
    tight, roomy = (width / (before + columns * (cell + pad)) for pad in PADS)
    legend_size = LEGEND_LARGEST if len(under.legend) <= 24 else LEGEND_DENSE
    entry = (max((min(LONGEST_ENTRY, len(words)) for words in under.legend), default=8) * LETTER + 1.5) * legend_size
    legend_columns = max(1, int(width // entry))
    legend_rows = ceil(len(under.legend) / legend_columns)
    note_rows = tuple(ceil(len(words) * 0.5 * legend_size / width) for words in under.notes)
    foot = FOOT + (legend_rows + sum(note_rows)) * legend_size * LEGEND_LINE
    lines = bands * (HEAD_ROWS + len(rows)) + (bands - 1) * GAP_ROWS
    room = height - HEAD - foot
    size = min(LARGEST[paper], max(roomy, min(tight, ROOMY_FROM)), room / lines / LINE)
    label, side = (label_letters * LETTER + 1) * size, (side_letters * LETTER + 1) * size
    return YearLayout(
        paper, bands, columns, size, min(room / lines, 2.1 * size), label, side,
        (width - label - side) / columns, label_letters, legend_size, legend_columns, legend_rows, note_rows,
    )  # fmt: skip


def ems(words: str) -> float:
    """Return about how wide bold words are, by the size of their type (Inter)."""
    return sum(0.7 if c.isupper() else 0.63 if c.isdigit() or c == "+" else 0.58 if c.isascii() else 1.0 for c in words)
