"""The table of accounts: one row a person, the chosen one explained, the formula below."""

from pytestqt.qtbot import QtBot

from app.domain.accounts import FORMULAS
from app.ui.dialogs.fairness import FairnessDialog
from app.ui.windows import MainWindow


def test_the_table_explains_the_chosen_person_and_shows_the_formula(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    dialog = FairnessDialog(window, window.session)
    qtbot.addWidget(dialog)
    dialog.settle()
    assert dialog.table.order.rowCount() == len(window.session.team.people)
    said = set()
    for number in range(dialog.table.order.rowCount()):
        dialog.table.selectRow(number)
        said.add(dialog.words.text())
    assert len(said) == len(window.session.team.people)
    shown = "\n".join(w.text() for w in dialog.findChildren(type(dialog.words)))
    for name, formula in FORMULAS:
        assert f"{name} = {formula}." in shown


def test_people_and_rota_lead_to_it(window: MainWindow) -> None:
    page = window.show_page("People")
    assert page is not None
    assert "Fairness…" in [getattr(c, "text", str)() for c in page.right_controls()]
