"""The manual and the explanations of messages in German: the same pages, headings, links, commands, names."""

import re
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from app.domain.languages import speak, spoken
from app.paths import resources
from app.ui.actions import ACTIONS
from app.ui.languages import LANGUAGES, SYSTEM
from app.usecases.explaining import find_topics, topic_of, topics
from app.usecases.manual_lists import LINK, PICTURE
from app.usecases.manuals import find_page, manual, picture
from tests.house.test_help_topics import said

HELP = resources() / "help"
OTHERS = [name for name in LANGUAGES if name not in {SYSTEM, "en"}]
ENGLISH = {path.stem: path.read_text(encoding="utf-8") for path in (HELP / "manual").glob("*.md")}
KEYS = {"de": {"Ctrl": "Strg", "Shift": "Umschalt", "Return": "Eingabe", "Del": "Entf"}}
NAMED = re.compile(r"\*{1,2}([^*]+)\*{1,2}(?: \(`([^`]+)`\))?")
CODE = re.compile(r"```\n.*?```|`[^`\n]+`", re.DOTALL)
HEADING = re.compile(r"^#+", re.MULTILINE)
ITEM = re.compile(r"^(?:- |\d\. |\|)", re.MULTILINE)


def texts(language: str) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in (HELP / "manual" / language).glob("*.md")}


def translations(language: str) -> dict[str, set[str]]:
    """Return what each text of the window may be in a language."""
    found: dict[str, set[str]] = {}
    for message in ET.parse(resources() / "languages" / f"{language}.ts").getroot().iter("message"):
        told = message.find("translation")
        if told is not None and told.text:
            found.setdefault(message.findtext("source") or "", set()).add(told.text)
    return found


def key_in(language: str, key: str) -> str:
    return "+".join(KEYS[language].get(part, part) for part in re.split(r"\+(?=.)", key))


def keys_of(text: str, language: str) -> list[str]:
    """Return what stands in marks of code, keys by their English names."""
    names = {own: name for name, own in KEYS.get(language, {}).items()}
    found = [code.strip("`") for code in CODE.findall(text)]
    return sorted("+".join(names.get(part, part) for part in re.split(r"\+(?=.)", code)) for code in found)


@pytest.mark.parametrize("language", OTHERS)
def test_a_language_has_every_page_of_the_manual(language: str) -> None:
    assert set(texts(language)) == set(ENGLISH)


@pytest.mark.parametrize("language", OTHERS)
@pytest.mark.parametrize("name", sorted(ENGLISH))
def test_a_page_has_the_headings_items_links_pictures_keys_and_commands_of_the_english(
    name: str, language: str
) -> None:
    english, other = ENGLISH[name], texts(language)[name]
    assert HEADING.findall(other) == HEADING.findall(english)
    assert ITEM.findall(other) == ITEM.findall(english)
    assert [page for _, page in LINK.findall(other)] == [page for _, page in LINK.findall(english)]
    assert PICTURE.findall(other) == PICTURE.findall(english)
    for shown in PICTURE.findall(other):
        found = picture(resources(), shown, language=language)
        assert found is not None
        assert found.parent.parent.name == language
    assert keys_of(other, language) == keys_of(english, "en")


@pytest.mark.parametrize("language", OTHERS)
def test_what_the_english_page_names_is_named_as_the_window_does(language: str) -> None:
    known, checked = translations(language), 0
    for name, english in ENGLISH.items():
        own = {said for said, _ in NAMED.findall(texts(language)[name])}
        for words, _ in NAMED.findall(english):
            if words in known:
                assert known[words] & own, f"{name}: {words}"
                checked += 1
    assert checked > 40


@pytest.mark.parametrize("language", OTHERS)
def test_an_action_named_with_its_key_is_the_one_of_the_table(language: str) -> None:
    known = translations(language)
    actions = {(words, key_in(language, a.key)) for a in ACTIONS for words in known.get(a.words, ())}
    named = {pair for text in texts(language).values() for pair in NAMED.findall(text) if pair[1]}
    assert len(named) > 15
    assert named <= actions


@pytest.mark.parametrize("language", OTHERS)
def test_every_topic_of_messages_is_explained_and_none_that_is_not_there(language: str) -> None:
    english, own = topics(resources()), topics(resources(), language=language)
    written = tomllib.loads((HELP / f"messages.{language}.toml").read_text(encoding="utf-8"))
    assert list(written) == [topic.code for topic in english]
    for topic, other in zip(english, own, strict=True):
        assert other.said_by == topic.said_by
        assert other.title != topic.title
        assert not other.title.endswith(".")
        assert len(other.text) > 0.8 * len(topic.text), topic.code
        assert len(other.text.splitlines()) == len(topic.text.splitlines()), topic.code
        assert len(other.says) == len(topic.says)


@pytest.mark.parametrize("language", OTHERS)
def test_what_pages_say_by_themselves_finds_its_topic_in_the_language_too(language: str) -> None:
    known, english, own = translations(language), topics(resources()), topics(resources(), language=language)
    for words in said():
        topic = topic_of(english, "", words)
        for told in known.get(words, ()):
            other = topic_of(own, "", told)
            assert topic is not None
            assert other is not None, told
            assert other.code == topic.code, told


def test_pages_and_topics_follow_the_language_that_is_spoken_and_are_english_where_it_has_none() -> None:
    try:
        for language, title in (("de", "Eine Woche tauschen"), ("xx", "Swap a week")):
            speak(lambda *_: "", language)
            assert spoken() == language
            page = find_page(manual(resources()), "swap")
            assert page is not None
            assert page.title == title
        speak(None, "de")
        assert [t.code for t in find_topics(topics(resources()), "zurucknehmen Befehl Verlauf")] == ["undo"]
    finally:
        speak(None)


def test_folders_of_the_manual_are_languages_the_window_can_speak() -> None:
    folders = {path.name for path in (HELP / "manual").iterdir() if path.is_dir()} - {"pictures"}
    assert folders == set(OTHERS)
    assert {Path(path).suffixes[0][1:] for path in HELP.glob("messages.*.toml")} == set(OTHERS)
