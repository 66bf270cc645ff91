"""Two entries of one person become one, somebody leaves, somebody learns; history is never lost."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from app.domain.covers import Cover
from app.domain.errors import Refused
from app.domain.feeds import FeedKind, FeedName
from app.domain.leave import Leave, RecurringLeave
from app.domain.people import Person, initials_offers
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role, Rotation
from app.domain.skills import Learning, learning, places, skill_words
from app.domain.suites import Suite
from app.domain.weeks import HandoffTime, Week
from app.store.stores import Store
from app.usecases.people import (
    activate_person,
    deactivate_person,
    free_initials_of,
    leaving_lines,
    look_at_leaving,
    look_at_merging,
    merge_people,
    same_names,
    set_skills,
    shadowed,
)
from app.usecases.publishing import publish_rota
from app.usecases.teams import add_person
from app.usecases.undoing import undo

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
WEEK = Week(date(2026, 11, 23))
ROLES = tuple(Role)


@pytest.fixture
def store() -> Store:
    """Ana (1), Ana again (2) and Ben (3) take turns in two rotations."""
    made = Store.in_memory(lambda: NOW)
    with made.journal.step("Import", "import"):
        for number, name in enumerate(("Order Gateways", "FX Pricing")):
            suite = made.teams.add_suite(Suite(0, name, name[:2].upper(), number))
            made.teams.add_rotation(Rotation(0, suite, name, ROLES, HandoffTime.parse("Mon 09:00 Europe/London")))
        may = frozenset({(1, Role.PRIMARY), (1, Role.SECONDARY)})
        made.people.add(Person(0, "Ana Castillo", "AC", "ana@example.com", joined=date(2024, 3, 1), eligible=may))
        made.people.add(Person(0, "Ana Castilo", "AS", office="London", phone="1", eligible=may | {(2, Role.PRIMARY)}))
        made.people.add(Person(0, "Ben Okafor", "BO", eligible=may))
        for n in range(-3, 9):
            made.rotas.assign([Assignment(Slot(WEEK + n, 1, Role.PRIMARY), 1 + n % 3)])
        made.people.add_leave(Leave(0, 1, date(2026, 12, 24), date(2026, 12, 25)))
        made.people.add_leave(Leave(0, 2, date(2026, 12, 24), date(2026, 12, 25)))
        made.people.add_leave(Leave(0, 2, date(2027, 1, 4), date(2027, 1, 5)))
        made.people.add_recurring_leave(RecurringLeave(0, 2, 4, date(2026, 12, 1)))
        start, end = datetime(2026, 11, 25, 9, tzinfo=UTC), datetime(2026, 11, 25, 12, tzinfo=UTC)
        made.rotas.add_cover(Cover(0, Slot(WEEK, 1, Role.PRIMARY), 2, start, end))
        made.feeds.add_subscriber(FeedName(FeedKind.PERSON, 2), "phone", "hash", NOW)
    publish_rota(made)
    return made


def held(store: Store, person_id: int) -> int:
    return len(store.rotas.draft().of_person(person_id))


def test_everything_moves_to_the_one_who_stays(store: Store) -> None:
    both, published = held(store, 1) + held(store, 2), len(store.rotas.published().of_person(2))
    assert published > 0
    merge_people(store, 2, 1)
    team = store.team()
    assert [p.name for p in team.people] == ["Ana Castillo", "Ben Okafor"]
    assert held(store, 1) == both
    assert not store.rotas.published().of_person(2)
    assert {c.person_id for c in store.rotas.covers()} == {1}
    assert [r.person_id for r in team.recurring_leave] == [1]
    assert [s.feed for s in store.feeds.subscribers()] == [FeedName(FeedKind.PERSON, 1)]


def test_facts_only_the_other_had_are_kept_and_equal_leave_is_kept_once(store: Store) -> None:
    merge_people(store, 2, 1)
    ana = store.team().person[1]
    assert (ana.initials, ana.email, ana.office, ana.phone, ana.joined) == (
        "AC",
        "ana@example.com",
        "London",
        "1",
        None,
    )
    assert (2, Role.PRIMARY) in ana.eligible
    assert [v.first_day for v in store.people.leave()] == [date(2026, 12, 24), date(2027, 1, 4)]


def test_a_merge_is_one_step_that_is_undone_whole(store: Store) -> None:
    before = store.dump()
    merge_people(store, 2, 1)
    undo(store)
    assert store.dump() == before


def test_two_slots_in_one_week_are_named_and_need_a_reason(store: Store) -> None:
    with store.journal.step("Plan", "plan"):
        store.rotas.assign([Assignment(Slot(WEEK, 2, Role.PRIMARY), 1), Assignment(Slot(WEEK, 1, Role.PRIMARY), 2)])
    before = store.dump()
    with pytest.raises(Refused, match="two slots in one week: Order Gateways primary, week of 23"):
        merge_people(store, 2, 1)
    assert store.dump() == before
    merge_people(store, 2, 1, "one person all along")
    reasons = {a.slot.rotation_id: a.reason for a in store.rotas.draft().held_by(1, WEEK)}
    assert reasons == {1: "one person all along", 2: ""}


def test_what_would_move_is_told_before(store: Store) -> None:
    found = look_at_merging(store, 2, 1)
    assert (found.slots, found.leave, found.covers, found.doubled) == (4, 2, 1, ())


@pytest.mark.parametrize(("gone", "stays"), [(1, 1), (1, 99), (99, 1)])
def test_nobody_is_merged_with_themselves_or_with_nobody(store: Store, gone: int, stays: int) -> None:
    with pytest.raises(Refused):
        merge_people(store, gone, stays)


def test_who_may_be_one_person_is_found_by_name_and_address(store: Store) -> None:
    add_person(store, Person(0, "ana castillo", "", "x@example.com"))
    add_person(store, Person(0, "Bernard", "", "x@example.com"))
    found = {tuple(p.id for p in some) for some in same_names(store.team().people)}
    assert {frozenset(ids) for ids in found} == {frozenset({1, 4}), frozenset({4, 5})}


def test_two_people_of_one_name_have_different_initials(store: Store) -> None:
    add_person(store, Person(0, "Ben Okafor", "", "other@example.com"))
    bens = [p for p in store.team().people if p.name == "Ben Okafor"]
    assert len({p.initials for p in bens}) == 2


def test_a_clash_names_initials_that_are_free(store: Store) -> None:
    with pytest.raises(Refused, match="has the initials AC already; ACR or ALC or AC2 are free for Al Cro"):
        add_person(store, Person(0, "Al Cro", "AC"))
    assert free_initials_of(store, 1)[::2] == ("ACA", "AC2")
    assert initials_offers("Ana", set(), 2) == ("AN", "AAN")


def test_leaving_opens_later_slots_only_and_keeps_history(store: Store) -> None:
    last = date(2026, 12, 4)
    found = look_at_leaving(store, 1, last)
    later = [a.slot for a in store.rotas.draft().of_person(1) if a.slot.week.monday > last]
    assert list(found.slots) == later
    assert len(leaving_lines(store.team(), found)) == len(later) > 0
    before = held(store, 1)
    published = store.rotas.published()
    deactivate_person(store, 1, last)
    assert store.team().person[1].left == last
    assert held(store, 1) == before - len(later)
    assert store.rotas.published() == published
    undo(store)
    assert held(store, 1) == before


def test_a_week_that_ends_with_the_last_working_day_is_kept(store: Store) -> None:
    slot = next(a.slot for a in store.rotas.draft().of_person(1) if a.slot.week > WEEK)
    friday, thursday = (slot.week.days()[n] for n in (4, 3))
    assert slot not in look_at_leaving(store, 1, friday).slots
    assert slot in look_at_leaving(store, 1, thursday).slots


def test_a_last_day_before_the_first_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="joined on 2024-03-01; the last day cannot be before"):
        deactivate_person(store, 1, date(2024, 2, 1))


def test_who_left_comes_back_without_the_slots(store: Store) -> None:
    deactivate_person(store, 1, date(2026, 12, 4))
    open_now = held(store, 1)
    activate_person(store, 1)
    assert store.team().person[1].left is None
    assert held(store, 1) == open_now
    with pytest.raises(Refused, match="has no last day"):
        activate_person(store, 1)


def test_skills_are_given_and_taken_in_one_step(store: Store) -> None:
    changes = set_skills(store, [(3, 2, Role.PRIMARY)], True)
    assert changes.label == "Let Ben Okafor hold FX Pricing primary"
    set_skills(store, [(3, 2, Role.PRIMARY), (3, 1, Role.PRIMARY)], False)
    assert store.team().person[3].eligible == {(1, Role.SECONDARY)}
    undo(store)
    assert store.team().person[3].can_hold(2, Role.PRIMARY)
    with pytest.raises(Refused, match="no longer in the team"):
        set_skills(store, [(99, 2, Role.PRIMARY)], True)
    with pytest.raises(Refused, match="Choose somebody"):
        set_skills(store, [], True)


def test_shadow_weeks_done_count_until_this_week(store: Store) -> None:
    with store.journal.step("Plan", "plan"):
        store.rotas.assign([Assignment(Slot(WEEK + n, 2, Role.SHADOW), 3) for n in (-5, 10)])
        ben = store.team().person[3]
        may = ben.eligible | {(2, Role.SHADOW)}
        store.people.update(replace(ben, experienced_from=date(2026, 12, 20), eligible=may))
    team = store.team()
    done = shadowed(store)
    found = learning(team, team.person[3], 2, done)
    assert found == Learning(1, 1, date(2026, 12, 20))
    assert learning(team, team.person[1], 1, done) is None
    assert learning(team, team.person[3], 1, done) == Learning(0, 1, date(2026, 12, 20))
    assert skill_words(team, team.person[3], (2, Role.SHADOW), found) == (
        "Ben Okafor may hold FX Pricing shadow; 1 of 1 shadow week done, experienced from 2026-12-20"
    )
    assert len(places(team)) == 6
