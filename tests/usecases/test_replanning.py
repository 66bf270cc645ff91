"""Planning a rota again after something happened to the team."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import Refused
from app.store.stores import Store
from app.usecases.assigning import clear, pin
from app.usecases.findings import rota_findings
from app.usecases.planning import apply_plan, plan_task, proposal_lines, solve_task
from app.usecases.publishing import publish_rota, unpublished
from app.usecases.replanning import RepairAim, repair_task, solve_repair
from app.usecases.teams import add_person, record_leave, save_person
from tests.store.builders import MONDAY, slot
from tests.usecases.builders import sample_store


@pytest.fixture(scope="module")
def planned() -> Store:
    store = sample_store()
    apply_plan(store, solve_task(plan_task(store, MONDAY, 16), 1.0))
    publish_rota(store)
    return store


@pytest.fixture
def store(planned: Store) -> Store:
    fresh = sample_store()
    with fresh.journal.step("Plan", "plan"):
        fresh.rotas.assign(planned.rotas.draft().held.values())
    publish_rota(fresh)
    return fresh


def hard(store: Store) -> list[str]:
    return [
        f.words for f in rota_findings(store.team(), store.rotas.draft(), MONDAY, MONDAY + 15) if f.rule != "leave day"
    ]


def test_a_sudden_leave_is_repaired_with_few_changes_that_are_shown_first(store: Store) -> None:
    holder = store.rotas.draft().held[slot(4)].person_id
    week = slot(4).week.monday
    record_leave(store, holder, week, week + timedelta(days=13))
    before = store.dump()
    proposal = solve_repair(repair_task(store, MONDAY + 1), 5.0)
    assert store.dump() == before
    assert 1 <= len(proposal.changes) <= 6
    assert slot(4) in {c.slot for c in proposal.changes}
    assert all(c.slot.week > MONDAY for c in proposal.changes)
    assert proposal.proof.startswith("It is proven that")
    assert proposal.proof in proposal_lines(store.team(), proposal)
    apply_plan(store, proposal)
    assert not hard(store)
    assert len(unpublished(store)) == len(proposal.changes)


def test_a_leaver_is_replaced_from_the_last_day_on(store: Store) -> None:
    holder = store.rotas.draft().held[slot(6)].person_id
    person = store.team().person[holder]
    save_person(store, replace(person, left=slot(5).week.monday))
    apply_plan(store, solve_repair(repair_task(store, MONDAY), 5.0))
    after = store.rotas.draft()
    assert not [s for s, a in after.held.items() if a.person_id == holder and s.week > slot(5).week]
    assert not hard(store)


def test_a_joiner_gets_slots_when_the_aim_is_fairness_and_none_when_it_is_few_changes(store: Store) -> None:
    like = store.team().find_person("Dmitri Volkov")
    add_person(store, replace(like, id=0, name="Zoe New", initials="ZN", joined=MONDAY.monday))
    new = store.team().find_person("Zoe New").id
    assert solve_repair(repair_task(store, MONDAY), 5.0).proof == "It is proven that nothing has to change."
    apply_plan(store, solve_repair(repair_task(store, MONDAY, RepairAim.FAIR), 2.0))
    assert len(store.rotas.draft().of_person(new)) >= 2
    assert not hard(store)


def test_a_pin_holds_unless_its_person_is_away(store: Store) -> None:
    draft = store.rotas.draft()
    pin(store, [slot(3), slot(5)], True)
    week = slot(5).week.monday
    record_leave(store, draft.held[slot(5)].person_id, week, week + timedelta(days=4))
    proposal = solve_repair(repair_task(store, MONDAY), 5.0)
    changed = {c.slot for c in proposal.changes}
    assert slot(5) in changed
    assert slot(3) not in changed


def test_a_slot_opened_by_hand_is_filled_without_moving_what_was_told(store: Store) -> None:
    clear(store, [slot(7)])
    proposal = solve_repair(repair_task(store, MONDAY), 5.0)
    assert [c.slot for c in proposal.changes] == [slot(7)]


def test_there_has_to_be_something_to_repair() -> None:
    with pytest.raises(Refused, match="Nothing is planned from 30 November 2026 on"):
        repair_task(sample_store(), MONDAY)
