"""Public and exchange holidays from the `holidays` library, whose only home this is.

A person's calendar is a country, perhaps with a part of it (`NL`, `US-NY`, `GB-ENG`); a suite's market is an exchange
or payment system (`NYSE`, `XECB`).
"""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.errors import Refused
from app.domain.events import Event, EventKind
from app.domain.holidays import Holiday
from app.domain.languages import tr
from app.domain.teams import Team

YEARS_BACK, YEARS_AHEAD = 1, 3
LANGUAGE = "en_US"


def years_around(today: date) -> range:
    """Return last year to three years ahead."""
    return range(today.year - YEARS_BACK, today.year + YEARS_AHEAD + 1)


def check_calendar(code: str) -> None:
    """Raise Refused when there is no public-holiday calendar with the code."""
    _public_days(code, ())


def check_market(code: str) -> None:
    """Raise Refused when there is no market with the code."""
    _market_days(code, ())


def team_holidays(team: Team, today: date) -> tuple[Holiday, ...]:
    """Return the holidays of everybody's calendar and every suite's market from last year to three years ahead."""
    years = years_around(today)
    calendars = sorted({p.holidays for p in team.people if p.holidays})
    markets = sorted({s.market for s in team.suites if s.market})
    found = [h for code in calendars for h in _named(code, _public_days(code, years))]
    return (*found, *(h for code in markets for h in _named(code, _market_days(code, years))))


def market_events(team: Team, today: date) -> tuple[Event, ...]:
    """Return holidays and early closes of every suite's market as events, from today to the end of the year after."""
    years = range(today.year, today.year + 2)
    found = []
    for code in sorted({s.market for s in team.suites if s.market}):
        suites = frozenset(s.id for s in team.suites if s.market == code)
        for kind, days in (
            (EventKind.EXCHANGE_HOLIDAY, _market_days(code, years)),
            (EventKind.EARLY_CLOSE, _half_days(code, years)),
        ):
            words = (
                tr("{code} closed", code=code)
                if kind is EventKind.EXCHANGE_HOLIDAY
                else tr("{code} closes early", code=code)
            )
            found += [
                Event(0, day, day, kind, f"{words}: {name}", suites, tr("market calendar {code}", code=code))
                for day, name in sorted(days.items())
                if day >= today
            ]
    return tuple(found)


def _named(code: str, days: Mapping[date, str]) -> tuple[Holiday, ...]:
    return tuple(Holiday(code, day, name) for day, name in sorted(days.items()))


def _public_days(code: str, years: Iterable[int]) -> Mapping[date, str]:
    import holidays

    country, _, part = code.partition("-")
    try:
        days: Mapping[date, str] = holidays.country_holidays(
            country, subdiv=part or None, years=years, language=LANGUAGE
        )
    except NotImplementedError:
        raise Refused(
            tr(
                "“{code}” is not a public-holiday calendar; write a country and perhaps its part, such as NL or US-NY.",
                code=code,
            )
        ) from None
    return days


def _market_days(code: str, years: Iterable[int]) -> Mapping[date, str]:
    import holidays

    try:
        days: Mapping[date, str] = holidays.financial_holidays(code, years=years, language=LANGUAGE)
    except NotImplementedError:
        raise Refused(tr("“{code}” is not a known market; write its code, such as NYSE or XECB.", code=code)) from None
    return days


def _half_days(code: str, years: Iterable[int]) -> Mapping[date, str]:
    """Return the early closes of a market; many calendars know of none."""
    import holidays

    market = holidays.financial_holidays(code)
    if holidays.HALF_DAY not in market.supported_categories:
        return {}
    days: Mapping[date, str] = holidays.financial_holidays(
        code, years=years, language=LANGUAGE, categories=(holidays.HALF_DAY,)
    )
    return days
