"""Other people's calendars: nothing counts before it was chosen, choices last, and trouble changes nothing."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import pytest

from app.domain.calendars import Choice
from app.domain.errors import Refused, StoreError
from app.feeds.fetching import fetch_calendar
from app.feeds.requests import Request, Response, response, said
from app.feeds.servers import Server
from app.store.stores import Store
from app.usecases.calendars import checked_kind, choose, refresh, remove_calendar, subscribe, waiting_entries
from app.usecases.importing import import_files
from app.usecases.imports.leave_calendars import CalendarWish
from app.usecases.teams import give_leave_calendar, remove_person
from app.usecases.undoing import undo
from tests.feeds.hostile import calendar, event
from tests.usecases.builders import Write, empty_store, sample_files, sample_store

REVIEW = CalendarWish(review=True)


def leave(store: Store) -> set[tuple[str, str]]:
    return {(str(v.first_day), v.note) for v in store.team().leave}


def day(number: int, uid: str, title: str = "") -> str:
    return event(f"DTSTART;VALUE=DATE:202612{number:02d}", uid=uid, title=title or f"Day {number}")


def test_nothing_counts_before_it_was_chosen_and_choices_last(write: Write) -> None:
    store = sample_store()
    path = write("ana-castillo.ics", calendar(day(1, "a"), day(2, "b"), day(3, "c")))
    report = import_files(store, [path], wish=REVIEW)
    assert leave(store) == set()
    assert "3 entries wait for your review." in report.lines[-1]
    assert [w.uid for w in waiting_entries(store)] == ["a", "b", "c"]
    choose(store, [(path.name, "a")], Choice.TAKEN)
    choose(store, [(path.name, "b")], Choice.IGNORED)
    assert leave(store) == {("2026-12-01", "Day 1")}
    path.write_bytes(calendar(day(5, "a"), day(2, "b"), day(4, "d")))
    import_files(store, [path], wish=REVIEW)
    assert leave(store) == {("2026-12-05", "Day 5")}
    assert [w.uid for w in waiting_entries(store)] == ["d"]
    choose(store, [(path.name, "b")], Choice.TAKEN)
    assert leave(store) == {("2026-12-05", "Day 5"), ("2026-12-02", "Day 2")}
    before = store.dump()
    assert not import_files(store, [path], wish=REVIEW).changes
    undo(store)
    undo(store)
    assert store.dump() != before
    assert leave(store) == {("2026-12-01", "Day 1")}


def test_an_import_without_review_takes_what_waits_but_not_what_is_ignored(write: Write) -> None:
    store = sample_store()
    path = write("ana-castillo.ics", calendar(day(1, "a"), day(2, "b")))
    import_files(store, [path], wish=REVIEW)
    choose(store, [(path.name, "b")], Choice.IGNORED)
    import_files(store, [path])
    assert leave(store) == {("2026-12-01", "Day 1")}


def test_a_calendar_may_hold_events(write: Write) -> None:
    store = sample_store("team.toml")
    path = write("deploys.ics", calendar(day(1, "a", "oms 5"), day(2, "b", "oms 6")))
    wish = CalendarWish(holds=checked_kind("Deploy"))
    import_files(store, [path], wish=wish)
    assert [(str(e.first_day), e.kind, e.title) for e in store.events.all()] == [
        ("2026-12-01", "deploy", "oms 5"),
        ("2026-12-02", "deploy", "oms 6"),
    ]
    assert not import_files(store, [path], wish=wish).changes
    choose(store, [(path.name, "b")], Choice.IGNORED)
    path.write_bytes(calendar(day(1, "a", "oms 5.1"), day(2, "b", "oms 6")))
    import_files(store, [path], wish=wish)
    assert [e.title for e in store.events.all()] == ["oms 5.1"]
    assert leave(store) == set()
    remove_calendar(store, path.name)
    assert store.events.all() == ()
    with pytest.raises(Refused, match="is no kind of event"):
        checked_kind("party")


def test_a_folder_is_looked_at_again_and_each_file_belongs_to_somebody(tmp_path: Path) -> None:
    store, folder = sample_store(), tmp_path / "leave"
    folder.mkdir()
    for sample in sample_files("leave-outlook.ics"):
        (folder / "dmitri-volkov.ics").write_bytes(sample.read_bytes())
    subscribe(store, str(folder))
    assert [f.trouble for f in refresh(store)] == [""]
    (source,) = store.calendars.sources()
    assert source.person_id == store.team().find_person("Dmitri Volkov").id
    assert len(waiting_entries(store)) == 4
    choose(store, [(w.source, w.uid) for w in waiting_entries(store)], Choice.TAKEN)
    assert len(leave(store)) == 7
    commands = len(store.journal.history())
    refresh(store)
    assert len(store.journal.history()) == commands
    (folder / "dmitri-volkov.ics").write_bytes(b"<html>Sign in</html>")
    (trouble,) = (f.trouble for f in refresh(store))
    assert "is an HTML page" in trouble
    assert store.calendars.subscriptions()[0].trouble == trouble
    assert len(leave(store)) == 7
    with pytest.raises(Refused, match="is subscribed to already"):
        subscribe(store, str(folder))


@contextmanager
def web(answer: Callable[[Request], Response]) -> Iterator[str]:
    server = Server("127.0.0.1", 0, answer)
    server.start()
    yield f"http://127.0.0.1:{server.address[1]}/secret/cal.ics"
    server.stop()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_an_address_is_fetched_again_and_trouble_keeps_what_was_known() -> None:
    store, answers = sample_store(), [calendar(day(1, "a"))]
    ana = store.team().find_person("Ana Castillo")

    def answer(request: Request) -> Response:
        return response(200, {}, answers[0]) if answers else said(503, "not now")

    with web(answer) as url:
        subscribe(store, url, "Ana's calendar", ana.id)
        refresh(store)
        choose(store, [("Ana's calendar", "a")], Choice.TAKEN)
        answers[0] = calendar(day(9, "a"))
        refresh(store)
        assert {(v.person_id, str(v.first_day)) for v in store.team().leave} == {(ana.id, "2026-12-09")}
        answers.clear()
        (fetched,) = refresh(store)
    assert fetched.trouble == "127.0.0.1 answers 503; check the link, what was known of it stays."
    (fetched,) = refresh(store)
    assert fetched.trouble.startswith("127.0.0.1 cannot be reached (")
    assert "secret" not in fetched.trouble
    assert len(leave(store)) == 1
    remove_calendar(store, "Ana's calendar")
    assert (leave(store), store.calendars.subscriptions(), store.calendars.sources()) == (set(), (), ())


@pytest.mark.parametrize(
    ("answer", "error", "words"),
    [
        (lambda _r: response(302, {"Location": "file:///etc/passwd"}, b""), StoreError, "answers 302"),
        (lambda r: response(302, {"Location": r.path}, b""), StoreError, "answers 302"),
        (lambda _r: response(200, {}, b"x" * 5_000_001), Refused, "sends more than 5 MB"),
        (lambda _r: said(404, "gone"), StoreError, "answers 404"),
        (lambda _r: Response(b"rubbish\r\n"), StoreError, "cannot be reached"),
    ],
)
def test_an_address_that_misbehaves_is_told_in_one_sentence(
    answer: Callable[[Request], Response], error: type[Exception], words: str
) -> None:
    with web(answer) as url, pytest.raises(error, match=words) as told:
        fetch_calendar(url)
    assert "secret" not in str(told.value)


def test_places_that_are_none_are_refused(tmp_path: Path) -> None:
    store = empty_store()
    for place in (str(tmp_path / "no"), "ftp://example.com/x.ics", "https://"):
        with pytest.raises(Refused):
            subscribe(store, place)
    with pytest.raises(Refused, match="There is no calendar"):
        remove_calendar(store, "no such calendar")
    with pytest.raises(Refused, match="has no entry"):
        choose(store, [("x.ics", "a")], Choice.TAKEN)


def test_a_calendar_outlives_who_it_belonged_to(write: Write) -> None:
    store = sample_store()
    path = write("x.ics", calendar(day(1, "a")))
    import_files(store, [path])
    someone = store.team().people[0]
    give_leave_calendar(store, path.name, someone.id)
    assert store.team().leave[0].person_id == someone.id
    remove_person(store, someone.id)
    assert [s.person_id for s in store.calendars.sources()] == [None]
    undo(store)
    assert [s.person_id for s in store.calendars.sources()] == [someone.id]


def test_days_of_a_calendar_are_whole_days_of_its_owner() -> None:
    store = sample_store("team.toml", "people.csv", "leave-google.ics")
    assert date(2026, 11, 23) in {v.first_day for v in store.team().leave}
