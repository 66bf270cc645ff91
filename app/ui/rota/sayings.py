"""Cells and weeks in words: what tooltips, screen readers and the panel beside the grid say."""

from collections.abc import Iterable, Iterator

from app.domain.holidays import Holiday
from app.domain.languages import dated, said, tr
from app.domain.weeks import Week, day_words, span_words
from app.ui.rota.cells import Away, Cell, Chip, Day
from app.ui.rota.views import RotaView


def cell_words(view: RotaView, row: int, column: int, cell: Cell) -> str:
    """Return “Ana Castillo, week of 30 November (W49): Order Gateways primary, draft; Tue 1 away; rule broken”."""
    week = view.weeks[column]
    parts = [state_words(view, row, week, cell), *_gone_words(view, cell), *_day_words(week, cell.days, cell.away)]
    parts += [part.words for part in cell.covers]
    parts += cell.swaps
    parts += _odd_words(view, cell)
    if cell.wish is not None:
        parts.append(tr("{words} this week", words=cell.wish.words))
    if cell.finding is not None:
        parts.append(str(cell.finding))
    return f"{view.row_words(row)}, {week_words(week)}: {'; '.join(parts)}"


def state_words(view: RotaView, row: int, week: Week, cell: Cell) -> str:
    """Return what the week is: the slots held, open, project time, away, or not in the team."""
    if cell.chips:
        return "; ".join(f"{chip.long}{_chip_state(chip)}" for chip in cell.chips)
    if not view.by_people:
        return tr("open") if cell.open else tr("nobody")
    if cell.project:
        block = view.block_at(view.people[row], view.column_of(week))
        return tr("project time, week {week} of {weeks}", week=week - block.first + 1, weeks=block.weeks)
    if cell.away or cell.absent:
        return tr("away") if cell.away else tr("not in the team")
    return tr("not planned yet")


def _chip_state(chip: Chip) -> str:
    return (tr(", draft") if chip.draft else "") + (tr(", pinned") if chip.pinned else "")


def _gone_words(view: RotaView, cell: Cell) -> Iterator[str]:
    for chip in cell.gone:
        yield (
            tr("published as {long}", long=chip.long) if view.by_people else tr("published for {long}", long=chip.long)
        )


def _odd_words(view: RotaView, cell: Cell) -> Iterator[str]:
    """Yield how long a week is that a new handoff time makes longer or shorter."""
    for rotation_id in dict.fromkeys(slot.rotation_id for slot in cell.slots):
        rotation, week = view.team.rotation[rotation_id], cell.slots[0].week
        if odd := rotation.handoff.odd_length(week):
            yield tr("{name} hands over at another time afterwards, this week is {odd}", name=rotation.name, odd=odd)


def _day_words(week: Week, days: Iterable[Day], is_away: bool) -> Iterator[str]:
    """Yield “Tue 24 away for part of the day” and the like; whole days are not repeated where the week is away."""
    for day, holds in zip(week.days(), days, strict=False):
        away = "" if is_away and holds.away is Away.WHOLE else said(holds.away)
        named = dated(day, tr("%a %-d"))
        yield from (f"{named} {words}" for words in (away, holds.free) if words)


def week_words(week: Week) -> str:
    """Return “week of 30 November (W49)”."""
    return tr("week of {day} (W{number:02d})", day=day_words(week.monday), number=week.number)


def column_words(view: RotaView, week: Week) -> str:
    """Return a week with its holidays, events and clock changes, one a line."""
    lines = [f"{span_words(week.monday, week.days()[-1])} ({week.iso})"]
    lines += [holiday_words(view.holidays[week])] if week in view.holidays else []
    lines += [
        f"{span_words(e.first_day, e.last_day)} {e.title} ({said(e.kind)})" for e in view.events_of_week.get(week, ())
    ]
    for zone_name, by in view.clock_changes(week).items():
        hours = abs(by.total_seconds()) / 3600
        lines.append(
            tr(
                "{zone_name}: the clock goes {what} by {hours:g} h",
                zone_name=zone_name,
                what=tr("forward") if by.total_seconds() > 0 else tr("back"),
                hours=hours,
            )
        )
    return "\n".join(lines)


def holiday_words(holidays: tuple[Holiday, ...]) -> str:
    """Return “Fri 25 December Christmas Day (GB-ENG, NYSE)”, one line per day and name."""
    where: dict[tuple[str, str], list[str]] = {}
    for holiday in sorted(holidays, key=lambda h: (h.day, h.name, h.calendar)):
        day = " ".join((dated(holiday.day, tr("%a")), day_words(holiday.day)))
        where.setdefault((day, holiday.name), []).append(holiday.calendar)
    return "\n".join(f"{day} {name} ({', '.join(places)})" for (day, name), places in where.items())
