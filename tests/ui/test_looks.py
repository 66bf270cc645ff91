import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from app.domain.suites import SUITE_COLOURS
from app.ui.actions import ACTIONS
from app.ui.icons import icon
from app.ui.rota.colours import contrast, text_on
from app.ui.styles import style_sheet
from app.ui.tokens import DARK, LIGHT, Theme

READABLE = 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_every_text_is_readable_on_every_ground(theme: Theme) -> None:
    texts = (theme.ink, theme.muted, theme.warning, theme.good, theme.danger, theme.accent)
    for ground in (theme.window, theme.panel, theme.soft, theme.selection):
        for text in texts:
            assert contrast(text, ground) >= READABLE, (text, ground)
    assert contrast(theme.on_accent, theme.accent) >= READABLE


def test_every_suite_code_is_readable_on_its_colour() -> None:
    for colour in SUITE_COLOURS:
        assert contrast(text_on(colour), colour) >= READABLE, colour


def test_the_style_sheet_names_only_files_that_are_there(with_fonts: None) -> None:
    from pathlib import Path

    for part in style_sheet(DARK).split("url(")[1:]:
        assert Path(part.split(")")[0]).is_file()


def test_the_shipped_font_is_in_use(with_fonts: None, qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"


@pytest.mark.parametrize("name", sorted({a.icon for a in ACTIONS if a.icon}))
def test_every_action_has_its_icon(with_fonts: None, name: str) -> None:
    assert not icon(name, LIGHT.muted).isNull()
