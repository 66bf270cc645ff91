from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.cli import commands
from app.paths import resources
from app.store.stores import Store
from app.ui.pages.prints import print_year
from app.ui.rota.pages import RotaPage
from app.ui.rota.years import YearDialog
from app.ui.windows import MainWindow
from tests.ui.builders import add_team
from tests.ui.conftest import OpenWindow


def rota_page(window: MainWindow) -> RotaPage:
    page = window.show_page("Rota")
    assert isinstance(page, RotaPage)
    return page


def in_dialog(do: object) -> None:
    """Answer the dialog that is about to open."""

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, YearDialog)
        do(dialog)  # type: ignore[operator]

    QTimer.singleShot(0, answer)


def test_the_year_is_a_pdf_after_two_clicks(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    page, path, clicks = rota_page(window), tmp_path / "year.pdf", []

    def click(button: object) -> None:
        clicks.append(button)
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def answer(dialog: YearDialog) -> None:
        dialog.path.setText(str(path))  # where tests may write; a person finds Documents filled in
        click(dialog.save_button)
        dialog.settle()

    in_dialog(answer)
    click(page.year_button)
    assert path.read_bytes().startswith(b"%PDF")
    assert len(clicks) == 2
    assert window.banner.words.startswith("Saved ")


def test_window_and_command_line_write_the_same_bytes(open_window: OpenWindow, tmp_path: Path) -> None:
    file, mine, theirs = (tmp_path / name for name in ("team.watchbill", "mine.pdf", "theirs.pdf"))
    store = Store.new(file)
    add_team(store)
    window = open_window(store)

    def save(dialog: YearDialog) -> None:
        dialog.path.setText(str(mine))
        dialog.save()
        dialog.settle()

    in_dialog(save)
    rota_page(window).print_year()
    window.close()
    assert commands.run(["print", "year", str(file), "--pdf", str(theirs)]) == 0
    assert mine.read_bytes() == theirs.read_bytes()


def test_rows_paper_and_month_are_chosen_and_shown(window: MainWindow, qtbot: QtBot) -> None:
    dialog = YearDialog(window, rota_page(window).session)
    qtbot.addWidget(dialog)
    dialog.settle()
    assert not dialog.page.pixmap().isNull()
    for part in (dialog.by, dialog.paper):
        part.choose(1)
    dialog.month.setCurrentIndex(2)
    dialog.month.activated.emit(2)
    dialog.settle()
    assert dialog._sheet is not None
    assert dialog._sheet.paper == "a3"
    assert "January 2027 to December 2027" in dialog._sheet.sheet["heading"]
    assert dialog._sheet.sheet["bands"][0]["rows"][0]["name"] == "Ana Castillo"


def test_the_year_is_printed_across(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = YearDialog(window, rota_page(window).session)
    qtbot.addWidget(dialog)
    dialog.settle()
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    assert dialog._sheet is not None
    print_year(dialog._sheet, printer, resources())
    assert (tmp_path / "printed.pdf").stat().st_size > 1000
    assert printer.pageLayout().fullRectPoints().width() > printer.pageLayout().fullRectPoints().height()


def test_a_file_that_cannot_be_written_is_told_and_the_dialog_stays(window: MainWindow, qtbot: QtBot) -> None:
    dialog = YearDialog(window, rota_page(window).session)
    qtbot.addWidget(dialog)
    dialog.path.setText("/proc/none/year.pdf")
    dialog.save()
    dialog.settle()
    assert "year.pdf" in window.banner.words
    assert dialog.save_button.isEnabled()
