"""Weeks wished for and not: kept as ranges, priced as the benchmark says, told in candidates and reasons."""

import pytest

from app.domain.errors import Refused
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week, weeks_from
from app.domain.wishes import WeekWish, Wish, stretches, without_weeks
from app.store.stores import Store
from app.usecases.candidates import candidates
from app.usecases.planning import plan_task, solve_task
from app.usecases.problems import Horizon, problem_of
from app.usecases.standings import Standing
from app.usecases.teams import change_settings
from app.usecases.whys import why_held
from app.usecases.wishing import wish_for_weeks
from tests.ui.builders import THIS_WEEK, team_store

NOTHING = Rota({})
HERE = Slot(THIS_WEEK + 20, 1, Role.PRIMARY)


@pytest.fixture
def store() -> Store:
    return team_store()


def wishes(store: Store, person_id: int = 1) -> list[tuple[int, int, Wish]]:
    mine = [w for w in store.team().wishes if w.person_id == person_id]
    return [(w.first - THIS_WEEK, w.last - THIS_WEEK, w.wish) for w in mine]


def weeks(first: int, last: int) -> tuple[Week, ...]:
    return weeks_from(THIS_WEEK + first, last - first + 1)


def test_weeks_in_a_row_are_one_wish_and_the_newest_wish_counts(store: Store) -> None:
    before = store.dump()
    wish_for_weeks(store, {1: weeks(2, 6)}, Wish.PREFER, " ski ")
    assert wishes(store) == [(2, 6, Wish.PREFER)]
    assert store.team().wishes[0].note == "ski"
    changes = wish_for_weeks(store, {1: weeks(4, 4)}, Wish.AVOID)
    assert changes.label == "Rather not the week of 21 December 2026: Ana Castillo"
    assert wishes(store) == [(2, 3, Wish.PREFER), (4, 4, Wish.AVOID), (5, 6, Wish.PREFER)]
    assert not wish_for_weeks(store, {1: weeks(4, 4)}, Wish.AVOID)
    wish_for_weeks(store, {1: weeks(0, 9)}, None)
    assert wishes(store) == []
    for _ in range(3):
        command = store.journal.undoable()
        assert command is not None
        store.journal.undo(command)
    assert store.dump() == before


def test_several_people_wish_in_one_step(store: Store) -> None:
    changes = wish_for_weeks(store, {1: (*weeks(2, 3), *weeks(6, 6)), 2: weeks(1, 1)}, Wish.AVOID)
    assert changes.label == "Rather not 4 weeks: Ana Castillo, Liam O'Connor"
    assert wishes(store) == [(2, 3, Wish.AVOID), (6, 6, Wish.AVOID)]
    with pytest.raises(Refused, match="no longer in the team"):
        wish_for_weeks(store, {99: weeks(1, 1)}, Wish.AVOID)
    with pytest.raises(Refused, match="520 weeks at most"):
        wish_for_weeks(store, {1: weeks(0, 600)}, Wish.AVOID)


def test_wishes_are_the_planners_prefer_and_avoid_except_on_leave(store: Store) -> None:
    wish_for_weeks(store, {1: weeks(3, 5)}, Wish.AVOID)  # week 4 is leave
    wish_for_weeks(store, {2: weeks(0, 1)}, Wish.PREFER)
    found = {m.id: m for m in problem_of(store.team(), NOTHING, NOTHING, Horizon(THIS_WEEK, 8)).people}
    assert [sorted(some) for some in (found["1"].avoid, found["1"].leave)] == [[3, 5], [4]]
    assert [sorted(some) for some in (found["2"].prefer, found["3"].prefer)] == [[0, 1], []]


def test_a_wish_moves_a_person_up_or_down_the_candidates_by_its_weight(store: Store) -> None:
    def costs() -> dict[int, int]:
        return {c.person_id: c.cost for c in candidates(store.team(), store.rotas.draft(), HERE) if not c.problem}

    change_settings(store, {"gap_weeks": 0, "window_duties": 12})
    before = costs()
    wish_for_weeks(store, {1: [HERE.week]}, Wish.AVOID)
    wish_for_weeks(store, {2: [HERE.week]}, Wish.PREFER)
    after, weights = costs(), store.team().policy.weights
    assert after[1] - before[1] == weights.avoid
    assert after[2] - before[2] == -weights.prefer
    assert {p: after[p] - before[p] for p in before if p > 2} == dict.fromkeys((p for p in before if p > 2), 0)


def test_a_plan_gives_a_wished_week_and_spares_one_not_wished_for(store: Store) -> None:
    change_settings(store, {"gap_weeks": 0, "window_duties": 12})
    first = THIS_WEEK + 20
    wish_for_weeks(store, {5: [first]}, Wish.PREFER)
    wish_for_weeks(store, {p: [first] for p in (1, 2)}, Wish.AVOID)
    proposal = solve_task(plan_task(store, first, 6), 3)
    held = {a.person_id for a in proposal.assignments if a.slot.week == first}
    assert 5 in held
    assert not held & {1, 2}


def test_why_says_what_was_wished(store: Store) -> None:
    slot = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)
    holder = store.rotas.draft().held[slot].person_id
    wish_for_weeks(store, {holder: [slot.week]}, Wish.AVOID)
    standing = Standing(store.team(), store.rotas.draft(), THIS_WEEK, THIS_WEEK + 9, store.rotas.published())
    name = store.team().person[holder].name.split()[0]
    assert f"{name} would rather not be on this week." in why_held(standing, slot).words


def test_weeks_as_stretches_and_what_is_left_of_a_wish() -> None:
    assert stretches([*weeks(5, 6), *weeks(2, 2), *weeks(5, 5)]) == (
        (THIS_WEEK + 2, THIS_WEEK + 2),
        (THIS_WEEK + 5, THIS_WEEK + 6),
    )
    whole = WeekWish(1, 1, THIS_WEEK, THIS_WEEK + 4, Wish.PREFER)
    left = without_weeks(whole, THIS_WEEK + 1, THIS_WEEK + 2)
    assert [(w.first - THIS_WEEK, w.last - THIS_WEEK) for w in left] == [(0, 0), (3, 4)]
    assert whole.span_words == "weeks from 23 November to 21 December 2026"
