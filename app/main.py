"""The way in: a known command goes to the command line, anything else opens the window."""

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.ui.windows import MainWindow
    from app.usecases.manual_lists import KeyLine


def main(argv: list[str] | None = None) -> int:
    """Run Watchbill; return the exit code (0 fine, 1 refused or findings, 2 usage)."""
    words = sys.argv[1:] if argv is None else argv
    if not words or words == ["--sample"]:
        return _run_window(None, sample=bool(words))
    if len(words) == 1 and not words[0].startswith("-") and _is_file_name(words[0]):
        return _run_window(Path(words[0]), sample=False)
    if words[0] == "--self-test":
        return _self_test(words[1:])
    from app.cli import commands

    return commands.run(words, keys=_key_lines)


def open_window(path: Path | None, *, sample: bool = False) -> "MainWindow":
    """Return the window on a file, on the sample team, on the file opened last, or empty."""
    gc.disable()  # what is made while starting stays, so looking for garbage in it costs time and finds nothing
    from app.ui.features import leave_features_alone

    leave_features_alone()
    from app.paths import resources, settings_file
    from app.ui.languages import install, language_of, speak_language

    own = speak_language(language_of(settings_file()), resources() / "languages")  # before any module with texts
    from app.domain.errors import Refused, StoreError
    from app.ui.applications import application
    from app.ui.crashes import Crashes
    from app.ui.preferences import Preferences
    from app.ui.themes import Look
    from app.ui.windows import MainWindow

    install(own, application())
    preferences = Preferences(settings_file())
    window = MainWindow(Look(preferences.scheme), preferences)
    crashes = Crashes(window)
    crashes.install()
    try:
        opened = path or (window.samples.path() if sample else preferences.last_file)
        if opened is not None and (path or sample or opened.exists()):
            window.open_path(opened)
    except (Refused, StoreError) as error:
        window.say(str(error))
    except Exception as error:  # a mistake of ours: the window comes up and tells it
        crashes.catch((type(error), error, error.__traceback__))
    gc.freeze()
    gc.enable()
    return window


def _key_lines() -> "tuple[KeyLine, ...]":
    """Return the actions of the window for the manual on the command line, which knows nothing of the window."""
    from app.paths import settings_file
    from app.ui.key_lines import key_lines
    from app.usecases.machine_settings import read_mine

    return tuple(key_lines(read_mine(settings_file()).keys))


def _self_test(words: list[str]) -> int:
    if words and (words[0] != "open" or len(words) != 2):
        sys.stderr.write("watchbill: “--self-test” stands alone, or before “open FILE”.\n")
        return 2
    from app.cli.outputs import speak_utf8
    from app.ui.self_tests import open_and_leave, run_self_test

    speak_utf8()
    return open_and_leave(open_window, Path(words[1])) if words else run_self_test(open_window)


def _is_file_name(word: str) -> bool:
    try:
        return word.endswith(".watchbill") or Path(word).is_file()
    except OSError:  # no file has a name so long
        return False


def _run_window(path: Path | None, *, sample: bool) -> int:
    window = open_window(path, sample=sample)
    from app.ui.applications import application
    from app.ui.attendants import compile_ahead
    from app.ui.crashes import watch_for_the_end

    window.show()
    watch_for_the_end(window)
    compile_ahead(window)
    if sys.platform == "darwin":
        from app.ui.file_events import open_what_is_asked

        open_what_is_asked(application(), window)
    return int(application().exec())
