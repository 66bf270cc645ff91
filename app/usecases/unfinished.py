"""What a killed publisher left to be done in the folders of calendars that were chosen on this machine."""

from contextlib import suppress
from pathlib import Path

from app.domain.errors import Refused, StoreError
from app.feeds.renames import is_unfinished
from app.usecases.machine_settings import read_feed_folders


def finish_known(settings: Path) -> tuple[Path, ...]:
    """Give calendars the names that a killed publisher could not give them any more; return the folders that had some.

    A folder that cannot be written, and one where somebody publishes just now, waits for the next time.
    """
    with suppress(StoreError, Refused):
        return tuple(folder for folder in read_feed_folders(settings) if is_unfinished(folder) and _is_finished(folder))
    return ()


def _is_finished(folder: Path) -> bool:
    from app.feeds.publishing import finish_publishing  # what it takes to make calendars takes long to load

    with suppress(StoreError, Refused):
        return finish_publishing(folder)
    return False
