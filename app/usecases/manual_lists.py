"""Pages of the manual made from the lists that the program itself uses, so that they cannot be wrong."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from app.domain.feeds import FEED_OPTIONS
from app.domain.languages import tr
from app.domain.settings import (
    FEED_SETTINGS,
    FIX_SETTINGS,
    HISTORY_SETTINGS,
    PLACES,
    POLICY_SETTINGS,
    SETTINGS,
    TEAM_SETTINGS,
    Setting,
)
from app.usecases.explaining import Topic

SETTINGS_PAGE, KEYS_PAGE, MESSAGES_PAGE = "settings", "keys", "messages"
LINK = re.compile(r"(?<!!)\[([^\]]+)\]\(([^)#]+)\.md\)")
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]+)\)")
MARKS = re.compile(r"\*\*|`")
GROUPS: tuple[tuple[str, tuple[Setting, ...]], ...] = (
    (tr("The rules of the rota"), POLICY_SETTINGS),
    (tr("Calendars"), FEED_SETTINGS),
    (tr("What a fix costs"), FIX_SETTINGS),
    (tr("History"), HISTORY_SETTINGS),
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


def settings_page() -> ManualPage:
    """Return every setting with its key, range and what it does, and the options of calendars."""
    words = tr(
        "Whole numbers kept in the team file. Change them under Settings, or with `watchbill settings FILE KEY=VALUE`; "
        "`watchbill policy FILE --set KEY=VALUE` tries rules before they count."
    )
    lines = [words, ""]
    grouped = {setting.key for _, settings in GROUPS for setting in settings}
    others = (tr("Notices and more"), tuple(s for s in SETTINGS.values() if s.key not in grouped))
    for heading, settings in (*GROUPS, others):
        lines += [f"## {heading}", "", *_setting_rows(settings)]
    here = tuple(place for place in PLACES if place not in TEAM_SETTINGS)
    for heading, places in ((tr("The team"), TEAM_SETTINGS), (tr("On this machine"), here)):
        lines += [f"## {heading}", "", *_table(tr("Setting"), tr("Key in files"), tr("What it does"))]
        lines += [*(f"| {place.label} | `{place.key}` | {place.help} |" for place in places), ""]
    said = tr("Each calendar has options of its own, chosen on the page Calendars.")
    heading = tr("What calendars show")
    lines += [f"## {heading}", "", said, "", *_table(tr("Option"), tr("What it does"))]
    lines += [f"| `{option.key}` | {option.help} |" for option in FEED_OPTIONS]
    return ManualPage(SETTINGS_PAGE, tr("Every setting"), "\n".join(lines))


def _setting_rows(settings: Iterable[Setting]) -> Iterator[str]:
    yield from _table(tr("Setting"), tr("Key in files"), tr("Range"), tr("At first"), tr("What it does"))
    for s in settings:
        yield f"| {s.label} | `{s.key}` | {s.least}–{s.most} | {s.default} | {s.help} |"
    yield ""


def keys_page(keys: tuple[KeyLine, ...]) -> ManualPage:
    """Return a table of actions for every page of the window."""
    lines = [tr("F1 shows this list in the window and changes keys. Ctrl+1 to Ctrl+9 go to the pages in their order.")]
    for page in dict.fromkeys(line.page for line in keys):
        heading = page or tr("Everywhere")
        lines += ["", f"## {heading}", "", *_table(tr("Action"), tr("Key"), tr("What it does"))]
        lines += [f"| {k.words} | {_key(k.key)} | {k.help} |" for k in keys if k.page == page]
    return ManualPage(KEYS_PAGE, tr("Every action and its key"), "\n".join(lines))


def _table(*heads: str) -> tuple[str, str]:
    return f"| {' | '.join(heads)} |", f"|{'---|' * len(heads)}"


def _key(key: str) -> str:
    return f"`{key}`" if key else "–"


def messages_pages(known: Iterable[Topic]) -> Iterator[ManualPage]:
    """Yield the list of topics about messages, then a page for each."""
    topics = tuple(known)
    words = tr("Choose what the message was about. In the window, *What does this mean?* beside a message leads here.")
    lines = [words, "", *(f"- [{topic.title}](message-{topic.code}.md)" for topic in topics)]
    yield ManualPage(MESSAGES_PAGE, tr("What messages mean"), "\n".join(lines))
    back = tr("All messages")
    for topic in topics:
        text = re.sub(r"(?<!\n)\n(?!\n)", "\n\n", topic.text)
        yield ManualPage(f"message-{topic.code}", topic.title, f"{text}\n\n[{back}]({MESSAGES_PAGE}.md)")
