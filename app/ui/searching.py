"""What the command box can find: actions, pages, people, rotations and weeks."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.languages import tr
from app.domain.weeks import Week, span_words, weeks_from
from app.ui.actions import ACTIONS
from app.ui.dialogs.commands import Found
from app.ui.words import page_words

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

WEEKS_AHEAD = 53


def things_to_find(window: "MainWindow") -> list[Found]:
    """Return everything that can be found in the window as it is."""
    from app.ui.windows import NAMES

    found = [
        Found(tr("Go to {page}", page=page_words(name)), f"Ctrl+{n + 1}", _page(window, name))
        for n, name in enumerate(NAMES)
    ]
    found += [Found(a.words.rstrip("…"), a.key, _action(window, a.name, a.page)) for a in ACTIONS if a.name != "search"]
    if window.session is not None:
        team = window.session.team
        found += [
            Found(p.name, tr("person, {office}", office=p.office), _shown(window, "People", "show_person", p.id))
            for p in team.shown_people
        ]
        found += [Found(r.name, "rotation", _shown(window, "Rota", "show_rotation", r.id)) for r in team.rotations]
        for week in weeks_from(window.session.this_week + -4, WEEKS_AHEAD):
            found.append(Found(_week_words(week), week.iso, _shown(window, "Rota", "go_to_week", week)))
    return found


def _week_words(week: Week) -> str:
    return tr("Week of {span} {year}", span=span_words(week.monday, (week + 1).monday), year=week.monday.year)


def _page(window: "MainWindow", name: str) -> Callable[[], object]:
    return lambda: window.show_page(name)


def _action(window: "MainWindow", name: str, page: str) -> Callable[[], object]:
    def do() -> object:
        done = getattr(window.show_page(page), name) if page else window.doing(name)
        return done() if callable(done) else None

    return do


def _shown(window: "MainWindow", page: str, method: str, what: object) -> Callable[[], object]:
    return lambda: getattr(window.show_page(page), method)(what)
