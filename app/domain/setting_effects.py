"""What a setting does at a value, in one sentence of today's dates and hours, shown beside it before it counts."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta

from app.domain.accounts import HEAVIEST, LIGHTEST
from app.domain.errors import Refused
from app.domain.languages import dated, numeral, small, tr
from app.domain.notices import QuietHours
from app.domain.pruning import kept_since
from app.domain.settings import setting_value
from app.domain.weeks import Week, day_words, zone

WEEKS_A_YEAR = 52
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
    return tr(
        "A week is an away week from {n} day of leave on.|A week is an away week from {n} days of leave on.",
        "",
        days,
        n=small(days),
    )


def _out_of_hours(values: Values, _today: date) -> str:
    counted = 10 + setting_value(values, "out_of_hours_percent") / 10
    return tr("Ten minutes at night count as {counted}.", counted=numeral(counted, "g"))


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


def _block(values: Values, today: date) -> str:
    week, weeks = Week.of(today), setting_value(values, "block_weeks")
    if weeks <= 1:
        return tr("Any stretch of project time is long enough.")
    return tr("From {iso} it lasts to {last} at least; shorter ones count against a plan.", iso=week.iso,
              last=(week + weeks + -1).iso)  # fmt: skip


def _shadow(values: Values, today: date) -> str:
    week, weeks = Week.of(today), setting_value(values, "shadow_weeks")
    if not weeks:
        return tr("Whoever may be primary may be so alone at once.")
    return tr("Who begins in {iso} is primary alone in {next} at the earliest.", iso=week.iso, next=(week + weeks).iso)


def _interruption(values: Values, _today: date) -> str:
    percent = setting_value(values, "interruption_percent")
    if not percent:
        return tr("Every primary week counts as one, however it went.")
    heavy = min(float(HEAVIEST), 1 + percent / 100)
    light = max(float(LIGHTEST), 1 - percent / 200)
    return tr("A week with twice the usual interruption counts as {heavy}, one with half of it as {light}.",
              heavy=f"{heavy:.3g}", light=f"{light:.3g}")  # fmt: skip


def _handoff_notice(values: Values, today: date) -> str:
    hours = setting_value(values, "handoff_notice_hours")
    if not hours:
        return tr("Nobody is told of a handoff.")
    handoff = datetime.combine((Week.of(today) + 1).monday, time(9))
    told = handoff - timedelta(hours=hours)
    form = tr("%a %-d %b %H:%M")
    return tr("A handoff on {at} is told from {told} on.", at=dated(handoff, form), told=dated(told, form))


def share_effect(share: float) -> str:
    """Return what a share of everybody's time on support comes to."""
    return tr(
        "That is about {n} week a year each.|That is about {n} weeks a year each.", "", round(share * WEEKS_A_YEAR)
    )


def zone_effect(name: str, now: datetime) -> str:
    """Return what the clock of a time zone says at an instant, or why there is no such zone."""
    try:
        return tr("It is {time} there now.", time=f"{now.astimezone(zone(name)):%H:%M}")
    except Refused as error:
        return str(error)


def quiet_effect(hours: QuietHours, now: datetime, zone_name: str) -> str:
    """Return what quiet hours do at an instant, on the clock of a zone."""
    if hours.begin == hours.end:
        return tr("Never quiet: whatever is due is told at once.")
    if hours.hold(now, zone_name):
        return tr("Quiet now: nothing is told before {end}.", end=f"{hours.end:%H:%M}")
    return tr("Not quiet now: what is due is told until {begin}.", begin=f"{hours.begin:%H:%M}")


def me_effect(name: str) -> str:
    """Return what follows from who sits at a machine, empty for nobody."""
    if not name:
        return tr("Nobody is told of handoffs and swaps here, and Now shows nobody’s weeks.")
    return tr("Notices, the weeks on Now and new entries are those of {name}.", name=name)


EFFECTS: Mapping[str, Callable[[Values, date], str]] = {
    "gap_weeks": _gap,
    "window_weeks": _window,
    "window_duties": _window,
    "continuity_weeks": _continuity,
    "away_days": _away,
    "block_weeks": _block,
    "shadow_weeks": _shadow,
    "interruption_percent": _interruption,
    "handoff_notice_hours": _handoff_notice,
    "out_of_hours_percent": _out_of_hours,
    "feed_weeks_back": _back,
    "feed_weeks_ahead": _ahead,
    "day_minutes": _day,
    "history_months": _history,
    **{f"fix_days_{size}": _fix(f"fix_days_{size}") for size in ("s", "m", "l", "xl")},
}
