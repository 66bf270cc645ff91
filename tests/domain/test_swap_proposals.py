"""Proposed swaps as values: what may be proposed, what stands against it later, when it expires, in words."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import Refused
from app.domain.leave import Leave
from app.domain.rota import Assignment, Rota, Slot, SlotChange
from app.domain.rotations import Role
from app.domain.swap_proposals import (
    SwapAnswer,
    SwapProposal,
    SwapState,
    check_proposal,
    end_of_day,
    first_begin,
    give_moves,
    problem_key,
    round_moves,
    status_words,
    swap_obstacle,
    swap_problems,
    swap_words,
    waiting_for,
    waiting_for_approval,
)
from app.domain.weeks import HandoffTime, Week
from tests.domain.builders import MONDAY, person, rota, rotation, slot, team

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
HELD = rota((0, 1), (1, 2), (2, 3), (3, 1))


def proposal(moves: tuple[SlotChange, ...], **facts: object) -> SwapProposal:
    values: dict[str, object] = {"expires_at": first_begin(team(), moves), **facts}
    return SwapProposal(1, moves, moves[0].before or 0, NOW, **values)  # type: ignore[arg-type]


EXCHANGE = round_moves(team(), HELD, [slot(0), slot(1)])
ROUND = round_moves(team(), HELD, [slot(0), slot(1), slot(2)])
GIVE = give_moves(team(), HELD, slot(0), 4)


def test_two_exchange_and_three_go_round() -> None:
    assert [(m.before, m.after) for m in EXCHANGE] == [(1, 2), (2, 1)]
    assert [(m.before, m.after) for m in ROUND] == [(1, 2), (2, 3), (3, 1)]
    for moves in (EXCHANGE, ROUND, GIVE):
        check_proposal(team(), proposal(moves), NOW)


@pytest.mark.parametrize(
    ("moves", "words"),
    [
        ((), "one, two or three different slots"),
        ((EXCHANGE[0], EXCHANGE[0]), "different slots"),
        ((EXCHANGE[0], replace(ROUND[2], after=4)), "each person gives one slot and takes another"),
        ((SlotChange(slot(0), 1, 1),), "nothing would change"),
        ((SlotChange(slot(0), 1, 2), SlotChange(slot(3), 1, 2)), "Person 1 holds what Person 1 would take"),
        ((SlotChange(slot(0), None, 2),), "choose held slots"),
        ((SlotChange(slot(0), 1, 9),), "no longer in the team"),
        ((SlotChange(slot(0, 7), 1, 2),), "no longer on the rota"),
        ((SlotChange(slot(0, 1, Role.SHADOW), 1, 2),), "no longer on the rota"),
    ],
)
def test_what_is_no_swap_is_refused(moves: tuple[SlotChange, ...], words: str) -> None:
    wanted = SwapProposal(0, moves, 1, NOW, NOW + timedelta(days=1))
    with pytest.raises(Refused, match=words):
        check_proposal(team(), wanted, NOW)


def test_slots_that_are_open_or_too_many_make_no_swap() -> None:
    with pytest.raises(Refused, match="is open, so there is nobody to swap"):
        round_moves(team(), HELD, [slot(0), slot(9)])
    with pytest.raises(Refused, match="is open"):
        give_moves(team(), HELD, slot(9), 2)
    for some in ([slot(0)], [slot(n) for n in range(4)]):
        with pytest.raises(Refused, match="two or three slots"):
            round_moves(team(), HELD, some)


def test_weeks_that_are_over_or_have_begun_and_late_answers_are_refused() -> None:
    begin = first_begin(team(), EXCHANGE)
    for now, words in ((begin, "has begun"), (begin + timedelta(days=7), "is over")):
        with pytest.raises(Refused, match=words):
            check_proposal(team(), proposal(EXCHANGE), now)
    with pytest.raises(Refused, match="ask for answers before that"):
        check_proposal(team(), proposal(EXCHANGE, expires_at=begin + timedelta(minutes=1)), NOW)
    with pytest.raises(Refused, match="due before now"):
        check_proposal(team(), proposal(EXCHANGE, expires_at=NOW), NOW)


def test_a_proposal_waits_for_everybody_but_its_proposer() -> None:
    assert proposal(ROUND).waits_for == (2, 3)
    assert proposal(ROUND, answers=(SwapAnswer(2, 4, NOW),)).waits_for == (3,)
    by_a_lead = replace(proposal(EXCHANGE), proposer_id=4)
    assert by_a_lead.waits_for == (1, 2)


@given(st.integers(-10_000, 10_000), st.sampled_from(SwapState))
def test_only_an_open_proposal_expires_and_exactly_at_its_end(seconds: int, state: SwapState) -> None:
    some = proposal(EXCHANGE, state=state)
    found = some.state_at(some.expires_at + timedelta(seconds=seconds))
    assert found is (SwapState.EXPIRED if state.is_open and seconds >= 0 else state)


@given(st.permutations([1, 2, 3]), st.integers(2, 3), st.data())
def test_a_swap_keeps_what_each_person_holds_in_number(order: list[int], count: int, data: st.DataObject) -> None:
    weeks = data.draw(st.lists(st.integers(0, 20), min_size=3, max_size=3, unique=True))
    held = rota(*zip(weeks, order, strict=True))
    moves = round_moves(team(), held, [slot(w) for w in weeks[:count]])
    check_proposal(team(), proposal(moves), NOW)
    after = held.with_changes({m.slot: Assignment(m.slot, m.after or 0) for m in moves})
    assert sorted(a.person_id for a in after.held.values()) == sorted(order)
    assert all(after.holder(m.slot) != m.before for m in moves)
    assert not swap_obstacle(team(), held, moves)
    assert swap_obstacle(team(), after, moves)


@given(st.integers(0, 3), st.booleans())
def test_any_change_of_holder_or_pin_stands_against_it(which: int, pinned: bool) -> None:
    at = slot(which)
    other = HELD.with_changes({at: Assignment(at, HELD.held[at].person_id if pinned else 4, pinned)})
    concerned = at in {m.slot for m in ROUND}
    words = swap_obstacle(team(), other, ROUND)
    assert bool(words) is concerned
    assert not concerned or ("is pinned to" if pinned else "is held by Person 4 now") in words
    opened = HELD.with_changes({at: None})
    assert ("is open now" in swap_obstacle(team(), opened, ROUND)) is concerned


def test_a_person_who_left_took_leave_or_got_another_duty_is_named() -> None:
    def rules(someone: object, **facts: object) -> list[tuple[str, str]]:
        people = (person(1), someone, person(3), person(4))
        return [(p.rule, p.words) for p in swap_problems(team(people, **facts), HELD, EXCHANGE)]  # type: ignore[arg-type]

    here = "Order Gateways primary, week of 30 November (2026-W49)"
    left = person(2, left=date(2026, 12, 2))
    assert rules(left) == [("dates", f"Person 2 is not in the team in {here}; the last day is 2026-12-02.")]
    leave = (Leave(1, 2, date(2026, 11, 30), date(2026, 12, 1)),)
    assert rules(person(2), leave=leave) == [("leave", f"Person 2 is away in {here}.")]
    assert rules(person(2, eligible=frozenset())) == [("eligibility", f"Person 2 is not eligible for {here}.")]
    busy = HELD.with_changes({slot(0, 2): Assignment(slot(0, 2), 2)})
    (found,) = swap_problems(team(), busy, EXCHANGE)
    assert found.words == "Person 2 holds FX Pricing primary in the week of 30 November (2026-W49) already."
    assert found.key == problem_key("two_duties", slot(0), 2)


def test_two_slots_of_one_week_exchanged_are_no_second_duty() -> None:
    other = slot(0, 1, Role.SECONDARY)
    held = Rota.of([Assignment(slot(0), 1), Assignment(other, 2)])
    assert swap_problems(team(), held, round_moves(team(), held, [slot(0), other])) == ()


def test_the_default_end_is_the_handoff_even_where_a_clock_change_skips_it() -> None:
    skipped = replace(rotation(), handoff=HandoffTime.parse("Sun 01:30 Europe/London"))
    spring = Week(date(2027, 3, 29))  # the week begins on Sunday 28 March, where 01:30 does not exist
    some = team(rotations=(skipped, rotation(2, "FX Pricing")))
    move = SlotChange(Slot(spring, 1, Role.PRIMARY), 1, 2)
    assert first_begin(some, [move]) == datetime(2027, 3, 28, 1, 30, tzinfo=UTC)
    waits = SwapProposal(1, (move,), 1, NOW, first_begin(some, [move]))
    assert "until Sun 28 Mar 02:30" in status_words(some, waits, NOW)


def test_a_day_ends_at_midnight_before_and_after_a_clock_change() -> None:
    days = (date(2026, 10, 24), date(2026, 10, 25), date(2027, 3, 27), date(2027, 3, 28))
    assert [f"{end_of_day(team(), day):%d %H:%M}" for day in days] == ["24 23:00", "26 00:00", "28 00:00", "28 23:00"]


def test_waiting_lists_are_for_a_person_and_for_a_lead_and_leave_out_what_expired() -> None:
    one, two = proposal(EXCHANGE), replace(proposal(GIVE), id=2, state=SwapState.ACCEPTED)
    assert waiting_for([one, two], 2, NOW) == (one,)
    assert waiting_for([one, two], 1, NOW) == waiting_for([one], 2, one.expires_at) == ()
    assert waiting_for_approval([one, two], NOW) == (two,)
    assert waiting_for_approval([one, two], NOW, 3) == (two,)
    assert waiting_for_approval([one, two], NOW, 4) == waiting_for_approval([two], two.expires_at) == ()


def test_one_rotation_that_asks_is_enough_and_only_once() -> None:
    asked = team(rotations=(replace(rotation(), swap_approval=True), rotation(2, "FX Pricing")))
    assert proposal(EXCHANGE).needs_approval(asked)
    assert not proposal(EXCHANGE).needs_approval(team())
    assert not proposal(EXCHANGE, approved_by="a lead").needs_approval(asked)


def test_words_say_who_what_and_until_when() -> None:
    assert swap_words(team(), EXCHANGE) == "Person 1 and Person 2 swap 30 Nov (OG primary) and 7 Dec (OG primary)"
    assert swap_words(team(), GIVE) == "Person 1 gives 30 Nov (OG primary) to Person 4"
    assert swap_words(team(), ROUND) == (
        "Person 2 takes 30 Nov (OG primary), Person 3 takes 7 Dec (OG primary) and Person 1 takes 14 Dec (OG primary)"
    )
    assert status_words(team(), proposal(ROUND), NOW) == "waits for Person 2 and Person 3 until Mon 30 Nov 09:00"
    assert "a lead’s approval" in status_words(team(), proposal(GIVE, state=SwapState.ACCEPTED), NOW)
    assert status_words(team(), proposal(GIVE), NOW + timedelta(days=9)) == "expired on Mon 30 Nov 09:00"
    assert status_words(team(), proposal(GIVE, state=SwapState.APPLIED), NOW) == "applied"
    ended = proposal(GIVE, state=SwapState.DECLINED, ended_why="by Person 4")
    assert status_words(team(), ended, NOW) == "declined: by Person 4"


def test_a_slot_stays_the_same_when_the_handoff_day_moves() -> None:
    friday = team(rotations=(replace(rotation(), handoff=HandoffTime.parse("Fri 17:00 Europe/London")),))
    assert first_begin(friday, GIVE) < first_begin(team(), GIVE)
    assert GIVE[0].slot.week == MONDAY
    assert swap_words(friday, GIVE).startswith("Person 1 gives 27 Nov (OG primary)")
