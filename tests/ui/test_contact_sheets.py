"""Pictures for whoever judges the look: every scene has a name of its own, and a sheet holds its pictures."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from app.ui.contact_sheets import GAP, WIDTH
from app.ui.page_table import NAMES
from app.ui.scenes import BOXES, VIEWS
from app.ui.shots import parser
from app.ui.takes import take


def test_every_page_is_taken_and_every_scene_has_a_name_of_its_own() -> None:
    scenes = (*VIEWS, *BOXES)
    assert len({scene.name for scene in scenes}) == len(scenes)
    assert {scene.page for scene in scenes} == set(NAMES)


@pytest.mark.usefixtures("qapp")
def test_a_sheet_shows_each_scheme_beside_the_next(tmp_path: Path) -> None:
    wanted = parser().parse_args([str(tmp_path), "--team", "none", "--scheme", "light", "dark"])
    wanted.size = [(960, 620)]
    (sheet,) = take(tmp_path, wanted)
    assert sheet == tmp_path / "sheets" / "welcome.png"
    assert QImage(str(sheet)).width() == GAP + 2 * (WIDTH + GAP)
    assert sorted(p.name for p in (tmp_path / "none").iterdir()) == [
        "welcome-dark-960x620.png",
        "welcome-light-960x620.png",
    ]
