"""The People page on 200 people and ten years: opening, choosing, saving, leave, skills, merging and undo.

Offscreen at 1440 x 900. Milliseconds of the window's thread in the handler itself, and in what it paints afterwards;
the second figure of opening holds the first layout and paint of the page. Loads are counted off that thread.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

from app.domain.rotations import Role
from app.paths import settings_file
from app.store.stores import Store
from app.ui.applications import application
from app.ui.pages.people import PeoplePage
from app.ui.preferences import Preferences
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.large_teams import NOW, make_large
from app.usecases.people import deactivate_person, merge_people, set_skills
from app.usecases.teams import record_leave, save_person

Times = tuple[float, float]  # of the handler, of the paint after it
ROUNDS = 6


def main() -> int:
    """Print medians and the slowest in milliseconds."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.watchbill"
        make_large(path).close()
        window = MainWindow(Look(Scheme.LIGHT), Preferences(settings_file()))
        window.resize(1440, 900)
        window.open_store(Store.open(path, clock=lambda: NOW))
        window.show()
        assert window.session is not None
        window.session.settle()
        app.processEvents()
        _say("open the page", [_timed(lambda: window.show_page("People"), app.processEvents)])
        page = window.show_page("People")
        assert isinstance(page, PeoplePage)
        page.settle()
        for words, do in _handlers(window, page):
            _say(words, [_timed(lambda n=n, do=do: do(n), app.processEvents) for n in range(1, ROUNDS + 1)])  # type: ignore[misc]
            window.session.settle()
            page.settle()
        window.close()
    return 0


def _handlers(window: MainWindow, page: PeoplePage) -> list[tuple[str, Callable[[int], object]]]:
    session = page.session

    def save(n: int) -> object:
        return session.do(save_person, replace(session.team.people[n], office=f"Office {n}"))

    return [
        ("choose a person", lambda n: page.show_person(n * 7)),
        ("save a person", save),
        ("record leave", lambda n: session.do(record_leave, n, date(2027, 1, 4), date(2027, 1, 8))),
        ("give a skill", lambda n: session.do(set_skills, [(n, 1 + n % 25, Role.PRIMARY)], True)),
        ("undo", lambda _n: window.undo()),
        ("deactivate", lambda n: session.do(deactivate_person, 100 + n, date(2027, 3, 1))),
        ("merge two people", lambda n: session.do(merge_people, 20 + n, 40 + n, "one person")),
        ("show the skills", lambda _n: page.show_skills()),
    ]


def _timed(do: Callable[[], object], paint: Callable[[], object]) -> Times:
    start = time.thread_time()
    do()
    middle = time.thread_time()
    paint()
    return (middle - start) * 1000, (time.thread_time() - middle) * 1000


def _say(words: str, times: list[Times]) -> None:
    line = f"{words:<20}"
    for name, some in zip(("handler", "paint"), zip(*times, strict=True), strict=True):
        line += f"{name}: median {statistics.median(some):6.1f}, slowest {max(some):6.1f}   "
    print(f"{line}({len(times)})")


if __name__ == "__main__":
    sys.exit(main())
