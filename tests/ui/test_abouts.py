"""The box that says what this is and what it stands on."""

from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from app import __version__
from app.paths import resources
from app.ui.dialogs.abouts import AboutDialog
from app.usecases.parts import parts


def test_every_part_is_listed_with_the_text_of_its_licence(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    assert dialog.table.model().rowCount() == len(parts(resources()))
    assert dialog.text.toPlainText()
    names = [str(dialog.table.model().index(n, 0).data()) for n in range(dialog.table.model().rowCount())]
    dialog.table.selectRow(names.index("segno"))
    assert "Copyright" in dialog.text.toPlainText()
    assert {"Qt", "Python", "Inter (font)", "Lucide (icons)", "segno"} <= set(names)
    dialog.table.selectRow(names.index("Qt"))
    told = dialog.text.toPlainText()
    assert told.startswith("https://www.qt.io\n\nQt is free software under the GNU Lesser General Public License")
    assert "you may change it" in told
    assert "GNU GENERAL PUBLIC LICENSE" in told


def test_versions_are_copied_for_a_report(qtbot: QtBot) -> None:
    dialog = AboutDialog()
    qtbot.addWidget(dialog)
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith(f"Watchbill {__version__} on Python ")
    assert "\nnumpy " in copied
