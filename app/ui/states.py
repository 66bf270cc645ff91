"""What the frame says of the open team: title, status line, counts, undo, and whether something is new."""

from typing import TYPE_CHECKING

from app.domain.changes import Changes
from app.domain.languages import tr
from app.ui.page_table import NAMES
from app.ui.sessions import Session
from app.ui.tips import tell_keys

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

MARK = "[*]"  # Qt’s place for the mark of what is not saved; twice it is those characters


def show_state(window: "MainWindow") -> None:
    """Say what holds now, where a team file is open."""
    session = window.session
    if session is None:
        return
    _name_undo(window, session)
    found = len(session.findings)
    window.side.count(NAMES.index("Rota"), found)
    store, waiting = session.store, len(session.unpublished)
    file = store.path.name if store.path else tr("In memory")
    name_window(window, session.team.name, file, str(store.path or ""))
    window.status.say(
        file,
        tr("{n} draft change|{n} draft changes", "", waiting) if waiting else tr("Everything is published"),
        tr("{n} finding|{n} findings", "", found) if found else tr("No findings"),
        tr("Read-only") if store.read_only else tr("All changes saved"),
    )


def name_window(window: "MainWindow", team: str, file: str, path: str) -> None:
    """Name a window after its team and its file; the mark behind the file shows while a change waits to be saved."""
    names = {"name": team.replace(MARK, MARK * 2), "file": file.replace(MARK, MARK * 2)}
    window.setWindowTitle(tr("{name} – {file}{mark} – Watchbill", mark=MARK, **names))
    window.setWindowFilePath(path)


def _name_undo(window: "MainWindow", session: Session) -> None:
    journal = session.store.journal
    last, again = journal.undoable(), journal.redoable()
    window.top.undo_words(last.label if last else "", again.label.removeprefix("Undo ") if again else "")
    if window.preferences.keys:
        tell_keys([window.top], "", window.preferences.keys)


def see_own(window: "MainWindow", changes: Changes) -> None:
    """What is done here needs no telling, unless something done elsewhere before it has not been looked at yet."""
    session = window.session
    if session is None or changes.command_id is None:
        return
    uid, newest = session.store.teams.facts().uid, session.store.journal.newest()
    if window.preferences.seen(uid) in (None, newest - 1):
        window.preferences.set_seen(uid, newest)


def count_what_is_new(window: "MainWindow", session: Session) -> None:
    """Count beside Now what waits for whoever sits here and whether something changed since they last looked."""
    from app.usecases.looking_back import news_since

    uid, newest = session.store.teams.facts().uid, session.store.journal.newest()
    seen, me = window.preferences.seen(uid), window.preferences.me(uid)
    if seen is None:
        window.preferences.set_seen(uid, newest)
    changed = seen not in (None, newest) and bool(news_since(session.store, seen or 0))
    mine = sum(1 for w in session.waiting if me is not None and w.person_id == me)
    window.side.count(NAMES.index("Now"), mine + changed)
