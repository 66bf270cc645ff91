"""Swaps and slot histories on 200 people and ten years: what a key, an answer and a slot's history take.

Offscreen at 1600 x 900, milliseconds of the window's thread alone, which other programs on the machine do not disturb;
no handler may run longer than 50.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.swap_proposals import round_moves
from app.store.stores import Store
from app.ui.applications import application
from app.ui.preferences import Preferences
from app.ui.rota.pages import RotaPage
from app.ui.rota.swap_cards import SwapCard
from app.ui.rota.swap_dialogs import SwapDialog
from app.ui.themes import Look, Scheme
from app.ui.windows import MainWindow
from app.usecases.large_teams import NOW, make_large
from app.usecases.slot_histories import slot_history
from app.usecases.swap_proposing import accept_swap, propose_swap

REPEATS = 7


def main() -> int:
    """Print median and worst in milliseconds."""
    app = application()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.watchbill"
        make_large(path).close()
        window = MainWindow(Look(Scheme.LIGHT), Preferences(Path(folder) / "settings.ini"))
        window.resize(1600, 900)
        window.show()
        window.open_store(Store.open(path, clock=lambda: NOW))
        page = window.show_page("Rota")
        assert isinstance(page, RotaPage)
        page.session.settle()
        page.by.choose(1)
        page.reload()
        app.processEvents()
        for words, times in _measured(page):
            print(f"{words:44s} median {statistics.median(times):6.1f} ms, worst {max(times):6.1f}      (at most 50)")
        window.close()
    return 0


def _measured(page: RotaPage) -> Iterator[tuple[str, list[float]]]:
    session, view = page.session, page.grid.rota.view
    slots = [Slot(session.this_week + n, 1, Role.PRIMARY) for n in range(4, 6 + 2 * REPEATS)]
    place = view.place_of(slots[0]) if view else None
    assert place is not None
    page.grid.go_to(*place)
    page.settle()
    yield "the history of a slot, read", _times(lambda: slot_history(session.store, slots[0]))
    yield "the history of a slot, shown", _times(page.inspector.history.settle)
    yield "S: every way out of the slot", _times(lambda: _open(page))
    pairs = iter(zip(slots[::2], slots[1::2], strict=True))
    yield "propose, until the grid shows it", _times(lambda: _propose(page, *next(pairs)))
    swap = session.swaps[-1]
    yield "a proposal beside the grid", _times(lambda: SwapCard(session, swap, swap.waits_for[0]))
    waiting = iter(session.swaps)
    yield "accept and apply, until the grid shows it", _times(lambda: _accept(page, next(waiting).id))


def _open(page: RotaPage) -> None:
    QTest.keyClick(page.grid, Qt.Key.Key_S)
    next(d for d in page.findChildren(SwapDialog) if d.isVisible()).reject()


def _propose(page: RotaPage, first: Slot, second: Slot) -> None:
    session = page.session
    moves = round_moves(session.team, session.draft, [first, second])
    session.do(propose_swap, moves, moves[0].before or 0, reason="agreed")


def _accept(page: RotaPage, swap_id: int) -> None:
    swap = next(s for s in page.session.swaps if s.id == swap_id)
    page.session.do(accept_swap, swap_id, swap.waits_for[0])


def _times(do: Callable[[], object]) -> list[float]:
    found = []
    for _ in range(REPEATS):
        begun = time.thread_time()
        do()
        found.append((time.thread_time() - begun) * 1000)
    return found


if __name__ == "__main__":
    sys.exit(main())
