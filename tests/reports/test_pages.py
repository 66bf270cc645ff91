"""What is on the pages: tagged for readers, heads repeated, rows whole, and every script with ink."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from pypdf import PdfReader

from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, Mood
from app.reports.handoffs import handoff_pages, handoff_pdf
from app.reports.webpages import handoff_html
from tests.reports.test_handoffs import NOTE

SCRIPTS = {
    "Latin": "Søren Žižková Łódź façade",
    "Greek": "κλείνει νωρίς",
    "Cyrillic": "Биржа закрывается",
    "Arabic": "البورصة تغلق مبكراً",
    "Hebrew": "הבורסה נסגרת מוקדם",
    "Thai": "ตลาดปิดเร็ว",
    "Hindi": "बाज़ार जल्दी बंद",
    "Chinese": "请致电交易所 李雯",
    "Japanese": "注文ゲートウェイを再起動",
    "Korean": "거래소에 전화",
    "emoji": "😀🚀🔥✅⚠👍",
}


def reader(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def tags(node: Any) -> Iterator[Any]:
    """Yield every element of a structure tree, outermost first."""
    node = node.get_object() if hasattr(node, "get_object") else node
    if isinstance(node, list):
        for kid in node:
            yield from tags(kid)
    elif isinstance(node, dict):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from tags(node["/K"])


def long_note(rows: int = 60) -> HandoffNote:
    items = tuple(HandoffItem(f"begin{n} " + "word " * 40 + f"end{n}", id=n) for n in range(rows))
    return replace(NOTE, items=items)


def test_the_pdf_is_tagged_as_pdf_ua_asks(resources: Path) -> None:
    pdf = reader(handoff_pdf(NOTE, resources))
    root: Any = pdf.root_object
    assert root["/MarkInfo"]["/Marked"]
    assert root["/Lang"].startswith("en")
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Handoff of Order Gateways, week of 30 November 2026"
    xmp: Any = root["/Metadata"].get_object().get_data()
    assert re.search(rb"pdfuaid:part>\s*1", xmp)
    every = list(tags(root["/StructTreeRoot"]))
    counted = Counter(tag["/S"] for tag in every)
    assert counted["/H1"] == 1
    assert counted["/H2"] == 12
    assert counted["/Table"] == 6
    assert counted["/TH"] > counted["/Table"]
    assert all("/Alt" in tag for tag in every if tag["/S"] == "/Figure")
    assert counted["/Figure"] == 1
    assert {kid["/S"] for tag in every if tag["/S"] == "/TR" for kid in tags(tag["/K"])} >= {"/TH", "/TD"}


def test_an_address_in_a_note_is_words_and_no_link(resources: Path) -> None:
    words = "see https://example.com/a.png and ![x](http://x/y.png)"
    note = replace(NOTE, edit=HandoffEdit(Mood.CALM, words, words))
    assert all("/Annots" not in page for page in reader(handoff_pdf(note, resources)).pages)
    html = handoff_html(note)
    assert "default-src 'none'" in html
    assert not re.search(r"<(a|img|link|script|iframe)\b", html)


def test_every_font_is_in_the_file_and_says_its_letters(resources: Path) -> None:
    pdf = reader(handoff_pdf(replace(NOTE, edit=HandoffEdit(Mood.CALM, " ".join(SCRIPTS.values()))), resources))
    fonts: dict[str, Any] = {}
    for page in pdf.pages:
        resources_: Any = page["/Resources"]
        fonts |= {name: font.get_object() for name, font in resources_["/Font"].items()}
    assert len(fonts) >= 8
    for font in fonts.values():
        inner = font["/DescendantFonts"][0].get_object() if "/DescendantFonts" in font else font
        descriptor = inner["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
        assert "/ToUnicode" in font


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_pages_are_counted_heads_repeated_and_rows_whole(resources: Path, paper: str) -> None:
    pdf = reader(handoff_pdf(long_note(), resources, paper))
    size = (595, 842) if paper == "a4" else (612, 792)
    texts = [page.extract_text() for page in pdf.pages]
    assert len(texts) > 3
    for number, (page, text) in enumerate(zip(pdf.pages, texts, strict=True)):
        assert (round(page.mediabox.width), round(page.mediabox.height)) == size
        assert f"Page {number + 1} of {len(texts)}" in text
        begun, ended = (set(re.findall(rf"{word}(\d+)", text)) for word in ("begin", "end"))
        assert begun == ended
        assert not begun or re.search(r"Item\s+State\s+Next\s+Owner\s+Due", text)


@pytest.mark.parametrize("words", SCRIPTS.values(), ids=SCRIPTS)
def test_every_letter_has_a_glyph_with_ink(resources: Path, words: str) -> None:
    """PDF/UA refuses a letter no font has; a letter drawn by nothing is found by its page being another's."""
    note = replace(NOTE, items=(), novel=(), bugs=(), edit=HandoffEdit(Mood.CALM, "", words))
    assert b"pdfuaid" in handoff_pdf(note, resources)
    pictures = set()
    letters = sorted({c for c in words if c.isalpha() or ord(c) > 0x2000})
    for letter in letters:
        edit = HandoffEdit(Mood.CALM, "", f"|{letter}|")
        pictures.add(b"".join(handoff_pages(replace(note, edit=edit), resources, 72)))
    assert len(pictures) == len(letters)


def test_words_from_right_to_left_begin_at_the_right(resources: Path) -> None:
    def right_edge(words: str) -> float:
        note = replace(NOTE, edit=HandoffEdit(Mood.CALM, "", words))
        found: list[float] = []

        def see(text: str, cm: Any, tm: Any, _font: Any, _size: Any) -> None:
            if words[-1] in text or words[0] in text:
                found.append(cm[4] + tm[4])

        for page in reader(handoff_pdf(note, resources)).pages:
            page.extract_text(visitor_text=see)
        return max(found)

    assert right_edge("הבורסה") > 400
    assert right_edge("Ж") < 100
    assert 'dir="auto">הבורסה' in handoff_html(replace(NOTE, edit=HandoffEdit(Mood.CALM, "", "הבורסה")))


@pytest.mark.parametrize("address", ["support.of.the.prime.broker@execution.broker.example.com", "x" * 120])
def test_long_words_of_a_table_stay_on_the_paper_and_are_copied_whole(resources: Path, address: str) -> None:
    note = replace(NOTE, contacts=(replace(NOTE.contacts[0], email=address),))
    for page in handoff_pages(note, resources, 72):
        with Image.open(io.BytesIO(page)) as picture:
            margin = picture.convert("L").crop((picture.width - 54, 0, picture.width, picture.height))
            assert margin.getextrema() == (255, 255)
    text = "".join(page.extract_text() for page in reader(handoff_pdf(note, resources)).pages)
    assert address in re.sub(r"\s", "", text)
    assert "\u200b" not in text
