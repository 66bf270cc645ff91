"""The one Qt application of this process, with its style, fonts and icon."""

import sys

from PySide6.QtWidgets import QApplication

from app.paths import resources
from app.ui.fonts import load_fonts
from app.ui.icons import application_icon
from app.ui.themes import keep_still

STYLE = ("-style", "fusion")  # said before the first widget: a style set later makes two of them


def application() -> QApplication:
    """Return the one Qt application, with fonts and icon."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        kind = QApplication
        if sys.platform == "darwin":
            from app.ui.file_events import Application as kind  # there files to open come as events
        app = kind([*sys.argv[:1], *STYLE])
        app.setApplicationName("Watchbill")
        app.setWindowIcon(application_icon())
        load_fonts(app, resources() / "fonts")
        keep_still(app)
    return app
