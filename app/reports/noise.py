"""The list of noisy alerts for whoever owns them, as a table for a spreadsheet or as Markdown."""

import csv
import io
from collections.abc import Iterable, Mapping

from app.domain.alerts import Alert, noisy
from app.domain.cells import tame
from app.domain.languages import tr
from app.reports.handoffs import escaped

HEADS = (
    "Alert",
    "Labels",
    "Application",
    "Owner",
    "Fired",
    "Noise",
    tr("Noise rate"),
    tr("Needed somebody"),
    "Last",
    "Summary",
)
Owners = Mapping[int, tuple[str, str]]


def noise_csv(alerts: Iterable[Alert], owners: Owners) -> str:
    """Return CSV; a cell that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection).

    `owners` are application and owner team by application id.
    """
    out = io.StringIO()
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(HEADS)
    for alert in noisy(alerts):
        table.writerow(tame(cell) for cell in _cells(alert, owners))
    return out.getvalue()


def noise_markdown(alerts: Iterable[Alert], owners: Owners, since: str) -> str:
    """Return Markdown for a ticket or mail; `since` says from when firings count."""
    some = noisy(alerts)
    lines = [tr("# Alerts that were noise"), "", tr("Firings since {since}; noise needed nobody.", since=since), ""]
    if not some:
        return "\n".join([*lines, tr("None."), ""])
    lines += [f"| {' | '.join(HEADS)} |", f"|{'---|' * len(HEADS)}"]
    lines += [f"| {' | '.join(escaped(cell) for cell in _cells(alert, owners))} |" for alert in some]
    return "\n".join([*lines, ""])


def _cells(alert: Alert, owners: Owners) -> tuple[str, ...]:
    application, owner = owners.get(alert.application_id or 0, ("", ""))
    return (
        alert.name,
        alert.label_words,
        application,
        owner,
        str(alert.times),
        str(alert.noise),
        percent(alert.noise_rate),
        percent(alert.actionability),
        f"{alert.last:%Y-%m-%d %H:%M} UTC" if alert.last else "",
        alert.summary,
    )


def percent(share: float | None) -> str:
    """Return “83 %”, or a dash where nothing is known."""
    return "–" if share is None else f"{share:.0%}".replace("%", " %")
