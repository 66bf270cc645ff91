"""The lines of the manual's table of keys, from the one table of actions and the keys chosen on this machine."""

from collections.abc import Iterator, Mapping

from app.ui.actions import ACTIONS, with_keys
from app.ui.words import page_words
from app.usecases.manual_lists import KeyLine


def key_lines(chosen: Mapping[str, str]) -> Iterator[KeyLine]:
    """Yield a line for every action, with the keys chosen by full names."""
    for action in with_keys(ACTIONS, chosen):
        yield KeyLine(action.words, action.key, page_words(action.page) if action.page else "", action.help)
