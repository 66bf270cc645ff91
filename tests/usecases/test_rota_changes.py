"""Assigning, clearing, pinning, moving, swapping, planning and publishing on a small team."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.findings import Severity
from app.domain.handoffs import HandoffEdit, HandoffItem, Mood
from app.domain.issues import Issue, IssueKind
from app.domain.people import Person
from app.store.stores import Store
from app.usecases.assigning import assign, clear, move, pin
from app.usecases.candidates import candidates
from app.usecases.findings import rota_findings
from app.usecases.handing_off import edit_note, handoff_note, remove_item, save_item
from app.usecases.planning import apply_plan, plan_task, proposal_lines, solve_task
from app.usecases.publishing import publish_rota, unpublished
from app.usecases.subscribing import feed_task
from app.usecases.swapping import change_effect, swap_effect, swap_weeks
from app.usecases.teams import (
    add_person,
    change_settings,
    describe_team,
    give_leave_calendar,
    record_leave,
    remove_leave,
    remove_person,
    save_person,
)
from app.usecases.undoing import redo, undo
from tests.store.builders import MONDAY, NAMES, START, slot, small_store

Attempt = Callable[[], object]


@pytest.fixture
def store() -> Store:
    return small_store()


def hard(store: Store) -> list[str]:
    found = rota_findings(store.team(), store.rotas.draft(), MONDAY, MONDAY + 12)
    return [f.rule for f in found if f.severity is Severity.HARD]


def test_a_rule_is_broken_by_hand_only_with_a_reason_and_stays_a_finding(store: Store) -> None:
    assign(store, slot(0), 1)
    with pytest.raises(
        Refused, match=r"Ana Castillo has 0 free weeks since the last duty where 2 are needed.*Give a reason"
    ):
        assign(store, slot(1), 1)
    assert store.rotas.draft().holder(slot(1)) is None
    assign(store, slot(1), 1, "nobody else is here")
    assert hard(store) == ["gap", "same_twice"]
    found = rota_findings(store.team(), store.rotas.draft(), MONDAY, MONDAY + 1)
    assert {f.reason for f in found if f.severity is Severity.HARD} == {"nobody else is here"}


def test_open_slots_are_findings_of_their_own(store: Store) -> None:
    found = rota_findings(store.team(), store.rotas.draft(), MONDAY, MONDAY)
    assert [f.words for f in found] == [
        "Order Gateways primary, week of 30 November (2026-W49) is open.",
        "Order Gateways secondary, week of 30 November (2026-W49) is open.",
        "FX Pricing primary, week of 29 November (2026-W49) is open.",
        "FX Pricing secondary, week of 29 November (2026-W49) is open.",
    ]
    assert rota_findings(store.team(), store.rotas.draft(), MONDAY, MONDAY + -1) == ()


def test_pinned_slots_stay_until_they_are_unpinned(store: Store) -> None:
    assign(store, slot(0), 1)
    pin(store, [slot(0)], True)
    attempts: list[Attempt] = [
        lambda: assign(store, slot(0), 2),
        lambda: clear(store, [slot(0)]),
        lambda: move(store, slot(0), slot(3)),
        lambda: swap_weeks(store, slot(0), slot(1)),
    ]
    for do in attempts:
        with pytest.raises(Refused):
            do()
    pin(store, [slot(0)], False)
    clear(store, [slot(0)])
    assert store.rotas.draft().held == {}


def test_moving_takes_the_holder_along(store: Store) -> None:
    assign(store, slot(0), 1)
    move(store, slot(0), slot(5))
    assert store.rotas.draft().holder(slot(5)) == 1
    assert store.rotas.draft().holder(slot(0)) is None
    assign(store, slot(0), 2)
    with pytest.raises(Refused, match="is held; swap the two"):
        move(store, slot(0), slot(5))
    with pytest.raises(Refused, match="is open, so there is nobody to move"):
        move(store, slot(7), slot(8))


def test_a_swap_changes_what_is_published_only_where_that_is_asked_and_true(store: Store) -> None:
    assign(store, slot(0), 1)
    assign(store, slot(4), 2)
    swap_weeks(store, slot(0), slot(4), published=True)
    assert store.rotas.published().held == {}
    publish_rota(store)
    swap_weeks(store, slot(0), slot(4))
    assert len(unpublished(store)) == 2
    undo(store)
    swap_weeks(store, slot(0), slot(4), published=True)
    assert unpublished(store) == ()
    assert store.journal.history(1)[0].label == "Swap 30 Nov (Liam O'Connor) and 28 Dec (Ana Castillo)"


def test_a_swap_that_breaks_a_rule_needs_a_reason_and_says_its_effect_before(store: Store) -> None:
    assign(store, slot(0), 1)
    assign(store, slot(4), 2)
    assign(store, slot(5, 2), 1)
    effect = swap_effect(store.team(), store.rotas.draft(), slot(0), slot(4))
    assert [f.rule for f in effect.broken] == ["gap"]
    assert effect.words[0].startswith("Ana Castillo has 0 free weeks")
    with pytest.raises(Refused, match="Give a reason to swap all the same"):
        swap_weeks(store, slot(0), slot(4))
    swap_weeks(store, slot(0), slot(4), reason="agreed with both")
    assert hard(store) == ["gap"]


def test_an_effect_speaks_of_fairness_and_cost(store: Store) -> None:
    from app.domain.rota import Assignment

    team, draft = store.team(), store.rotas.draft()
    effect = change_effect(team, draft, [Assignment(slot(0), 1)])
    assert "An open slot is filled." in effect.words
    assert any("Ana Castillo would have" in w for w in effect.words)
    assert change_effect(team, draft, [], (slot(0),)).words == ("Changes nothing that is counted.",)


def test_candidates_come_best_first_and_those_a_rule_stands_against_last(store: Store) -> None:
    assign(store, slot(0), 1)
    record_leave(store, 2, date(2026, 12, 7), date(2026, 12, 11))
    found = candidates(store.team(), store.rotas.draft(), slot(1))
    assert [store.team().person[c.person_id].name for c in found] == [NAMES[2], NAMES[3], NAMES[0], NAMES[1]]
    assert [bool(c.problem) for c in found] == [False, False, True, True]
    assert found[2].problem == "is within 2 weeks of the duty in the week of 30 November"
    assert found[3].problem == "is away"


def test_a_plan_is_applied_in_one_step_and_keeps_pins(store: Store) -> None:
    assign(store, slot(2), 3)
    pin(store, [slot(2)], True)
    before = store.dump()
    proposal = solve_task(plan_task(store, MONDAY, 6), 30)
    assert store.dump() == before
    assert proposal.optimal
    lines = proposal_lines(store.team(), proposal)
    assert any(line.startswith("Open slots: 23 before") for line in lines)
    assert "No plan can be better." in lines
    assert sum(1 for line in lines if line.endswith("stays open:")) == len(proposal.open_slots)
    apply_plan(store, proposal)
    assert store.rotas.draft().held[slot(2)].pinned
    assert hard(store) == []
    undo(store)
    assert store.dump() == before


def test_a_plan_minds_what_is_held_after_it(store: Store) -> None:
    assign(store, slot(4), 1)
    proposal = solve_task(plan_task(store, MONDAY, 4), 30)
    apply_plan(store, proposal)
    assert hard(store) == []
    assert store.rotas.draft().holder(slot(4)) == 1


def test_a_plan_made_of_an_old_rota_is_refused(store: Store) -> None:
    proposal = solve_task(plan_task(store, MONDAY, 3), 1)
    assign(store, slot(1), 4)
    clear(store, [slot(1)])
    apply_plan(store, proposal)
    undo(store)
    change = proposal.changes[0]
    assign(store, change.slot, 4 if change.after != 4 else 3, "by hand")
    with pytest.raises(Refused, match="was changed while the plan was made"):
        apply_plan(store, proposal)


def test_what_cannot_be_planned_is_refused(store: Store) -> None:
    for weeks in (0, 157):
        with pytest.raises(Refused, match="A plan covers 1 to 156 weeks"):
            plan_task(store, MONDAY, weeks)
    with pytest.raises(Refused, match="no rotation to plan"):
        plan_task(Store.in_memory(), MONDAY, 4)


def test_publishing_a_part_leaves_the_rest_a_draft(store: Store) -> None:
    assign(store, slot(0), 1)
    assign(store, slot(5), 2)
    publish_rota(store, MONDAY, MONDAY + 1)
    assert [c.slot for c in unpublished(store)] == [slot(5)]
    assert not publish_rota(store, MONDAY, MONDAY + 1)
    publish_rota(store, MONDAY + 2)
    assert unpublished(store) == ()


def test_revisions_are_kept_and_never_fall_with_undo(store: Store) -> None:
    assign(store, slot(0), 1)
    publish_rota(store)
    uid = f"slot-1-{MONDAY}-primary@{store.teams.facts().uid}"
    assert feed_task(store).revisions[uid].sequence == 0
    assign(store, slot(0), 2)
    publish_rota(store)
    assert feed_task(store).revisions[uid].sequence == 1
    undo(store)
    assert feed_task(store).revisions[uid].sequence == 2
    redo(store)
    assert feed_task(store).revisions[uid].sequence == 3
    assert feed_task(store).revisions[uid].sequence == 3


def test_a_note_writes_itself_and_keeps_what_was_typed(store: Store) -> None:
    assign(store, slot(0), 1)
    assign(store, slot(1), 2)
    with store.journal.step("Log"):
        number = store.log.add_issue(Issue(0, START + timedelta(days=6), None, 1, None, IssueKind.NOVEL, "stuck"))
    note = handoff_note(store, 1, MONDAY)
    assert (note.outgoing, note.incoming, note.items[0].title) == ("Ana Castillo", "Liam O'Connor", "stuck")
    save_item(store, 1, MONDAY, HandoffItem("stuck, still", issue_id=number, owner="OMS"))
    save_item(store, 1, MONDAY, HandoffItem("stuck, again", issue_id=number))
    save_item(store, 1, MONDAY, HandoffItem("typed"))
    edit_note(store, 1, MONDAY, HandoffEdit(Mood.WATCH, "mind the open", ""))
    again = handoff_note(store, 1, MONDAY)
    assert [i.title for i in again.items] == ["stuck, again", "typed"]
    assert (again.edit.mood, again.edit.to_successor) == (Mood.WATCH, "mind the open")
    with pytest.raises(Refused, match="comes from an open issue; close it"):
        remove_item(store, 1, MONDAY, again.items[0].id or 0)
    remove_item(store, 1, MONDAY, again.items[1].id or 0)
    assert len(handoff_note(store, 1, MONDAY).items) == 1
    for bad in (HandoffItem("  "), HandoffItem("gone", id=99)):
        with pytest.raises(Refused):
            save_item(store, 1, MONDAY, bad)
    with pytest.raises(Refused, match="no longer in the note"):
        remove_item(store, 1, MONDAY, 99)
    with pytest.raises(Refused, match="no longer in the team"):
        handoff_note(store, 9, MONDAY)


def test_people_are_kept_in_order(store: Store) -> None:
    add_person(store, Person(0, "  Zoë Quinn ", ""))
    zoe = store.team().find_person("Zoë Quinn")
    assert zoe.initials == "ZQ"
    save_person(store, Person(zoe.id, "Zoë Quinn-Ray", "ZR", fte=0.5))
    assert store.team().find_person("ZR").fte == 0.5
    for bad, words in (
        (Person(0, "", "X"), "needs a name"),
        (Person(0, "x" * 201, "X"), "201 letters"),
        (Person(0, "a\x07b", "X"), "control characters"),
        (Person(0, "New", "AC"), "has the initials AC already"),
        (Person(0, "New", "N", fte=0), "part of full time"),
        (Person(0, "New", "N", time_zone="Mars"), "not a known time zone"),
        (Person(0, "New", "N", joined=date(2026, 2, 1), left=date(2026, 1, 1)), "before joining"),
    ):
        with pytest.raises(Refused, match=words):
            add_person(store, bad)
    remove_person(store, zoe.id)
    assign(store, slot(0), 1)
    with pytest.raises(Refused, match="holds weeks on the rota; set a last day"):
        remove_person(store, 1)
    with pytest.raises(Refused, match="no longer in the team"):
        save_person(store, Person(99, "Nobody", "NB"))


def test_leave_is_recorded_given_and_removed(store: Store) -> None:
    record_leave(store, 1, date(2026, 12, 7), date(2026, 12, 11), " beach ")
    (leave,) = store.team().leave
    assert (leave.note, store.team().is_away(1, MONDAY + 1)) == ("beach", True)
    remove_leave(store, [leave.id])
    refusals: list[tuple[str, Attempt]] = [
        ("no longer there", lambda: remove_leave(store, [leave.id])),
        ("before it begins", lambda: record_leave(store, 1, date(2026, 12, 7), date(2026, 12, 6))),
        ("a year at most", lambda: record_leave(store, 1, date(2026, 1, 1), date(2028, 1, 1))),
        ("No leave was imported from “x.ics”", lambda: give_leave_calendar(store, "x.ics", 1)),
    ]
    for words, do in refusals:
        with pytest.raises(Refused, match=words):
            do()


def test_team_and_settings_change_with_their_limits(store: Store) -> None:
    describe_team(store, "Renamed", "Europe/London", 0.25)
    change_settings(store, {"gap_weeks": 1})
    assert (store.team().name, store.team().policy.gap_weeks) == ("Renamed", 1)
    assert not change_settings(store, {"gap_weeks": 1})
    with pytest.raises(Refused, match="support share is 2"):
        describe_team(store, "Renamed", "UTC", 2)


def test_history_is_undone_by_id(store: Store) -> None:
    assign(store, slot(0), 1)
    first = store.journal.history(1)[0].id
    assign(store, slot(3), 2)
    undo(store, first[:8])
    assert set(store.rotas.draft().held) == {slot(3)}
    refusals: list[tuple[str, Attempt]] = [
        ("no command “zz”", lambda: undo(store, "zz")),
        ("Making the file itself", lambda: undo(store, store.journal.history()[-1].id)),
        ("nothing to redo", lambda: redo(small_store())),
    ]
    for words, do in refusals:
        with pytest.raises(Refused, match=words):
            do()
