"""The rota page."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QGuiApplication, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.rota import Slot
from app.domain.weeks import Week
from app.ui.actions import of_page
from app.ui.pages.page import Page
from app.ui.preferences import Preferences
from app.ui.rota.cells import Cell, RotaView
from app.ui.rota.copying import clipboard_data
from app.ui.rota.findings import FindingsPanel
from app.ui.rota.grids import ZOOMS, RotaGrid
from app.ui.rota.hands import Hands
from app.ui.rota.inspectors import Inspector
from app.ui.rota.legends import Legend
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, row
from app.usecases.publishing import unpublished

WEEKS_BACK, LEAST_AHEAD = 4, 30
ROOM_FOR_INSPECTOR = 1000


class RotaPage(Page):
    """Grid, legend, inspector and findings, with everything one can do to them."""

    title = "Rota"
    tables = frozenset()

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.grid = RotaGrid(look)
        self.hands = Hands(self, session, self.grid)
        self.by = Segments(("People", "Rotations"), "Show by")
        self.zoom = Segments([words for words, _ in ZOOMS], "Zoom")
        self.zoom.choose(1)
        self._findings_button = button("Findings", self._toggle_findings)
        self._plan_button = button("Plan…", self.plan, tip="Fill a range of weeks fairly (Ctrl+P)")
        self._publish_button = button("Publish", self.publish, "filled")
        self.inspector = Inspector(look)
        self.findings_panel = FindingsPanel()
        self.legend = Legend(look)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._nothing = EmptyState(
            "No rotation yet",
            "Import a team file and people, then plan the first half year.",
        )
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.grid, 1)
        column.addWidget(self.findings_panel)
        column.addWidget(self.legend)
        self._stack.addWidget(left)
        self._stack.addWidget(self._nothing)
        foot = QWidget()
        actions = row(button("Assign…", self.assign), button("Swap", self.swap), button("Pin", self.pin))
        actions.setContentsMargins(16, 8, 16, 12)
        foot.setLayout(actions)
        self.inspector.add_foot(foot)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        line.addWidget(self._stack, 1)
        line.addWidget(self.inspector)

    def _connect(self) -> None:
        self.by.chosen.connect(lambda _n: self.reload())
        self.zoom.chosen.connect(self.grid.set_zoom)
        self.grid.selectionModel().currentChanged.connect(lambda now, _old: self._show(now))
        self.grid.customContextMenuRequested.connect(self._menu)
        self.findings_panel.chosen.connect(self._go_to_slot)

    def left_controls(self) -> list[QWidget]:  # noqa: D102
        return [self.by, self.zoom]

    def right_controls(self) -> list[QWidget]:  # noqa: D102
        return [self._findings_button, self._plan_button, self._publish_button]

    # Showing

    def reload(self) -> None:  # noqa: D102
        view = self._view()
        self._stack.setCurrentIndex(0 if view.rows else 1)
        first_time = self.grid.rota.view is None
        self.grid.show_view(view)
        self.legend.show_team(view.team)
        self.findings_panel.show_findings(view.findings)
        self._findings_button.setText(f"Findings {len(view.findings)}" if view.findings else "No findings")
        weeks = len({c.slot.week for c in unpublished(self.session.store)})
        self._publish_button.setEnabled(bool(weeks))
        self._publish_button.setText(
            f"Publish {weeks} {'week' if weeks == 1 else 'weeks'}" if weeks else "All published"
        )
        if first_time and view.rows:
            self.grid.go_to(0, view.column_of(self.session.this_week))
            self.go_today()
        self._show(self.grid.currentIndex())

    def _view(self) -> RotaView:
        session = self.session
        today = session.now.date()
        held = [s.week for s in (*session.draft.held, *session.published.held)]
        first = min([Week.of(today) + -WEEKS_BACK, *held])
        last = max([Week.of(today) + LEAST_AHEAD, *(w + 4 for w in held)])
        by_people = self.by.number == 0
        return RotaView(
            session.team, session.draft, session.published, session.findings, first, last - first + 1, by_people, today
        )

    def _show(self, index: QModelIndex) -> None:
        view = self.grid.rota.view
        if view is not None:
            cell = self.grid.rota.cell(index.row(), index.column()) if index.isValid() else None
            self.inspector.show_cell(view, cell, index.row(), index.column())

    def current_cell(self) -> Cell | None:
        """Return the current cell, None when there is none."""
        index = self.grid.currentIndex()
        return self.grid.rota.cell(index.row(), index.column()) if index.isValid() else None

    def chosen_slots(self) -> tuple[Slot, ...]:
        """Return the held slots that are chosen, in order of time."""
        slots = {s for i in self.grid.selectedIndexes() for s in self.grid.rota.slots_at(i)}
        return tuple(sorted(s for s in slots if self.session.draft.holder(s) is not None))

    # Actions of the page

    def go_today(self) -> None:
        """Go to this week."""
        self.grid.go_to_week(self.session.this_week)

    def go_to_week(self, week: Week) -> None:
        """Go to a week."""
        self.grid.go_to_week(week)

    def go_to_date(self, day: date) -> None:
        """Go to the week of a day."""
        self.grid.go_to_week(Week.of(day))

    def show_rotation(self, rotation_id: int) -> None:
        """Go to the first row of a rotation."""
        self.by.choose(1)
        self.reload()
        view = self.grid.rota.view
        rows = [n for n, (r, _) in enumerate(view.duties) if r.id == rotation_id] if view else []
        if view and rows:
            self.grid.go_to(rows[0], max(0, view.column_of(self.session.this_week)))

    def assign(self) -> None:
        """Choose who holds the current slot."""
        self.hands.assign("")

    def clear(self) -> None:
        """Open the chosen slots."""
        self.hands.clear()

    def pin(self) -> None:
        """Pin the chosen slots, or unpin them when all are pinned."""
        self.hands.pin()

    def swap(self) -> None:
        """Begin a swap with the current slot."""
        self.hands.begin_swap()

    def copy(self) -> None:
        """Copy the chosen cells as text and as a table."""
        QGuiApplication.clipboard().setMimeData(clipboard_data(self.grid))

    def next_finding(self) -> None:
        """Go to the next finding."""
        self.findings_panel.step(1)

    def previous_finding(self) -> None:
        """Go to the finding before."""
        self.findings_panel.step(-1)

    def plan(self) -> None:
        """Plan a range of weeks."""
        from app.ui.rota.plans import PlanDialog

        last = self.session.draft.last_week()
        first = self.session.this_week + 1 if last is None else max(self.session.this_week + 1, last + 1)
        PlanDialog(self, self.session, first).exec()

    def publish(self) -> None:
        """Make the draft what everybody knows."""
        from app.ui.rota.publishing import PublishDialog

        changes = unpublished(self.session.store)
        if changes:
            PublishDialog(self, self.session, changes).exec()

    def _toggle_findings(self) -> None:
        self.findings_panel.setVisible(not self.findings_panel.isVisible())

    def _go_to_slot(self, slot: Slot) -> None:
        view = self.grid.rota.view
        place = view.place_of(slot) if view else None
        if place is None and view is not None and view.by_people:
            self.by.choose(1)
            self.reload()
            place = self.grid.rota.view.place_of(slot) if self.grid.rota.view else None
        if place is not None:
            self.grid.go_to(*place)

    def _menu(self, at: QPoint) -> None:
        menu = QMenu(self)
        for action in of_page("Rota"):
            entry = menu.addAction(action.words)
            entry.setShortcut(action.key)
            entry.setShortcutVisibleInContextMenu(True)
            entry.triggered.connect(lambda _checked=False, name=action.name: getattr(self, name)())
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.grid.viewport().mapToGlobal(at))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self.inspector.setVisible(self.width() >= ROOM_FOR_INSPECTOR)
