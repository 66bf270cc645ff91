"""Who could stand a day of leave within a held week: ranked, done in one step, and the finding is gone."""

from datetime import date, timedelta

import pytest

from app.domain.covers import Cover
from app.domain.errors import Refused
from app.domain.findings import LEAVE_DAY
from app.domain.leave import RecurringLeave
from app.domain.options import CoverOption, cover_option_words
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.store.stores import Store
from app.usecases.assigning import clear
from app.usecases.cover_offers import cover_offers
from app.usecases.covering import cover_days, cover_week
from app.usecases.repairing import covers_or_repairs
from app.usecases.standings import Standing
from app.usecases.teams import record_leave, record_recurring_leave
from tests.ui.builders import THIS_WEEK, team_store

HERE = Slot(THIS_WEEK + 1, 1, Role.PRIMARY)
FRIDAY = HERE.week.monday + timedelta(days=4)


@pytest.fixture
def store() -> Store:
    """Return a team in which four people are free next week, and the holder of the slot away on Friday."""
    made = team_store()
    held = [s for s in made.rotas.draft(HERE.week, HERE.week).held if s.rotation_id == 2]
    clear(made, held)
    with made.journal.step("Publish", "publish"):
        made.rotas.publish((slot, None) for slot in held)
    record_recurring_leave(made, RecurringLeave(0, holder(made), 4, THIS_WEEK.monday))
    return made


def holder(store: Store) -> int:
    return store.rotas.draft().held[HERE].person_id


def standing(store: Store) -> Standing:
    now, known = store.rotas.draft(), store.rotas.published()
    return Standing(store.team(), now, THIS_WEEK, THIS_WEEK + 9, known, parts=store.rotas.covers())


def offers(store: Store) -> tuple[CoverOption, ...]:
    return cover_offers(standing(store), HERE)


def found(store: Store) -> bool:
    return any(f.rule == LEAVE_DAY and f.slot == HERE for f in standing(store).findings)


def test_the_free_people_are_offered_and_one_of_them_covers_in_one_step(store: Store) -> None:
    some, before = offers(store), store.dump()
    assert found(store)
    assert len(some) == 3
    assert cover_option_words(store.team(), some[0]).endswith(" covers Fri 4 Dec")
    (finding,) = [f for f in standing(store).findings if f.rule == LEAVE_DAY and f.slot == HERE]
    assert covers_or_repairs(standing(store), finding) == some
    changes = cover_days(store, some[0].covers)
    assert changes.label.startswith("Cover Order Gateways primary by ")
    assert changes.label.endswith(", Fri 4 Dec")
    assert not found(store)
    assert offers(store) == ()
    command = store.journal.undoable()
    assert command is not None
    store.journal.undo(command)
    assert store.dump() == before


def test_who_is_away_that_day_or_stands_elsewhere_is_not_offered(store: Store) -> None:
    first, second, third = offers(store)
    record_leave(store, first.person_id, FRIDAY, FRIDAY)
    assert [o.person_id for o in offers(store)][:2] == [second.person_id, third.person_id]
    with pytest.raises(Refused, match="is away then"):
        cover_days(store, first.covers)
    other = Slot(HERE.week, 1, Role.SECONDARY)
    span = (second.covers[0].start, second.covers[0].end)
    cover_week(store, Cover(0, other, second.person_id, *span))
    assert second.person_id not in [o.person_id for o in offers(store)]


def test_without_anybody_free_the_repairs_of_the_week_are_offered(store: Store) -> None:
    for person_id in store.team().person:
        record_leave(store, person_id, FRIDAY, FRIDAY)
    here = standing(store)
    (finding,) = [f for f in here.findings if f.rule == LEAVE_DAY and f.slot == HERE]
    assert not any(isinstance(o, CoverOption) for o in covers_or_repairs(here, finding))


def test_two_days_are_covered_by_one_person_in_one_step(store: Store) -> None:
    record_recurring_leave(store, RecurringLeave(0, holder(store), 1, date(2026, 11, 30)))
    (first, *_) = offers(store)
    assert len(first.covers) == 2
    assert cover_days(store, first.covers).label.endswith(", Tue 1 Dec, Fri 4 Dec")
    assert len(store.rotas.covers()) == 2
    assert not found(store)
    with pytest.raises(Refused, match="already"):
        cover_days(store, first.covers)
