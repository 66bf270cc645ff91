"""The handoff note on paper and as text: complete, literal, the same each time."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from html import escape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.contacts import Contact
from app.domain.events import Event, EventKind
from app.domain.handoffs import (
    Acceptance,
    Addendum,
    HandoffEdit,
    HandoffItem,
    HandoffNote,
    ItemKind,
    Mood,
    NoisyAlert,
    SeenBug,
    Signature,
    Template,
    note_json,
    note_of,
)
from app.domain.issues import Issue, IssueKind, week_numbers
from app.reports.handoffs import handoff_markdown, handoff_pages, handoff_pdf, handoff_text
from app.reports.sections import minutes
from app.reports.sheets import handoff_sheet, visible
from app.reports.webpages import handoff_html
from tests.domain.builders import LONDON, MONDAY

NINE = datetime(2026, 11, 30, 9, 0, tzinfo=UTC)
ISSUES = [
    Issue(1, NINE + timedelta(hours=5), None, 1, 7, IssueKind.NOVEL, "basket flow exceeded throttle", minutes=85),
    Issue(2, NINE + timedelta(hours=30), NINE + timedelta(hours=31), 1, 7, IssueKind.KNOWN, "stuck again", 4, 20),
]
HOURS = "Mon-Fri 08:00-18:00"
NOTE = HandoffNote(
    team="Execution support",
    rotation_id=1,
    rotation="Order Gateways",
    suite="Order Gateways",
    week=MONDAY,
    first_day=MONDAY.monday,
    handoff_day=MONDAY.monday + timedelta(days=7),
    boundary=LONDON.end(MONDAY),
    zones=("Europe/London", "Asia/Hong_Kong"),
    outgoing="Søren Holm",
    incoming="Wen Li (李雯)",
    edit=HandoffEdit(Mood.WATCH, "Desk is nervous.\n\nBe early.", "Ask for the *ticket* first."),
    items=(
        HandoffItem(
            "basket flow exceeded throttle",
            issue_id=1,
            application="oms-gateway",
            state="limit raised by hand",
            next_action="deploy 4.2",
            owner="Order Management",
            due=date(2026, 12, 10),
            weeks_carried=2,
        ),
        HandoffItem("closed one", closed=True),
    ),
    bugs=(SeenBug("orders stuck when drop copy lags", 3, 95, "bounce the handler"),),
    novel=(ISSUES[0],),
    coming=(Event(1, date(2026, 12, 10), date(2026, 12, 10), EventKind.DEPLOY, "oms-gateway 4.2"),),
    numbers=week_numbers(ISSUES, LONDON, MONDAY),
    contacts=(Contact(1, "Exchange desk", "exchange", "+1 555 0100", hours=HOURS, zone_name="America/Chicago"),),
    away=(("Mei Zhang", date(2026, 12, 14), date(2026, 12, 18)),),
)
EMPTY = replace(
    NOTE,
    edit=HandoffEdit(),
    items=(),
    bugs=(),
    novel=(),
    coming=(),
    contacts=(),
    away=(),
    outgoing="",
    incoming="",
    numbers=week_numbers([], LONDON, MONDAY),
)


def test_the_note_reads_like_this_in_markdown() -> None:
    assert handoff_markdown(NOTE) == (Path(__file__).parent / "handoff.md").read_text(encoding="utf-8")


def test_a_section_without_anything_says_none() -> None:
    text = handoff_markdown(EMPTY)
    sections = text.split("\n## ")[1:]
    assert len(sections) == 13
    assert sum("None." in s for s in sections) == 11
    assert "Nobody hands over to nobody" in text


def test_plain_text_says_the_same() -> None:
    words = handoff_text(NOTE)
    for part in (
        "basket flow exceeded throttle",
        "OPEN NOW",
        "Be early.",
        "+1 555 0100",
        "14 to 18 December, Mei Zhang is away",
    ):
        assert part in words
    assert "closed one" not in words


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_same_note_gives_the_same_pdf(resources: Path, paper: str) -> None:
    one, two = handoff_pdf(NOTE, resources, paper), handoff_pdf(NOTE, resources, paper)
    assert one == two
    assert one.startswith(b"%PDF-1.7")
    assert b"/MarkInfo" in one
    assert handoff_pdf(replace(NOTE, outgoing="Else"), resources, paper) != one


def test_pages_are_pictures_of_the_paper(resources: Path) -> None:
    pages = handoff_pages(NOTE, resources, 72)
    assert all(page.startswith(b"\x89PNG") for page in pages)
    assert int.from_bytes(pages[0][16:20]) == 595
    many = replace(NOTE, items=NOTE.items[:1] * 60)
    assert len(handoff_pages(many, resources, 36)) > len(pages)
    assert len(handoff_pages(EMPTY, resources, 36)) == 1


HOSTILE = [
    '#read("/etc/passwd")',
    "*bold* _it_ `raw` $x$ <label> @ref",
    "</td><script>alert(1)</script>",
    "[a](http://x)",
    "\u202egnp.exe\u202c",
    "NUL\0here\x1b[31m",
    "x" * 30_000,
    "שלום عليكم",
    "李雯 😀",
    "| pipe | table |",
    "\\ #set page()",
    "\ue000 private",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_stays_literal_everywhere(resources: Path, text: str) -> None:
    note = replace(
        NOTE,
        outgoing=text,
        edit=HandoffEdit(Mood.CALM, text, text),
        items=(replace(NOTE.items[0], title=text, owner=text),),
    )
    assert handoff_pdf(note, resources).startswith(b"%PDF")
    shown = handoff_sheet(note)["sections"][0]["rows"][0][0][0][1]
    assert not re.search("[\0\x1b\u202e\u202c]", shown)
    html = handoff_html(note)
    assert escape(shown) in html
    assert not re.search(r"<script|<img|<a |src=|url\(", html)
    plain = re.sub(r"\\(.)", r"\1", handoff_markdown(note))
    assert shown in plain
    assert len(shown) <= 20_020


@given(st.text(max_size=60))
@settings(max_examples=25)
def test_any_text_compiles(text: str) -> None:
    root = Path(__file__).parents[2] / "resources"
    note = replace(EMPTY, edit=HandoffEdit(Mood.ON_FIRE, text, text), items=(HandoffItem(text or "-", owner=text),))
    assert handoff_pages(note, root, 20)


NASTY = st.text(st.sampled_from("#$*_`<>[]\\\"'@~=-+/|&{}()\0\u202e\u2066 aש李😀\n"), min_size=1, max_size=30)


@given(NASTY)
@settings(max_examples=40)
def test_markup_in_every_field_compiles_and_stays_text(text: str) -> None:
    root = Path(__file__).parents[2] / "resources"
    item = HandoffItem(text, None, 1, text, None, text, text, text, impact=text, tried=text, if_then=text, channel=text)
    kinds = [replace(item, kind=kind) for kind in ItemKind]
    note = replace(
        NOTE,
        team=text,
        rotation=text,
        suite=text,
        outgoing=text,
        incoming=text,
        items=(*kinds, replace(item, transferred_to=text, reason=text, closed=True)),
        edit=HandoffEdit(Mood.WATCH, text, text, ((text, text),), frozenset({text})),
        template=Template(1, (text,), (text,)),
        bugs=(SeenBug(text, 1, 1, text, 2),),
        noisy=(NoisyAlert(text, 3, NINE),),
        clocks=((MONDAY.monday, text),),
        novel=(replace(ISSUES[0], title=text),),
        coming=(Event(1, MONDAY.monday, MONDAY.monday, EventKind.DEPLOY, text),),
        contacts=(Contact(1, text, text, text, text),),
        away=((text, MONDAY.monday, MONDAY.monday),),
        stood=((text, NINE, NINE), (text, NINE, NINE)),
        signature=Signature(text, NINE, text, "0" * 64),
        acceptance=Acceptance(text, NINE, text, text),
        addenda=(Addendum(text, NINE, text),),
        read=(("item 1", text),),
    )
    for one in (note, replace(note, part="to 1")):
        assert handoff_pages(one, root, 20)
        assert handoff_markdown(one)
    html, shown = handoff_html(note), escape(visible(text))
    assert shown in html
    assert html.count("<svg") == 1
    assert not re.search(r"<(script|img|a|iframe|b|i)[ >]", html)
    assert note_of(note_json(note)) == replace(note, signature=None, acceptance=None, addenda=(), read=())


def test_the_pdf_says_that_it_is_accessible(resources: Path) -> None:
    data = handoff_pdf(NOTE, resources)
    assert b"pdfuaid" in data
    assert b"StructTreeRoot" in data


def test_minutes_in_words() -> None:
    assert [minutes(n) for n in (0, 59, 60, 185)] == ["0 min", "59 min", "1 h 00", "3 h 05"]


def test_what_is_coming_says_where_it_is_known_from() -> None:
    event = replace(NOTE.coming[0], source="desk mail", verified_on=date(2026, 12, 1))
    said = handoff_markdown(replace(NOTE, coming=(event,))).replace("\\", "")
    assert "source: desk mail, verified on 2026-12-01" in said
