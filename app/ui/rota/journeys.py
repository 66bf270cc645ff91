"""Going places on the rota: to a week, a date, a rotation, a slot, and back to where it was left."""

from dataclasses import asdict
from datetime import date

from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.rota import Slot
from app.domain.weeks import Week, parse_week
from app.ui.pages.page import Page
from app.ui.rota.grids import ZOOMS, RotaGrid
from app.ui.rota.places import RotaPlace
from app.ui.widgets.segments import Segments


class JourneyPage(Page):
    """A page with a grid of weeks, shown by people or by rotations and at a zoom."""

    grid: RotaGrid
    by: Segments
    zoom: Segments
    _details: bool | None
    _left_at: RotaPlace | None

    def _zoom(self, number: int) -> None:
        if 0 <= number < len(ZOOMS):
            self.zoom.choose(number)
            self.grid.set_zoom(number)

    def place(self) -> dict[str, object]:  # noqa: D102
        view, index = self.grid.rota.view, self.grid.currentIndex()
        if view is None or not index.isValid():
            return {}
        week = view.weeks[index.column()]
        at = "" if week == self.session.this_week else week.monday.isoformat()
        return asdict(RotaPlace(self.by.number, self.zoom.number, index.row(), at, self._details))

    def come_back(self, place: dict[str, object]) -> None:  # noqa: D102
        self._left_at = RotaPlace.read(place)
        if self._left_at is not None:
            self.by.choose(self._left_at.by)
            self._zoom(self._left_at.zoom)
            self._details = self._left_at.details
            self._go_where_left()

    def _go_where_left(self) -> None:
        """Go to the week and row once the grid shows some."""
        view, at = self.grid.rota.view, self._left_at
        if view is None or at is None:
            return
        self._left_at = None
        week = Week.of(date.fromisoformat(at.week)) if at.week else self.session.this_week
        if 0 <= view.column_of(week) < view.count and self.grid.rota.index(at.row, 0).isValid():
            self.grid.go_to(at.row, view.column_of(week))
            self.grid.go_to_week(week)

    def go_today(self) -> None:
        """Go to this week."""
        self.grid.go_to_week(self.session.this_week)

    def go_to_week(self, week: Week) -> None:
        """Go to a week."""
        self.grid.go_to_week(week)

    def go_to_date(self, day: date) -> None:
        """Go to the week of a day."""
        self.grid.go_to_week(Week.of(day))

    def ask_date(self) -> None:
        """Ask for a date or week and go there."""
        from app.ui.dialogs.lines import ask_line

        text = ask_line(
            self, tr("Go to"), tr("A date such as 2026-11-30, or a week such as 2026-W49."), tr("Go"), "2026-11-30"
        )
        if not text:
            return
        try:
            self.show_week(parse_week(text))
        except Refused as error:
            self.session.refused.emit(str(error))

    def show_week(self, week: Week) -> None:
        """Go to a week, or say why it cannot be gone to."""
        view = self.grid.rota.view
        if view is None:
            return
        if 0 <= view.column_of(week) < view.count:
            self.go_to_week(week)
        else:
            shown = tr("{iso} to {iso2}", iso=view.weeks[0].iso, iso2=view.weeks[-1].iso)
            self.session.refused.emit(
                tr("{iso} is not on the rota, which shows {shown}; plan that far first.", iso=week.iso, shown=shown)
            )

    def show_rotation(self, rotation_id: int) -> None:
        """Go to the first row of a rotation."""
        self.by.choose(1)
        self.reload()
        view = self.grid.rota.view
        rows = [n for n, (r, _) in enumerate(view.duties) if r.id == rotation_id] if view else []
        if view and rows:
            self.grid.go_to(rows[0], max(0, view.column_of(self.session.this_week)))

    def show_slot(self, slot: Slot) -> None:
        """Go to a slot, by rotations where nobody holds it."""
        view = self.grid.rota.view
        place = view.place_of(slot) if view else None
        if place is None and view is not None and view.by_people:
            self.by.choose(1)
            self.reload()
            place = self.grid.rota.view.place_of(slot) if self.grid.rota.view else None
        if place is not None:
            self.grid.go_to(*place)
