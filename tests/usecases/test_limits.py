"""Limits of one person's own: kept by plans, found when broken by hand, named where they stand in the way."""

from dataclasses import replace

import pytest

from app.domain.errors import Refused
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.usecases.assigning import assign
from app.usecases.candidates import candidates
from app.usecases.conflicts import reasons_against
from app.usecases.findings import rota_findings
from app.usecases.planning import plan_task, solve_task
from app.usecases.problems import Horizon, horizon_of, problem_of
from app.usecases.teams import change_settings, save_person
from tests.ui.builders import THIS_WEEK, team_store

LATER = THIS_WEEK + 30


@pytest.fixture
def store() -> Store:
    made = team_store()
    change_settings(made, {"gap_weeks": 1, "window_duties": 6})
    return made


def limit(store: Store, person_id: int, most: int | None = None, rest: int | None = None) -> None:
    save_person(store, replace(store.team().person[person_id], window_duties=most, gap_weeks=rest))


def test_a_plan_keeps_everybodys_own_limits(store: Store) -> None:
    limit(store, 1, most=1)
    limit(store, 2, most=0)
    limit(store, 3, rest=5)
    proposal = solve_task(plan_task(store, LATER, 12), 3)
    held = {p: sorted(a.slot.week - LATER for a in proposal.assignments if a.person_id == p) for p in (1, 2, 3)}
    assert len(held[1]) <= 1
    assert held[2] == []
    assert all(later - earlier > 5 for earlier, later in zip(held[3], held[3][1:], strict=False))


def test_a_limit_broken_by_hand_needs_a_reason_and_is_a_finding(store: Store) -> None:
    limit(store, 1, most=1)
    assign(store, Slot(LATER, 1, Role.PRIMARY), 1)
    second = Slot(LATER + 4, 1, Role.PRIMARY)
    with pytest.raises(Refused, match="has 2 duties in 12 weeks where 1 is allowed"):
        assign(store, second, 1)
    assign(store, second, 1, "she offered")
    found = rota_findings(store.team(), store.rotas.draft(), LATER, LATER + 4)
    assert [(f.slot, f.reason) for f in found if f.rule == "window"] == [(second, "she offered")]
    problems = {
        c.person_id: c.problem for c in candidates(store.team(), store.rotas.draft(), Slot(LATER + 8, 1, Role.PRIMARY))
    }
    assert problems[1] == "has 1 duty in 12 weeks already"


def test_what_stands_against_a_slot_names_whose_limit_it_is(store: Store) -> None:
    for person_id in range(2, 7):
        limit(store, person_id, most=0)
    limit(store, 1, rest=4)
    assign(store, Slot(LATER, 1, Role.PRIMARY), 1)
    here = Slot(LATER + 2, 1, Role.PRIMARY)
    found = reasons_against(store.team(), store.rotas.draft(), Rota({}), LATER, here, seconds=60)
    assert "4 free weeks lie between two duties of Ana Castillo." in found.facts
    assert "Liam O'Connor has no more than 0 duties in 12 weeks." in found.facts
    words = [r.words.partition(";")[0] for r in found.remedies]
    assert "Allow Liam O'Connor 1 duty in 12 weeks instead of 0" in words
    assert "Lower the gap of Ana Castillo from 4 to 1 free weeks" in words


def test_limits_are_checked_and_said(store: Store) -> None:
    with pytest.raises(Refused, match="gap_weeks is “14”"):
        limit(store, 1, rest=14)
    with pytest.raises(Refused, match="window_duties is “-1”"):
        limit(store, 1, most=-1)
    limit(store, 1, most=1, rest=3)
    team = store.team()
    assert team.person[1].limit_words(team.policy) == ("at most 1 duty in 12 weeks", "3 free weeks between two duties")
    assert replace(team.person[1], window_duties=0, gap_weeks=None).limit_words(team.policy) == ("no duty in 12 weeks",)
    assert team.person[2].limit_words(team.policy) == ()
    members = {m.id: (m.gap, m.window_max) for m in problem_of(team, Rota({}), Rota({}), Horizon(LATER, 2)).people}
    assert (members["1"], members["2"]) == ((3, 1), (None, None))


def test_a_plan_looks_as_far_ahead_as_the_longest_rest(store: Store) -> None:
    change_settings(store, {"window_weeks": 2})
    limit(store, 1, rest=8)
    assert horizon_of(store.team(), store.rotas.draft(), THIS_WEEK + -3, 1).following == 9
