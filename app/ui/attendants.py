"""What goes on beside an open team file, begun once it stands: calendars, backups, notices, looks at the file."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from app.ui.page_table import PAGES
from app.ui.sessions import Session

if TYPE_CHECKING:
    from app.ui.windows import MainWindow

TRAY_MILLISECONDS = 2000
BACKUP_MILLISECONDS = 3000
COMPILE_MILLISECONDS = 15_000


def attend(window: "MainWindow", session: Session) -> None:
    """Begin what goes on for as long as the team file is open."""
    _send_calendars(window, session)
    QTimer.singleShot(TRAY_MILLISECONDS, session, partial(_begin_notices, window, session))
    if session.store.path is not None and not session.store.read_only:
        QTimer.singleShot(BACKUP_MILLISECONDS, session, partial(_begin_backups, window, session))
    if session.store.unchecked:
        window.file_troubles.check_soon(session)


def _begin_notices(window: "MainWindow", session: Session) -> None:
    """Show the tray's icon, once, and tell what is due from now on."""
    from app.ui.notices import Notices
    from app.ui.warming import Warming

    if session is window.session:
        if window.notices is None:
            window.notices = Notices(window)
            Warming(window, [module for *_, module, _ in PAGES])
        window.notices.follow(session)


def _begin_backups(window: "MainWindow", session: Session) -> None:
    if session is window.session and session.store.path is not None:
        window.backups.begin(session, session.store.path)
        window.file_troubles.look_at_health(session, session.store.path)


def _send_calendars(window: "MainWindow", session: Session) -> None:
    """Publish and serve calendars from now on, where that was chosen on this machine."""
    uid, preferences = session.store.teams.facts().uid, window.preferences
    if preferences.feed_folder(uid) or any(preferences.feed_server(uid)):
        from app.ui.calendars.publications import run_of

        run_of(session, preferences).finish()
    if preferences.serving(uid):
        from app.ui.calendars.serving import serving_of

        serving_of(session, preferences).start()


def compile_ahead(window: "MainWindow") -> None:
    """Let the planner be compiled on a machine where it never was, when the window has stood for a while."""
    QTimer.singleShot(COMPILE_MILLISECONDS, window, _compile)


def _compile() -> None:
    from app.planner.editions import is_compiled

    if not is_compiled():
        from multiprocessing import get_context

        from app.usecases.readying import ready_planner

        get_context("spawn").Process(target=ready_planner, daemon=True).start()
