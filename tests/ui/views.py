"""All that a window can show, one after the other: pages, then dialogs with their steps."""

from collections.abc import Callable, Iterator

from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from app.ui.widgets.boxes import Steps
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
            for stack in dialog.findChildren(QStackedWidget):
                yield from _steps(kind.__name__, dialog, stack.count(), stack.setCurrentIndex)
            for steps in dialog.findChildren(Steps):
                yield from _steps(kind.__name__, dialog, steps.count, steps.show_step)


def _steps(name: str, dialog: QWidget, count: int, show: Callable[[int], None]) -> Iterator[View]:
    for number in range(1, count):
        show(number)
        QApplication.processEvents()
        yield f"{name}, step {number + 1}", dialog
