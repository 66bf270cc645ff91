"""A mistake of ours: one dialog that says what is true of the team file, with text to copy."""

import platform
from traceback import format_exception
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.languages import small, tr
from app.store.crash_facts import is_all_there, last_commands
from app.store.stores import Store
from app.troubles import log_path, masked
from app.ui.tokens import Margins, Space
from app.ui.widgets.answers import Answers
from app.ui.widgets.texts import button, label

if TYPE_CHECKING:
    from app.ui.crashes import Caught

LAST_COMMANDS = 8
ENDED = tr("Watchbill ended by itself the last time it was open, by a mistake of ours.")
ASKED = tr(
    "Please send us the text below: copy it, read it over for names that should not "
    "leave your team, and mail it to whoever keeps Watchbill for you. Addresses, tokens "
    "and passwords are left out already."
)


class CrashDialog(QDialog):
    """Shows what happened and copies it; `words` say what is true of what was saved."""

    def __init__(self, report: str, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("A mistake of Watchbill"))
        self.resize(720, 520)
        self._more = 0
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Report"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.words = label(words, wrap=True)
        self.others = label("", "quiet", wrap=True)
        self.others.hide()
        self._build()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(*Margins.BOX)
        layout.setSpacing(Space.NEAR)
        layout.addWidget(label(tr("That was a mistake of Watchbill, not yours"), "big", wrap=True))
        layout.addWidget(self.words)
        layout.addWidget(label(ASKED, "quiet", wrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(self.others)
        where = tr("It stands in the trouble log as well: {log_path}", log_path=log_path())
        layout.addWidget(
            label(where if log_path().exists() else tr("The trouble log could not be written."), "quiet", wrap=True)
        )
        self.copy_button = button(tr("Copy the text"), self._copy)
        layout.addWidget(Answers(button(tr("Go on working"), self.accept, "filled"), others=[self.copy_button]))

    def count_another(self) -> None:
        """Say that there was one more meanwhile."""
        self._more += 1
        many = tr("{n} more mistake|{n} more mistakes", "", self._more, n=small(self._more))
        self.others.setText(tr("Since then {many} came up, written into the trouble log.", many=many))
        self.others.show()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(tr("Copied"))


def report(caught: "Caught", store: Store | None = None) -> str:
    """Return what a developer needs to know of an error, without addresses, tokens and passwords."""
    kind, error, trace = caught
    return report_of_words(masked("".join(format_exception(kind, error, trace))), store)


def report_of_words(words: str, store: Store | None) -> str:
    """Return a report of an error told in words that are masked already, with the commands done last."""
    head = tr(
        "Watchbill on Python {python_version}, Qt {qVersion}, {platform}",
        python_version=platform.python_version(),
        qVersion=qVersion(),
        platform=platform.platform(),
    )
    commands = last_commands(store, LAST_COMMANDS) if store is not None else ()
    done = "\n".join((tr("Done last, newest first:"), *(f"  {masked(line)}" for line in commands))) if commands else ""
    return "\n\n".join(part for part in (head, words.strip(), done) if part) + "\n"


def kept_words(store: Store | None) -> str:
    """Return what is true of the team file: that nothing saved is lost is said only after looking."""
    if store is None:
        return tr("No team file is open, so there was nothing to lose. You can go on working.")
    if store.path is None:
        return tr("This team lives in memory only; save what you need before you close the window.")
    if is_all_there(store):
        newest = last_commands(store, 1)
        last = (
            tr(" The last command is in the file: {partition}.", partition=newest[0].partition("UTC  ")[2])
            if newest
            else ""
        )
        return tr("Nothing you saved is lost.{last} You can go on working.", last=last)
    return tr(
        "{path} cannot be read just now, so we cannot say whether the last command is in it; "
        "look whether its folder is still there and copy the file to a safe place before you "
        "go on.",
        path=store.path,
    )
