"""Links, tokens, passwords and other people's addresses stand nowhere but where they must."""

import json
import re
from pathlib import Path

import pytest

from app.domain.errors import Refused, StoreError
from app.domain.feeds import FeedKind, FeedName
from app.store.stores import Store
from app.troubles import choose_level, last_lines, logger, note
from app.usecases.alerts import allow_sender
from app.usecases.calendars import subscribe
from app.usecases.exporting import team_json
from app.usecases.subscribing import add_subscriber, publish_feeds
from tests.cli.builders import Run
from tests.ui.builders import NOW, add_team

SECRET = "s3cr3tAddressOfAnaZm9vYmFyYmF6cXV4"
ADDRESS = f"https://calendar.example.com/{SECRET}/basic.ics?key={SECRET}"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    choose_level("everything")


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store.new(tmp_path / "team.watchbill", clock=lambda: NOW, actor="tester")
    add_team(made)
    return made


def test_tokens_are_told_once_and_kept_as_hashes_only(store: Store, tmp_path: Path) -> None:
    _, link = add_subscriber(store, FeedName(FeedKind.PERSON, 1), "Ana's phone")
    _, sender = allow_sender(store, "prometheus")
    labels = " ".join(c.label for c in store.journal.history())
    store.close()
    whole = (tmp_path / "team.watchbill").read_bytes()
    for token in (link, sender):
        assert len(token) >= 32
        assert token not in labels
        assert token.encode() not in whole


def test_the_address_of_a_calendar_is_in_no_label_and_in_no_message(store: Store) -> None:
    subscribe(store, ADDRESS, person_id=1)
    labels = " ".join(c.label for c in store.journal.history())
    assert SECRET not in labels
    with pytest.raises(Refused) as caught:
        subscribe(store, ADDRESS, person_id=1)
    assert SECRET not in str(caught.value)
    store.close()


def test_the_trouble_log_masks_what_a_message_would_give_away(store: Store, tmp_path: Path) -> None:
    published = publish_feeds(store, tmp_path / "calendars")
    assert published.written
    for name in published.written:
        note(StoreError(f"{tmp_path / 'calendars' / name} cannot be written; choose another folder."))
    note(StoreError(f"{ADDRESS} cannot be reached; try again."))
    try:
        raise ValueError(f"Invalid header value b'Basic {SECRET}' for {ADDRESS}")
    except ValueError:
        logger("crash").exception("A mistake")
    text = "\n".join(last_lines(1000))
    assert text.count("\n") >= len(published.written)
    assert SECRET not in text
    assert not re.search(r"[0-9a-f]{32}\.ics", text)
    assert "calendar.example.com" in text
    store.close()


def test_a_command_line_with_a_secret_leaves_it_in_no_log(run: Run, tmp_path: Path) -> None:
    team = tmp_path / "team.watchbill"
    assert run("new", team).code == 0
    for words in (
        ("sources", "subscribe", team, ADDRESS, "--name", "ana"),
        ("sources", "refresh", team),
        ("publish", team, "--to", f"https://ana:{SECRET}@dav.example.invalid/x/"),
        ("publish", team, "--to", f"http://dav.example.invalid/{SECRET}/", "--user", "ana"),
    ):
        done = run(*words)
        assert done.code in (0, 1, 2), done.err
    assert SECRET not in "\n".join(last_lines(1000))
    assert SECRET not in run("history", team).out


def test_an_export_holds_no_token(store: Store) -> None:
    _, link = add_subscriber(store, FeedName(FeedKind.PERSON, 1), "phone")
    tables = json.loads(team_json(store))["tables"]
    assert tables["subscriber"]
    assert link not in json.dumps(tables)
    store.close()
