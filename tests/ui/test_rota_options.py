"""Options beside the rota: one click or key applies them, findings carry repairs, cover is listed."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.domain.findings import LEAVE_DAY
from app.domain.leave import RecurringLeave
from app.domain.options import CoverOption, Option
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.domain.teams import Team
from app.store.stores import Store
from app.ui.rota.choices import ChoiceBox
from app.ui.rota.covers import CoverDialog
from app.ui.rota.offers import OfferRow
from app.ui.rota.pages import RotaPage
from app.ui.windows import MainWindow
from app.usecases.assigning import clear
from app.usecases.publishing import publish_rota
from app.usecases.standings import Standing
from app.usecases.swap_finding import find_swaps
from app.usecases.teams import change_settings, record_leave, record_recurring_leave
from tests.ui.builders import THIS_WEEK

WANTED = Slot(THIS_WEEK + 4, 1, Role.PRIMARY)


@pytest.fixture
def page(window: MainWindow, store: Store) -> RotaPage:
    """Return the rota page of a team that may rest less, so that there is something to exchange."""
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 0, "window_duties": 12})
    made = window.show_page("Rota")
    assert isinstance(made, RotaPage)
    show(made, WANTED)
    return made


def show(page: RotaPage, slot: Slot) -> None:
    page.session.settle()
    page.by.choose(1)
    page.reload()
    view = page.grid.rota.view
    assert view is not None
    place = view.place_of(slot)
    assert place is not None
    page.grid.go_to(*place)
    page.settle()


def standing(page: RotaPage) -> Standing:
    page.session.settle()
    assert page.session.standing is not None
    return page.session.standing


def draft(page: RotaPage) -> tuple[Team, Rota]:
    return page.session.team, page.session.draft


def test_a_day_of_leave_is_covered_by_one_key_in_the_findings(page: RotaPage, store: Store, qtbot: QtBot) -> None:
    slot = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)
    page.session.do(clear, [s for s in page.session.draft.by_week[slot.week] if s.rotation_id == 2])
    page.session.do(publish_rota)
    holder = page.session.draft.held[slot].person_id
    page.session.do(record_recurring_leave, RecurringLeave(0, holder, 4, THIS_WEEK.monday))
    show(page, slot)
    beside = page.inspector.answers.offers
    assert beside.heading.text() == f"While {page.session.team.person[holder].name.split()[0]} is away"
    assert all(isinstance(o, CoverOption) for o in beside.options)
    panel = page.findings_panel
    panel.step(1)
    while panel.current is not None and panel.current.slot != slot:
        panel.step(1)
    assert panel.repairs.options == beside.options
    qtbot.keyClick(panel.list, Qt.Key.Key_1)
    (cover,) = store.rotas.covers()
    assert cover.slot == slot
    page.session.settle()
    assert not [f for f in page.session.findings if f.slot == slot and f.rule == LEAVE_DAY]


def test_the_best_options_stand_beside_the_slot(page: RotaPage) -> None:
    offers = page.inspector.answers.offers
    assert offers.options == find_swaps(standing(page), WANTED)[:3]
    team, rota = draft(page)
    assert offers.heading.text() == f"If {team.person[rota.held[WANTED].person_id].name.split()[0]} were off this week"
    assert page.inspector.answers.isVisible()


def test_a_click_and_a_key_apply_an_option_and_undo_takes_it_back(page: RotaPage, qtbot: QtBot) -> None:
    offers = page.inspector.answers.offers
    before = page.session.draft
    for do in (
        lambda: qtbot.mouseClick(offers.findChildren(OfferRow)[0], Qt.MouseButton.LeftButton),
        lambda: qtbot.keyClick(offers.findChildren(OfferRow)[0], Qt.Key.Key_Return),
        lambda: qtbot.keyClick(page, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier),
    ):
        show(page, WANTED)
        option = offers.options[0]
        assert isinstance(option, Option)
        do()
        assert {m.slot: page.session.draft.holder(m.slot) for m in option.moves} == {
            m.slot: m.after for m in option.moves
        }
        page.window().undo()  # type: ignore[attr-defined]
        assert page.session.draft.held == before.held


def test_an_option_that_is_not_there_changes_nothing(page: RotaPage) -> None:
    before = page.session.store.dump()
    page.inspector.answers.take(9)
    assert page.session.store.dump() == before


@pytest.mark.qt_log_ignore("This plugin does not support")  # the offscreen platform says so of every popup
def test_every_option_is_listed_in_a_box_that_takes_letters(page: RotaPage, qtbot: QtBot) -> None:
    page.find_swap()
    box = page.grid.findChild(ChoiceBox)
    assert box is not None
    assert box.answers.count() == len(find_swaps(standing(page), WANTED))
    holder = page.session.draft.holder(WANTED)
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert page.session.draft.holder(WANTED) != holder


def test_an_open_slot_offers_who_fills_it_and_says_why_the_others_cannot(page: RotaPage) -> None:
    page.session.do(clear, [WANTED])
    show(page, WANTED)
    offers = page.inspector.answers.offers
    assert offers.heading.text() == "To fill it"
    assert offers.options
    page.take_first()
    assert page.session.draft.holder(WANTED) is not None


def test_a_finding_is_repaired_by_f8_and_a_number(page: RotaPage, qtbot: QtBot) -> None:
    page.session.do(clear, [WANTED])
    page.session.settle()
    panel = page.findings_panel
    for _ in range(len(page.session.findings)):
        page.next_finding()
        found = panel.current
        if found is not None and found.slot == WANTED:
            break
    assert panel.repairs.options
    assert panel.list.hasFocus() or not page.window().isActiveWindow()
    qtbot.keyClick(panel.list, Qt.Key.Key_1)
    assert page.session.draft.holder(WANTED) is not None


def test_cover_for_some_days_is_ranked_in_a_dialog(page: RotaPage, qtbot: QtBot) -> None:
    dialog = CoverDialog(page, page.look, standing(page), WANTED)
    qtbot.addWidget(dialog)
    assert dialog.list.count() > 2
    dialog.last.fill(dialog.first.day().replace(year=dialog.first.day().year + 1))
    assert dialog.list.count() == 0


def test_weeks_that_are_over_offer_nothing(page: RotaPage) -> None:
    show(page, Slot(THIS_WEEK + -2, 1, Role.PRIMARY))
    assert not page.inspector.answers.isVisible()


def test_an_open_slot_nobody_can_take_says_what_cannot_hold_together(page: RotaPage) -> None:
    week = WANTED.week
    for person in page.session.team.people:
        page.session.do(record_leave, person.id, week.monday, week.days()[4])
    page.session.do(clear, [s for s in page.session.draft.held if s.week == week])
    show(page, WANTED)
    answers = page.inspector.answers
    assert answers.offers.options == ()
    assert answers.words.startswith("These cannot hold together")
    assert answers.remedies.startswith("• Move the leave of ")
