"""Reopening where one left: the page, and on each page what it says of itself."""

from contextlib import suppress
from typing import TYPE_CHECKING

from app.domain.errors import StoreError
from app.store.damage import damage_told
from app.ui.page_table import FIRST_PAGE, NAMES

if TYPE_CHECKING:
    from app.ui.windows import MainWindow


def keep_place(window: "MainWindow") -> None:
    """Keep on this machine where the open team is left; a file that cannot be read any more is passed over."""
    if window.session is None or window.session.store.path is None:
        return
    made = {name: page for name in NAMES if (page := window.made(name)) is not None}
    shown = next((name for name, page in made.items() if page is window.stack.currentWidget()), "")
    with suppress(StoreError), damage_told():
        uid = window.session.store.teams.facts().uid
        kept = {name: place for name, page in made.items() if (place := page.place())}
        window.preferences.set_place(uid, {**window.preferences.place(uid), **kept, "page": shown})


def place_left(window: "MainWindow", name: str) -> dict[str, object]:
    """Return where a page of the open team was left, empty when that is not known."""
    if window.session is None:
        return {}
    kept = window.preferences.place(window.session.store.teams.facts().uid).get(name)
    return kept if isinstance(kept, dict) else {}


def page_left(window: "MainWindow") -> str:
    """Return the name of the page on which the open team was left, else of the first."""
    if window.session is None:
        return FIRST_PAGE
    name = window.preferences.place(window.session.store.teams.facts().uid).get("page")
    return name if isinstance(name, str) and name in NAMES else FIRST_PAGE
