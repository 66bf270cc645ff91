"""Keys as a person reads them: by desktop and language, and in brackets of tooltips where a person chose others."""

from collections.abc import Iterable, Mapping

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from app.domain.languages import is_translated, tr
from app.ui.actions import of_page
from app.ui.widgets.texts import plain_tip

OWN_TIP, TOLD_TIP = "ownTip", "toldTip"


def key_words(key: str) -> str:
    """Return a key as this desktop and language write it, empty for none: “Strg+Umschalt+K”, “⌘K”."""
    shown = QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
    return shown.replace("Return", tr("Return", "key")) if is_translated() else shown


def tell_keys(parts: Iterable[QWidget], page: str, chosen: Mapping[str, str]) -> None:
    """Let the tooltips of buttons among parts name the keys in force: “Fill a range of weeks fairly (Ctrl+P)”."""
    actions = [a for a in (*of_page(""), *of_page(page)) if a.key]
    own = {shown: a for a in actions for shown in (a.key, key_words(a.key))}
    every = (one for part in parts for one in (part, *part.findChildren(QAbstractButton)))
    for button in (one for one in every if isinstance(one, QAbstractButton)):
        told_before = button.property(TOLD_TIP) == button.toolTip()  # else it says something new since
        tip = button.property(OWN_TIP) if told_before else button.toolTip()
        words, _, key = str(tip).removesuffix(")").rpartition(" (")
        if words and key in own:
            button.setProperty(OWN_TIP, tip)
            now = key_words(chosen.get(own[key].full_name, own[key].key))
            told = f"{words} ({now})" if now else words
            button.setToolTip(plain_tip(told))
            button.setProperty(TOLD_TIP, button.toolTip())
