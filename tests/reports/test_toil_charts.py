"""Charts of toil on paper: the same bytes from the same numbers, words that stay words, every chart in the sheet."""

from dataclasses import replace
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from app.domain.errors import StoreError
from app.domain.known_bugs import Effort
from app.domain.languages import speak
from app.domain.toil_tables import toil_tables
from app.paths import resources
from app.reports.surfaces import PAPER, Ground, Surface
from app.reports.team_sheets import sheet_pdf
from app.reports.toil_charts import chart_height, chart_picture, chart_svg
from app.store.stores import Store
from app.usecases.known_bugs import accept_bug, fix_bug, known_bug, save_known_bug
from app.usecases.printing_sheets import toil_of_month
from app.usecases.toil import ToilWish, toil_numbers
from tests.usecases.builders import TODAY, sample_store

FONTS = resources() / "fonts"


@pytest.fixture(scope="module")
def store() -> Store:
    return sample_store("team.toml", "people.csv", "issues.csv")


@pytest.mark.parametrize("key", ["fix", "weeks", "hours", "bugs", "year", "again", "noise", "suites"])
def test_a_chart_is_the_same_text_each_time_and_its_words_are_words(store: Store, key: str) -> None:
    team, numbers = store.team(), toil_numbers(store, ToilWish(8))
    first, second = (chart_svg(key, team, numbers, 500, FONTS) for _ in range(2))
    assert first == second
    assert "<text" in first
    assert "Inter" in first


def test_days_hours_and_shares_are_said_in_the_language(store: Store) -> None:
    team, numbers = store.team(), toil_numbers(store, ToilWish(8))
    words = {"Mon": "Mo", "opens": "öffnet", "none": "keine"}
    speak(lambda text, _note, _count: words.get(text, ""), "de")
    try:
        heat, costs = (chart_svg(key, team, numbers, 500, FONTS) for key in ("hours", "bugs"))
    finally:
        speak(None)
    assert all(f">{word}<" in heat for word in ("Mo", "keine"))
    assert "öffnet 09:30" in heat
    assert "\N{NO-BREAK SPACE}%" in costs


def test_every_chart_is_in_the_month_of_toil(store: Store) -> None:
    reader = PdfReader(BytesIO(sheet_pdf(toil_of_month(store, TODAY.date()), resources())))
    told = " ".join(page.extract_text() for page in reader.pages)
    for words in (
        "Fix next",
        "Weeks by kind",
        "When it comes",
        "A year, with fixes",
        "The same as a year ago",
        "median 2 h",
    ):
        assert words in told


def test_a_fix_is_marked_in_its_week_and_a_budget_beside_its_bar() -> None:
    store = sample_store("team.toml", "people.csv", "issues.csv")
    numbers = toil_numbers(store, ToilWish(8))
    dearest, cheapest = numbers.bugs[0].bug, numbers.bugs[-1].bug
    accept_bug(store, dearest.id, "Ana", "later", budget=30)
    save_known_bug(store, replace(known_bug(store, dearest.id), effort=Effort.M))
    fix_bug(store, cheapest.id, TODAY.date() - timedelta(days=30))
    team, numbers = store.team(), toil_numbers(store, ToilWish(8))
    year, bugs = (chart_svg(key, team, numbers, 500, FONTS) for key in ("year", "bugs"))
    assert "▼" in year
    assert f"fixed: {cheapest.title[:6]}" in year
    assert "over budget" in bugs
    assert "budget; hatched bars are over it" in bugs
    assert "for 3 days, paid in" in chart_svg("fix", team, numbers, 900, FONTS)
    rows = {table.key: table.rows for table in toil_tables(team, numbers)}
    assert cheapest.title in {row[-1] for row in rows["year"]}
    assert rows["fix"][0][3] == "M, 3 days"


def test_what_comes_more_than_ten_times_is_counted_on(store: Store) -> None:
    numbers = toil_numbers(store, ToilWish(52))
    assert "more in the table" in chart_svg("again", store.team(), numbers, 500, FONTS)


def test_places_lie_within_the_picture(store: Store) -> None:
    team, numbers = store.team(), toil_numbers(store, ToilWish(52))
    for key in ("weeks", "hours", "bugs", "suites"):
        ground = Ground(400, chart_height(key, numbers, 400), PAPER, FONTS)
        picture = chart_picture(key, team, numbers, ground, 2)
        assert (picture.width, picture.height) == (800, 2 * ground.height)
        assert len(picture.rgba) == 4 * picture.width * picture.height
        for x, y, width, height in (spot.box for spot in picture.spots):
            assert x >= -1
            assert y >= -1
            assert x + width <= 401
            assert y + height <= ground.height + 1


@pytest.mark.parametrize("scale", [1, 1.25, 2])
def test_words_end_stand_around_or_begin_where_they_are_told_at_every_scale(scale: float) -> None:
    for side, left, right in (("left", 100, 200), ("center", 50, 150), ("right", 0, 100)):
        surface = Surface(Ground(200, 41, PAPER, FONTS))
        surface.text(100, 21, "HHHHH", side=side)
        picture = surface.picture(scale)
        inked = [n // 4 for n in range(0, len(picture.rgba), 4) if picture.rgba[n] < 128]
        xs, ys = [n % picture.width / scale for n in inked], [n // picture.width / scale for n in inked]
        assert left - 1 < min(xs) < max(xs) < right + 1
        assert 10 < min(ys) < max(ys) < 22
        assert side != "center" or abs(min(xs) + max(xs) - 200) < 4


def test_words_are_cut_where_there_is_too_little_room(tmp_path: Path) -> None:
    surface = Surface(Ground(100, 50, PAPER, FONTS))
    assert surface.fitted("short", 100) == "short"
    cut = surface.fitted("a name that is far too long for its place", 80)
    assert cut.endswith("…")
    assert surface.room_of(cut) <= 80
    assert surface.room_of("李") == 11


def test_a_sheet_for_which_there_is_no_temporary_folder_is_refused_in_one_sentence(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "full"))
    with pytest.raises(StoreError, match=r"^No temporary folder can be made \(.+\); free some space"):
        sheet_pdf(toil_of_month(store, TODAY.date()), resources())
