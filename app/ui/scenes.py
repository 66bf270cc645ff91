"""What pictures are taken of: the pages and their views, and the boxes that actions open."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QGuiApplication

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.ui.crashes import Crashes
from app.ui.dialogs.lines import LineDialog
from app.ui.log.pages import SCOPES
from app.ui.page_table import NAMES
from app.ui.rota.grids import FIRST_ZOOM, ZOOMS
from app.usecases.people import merge_people

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

EVERYTHING = len(SCOPES) - 1
ROTATIONS, YEAR_ZOOM = 1, len(ZOOMS) - 1
TALL = (1280, 3600)  # for a page that scrolls, shown whole


@dataclass(frozen=True)
class Scene:
    """One thing to see: how to show it in a window that stands on its page; `size` where it has one of its own.

    A scene of a page without a name is one of the whole window. `opens` says that a box comes up, which is the picture.
    """

    name: str
    page: str
    show: Callable[[Any, MainWindow], object] = lambda _page, _window: None
    opens: bool = False
    size: tuple[int, int] | None = None
    leave: Callable[[Any, MainWindow], object] = lambda _page, _window: None


def _call(name: str, *what: object) -> Callable[[Any, MainWindow], object]:
    """Let the page, or the window where the page has nothing of the name, do something."""

    def do(page: Any, window: MainWindow) -> object:
        doing: Any = getattr(page, name, None) or window.doing(name)
        return doing(*what)

    return do


def _everything(page: Any, _window: MainWindow) -> None:
    page.show_view(0)
    page.scope.choose(EVERYTHING)
    page.reload()


def _card(page: Any, window: MainWindow) -> None:
    issues = window.session.store.log.issues() if window.session else ()
    if issues:
        page.open_card(issues[-1].id)


def _by(number: int, zoom: int | None = None) -> Callable[[Any, MainWindow], object]:
    def do(page: Any, _window: MainWindow) -> None:
        page.by.choose(number)
        if zoom is not None:
            page.zoom.choose(zoom)
            page.grid.set_zoom(zoom)
        page.reload()
        page.go_today()

    return do


def _slot(action: str) -> Callable[[Any, MainWindow], object]:
    """Choose a slot in three weeks and let the page do something with it."""

    def do(page: Any, window: MainWindow) -> None:
        session = window.session
        if session is not None and session.team.rotations:
            page.show_slot(Slot(session.this_week + 3, session.team.rotations[0].id, Role.PRIMARY))
            getattr(page, action)()

    return do


def _publish(page: Any, window: MainWindow) -> None:
    """Publish a draft in which one slot is open; what was done for it is taken back."""
    _slot("clear")(page, window)
    page.publish()
    window.undo()


def _paste(page: Any, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("Ana Costa\tBen Okafor\nSomebody Else\tMei Zhang")
    _slot("paste")(page, window)


def _printed(page: Any, _window: MainWindow) -> None:
    page.view.choose(1)
    page.reload()


def _crash(_page: Any, window: MainWindow) -> None:
    crashes = Crashes(window)
    try:
        raise LookupError("a mistake made for its picture")
    except LookupError as error:
        crashes.catch((type(error), error, error.__traceback__))


def _line(_page: Any, window: MainWindow) -> None:
    LineDialog(window, "Go to date", "A date or a week", "Go", "2026-12-24").exec()


def _refused(_page: Any, window: MainWindow) -> None:
    if window.session is not None:
        window.session.do(merge_people, 1, 1)


def _meeting(_page: Any, window: MainWindow) -> None:
    size = window.size()
    window.meetings.show_meeting()
    window.showNormal()  # the whole screen is no size to compare
    window.resize(size)


VIEWS = (
    *(Scene(name.lower(), name) for name in NAMES),
    Scene("rota-rotations", "Rota", _by(ROTATIONS), leave=_by(0)),
    Scene("rota-year", "Rota", _by(0, YEAR_ZOOM), leave=_by(0, FIRST_ZOOM)),
    Scene("rota-findings", "Rota", _call("_toggle_findings"), leave=_call("_toggle_findings")),
    Scene("handoff-printed", "Handoff", _printed),
    Scene("log-everything", "Log", _everything),
    *(
        Scene(f"log-{words}", "Log", _call("show_view", number), leave=_call("show_view", 0))
        for number, words in enumerate(("timeline", "bugs", "alerts", "events", "contacts"))
        if number
    ),
    Scene("log-card", "Log", _card, leave=_call("show_view", 0)),
    Scene("toil-tables", "Toil", _call("show_tables"), leave=_call("show_tables")),
    Scene("people-skills", "People", _call("show_skills"), leave=_call("show_skills")),
    Scene("calendars-links", "Calendars", _call("show_view", 1), leave=_call("show_view", 0)),
    Scene("calendars-coming", "Calendars", _call("show_view", 2), leave=_call("show_view", 0)),
    Scene("settings-whole", "Settings", size=TALL),
    Scene("now-whole", "Now", size=TALL),
    Scene("toil-whole", "Toil", size=TALL),
    Scene("refused", "Now", _refused, leave=lambda _page, window: window.banner.hide()),
    Scene("meeting", "Now", _meeting, leave=_call("show_meeting")),
)


def _box(page: str, action: str, name: str = "", do: Callable[[Any, MainWindow], object] | None = None) -> Scene:
    words = name or action.removeprefix("show_").replace("_", "-")
    return Scene(f"box-{words}", page, do or _call(action), opens=True)


BOXES = (
    *(
        _box("Now", action)
        for action in (
            "search", "log_issue", "show_fairness", "paste_names", "show_backups", "show_keys", "show_help",
            "show_manual", "show_about",
        )
    ),
    _box("Now", "", "crash", _crash),
    _box("Now", "", "line", _line),
    *(_box("Rota", action, do=_slot(action)) for action in ("swap", "find_swap", "find_cover", "leave_with_note")),
    *(
        _box("Rota", action)
        for action in ("plan", "plan_again", "print_year", "change_handoff", "add_event")
    ),
    _box("Rota", "publish", do=_publish),
    _box("Rota", "paste", do=_paste),
    *(_box("Handoff", action) for action in ("edit_template", "choose_sheet")),
    *(_box("People", action) for action in ("merge_person", "deactivate_person")),
    *(_box("History", action) for action in ("check_file", "prune_history")),
)  # fmt: skip
