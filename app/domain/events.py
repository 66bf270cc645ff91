"""What is coming: deploys, new trading flows, external changes, exchange holidays and early closes."""

from collections.abc import Iterable, Set
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from app.domain.languages import tr


class EventKind(StrEnum):
    """Why an event matters to support."""

    DEPLOY = "deploy"
    NEW_FLOW = "new trading flow"
    EXTERNAL = "external change"
    EXCHANGE_HOLIDAY = "exchange holiday"
    EARLY_CLOSE = "early close"


CLOSES = frozenset({EventKind.EXCHANGE_HOLIDAY, EventKind.EARLY_CLOSE})


@dataclass(frozen=True)
class Event:
    """Something coming on whole days, both included, for the suites named by id (none means all).

    `source` is where it is known from, `verified_on` the day somebody last looked there.
    """

    id: int
    first_day: date
    last_day: date
    kind: EventKind
    title: str
    suite_ids: frozenset[int] = frozenset()
    source: str = ""
    verified_on: date | None = None

    @property
    def known_from(self) -> str:
        """Say “source: NYSE, verified on 2026-11-20”; empty where neither is known."""
        source = tr("source: {source}", source=self.source) if self.source else ""
        verified = tr("verified on {isoformat}", isoformat=self.verified_on.isoformat()) if self.verified_on else ""
        if source and not verified:
            verified = tr("not verified")
        return ", ".join(part for part in (source, verified) if part)

    def concerns(self, suite_id: int) -> bool:
        """Tell whether the event is for the suite."""
        return not self.suite_ids or suite_id in self.suite_ids


def coming(events: Iterable[Event], first: date, days: int, suite_id: int | None = None) -> tuple[Event, ...]:
    """Return events that touch the `days` days from `first`, in order of time."""
    last = first + timedelta(days=days - 1)
    some = (e for e in events if e.first_day <= last and e.last_day >= first)
    chosen = (e for e in some if suite_id is None or e.concerns(suite_id))
    return tuple(sorted(chosen, key=lambda e: (e.first_day, e.last_day, e.title)))


def closed_days(event: Event, every_suite: Iterable[int]) -> frozenset[tuple[int, date]]:
    """Return the suites, by id, and days that an event says are closed, whole or early; none for other kinds."""
    if event.kind not in CLOSES:
        return frozenset()
    days = range((event.last_day - event.first_day).days + 1)
    suites = event.suite_ids or frozenset(every_suite)
    return frozenset((s, event.first_day + timedelta(days=n)) for s in suites for n in days)


def missing(
    events: Iterable[Event], found: Iterable[Event], unwanted: Set[tuple[int, date]] = frozenset()
) -> tuple[Event, ...]:
    """Return the closed days of markets that no event says yet, each for the suites that lack it only.

    A day on which an event of a person says that the exchange closes, whole or early, is not said again, nor one that
    is `unwanted`: (suite id, day) that a person took out.
    """
    said = [e for e in events if e.kind in CLOSES]
    lacking = []
    for event in found:
        known = [e for e in said if e.first_day <= event.first_day <= e.last_day]
        wanted = (s for s in event.suite_ids if (s, event.first_day) not in unwanted)
        suites = frozenset(s for s in wanted if not any(e.concerns(s) for e in known))
        if suites:
            lacking.append(replace(event, suite_ids=suites))
    return tuple(lacking)
