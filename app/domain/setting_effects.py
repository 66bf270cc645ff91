"""What a setting does at a value, in one sentence of today's dates and hours, shown beside it before it counts."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from app.domain.languages import small, tr
from app.domain.pruning import kept_since
from app.domain.settings import setting_value
from app.domain.weeks import Week, day_words

Values = Mapping[str, int]


def effect_of(key: str, values: Values, today: date) -> str:
    """Return what a setting among values (the usual one where not given) does, empty where its help says it all."""
    make = EFFECTS.get(key)
    return make(values, today) if make is not None else ""


def _gap(values: Values, today: date) -> str:
    week, gap = Week.of(today), setting_value(values, "gap_weeks")
    if not gap:
        return tr("Nobody has to rest: two weeks in a row are allowed.")
    return tr("On duty in {iso}, next in {next} at the earliest.", iso=week.iso, next=(week + gap + 1).iso)


def _window(values: Values, _today: date) -> str:
    weeks, duties = setting_value(values, "window_weeks"), setting_value(values, "window_duties")
    if duties >= weeks:
        return tr("No limit: there may be a duty in every week.")
    return tr(
        "At most {duties} in any {weeks}.",
        duties=tr("{n} duty|{n} duties", "", duties, n=small(duties)),
        weeks=tr("{n} week|{n} weeks", "", weeks, n=small(weeks)),
    )


def _continuity(values: Values, today: date) -> str:
    first = Week.of(today) + -setting_value(values, "continuity_weeks")
    return tr("Today that is whoever was secondary since {day}.", day=day_words(first.monday, year=True))


def _away(values: Values, _today: date) -> str:
    days = setting_value(values, "away_days")
    return tr("{n} day of leave keeps a week free.|{n} days of leave keep a week free.", "", days, n=small(days))


def _out_of_hours(values: Values, _today: date) -> str:
    counted = 10 + setting_value(values, "out_of_hours_percent") / 10
    return tr("Ten minutes at night count as {counted}.", counted=f"{counted:g}")


def _back(values: Values, today: date) -> str:
    first = Week.of(today) + -setting_value(values, "feed_weeks_back")
    return tr("Calendars begin on {day}.", day=day_words(first.monday, year=True))


def _ahead(values: Values, today: date) -> str:
    last = Week.of(today) + setting_value(values, "feed_weeks_ahead")
    return tr("Calendars end on {day}.", day=day_words(last.monday + timedelta(days=6), year=True))


def _fix(key: str) -> Callable[[Values, date], str]:
    def words(values: Values, _today: date) -> str:
        hours = setting_value(values, key) * setting_value(values, "day_minutes") / 60
        return tr("It has paid once it saved {hours} hours.", hours=f"{hours:,.0f}")

    return words


def _day(values: Values, _today: date) -> str:
    return tr("That is {hours} hours.", hours=f"{setting_value(values, 'day_minutes') / 60:.3g}")


def _history(values: Values, today: date) -> str:
    months = setting_value(values, "history_months")
    if not months:
        return tr("Nothing may be pruned.")
    return tr("Pruning leaves what was done since {day}.", day=day_words(kept_since(today, months), year=True))


EFFECTS: Mapping[str, Callable[[Values, date], str]] = {
    "gap_weeks": _gap,
    "window_weeks": _window,
    "window_duties": _window,
    "continuity_weeks": _continuity,
    "away_days": _away,
    "out_of_hours_percent": _out_of_hours,
    "feed_weeks_back": _back,
    "feed_weeks_ahead": _ahead,
    "day_minutes": _day,
    "history_months": _history,
    **{f"fix_days_{size}": _fix(f"fix_days_{size}") for size in ("s", "m", "l", "xl")},
}
