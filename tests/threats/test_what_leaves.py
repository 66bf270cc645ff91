"""What leaves the program: spreadsheets see no formula, terminals no escape, Typst no code, SQL and FTS no syntax."""

import csv
import io
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.domain.cells import FORMULA_SIGNS, one_line, tame
from app.domain.toil_tables import ToilTable, toil_tables
from app.feeds.calendars import calendar_bytes
from app.paths import resources
from app.reports.handoffs import handoff_markdown, handoff_pdf, handoff_text
from app.reports.incidents import incident_markdown
from app.reports.noise import noise_csv, noise_markdown
from app.reports.team_sheets import sheet_pdf
from app.reports.webpages import handoff_html
from app.reports.year_rows import YearWish
from app.reports.year_sheets import year_pdf
from app.store.stores import Store
from app.usecases.alerts import recent_alerts
from app.usecases.archives import search_handoffs
from app.usecases.handing_off import handoff_note
from app.usecases.incidents import incident_of
from app.usecases.printing_sheets import meeting_of_week, rota_of_range, toil_of_month, weeks_of_person, year_of
from app.usecases.recurrences import recurrence_hints
from app.usecases.subscribing import feed_task
from app.usecases.toil import ToilWish, toil_numbers
from tests.threats.teams import FORMULA, MARKUP, SQL, TERMINAL, TYPST, hostile_store
from tests.ui.builders import NOW, THIS_WEEK

ROOT = Path(__file__).parents[2]
CELLS = (FORMULA, "+1+1", "-2+3", "@SUM(A1)", "\t=1+1", "\r=1", " =1", "＝1+1", "－1+1", "=cmd|' /C calc'!A0", "-", "+")


def is_formula(cell: str) -> bool:
    """Tell whether a spreadsheet may take the cell for a formula (OWASP, CSV injection)."""
    bare = cell.strip()
    return bare.startswith(FORMULA_SIGNS) and not re.fullmatch(r"[+-]?[\d.,]+( ?%)?", bare)


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_that_looks_like_a_formula_is_tamed(cell: str) -> None:
    assert tame(cell) == f"'{cell}"
    assert not is_formula(one_line(cell))
    assert not set("\t\r\n") & set(one_line(cell))


@pytest.mark.parametrize("cell", ["-5", "+12.5", "-3 %", "1,200", "–", "Ana", "", "'=1", "a=b"])
def test_numbers_and_words_stay_as_they_are(cell: str) -> None:
    assert tame(cell) == cell


@pytest.mark.parametrize("text", [FORMULA, "+cmd", "@x", "\t=1"])
def test_no_export_of_a_table_holds_a_formula(text: str) -> None:
    with hostile_store(text) as store:
        noise = noise_csv(recent_alerts(store), {})
        for row in csv.reader(io.StringIO(noise)):
            assert not any(map(is_formula, row)), row
        assert noise.startswith("Alert,")
        for table in toil_tables(store.team(), toil_numbers(store, ToilWish())):
            for line in table.tabbed.split("\n"):
                assert not any(map(is_formula, line.split("\t")))
    made = ToilTable("k", text, "", (text, text), ((text, "5"), (f"a\tb\n{text}", "–")))
    lines = [line.split("\t") for line in made.tabbed.split("\n")]
    assert [len(line) for line in lines] == [2, 2, 2]
    assert not any(is_formula(cell) for line in lines for cell in line)


Print = Callable[[Store], bytes]
SHEETS: dict[str, Print] = {
    "handoff": lambda s: handoff_pdf(handoff_note(s, 1, THIS_WEEK), resources()),
    "rota": lambda s: sheet_pdf(rota_of_range(s, THIS_WEEK, 8), resources()),
    "person": lambda s: sheet_pdf(weeks_of_person(s, 1, THIS_WEEK, 8), resources()),
    "toil": lambda s: sheet_pdf(toil_of_month(s, NOW.date()), resources()),
    "meeting": lambda s: sheet_pdf(meeting_of_week(s, 1, THIS_WEEK), resources()),
    "year": lambda s: year_pdf(year_of(s, YearWish(NOW.date(), NOW.date())), resources()),
}


@pytest.mark.parametrize("name", SHEETS)
@pytest.mark.parametrize("text", [TYPST, MARKUP, "$\\frac{1}{2}$ \\", TERMINAL])
def test_markup_of_typst_and_others_is_printed_as_text_on_every_sheet(name: str, text: str) -> None:
    with hostile_store(text) as store:
        made = SHEETS[name](store)
    assert made.startswith(b"%PDF")
    assert b"root:x:0" not in made
    assert not re.search(rb"/S\s*/(URI|Launch|JavaScript|GoToR)", made)


def test_the_text_of_a_sheet_is_what_was_typed() -> None:
    from pypdf import PdfReader

    with hostile_store(TYPST) as store:
        pages = PdfReader(io.BytesIO(SHEETS["rota"](store))).pages
        text = "".join("".join(page.extract_text().split()) for page in pages)
    assert '#read("/etc/passwd")$x$' in text


def test_pages_of_text_hold_no_markup_of_others() -> None:
    with hostile_store(MARKUP) as store:
        note = handoff_note(store, 1, THIS_WEEK)
        issue = store.log.open_issues()[0]
        card = incident_markdown(incident_of(store, issue.id), "UTC", NOW)
        for made in (handoff_markdown(note), card, noise_markdown(recent_alerts(store), {}, "x")):
            assert "img" in made or "Alerts" in made
            assert not re.search(r"(?<!\\)<(img|a|b)\b", made)
            assert not re.search(r"(?<!\\)\]\(", made)
        html = handoff_html(note)
        assert not re.search(r"<(img|a|b|script)[ >]", html)
        assert "Content-Security-Policy" in html
        assert MARKUP[:4] in handoff_text(note)


@pytest.mark.parametrize("text", [MARKUP, TERMINAL, "a\r\nATTENDEE:mailto:x@y", "BEGIN:VALARM;x,y\\n"])
def test_calendars_hold_no_line_of_others(text: str) -> None:
    with hostile_store(text) as store:
        task = feed_task(store)
        for feed in task.calendars.values():
            lines = calendar_bytes(feed, task.revisions).decode().split("\r\n")
            assert not [line for line in lines if line.startswith(("ATTENDEE", "BEGIN:VALARM;", "\x1b"))]
            assert "\x1b" not in "".join(lines)


SYNTAX = (SQL, '"', "*", "NEAR(a b)", "a AND", "NOT", "title:x", "^a", "%_", "\0", "x" * 5000, "a\"b'c")


@pytest.mark.parametrize("words", SYNTAX)
def test_what_is_searched_for_is_words_not_syntax(words: str) -> None:
    with hostile_store(SQL) as store:
        before = store.dump()
        asks: tuple[Callable[[], Any], ...] = (
            lambda: search_handoffs(store, words),
            lambda: recurrence_hints(store, words, 1),
            lambda: store.journal.history(5, words),
        )
        for ask in asks:
            ask()
        assert store.dump() == before
        assert len(store.team().people) == 6


COMMANDS = ("issues list", "people", "history", "who", "contacts list", "events list", "leave list", "swap list")


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_writes_an_escape_to_a_terminal(tmp_path: Path, command: str) -> None:
    import pty

    path = tmp_path / "team.watchbill"
    hostile_store(TERMINAL, path).close()
    ours, theirs = pty.openpty()
    done = subprocess.Popen(
        [sys.executable, "-m", "app", *command.split(), str(path)], cwd=ROOT, stdout=theirs, stderr=theirs,
        env={**os.environ, "WATCHBILL_DATA": str(tmp_path / "data")},
    )  # fmt: skip
    os.close(theirs)
    said = b""
    try:
        while part := os.read(ours, 65536):
            said += part
    except OSError:  # the other end has closed
        pass
    finally:
        os.close(ours)
        done.wait()
    assert done.returncode in (0, 1), said
    text = said.decode()
    assert len(text) > 40
    assert not re.search(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]", text)
