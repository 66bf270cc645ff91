"""All that a window can show, one after the other: pages, then dialogs with their steps."""

from collections.abc import Iterator

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui.windows import MainWindow
from tests.ui.every_dialog import DIALOGS, shown_dialog
from tests.ui.walks import pages

View = tuple[str, QWidget]


def views(window: MainWindow) -> Iterator[View]:
    """Show every page, then every dialog, each of its steps, and yield its name once it stands."""
    window.activateWindow()
    for name in pages(window):
        yield name, window
    window.show_page("Rota")
    for kind in DIALOGS:
        with shown_dialog(window, kind) as dialog:
            yield kind.__name__, dialog
            for steps in dialog.findChildren(QStackedWidget):
                for number in range(1, steps.count()):
                    steps.setCurrentIndex(number)
                    QApplication.processEvents()
                    yield f"{kind.__name__}, step {number + 1}", dialog
