"""The life of an item, signing, reading back, accepting, adding, templates."""

import random
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from app.domain.alerts import Received, Verdict
from app.domain.errors import Refused
from app.domain.handoffs import HandoffEdit, HandoffItem, ItemKind, Mood, note_hash, note_json, note_of
from app.domain.issues import Issue, IssueKind
from app.domain.weeks import HandoffTime, Week
from app.store.stores import Store
from app.usecases.alerts import judge_alerts, silence_alert, take_alerts
from app.usecases.handing_off import edit_note, handoff_note, remove_item, save_item, transfer_item
from app.usecases.handoff_templates import save_template
from app.usecases.signing_handoffs import (
    accept_note,
    add_addendum,
    ask_about,
    notes_waiting,
    read_item,
    sign_note,
)
from app.usecases.undoing import undo
from tests.store.builders import MONDAY, add_team, assign, slot

FULL = HandoffEdit(Mood.CALM, "None.", "None.")
PLACE = "window on desk-7"


class Clock:
    """A clock that is set by hand."""

    def __init__(self) -> None:
        self.now = datetime(2026, 12, 7, 8, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(clock: Clock) -> Store:
    made = Store.in_memory(clock=clock, actor="tester")
    add_team(made)
    return made


def log(store: Store, title: str, opened: datetime, kind: IssueKind = IssueKind.NOVEL) -> int:
    with store.journal.step("Log"):
        return store.log.add_issue(Issue(0, opened, None, 1, None, kind, title))


def signed(store: Store) -> None:
    edit_note(store, 1, MONDAY, FULL)
    sign_note(store, 1, MONDAY, "Ana", PLACE)


def test_an_item_is_carried_until_it_is_closed(store: Store) -> None:
    save_item(store, 1, MONDAY, HandoffItem("stuck", state="known", owner="OMS"))
    for n in range(4):
        (item,) = handoff_note(store, 1, MONDAY + n).open_items
        assert (item.title, item.owner, item.weeks_carried) == ("stuck", "OMS", n)
    save_item(store, 1, MONDAY + 3, replace(item, closed=True))
    assert handoff_note(store, 1, MONDAY + 3).items[0].closed
    assert handoff_note(store, 1, MONDAY + 4).items == ()
    assert handoff_note(store, 1, MONDAY + 2).open_items[0].title == "stuck"
    save_item(store, 1, MONDAY + 1, replace(item, state="seen again"))
    assert handoff_note(store, 1, MONDAY + 4).items == ()


def test_an_item_leaves_to_a_named_party_with_a_reason(store: Store) -> None:
    number = log(store, "drop copy", datetime(2026, 12, 1, 9, tzinfo=UTC))
    (item,) = handoff_note(store, 1, MONDAY).open_items
    for to, why in (("", "theirs"), ("Clearing", " ")):
        with pytest.raises(Refused, match="to whom"):
            transfer_item(store, 1, MONDAY, item, to=to, reason=why)
    transfer_item(store, 1, MONDAY, item, to="Clearing", reason="their dedup rule")
    (moved,) = handoff_note(store, 1, MONDAY).items
    assert (moved.issue_id, moved.transferred_to, moved.closed) == (number, "Clearing", True)
    assert handoff_note(store, 1, MONDAY + 1).items == ()


def test_an_item_handed_over_before_is_not_removed(store: Store) -> None:
    save_item(store, 1, MONDAY, HandoffItem("old"))
    (item,) = handoff_note(store, 1, MONDAY + 1).items
    with pytest.raises(Refused, match="handed over before"):
        remove_item(store, 1, MONDAY + 1, item.id or 0)


def test_over_500_random_weeks_no_open_item_is_lost(store: Store, clock: Clock) -> None:
    chance = random.Random(6)
    alive: dict[str, HandoffItem] = {}
    handoff = store.team().rotation[1].handoff
    for n in range(500):
        week = MONDAY + n
        clock.now = handoff.end(week) - timedelta(hours=1)
        for k in range(chance.randrange(3)):
            title = f"issue {n}.{k}"
            number = log(store, title, handoff.start(week) + timedelta(hours=chance.randrange(160)))
            alive[title] = HandoffItem(title, issue_id=number)
        if chance.random() < 0.5:
            save_item(store, 1, week, HandoffItem(f"typed {n}", kind=chance.choice(list(ItemKind))))
            alive[f"typed {n}"] = HandoffItem(f"typed {n}")
        _end_some(store, week, alive, chance)
        note = handoff_note(store, 1, week)
        assert sorted(i.title for i in note.open_items) == sorted(alive)
        if chance.random() < 0.3:
            edit_note(store, 1, week, FULL)
            sign_note(store, 1, week, "Ana", PLACE)


def _end_some(store: Store, week: Week, alive: dict[str, HandoffItem], chance: random.Random) -> None:
    """Close, transfer or reword items; resolve issues that nobody wrote an item for."""
    for item in handoff_note(store, 1, week).open_items:
        what = chance.random()
        if what < 0.15:
            save_item(store, 1, week, replace(item, closed=True))
        elif what < 0.25:
            transfer_item(store, 1, week, item, to="Clearing", reason="theirs")
        elif what < 0.35 and item.issue_id is not None and item.id is None:
            (issue,) = [i for i in store.log.open_issues() if i.id == item.issue_id]
            with store.journal.step("Resolve"):
                store.log.update_issue(replace(issue, resolved=store.clock()))
        elif what < 0.6:
            save_item(store, 1, week, replace(item, state=f"looked at in {week}"))
            continue
        else:
            continue
        del alive[item.title]


def test_signing_asks_for_an_explicit_none_and_locks_with_a_hash(store: Store) -> None:
    with pytest.raises(Refused, match="“Learned” and “To your successor” or choose None"):
        sign_note(store, 1, MONDAY, "Ana", PLACE)
    edit_note(store, 1, MONDAY, FULL)
    seen = note_hash(handoff_note(store, 1, MONDAY))
    sign_note(store, 1, MONDAY, "Ana", PLACE, seen=seen)
    note = handoff_note(store, 1, MONDAY)
    assert note.signature is not None
    assert (note.signature.hash, note_hash(note)) == (seen, seen)
    assert note_of(note_json(note)) == replace(note, signature=None)
    log(store, "came later", datetime(2026, 12, 1, tzinfo=UTC))
    assert handoff_note(store, 1, MONDAY) == note
    locked = "Ana has signed this handoff, so it is locked; write an addendum"
    with pytest.raises(Refused, match=locked):
        edit_note(store, 1, MONDAY, FULL)
    with pytest.raises(Refused, match=locked):
        save_item(store, 1, MONDAY, HandoffItem("late"))
    with pytest.raises(Refused, match=locked):
        transfer_item(store, 1, MONDAY, HandoffItem("late"), to="x", reason="y")
    with pytest.raises(Refused, match="signed this handoff already"):
        sign_note(store, 1, MONDAY, "Liam", PLACE)
    assert store.journal.history(2)[1].label.endswith("Ana, window on desk-7")


def test_a_note_that_changed_while_it_was_looked_at_is_not_signed(store: Store) -> None:
    edit_note(store, 1, MONDAY, FULL)
    seen = note_hash(handoff_note(store, 1, MONDAY))
    save_item(store, 1, MONDAY, HandoffItem("from another window"))
    with pytest.raises(Refused, match="has changed while you looked"):
        sign_note(store, 1, MONDAY, "Ana", PLACE, seen=seen)
    with pytest.raises(Refused, match="has not begun"):
        sign_note(store, 1, MONDAY + 9, "Ana", PLACE)
    with pytest.raises(Refused, match="Say who hands over"):
        sign_note(store, 1, MONDAY, " ", PLACE)


def test_the_incoming_ticks_asks_says_back_and_accepts(store: Store) -> None:
    for title in ("stuck", "gap"):
        save_item(store, 1, MONDAY, HandoffItem(title))
    with pytest.raises(Refused, match="has not signed"):
        accept_note(store, 1, MONDAY, "Liam", "ok", place=PLACE)
    signed(store)
    stuck, gap = handoff_note(store, 1, MONDAY).open_items
    with pytest.raises(Refused, match="Tick “stuck” and 1 more or ask about it"):
        accept_note(store, 1, MONDAY, "Liam", "deploy on Thursday", place=PLACE)
    read_item(store, 1, MONDAY, stuck.key)
    ask_about(store, 1, MONDAY, gap.key, "which desk?", person="Liam")
    with pytest.raises(Refused, match="Say back in one line"):
        accept_note(store, 1, MONDAY, "Liam", " \n", place=PLACE)
    accept_note(store, 1, MONDAY, "Liam", "deploy\non Thursday", place=PLACE)
    note = handoff_note(store, 1, MONDAY)
    assert note.acceptance is not None
    assert note.acceptance.synthesis == "deploy on Thursday"
    assert dict(note.read) == {stuck.key: "", gap.key: "which desk?"}
    (question,) = handoff_note(store, 1, MONDAY + 1).of_kind(ItemKind.QUESTION)
    assert (question.title, question.owner, question.state) == ("which desk?", "Ana", "Liam asks about “gap”")
    with pytest.raises(Refused, match="Liam has accepted"):
        read_item(store, 1, MONDAY, stuck.key)


def test_a_tick_is_taken_back_and_an_unknown_item_refused(store: Store) -> None:
    save_item(store, 1, MONDAY, HandoffItem("stuck"))
    signed(store)
    key = handoff_note(store, 1, MONDAY).open_items[0].key
    read_item(store, 1, MONDAY, key)
    read_item(store, 1, MONDAY, key, read=False)
    assert handoff_note(store, 1, MONDAY).read == ()
    ask_about(store, 1, MONDAY, key, "why?")
    with pytest.raises(Refused, match="was asked about"):
        read_item(store, 1, MONDAY, key, read=False)
    with pytest.raises(Refused, match="not open in the signed note"):
        read_item(store, 1, MONDAY, "item 99")


def test_addenda_are_visible_and_only_for_signed_notes(store: Store) -> None:
    with pytest.raises(Refused, match="not signed yet"):
        add_addendum(store, 1, MONDAY, "Ana", "forgot")
    signed(store)
    add_addendum(store, 1, MONDAY, "Ana", "the desk has moved")
    assert [(a.person, a.words) for a in handoff_note(store, 1, MONDAY).addenda] == [("Ana", "the desk has moved")]
    with pytest.raises(Refused, match="Write what is to be added"):
        add_addendum(store, 1, MONDAY, "Ana", "")


def test_signing_is_undone_until_somebody_relies_on_it(store: Store) -> None:
    signed(store)
    undo(store)
    assert handoff_note(store, 1, MONDAY).signature is None
    sign_note(store, 1, MONDAY, "Ana", PLACE)
    sign = store.journal.undoable()
    assert sign is not None
    accept_note(store, 1, MONDAY, "Liam", "quiet", place=PLACE)
    with pytest.raises(Refused, match="later handoff acceptance rests on it"):
        store.journal.undo(sign)


def test_notes_wait_for_who_has_to_sign_and_to_accept(store: Store) -> None:
    assert notes_waiting(store) == ()
    assign(store, 1, slot())
    assign(store, 2, slot(1))
    (first,) = [w for w in notes_waiting(store) if w.rotation_id == 1]
    assert (first.week, first.signed) == (MONDAY, False)
    signed(store)
    (first,) = [w for w in notes_waiting(store) if w.rotation_id == 1]
    assert (first.signed, first.slot.week) == (True, MONDAY + 1)
    accept_note(store, 1, MONDAY, "Liam", "quiet", place=PLACE)
    assert not [w for w in notes_waiting(store) if w.rotation_id == 1]


def test_a_template_is_versioned_and_old_notes_keep_theirs(store: Store, clock: Clock) -> None:
    save_template(store, 1, "Runbook read\nPager tested", "Risk")
    edit_note(store, 1, MONDAY, replace(FULL, sections=(("Risk", "low"),), ticked=frozenset({"Pager tested"})))
    clock.now += timedelta(days=14)
    save_template(store, 1, "Other line", "")
    old, new = handoff_note(store, 1, MONDAY), handoff_note(store, 1, MONDAY + 2)
    assert (old.template.version, old.template.sections, old.template.checklist[1]) == (1, ("Risk",), "Pager tested")
    assert (new.template.version, new.template.sections, new.template.checklist) == (2, (), ("Other line",))
    assert handoff_note(store, 1, MONDAY + -9).template.version == 0
    assert (dict(old.edit.sections), set(old.edit.ticked)) == ({"Risk": "low"}, {"Pager tested"})
    for lines, names, words in (
        ("a\na", "", "twice"),
        ("x" * 201, "", "at most 40 lines"),
        ("", "learned", "already"),
    ):
        with pytest.raises(Refused, match=words):
            save_template(store, 1, lines, names)


def test_a_handoff_time_changed_in_mid_week_moves_the_open_note_and_no_signed_one(store: Store) -> None:
    signed(store)
    before = handoff_note(store, 1, MONDAY)
    rotation = store.team().rotation[1]
    moved = HandoffTime.parse("Thu 10:00 Europe/London")
    with store.journal.step("Change the handoff time"):
        store.teams.update_rotation(replace(rotation, handoff=moved))
    assert handoff_note(store, 1, MONDAY) == before
    assert handoff_note(store, 1, MONDAY + 1).boundary == moved.end(MONDAY + 1)


def test_somebody_who_has_left_still_hands_over_by_name(store: Store) -> None:
    assign(store, 1, slot())
    with store.journal.step("Leave the team"):
        store.people.update(replace(store.team().person[1], left=date(2026, 12, 1)))
    note = handoff_note(store, 1, MONDAY)
    assert (note.outgoing, note.incoming) == ("Ana Castillo", "")


def test_an_item_of_an_issue_is_written_in_an_older_note_than_it_was_first(store: Store) -> None:
    log(store, "stuck", datetime(2026, 12, 1, 9, tzinfo=UTC))
    (later,) = handoff_note(store, 1, MONDAY + 1).open_items
    save_item(store, 1, MONDAY + 1, replace(later, state="seen"))
    (item,) = handoff_note(store, 1, MONDAY).open_items
    assert item.title == "stuck"
    transfer_item(store, 1, MONDAY, item, to="Clearing", reason="theirs")
    assert handoff_note(store, 1, MONDAY + 1).items == ()


def test_the_watch_of_a_note_counts_what_was_judged_noise_and_what_is_silenced(store: Store, clock: Clock) -> None:
    at = datetime(2026, 12, 2, 9, 0, tzinfo=UTC)
    fired = [Received("Lag", (), at + timedelta(hours=n)) for n in range(4)]
    early, quiet = Received("Lag", (), at - timedelta(days=9)), Received("Slow", (), at)
    take_alerts(store, [*fired, early, quiet, Received("Real", (), at)], "prometheus")
    ids = store.alerts.ids()
    judge_alerts(store, [ids[early.fingerprint]], Verdict.NOISE)
    take_alerts(store, [Received("Lag", (), at + timedelta(hours=9))], "prometheus")
    end = clock.now + timedelta(days=3)
    silence_alert(store, ids[quiet.fingerprint], end, "moving house")
    log(store, "lag", at, IssueKind.NOISE)
    lag, slow = handoff_note(store, 1, MONDAY).noisy
    assert (lag.title, lag.times, lag.fired, lag.judged, lag.silenced) == ("Lag", 4, 5, 4, False)
    assert lag.words == "noise 4 times this week, of 4 judged and 5 fired"
    assert (slow.title, slow.until, slow.words) == ("Slow", end, "of 0 judged and 1 fired, silenced")
