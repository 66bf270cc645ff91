"""The menu of a cell of the rota, from the one table of actions."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu

from app.domain.languages import tr
from app.ui.actions import Action, of_page

if TYPE_CHECKING:
    from app.ui.rota.pages import RotaPage

OPTION_KEYS = ("take_first", "take_second", "take_third")
OF_HELD = ("clear", "pin", "swap", "mark_swap", "find_swap", "find_cover")
SWAP_ANSWERS = {
    "accept_swap": tr("Accept"),
    "decline_swap": tr("Decline"),
    "approve_swap": tr("Approve"),
    "withdraw_swap": tr("Withdraw"),
}
LAST_OF_GROUP = ("ask_date", "find_cover", "prefer_not", "copy", "previous_finding", "show_week_events")


def cell_menu(page: RotaPage) -> QMenu:
    """Return what can be done to the current cell, with keys; answers to a swap only where there is one."""
    menu, answers = QMenu(page), page.hands.swaps.answers()
    cell, held = page.current_cell(), page.chosen_slots()
    for action in of_page("Rota", page.preferences.keys):
        if action.name in OPTION_KEYS or SWAP_ANSWERS.get(action.name, "") not in {"", *answers}:
            continue
        entry = menu.addAction(_words(page, action))
        entry.setShortcut(action.key)
        entry.setShortcutVisibleInContextMenu(True)
        entry.setEnabled(bool(held) if action.name in OF_HELD else cell is not None and page.may(action.name))
        entry.triggered.connect(partial(_do, page, action.name))
        if action.name in LAST_OF_GROUP:
            menu.addSeparator()
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _words(page: RotaPage, action: Action) -> str:
    if action.name != "pin":
        return action.words
    held = page.chosen_slots()
    return tr("Unpin") if held and page.all_pinned(held) else tr("Pin")


def _do(page: RotaPage, name: str) -> None:
    getattr(page, name)()
