"""What stands on the Rota page while there is nothing to show yet: what to do next."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.languages import tr
from app.ui.tokens import Space
from app.ui.widgets.notices import EmptyState
from app.ui.widgets.texts import button, label, row


def invitation(plan: Callable[[], object]) -> QWidget:
    """Return the strip above a grid in which nobody holds anything."""
    strip = QWidget()
    words = label(tr("Nothing is planned yet. Type on a cell to assign somebody, or let the weeks be filled fairly."))
    line = row(words, None, button(tr("Plan the next half year"), plan, "filled"))
    line.setContentsMargins(Space.APART, Space.CLOSE, Space.APART, Space.CLOSE)
    strip.setLayout(line)
    return strip


def nothing(
    paste_names: Callable[[], object], import_files: Callable[[], object], add_people: Callable[[], object]
) -> EmptyState:
    """Return what stands in place of a grid without rows."""
    words = tr(
        "A rota needs people and rotations. Paste names, import team.toml and people.csv, or add people by hand."
    )
    paste = button(tr("Paste names…"), paste_names, "filled")
    buttons = (paste, button(tr("Import files…"), import_files), button(tr("Add people"), add_people))
    return EmptyState(tr("No rota yet"), words, buttons)
