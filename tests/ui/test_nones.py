"""PySide6 6.12.0 lost a reference to None on nearly every call on Python 3.11."""

import sys

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 20_000


def test_qt_calls_keep_the_reference_count_of_none(qtbot: QtBot) -> None:
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for n in range(CALLS):
        label.setText("even" if n % 2 else "odd")
    assert abs(sys.getrefcount(None) - before) < 50
