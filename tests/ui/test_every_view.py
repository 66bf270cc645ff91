"""Every page and every dialog: its names, its room, its keys, and what can be seen of the focus and of words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from app.ui.dialogs.apart import FileRun
from app.ui.themes import Scheme
from app.ui.windows import MainWindow
from tests.ui.every_dialog import DIALOGS, known_dialogs, shown_dialog
from tests.ui.keyboard_walks import clashing_marks, lost_ways
from tests.ui.pixels import faint_focus, faint_words
from tests.ui.views import views
from tests.ui.walks import cut_off, nameless, sample_window, shown, too_small


@pytest.fixture(scope="module")
def window(with_fonts: None) -> Iterator[QWidget]:
    with sample_window("light", 1440, 900) as made:
        yield made


def test_no_dialog_is_left_out() -> None:
    assert known_dialogs() == set(DIALOGS)


def test_everything_has_a_name_a_role_a_size_room_and_its_turn_by_tab(window: MainWindow) -> None:
    wrong: dict[str, list[str]] = {}
    for name, top in views(window):
        wrong[name] = [*nameless(top), *too_small(top), *cut_off(top), *lost_ways(top), *clashing_marks(top)]
    assert {name: found for name, found in wrong.items() if found} == {}


@pytest.mark.parametrize("scheme", [Scheme.DARK, Scheme.CONTRAST, Scheme.LIGHT])
def test_focus_and_words_stand_out(window: MainWindow, scheme: Scheme) -> None:
    window.look.choose(scheme)
    looked: set[object] = set()
    wrong = {name: [*faint_focus(top, looked), *faint_words(top, looked)] for name, top in views(window)}
    assert {name: found for name, found in wrong.items() if found} == {}
    assert len(looked) > 100


def test_escape_closes_every_dialog_and_return_presses_the_button_it_is_on(window: MainWindow) -> None:
    closing = [kind for kind in DIALOGS if not issubclass(kind, FileRun)]  # long work stops first and then closes
    stays = [kind.__name__ for kind in closing if _stays(window, kind)]
    accepts = [kind.__name__ for kind in closing if _accepts_on_cancel(window, kind)]
    assert (stays, accepts) == ([], [])


def _stays(window: MainWindow, kind: type[QDialog]) -> bool:
    with shown_dialog(window, kind) as dialog:
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Escape)
        return dialog.isVisible()


def _accepts_on_cancel(window: MainWindow, kind: type[QDialog]) -> bool:
    """Tell whether Return on the button that gives up does what the filled one would do."""
    with shown_dialog(window, kind) as dialog:
        buttons = [part for part in shown(dialog) if isinstance(part, QPushButton)]
        for button in buttons:
            if button.text() in ("Cancel", "Not yet"):
                button.setFocus()
                QTest.keyClick(button, Qt.Key.Key_Return)
                return dialog.isVisible() or dialog.result() != QDialog.DialogCode.Rejected
    return False
