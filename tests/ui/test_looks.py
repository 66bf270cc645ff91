import re
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

from app.domain.suites import SUITE_COLOURS
from app.ui.actions import ACTIONS
from app.ui.icons import icon
from app.ui.rota.colours import contrast, text_on
from app.ui.styles import style_sheet
from app.ui.themes import Scheme, theme_of
from app.ui.tokens import (
    BIG,
    BODY,
    CLOCK,
    CONTRAST_DARK,
    CONTRAST_LIGHT,
    DARK,
    ENTRY,
    HUGE,
    LARGE,
    LIGHT,
    MEETING,
    SMALL,
    TITLE,
    Theme,
)

READABLE = 4.5


THEMES = pytest.mark.parametrize(
    "theme", [LIGHT, DARK, CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark", "contrast-light", "contrast-dark"]
)
STRONG, SEEN_APART = 7.0, 3.0  # WCAG 2.2: 1.4.6 and 1.4.11


@THEMES
def test_every_text_is_readable_on_every_ground(theme: Theme) -> None:
    texts = (theme.ink, theme.muted, theme.warning, theme.good, theme.danger, theme.accent)
    for ground in (theme.window, theme.panel, theme.soft, theme.selection):
        for text in texts:
            assert contrast(text, ground) >= READABLE, (text, ground)
    assert contrast(theme.on_accent, theme.accent) >= READABLE


@THEMES
def test_what_is_typed_into_stands_out_from_every_ground(theme: Theme) -> None:
    for ground in (theme.window, theme.panel, theme.soft):
        assert contrast(theme.edge, ground) >= SEEN_APART
        assert contrast(theme.accent, ground) >= SEEN_APART


@pytest.mark.parametrize("theme", [CONTRAST_LIGHT, CONTRAST_DARK], ids=["light", "dark"])
def test_high_contrast_is_high(theme: Theme) -> None:
    for ground in (theme.window, theme.panel, theme.soft):
        for text in (theme.ink, theme.muted, theme.warning, theme.good, theme.danger, theme.accent):
            assert contrast(text, ground) >= STRONG, (text, ground)


def test_the_look_follows_the_system_unless_one_is_chosen() -> None:
    assert theme_of(Scheme.SYSTEM, dark=False, strong=False) is LIGHT
    assert theme_of(Scheme.SYSTEM, dark=True, strong=False) is DARK
    assert theme_of(Scheme.SYSTEM, dark=False, strong=True) is CONTRAST_LIGHT
    assert theme_of(Scheme.SYSTEM, dark=True, strong=True) is CONTRAST_DARK
    assert theme_of(Scheme.LIGHT, dark=True, strong=True) is LIGHT
    assert theme_of(Scheme.DARK, dark=False, strong=True) is DARK
    assert theme_of(Scheme.CONTRAST, dark=True, strong=False) is CONTRAST_DARK


OWN_LOOK = re.compile(r"#[0-9a-fA-F]{6}\b|setPixelSize\(\d|setPointSize|font-size: ?\d|QColor\(\d")
HOMES = {"tokens.py", "styles.py"}


def test_no_page_has_a_colour_or_a_size_of_type_of_its_own() -> None:
    found = [
        f"{path.name}: {line.strip()}"
        for path in Path("app/ui").rglob("*.py")
        if path.name not in HOMES
        for line in path.read_text(encoding="utf-8").splitlines()
        if OWN_LOOK.search(line)
    ]
    assert found == []


def test_every_size_of_type_is_of_the_scale() -> None:
    sizes = {int(size) for size in re.findall(r"font-size: (\d+)px", style_sheet(LIGHT))}
    assert sizes <= {SMALL, BODY, ENTRY, TITLE, LARGE, BIG, MEETING, HUGE, CLOCK}


def test_every_suite_code_is_readable_on_its_colour() -> None:
    for colour in SUITE_COLOURS:
        assert contrast(text_on(colour), colour) >= READABLE, colour


def test_the_style_sheet_names_only_files_that_are_there(with_fonts: None) -> None:
    for part in style_sheet(DARK).split("url(")[1:]:
        assert Path(part.split(")")[0]).is_file()


def test_the_shipped_font_is_in_use(with_fonts: None, qapp: QApplication) -> None:
    assert QFontInfo(qapp.font()).family() == "Inter"


@pytest.mark.parametrize("name", sorted({a.icon for a in ACTIONS if a.icon}))
def test_every_action_has_its_icon(with_fonts: None, name: str) -> None:
    assert not icon(name, LIGHT.muted).isNull()
