import re
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from app.domain.handoffs import Mood
from app.store.stores import Store
from app.ui.dialogs.sheets import SheetDialog
from app.ui.pages.handoff import HandoffPage
from app.ui.pages.settings import SettingsPage
from app.ui.windows import MainWindow
from tests.ui.builders import NOW, THIS_WEEK

Opened = Callable[[Store | None], MainWindow]


def handoff_page(window: MainWindow) -> HandoffPage:
    page = window.show_page("Handoff")
    assert isinstance(page, HandoffPage)
    return page


def commands(store: Store) -> int:
    return len(store.journal.history())


def test_filling_and_looking_around_writes_nothing(window: MainWindow, store: Store) -> None:
    before = commands(store)
    page = handoff_page(window)
    page.show_rotation(2)
    page.lists.boundaries.setCurrentIndex(page.lists.boundaries.lines.index(3))
    page.show_rotation(1)
    window.show_page("Now")
    handoff_page(window)
    assert commands(store) == before


def test_the_note_names_both_engineers_and_the_open_issue(window: MainWindow, qtbot: QtBot) -> None:
    page = handoff_page(window)
    assert page.note is not None
    assert (page.note.outgoing, page.note.incoming) == ("Ana Castillo", "Rosa Jiménez")
    title = page.form.row_of("Basket flow exceeded throttle").edits["title"]
    qtbot.waitUntil(title.isVisible)


def test_typing_is_kept_after_a_pause_as_one_command(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = handoff_page(window)
    before = commands(store)
    qtbot.keyClicks(page.form.successor, "Desk is nervous about Thursday.")
    assert commands(store) == before
    qtbot.waitUntil(lambda: commands(store) == before + 1)
    edit = store.handoffs.edit(1, THIS_WEEK)
    assert edit is not None
    assert edit.to_successor == "Desk is nervous about Thursday."


def test_the_mood_is_kept_at_once(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = handoff_page(window)
    qtbot.mouseClick(page.form.mood.findChildren(QPushButton)[1], Qt.MouseButton.LeftButton)
    edit = store.handoffs.edit(1, THIS_WEEK)
    assert edit is not None
    assert edit.mood is Mood.WATCH


def test_an_item_is_edited_closed_and_undone(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = handoff_page(window)
    row = page.form.row_of("Basket flow exceeded throttle")
    qtbot.keyClicks(row.edits["next_action"], "deploy 4.2 carries the fix")
    qtbot.keyClicks(row.due, "2026-12-03")
    qtbot.keyClick(row.due, Qt.Key.Key_Return)
    item = store.handoffs.items(1, THIS_WEEK)[0]
    assert (item.next_action, str(item.due)) == ("deploy 4.2 carries the fix", "2026-12-03")
    page.form.row_of("Basket flow exceeded throttle").done.click()
    assert store.handoffs.items(1, THIS_WEEK)[0].closed
    window.undo()
    assert not store.handoffs.items(1, THIS_WEEK)[0].closed
    assert not page.form.row_of("Basket flow exceeded throttle").done.isChecked()


def test_half_a_date_waits_without_losing_it(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = handoff_page(window)
    row = page.form.row_of("Basket flow exceeded throttle")
    qtbot.keyClicks(row.due, "2026-12")
    page.form.flush()
    assert store.handoffs.items(1, THIS_WEEK) == ()
    assert row.due.text() == "2026-12"


def test_an_item_is_added_and_removed(window: MainWindow, store: Store, qtbot: QtBot) -> None:
    page = handoff_page(window)
    qtbot.keyClicks(page.form.add, "Provider moves its price servers")
    qtbot.keyClick(page.form.add, Qt.Key.Key_Return)
    assert [i.title for i in store.handoffs.items(1, THIS_WEEK)] == ["Provider moves its price servers"]
    page.form.row_of("Provider moves its price servers").remove.click()
    assert store.handoffs.items(1, THIS_WEEK) == ()


def test_the_page_as_printed_is_shown_and_follows_typing(window: MainWindow, qtbot: QtBot) -> None:
    window.resize(1440, 900)
    page = handoff_page(window)
    page.settle()
    first = page.preview.images
    assert first
    qtbot.keyClicks(page.form.learned, "Ask before restarting.")
    page.form.flush()
    page.settle()
    assert page.preview.images != first


def test_markdown_goes_to_the_clipboard_with_what_was_just_typed(window: MainWindow, qtbot: QtBot) -> None:
    page = handoff_page(window)
    qtbot.keyClicks(page.form.successor, "Be early.")
    page.copy_markdown()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("# Order Gateways, week of 23 November 2026")
    assert "Be early." in text


def test_a_pdf_is_saved(window: MainWindow, tmp_path: Path) -> None:
    page = handoff_page(window)
    path = tmp_path / "note.pdf"
    page.write_pdf(path)
    page.preview.settle()
    assert path.read_bytes().startswith(b"%PDF")
    assert "Saved" in window.banner.words


def test_a_web_page_is_saved_by_its_name(window: MainWindow, tmp_path: Path) -> None:
    page = handoff_page(window)
    path = tmp_path / "note.html"
    page.write_pdf(path)
    page.preview.settle()
    assert path.read_text(encoding="utf-8").startswith("<!doctype html>")


def printer_into(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def test_the_note_is_printed_on_whole_sheets(window: MainWindow, tmp_path: Path) -> None:
    page = handoff_page(window)
    page.print_on(printer_into(tmp_path / "printed.pdf"))
    page.printing.settle()
    assert (tmp_path / "printed.pdf").read_bytes().startswith(b"%PDF")
    assert "Printed into" in window.banner.words


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
@pytest.mark.parametrize("place", ["missing/printed.pdf", "/dev/full"])
def test_a_printer_that_takes_nothing_is_told_in_one_sentence(window: MainWindow, tmp_path: Path, place: str) -> None:
    page = handoff_page(window)
    page.form.successor.setPlainText("Be early.")
    page.form.flush()
    page.print_on(printer_into(tmp_path / place))
    page.printing.settle()
    assert "the note is kept" in window.banner.words
    assert page.form.successor.toPlainText() == "Be early."


def test_a_pdf_that_cannot_be_written_is_told_in_one_sentence(window: MainWindow, tmp_path: Path) -> None:
    page = handoff_page(window)
    page.write_pdf(tmp_path / "missing" / "note.pdf")
    page.preview.settle()
    assert "cannot be written" in window.banner.words


def test_a_narrow_window_shows_form_or_page(window: MainWindow) -> None:
    window.resize(1024, 700)
    page = handoff_page(window)
    assert page.form.isVisible()
    assert not page.preview.isVisible()
    page.view.choose(1)
    page.view.chosen.emit(1)
    assert page.preview.isVisible()
    assert not page.form.isVisible()


def test_a_team_without_rotations_says_what_to_do(open_window: Opened) -> None:
    page = handoff_page(open_window(Store.in_memory(clock=lambda: NOW)))
    assert page.note is None


@pytest.mark.parametrize("name", ["save_meeting", "save_rota", "save_toil", "save_my_weeks"])
def test_other_sheets_are_saved(
    window: MainWindow, store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    page = handoff_page(window)
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.preferences.set_me(store.teams.facts().uid, 1)
    getattr(page, name)()
    page.sheets.settle()
    assert path.read_bytes().startswith(b"%PDF")


def test_my_sheet_needs_to_know_who_i_am(window: MainWindow) -> None:
    page = handoff_page(window)
    page.save_my_weeks()
    assert "Say who you are" in window.banner.words


def test_the_paper_is_chosen_once_for_preview_files_and_printer(window: MainWindow, tmp_path: Path) -> None:
    window.resize(1440, 900)
    page = handoff_page(window)
    page.preferences.paper = "a4"
    window.show_page("Now")
    page = handoff_page(window)
    page.settle()
    heights = []
    for number in (0, 1):
        page.preview.paper.choose(number)
        page.preview.paper.chosen.emit(number)
        page.settle()
        image = QImage.fromData(page.preview.images[0])
        heights.append(image.height() / image.width())
    assert heights[0] == pytest.approx(297 / 210, abs=0.01)
    assert heights[1] == pytest.approx(11 / 8.5, abs=0.01)
    assert page.preferences.paper == "letter"
    page.write_pdf(tmp_path / "note.pdf")
    page.preview.settle()
    assert re.search(rb"MediaBox ?\[0 0 612 792\]", (tmp_path / "note.pdf").read_bytes())
    settings = window.show_page("Settings")
    assert isinstance(settings, SettingsPage)
    assert settings.paper.number == 1


def test_a_sheet_is_chosen_with_its_range_and_person(window: MainWindow, tmp_path: Path) -> None:
    page = handoff_page(window)
    team, read = page.session.team, page.session.read
    dialog = SheetDialog(page, team, THIS_WEEK, 3)
    dialog.weeks.setValue(4)
    names = []
    for number in range(4):
        dialog.kind.choose(number)
        dialog.kind.chosen.emit(number)
        name, question, values = dialog.wanted
        names.append((name, read(question, *values)["heading"]))
    assert names == [
        ("rota", "Rota"),
        ("weeks", "Rosa Jiménez"),
        ("toil", "Toil"),
        ("meeting", "Meeting: Order Gateways"),
    ]


def test_the_button_for_sheets_saves_what_is_chosen(
    window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = handoff_page(window)
    path = tmp_path / "sheet.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))

    def save() -> None:
        page.findChildren(SheetDialog)[0].accept()

    QTimer.singleShot(0, save)
    page.choose_sheet()
    page.sheets.settle()
    assert path.read_bytes().startswith(b"%PDF")
