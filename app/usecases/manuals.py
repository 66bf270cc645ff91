"""The manual: pages of Markdown that come with the program, and pages made from the lists the program itself uses."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.errors import Refused
from app.domain.feeds import FEED_OPTIONS
from app.domain.languages import tr
from app.domain.settings import FEED_SETTINGS, FIX_SETTINGS, HISTORY_SETTINGS, POLICY_SETTINGS, Setting
from app.usecases.explaining import Topic, topics

CONTENTS, SETTINGS_PAGE, KEYS_PAGE, MESSAGES_PAGE = "contents", "settings", "keys", "messages"
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)#]+)\.md\)")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
MARKS = re.compile(r"\*\*|`")
GROUPS: tuple[tuple[str, tuple[Setting, ...]], ...] = (
    ("The rules of the rota", POLICY_SETTINGS),
    ("Calendars", FEED_SETTINGS),
    ("What a fix costs", FIX_SETTINGS),
    ("History", HISTORY_SETTINGS),
)


@dataclass(frozen=True)
class ManualPage:
    """One page: its name in links, its title, and its text as Markdown without the title."""

    name: str
    title: str
    text: str

    @property
    def plain(self) -> str:
        """The text for a terminal: no marks, pictures left out, links as the words they stand on."""
        return MARKS.sub("", LINK.sub(r"\1", PICTURE.sub("", self.text))).strip()


@dataclass(frozen=True)
class KeyLine:
    """One action as the table of keys tells it; `page` is empty where the action works everywhere."""

    words: str
    key: str
    page: str
    help: str


def manual(resources: Path, keys: Iterable[KeyLine] = ()) -> tuple[ManualPage, ...]:
    """Return every page, contents first and then in its order; `keys` are the actions of the window."""
    folder = resources / "help" / "manual"
    contents = _written(folder / f"{CONTENTS}.md")
    known = topics(resources)
    made = {page.name: page for page in (_settings(), _keys(tuple(keys)), _messages(known), *map(_message, known))}
    named = [name for _, name in LINK.findall(contents.text)]
    listed = [made.pop(name) if name in made else _written(folder / f"{name}.md") for name in named]
    return (contents, *listed, *made.values())


def find_page(pages: Iterable[ManualPage], name: str) -> ManualPage | None:
    """Return the page of that name or title, None when there is none."""
    wanted = name.strip().casefold()
    return next((page for page in pages if wanted in (page.name, page.title.casefold())), None)


def find_pages(pages: Iterable[ManualPage], words: str) -> tuple[ManualPage, ...]:
    """Return the pages that hold every word, those with all of them in the title first; Refused when there are none."""
    wanted = words.casefold().split()
    found = [page for page in pages if all(w in f"{page.title} {page.text}".casefold() for w in wanted)]
    if not found:
        raise Refused(tr("The manual says nothing of “{words}”; “watchbill manual” lists its pages.", words=words))
    return tuple(sorted(found, key=lambda page: not all(w in page.title.casefold() for w in wanted)))


def _written(path: Path) -> ManualPage:
    title, _, text = path.read_text(encoding="utf-8").partition("\n")
    return ManualPage(path.stem, title.removeprefix("# ").strip(), text.strip())


def _settings() -> ManualPage:
    lines = [
        "Whole numbers kept in the team file. Change them under Settings, or with `watchbill policy FILE --set`.",
        "",
    ]
    for heading, settings in GROUPS:
        lines += [f"## {heading}", "", *_setting_rows(settings)]
    lines += ["## What calendars show", "", "Each calendar has options of its own, chosen on the page Calendars.", ""]
    lines += ["| Option | What it does |", "|---|---|", *(f"| `{o.key}` | {o.help} |" for o in FEED_OPTIONS)]
    return ManualPage(SETTINGS_PAGE, "Every setting", "\n".join(lines))


def _setting_rows(settings: Iterable[Setting]) -> Iterator[str]:
    yield "| Setting | Key | Range | At first | What it does |"
    yield "|---|---|---|---|---|"
    for s in settings:
        yield f"| {s.label} | `{s.key}` | {s.least}–{s.most} | {s.default} | {s.help} |"
    yield ""


def _keys(keys: tuple[KeyLine, ...]) -> ManualPage:
    lines = ["F1 shows this list in the window. Ctrl+1 to Ctrl+9 go to the pages from top to bottom."]
    for page in dict.fromkeys(line.page for line in keys):
        lines += ["", f"## {page or 'Everywhere'}", "", "| Action | Key | What it does |", "|---|---|---|"]
        lines += [f"| {k.words} | {_key(k.key)} | {k.help} |" for k in keys if k.page == page]
    return ManualPage(KEYS_PAGE, "Every action and its key", "\n".join(lines))


def _key(key: str) -> str:
    return f"`{key}`" if key else "–"


def _messages(known: Iterable[Topic]) -> ManualPage:
    lines = [
        "Choose what the message was about. In the window, *What does this mean?* beside a message leads here.",
        "",
    ]
    lines += [f"- [{topic.title}](message-{topic.code}.md)" for topic in known]
    return ManualPage(MESSAGES_PAGE, "What messages mean", "\n".join(lines))


def _message(topic: Topic) -> ManualPage:
    text = re.sub(r"(?<!\n)\n(?!\n)", "\n\n", topic.text)
    return ManualPage(f"message-{topic.code}", topic.title, f"{text}\n\n[All messages]({MESSAGES_PAGE}.md)")
