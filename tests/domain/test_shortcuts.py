import pytest

from app.domain.errors import Refused
from app.domain.shortcuts import spelled


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("ctrl+shift+k", "Ctrl+Shift+K"),
        ("Shift+Ctrl+K", "Ctrl+Shift+K"),
        ("p", "P"),
        ("f6", "F6"),
        ("Delete", "Del"),
        ("+", "+"),
        ("Ctrl++", "Ctrl++"),
        ("  ", ""),
    ],
)
def test_keys_are_spelled_in_one_way(typed: str, key: str) -> None:
    assert spelled(typed) == key


@pytest.mark.parametrize("typed", ["Ctrl+", "Strg+K", "Ctrl+Foo", "Ctrl", "Ctrl+Ctrl+K", "F99", "hello"])
def test_what_is_no_key_is_refused_by_name(typed: str) -> None:
    with pytest.raises(Refused, match="is no key"):
        spelled(typed)


@pytest.mark.parametrize("typed", ["Esc", "Tab", "ctrl+3", "Shift+F10"])
def test_keys_that_always_mean_the_same_are_refused(typed: str) -> None:
    with pytest.raises(Refused, match="always means the same"):
        spelled(typed)
