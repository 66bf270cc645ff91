"""The look: tokens for light, dark and high contrast, and the one style sheet made from them."""

from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from app.ui.styles import style_sheet
from app.ui.tokens import CONTRAST_DARK, CONTRAST_LIGHT, DARK, LIGHT, Theme


class Scheme(StrEnum):
    """What the person chose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Look(QObject):
    """Holds the theme in force and tells everybody when it changes."""

    changed = Signal()

    def __init__(self, scheme: Scheme = Scheme.SYSTEM) -> None:
        super().__init__()
        self.scheme = scheme
        self.theme = LIGHT
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        hints.accessibility().contrastPreferenceChanged.connect(self._system_changed)
        self.choose(scheme)

    def choose(self, scheme: Scheme) -> None:
        """Put a scheme in force."""
        self.scheme = scheme
        hints = QGuiApplication.styleHints()
        strong = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        self.theme = theme_of(scheme, dark=hints.colorScheme() is Qt.ColorScheme.Dark, strong=strong)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.setPalette(palette(self.theme))
        self.changed.emit()

    def dress(self, window: QWidget) -> None:
        """Give a window that is nobody's child the style sheet; whatever becomes its child inherits it.

        The application itself has none: with one Qt styles a page again and again while it is put together, which took
        more than half of the time to make it.
        """
        window.setStyleSheet(style_sheet(self.theme))

    def _system_changed(self) -> None:
        if self.scheme in (Scheme.SYSTEM, Scheme.CONTRAST):
            self.choose(self.scheme)


def theme_of(scheme: Scheme, *, dark: bool, strong: bool) -> Theme:
    """Return the theme of a scheme on a system that is dark, or asks for high contrast, or both."""
    dark = scheme is Scheme.DARK or (dark and scheme is not Scheme.LIGHT)
    if scheme is Scheme.CONTRAST or (scheme is Scheme.SYSTEM and strong):
        return CONTRAST_DARK if dark else CONTRAST_LIGHT
    return DARK if dark else LIGHT


def keep_still(app: QApplication) -> None:
    """Let nothing slide or fade, for anybody: nothing here moves by itself, so there is no motion to turn down."""
    for effect in (
        Qt.UIEffect.UI_AnimateMenu,
        Qt.UIEffect.UI_FadeMenu,
        Qt.UIEffect.UI_AnimateCombo,
        Qt.UIEffect.UI_AnimateTooltip,
        Qt.UIEffect.UI_FadeTooltip,
    ):
        app.setEffectEnabled(effect, False)


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
