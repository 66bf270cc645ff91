"""Events from the rota: written down for the week of the current cell, or looked up."""

from datetime import date

from PySide6.QtWidgets import QWidget

from app.domain.weeks import Week
from app.ui.rota.cells import Cell
from app.ui.rota.views import RotaView
from app.ui.sessions import Session


def add_event(page: QWidget, session: Session, view: RotaView | None, cell: Cell | None, column: int) -> None:
    """Ask for an event of a week, for the suite of the cell where rows are rotations; this week's begin today."""
    from app.ui.log.event_forms import EventDialog

    week = week_at(session, view, column)
    suite = session.team.rotation[cell.slots[0].rotation_id].suite_id if cell and cell.slots else None
    by_people = view is None or view.by_people
    EventDialog(page, session, _first_day(week, session.now.date()), None if by_people else suite).exec()


def week_at(session: Session, view: RotaView | None, column: int) -> Week:
    """Return the week of a column, this week without one."""
    return view.weeks[column] if view is not None and 0 <= column < view.count else session.this_week


def _first_day(week: Week, today: date) -> date:
    return today if today in week.days() else week.monday
