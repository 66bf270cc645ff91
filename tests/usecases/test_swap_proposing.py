"""Swaps are proposed, answered, approved and applied; every refusal leaves everything as it was."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from app.domain.changes import Changes
from app.domain.errors import Overtaken, Refused
from app.domain.people import Person
from app.domain.rota import Assignment, Slot, SlotChange
from app.domain.rotations import Role
from app.domain.swap_proposals import SwapProposal, SwapState, give_moves, round_moves, swap_problems
from app.store.stores import Store
from app.usecases.assigning import assign, clear, pin
from app.usecases.planning import apply_plan, plan_task, solve_task
from app.usecases.publishing import publish_rota
from app.usecases.standings import Standing
from app.usecases.subscribing import publish_feeds
from app.usecases.swap_consequences import against, consequences
from app.usecases.swap_proposing import (
    _check_same,
    _check_slots,
    accept_swap,
    approve_swap,
    ask_approval,
    decline_swap,
    propose_swap,
    withdraw_swap,
)
from app.usecases.teams import add_person, change_settings, record_leave, remove_person, save_person
from app.usecases.undoing import undo
from tests.store.builders import MONDAY, add_team, slot
from tests.usecases.builders import StandingClock, sample_store

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
ANA, LIAM, ROSA, WEN = 1, 2, 3, 4


@pytest.fixture
def clock() -> StandingClock:
    return StandingClock()


@pytest.fixture
def store(clock: StandingClock) -> Store:
    """Return a store where Ana, Liam and Rosa hold every second week of a rotation, published, and Wen none."""
    made = Store.in_memory(clock=clock, actor="tester")
    add_team(made)
    change_settings(made, {"gap_weeks": 0, "window_duties": 12})
    with made.journal.step("Plan", "plan"):
        made.rotas.assign(Assignment(slot(2 * n), who) for n, who in enumerate((ANA, LIAM, ROSA)))
    publish_rota(made)
    return made


def exchange(store: Store, *weeks: int) -> tuple[SlotChange, ...]:
    return round_moves(store.team(), store.rotas.draft(), [slot(w) for w in weeks or (0, 2)])


def proposed(store: Store, *weeks: int) -> SwapProposal:
    propose_swap(store, exchange(store, *weeks), ANA, message="please")
    return store.swaps.open()[-1]


def refused(store: Store, words: str, do: Callable[[], object], kind: type[Refused] = Refused) -> None:
    before = store.dump()
    with pytest.raises(kind, match=words) as told:
        do()
    assert str(told.value).endswith(".")
    assert store.dump() == before


def holders(store: Store) -> list[int | None]:
    return [store.rotas.draft().holder(slot(2 * n)) for n in range(3)]


def test_an_exchange_is_applied_with_the_last_yes_to_draft_and_published(store: Store) -> None:
    start = store.dump()
    done = propose_swap(store, exchange(store), ANA, message=" please ")
    assert done.label == "Propose that Ana Castillo and Liam O'Connor swap 30 Nov (OG primary) and 14 Dec (OG primary)"
    assert done.details == ("Swap 1: waits for Liam O'Connor until Mon 30 Nov 09:00.",)
    (waits,) = store.swaps.open()
    assert (waits.message, waits.waits_for, waits.expires_at) == (
        "please",
        (LIAM,),
        datetime(2026, 11, 30, 9, tzinfo=UTC),
    )
    assert holders(store) == [ANA, LIAM, ROSA]
    done = accept_swap(store, 1, LIAM)
    assert done.label.startswith("Accept and apply for Liam O'Connor that")
    assert holders(store) == [LIAM, ANA, ROSA]
    assert store.rotas.published().holder(slot(0)) == LIAM
    assert not store.swaps.open()
    assert store.swaps.one(1) == replace(waits, state=SwapState.APPLIED, answers=store.swaps.all()[0].answers)
    undo(store)
    assert store.swaps.open() == (waits,)
    undo(store)
    assert store.dump() == start


def test_three_go_round_once_both_others_said_yes(store: Store) -> None:
    proposed(store, 0, 2, 4)
    assert accept_swap(store, 1, ROSA).details == ("Swap 1: waits for Liam O'Connor until Mon 30 Nov 09:00.",)
    assert holders(store) == [ANA, LIAM, ROSA]
    accept_swap(store, 1, LIAM)
    assert holders(store) == [LIAM, ROSA, ANA]


def test_a_give_goes_to_somebody_without_any_slot(store: Store) -> None:
    propose_swap(store, give_moves(store.team(), store.rotas.draft(), slot(0), WEN), ANA)
    accept_swap(store, 1, WEN)
    assert holders(store) == [WEN, LIAM, ROSA]


def test_who_proposes_for_others_asks_everybody_and_who_would_take_asks_the_holder(store: Store) -> None:
    propose_swap(store, exchange(store), WEN)
    assert store.swaps.open()[0].waits_for == (ANA, LIAM)
    propose_swap(store, give_moves(store.team(), store.rotas.draft(), slot(4), WEN), WEN)
    assert store.swaps.open()[1].waits_for == (ROSA,)


def test_what_is_published_otherwise_stays_as_it_is_published(store: Store) -> None:
    assign(store, slot(2), ROSA, "ill")
    propose_swap(store, exchange(store), ANA)
    done = accept_swap(store, 1, ROSA)
    assert done.details == ("The swap is applied; in the draft only.",)
    assert store.rotas.published().holder(slot(0)) == ANA


def test_a_lead_answers_for_somebody_and_history_says_so(store: Store) -> None:
    proposed(store)
    done = accept_swap(store, 1, LIAM, by=WEN)
    assert done.label.startswith("Accept and apply for Liam O'Connor, by Wen Li (李雯), that")
    assert store.swaps.all()[0].answers[0].answered_by == WEN
    with pytest.raises(Refused, match="no longer in the team"):
        accept_swap(store, proposed(store).id, LIAM, by=99)


def test_a_rotation_may_ask_for_approval_before_or_after_the_answers(store: Store) -> None:
    ask_approval(store, 1, True)
    assert store.team().rotation[1].swap_approval
    proposed(store)
    assert "waits for a lead’s approval" in accept_swap(store, 1, LIAM).details[0]
    assert store.swaps.open()[0].state is SwapState.ACCEPTED
    assert holders(store) == [ANA, LIAM, ROSA]
    refused(store, "Ana Castillo has a part in this swap; somebody else", lambda: approve_swap(store, 1, by=ANA))
    assert approve_swap(store, 1, by=WEN).label.startswith("Approve and apply that")
    assert holders(store) == [LIAM, ANA, ROSA]
    assert store.swaps.all()[0].approved_by == "Wen Li (李雯)"
    approve_swap(store, proposed(store).id)
    assert store.swaps.open()[0].approved_by == "tester"
    refused(store, "was approved by tester; it waits for", lambda: approve_swap(store, 2))
    accept_swap(store, 2, LIAM)
    assert holders(store) == [ANA, LIAM, ROSA]


def test_an_approval_nobody_asks_for_any_more_still_applies_what_waits_for_it(store: Store) -> None:
    ask_approval(store, 1, True)
    accept_swap(store, proposed(store).id, LIAM)
    ask_approval(store, 1, False)
    approve_swap(store, 1)
    assert holders(store) == [LIAM, ANA, ROSA]
    later = proposed(store, 2, 4).id
    refused(store, "needs no approval", lambda: approve_swap(store, later))
    with pytest.raises(Refused, match="no longer there"):
        ask_approval(store, 9, True)


def test_no_ends_it_with_a_reason_and_a_lead_may_say_no(store: Store) -> None:
    proposed(store)
    assert decline_swap(store, 1, LIAM, " skiing ").label.startswith("Decline for Liam O'Connor that")
    assert store.swaps.all()[0].ended_why == "Liam O'Connor: skiing"
    refused(store, "Swap 1 was declined: Liam O'Connor: skiing; propose it again", lambda: accept_swap(store, 1, LIAM))
    decline_swap(store, proposed(store).id, None)
    assert store.swaps.all()[1].ended_why == "by a lead"
    proposed(store)
    refused(store, "proposed swap 3; withdraw it instead", lambda: decline_swap(store, 3, ANA))
    refused(store, "no part in swap 3", lambda: decline_swap(store, 3, WEN))


def test_the_proposer_withdraws(store: Store) -> None:
    proposed(store)
    assert withdraw_swap(store, 1, by=WEN).label.startswith("Withdraw for Ana Castillo, by Wen Li (李雯), that")
    refused(store, "was withdrawn; propose it again", lambda: accept_swap(store, 1, LIAM))
    assert holders(store) == [ANA, LIAM, ROSA]


def test_an_expired_proposal_is_refused_and_written_down_with_the_next_step(store: Store, clock: StandingClock) -> None:
    until = NOW + timedelta(hours=5)
    propose_swap(store, exchange(store), ANA, expires=until)
    clock.now = until
    refused(store, "Swap 1 expired on Tue 24 Nov 19:20; propose it again", lambda: accept_swap(store, 1, LIAM))
    assert store.swaps.open()[0].state is SwapState.PROPOSED
    proposed(store)
    assert [p.state for p in store.swaps.all()] == [SwapState.EXPIRED, SwapState.PROPOSED]


def test_a_swap_stays_what_it_is_after_the_file_is_opened_again(tmp_path: Path, clock: StandingClock) -> None:
    path = tmp_path / "team.watchbill"
    with Store.new(path, clock=clock) as first:
        add_team(first)
        with first.journal.step("Plan", "plan"):
            first.rotas.assign([Assignment(slot(0), ANA), Assignment(slot(5), LIAM)])
        propose_swap(first, round_moves(first.team(), first.rotas.draft(), [slot(0), slot(5)]), ANA, reason="why not")
        waits = first.swaps.open()
    with Store.open(path, clock=clock) as again:
        assert again.swaps.open() == waits
        accept_swap(again, 1, LIAM, seen=waits[0])
        assert again.rotas.draft().holder(slot(0)) == LIAM


def test_what_cannot_be_proposed(store: Store, clock: StandingClock) -> None:
    moves = exchange(store)
    pin(store, [slot(2)], True)
    refused(store, "is pinned to Liam O'Connor; unpin it first", lambda: propose_swap(store, moves, ANA))
    pin(store, [slot(2)], False)
    refused(store, "no longer in the team", lambda: propose_swap(store, moves, 99))
    proposed(store)
    refused(store, r"proposed already \(number 1\)", lambda: propose_swap(store, moves, ANA))
    refused(store, "proposed already", lambda: propose_swap(store, moves[::-1], LIAM))
    clear(store, [slot(2)])
    refused(store, "is open now", lambda: propose_swap(store, moves, ANA))
    clock.now = NOW + timedelta(days=30)
    refused(store, "is over; choose a coming week", lambda: propose_swap(store, exchange(store, 0, 4), ANA))


def test_a_rotation_that_is_gone_is_refused(store: Store) -> None:
    nowhere = SlotChange(Slot(MONDAY, 9, Role.PRIMARY), ANA, LIAM)
    refused(store, "no longer on the rota", lambda: propose_swap(store, [nowhere], ANA))


def test_a_broken_rule_needs_a_reason_that_is_kept_with_the_assignment(store: Store) -> None:
    record_leave(store, LIAM, MONDAY.monday, MONDAY.monday + timedelta(days=3))
    refused(store, "Liam O'Connor is away in Order Gateways primary.* Give a reason", lambda: proposed(store))
    propose_swap(store, exchange(store), ANA, reason="Liam stays at home")
    accept_swap(store, 1, LIAM)
    assert store.rotas.draft().held[slot(0)].reason == "Liam stays at home"


def test_one_leg_of_a_three_way_swap_whose_person_is_not_eligible_is_refused(store: Store) -> None:
    rosa = store.team().person[ROSA]
    save_person(store, replace(rosa, eligible=frozenset({(2, Role.PRIMARY)})))
    refused(store, "Rosa Jiménez is not eligible for Order Gateways primary", lambda: proposed(store, 0, 2, 4))


@pytest.mark.parametrize(
    ("happens", "words"),
    [
        (
            lambda store: record_leave(store, LIAM, MONDAY.monday, MONDAY.monday + timedelta(days=4)),
            "Liam O'Connor is away in Order Gateways primary, week of 30 November",
        ),
        (
            lambda store: save_person(store, replace(store.team().person[LIAM], left=MONDAY.monday)),
            "Liam O'Connor is not in the team in Order Gateways primary, week of 30 November",
        ),
        (
            lambda store: assign(store, slot(0, 2), LIAM),
            "Liam O'Connor holds FX Pricing primary in the week of 30 November",
        ),
        (
            lambda store: save_person(store, replace(store.team().person[LIAM], eligible=frozenset())),
            "Liam O'Connor is not eligible",
        ),
        (lambda store: assign(store, slot(2), WEN), "is held by Wen Li"),
        (lambda store: clear(store, [slot(2)]), "is open now"),
        (lambda store: pin(store, [slot(0)], True), "is pinned to Ana Castillo"),
        (
            lambda store: change_settings(store, {"window_weeks": 12, "window_duties": 0}),
            "duty in 12 weeks where none is allowed",
        ),
    ],
)
def test_what_happened_since_is_named_and_the_proposal_stays(
    store: Store, happens: Callable[[Store], Changes], words: str
) -> None:
    proposed(store, 0, 2)
    happens(store)
    refused(store, f"{words}.*The swap stays proposed", lambda: accept_swap(store, 1, LIAM))
    undo(store)
    accept_swap(store, 1, LIAM)
    assert holders(store) == [LIAM, ANA, ROSA]


def test_leave_taken_while_a_lead_thinks_stands_against_the_approval(store: Store) -> None:
    ask_approval(store, 1, True)
    accept_swap(store, proposed(store).id, LIAM)
    record_leave(store, ANA, slot(2).week.monday, slot(2).week.monday + timedelta(days=4))
    refused(
        store, "Ana Castillo is away in Order Gateways primary, week of 14 December", lambda: approve_swap(store, 1)
    )


def test_a_rule_known_at_the_proposal_does_not_excuse_another(store: Store) -> None:
    record_leave(store, LIAM, MONDAY.monday, MONDAY.monday + timedelta(days=3))
    propose_swap(store, exchange(store), ANA, reason="Liam stays at home")
    assign(store, slot(0, 2), LIAM, "short of people")
    refused(store, "Liam O'Connor holds FX Pricing primary", lambda: accept_swap(store, 1, LIAM))


def test_other_proposals_for_a_slot_that_changed_hands_end_and_undo_brings_them_back(store: Store) -> None:
    proposed(store)
    proposed(store, 0, 4)
    proposed(store, 2, 4)
    accept_swap(store, 2, ROSA)
    states = {p.id: (p.state, p.ended_why) for p in store.swaps.all()}
    assert states[1] == states[3] == (SwapState.DECLINED, "the slot changed hands by another swap")
    undo(store)
    assert [p.state for p in store.swaps.all()] == [SwapState.PROPOSED] * 3


def test_nobody_answers_twice_or_without_a_part_in_it(store: Store) -> None:
    proposed(store, 0, 2, 4)
    refused(store, "Wen Li .* has no part in swap 1", lambda: accept_swap(store, 1, WEN))
    refused(store, "Ana Castillo has said yes to swap 1 already", lambda: accept_swap(store, 1, ANA))
    refused(store, "no longer in the team", lambda: accept_swap(store, 1, 99))
    refused(store, "There is no swap 7", lambda: accept_swap(store, 7, LIAM))


def test_two_windows_answering_at_once_the_second_is_told(store: Store) -> None:
    seen = proposed(store, 0, 2, 4)
    accept_swap(store, 1, LIAM, seen=seen)
    for do in (
        lambda: accept_swap(store, 1, ROSA, seen=seen),
        lambda: decline_swap(store, 1, ROSA, seen=seen),
        lambda: withdraw_swap(store, 1, seen=seen),
        lambda: approve_swap(store, 1, seen=seen),
    ):
        refused(store, "Swap 1 was answered elsewhere a moment ago", do, Overtaken)
    withdraw_swap(store, 1)
    refused(store, "was withdrawn elsewhere a moment ago", lambda: accept_swap(store, 1, ROSA, seen=seen), Overtaken)


def test_what_another_process_wrote_within_the_same_moment_is_noticed_in_the_step(store: Store) -> None:
    seen = proposed(store)
    withdraw_swap(store, 1)
    with pytest.raises(Overtaken, match="was withdrawn elsewhere a moment ago"):
        _check_same(store, seen)
    assign(store, slot(2), WEN, "ill")
    with pytest.raises(Overtaken, match=r"week of 14 December .* was changed elsewhere a moment ago"):
        _check_slots(store, store.team(), seen)


def test_two_people_of_one_name_are_told_their_own(store: Store) -> None:
    save_person(store, replace(store.team().person[LIAM], name="Ana Castillo"))
    found = consequences(store.team(), store.rotas.draft(), exchange(store)).people
    assert [lines[0].removeprefix("Ana Castillo ") for lines in (found[ANA], found[LIAM])] == [
        "(AC) takes 14 Dec (OG primary) and gives up 30 Nov (OG primary).",
        "(LO) takes 30 Nov (OG primary) and gives up 14 Dec (OG primary).",
    ]


def test_a_standing_at_hand_answers_for_each_person(store: Store) -> None:
    team, rota = store.team(), store.rotas.draft()
    standing = Standing(team, rota, MONDAY, MONDAY + 8)
    found = consequences(team, rota, exchange(store), standing)
    assert [line.partition(" ")[0] for line in found.words] == ["Ana", "Load", "Liam", "Load"]
    assert against(team, rota, exchange(store), standing) == ((), ())


def test_a_step_of_an_answer_is_undone_unless_somebody_went_on_from_it(store: Store) -> None:
    proposed(store, 0, 2, 4)
    first = store.dump()
    accept_swap(store, 1, LIAM)
    undo(store)
    assert store.dump() == first
    withdraw_swap(store, 1)
    propose = next(c for c in store.journal.history() if c.label.startswith("Propose"))
    with pytest.raises(Refused, match="cannot be undone"):
        undo(store, propose.id)


def test_somebody_with_a_part_in_a_swap_is_not_removed(store: Store) -> None:
    add_person(store, Person(0, "Uma Rao", "", eligible=frozenset({(1, Role.PRIMARY)})))
    propose_swap(store, give_moves(store.team(), store.rotas.draft(), slot(0), 5), ANA)
    refused(store, "Uma Rao has a part in a swap", lambda: remove_person(store, 5))


def test_calendars_know_nothing_of_a_proposal_until_it_is_applied(store: Store, tmp_path: Path) -> None:
    assert publish_feeds(store, tmp_path).written
    proposed(store)
    assert not publish_feeds(store, tmp_path).written
    accept_swap(store, 1, LIAM)
    assert len(publish_feeds(store, tmp_path).written) >= 3


def test_consequences_are_said_for_each_person(store: Store) -> None:
    record_leave(store, LIAM, MONDAY.monday, MONDAY.monday)
    team, rota = store.team(), store.rotas.draft()
    found = consequences(team, rota, exchange(store))
    assert list(found.people) == [ANA, LIAM]
    assert found.people[LIAM][0] == "Liam O'Connor takes 30 Nov (OG primary) and gives up 14 Dec (OG primary)."
    assert found.people[LIAM][1] == "Liam O'Connor is away for 1 day of that week."
    assert found.people[ANA][-1].startswith("Load stays")
    given = consequences(team, rota, give_moves(team, rota, slot(0), WEN))
    assert "now" in given.people[WEN][-1]
    assert given.people[ANA][0] == "Ana Castillo gives up 30 Nov (OG primary)."


def test_asking_only_the_people_concerned_finds_what_asking_the_whole_team_finds() -> None:
    store = sample_store()
    apply_plan(store, solve_task(plan_task(store, MONDAY, 20), 0.5))
    team, rota = store.team(), store.rotas.draft()
    whole, dice = Standing(team, rota, MONDAY, MONDAY + 19), Random(7)
    slots, told = sorted(rota.held), 0
    for _ in range(150):
        some = dice.sample(slots, dice.choice((1, 2, 3)))
        holders = [rota.held[s].person_id for s in some]
        takers = [*holders[1:], dice.choice(team.people).id if len(some) == 1 else holders[0]]
        if len(set(holders)) < len(holders) or takers == holders:
            continue
        moves = [SlotChange(*move) for move in zip(some, holders, takers, strict=True)]
        problems, broken = against(team, rota, moves)
        assert problems == swap_problems(team, rota, moves)
        expected = whole.effect({m.slot: m.after for m in moves}).broken
        assert {(f.rule, f.slot, f.person_id) for f in broken} == {(f.rule, f.slot, f.person_id) for f in expected}
        told += bool(expected)
    assert told > 20
