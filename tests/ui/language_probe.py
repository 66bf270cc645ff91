"""Run in a process of its own, before any module with texts is loaded: print what of the window is not translated.

Usage: python language_probe.py FOLDER LANGUAGE; prints one line for each text that the made-up language did not change,
or, in another language, how many views were shown and how many boxes came up.
"""

import re
import sys
from functools import partial
from pathlib import Path

from app.paths import resources
from app.ui.languages import install, speak_language

own = speak_language(sys.argv[2], resources() / "languages")

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget  # noqa: E402

from app.store.stores import Store  # noqa: E402
from app.ui.preferences import Preferences  # noqa: E402
from app.ui.scenes import BOXES, VIEWS  # noqa: E402
from app.ui.takes import box_taken, settle  # noqa: E402
from app.ui.themes import Look, Scheme  # noqa: E402
from app.ui.windows import MainWindow, application  # noqa: E402
from app.usecases.samples import make_sample  # noqa: E402

SECONDS = 0.0
WORD = re.compile(r"[A-Za-z]{3,}")
INNERMOST = re.compile(r"\[[^\[\]]*\]")


def words_of(widget: QWidget) -> list[str]:
    """Return what a widget shows and says, without what it is set to by data."""
    said = [widget.toolTip(), widget.accessibleName()]
    if isinstance(widget, QLabel | QAbstractButton):
        said.append(widget.text())
    if isinstance(widget, QLineEdit):
        said.append(widget.placeholderText())
    return said


def bare(text: str) -> str:
    """Return a text without what stands in brackets, however deep, and without tags."""
    while INNERMOST.search(text):
        text = INNERMOST.sub(" ", text)
    return re.sub(r"<[^>]*>", " ", text)


def main() -> None:
    folder = Path(sys.argv[1])
    app = application()
    install(own, app)
    path = folder / "team.watchbill"
    make_sample(path, resources() / "sample").close()
    store = Store.open(path)
    known = {word for rows in store.dump().values() for row in rows for word in WORD.findall(str(row))}
    known |= {"Watchbill", "Ctrl", "Shift", "Alt", "Del", "Esc", "Markdown", "Letter", "English", "Deutsch", "https"}
    window = MainWindow(Look(Scheme.LIGHT), Preferences(folder / "settings.ini"))
    window.open_store(store)
    window.show()
    found = set()
    views = [scene for scene in VIEWS if scene.size is None]
    for scene in views:
        page = window.show_page(scene.page)
        settle(app, window, SECONDS)
        window.banner.hide()
        scene.show(page, window)
        settle(app, window, SECONDS)
        for widget in window.findChildren(QWidget):
            if widget.isVisible():
                for text in words_of(widget):
                    left = [word for word in WORD.findall(bare(text)) if word not in known]
                    if left:
                        found.add(f"{scene.name}: {text!r} ({', '.join(left)})")
        scene.leave(page, window)
    boxes = BOXES if sys.argv[2] != "pseudo" else ()
    opened = sum(box_taken(app, partial(b.show, window.show_page(b.page), window), folder / "box.png") for b in boxes)
    window.close()
    print("\n".join(sorted(found)) if sys.argv[2] == "pseudo" else f"shown {len(views)}, opened {opened}")


if __name__ == "__main__":
    main()
