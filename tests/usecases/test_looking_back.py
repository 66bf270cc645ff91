"""What has changed since somebody last looked."""

from datetime import datetime, timedelta

from app.domain.news import News, news_lines
from app.domain.rota import Slot, SlotChange
from app.domain.rotations import Role
from app.store.stores import Store
from app.usecases.assigning import assign, clear, pin
from app.usecases.covering import cover_of_days, cover_week, uncover
from app.usecases.looking_back import news_after, news_since
from app.usecases.publishing import publish_rota
from app.usecases.undoing import undo
from tests.store.builders import MONDAY, add_team, slot, ticking
from tests.store.builders import assign as put


def published_store() -> Store:
    ticks = ticking()
    store = Store.in_memory(clock=lambda: next(ticks), actor="tester")
    add_team(store)
    put(store, 1, slot())
    put(store, 2, slot(1))
    publish_rota(store)
    return store


def test_a_draft_is_no_news_and_what_is_published_is() -> None:
    store = published_store()
    seen = store.journal.newest()
    assign(store, slot(1), 3)
    assert not news_since(store, seen)
    publish_rota(store)
    news = news_since(store, seen)
    assert news.slots == (SlotChange(slot(1), 2, 3),)
    assert not news_since(store, store.journal.newest())


def test_news_are_net_and_what_was_undone_is_none() -> None:
    store = published_store()
    seen = store.journal.newest()
    assign(store, slot(1), 3)
    publish_rota(store)
    assign(store, slot(1), 2)
    publish_rota(store)
    assert news_since(store, seen) == News()
    clear(store, [slot(1)])
    publish_rota(store)
    undo(store)
    undo(store)
    assert news_since(store, seen) == News()


def test_covers_that_came_and_went_are_told_and_each_person_gets_their_part() -> None:
    store = published_store()
    team = store.team()
    old = cover_of_days(team, slot(1), 3, (MONDAY + 1).days()[1], (MONDAY + 1).days()[1])
    cover_week(store, old, "away")
    seen = store.journal.newest()
    uncover(store, store.rotas.covers()[0].id)
    cover_week(store, cover_of_days(team, slot(), 3, MONDAY.days()[2], MONDAY.days()[2]), "away")
    news = news_since(store, seen)
    lines = news_lines(team, news)
    name = team.person[3].name
    assert [f"by {name}" in line for line in lines] == [True, True]
    assert lines[1].startswith("No longer: Cover")
    assert news.of_person(3) == news
    assert not news.of_person(1)


def test_news_may_be_asked_for_by_time_and_forget_what_is_gone() -> None:
    store = published_store()
    moment: datetime = store.journal.history(1)[0].at
    assert news_after(store, moment + timedelta(days=1)) == News()
    everything = news_after(store, moment - timedelta(days=400))
    assert {c.slot for c in everything.slots} == {slot(), slot(1)}
    assert all(c.before is None for c in everything.slots)
    assert Slot(MONDAY, 1, Role.PRIMARY) in {c.slot for c in everything.slots}


def test_draft_and_published_read_in_one_go_are_what_they_are_alone() -> None:
    store = published_store()
    assign(store, slot(1), 3)
    pin(store, [slot()], True)
    assign(store, slot(2), 4)
    clear(store, [slot(1)])
    assert store.rotas.both() == (store.rotas.draft(), store.rotas.published())
    assert [(s, people) for s, people in store.rotas.differing()] == [(slot(1), (2, None)), (slot(2), (None, 4))]
