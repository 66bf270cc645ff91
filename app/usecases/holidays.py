"""Public and exchange holidays from the `holidays` library, whose only home this is.

A person's calendar is a country, perhaps with a part of it (`NL`, `US-NY`, `GB-ENG`); a suite's market is an exchange
or payment system (`NYSE`, `XECB`).
"""

from collections.abc import Iterable, Mapping
from datetime import date

from app.domain.errors import Refused
from app.domain.holidays import Holiday
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
            f"“{code}” is not a public-holiday calendar; write a country and perhaps its part, such as NL or US-NY."
        ) from None
    return days


def _market_days(code: str, years: Iterable[int]) -> Mapping[date, str]:
    import holidays

    try:
        days: Mapping[date, str] = holidays.financial_holidays(code, years=years, language=LANGUAGE)
    except NotImplementedError:
        raise Refused(f"“{code}” is not a known market; write its code, such as NYSE or XECB.") from None
    return days
