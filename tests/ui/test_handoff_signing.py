"""Signing in the window: few clicks, locked afterwards, read back, accepted, added to."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from app.domain.handoffs import HandoffItem, ItemKind
from app.domain.issues import Issue, IssueKind
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.pages.handoff import HandoffPage
from app.ui.pages.now import NowPage
from app.ui.windows import MainWindow
from app.usecases.covering import cover_from_now, take_over
from app.usecases.handing_off import handoff_note, save_item
from app.usecases.signing_handoffs import sign_note
from tests.ui.builders import NOW, THIS_WEEK

MOST_CLICKS = 6
SECONDS_OF_A_CLICK, MOST_SECONDS = 2, 180


class Hand:
    """A hand that counts what it does."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self._qtbot, self._window, self.clicks = qtbot, window, 0

    def click(self, widget: QWidget) -> None:
        self.clicks += 1
        self._qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)

    def none(self, heading: str) -> None:
        found = [b for b in self._window.findChildren(QPushButton) if b.accessibleName() == f"None in {heading}"]
        self.click(found[0])


def opened(window: MainWindow) -> HandoffPage:
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    return page


def quietly_signed(window: MainWindow, hand: Hand) -> HandoffPage:
    page = opened(window)
    hand.clicks += 1  # the page itself
    hand.none("To your successor")
    hand.none("Learned")
    hand.click(page.sign_button)
    return page


def test_a_quiet_week_is_signed_in_six_clicks(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    hand = Hand(qtbot, window)
    page = quietly_signed(window, hand)
    assert hand.clicks <= MOST_CLICKS
    signed = store.handoffs.signature(1, THIS_WEEK)
    assert signed is not None
    assert signed[0].person == "Ana Castillo"
    assert page.reading.isVisible()
    assert not page.form.isVisible()
    assert not page.sign_button.isEnabled()


def test_a_week_of_sixty_issues_takes_no_more_clicks(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    with store.journal.step("Log sixty"):
        for n in range(60):
            store.log.add_issue(Issue(0, NOW, None, 1, None, IssueKind.NOVEL, f"Trouble {n}"))
    hand = Hand(qtbot, window)
    page = quietly_signed(window, hand)
    assert hand.clicks <= MOST_CLICKS
    page.settle()
    assert len(page.reading.rows) == 61
    *_, last = page.reading.rows.values()
    qtbot.waitUntil(last.isVisible)
    for row in page.reading.rows.values():
        hand.click(row.tick)
    qtbot.keyClicks(page.reading.synthesis, "The throttle")
    hand.click(page.reading.accept)
    assert store.handoffs.acceptance(1, THIS_WEEK) is not None
    assert hand.clicks * SECONDS_OF_A_CLICK <= MOST_SECONDS


def test_an_empty_section_is_asked_for_in_one_sentence(window: MainWindow, store: Store) -> None:
    opened(window).sign()
    assert "or choose None, then sign" in window.banner.words
    assert store.handoffs.signature(1, THIS_WEEK) is None


def test_the_incoming_reads_back_asks_and_accepts(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    save_item(store, 1, THIS_WEEK, HandoffItem("Sequence gap"))
    window.session.look_elsewhere()  # type: ignore[union-attr]
    page = quietly_signed(window, Hand(qtbot, window))
    first, second = page.reading.rows.values()
    qtbot.keyClicks(second.question, "which desk?")
    first.tick.click()
    qtbot.keyClicks(page.reading.synthesis, "Deploy on Thursday")
    qtbot.keyClick(page.reading.rows[second.key].question, Qt.Key.Key_Return)
    qtbot.mouseClick(page.reading.accept, Qt.MouseButton.LeftButton)
    accepted = store.handoffs.acceptance(1, THIS_WEEK)
    assert accepted is not None
    assert (accepted.person, accepted.synthesis) == ("Rosa Jiménez", "Deploy on Thursday")
    (question,) = handoff_note(store, 1, THIS_WEEK + 1).of_kind(ItemKind.QUESTION)
    assert question.title == "which desk?"
    qtbot.keyClicks(page.reading.addendum, "The desk has moved.")
    qtbot.keyClick(page.reading.addendum, Qt.Key.Key_Return)
    assert [a.words for a in store.handoffs.addenda(1, THIS_WEEK)] == ["The desk has moved."]
    assert page.reading.addendum.text() == ""


def test_words_typed_while_another_window_signed_are_kept(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = opened(window)
    for heading in ("To your successor", "Learned"):
        Hand(qtbot, window).none(heading)
    sign_note(store, 1, THIS_WEEK, "Ana Castillo", "window on desk-7")
    qtbot.keyClicks(page.form.successor, " Be early.")
    page.form.flush()
    assert "has signed this handoff" in window.banner.words
    assert "Be early." in page.reading.addendum.text()
    assert page.reading.isVisible()


def test_an_alert_is_watched_until_an_instant_and_a_party_waits(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = opened(window)
    for number, title in ((1, "Queue depth"), (2, "Alpha Brokers")):
        page.form.add_kind.choose(number)
        qtbot.keyClicks(page.form.add, title)
        qtbot.keyClick(page.form.add, Qt.Key.Key_Return)
    watch, party = page.form.row_of("Queue depth"), page.form.row_of("Alpha Brokers")
    assert watch.more is not None
    qtbot.keyClicks(watch.more.until, "2026-12-04 18:00")
    qtbot.keyClick(watch.more.until, Qt.Key.Key_Return)
    assert watch.more.until.text() == "2026-12-04 18:00 New York"
    party.unfold.click()
    qtbot.keyClicks(party.edits["ticket"], "OPS-12")
    page.form.flush()
    found = {i.title: i for i in store.handoffs.items(1, THIS_WEEK)}
    assert str(found["Queue depth"].until) == "2026-12-04 23:00:00+00:00"
    assert found["Alpha Brokers"].ticket == "OPS-12"


def test_an_item_is_given_to_a_named_party_with_a_reason(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = opened(window)
    row = page.form.row_of("Basket flow exceeded throttle")
    row.unfold.click()
    assert row.more is not None
    qtbot.keyClicks(row.more.to, "Order Management")
    qtbot.keyClick(row.more.why, Qt.Key.Key_Return)
    assert "to whom" in window.banner.words
    qtbot.keyClicks(row.more.why, "their limit")
    qtbot.keyClick(row.more.why, Qt.Key.Key_Return)
    assert store.handoffs.items(1, THIS_WEEK)[0].transferred_to == "Order Management"


def test_now_lists_what_waits_and_the_rota_marks_the_slot(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    session = window.session
    assert session is not None
    session.settle()
    waiting = session.waiting
    assert {(w.rotation_id, w.week, w.signed) for w in waiting} == {(n, THIS_WEEK + -1, False) for n in (1, 2)}
    assert {f.slot for f in session.findings if f.rule == "handoff"} == {w.slot for w in waiting}
    now = window.show_page("Now")
    assert isinstance(now, NowPage)
    found = [b for b in now.waits.findChildren(QPushButton) if b.text() == "Write and sign"]
    found[0].click()
    page = opened(window)
    assert page.note is not None
    assert page.note.week == THIS_WEEK + -1


def test_a_take_over_is_signed_and_accepted_as_a_short_handoff(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    session = window.session
    assert session is not None
    cover = cover_from_now(session.team, (), Slot(THIS_WEEK, 1, Role.PRIMARY), 5, NOW)
    session.do(take_over, cover)
    now = window.show_page("Now")
    assert isinstance(now, NowPage)
    waiting = next(w for w in session.waiting if w.part)
    now._open_handoff(waiting)
    page = opened(window)
    assert page.note is not None
    assert (page.note.outgoing, page.note.incoming) == ("Ana Castillo", "Søren Holm")
    assert [line.mark for line in page.lists.boundaries.lines.lines[:3]] == ["next", "draft", "short"]
    assert not page.form.learned.isVisible()
    hand = Hand(qtbot, window)
    hand.none("To your successor")
    hand.click(page.sign_button)
    assert store.handoffs.signature(1, THIS_WEEK, waiting.part) is not None
    page.settle()
    for row in page.reading.rows.values():
        hand.click(row.tick)
    qtbot.keyClicks(page.reading.synthesis, "the throttle")
    hand.click(page.reading.accept)
    assert store.handoffs.acceptance(1, THIS_WEEK, waiting.part) is not None
    assert not [w for w in session.waiting if w.part]
    page.lists.picked.emit(1, THIS_WEEK, "")
    assert page.form.isVisible()
    assert page.form.learned.isVisible()
