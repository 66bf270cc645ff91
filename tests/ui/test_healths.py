"""The weekly look at every row of the open file, and the one warning about a network share."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.troubles import Offer
from app.store import files
from app.store.stores import Store
from app.ui import healths
from app.ui.dialogs.troubles import TroubleDialog
from app.ui.healths import HealthLook, is_due
from app.ui.windows import MainWindow
from tests.store.test_opening import PAGE, overwrite, page_of, run_sql
from tests.ui.builders import NOW, team_file
from tests.ui.conftest import OpenWindow


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))
    return team_file(tmp_path)


def look_at(window: MainWindow, path: Path) -> HealthLook:
    assert window.session is not None
    return window.file_troubles.look_at_health(window.session, path)


def seen(look: HealthLook) -> None:
    look.look()
    look.settle()


def test_a_look_is_due_after_a_week_and_when_the_clock_was_set_back() -> None:
    assert is_due(None, NOW)
    assert not is_due(NOW - timedelta(days=6), NOW)
    assert is_due(NOW - timedelta(days=7), NOW)
    assert is_due(NOW + timedelta(days=2), NOW)


def test_a_whole_file_is_remembered_as_looked_through(open_window: OpenWindow, path: Path) -> None:
    window = open_window(Store.open(path, lambda: NOW))
    seen(look_at(window, path))
    assert window.preferences.looked_through(path) == NOW
    assert window.preferences.looked_through(path.with_name("other")) is None


def test_what_the_weekly_look_finds_is_told_with_offers_and_looked_for_again(
    open_window: OpenWindow, path: Path
) -> None:
    window = open_window(Store.open(path, lambda: NOW))
    statement = "UPDATE sqlite_master SET sql = replace(sql, 'command_id', 'table_name') WHERE name = 'change_command'"
    run_sql(path, "PRAGMA writable_schema = 1", statement)
    seen(look_at(window, path))
    (dialog,) = (d for d in window.findChildren(TroubleDialog) if d.isVisible())
    assert "is damaged" in dialog.words.text()
    assert Offer.OTHER in dialog.buttons
    assert window.preferences.looked_through(path) is None


def test_a_network_share_is_told_once(open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(healths, "network_share", lambda _path: "nfs4")
    window = open_window(Store.open(path, lambda: NOW))
    look = look_at(window, path)
    seen(look)
    assert "team.watchbill lies on a network share (nfs4); let one machine at a time" in window.banner.words
    window.tell("something else")
    seen(look)
    assert window.banner.words == "something else"


def test_triggers_of_somebody_else_are_told_when_a_file_is_opened(open_window: OpenWindow, path: Path) -> None:
    run_sql(path, "CREATE TRIGGER evil AFTER INSERT ON person BEGIN DELETE FROM leave; END")
    window = open_window(None)
    assert window.open_path(path)
    assert "did not make (“evil”); they were taken out, and a backup keeps the file as it was" in window.banner.words


def test_a_large_file_is_looked_at_after_it_is_shown_and_a_damaged_one_is_closed(
    open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGE_BYTES", 1)
    overwrite(path, page_of(path, "change_command"), os.urandom(PAGE))
    window = open_window(Store.open(path, lambda: NOW, later=True))
    session = window.session
    assert session is not None
    assert session.store.unchecked
    window.file_troubles.check_soon(session).settle()
    assert window.session is None
    (dialog,) = (d for d in window.findChildren(TroubleDialog) if d.isVisible())
    assert "is damaged" in dialog.words.text()


def test_a_large_file_that_is_well_stays_open(
    open_window: OpenWindow, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "LARGE_BYTES", 1)
    window = open_window(Store.open(path, lambda: NOW, later=True))
    assert window.session is not None
    window.file_troubles.check_soon(window.session).settle()
    assert window.session is not None
    with Store.open(path) as other:
        assert not other.unchecked
