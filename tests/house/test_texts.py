"""Texts a person reads stand where the tools of translation find them."""

import ast
from pathlib import Path

APP = Path(__file__).parents[2] / "app"


def within(tree: ast.AST) -> list[str]:
    """Return the texts said within a string that is formatted: lupdate reads such a string as a whole and sees none."""
    formatted = [node for node in ast.walk(tree) if isinstance(node, ast.JoinedStr)]
    calls = [node for one in formatted for node in ast.walk(one) if isinstance(node, ast.Call)]
    return [ast.unparse(call) for call in calls if isinstance(call.func, ast.Name) and call.func.id == "tr"]


def test_no_text_is_said_within_a_formatted_string() -> None:
    found = {p.name: within(ast.parse(p.read_text(encoding="utf-8"))) for p in sorted(APP.rglob("*.py"))}
    assert {name: texts for name, texts in found.items() if texts} == {}
    assert within(ast.parse("f\"{tr('Lost')} {dated(day, tr('%b'))}\"")) == ["tr('Lost')", "tr('%b')"]
