from datetime import date

import pytest

from app.domain.setting_effects import EFFECTS, effect_of
from app.domain.settings import LISTED, PLACES, SETTINGS

TODAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("key", "value", "words"),
    [
        ("gap_weeks", 2, "On duty in 2026-W48, next in 2026-W51 at the earliest."),
        ("gap_weeks", 0, "Nobody has to rest: two weeks in a row are allowed."),
        ("window_duties", 1, "At most one duty in any twelve weeks."),
        ("window_duties", 12, "No limit: there may be a duty in every week."),
        ("out_of_hours_percent", 50, "Ten minutes at night count as 15."),
        ("fix_days_l", 10, "It has paid once it saved 70 hours."),
        ("day_minutes", 450, "That is 7.5 hours."),
        ("history_months", 0, "Nothing may be pruned."),
        ("away_days", 1, "one day of leave keeps a week free."),
    ],
)
def test_an_effect_is_said_in_a_sentence(key: str, value: int, words: str) -> None:
    assert effect_of(key, {key: value}, TODAY).casefold() == words.casefold()


def test_effects_on_dates_name_the_day() -> None:
    for key in ("continuity_weeks", "feed_weeks_back", "feed_weeks_ahead"):
        assert "202" in effect_of(key, {}, TODAY)
    assert "2025" in effect_of("history_months", {"history_months": 12}, TODAY)


def test_a_setting_whose_help_says_it_all_has_no_effect_beside_it() -> None:
    assert effect_of("block_weeks", {}, TODAY) == ""


def test_effects_are_those_of_settings_and_every_setting_is_listed_once() -> None:
    assert set(EFFECTS) <= set(SETTINGS)
    assert len(LISTED) == len(PLACES) + len(SETTINGS)
