"""The manual: pages of Markdown that come with the program, and pages made from the lists the program itself uses."""

from collections.abc import Iterable
from pathlib import Path

from app.domain.errors import Refused
from app.domain.languages import spoken, tr
from app.domain.matches import folded
from app.usecases.explaining import topics
from app.usecases.manual_lists import LINK, KeyLine, ManualPage, keys_page, messages_pages, settings_page

CONTENTS, PICTURES = "contents", "pictures"


def manual(resources: Path, keys: Iterable[KeyLine] = (), *, language: str = "") -> tuple[ManualPage, ...]:
    """Return every page, contents first and then in its order; `keys` are the actions of the window.

    Pages are in the language that is spoken unless one is given; a page it has not is in English.
    """
    language = language or spoken()
    folder = _folder(resources)
    contents = _written(folder, CONTENTS, language)
    pages = (settings_page(), keys_page(tuple(keys)), *messages_pages(topics(resources, language=language)))
    made = {page.name: page for page in pages}
    named = [name for _, name in LINK.findall(contents.text)]
    listed = [made.pop(name) if name in made else _written(folder, name, language) for name in named]
    return (contents, *listed, *made.values())


def picture(resources: Path, name: str, *, language: str = "") -> Path | None:
    """Return the file of a picture of the manual in the language that is spoken, else in English, None for none."""
    if Path(name).name != name or not name.endswith(".png"):
        return None
    folder = _folder(resources)
    places = (folder / (language or spoken()) / PICTURES / name, folder / PICTURES / name)
    return next((path for path in places if path.is_file()), None)


def find_page(pages: Iterable[ManualPage], name: str) -> ManualPage | None:
    """Return the page of that name or title, None when there is none."""
    wanted = name.strip().casefold()
    return next((page for page in pages if wanted in (page.name, page.title.casefold())), None)


def find_pages(pages: Iterable[ManualPage], words: str) -> tuple[ManualPage, ...]:
    """Return the pages that hold every word, those with all of them in the title first; Refused when there are none."""
    wanted = folded(words).split()
    found = [page for page in pages if all(w in folded(f"{page.title} {page.text}") for w in wanted)]
    if not found:
        raise Refused(tr("The manual says nothing of “{words}”; “watchbill manual” lists its pages.", words=words))
    return tuple(sorted(found, key=lambda page: not all(w in folded(page.title) for w in wanted)))


def _folder(resources: Path) -> Path:
    return resources / "help" / "manual"


def _written(folder: Path, name: str, language: str) -> ManualPage:
    own = folder / language / f"{name}.md"
    path = own if own.is_file() else folder / f"{name}.md"
    title, _, text = path.read_text(encoding="utf-8").partition("\n")
    return ManualPage(path.stem, title.removeprefix("# ").strip(), text.strip())
