"""Swaps in the window: proposed by a few keys, seen on the grid while open, answered beside it and on the Now page."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.swap_proposals import SwapState, round_moves
from app.store.stores import Store
from app.ui.pages.history import HistoryPage
from app.ui.pages.now import NowPage
from app.ui.pages.settings import SettingsPage
from app.ui.preferences import Preferences
from app.ui.rota.menus import cell_menu
from app.ui.rota.pages import RotaPage
from app.ui.rota.swap_cards import SwapCard
from app.ui.rota.swap_dialogs import SwapDialog
from app.ui.windows import MainWindow
from app.usecases.assigning import pin
from app.usecases.swap_proposing import accept_swap, ask_approval, propose_swap, withdraw_swap
from app.usecases.teams import change_settings
from app.usecases.undoing import undo
from tests.ui.builders import NOW, THIS_WEEK, add_team
from tests.ui.conftest import OpenWindow
from tests.ui.test_rota_options import show

WANTED = Slot(THIS_WEEK + 4, 1, Role.PRIMARY)
OTHER = Slot(THIS_WEEK + 5, 1, Role.PRIMARY)
ROSA, SOREN = 3, 5


@pytest.fixture
def page(window: MainWindow) -> RotaPage:
    """Return the rota page of a team that may rest less, so that there is something to exchange."""
    assert window.session is not None
    window.session.do(change_settings, {"gap_weeks": 0, "window_duties": 12})
    made = window.show_page("Rota")
    assert isinstance(made, RotaPage)
    show(made, WANTED)
    return made


class Keys:
    """Presses keys and counts them."""

    def __init__(self, qtbot: QtBot) -> None:
        self._qtbot, self.count = qtbot, 0

    def press(self, widget: QWidget, *keys: Qt.Key | str, control: bool = False) -> None:
        for key in keys:
            held = Qt.KeyboardModifier.ControlModifier if control else Qt.KeyboardModifier.NoModifier
            self._qtbot.keyClick(widget, key, held)
            self.count += 1


@pytest.fixture
def keys(qtbot: QtBot) -> Keys:
    return Keys(qtbot)


def dialog_of(page: RotaPage) -> SwapDialog:
    found = [d for d in page.findChildren(SwapDialog) if d.isVisible()]
    assert len(found) == 1
    return found[0]


def words_of(widget: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(part.text() for part in widget.findChildren(QLabel) if part.isVisibleTo(widget))


def propose(page: RotaPage, proposer: int = ROSA) -> int:
    session = page.session
    moves = round_moves(session.team, session.draft, [WANTED, OTHER])
    session.do(propose_swap, moves, proposer, message="A wedding", reason="agreed on the phone")
    show(page, WANTED)
    return session.swaps[-1].id


# Proposing


def test_the_best_swap_is_proposed_by_two_keys_and_by_name_in_less_than_six(page: RotaPage, keys: Keys) -> None:
    keys.press(page.grid, Qt.Key.Key_S)
    best = dialog_of(page).moves
    keys.press(dialog_of(page).line, Qt.Key.Key_Return)
    (swap,) = page.session.swaps
    assert (swap.moves, swap.proposer_id, keys.count) == (best, ROSA, 2)
    keys.count = 0
    keys.press(page.grid, Qt.Key.Key_S)
    keys.press(dialog_of(page).line, "u", "m", "a", Qt.Key.Key_Return)
    assert keys.count == 5
    _, second = page.session.swaps
    assert "Uma Rao" in {page.session.team.person[p].name for p in second.people}


def test_a_proposal_is_undone_like_anything_else(page: RotaPage, keys: Keys) -> None:
    before = page.session.store.dump()
    keys.press(page.grid, Qt.Key.Key_S)
    keys.press(dialog_of(page).line, Qt.Key.Key_Return)
    assert page.session.swaps
    page.window().undo()  # type: ignore[attr-defined]
    assert page.session.store.dump() == before
    assert not page.session.swaps
    assert page.grid.rota.view is not None
    assert not page.grid.rota.view.swaps


def test_a_lead_swaps_at_once_by_two_keys(page: RotaPage, keys: Keys) -> None:
    before = page.session.draft
    keys.press(page.grid, Qt.Key.Key_S)
    moves = dialog_of(page).moves
    keys.press(dialog_of(page).line, Qt.Key.Key_Return, control=True)
    assert keys.count == 2
    assert all(page.session.draft.holder(m.slot) == m.after for m in moves)
    assert not page.session.swaps
    page.window().undo()  # type: ignore[attr-defined]
    assert page.session.draft.held == before.held


def test_every_way_out_is_listed_with_what_it_means_for_each_person(page: RotaPage, qtbot: QtBot) -> None:
    page.swap()
    dialog = dialog_of(page)
    assert dialog.list.count() > 3
    before = dialog.meaning.text()
    qtbot.keyClick(dialog.line, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 1
    assert dialog.meaning.text() != before
    for person in {p for m in dialog.moves for p in (m.before, m.after) if p}:
        assert page.session.team.person[person].name.replace("'", "&#x27;") in dialog.meaning.text()
    page.session.settle()
    assert dialog.list.currentRow() == 1
    dialog.reject()


def test_a_broken_rule_asks_for_a_reason_before_it_is_proposed(page: RotaPage, qtbot: QtBot, keys: Keys) -> None:
    page.swap()
    dialog = dialog_of(page)
    dialog.list.setCurrentRow(dialog.list.count() - 1)
    assert dialog.reason.isVisible()
    keys.press(dialog.line, Qt.Key.Key_Return)
    assert not page.session.swaps
    assert dialog.focusWidget() is dialog.reason
    dialog.reason.setText("nobody else is there")
    dialog.message.setText("please")
    dialog.until.setText("2026-12-10")
    dialog._propose()
    (swap,) = page.session.swaps
    assert (swap.reason, swap.message, len(swap.moves)) == ("nobody else is there", "please", 1)
    assert swap.expires_at.isoformat() == "2026-12-11T00:00:00+00:00"


def test_a_day_that_is_none_or_too_late_is_refused_and_the_dialog_stays(page: RotaPage, window: MainWindow) -> None:
    page.swap()
    dialog = dialog_of(page)
    for typed, words in (("soon", "is not a date"), ("2027-06-01", "ask for answers before that")):
        dialog.until.setText(typed)
        dialog._propose()
        assert words in window.banner.words
        assert words in dialog.trouble.text()
        assert dialog.trouble.isVisible()
    dialog.list.setCurrentRow(1)
    assert not dialog.trouble.isVisible()
    assert not page.session.swaps
    dialog.reject()


def test_the_other_slot_is_chosen_on_the_grid(page: RotaPage, keys: Keys) -> None:
    keys.press(page.grid, Qt.Key.Key_S)
    keys.press(dialog_of(page).line, Qt.Key.Key_G, control=True)
    keys.press(page.grid, Qt.Key.Key_Right, Qt.Key.Key_Return)
    dialog = dialog_of(page)
    assert {m.slot for m in dialog.moves} == {WANTED, OTHER}
    dialog.reason.setText("agreed on the phone")
    keys.press(dialog.line, Qt.Key.Key_Return)
    assert keys.count <= 6
    assert {m.slot for m in page.session.swaps[0].moves} == {WANTED, OTHER}


def choose(page: RotaPage, *slots: Slot) -> None:
    view = page.grid.rota.view
    assert view is not None
    for slot in slots:
        place = view.place_of(slot)
        assert place is not None
        page.grid.selectionModel().select(page.grid.rota.index(*place), QItemSelectionModel.SelectionFlag.Select)


def test_three_chosen_slots_go_round_in_either_direction(page: RotaPage, window: MainWindow) -> None:
    choose(page, OTHER, Slot(THIS_WEEK + 6, 1, Role.PRIMARY))
    page.swap()
    dialog = dialog_of(page)
    assert dialog.list.count() == 2
    assert len(dialog.moves) == 3
    dialog.reason.setText("agreed")
    dialog._swap_now()
    assert page.session.draft.holder(WANTED) != ROSA
    choose(page, *(Slot(THIS_WEEK + n, 1, Role.PRIMARY) for n in range(4, 8)))
    page.swap()
    assert "one to three held slots" in window.banner.words


def test_one_person_holding_both_slots_is_told_so(page: RotaPage, window: MainWindow) -> None:
    choose(page, Slot(THIS_WEEK + 7, 1, Role.PRIMARY))
    page.swap()
    dialog = dialog_of(page)
    dialog._propose()
    assert "nothing would change" in window.banner.words
    assert not page.session.swaps
    dialog.reject()


def test_a_week_that_has_begun_is_not_offered(page: RotaPage, window: MainWindow) -> None:
    show(page, Slot(THIS_WEEK, 1, Role.PRIMARY))
    page.swap()
    dialog = dialog_of(page)
    dialog.reason.setText("a reason")
    dialog._propose()
    assert "has begun" in window.banner.words
    assert not page.session.swaps
    dialog.reject()


# Seeing and answering


def test_an_open_proposal_is_a_layer_of_the_grid_in_picture_and_words(page: RotaPage) -> None:
    before = page.grid.viewport().grab().toImage()
    propose(page)
    assert page.grid.viewport().grab().toImage() != before
    view = page.grid.rota.view
    assert view is not None
    for by_people, rows in ((1, 1), (0, 2)):
        page.by.choose(1 if by_people else 0)
        page.reload()
        view = page.grid.rota.view
        assert view is not None
        column = view.column_of(WANTED.week)
        said = [page.grid.rota.data(page.grid.rota.index(r, column)) for r in range(view.rows)]
        marked = [words for words in said if "swap 1 proposed: Rosa Jiménez and Søren Holm swap 21 Dec" in words]
        assert len(marked) == rows
        assert "waits for Søren Holm until Mon 21 Dec 14:00" in marked[0]
    page.session.do(withdraw_swap, 1)
    assert not page.grid.rota.view.swaps if page.grid.rota.view else False


def card_of(page: RotaPage) -> SwapCard:
    page.settle()
    QApplication.processEvents()  # what was put into a layout is shown by the next round of events
    (card,) = [c for c in page.inspector.findChildren(SwapCard) if c.isVisibleTo(page)]
    return card


def press(card: SwapCard, words: str, qtbot: QtBot) -> None:
    (button,) = [b for b in card.buttons if b.text() == words]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_person_asked_accepts_beside_the_grid_and_undo_takes_it_back(
    page: RotaPage, preferences: Preferences, qtbot: QtBot
) -> None:
    propose(page)
    preferences.set_me(page.team_uid, SOREN)
    show(page, WANTED)
    card = card_of(page)
    said = words_of(card)
    assert "Rosa Jiménez and Søren Holm swap 21 Dec (OG primary) and 28 Dec (OG primary)." in said
    assert "Proposed by Rosa Jiménez" in said
    assert "“A wedding”" in said
    assert "Søren Holm takes 21 Dec (OG primary) and gives up 28 Dec (OG primary)." in said
    press(card, "Accept", qtbot)
    assert page.session.draft.holder(WANTED) == SOREN
    assert page.session.published.holder(WANTED) == SOREN
    assert not page.session.swaps
    page.window().undo()  # type: ignore[attr-defined]
    assert page.session.draft.holder(WANTED) == ROSA
    assert page.session.swaps[0].waits_for == (SOREN,)


def test_the_proposer_withdraws_and_nobody_else_has_the_button(
    page: RotaPage, preferences: Preferences, qtbot: QtBot
) -> None:
    propose(page)
    preferences.set_me(page.team_uid, ROSA)
    show(page, WANTED)
    assert [b.text() for b in card_of(page).buttons] == ["Withdraw"]
    press(card_of(page), "Withdraw", qtbot)
    assert not page.session.swaps
    assert page.session.store.swaps.all()[0].state is SwapState.WITHDRAWN


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # offscreen, of every popup
def test_a_lead_answers_for_somebody_from_a_menu(page: RotaPage, preferences: Preferences, qtbot: QtBot) -> None:
    propose(page)
    preferences.set_me(page.team_uid, 1)
    show(page, WANTED)
    card = card_of(page)
    assert card.buttons == ()
    qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [a.text() for a in menu.actions()] == [
        "Accept for Søren Holm", "Decline for Søren Holm", "Withdraw for Rosa Jiménez",
    ]  # fmt: skip
    menu.actions()[0].trigger()
    menu.close()
    assert page.session.draft.holder(WANTED) == SOREN
    label = page.session.store.journal.history(1)[0].label
    assert label.startswith("Accept and apply for Søren Holm, by Ana Castillo, that")


def test_what_stands_against_it_by_now_is_said_and_the_answer_refused(
    page: RotaPage, window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    propose(page)
    preferences.set_me(page.team_uid, SOREN)
    page.session.do(pin, [OTHER], True)
    show(page, WANTED)
    assert "It cannot be applied now: Order Gateways primary, week of 28 December" in words_of(card_of(page))
    press(card_of(page), "Accept", qtbot)
    assert "The swap stays proposed" in window.banner.words
    assert page.session.swaps


def test_the_dialog_that_opens_while_the_rota_is_looked_at_fills_itself(page: RotaPage, keys: Keys) -> None:
    page.session.do(pin, [OTHER], True)
    assert page.session.standing is None
    keys.press(page.grid, Qt.Key.Key_S)
    dialog = dialog_of(page)
    keys.press(dialog.line, Qt.Key.Key_Return)
    assert not page.session.swaps
    page.session.settle()
    assert dialog.moves
    keys.press(dialog.line, Qt.Key.Key_Return)
    assert page.session.swaps


def test_keys_and_the_menu_of_the_cell_answer_too(page: RotaPage, preferences: Preferences, qtbot: QtBot) -> None:
    preferences.set_me(page.team_uid, SOREN)
    show(page, WANTED)
    answers = {"Accept swap", "Decline swap", "Approve swap", "Withdraw swap"}
    assert not answers & {a.text() for a in cell_menu(page).actions()}
    propose(page)
    assert answers & {a.text() for a in cell_menu(page).actions()} == {"Accept swap", "Decline swap"}
    page.approve_swap()
    page.withdraw_swap()
    assert page.session.swaps
    qtbot.keyClick(page, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert page.session.draft.holder(WANTED) == SOREN
    page.window().undo()  # type: ignore[attr-defined]
    qtbot.keyClick(page, Qt.Key.Key_D, Qt.KeyboardModifier.AltModifier)
    assert not page.session.swaps


@pytest.fixture
def two(open_window: OpenWindow, tmp_path: Path) -> Iterator[tuple[MainWindow, Store]]:
    """Return a window on a file and another process's store on the same file."""
    path = tmp_path / "team.watchbill"
    ours = Store.new(path, clock=lambda: NOW)
    add_team(ours)
    window = open_window(ours)
    with Store.open(path, clock=lambda: NOW) as other:
        yield window, other


def test_two_windows_answering_at_once_the_second_is_told_and_sees_it(
    two: tuple[MainWindow, Store], preferences: Preferences, qtbot: QtBot
) -> None:
    window, other = two
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    propose(page)
    preferences.set_me(page.team_uid, SOREN)
    show(page, WANTED)
    card = card_of(page)
    withdraw_swap(other, 1)
    press(card, "Accept", qtbot)
    assert "Swap 1 was withdrawn elsewhere a moment ago" in window.banner.words
    assert page.session.draft.holder(WANTED) == ROSA
    assert not page.session.swaps
    page.settle()
    assert not [c for c in page.inspector.findChildren(SwapCard) if c.isVisibleTo(page)]


# Now, settings, history


def now_page(window: MainWindow) -> NowPage:
    page = window.show_page("Now")
    assert isinstance(page, NowPage)
    return page


@pytest.mark.parametrize("says", ["Accept", "Decline"])
def test_the_now_page_answers_by_one_click(
    page: RotaPage, window: MainWindow, preferences: Preferences, qtbot: QtBot, says: str
) -> None:
    propose(page)
    assert not now_page(window).swaps.cards
    preferences.set_me(page.team_uid, SOREN)
    now = now_page(window)
    now.reload()
    (card,) = now.swaps.cards
    assert "A swap waits for your answer" in words_of(card)
    assert "Søren Holm takes 21 Dec (OG primary)" in words_of(card)
    press(card, says, qtbot)
    assert not now.swaps.cards
    assert page.session.draft.holder(WANTED) == (SOREN if says == "Accept" else ROSA)


def test_an_approval_waits_on_the_now_page_of_whoever_has_no_part_in_it(
    page: RotaPage, window: MainWindow, preferences: Preferences, qtbot: QtBot
) -> None:
    page.session.do(ask_approval, 1, True)
    page.session.do(accept_swap, propose(page), SOREN)
    preferences.set_me(page.team_uid, ROSA)
    now = now_page(window)
    assert not now.swaps.cards
    preferences.set_me(page.team_uid, 1)
    now.reload()
    (card,) = now.swaps.cards
    assert "waits for a lead’s approval" in words_of(card)
    press(card, "Approve", qtbot)
    assert page.session.draft.holder(WANTED) == SOREN


def test_somebody_who_accepted_may_think_better_of_it_before_the_approval(
    page: RotaPage, preferences: Preferences, qtbot: QtBot
) -> None:
    page.session.do(ask_approval, 1, True)
    page.session.do(accept_swap, propose(page), SOREN)
    preferences.set_me(page.team_uid, SOREN)
    show(page, WANTED)
    press(card_of(page), "Decline", qtbot)
    assert page.session.store.swaps.all()[0].state is SwapState.DECLINED


def test_an_expired_proposal_is_not_shown_any_more(
    page: RotaPage, window: MainWindow, preferences: Preferences
) -> None:
    propose(page)
    preferences.set_me(page.team_uid, SOREN)
    page.session.store.clock = lambda: NOW + timedelta(days=60)
    page.reload()
    now = now_page(window)
    assert not now.swaps.cards
    assert page.session.swaps
    assert not page.session.open_swaps


def test_settings_say_which_rotations_ask_a_lead(window: MainWindow, qtbot: QtBot) -> None:
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    assert [b.text() for b in page.approvals.boxes.values()] == ["Order Gateways", "FX Pricing"]
    page.approvals.boxes[1].click()
    assert page.session.team.rotation[1].swap_approval
    window.undo()
    assert not page.approvals.boxes[1].isChecked()


def test_the_history_of_a_slot_stands_beside_it_and_all_of_it_on_demand(page: RotaPage) -> None:
    propose(page)
    for _ in range(2):
        page.session.do(pin, [WANTED], True)
        page.session.do(undo)
    show(page, WANTED)
    said = words_of(page.inspector.history)
    assert "History of the slot" in said
    assert "Held by Rosa Jiménez since Tue 14:20" in said
    assert "Pinned (undone)" in said
    assert "All 7 entries" in [b.text() for b in page.inspector.history.findChildren(type(page._plan_button))]
    page.inspector.history._show_all()
    said = words_of(page.inspector.history)
    assert "Swap 1 proposed" in said
    assert "Open → Rosa Jiménez" in said
    assert "tester: Plan 12 weeks. Reason: small team" in said


def test_the_history_page_names_the_rows_of_a_swap(page: RotaPage, window: MainWindow) -> None:
    propose(page)
    page.session.do(accept_swap, 1, SOREN)
    history = window.show_page("History")
    assert isinstance(history, HistoryPage)
    lines = [history.lines.lines.line(n).words for n in range(history.lines.lines.rowCount())]
    assert "Swap 1, proposed by Rosa Jiménez" in lines
    assert "Answer of Søren Holm to swap 1" in lines


def test_leaving_the_window_and_opening_the_file_again_keeps_what_waits(
    two: tuple[MainWindow, Store], open_window: OpenWindow, preferences: Preferences
) -> None:
    window, other = two
    assert window.session is not None
    moves = round_moves(window.session.team, window.session.draft, [WANTED, OTHER])
    window.session.do(propose_swap, moves, ROSA, reason="agreed")
    path = other.path
    assert path is not None
    window.close()
    again = open_window(Store.open(path, clock=lambda: NOW))
    assert again.session is not None
    preferences.set_me(again.session.store.teams.facts().uid, SOREN)
    now = now_page(again)
    assert [replace(c.swap, id=1).moves for c in now.swaps.cards] == [moves]
    again.close()
