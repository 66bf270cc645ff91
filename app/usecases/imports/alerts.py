"""Alerts in CSV or JSON: what fired, when, where."""

from dataclasses import dataclass
from typing import ClassVar

from app.domain.alerts import Received, clean, received_of
from app.domain.jsons import json_of
from app.domain.languages import tr
from app.store.stores import Store
from app.usecases.alerts import write_firings
from app.usecases.imports.places import Place, suggestion
from app.usecases.imports.reports import Account
from app.usecases.imports.tables import Row, Shape, Table, check_columns

EARLY = tr("this is before the alert began; correct one of the two times.")
AT_ONCE, HALF = 20_000, 0.5
ALERTS = Shape("alerts", ("alert", "started"), ("ended", "labels", "summary", "application", "instance"))


@dataclass(frozen=True)
class AlertsFile:
    """The alerts of one file: rows, as their times may need the team's zone, or what was read already."""

    kind: ClassVar[str] = "alerts"
    order: ClassVar[int] = 3
    file: str
    rows: tuple[Row, ...] = ()
    received: tuple[Received, ...] = ()

    def write(self, store: Store, account: Account) -> None:
        """Write the alerts inside a journal step; a firing that is there already is left as it is."""
        home = store.teams.facts().time_zone
        names = {a.name.casefold(): a.name for a in store.teams.applications()}
        found = [*self.received, *(_received(row, home, names) for row in account.told(self.rows, last=HALF))]
        added = ended = 0
        parts = [found[n : n + AT_ONCE] for n in range(0, len(found), AT_ONCE)]
        for some in account.told(parts, HALF):
            counts = write_firings(store, some, self.file)
            added, ended = added + counts[0], ended + counts[1]
        for outcome, count in (("added", added), ("changed", ended), ("unchanged", len(found) - added - ended)):
            account.add("alerts", outcome, count)


def read_alerts(table: Table) -> AlertsFile:
    """Read alerts of a table; raise Refused naming line and column."""
    check_columns(table, ALERTS)
    for row in table.rows:
        row.needed("alert")
        row.needed("started")
    return AlertsFile(table.file, table.rows)


def read_alerts_json(file: str, text: str) -> AlertsFile:
    """Read alerts as Alertmanager writes them; raise Refused naming the file."""
    with Place(file).named():
        return AlertsFile(file, received=received_of(json_of(text)))


def _received(row: Row, home: str, names: dict[str, str]) -> Received:
    started = row.needed_instant("started", home).replace(microsecond=0)
    ended = row.instant_after("ended", home, started, EARLY)
    labels = dict(_pair(row, part) for part in row.many("labels"))
    application = row.text("application")
    if application and application.casefold() not in names:
        hint = suggestion(application, names.values())
        raise row.place("application").refused(
            tr(
                "nobody supports “{application}” ({hint}); correct it or leave it out.",
                application=application,
                hint=hint,
            )
        )
    labels |= {"application": names[application.casefold()]} if application else {}
    labels |= {"instance": row.text("instance")} if row.text("instance") else {}
    pairs = tuple(sorted((clean(key), clean(value)) for key, value in labels.items()))
    return Received(clean(row.text("alert")), pairs, started, ended, clean(row.text("summary")))


def _pair(row: Row, part: str) -> tuple[str, str]:
    key, sign, value = part.partition("=")
    if not sign or not key.strip():
        raise row.place("labels").refused(
            tr("“{part}” is no label; write them as severity=page; job=gateway.", part=part)
        )
    return key.strip(), value.strip().strip('"')
