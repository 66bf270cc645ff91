"""The look: tokens for light and dark, and the one style sheet made from them."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from app.ui.styles import style_sheet
from app.ui.tokens import DARK, LIGHT, Theme


class Scheme(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Look(QObject):
    """Holds the theme in force and tells everybody when it changes."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__()
        self.scheme = scheme
        self.theme = LIGHT
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.choose(scheme)

    def choose(self, scheme: Scheme) -> None:
        """Put a scheme in force."""
        self.scheme = scheme
        system_dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        dark = scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and system_dark)
        self.theme = DARK if dark else LIGHT
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.theme))
            app.setStyleSheet(style_sheet(self.theme))
        self.changed.emit()

    def _system_changed(self) -> None:
        if self.scheme is Scheme.SYSTEM:
            self.choose(Scheme.SYSTEM)


def palette(theme: Theme) -> QPalette:
    """Return the Qt palette of a theme."""
    made, role = QPalette(), QPalette.ColorRole
    colours = {
        role.Window: theme.window, role.WindowText: theme.ink, role.Base: theme.panel, role.AlternateBase: theme.soft,
        role.Text: theme.ink, role.Button: theme.panel, role.ButtonText: theme.ink, role.BrightText: theme.ink,
        role.Highlight: theme.selection, role.HighlightedText: theme.ink, role.ToolTipBase: theme.panel,
        role.ToolTipText: theme.ink, role.PlaceholderText: theme.muted, role.Link: theme.accent,
        role.Mid: theme.line, role.Dark: theme.line, role.Light: theme.soft, role.Accent: theme.accent,
    }  # fmt: skip
    for name, colour in colours.items():
        made.setColor(name, QColor(colour))
    for name in (role.Text, role.ButtonText, role.WindowText):
        made.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return made
