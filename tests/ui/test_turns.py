"""What holds the window longer than a person notices is written into the log, with what was done."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.ui import turns
from app.ui.rota.pages import RotaPage
from app.ui.turns import turn, write_down
from app.ui.windows import MainWindow
from app.usecases.assigning import clear
from tests.ui.builders import THIS_WEEK

pytestmark = pytest.mark.usefixtures("qapp")


def test_only_what_takes_too_long_is_logged_once_with_all_that_was_done(caplog: pytest.LogCaptureFixture) -> None:
    with turn("quick"):
        pass
    write_down()
    assert not caplog.records
    with turn("outer", limit=-1), turn("inner", limit=-1):
        pass
    write_down()
    assert [r.getMessage().partition(": ")[2] for r in caplog.records] == ["outer, inner"]


def test_a_handler_that_fails_is_timed_too_and_the_next_begins_anew(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(ValueError, match="broken"), turn("fails", limit=-1):
        raise ValueError("broken")
    with turn("next", limit=-1):
        pass
    write_down()
    assert [r.getMessage().partition(": ")[2] for r in caplog.records] == ["fails", "next"]


def test_pages_commands_and_keys_are_timed(
    window: MainWindow, qtbot: QtBot, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(turns, "_log", lambda _held, words: told.append(words))
    monkeypatch.setattr(turn.__wrapped__, "__defaults__", (-1.0,))  # type: ignore[attr-defined]
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    assert window.session is not None
    window.session.do(clear, [Slot(THIS_WEEK + 1, 1, Role.PRIMARY)])
    qtbot.keyClick(page.grid, Qt.Key.Key_Right)
    assert told[0].startswith("show Rota")
    assert any(words.startswith("clear") for words in told)
    assert any(words.startswith("key 0x1000014 on the rota") for words in told)
    assert not caplog.records
