"""The languages the window can speak: a file of translations for each beside the fonts, English in the code."""

import os
import re
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QSettings, QTranslator

from app.domain.languages import ENGLISH, Translator, speak

SYSTEM, PSEUDO = "system", "pseudo"
LANGUAGES = {SYSTEM: "", ENGLISH: "English", "de": "Deutsch"}  # each by its own name
ACCENTS = str.maketrans("aceinosuyzACEINOSUYZ", "åçéîñöšüýžÅÇÉÎÑÖŠÜÝŽ")
_PLACES = re.compile(r"(\{[^}]*\}|%-?[a-zA-Z]|<[^>]*>|&[a-z]+;)")
LONGER = 0.35  # how much longer German is than English, for texts of some length


def language_of(settings: Path) -> str:
    """Return the language chosen on this machine, one of `LANGUAGES`, or what WATCHBILL_LANGUAGE says for one start."""
    stored = QSettings(str(settings), QSettings.Format.IniFormat).value("look/language", SYSTEM)
    return os.environ.get("WATCHBILL_LANGUAGE") or str(stored)


def speak_language(name: str, folder: Path) -> QTranslator | None:
    """Speak a language, one of `LANGUAGES`, from now on; return Qt's own translations into it, to be installed.

    Call it before modules that hold texts are loaded. A language without a file is English.
    """
    wanted = QLocale.system().name()[:2] if name == SYSTEM else name
    if wanted == PSEUDO:
        speak(pseudo)
        return None
    ours = QTranslator()
    if wanted == ENGLISH or not ours.load(str(folder / f"{wanted}.qm")):
        speak(None)
        return None
    QLocale.setDefault(QLocale(wanted))
    speak(_translator(ours), wanted)
    own = QTranslator()
    own.load(f"qtbase_{wanted}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return own


def install(own: QTranslator | None, app: QCoreApplication) -> None:
    """Let the buttons and messages of Qt itself speak the language as well."""
    if own is not None:
        own.setParent(app)
        app.installTranslator(own)


def pseudo(text: str, _note: str, count: int) -> str:
    """Return a text as no language has it: longer, accented, in brackets, so that what is not translated shows."""
    one, bar, many = text.partition("|") if count >= 0 else (text, "", "")
    said = one if count == 1 or not bar else many
    parts = [part if n % 2 else part.translate(ACCENTS) for n, part in enumerate(_PLACES.split(said))]
    return f"[{''.join(parts)}{'~' * int(len(said) * LONGER)}]"


def _translator(ours: QTranslator) -> Translator:
    def translated(text: str, note: str, count: int) -> str:
        return ours.translate("", text, note, count) or ""

    return translated
