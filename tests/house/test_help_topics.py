"""Every sentence that tells a person of trouble has a topic of help, and every topic is about something."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.domain.errors import REMEMBERED, Overtaken, Refused, StoreError, said_by
from app.paths import resources
from app.usecases.explaining import find_topics, topic_of, topics

APP = Path(__file__).parents[2] / "app"
TOLD = {"Refused", "StoreError", "Overtaken", "WrongUsage"}
SAYING = {("refused", "emit"), ("mistaken", "emit"), ("failed", "emit"), ("self", "say"), ("_window", "say")}
TOPICS = topics(resources())


def calls(node: ast.AST, place: tuple[str, ...]) -> Iterator[tuple[str, ast.Call]]:
    """Yield each call with the qualified name of the function around it, as Python would name it."""
    for child in ast.iter_child_nodes(node):
        within = place
        if isinstance(child, ast.FunctionDef | ast.ClassDef):
            within = (*place, child.name)
        if isinstance(child, ast.Call):
            yield ".".join(within), child
        yield from calls(child, within)


def words_of(node: ast.expr) -> str:
    """Return the words of a literal sentence with what is filled in between braces, empty for anything else."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "tr":
        return words_of(node.args[0])
    if isinstance(node, ast.Constant):
        return str(node.value)
    if not isinstance(node, ast.JoinedStr):
        return ""
    return "".join(v.value if isinstance(v, ast.Constant) else f"{ast.unparse(v)[2:-1]}" for v in node.values)  # type: ignore[misc]


def every_call() -> Iterator[tuple[str, ast.Call]]:
    for path in sorted(APP.rglob("*.py")):
        module = path.relative_to(APP).with_suffix("").parts
        yield from calls(ast.parse(path.read_text(encoding="utf-8")), module)


def raised() -> list[str]:
    return [place for place, call in every_call() if isinstance(call.func, ast.Name) and call.func.id in TOLD]


def said() -> list[str]:
    """Return the sentences that pages say by themselves."""
    found = []
    for _, call in every_call():
        if isinstance(call.func, ast.Attribute) and call.args:
            owner = call.func.value
            name = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
            if (name, call.func.attr) in SAYING and words_of(call.args[0]):
                found.append(words_of(call.args[0]))
    return found


def test_every_sentence_of_trouble_has_a_topic() -> None:
    places = raised()
    assert len(places) > 300
    missing = {place for place in places if topic_of(TOPICS, place) is None}
    assert not missing, "add these to a topic of resources/help/messages.toml"


def test_what_pages_say_by_themselves_has_a_topic() -> None:
    sentences = said()
    assert len(sentences) > 5
    for words in sentences:
        assert topic_of(TOPICS, "", words) is not None, words


def test_a_topic_speaks_of_what_is_there_and_says_something() -> None:
    modules = {".".join(p.relative_to(APP).with_suffix("").parts) for p in APP.rglob("*.py")}
    packages = {m.rpartition(".")[0] for m in modules} | {"store", "usecases", "cli"}
    for topic in TOPICS:
        assert len(topic.text) > 150, topic.code
        assert not topic.title.endswith(".")
        for part in topic.said_by:
            known = any(part == m or part.startswith(f"{m}.") for m in modules | packages if m)
            assert known, f"{topic.code}: {part}"


@pytest.mark.parametrize("kind", [Refused, Overtaken, StoreError])
def test_a_sentence_knows_who_said_it(kind: type[Refused]) -> None:
    error = kind("This is told once.")
    assert error.said_by.endswith("test_a_sentence_knows_who_said_it")
    assert said_by("This is told once.") == error.said_by
    for number in range(REMEMBERED):
        Refused(str(number))
    assert said_by("This is told once.") == ""


def test_topics_are_found_by_code_or_by_words() -> None:
    assert [t.code for t in find_topics(TOPICS, "undo")] == ["undo"]
    assert "passwords" in [t.code for t in find_topics(TOPICS, "key ring")]
    with pytest.raises(Refused, match="No help speaks of “xyzzy”"):
        find_topics(TOPICS, "xyzzy")
