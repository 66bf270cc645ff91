"""Walks over everything a window shows: what is cut off, too small to hit, or has no name."""

import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QWidget,
)

from app.paths import resources
from app.ui.languages import PSEUDO, install, speak_language
from app.ui.tokens import TARGET

MOMENT = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
ARROW = 34  # what a list keeps free for its arrow, in pixels
# roles Qt gives to what is only a frame around something, or the line typed into within a number field
FRAMES = (QAccessible.Role.NoRole, QAccessible.Role.Client)


def shown(whole: QWidget) -> Iterator[QWidget]:
    """Yield what can be seen."""
    yield from (part for part in whole.findChildren(QWidget) if part.isVisible() and not part.visibleRegion().isEmpty())


def reached(whole: QWidget) -> Iterator[QWidget]:
    """Yield what takes the keyboard or the mouse."""
    for part in shown(whole):
        if isinstance(part, QAbstractButton) or part.focusPolicy() is not Qt.FocusPolicy.NoFocus:
            yield part


def described(part: QWidget) -> str:
    """Return what kind of widget it is, where, and what it says."""
    words = next((getattr(part, name)() for name in ("text", "currentText") if hasattr(part, name)), "")
    return f"{type(part).__name__} in {type(part.parent()).__name__}: {words!r}, {part.width()} x {part.height()}"


def nameless(whole: QWidget) -> list[str]:
    """Return what a screen reader would have no name or no role for."""
    found = []
    for part in reached(whole):
        said = QAccessible.queryAccessibleInterface(part)
        drawn = isinstance(part, QScrollArea) or type(part).__name__ == "Figure" or _is_inside(part)
        if isinstance(part, QComboBox) and not (part.accessibleName() and part.accessibleDescription()):
            found.append(described(part))  # what is chosen is its name on Linux
        elif not said.text(QAccessible.Text.Name) or (said.role() in FRAMES and not drawn):
            found.append(described(part))
    return found


def _is_inside(part: QWidget) -> bool:
    return part.objectName() == "qt_spinbox_lineedit"


def too_small(whole: QWidget) -> list[str]:
    """Return what is clicked and is smaller than a target may be (WCAG 2.2, 2.5.8)."""
    kinds = (QAbstractButton, QComboBox, QLineEdit)
    return [
        described(part)
        for part in shown(whole)
        if isinstance(part, kinds)
        and not _is_inside(part)
        and part.isEnabled()
        and min(part.width(), part.height()) < TARGET
    ]


def cut_off(whole: QWidget) -> list[str]:
    """Return the words for which there is too little room."""
    parts = [part for part in whole.findChildren(QWidget) if part.isVisible()]
    return [described(part) for part in parts if _needs(part) > _room(part) + 1]


def too_wide(whole: QWidget) -> list[str]:
    """Return the columns that scroll whose inside is wider than they are, so that its right edge is cut."""
    areas = [area for area in whole.findChildren(QScrollArea) if area.isVisible()]
    sizes = [(a, a.viewport().width(), inner.minimumSizeHint().width()) for a in areas if (inner := a.widget())]
    return [f"{a.accessibleName()} needs {needs}, has {has}" for a, has, needs in sizes if needs > has + 1]


def _needs(part: QWidget) -> int:
    if isinstance(part, QLabel) and part.text() and part.pixmap().isNull():
        return part.heightForWidth(part.width()) if part.wordWrap() else part.sizeHint().width()
    if isinstance(part, QCheckBox):
        return part.sizeHint().width() if part.text() else 0
    if isinstance(part, QToolButton) and part.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly:
        return 0
    if isinstance(part, QPushButton | QToolButton):
        icon = 0 if part.icon().isNull() else part.iconSize().width() + 4
        return part.fontMetrics().horizontalAdvance(part.text().replace("&&", "&")) + icon
    if isinstance(part, QComboBox):
        return part.fontMetrics().horizontalAdvance(part.currentText()) + ARROW
    return 0


def _room(part: QWidget) -> int:
    return part.height() if isinstance(part, QLabel) and part.wordWrap() else part.width()


@contextmanager
def sample_window(scheme: str, width: int, height: int) -> Iterator[QWidget]:
    """Show the sample team in a window."""
    from app.store.stores import Store
    from app.ui.applications import application
    from app.ui.preferences import Preferences
    from app.ui.themes import Look, Scheme
    from app.ui.windows import MainWindow
    from app.usecases.samples import make_sample

    application()
    with tempfile.TemporaryDirectory() as folder:
        preferences = Preferences(Path(folder) / "settings.ini")
        path = Path(folder) / "execution-support.watchbill"
        make_sample(path, resources() / "sample", clock=lambda: MOMENT).close()
        store = Store.open(path, clock=lambda: MOMENT)
        preferences.set_me(store.teams.facts().uid, store.team().find_person("Jonas Weber").id)
        window = MainWindow(Look(Scheme(scheme)), preferences)
        window.open_store(store)
        window.resize(width, height)
        window.show()
        yield window
        window.close()


def pages(window: QWidget) -> Iterator[str]:
    """Show one page after the other and yield its name once it stands."""
    from app.ui.page_table import NAMES

    for name in NAMES:
        window.show_page(name)  # type: ignore[attr-defined]
        for settled in (False, True):
            for _ in range(20):  # what is laid out asks for more to be laid out
                QApplication.processEvents()
            if not settled:
                settle(window)
        yield name


def settle(window: QWidget) -> None:
    """Wait for all that the window and its parts look for off its thread."""
    window.session.settle()  # type: ignore[attr-defined]
    for part in window.findChildren(QWidget):
        with suppress(RuntimeError):  # answers make some parts go
            getattr(part, "settle", lambda: None)()


def main(language: str, sizes: list[str]) -> int:
    """Write what is cut off, or not translated, on pages and in dialogs, in windows of sizes given as 1440x900."""
    own = speak_language(language, resources() / "languages")
    from app.ui.applications import application

    install(own, application())
    from tests.ui.language_walks import known_words, untranslated
    from tests.ui.views import views

    width, height = map(int, sizes[0].split("x"))
    found: set[str] = set()
    with sample_window("light", width, height) as window:
        known = known_words(window.session.store)  # type: ignore[attr-defined]
        for size in sizes:
            window.resize(*map(int, size.split("x")))
            for name, top in views(window):  # type: ignore[arg-type]
                found |= {f"{name} {size}: {words}" for words in cut_off(top)}
                if language != PSEUDO and top is window:  # dates are longer in it than in any language
                    found |= {f"{name} {size}: {words}" for words in too_wide(window)}
                found |= {f"{name}: {w}" for w in untranslated(top, known)} if language == PSEUDO else set()
    sys.stdout.write("".join(f"{line}\n" for line in sorted(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
