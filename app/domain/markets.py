"""When markets trade: the regular hours that a chart of the day is read against.

Holidays and early closes are events; these are the hours of an ordinary day.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.suites import Suite
from app.domain.weeks import WEEKDAYS, offsets, zone


@dataclass(frozen=True)
class MarketHours:
    """A market's name, its zone and the local times between which it trades; no times where it never closes."""

    name: str
    zone_name: str
    opens: time | None = None
    closes: time | None = None

    @property
    def words(self) -> str:
        """Say “NYSE 09:30 to 16:00, New York time”."""
        place = self.zone_name.rsplit("/", 1)[-1].replace("_", " ")
        if self.opens is None or self.closes is None:
            return tr("{place} time", place=place)
        return tr(
            "{name} {opens:%H:%M} to {closes:%H:%M}, {place} time",
            name=self.name,
            opens=self.opens,
            closes=self.closes,
            place=place,
        )


# Regular sessions as the exchanges publish them (NYSE "Holidays & Trading Hours"; ICE Futures Europe, Brent; B3 and NSE
# equities; T2 operating hours of the ECB). Auctions and extended hours are left out.
HOURS = {
    "NYSE": MarketHours("NYSE", "America/New_York", time(9, 30), time(16)),
    "XNYS": MarketHours("NYSE", "America/New_York", time(9, 30), time(16)),
    "IFEU": MarketHours(tr("ICE Europe"), "Europe/London", time(1), time(23)),
    "ICE": MarketHours(tr("ICE Europe"), "Europe/London", time(1), time(23)),
    "XBRU": MarketHours("Euronext", "Europe/Brussels", time(9), time(17, 30)),
    "BVMF": MarketHours("B3", "America/Sao_Paulo", time(10), time(17)),
    "XNSE": MarketHours("NSE", "Asia/Kolkata", time(9, 15), time(15, 30)),
    "NSE": MarketHours("NSE", "Asia/Kolkata", time(9, 15), time(15, 30)),
    "XECB": MarketHours("ECB T2", "Europe/Berlin", time(2, 30), time(18)),
    "ECB": MarketHours("ECB T2", "Europe/Berlin", time(2, 30), time(18)),
    "TAR": MarketHours("ECB T2", "Europe/Berlin", time(2, 30), time(18)),
}
WORKING_DAY = (time(8), time(18))
_DAY = "|".join(WEEKDAYS)
_SAME_DAY = re.compile(rf"\s*(?:{_DAY})(?:-(?:{_DAY}))?\s+(\d\d):(\d\d)-(\d\d):(\d\d)\s+(\S+)\s*")
_THROUGH = re.compile(rf"\s*(?:{_DAY})\s+\d\d:\d\d-(?:{_DAY})\s+\d\d:\d\d\s+(\S+)\s*")


def cover_hours(name: str, cover: str) -> MarketHours | None:
    """Read cover such as “Mon-Fri 07:00-17:30 America/New_York”; None for anything else."""
    try:
        if match := _SAME_DAY.fullmatch(cover):
            begin, end = (time(int(match[n]), int(match[n + 1])) for n in (1, 3))
            return MarketHours(tr("{name} cover", name=name), zone(match[5]).key, begin, end)
        if match := _THROUGH.fullmatch(cover):
            return MarketHours(tr("{name} cover", name=name), zone(match[1]).key)
    except (ValueError, Refused):
        return None
    return None


def suite_hours(suite: Suite, home: str) -> MarketHours:
    """Return the hours a suite is looked at in: its market's, else those it is covered, else the home zone alone."""
    return HOURS.get(suite.market.upper()) or cover_hours(suite.name, suite.cover) or MarketHours("", home)


def common_hours(suites: Iterable[Suite], home: str) -> MarketHours:
    """Return the hours that most of the suites share, the first of them where several do."""
    counted = Counter(suite_hours(s, home) for s in suites)
    return counted.most_common(1)[0][0] if counted else MarketHours("", home)


@dataclass(frozen=True)
class Outside:
    """Weekends and what lies outside the minutes of a local day from `opens` to `closes`.

    `offsets` are stretches of time (UTC) with the seconds a clock is from UTC in each.
    """

    offsets: tuple[tuple[datetime, datetime, int], ...]
    opens: int
    closes: int


def stretches_outside(hours: MarketHours, begin: datetime, end: datetime) -> Outside:
    """Return what is out of hours between two instants (UTC): outside 08:00 to 18:00 where a market has no hours."""
    opens, closes = (hours.opens, hours.closes) if hours.opens and hours.closes else WORKING_DAY
    return Outside(
        offsets(hours.zone_name, begin, end), opens.hour * 60 + opens.minute, closes.hour * 60 + closes.minute
    )
