"""Where the rota was left: rows, zoom, cell and panel, read back from what may have been written by anybody."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class RotaPlace:
    """Rows by people (0) or rotations (1), the zoom, the row, and a day of the week, empty for the one that is now.

    `details` tells whether the panel is shown, None where the room decides.
    """

    by: int
    zoom: int
    row: int
    week: str
    details: bool | None

    @classmethod
    def read(cls, kept: dict[str, object]) -> "RotaPlace | None":
        """Return a place from what was kept, None where it is none."""
        by, zoom, row, week, details = (kept.get(key) for key in ("by", "zoom", "row", "week", "details"))
        if by not in (0, 1) or not isinstance(zoom, int) or not isinstance(row, int) or not isinstance(week, str):
            return None
        if details not in (True, False, None) or not _is_day(week):
            return None
        return cls(int(bool(by)), zoom, row, week, None if details is None else bool(details))


def _is_day(text: str) -> bool:
    try:
        return not text or bool(date.fromisoformat(text))
    except ValueError:
        return False
