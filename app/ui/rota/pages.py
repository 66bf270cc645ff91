"""The rota page."""

import re
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint
from PySide6.QtGui import QAction, QGuiApplication, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.domain.findings import Finding
from app.domain.languages import small, tr
from app.domain.rota import Slot, SlotChange
from app.domain.weeks import Week
from app.ui.actions import Action, of_page
from app.ui.preferences import Preferences
from app.ui.rota.cells import Cell
from app.ui.rota.grids import FIRST_ZOOM, ZOOMS, RotaGrid
from app.ui.rota.inspectors import Inspector
from app.ui.rota.journeys import JourneyPage
from app.ui.rota.legends import Legend
from app.ui.rota.places import RotaPlace
from app.ui.rota.slot_actions import SlotActions
from app.ui.rota.views import RotaView
from app.ui.sessions import Session
from app.ui.themes import Look
from app.ui.tokens import Margins, Space
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, row, rule

if TYPE_CHECKING:
    from app.domain.swap_proposals import SwapProposal
    from app.ui.rota.findings import FindingsPanel
    from app.ui.rota.hands import Hands

WEEKS_BACK, LEAST_AHEAD, ROOM_AFTER = 4, 52, 8
ROOM_FOR_INSPECTOR = 1000
# Keys the grid takes itself, so that letters and Return stay free elsewhere on the page
GRID_KEYS = re.compile(r"(Shift\+)?[^\W\d_]|[+-]|Return|Del")


class RotaPage(SlotActions, JourneyPage):
    """Grid, legend, inspector and findings, with everything one can do to them."""

    title = "Rota"
    tables = frozenset()

    def __init__(self, session: Session, look: Look, preferences: Preferences) -> None:
        super().__init__(session, look, preferences)
        self.grid = RotaGrid(look)
        self.by = Segments((tr("People"), tr("Rotations")), tr("Show by"))
        self.zoom = Segments([words for words, *_ in ZOOMS], tr("Zoom"))
        self.zoom.choose(FIRST_ZOOM)
        self._findings_button = button(
            tr("Findings"), self._toggle_findings, tip=tr("What is wrong or worth a look (F8)")
        )
        self._plan_button = button(tr("Plan…"), self.plan, tip=tr("Fill a range of weeks fairly (Ctrl+P)"))
        self._publish_button = button(tr("Publish"), self.publish, "filled")
        self.year_button = button(
            tr("Year planner…"), self.print_year, "flat", tr("Twelve months on one sheet for the wall (Ctrl+Shift+Y)")
        )
        self.inspector = Inspector(look, session, lambda: preferences.me(self.team_uid))
        self.legend = Legend(look)
        self._details_button = button(
            "", self.toggle_details, "flat", tr("Show or hide what is known of the cell (F9)")
        )
        self._details: bool | None = None
        self._left_at: RotaPlace | None = None
        self._build()
        self._connect()
        self.grid_keys: dict[str, str] = {}
        self._bound: list[QAction] = []
        self.rebind()

    def _build(self) -> None:
        self._stack = QStackedWidget()
        self._left = left = QWidget()
        self._column = column = QVBoxLayout(left)
        column.setContentsMargins(*Margins.FLUSH)
        column.setSpacing(Space.NONE)
        column.addWidget(self.grid, 1)
        foot = row(self.legend, self.year_button, self._details_button)
        foot.setContentsMargins(Space.NONE, Space.NONE, Space.CLOSE, Space.NONE)
        column.addWidget(rule())
        column.addLayout(foot)
        self._stack.addWidget(left)
        line = QHBoxLayout(self)
        line.setContentsMargins(*Margins.FLUSH)
        line.setSpacing(Space.NONE)
        line.addWidget(self._stack, 1)
        line.addWidget(self.inspector)
        self.keyboard = self.grid

    @cached_property
    def hands(self) -> "Hands":
        """What keys and drags do; loaded with the rules they ask at the first of them, not at start."""
        from app.ui.rota.hands import Hands

        return Hands(self, self.session, self.grid)

    @cached_property
    def findings_panel(self) -> "FindingsPanel":
        """The findings below the grid, made when they are first wanted."""
        from app.ui.rota.findings import FindingsPanel

        made = FindingsPanel(self.look, self.session)
        made.chosen.connect(self._go_to_finding)
        made.repair_wanted.connect(self.take_option)
        self._column.insertWidget(self._column.indexOf(self.grid) + 1, made)
        made.show_findings(self.session.findings)
        return made

    @cached_property
    def _unplanned(self) -> QWidget:
        """The strip above a grid in which nobody holds anything."""
        from app.ui.rota.beginnings import invitation

        made = invitation(self.plan)
        self._column.insertWidget(0, made)
        return made

    @cached_property
    def _nothing(self) -> QWidget:
        """What stands in place of a grid without rows."""
        from app.ui.rota.beginnings import nothing

        names, take = (partial(self.wanted.emit, "", do, None) for do in ("paste_names", "import_files"))
        made = nothing(names, take, partial(self.wanted.emit, "People", "", None))
        self._stack.addWidget(made)
        return made

    def _connect(self) -> None:
        self.grid.typed.connect(self._type)
        self.grid.key_pressed.connect(self._press)
        self.grid.mouse.begun.connect(lambda: self.hands)
        self.grid.days.changed.connect(self.say_leave)
        self.by.chosen.connect(lambda _n: self._turn())
        self.zoom.chosen.connect(self.grid.set_zoom)
        self.grid.zoom_wanted.connect(self._zoom)
        self.grid.selectionModel().currentChanged.connect(lambda now, _old: self._show(now))
        self.grid.customContextMenuRequested.connect(self._menu)
        self.inspector.option_chosen.connect(self.take_option)
        self.inspector.all_wanted.connect(self.find_swap)
        self.inspector.cover_wanted.connect(self.find_cover)
        for wanted, do in (
            (self.inspector.assign_wanted, self.assign),
            (self.inspector.swap_wanted, self.swap),
            (self.inspector.pin_wanted, self.pin),
            (self.inspector.clear_wanted, self.clear),
            (self.inspector.fairness_wanted, lambda: self.wanted.emit("", "show_fairness", None)),
        ):
            wanted.connect(do)

    def _type(self, letter: str) -> None:
        self.hands.type_letter(letter)

    def _press(self, key: int) -> None:
        self.hands.press(key)

    def rebind(self) -> None:
        """Let the keys in force count: some are the grid's own, the others hold on the whole page."""
        for key in self._bound:
            self.removeAction(key)
        actions = of_page("Rota", self.preferences.keys)
        self.grid_keys = {a.key: a.name for a in actions if GRID_KEYS.fullmatch(a.key)}
        self._bound = [self._bound_key(a) for a in actions if a.key and a.key not in self.grid_keys]

    def _bound_key(self, action: Action) -> QAction:
        made = QAction(action.words, self)
        made.setShortcut(QKeySequence(action.key))
        made.triggered.connect(lambda _checked=False, name=action.name: getattr(self, name)())
        self.addAction(made)
        return made

    def left_controls(self) -> list[QWidget]:  # noqa: D102
        return [self.by, self.zoom]

    def right_controls(self) -> list[QWidget]:  # noqa: D102
        return [self._findings_button, self._plan_button, self._publish_button]

    # Showing

    def reload(self) -> None:  # noqa: D102
        view = self._view()
        complete = bool(view.team.rotations and view.people)
        self._stack.setCurrentWidget(self._left if complete else self._nothing)
        unplanned = complete and not view.draft.held
        if unplanned or "_unplanned" in self.__dict__:
            self._unplanned.setVisible(unplanned)
        first_time = self.grid.rota.view is None
        self.grid.show_view(view)
        self.legend.show_team(view.team, swaps=bool(view.swaps))
        if "findings_panel" in self.__dict__:
            self.findings_panel.show_findings(view.findings)
        self._show_buttons(view, complete)
        if first_time and complete:
            self.grid.go_to(0, view.column_of(self.session.this_week))
            self.go_today()
            self._go_where_left()
        self._show(self.grid.currentIndex())
        self._fit()

    def looked(self) -> None:
        """Show other findings."""
        self._stale = True
        self.freshen()

    def _show_buttons(self, view: RotaView, complete: bool) -> None:
        count = len(view.findings)
        self._findings_button.setText(tr("{n} finding|{n} findings", "", count) if count else tr("No findings"))
        weeks = len({c.slot.week for c in self.changes})
        words = tr("Publish {n} week|Publish {n} weeks", "", weeks) if weeks else tr("All published")
        self._publish_button.setText(words)
        self._publish_button.setEnabled(bool(weeks))
        self._publish_button.setToolTip(
            tr(
                "{count} of the draft differ from what everybody knows (Ctrl+Shift+P)",
                count=tr("{n} slot|{n} slots", "", len(self.changes), n=small(len(self.changes))),
            )
            if weeks
            else tr("Everything is published")
        )
        for part in (self.year_button, self._findings_button, self._plan_button):
            part.setEnabled(complete)

    @property
    def changes(self) -> tuple[SlotChange, ...]:
        """The slots whose draft differs from what is published."""
        return self.session.unpublished

    def _view(self) -> RotaView:
        session = self.session
        today = session.now.date()
        both = (session.draft, session.published)
        first = min([Week.of(today) + -WEEKS_BACK, *(w for rota in both if (w := rota.first_week()))])
        last = max([Week.of(today) + LEAST_AHEAD, *(w + ROOM_AFTER for rota in both if (w := rota.last_week()))])
        by_people = self.by.number == 0
        return RotaView(
            session.team,
            session.draft,
            session.published,
            session.findings,
            first,
            last - first + 1,
            by_people,
            today,
            session.events,
            session.covers,
            session.open_swaps,
        )

    def _show(self, index: QModelIndex) -> None:
        view = self.grid.rota.view
        if view is not None:
            self.inspector.show_cell(view, self.grid.rota.cell_at(index), index.row(), index.column())

    def _turn(self) -> None:
        """Show the other kind of rows, with the same slot chosen."""
        cell = self.current_cell()
        slot = cell.slots[0] if cell and cell.slots else None
        self.reload()
        view = self.grid.rota.view
        place = view.place_of(slot) if view and slot else None
        if place is not None:
            self.grid.go_to(*place)

    def current_cell(self) -> Cell | None:
        """Return the current cell, None when there is none."""
        return self.grid.rota.cell_at(self.grid.currentIndex())

    def chosen_slots(self) -> tuple[Slot, ...]:
        """Return the held slots that are chosen, in order of time."""
        slots = {s for i in self.grid.selectedIndexes() for s in self.grid.rota.slots_at(i)}
        return tuple(sorted(s for s in slots if self.session.draft.holder(s) is not None))

    def chosen_places(self) -> tuple[Slot, ...]:
        """Return the slots that are chosen, held or open, in order of time."""
        return tuple(sorted({s for i in self.grid.selectedIndexes() for s in self.grid.rota.slots_at(i)}))

    def current_swaps(self) -> "tuple[SwapProposal, ...]":
        """Return the open swaps that would change the current cell."""
        view, index, cell = self.grid.rota.view, self.grid.currentIndex(), self.current_cell()
        return view.swaps_at(index.row(), view.weeks[index.column()], cell.slots) if view and cell else ()

    def all_pinned(self, slots: tuple[Slot, ...]) -> bool:
        """Tell whether all of some held slots are pinned."""
        return all(self.session.draft.held[s].pinned for s in slots)

    def settle(self) -> None:
        """Fill what is filled a moment later."""
        self.inspector.settle()
        self.inspector.answers.settle()
        self.inspector.history.settle()

    # Findings

    def next_finding(self) -> None:
        """Go to the next finding."""
        self.findings_panel.step(1)

    def previous_finding(self) -> None:
        """Go to the finding before."""
        self.findings_panel.step(-1)

    def _toggle_findings(self) -> None:
        self.findings_panel.setVisible(not self.findings_panel.isVisible())

    def _go_to_finding(self, finding: Finding) -> None:
        self.show_slot(finding.slot)

    # Actions of the page

    def copy(self) -> None:
        """Copy the chosen cells as text and as a table."""
        from app.ui.rota.copying import clipboard_data

        QGuiApplication.clipboard().setMimeData(clipboard_data(self.grid))

    def cut(self) -> None:
        """Copy the chosen cells and open their slots."""
        self.copy()
        self.hands.clear()

    def paste(self) -> None:
        """Show what the table on the clipboard would change from the current cell on, then do it."""
        self.hands.paste(QGuiApplication.clipboard().text())

    def fill(self) -> None:
        """Repeat the first chosen cells of each row over the rest of the chosen ones."""
        self.hands.fill()

    def plan(self) -> None:
        """Plan a range of weeks."""
        from app.ui.rota.plans import PlanDialog

        last = self.session.draft.last_week()
        first = self.session.this_week + 1 if last is None else max(self.session.this_week + 1, last + 1)
        PlanDialog(self, self.session, first).exec()

    def plan_again(self) -> None:
        """Plan the weeks from a date again after something happened."""
        from app.ui.rota.repairs import RepairDialog

        RepairDialog(self, self.session, self.session.this_week + 1).exec()

    def publish(self) -> None:
        """Make the draft what everybody knows, and write the calendars where a folder is chosen."""
        from app.ui.calendars.publications import run_of
        from app.ui.rota.publishing import PublishDialog

        if not self.changes:
            self.session.told.emit(tr("Everything is published."))
            return
        run = run_of(self.session, self.preferences)
        if PublishDialog(self, self.session, self.look, self.changes, run.words).exec():
            run.start()

    def print_year(self) -> None:
        """Put twelve months on one sheet, as PDF or on paper."""
        from app.ui.rota.years import YearDialog

        if self._stack.currentWidget() is self._left:
            YearDialog(self, self.session).exec()

    def discard(self) -> None:
        """Put the draft back to what is published."""
        from app.usecases.publishing import discard_draft

        if changes := self.session.do(discard_draft):
            self.session.told.emit(tr("{label}: done. Undo brings them back.", label=changes.label))

    def _menu(self, at: QPoint) -> None:
        from app.ui.menus import menu_place
        from app.ui.rota.menus import cell_menu

        cell_menu(self).popup(menu_place(self.grid, at))

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: D102
        super().resizeEvent(event)
        self._fit()

    def toggle_details(self) -> None:
        """Show or hide the panel beside the grid."""
        self._details = self.inspector.isHidden()
        self._fit()
        self._show(self.grid.currentIndex())

    def _fit(self) -> None:
        wanted = self.width() >= ROOM_FOR_INSPECTOR if self._details is None else self._details
        self.inspector.setVisible(wanted and self._stack.currentWidget() is self._left)
        self._details_button.setText(tr("Hide details") if wanted else tr("Show details"))
