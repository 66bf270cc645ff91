"""Planning again in its dialog: a run in a process, the difference slot by slot, applied in one step."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.rota.pages import RotaPage
from app.ui.rota.repairs import WORDS, RepairDialog
from app.ui.windows import MainWindow
from app.usecases.teams import change_settings, record_leave
from tests.ui.builders import THIS_WEEK


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> RepairDialog:
    assert window.session is not None
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    window.session.do(change_settings, {"gap_weeks": 0, "window_duties": 12})
    made = RepairDialog(page, window.session, THIS_WEEK + 1)
    qtbot.addWidget(made)
    return made


def test_a_leave_is_repaired_and_shown_slot_by_slot(dialog: RepairDialog, window: MainWindow, qtbot: QtBot) -> None:
    session = window.session
    assert session is not None
    slot = next(s for s in sorted(session.draft.held) if s.week == THIS_WEEK + 4)
    holder = session.draft.held[slot].person_id
    session.do(record_leave, holder, slot.week.monday, slot.week.days()[4])
    before = session.draft
    dialog.start()
    qtbot.waitUntil(lambda: dialog.proposal is not None)
    assert session.draft is before
    assert session.team.person[holder].name in dialog.summary.lines.toPlainText().splitlines()[0]
    dialog.apply()
    assert session.draft.holder(slot) != holder
    window.undo()
    assert session.draft.holder(slot) == holder


def test_the_two_aims_say_what_they_are_for(dialog: RepairDialog) -> None:
    for number, words in enumerate(WORDS):
        dialog.aim.choose(number)
        dialog.aim.chosen.emit(number)
        assert words in [w.text() for w in dialog.findChildren(QLabel)]
    assert dialog.task().horizon.first == THIS_WEEK + 1
