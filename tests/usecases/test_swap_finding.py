"""Finding a swap or a cover on a planned team, and doing what was found."""

from datetime import timedelta
from random import Random

import pytest

from app.domain.errors import Refused
from app.domain.findings import Severity
from app.domain.options import OptionKind, difference_words, effect_lines, option_words, short_words
from app.domain.rota import Assignment, Slot
from app.store.stores import Store
from app.usecases.assigning import assign, clear, new_findings, pin, with_changes
from app.usecases.candidates import candidates
from app.usecases.findings import rota_findings
from app.usecases.planning import apply_plan, plan_task, solve_task
from app.usecases.publishing import publish_rota, unpublished
from app.usecases.repairing import repairs
from app.usecases.standings import Standing, standing_around
from app.usecases.swap_finding import apply_option, find_swaps, who_could_cover
from app.usecases.swapping import change_effect, swap_effect
from app.usecases.teams import record_leave
from app.usecases.undoing import undo
from app.usecases.whys import why_held
from tests.store.builders import MONDAY, slot
from tests.usecases.builders import sample_store

WEEKS = 20


@pytest.fixture(scope="module")
def planned() -> Store:
    store = sample_store()
    apply_plan(store, solve_task(plan_task(store, MONDAY, WEEKS), 1.0))
    publish_rota(store)
    return store


@pytest.fixture
def store(planned: Store) -> Store:
    """Return a copy of the planned sample for a test to change."""
    fresh = sample_store()
    with fresh.journal.step("Plan", "plan"):
        fresh.rotas.assign(planned.rotas.draft().held.values())
    publish_rota(fresh)
    return fresh


def standing(store: Store) -> Standing:
    return Standing(store.team(), store.rotas.draft(), MONDAY, MONDAY + (WEEKS - 1), store.rotas.published())


def with_options(here: Standing) -> Slot:
    return next(s for s in sorted(here.rota.held) if s.role.is_duty and len(find_swaps(here, s)) > 3)


def test_options_are_ranked_and_each_does_what_it_says(store: Store) -> None:
    here = standing(store)
    wanted = with_options(here)
    found = find_swaps(here, wanted)
    assert [o.cost for o in found] == sorted(o.cost for o in found)
    assert {o.kind for o in found} <= {OptionKind.GIVE, OptionKind.SWAP, OptionKind.CYCLE}
    for option in found[:5]:
        before = here.state.components()
        changes = apply_option(store, option)
        after = standing(store)
        held = {m.slot: m.after for m in option.moves}
        assert {s: after.rota.holder(s) for s in held} == held
        assert after.rota.held_by(option.moves[0].before or 0, wanted.week) == ()
        now = after.state.components()
        assert {n: now[n] - before[n] for n in now if now[n] != before[n]} == option.effect
        assert len(changes.tables) == 1
        undo(store)
        here = standing(store)


def test_an_option_can_change_what_everybody_knows_at_once(store: Store) -> None:
    option = find_swaps(standing(store), with_options(standing(store)))[0]
    apply_option(store, option, published=True)
    assert unpublished(store) == ()
    undo(store)
    assert unpublished(store) == ()


def test_an_option_is_refused_once_its_slots_were_changed(store: Store) -> None:
    here = standing(store)
    option = find_swaps(here, with_options(here))[0]
    clear(store, [option.moves[-1].slot])
    before = store.dump()
    with pytest.raises(Refused, match="was changed since; look at the options again"):
        apply_option(store, option)
    assert store.dump() == before


def test_an_open_a_pinned_and_an_outside_slot_offer_no_swap(store: Store) -> None:
    here = standing(store)
    wanted = with_options(here)
    clear(store, [wanted])
    with pytest.raises(Refused, match="is open, so there is nobody to let out"):
        find_swaps(standing(store), wanted)
    undo(store)
    pin(store, [wanted], True)
    with pytest.raises(Refused, match="is pinned to"):
        find_swaps(standing(store), wanted)
    with pytest.raises(Refused, match="choose a coming week"):
        find_swaps(here, slot(-3))


def test_a_pinned_slot_is_exchanged_for_no_other(store: Store) -> None:
    here = standing(store)
    wanted = with_options(here)
    pin(store, [s for s in here.rota.held if s != wanted], True)
    assert {o.kind for o in find_swaps(standing(store), wanted)} <= {OptionKind.GIVE}


def test_an_option_says_who_takes_what(store: Store) -> None:
    here = standing(store)
    wanted = with_options(here)
    option = find_swaps(here, wanted)[0]
    taker = here.team.person[option.moves[0].after or 0].name
    assert taker.split()[0] in option_words(here.team, option)
    assert taker.split()[0] in short_words(here.team, option, wanted)
    assert difference_words(option).startswith(("better by", "worse by", "no difference"))
    assert len(effect_lines(option.effect)) == len(option.effect)
    assert option.people[0] == option.moves[0].after


def test_a_standing_at_hand_says_what_a_fresh_one_says(store: Store) -> None:
    here = standing(store)
    team, draft = here.team, here.rota
    wanted = with_options(here)
    other = next(o.moves[1].slot for o in find_swaps(here, wanted) if o.kind is OptionKind.SWAP)
    assert swap_effect(team, draft, wanted, other, here).broken == swap_effect(team, draft, wanted, other).broken == ()
    problems = {c.person_id: bool(c.problem) for c in candidates(team, draft, wanted, here)}
    assert problems == {c.person_id: bool(c.problem) for c in candidates(team, draft, wanted)}
    assert here.findings == rota_findings(team, draft, MONDAY, MONDAY + (WEEKS - 1))
    opened = change_effect(team, draft, [], (wanted,), here)
    assert opened.cost["open"] == team.policy.weights.open


def test_a_week_beyond_the_standing_is_looked_at_on_its_own(store: Store) -> None:
    here = standing(store)
    far = slot(WEEKS + 5)
    assert not here.covers([far])
    assert candidates(here.team, here.rota, far, here) == candidates(here.team, here.rota, far)


def test_cover_ranks_those_first_whose_week_is_free(store: Store) -> None:
    here = standing(store)
    wanted = slot(3)
    first = here.team.rotation[1].first_day(wanted.week) + timedelta(days=1)
    found = who_could_cover(here, wanted, first, first + timedelta(days=2))
    free = [c for c in found if not c.problem]
    assert free
    assert found[: len(free)] == tuple(free)
    assert [c.cost for c in free] == sorted(c.cost for c in free)
    holder = here.rota.holder(wanted)
    assert holder not in {c.person_id for c in found}
    busy = {c.person_id for c in found if c.problem.startswith("holds")}
    for person in busy:
        assert here.rota.held_by(person, wanted.week)


def test_nobody_covers_while_away_or_before_joining(store: Store) -> None:
    here = standing(store)
    wanted = slot(3)
    first = here.team.rotation[1].first_day(wanted.week) + timedelta(days=1)
    best = who_could_cover(here, wanted, first, first)[0]
    record_leave(store, best.person_id, first, first)
    again = {c.person_id: c for c in who_could_cover(standing(store), wanted, first, first)}
    assert again[best.person_id].problem.startswith("is away on")
    elsewhere = again.keys() - {best.person_id}
    assert elsewhere
    with pytest.raises(Refused, match="The days must lie between"):
        who_could_cover(here, wanted, first - timedelta(days=7), first)


def test_an_open_slot_is_repaired_in_one_step(store: Store) -> None:
    wanted = slot(5)
    clear(store, [wanted])
    here = standing(store)
    finding = next(f for f in here.findings if f.slot == wanted and f.severity is Severity.OPEN)
    found = repairs(here, finding)
    assert 1 <= len(found) <= 3
    apply_option(store, found[0])
    after = standing(store)
    assert after.rota.holder(wanted) is not None
    assert not [f for f in after.findings if f.severity is not Severity.WARNING and f not in here.findings]


def test_a_broken_rule_is_repaired_without_breaking_another(store: Store) -> None:
    here = standing(store)
    duties = [s for s in sorted(here.rota.held) if s.rotation_id == 1 and s.role.is_duty and s.week > MONDAY + 3]
    target = duties[0]
    neighbour = next(s for s in duties if s.week == target.week + 1 and s.role is target.role)
    assign(store, neighbour, here.rota.held[target].person_id, "to see")
    broken = standing(store)
    hard = [f for f in broken.findings if f.severity is Severity.HARD]
    assert {f.rule for f in hard} >= {"gap", "same_twice"}
    option = repairs(broken, next(f for f in hard if f.rule == "gap"))[0]
    apply_option(store, option)
    left = [f for f in standing(store).findings if f.severity is Severity.HARD]
    assert len(left) < len(hard)


def test_why_names_the_next_best_and_what_stands_against_the_others(store: Store) -> None:
    here = standing(store)
    wanted = with_options(here)
    answer = why_held(here, wanted)
    name = here.team.person[answer.holder or 0].name
    assert name.split()[0] in " ".join(answer.words)
    assert list(answer.could.values()) == sorted(answer.could.values())
    eligible = {p.id for p in here.team.people if p.can_hold(wanted.rotation_id, wanted.role)}
    assert answer.could.keys() | answer.against.keys() | {answer.holder} == eligible
    for person, cost in answer.could.items():
        assert sum(answer.effects[person].values()) == cost
    clear(store, [wanted])
    opened = why_held(standing(store), wanted)
    assert opened.holder is None
    assert opened.could.keys() | opened.against.keys() == eligible
    with pytest.raises(Refused, match="choose a coming week"):
        why_held(here, slot(-2))


def test_a_pin_and_a_reason_given_are_part_of_why(store: Store) -> None:
    here = standing(store)
    wanted = with_options(here)
    pin(store, [wanted], True)
    assert why_held(standing(store), wanted).words[0].startswith("It is pinned to")
    pin(store, [wanted], False)
    assign(store, wanted, here.rota.held[wanted].person_id, "knows the release")
    assert "because: knows the release" in " ".join(why_held(standing(store), wanted).words)


def test_standing_around_nothing_planned_answers_too() -> None:
    store = sample_store()
    here = standing_around(store.team(), store.rotas.draft(), [slot(0)])
    assert why_held(here, slot(0)).holder is None
    assert here.findings


def test_nothing_of_the_week_under_way_is_offered_in_exchange(store: Store) -> None:
    team, draft, last = store.team(), store.rotas.draft(), MONDAY + (WEEKS - 1)
    later = Standing(team, draft, MONDAY, last, under_way=MONDAY + 5)
    for wanted in (s for s in sorted(draft.held) if s.role.is_duty and s.week in (MONDAY + 5, MONDAY + 7)):
        for option in find_swaps(later, wanted):
            assert all(m.slot.week > MONDAY + 5 for m in option.moves[1:])


def test_rules_newly_broken_are_the_same_asked_of_a_few_people_or_of_all(store: Store) -> None:
    team, rota, dice = store.team(), store.rotas.draft(), Random(7)
    slots, found = sorted(rota.held), 0
    for _ in range(60):
        chosen = dice.sample(slots, dice.choice((1, 1, 2, 3)))
        people = [dice.choice(team.people).id for _ in chosen]
        after = with_changes(rota, [Assignment(s, p) for s, p in zip(chosen, people, strict=True)])
        holders = {s: after.holder(s) for s in chosen}
        of_all = standing_around(team, rota, holders).effect(holders).broken
        assert set(new_findings(team, rota, after, chosen)) == set(of_all)
        found += len(of_all)
    assert found > 30
