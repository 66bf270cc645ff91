"""Everybody's calendar as a use case: options, addresses, and bytes that depend on the team file alone."""

import shutil
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.errors import Refused
from app.domain.feeds import FeedKind, FeedName, find_feed
from app.domain.people import Person
from app.feeds.calendars import calendar_bytes
from app.store.stores import Store
from app.usecases.subscribing import (
    add_subscriber,
    feed_task,
    publish_feeds,
    remove_subscriber,
    renew_address,
    save_feed,
    set_feed_option,
)
from app.usecases.swapping import swap_weeks
from app.usecases.teams import add_person, remove_person, save_person
from app.usecases.undoing import redo, undo
from tests.store.builders import MONDAY, START, add_team, assign, slot
from tests.stories.test_random_user import sequences
from tests.usecases.builders import clock

ANA = FeedName(FeedKind.PERSON, 1)


def published(path: Path | None = None) -> Store:
    """Return a store in which Ana and Liam hold two published weeks."""
    store = Store.new(path, clock=clock) if path else Store.in_memory(clock=clock)
    add_team(store)
    assign(store, 1, slot(0))
    assign(store, 2, slot(4))
    with store.journal.step("Publish") as step:
        store.rotas.publish([(slot(0), 1), (slot(4), 2)])
    assert step.changes
    return store


def all_bytes(store: Store) -> dict[str, bytes]:
    task = feed_task(store)
    return {str(f.name): calendar_bytes(f, task.revisions) for f in task.feeds}


def test_a_copy_of_a_team_file_gives_the_same_bytes_at_another_time(tmp_path: Path) -> None:
    path, copy = tmp_path / "team.watchbill", tmp_path / "copy.watchbill"
    published(path).close()
    shutil.copy(path, copy)
    with (
        Store.open(path, clock=clock) as first,
        Store.open(copy, clock=lambda: clock() + timedelta(hours=30)) as second,
    ):
        assert all_bytes(first) == all_bytes(second)


def test_swap_undo_and_redo_each_raise_the_sequence() -> None:
    store = published()
    found = [sequences(all_bytes(store)["team"])]
    swap_weeks(store, slot(0), slot(4), reason="agreed", published=True)
    found.append(sequences(all_bytes(store)["team"]))
    for change in (undo, redo):
        change(store)
        found.append(sequences(all_bytes(store)["team"]))
    uid = next(uid for uid in found[0] if str(MONDAY) in uid)
    assert [some[uid] for some in found] == [0, 1, 2, 3]


def test_options_are_commands_and_undone_as_such() -> None:
    store = published()
    plain = all_bytes(store)
    set_feed_option(store, ANA, "alarm", 30)
    set_feed_option(store, ANA, "alarm", 45)
    assert b"TRIGGER:-PT45M" in all_bytes(store)[str(ANA)]
    undo(store)
    undo(store)
    assert b"VALARM" not in all_bytes(store)[str(ANA)]
    assert all_bytes(store)["team"] == plain["team"]


@pytest.mark.parametrize(
    ("name", "option", "value", "words"),
    [
        (ANA, "addresses", 1, "Feeds of kind person have no option “addresses”; it has handoffs"),
        (FeedName(FeedKind.EVENTS), "alarm", 1, "it has none"),
        (ANA, "alarm", 99_999, "alarm is “99999”; it must be a whole number from 0 to 10080"),
    ],
)
def test_an_option_that_does_not_fit_is_refused(name: FeedName, option: str, value: int, words: str) -> None:
    with pytest.raises(Refused, match=words):
        set_feed_option(published(), name, option, value)


def test_an_address_outlives_a_new_name_and_is_gone_once_renewed(tmp_path: Path) -> None:
    store = published()
    folder = tmp_path / "calendars"
    publish_feeds(store, folder)
    address = store.feeds.addresses()[ANA]
    assert (folder / address).exists()
    save_person(store, replace(store.team().person[1], name="Ana Maria Castillo"))
    assert publish_feeds(store, folder).left_over == ()
    assert store.feeds.addresses()[ANA] == address
    renew_address(store, ANA)
    done = publish_feeds(store, folder)
    assert done.removed == (address,)
    assert not (folder / address).exists()
    assert store.feeds.addresses()[ANA].startswith("person-ana-maria-castillo-")


def test_a_link_is_kept_as_a_hash_and_can_be_withdrawn() -> None:
    store = published()
    changes, token = add_subscriber(store, ANA, "Ana's phone")
    assert changes.label == "New link to the calendar of Ana Castillo for Ana's phone"
    assert len(token) >= 32
    assert token not in str(store.dump())
    (found,) = store.feeds.subscribers()
    store.feeds.note_fetches([])
    with store.unjournaled():
        store.feeds.note_fetches([(found.token_hash, START, "khal"), (found.token_hash, START, "Apple")])
    assert [(s.client, s.fetched) for s in store.feeds.subscribers()] == [("Apple", START)]
    assert remove_subscriber(store, found.id).label.startswith("Withdraw the link of Ana's phone")
    assert store.feeds.subscribers() == ()
    with pytest.raises(Refused, match="There is no link 1"):
        remove_subscriber(store, found.id)


def test_who_leaves_takes_links_and_options_along() -> None:
    store = published()
    add_person(store, Person(0, "Eve", "EV"))
    eve = find_feed(store.team(), "Eve")
    add_subscriber(store, eve, "phone")
    set_feed_option(store, eve, "leave", 1)
    remove_person(store, eve.number)
    assert store.feeds.subscribers() == ()
    assert eve not in store.feeds.options()


def test_feeds_are_found_by_words() -> None:
    team = published().team()
    words = ("Ana", "project ana", "OG", "rotation FX Pricing", "suite FX", "team", "events", "person-2")
    keys = ["person-1", "project-1", "rotation-1", "rotation-2", "suite-2", "team", "events", "person-2"]
    assert [str(find_feed(team, w)) for w in words] == keys
    for word in ("suite nothing", "nobody", ""):
        with pytest.raises(Refused):
            find_feed(team, word)


def test_one_feed_is_saved_to_a_file(tmp_path: Path) -> None:
    out = tmp_path / "ana.ics"
    assert save_feed(published(), ANA, out) == 2
    assert out.read_bytes().startswith(b"BEGIN:VCALENDAR")
