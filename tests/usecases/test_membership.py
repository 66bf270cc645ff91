"""Joined and left dates: kept by the planner, found once, and honoured by covers, leave and the rows of the grid."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.errors import Refused
from app.domain.findings import COVER
from app.domain.leave import RecurringLeave
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.ui.rota.views import RotaView
from app.usecases.candidates import candidates
from app.usecases.covering import cover_of_days, cover_week
from app.usecases.findings import rota_findings
from app.usecases.planning import plan_task, solve_task
from app.usecases.problems import Horizon, problem_of
from app.usecases.standings import Standing
from app.usecases.swap_finding import who_could_cover
from app.usecases.teams import record_leave, record_recurring_leave, save_person
from tests.ui.builders import THIS_WEEK, team_store

HERE = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)
MONDAY = HERE.week.monday


@pytest.fixture
def store() -> Store:
    return team_store()


def member(store: Store, person_id: int, joined: date | None = None, left: date | None = None) -> None:
    save_person(store, replace(store.team().person[person_id], joined=joined, left=left))


def test_somebody_who_left_is_found_once_in_each_held_week(store: Store) -> None:
    holder = store.rotas.draft().held[HERE].person_id
    member(store, holder, left=MONDAY + timedelta(days=2))
    found = rota_findings(store.team(), store.rotas.draft(), HERE.week, HERE.week)
    assert [f.rule for f in found if f.slot == HERE and f.person_id == holder and f.rule in ("dates", "leave")] == [
        "dates"
    ]


def test_plans_and_candidates_keep_to_who_is_there(store: Store) -> None:
    member(store, 1, joined=MONDAY + timedelta(weeks=22))
    member(store, 2, left=MONDAY + timedelta(weeks=21))
    first = THIS_WEEK + 20
    proposal = solve_task(plan_task(store, first, 6), 3)
    weeks = {p: [a.slot.week for a in proposal.assignments if a.person_id == p] for p in (1, 2)}
    assert all(w >= HERE.week + 22 for w in weeks[1])
    assert all(w < HERE.week + 21 for w in weeks[2])
    slot = Slot(first, 1, Role.PRIMARY)
    problems = {c.person_id: c.problem for c in candidates(store.team(), store.rotas.draft(), slot)}
    assert problems[1] == "is not in the team that week"
    (ana, *_) = problem_of(store.team(), Rota({}), Rota({}), Horizon(first, 6)).people
    assert (ana.start, ana.leave) == (3, frozenset())


def test_nobody_covers_after_they_left(store: Store) -> None:
    member(store, 5, left=MONDAY + timedelta(days=1))
    wednesday = MONDAY + timedelta(days=2)
    standing = Standing(store.team(), store.rotas.draft(), THIS_WEEK, THIS_WEEK + 9)
    problems = {c.person_id: c.problem for c in who_could_cover(standing, HERE, wednesday, wednesday)}
    assert problems[5] == "is not in the team then"
    with pytest.raises(Refused, match="is not in the team then"):
        cover_week(store, cover_of_days(store.team(), HERE, 5, wednesday, wednesday))


def test_a_cover_is_found_once_its_person_is_away_or_left(store: Store) -> None:
    wednesday = MONDAY + timedelta(days=2)
    free = next(p for p in range(1, 7) if not store.rotas.draft().held_by(p, HERE.week))
    cover_week(store, cover_of_days(store.team(), HERE, free, wednesday, wednesday))

    def found() -> list[str]:
        some = rota_findings(store.team(), store.rotas.draft(), THIS_WEEK, HERE.week, store.rotas.covers())
        return [f.words for f in some if f.rule == COVER]

    assert found() == []
    record_leave(store, free, wednesday, wednesday)
    assert [", Wed 2 Dec, but is away then; find another cover." in words for words in found()] == [True]
    member(store, free, left=MONDAY)
    assert ["but is not in the team then" in words for words in found()] == [True]


def test_recurring_leave_ends_with_its_person(store: Store) -> None:
    record_recurring_leave(store, RecurringLeave(0, 3, 4, THIS_WEEK.monday))
    member(store, 3, left=date(2026, 12, 15))
    found = store.team().leave_between(date(2026, 12, 1), date(2026, 12, 31))
    assert [v.first_day.day for v in found if v.person_id == 3] == [4, 11]


def test_somebody_who_left_has_a_row_as_long_as_they_hold_a_week(store: Store) -> None:
    member(store, 3, left=date(2026, 3, 31))
    member(store, 4, left=date(2026, 3, 31))
    with store.journal.step("Clear", "clear"):
        store.rotas.clear([a.slot for a in store.rotas.draft().of_person(4)])
    team, now = store.team(), THIS_WEEK
    view = RotaView(team, store.rotas.draft(), store.rotas.published(), (), now, 30, True, now.monday)
    assert [p.id for p in view.people if p.id in (3, 4)] == [3]
