from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from app.domain.accounts import week_weights
from app.domain.notices import QuietHours
from app.domain.rota import Assignment, Rota, Slot
from app.domain.rotations import Role
from app.domain.setting_effects import (
    EFFECTS,
    effect_of,
    me_effect,
    quiet_effect,
    share_effect,
    zone_effect,
)
from app.domain.settings import LISTED, PLACES, SETTINGS
from app.domain.weeks import Week

TODAY = date(2026, 11, 24)
NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)


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
        ("block_weeks", 4, "From 2026-W48 it lasts to 2026-W51 at least; shorter ones count against a plan."),
        ("block_weeks", 1, "Any stretch of project time is long enough."),
        ("shadow_weeks", 2, "Who begins in 2026-W48 is primary alone in 2026-W50 at the earliest."),
        ("shadow_weeks", 0, "Whoever may be primary may be so alone at once."),
        (
            "interruption_percent",
            50,
            "A week with twice the usual interruption counts as 1.5, one with half of it as 0.75.",
        ),
        ("interruption_percent", 0, "Every primary week counts as one, however it went."),
        ("handoff_notice_hours", 24, "A handoff on Mon 30 Nov 09:00 is told from Sun 29 Nov 09:00 on."),
        ("handoff_notice_hours", 0, "Nobody is told of a handoff."),
        ("away_days", 1, "A week is an away week from one day of leave on."),
    ],
)
def test_an_effect_is_said_in_a_sentence(key: str, value: int, words: str) -> None:
    assert effect_of(key, {key: value}, TODAY).casefold() == words.casefold()


def test_effects_on_dates_name_the_day() -> None:
    for key in ("continuity_weeks", "feed_weeks_back", "feed_weeks_ahead"):
        assert "202" in effect_of(key, {}, TODAY)
    assert "2025" in effect_of("history_months", {"history_months": 12}, TODAY)


def test_what_a_heavy_week_counts_is_what_fairness_counts() -> None:
    slots = {week: Slot(Week.of(date(2026, 1, 5)) + week, 1, Role.PRIMARY) for week in range(13)}
    minutes = {(1, slot.week): 100 for slot in slots.values()} | {(1, slots[5].week): 200}
    rota = Rota({slot: Assignment(slot, 1) for slot in slots.values()})
    assert float(week_weights(rota, minutes, Fraction(1, 2))[slots[5]]) == 1.5


def test_effects_of_what_is_no_number_say_what_holds_now() -> None:
    assert share_effect(0.33) == "That is about 17 weeks a year each."
    assert zone_effect("Europe/Berlin", NOW) == "It is 15:20 there now."
    assert "Mars" in zone_effect("Mars", NOW)
    assert (
        quiet_effect(QuietHours.parse("15:00-16:00"), NOW, "Europe/Berlin")
        == "Quiet now: nothing is told before 16:00."
    )
    assert quiet_effect(QuietHours(), NOW, "UTC") == "Not quiet now: what is due is told until 22:00."
    assert quiet_effect(QuietHours.parse("00:00-00:00"), NOW, "UTC").startswith("Never quiet")
    assert me_effect("Ana Castillo").endswith("those of Ana Castillo.")
    assert me_effect("").startswith("Nobody is told")


def test_every_number_says_its_effect_and_every_setting_is_listed_once() -> None:
    assert set(EFFECTS) == set(SETTINGS)
    assert len(LISTED) == len(PLACES) + len(SETTINGS)
