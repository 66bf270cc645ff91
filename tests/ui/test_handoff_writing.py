"""Writing a note: Markdown shows its shape, names complete, paste is text, and nothing typed waits long."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from app.store.stores import Store
from app.ui.pages.handoff import HandoffPage
from app.ui.windows import MainWindow
from tests.ui.builders import THIS_WEEK


def opened(window: MainWindow) -> HandoffPage:
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    return page


def test_markdown_shows_its_shape_and_keeps_its_signs(window: MainWindow) -> None:
    area = opened(window).form.successor
    area.setPlainText("**bold** and `code` at https://example.com")
    formats = area.document().firstBlock().layout().formats()
    assert [(f.start, f.length) for f in formats] == [(0, 8), (13, 6), (23, 19)]
    assert formats[0].format.fontWeight() == QFont.Weight.DemiBold
    assert area.toPlainText().startswith("**bold**")


def test_paste_is_text_without_nul_and_has_an_end(window: MainWindow) -> None:
    area = opened(window).form.learned
    data = QMimeData()
    data.setHtml("<b>bold</b><img src='http://x/y.png'>")
    data.setText("a\0b" + "x" * 1_000_000)
    area.insertFromMimeData(data)
    text = area.toPlainText()
    assert text.startswith("abx")
    assert len(text) <= 100_000


def test_a_name_is_completed(window: MainWindow, qtbot: QtBot) -> None:
    area = opened(window).form.successor
    qtbot.keyClicks(area, "ask ros")
    assert area.completer.currentCompletion() == "Rosa Jiménez"
    area.complete(area.completer.currentCompletion())
    assert area.toPlainText() == "ask Rosa Jiménez"
    area.offers.hide()


def test_who_types_without_a_pause_is_saved_within_two_seconds(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    area = opened(window).form.successor
    area.know([])

    def typed_and_saved() -> bool:
        area.insertPlainText("x")
        return store.handoffs.edit(1, THIS_WEEK) is not None

    qtbot.waitUntil(typed_and_saved)


def test_a_template_is_changed_in_the_window(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = opened(window)
    page.keep_template("Runbook read", "Risk")
    qtbot.keyClicks(page.form.extras.areas["Risk"], "low")
    page.form.extras.boxes["Runbook read"].click()
    page.form.flush()
    edit = store.handoffs.edit(1, THIS_WEEK)
    assert edit is not None
    assert (dict(edit.sections), set(edit.ticked)) == ({"Risk": "low"}, {"Runbook read"})
    page.keep_template("", "learned")
    assert "already" in window.banner.words
