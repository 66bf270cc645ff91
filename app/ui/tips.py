"""The keys that tooltips name in brackets, told anew where a person chose others."""

from collections.abc import Iterable, Mapping

from PySide6.QtWidgets import QAbstractButton, QWidget

from app.ui.actions import of_page
from app.ui.widgets.texts import plain_tip

OWN_TIP = "ownTip"


def tell_keys(parts: Iterable[QWidget], page: str, chosen: Mapping[str, str]) -> None:
    """Let the tooltips of buttons among parts name the keys in force: “Fill a range of weeks fairly (Ctrl+P)”."""
    own = {a.key: a.full_name for a in (*of_page(""), *of_page(page)) if a.key}
    every = (one for part in parts for one in (part, *part.findChildren(QAbstractButton)))
    for button in (one for one in every if isinstance(one, QAbstractButton)):
        tip = button.property(OWN_TIP) or button.toolTip()
        words, _, key = str(tip).removesuffix(")").rpartition(" (")
        if words and key in own:
            button.setProperty(OWN_TIP, tip)
            now = chosen.get(own[key], key)
            told = f"{words} ({now})" if now else words
            button.setToolTip(plain_tip(told))
