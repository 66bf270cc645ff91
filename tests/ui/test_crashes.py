"""Mistakes of ours in the window: told once, with what is true of the file, and the window goes on."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.troubles import choose_level, last_lines, log_path
from app.ui.crashes import ENDINGS, Crashes, tell_last_end
from app.ui.dialogs.crashes import ENDED, CrashDialog, kept_words
from app.ui.dialogs.explanations import ExplanationDialog
from app.ui.pages.settings import SettingsPage
from app.ui.windows import MainWindow
from app.usecases.undoing import undo
from tests.ui.builders import NOW, add_team
from tests.ui.conftest import OpenWindow

SECRET = "0123456789abcdef0123456789abcdef"


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WATCHBILL_DATA", str(tmp_path / "data"))


@pytest.fixture
def kept(tmp_path: Path) -> Iterator[Store]:
    store = Store.new(tmp_path / "team.watchbill", clock=lambda: NOW, actor="tester")
    add_team(store)
    yield store
    store.close()


@pytest.fixture
def crashes(open_window: OpenWindow, kept: Store) -> Crashes:
    return Crashes(open_window(kept))


def mistake(words: str = "boom") -> tuple[type[BaseException], BaseException, object]:
    try:
        raise RuntimeError(words)
    except RuntimeError as error:
        return RuntimeError, error, error.__traceback__


def mistakes() -> list[str]:
    """Return the lines about mistakes; on a busy machine slow handlers stand in the same log."""
    return [line for line in last_lines(100) if '"watchbill.crash"' in line]


def told(crashes: Crashes, qtbot: QtBot, words: str = "boom") -> CrashDialog:
    crashes.catch(mistake(words))  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    assert crashes.dialog is not None
    return crashes.dialog


def test_a_mistake_is_told_with_the_last_commands_and_without_secrets(crashes: Crashes, qtbot: QtBot) -> None:
    dialog = told(crashes, qtbot, f"https://host/feeds/{SECRET}.ics")
    text = dialog.text.toPlainText()
    assert "RuntimeError: https://host/•••" in text
    assert "Done last, newest first:\n  2026-11-24 14:20:00 UTC  Publish" in text
    assert SECRET not in text
    dialog._copy()
    assert QGuiApplication.clipboard().text() == text
    assert SECRET not in "".join(last_lines(10))
    dialog.accept()
    assert crashes.dialog is None


def test_it_promises_only_what_it_saw(kept: Store, store: Store, tmp_path: Path) -> None:
    assert kept_words(kept).startswith("Nothing you saved is lost. The last command is in the file: Publish")
    assert "memory only" in kept_words(store)
    assert "No team file is open" in kept_words(None)
    (tmp_path / "team.watchbill").rename(tmp_path / "elsewhere.watchbill")
    assert "Nothing you saved is lost" not in kept_words(kept)
    assert "cannot say whether the last command is in it" in kept_words(kept)
    Store.new(tmp_path / "team.watchbill", clock=lambda: NOW).close()  # another file in its place
    assert "Nothing you saved is lost" not in kept_words(kept)


def test_never_a_dialog_within_a_dialog_and_the_same_mistake_is_told_once(crashes: Crashes, qtbot: QtBot) -> None:
    dialog = told(crashes, qtbot)
    crashes.catch(mistake())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "one more mistake" in dialog.others.text())
    assert [w for w in QApplication.topLevelWidgets() if isinstance(w, CrashDialog) and w.isVisible()] in ([], [dialog])
    dialog.accept()
    crashes.catch(mistake())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: "happened again" in crashes._window.banner.words)
    assert crashes.dialog is None
    assert len(mistakes()) == 3


def test_a_mistake_in_the_dialog_makes_no_other_dialog(
    crashes: Crashes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Crashes, "_show", lambda _self, _caught: 1 / 0)
    crashes.catch(mistake())  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: len(mistakes()) == 2)
    assert "ZeroDivisionError" in mistakes()[-1]
    assert crashes.dialog is None


def test_a_mistake_in_a_thread_is_told_in_the_window(
    crashes: Crashes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for hooks, name in ((sys, "excepthook"), (sys, "unraisablehook"), (threading, "excepthook")):
        monkeypatch.setattr(hooks, name, getattr(hooks, name))  # put back after the test
    crashes.install()
    thread = threading.Thread(target=lambda: ()[len(())])
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: crashes.dialog is not None)
    assert crashes.dialog is not None
    assert "IndexError" in crashes.dialog.text.toPlainText()


def test_the_window_goes_on(crashes: Crashes, qtbot: QtBot) -> None:
    told(crashes, qtbot).accept()
    assert crashes._window.session is not None
    assert crashes._window.session.do(undo) is not None


FATAL = """
import sys
from app.main import open_window
window = open_window(None)
from app.ui.crashes import watch_for_the_end
watch_for_the_end(window)
{end}
"""


@pytest.mark.parametrize(
    ("end", "words"),
    [
        ("import ctypes; ctypes.string_at(0)", "Segmentation fault"),
        ("from PySide6.QtCore import qFatal; qFatal('the end')", "Qt: [A qFatal() call was made"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="a crash of a process opens a box of the system there")
def test_what_ends_the_process_is_told_the_next_time(crashes: Crashes, qtbot: QtBot, end: str, words: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", FATAL.format(end=end)], cwd=Path(__file__).parents[2], capture_output=True, check=False
    )
    assert done.returncode != 0
    path = log_path().parent / ENDINGS
    assert words in path.read_text(encoding="utf-8")
    assert path.stat().st_mode & 0o777 == 0o600
    with path.open("a+", encoding="utf-8") as file:
        tell_last_end(crashes._window, file)
        (dialog,) = (w for w in crashes._window.findChildren(CrashDialog) if w.isVisible())
        assert words in dialog.text.toPlainText()
        assert dialog.words.text().startswith(f"{ENDED} Nothing you saved is lost.")
        dialog.accept()
        tell_last_end(crashes._window, file)
    assert path.read_text(encoding="utf-8") == ""
    assert not [w for w in crashes._window.findChildren(CrashDialog) if w.isVisible()]
    assert words in mistakes()[-1]


def test_every_refusal_can_be_asked_what_it_means(window: MainWindow, qtbot: QtBot) -> None:
    assert window.session is not None
    while window.session.do(undo) is not None:
        pass
    assert "Making the file itself" in window.banner.words or "nothing to undo" in window.banner.words
    assert not window.banner.question.isHidden()
    window.banner.question.click()
    (dialog,) = window.findChildren(ExplanationDialog)
    assert dialog.title.text() == "Something cannot be undone or done again"
    assert "Undo puts the rows" in dialog.text.toPlainText()
    dialog.search.setText("key ring")
    dialog.search.textEdited.emit("key ring")
    assert dialog.title.text() == "The key ring cannot be used"
    dialog.search.textEdited.emit("xyzzy")
    assert dialog.title.text() == "Choose a topic"
    dialog.accept()
    window.tell("Done.")
    assert window.banner.question.isHidden()


def test_the_trouble_log_is_opened_and_its_level_chosen(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []

    def take(url: QUrl) -> bool:
        opened.append(url.toLocalFile())
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", take)
    choose_level("errors")  # on a busy machine slow handlers would be written down by now
    for kept in log_path().parent.glob("trouble*.log"):
        kept.unlink()
    window.troubles.open_troubles()
    assert "Nothing has gone wrong yet" in window.banner.words
    page = window.show_page("Settings")
    assert isinstance(page, SettingsPage)
    page.trouble.level._group.buttons()[2].click()
    window.session.do(undo)  # type: ignore[union-attr]
    while window.session.do(undo) is not None:  # type: ignore[union-attr]
        pass
    assert any("usecases.undoing" in line for line in last_lines(100))
    window.troubles.open_troubles()
    assert opened == [str(log_path())]
