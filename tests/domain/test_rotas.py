"""Rotas, swaps, fairness, project time, duty and findings."""

import itertools
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.changes import Changes
from app.domain.cover_findings import leave_findings
from app.domain.covers import Cover, checked_cover
from app.domain.differences import person_lines
from app.domain.duty import coming_duties, held_from, on_duty
from app.domain.errors import Refused
from app.domain.fairness import loads
from app.domain.leave import Leave
from app.domain.projects import PersonWeek, block_around, person_week, project_blocks
from app.domain.rota import Assignment, Rota, Slot, difference
from app.domain.rotations import Role
from app.domain.swaps import swap_slots
from app.domain.weeks import weeks_from
from tests.domain.builders import MONDAY, person, rota, slot, team

WEEKS = weeks_from(MONDAY, 8)
PAIRS = st.dictionaries(st.integers(0, 7), st.integers(1, 4), max_size=8)
LEAVES = st.lists(
    st.builds(
        lambda who, first, length: Leave(1, who, date(2026, 11, 30 - first % 20), date(2026, 12, 1 + length)),
        st.integers(1, 4),
        st.integers(0, 19),
        st.integers(0, 25),
    ),
    max_size=4,
)


@given(PAIRS, PAIRS)
def test_two_rotas_differ_exactly_where_holders_differ(one: dict[int, int], two: dict[int, int]) -> None:
    before, after = rota(*one.items()), rota(*two.items())
    changes = difference(before, after)
    assert (not changes) == (one == two)
    assert {c.slot.week - MONDAY for c in changes} == {w for w in range(8) if one.get(w) != two.get(w)}
    assert difference(after, before) == tuple(type(c)(c.slot, c.after, c.before) for c in changes)


@given(PAIRS, st.dictionaries(st.integers(0, 7), st.none() | st.integers(1, 4), max_size=4))
def test_a_rota_with_changes_is_the_rota_made_anew(one: dict[int, int], moved: dict[int, int | None]) -> None:
    before = rota(*one.items())
    seen = [before.held_by(1, week) for week in WEEKS]
    after = before.with_changes({slot(w): Assignment(slot(w), p) if p else None for w, p in moved.items()})
    anew = rota(*{w: p for w, p in {**one, **moved}.items() if p}.items())
    assert after == anew
    assert after.by_week == anew.by_week
    assert [after.held_by(p, w) for p in range(1, 5) for w in WEEKS] == [
        anew.held_by(p, w) for p in range(1, 5) for w in WEEKS
    ]
    assert difference(before, after, [slot(w) for w in moved]) == difference(before, anew)
    assert (after.first_week(), after.last_week()) == (anew.first_week(), anew.last_week())
    assert [before.held_by(1, week) for week in WEEKS] == seen


@given(PAIRS, LEAVES)
def test_the_block_around_a_project_week_is_the_one_found_from_the_first_week_on(
    held: dict[int, int], leave: list[Leave]
) -> None:
    whole, work = team(leave=tuple(leave)), rota(*held.items())
    kinds = [person_week(whole, work, person(1), week) for week in WEEKS]
    for block in project_blocks(whole, work, person(1), WEEKS):
        begin, end = WEEKS.index(block.first), WEEKS.index(block.last)
        for number in (begin, end):
            assert block_around(lambda n: kinds[n] is PersonWeek.PROJECT, number, len(WEEKS) - 1) == (begin, end)


@given(PAIRS, LEAVES, st.lists(st.sampled_from([0.2, 0.6, 0.8, 1.0]), min_size=4, max_size=4))
def test_fairness_sums_to_zero(held: dict[int, int], leave: list[Leave], parts: list[float]) -> None:
    people = tuple(person(n + 1, fte=part, carry=part) for n, part in enumerate(parts))
    found = loads(team(leave=tuple(leave), people=people), rota(*held.items()), WEEKS)
    assert sum((x.balance for x in found), Fraction(0)) == 0
    assert sum(x.duties for x in found) == len(held)


def test_nobody_present_still_sums_to_zero() -> None:
    gone = (person(1, left=date(2020, 1, 1)), person(2, left=date(2020, 1, 1)))
    found = loads(team(people=gone), rota((0, 1)), WEEKS)
    assert sum((x.balance for x in found), Fraction(0)) == 0


def test_a_half_time_person_has_half_the_fair_share() -> None:
    people = (person(1), person(2, fte=0.5))
    one, two = loads(team(people=people), rota((0, 1), (1, 1), (2, 2)), WEEKS)
    assert [one.fair, two.fair] == [Fraction(2), Fraction(1)]
    assert [one.balance, two.balance] == [Fraction(0), Fraction(0)]


def test_shadow_weeks_are_no_load() -> None:
    shadowing = Rota.of([Assignment(Slot(MONDAY, 1, Role.SHADOW), 1)])
    assert [x.duties for x in loads(team(), shadowing, WEEKS)] == [0, 0, 0, 0]
    assert person_week(team(), shadowing, team().person[1], MONDAY) is PersonWeek.PROJECT


@given(PAIRS, LEAVES)
def test_project_blocks_are_exactly_the_project_weeks(held: dict[int, int], leave: list[Leave]) -> None:
    whole, work = team(leave=tuple(leave)), rota(*held.items())
    for someone in whole.people:
        blocks = project_blocks(whole, work, someone, WEEKS)
        inside = [w for b in blocks for w in weeks_from(b.first, b.weeks)]
        assert inside == [w for w in WEEKS if person_week(whole, work, someone, w) is PersonWeek.PROJECT]
        assert all(a.last + 1 < b.first for a, b in itertools.pairwise(blocks))


def test_every_person_week_is_one_thing() -> None:
    away = Leave(1, 1, date(2026, 12, 7), date(2026, 12, 11))
    whole = team(leave=(away,), people=(person(1, joined=date(2026, 11, 30), left=date(2026, 12, 18)),))
    kinds = [person_week(whole, rota((0, 1)), whole.people[0], w) for w in WEEKS[:4]]
    assert kinds == [PersonWeek.DUTY, PersonWeek.AWAY, PersonWeek.PROJECT, PersonWeek.ABSENT]


def test_swapping_twice_changes_nothing() -> None:
    whole, work = team(), rota((0, 1), (3, 2))
    once = swap_slots(whole, work, slot(0), slot(3))
    after = Rota.of(Assignment(s, p) for s, p in once.holders.items())
    assert (after.holder(slot(0)), after.holder(slot(3))) == (2, 1)
    again = swap_slots(whole, after, slot(0), slot(3))
    assert dict(again.holders) == {slot(0): 1, slot(3): 2}


def test_what_cannot_be_swapped_is_refused_in_a_sentence() -> None:
    pinned = Rota.of([Assignment(slot(0), 1, pinned=True), Assignment(slot(1), 2), Assignment(slot(2), 2)])
    for first, second, words in (
        (slot(4), slot(1), "is open, so there is nobody to swap"),
        (slot(0), slot(1), "is pinned to Person 1; unpin it first"),
        (slot(1), slot(2), "Person 2 holds both slots"),
        (slot(1), slot(1), "cannot be swapped with itself"),
    ):
        with pytest.raises(Refused, match=words):
            swap_slots(team(), pinned, first, second)


def test_who_is_on_changes_at_the_handoff() -> None:
    whole, work = team(), rota((0, 1), (1, 2))
    nine = datetime(2026, 12, 7, 9, 0, tzinfo=UTC)
    before, after = on_duty(whole, work, nine.replace(hour=8, minute=59)), on_duty(whole, work, nine)
    assert (before[0].person_id, before[0].next_person_id, before[0].until) == (1, 2, nine)
    assert (after[0].person_id, after[0].next_person_id, after[0].since) == (2, None, nine)
    assert [d.role for d in after] == [Role.PRIMARY, Role.SECONDARY] * 2
    assert held_from(whole, work, 1, nine) == ()
    assert held_from(whole, work, 2, nine) == (slot(1),)


def test_single_days_of_leave_in_a_held_week_are_found() -> None:
    whole = team(
        leave=(Leave(1, 1, date(2026, 12, 2), date(2026, 12, 2)), Leave(2, 2, date(2026, 12, 7), date(2026, 12, 9)))
    )
    found = leave_findings(whole, rota((0, 1), (1, 2)), MONDAY, MONDAY + 3)
    assert [f.words for f in found] == [
        "Person 1 is away on Wednesday 2 December; Order Gateways primary, week of 30 November (2026-W49), "
        "needs cover that day."
    ]


def test_parts_of_a_rota() -> None:
    work = rota((0, 1), (2, 2), (5, 1))
    assert work.within(MONDAY + 1, MONDAY + 4).held.keys() == {slot(2)}
    assert [a.slot for a in work.of_person(1)] == [slot(0), slot(5)]
    assert work.held_by(2, MONDAY + 2) == (Assignment(slot(2), 2),)
    assert work.last_week() == MONDAY + 5
    assert Rota({}).last_week() is None


def test_what_changes_for_whom_is_said_in_words() -> None:
    lines = person_lines(team(), difference(rota((0, 1), (1, 1)), rota((0, 2), (2, 1))))
    assert lines == (
        "Person 1 takes 14 Dec (OG primary) and gives up 30 Nov (OG primary), 7 Dec (OG primary).",
        "Person 2 takes 30 Nov (OG primary).",
    )


def test_changes_tell_what_they_touch() -> None:
    changes = Changes("Swap", frozenset({"assignment"}))
    assert changes
    assert changes.touch("person", "assignment")
    assert not changes.touch("person")
    assert not Changes("Nothing")


def cover_of(start: int, hours: int, who: int = 2, reason: str = "", week: int = 0) -> Cover:
    """Return a cover that begins `start` hours after the week does."""
    begin = team().rotation[1].span(slot(week).week)[0] + timedelta(hours=start)
    return Cover(0, slot(week), who, begin, begin + timedelta(hours=hours), reason)


@given(st.lists(st.tuples(st.integers(0, 167), st.integers(1, 60), st.integers(1, 4)), max_size=6), st.integers(0, 167))
def test_exactly_one_person_stands_a_held_slot_at_every_instant(wanted: list[tuple[int, int, int]], hour: int) -> None:
    whole, work = team(), rota((0, 1), (1, 2))
    covers: list[Cover] = []
    for start, hours, who in wanted:
        with suppress(Refused):
            covers.append(checked_cover(whole, work, covers, cover_of(start, hours, who, "because")))
    at = cover_of(hour, 1).start
    duty = on_duty(whole, work, at, covers)[0]
    standing = [c.person_id for c in covers if c.start <= at < c.end]
    assert duty.person_id == (standing or [1])[0]
    assert len(standing) <= 1
    assert duty.holder_id == 1
    assert duty.since <= at < duty.until
    assert on_duty(whole, work, duty.until, covers)[0].person_id == duty.next_person_id


@pytest.mark.parametrize(
    ("cover", "words"),
    [
        (cover_of(0, 5, week=4), "is open, so there is nobody to cover for"),
        (cover_of(0, 5, 1), "holds Order Gateways primary"),
        (cover_of(5, 0), "ends after it begins"),
        (cover_of(-1, 5), "stay within it"),
        (cover_of(160, 24), "stay within it"),
        (cover_of(30, 5), "Person 3 covers Tue 01 Dec 09:00 to Wed 02 Dec 09:00 already"),
        (cover_of(0, 5, 4), "Person 4 is away then. Give a reason"),
        (cover_of(0, 5, 5), "Person 5 is not in the team then. Give a reason"),
        (cover_of(0, 5, 6), "Person 6 may not hold primary of this rotation. Give a reason"),
        (cover_of(0, 5, 2), "Person 2 holds another slot that week. Give a reason"),
    ],
)
def test_what_cannot_be_covered_is_refused_in_a_sentence(cover: Cover, words: str) -> None:
    people = (*(person(n) for n in range(1, 5)), person(5, left=date(2026, 1, 1)), person(6, eligible=frozenset()))
    whole = team(people=people, leave=(Leave(1, 4, MONDAY.monday, MONDAY.monday),))
    work = Rota.of([Assignment(slot(0), 1), Assignment(slot(0, 2), 2)])
    with pytest.raises(Refused, match=words):
        checked_cover(whole, work, [cover_of(24, 24, 3)], cover)


def test_a_cover_counts_for_nothing_while_its_own_person_holds_the_slot() -> None:
    cover = cover_of(24, 24, 2)
    at = cover.start + timedelta(hours=1)
    assert on_duty(team(), rota((0, 1)), at, [cover])[0].person_id == 2
    duty = on_duty(team(), rota((0, 2)), at, [cover])[0]
    assert (duty.person_id, duty.until - duty.since) == (2, timedelta(days=7))
    whole_week = cover_of(0, 168, 3)
    assert on_duty(team(), rota((0, 1)), at, [whole_week])[0].person_id == 3


def test_what_comes_for_a_person_are_their_weeks_and_the_covers_they_stand() -> None:
    whole, work = team(), rota((0, 1), (1, 2), (3, 2))
    begin = whole.rotation[1].span(slot(0).week)[0]
    stood, mine = cover_of(24, 24, 2), cover_of(0, 12, 1, week=1)
    past, nothing = cover_of(1, 2, 2), cover_of(48, 24, 1)  # one is over, one is by the holder
    coming = coming_duties(whole, work, [mine, stood, past, nothing], 2, begin + timedelta(hours=20))
    assert [(c.slot, c.instead_of, c.covered) for c in coming] == [
        (slot(0), 1, ()),
        (slot(1), None, (mine,)),
        (slot(3), None, ()),
    ]
    assert coming[0].start == stood.start
    later = coming_duties(whole, work, [mine, stood], 2, stood.end)
    assert [c.slot for c in later] == [slot(1), slot(3)]
