"""What the trouble log keeps on this machine, and the ways to it."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.languages import tr
from app.troubles import LEVELS, choose_level, chosen_level, log_path
from app.ui.tokens import Margins, Space
from app.ui.widgets.segments import Segments
from app.ui.widgets.texts import button, label, row

WORDS = {"errors": tr("Errors"), "warnings": tr("Warnings too"), "everything": tr("Everything")}


class TroubleSettings(QWidget):
    """Chooses the level; `wanted` lets the window do something: (page, method, what)."""

    def __init__(self, wanted: Callable[[str, str, object], object]) -> None:
        super().__init__()
        self._levels = tuple(LEVELS)
        self.level = Segments(tuple(WORDS[level] for level in self._levels), tr("What the trouble log keeps"))
        self.show_level()
        self.level.chosen.connect(self._chosen)
        self.told = label(
            tr("Without addresses, tokens and passwords, in {log_path}", log_path=log_path()), "quiet", wrap=True
        )
        log = button(tr("Open the trouble log"), lambda: wanted("", "open_troubles", None))
        messages = button(tr("Help on messages"), lambda: wanted("", "show_help", None))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.FLUSH)
        layout.setSpacing(Space.CLOSE)
        layout.addLayout(row(self.level, None))
        layout.addLayout(row(log, messages, None))
        layout.addWidget(self.told)

    def show_level(self) -> None:
        """Show what holds."""
        self.level.choose(self._levels.index(chosen_level()))

    def _chosen(self, number: int) -> None:
        try:
            choose_level(self._levels[number])
        except OSError as error:
            self.show_level()
            self.told.setText(
                tr(
                    "{log_path} cannot be written ({strerror}); check its folder.",
                    log_path=log_path(),
                    strerror=error.strerror,
                )
            )
