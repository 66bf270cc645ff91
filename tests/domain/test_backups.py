"""Which backups are kept, and what their names say."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from app.domain.backups import backup_name, kept, read_backup

NOW = datetime(2026, 11, 25, 18, 0, tzinfo=UTC)


def every(step: timedelta, count: int) -> list[datetime]:
    return [NOW - step * n for n in range(count)]


def test_all_of_the_last_two_days_are_kept() -> None:
    made = every(timedelta(minutes=30), 96)
    assert kept(made, NOW) == set(made)


def test_of_two_years_of_half_hours_days_weeks_and_months_stay() -> None:
    made = every(timedelta(minutes=30), 48 * 730)
    stays = sorted(kept(made, NOW), reverse=True)
    recent = [at for at in stays if at > NOW - timedelta(days=2)]
    assert len(recent) == 96
    assert len({at.date() for at in stays if at > NOW - timedelta(days=12)}) == 12
    assert len({at.isocalendar()[:2] for at in stays if at > NOW - timedelta(weeks=10)}) == 10
    assert len({(at.year, at.month) for at in stays}) == 9
    assert len(stays) < 96 + 12 + 10 + 9


def test_of_each_old_day_the_newest_stays() -> None:
    day = datetime(2026, 11, 18, tzinfo=UTC)
    made = [day + timedelta(hours=h) for h in (9, 12, 17)]
    assert kept(made, NOW) == {made[-1]}


def test_a_long_holiday_empties_nothing() -> None:
    made = [NOW - timedelta(days=400 + n) for n in range(5)]
    assert kept(made, NOW) == set(made)


@given(st.lists(st.integers(0, 60 * 24 * 900), max_size=200), st.integers(-900, 900))
def test_the_newest_stays_whatever_the_clock_says(minutes: list[int], days: int) -> None:
    made = [NOW - timedelta(minutes=m) for m in minutes]
    stays = kept(made, NOW + timedelta(days=days))
    assert stays <= set(made)
    assert not made or max(made) in stays
    assert kept(stays, NOW + timedelta(days=days)) == stays


def test_a_name_says_when_and_why() -> None:
    name = backup_name(NOW, "before import")
    read = read_backup(Path(name))
    assert name == "2026-11-25T180000Z-before-import.watchbill"
    assert read is not None
    assert (read.at, read.why, read.export.name) == (NOW, "before import", "2026-11-25T180000Z-before-import.json")
    for other in ("2026-11-25T180000Z-start.json", "2026-99-25T180000Z-start.watchbill", "team.watchbill"):
        assert read_backup(Path(other)) is None
