"""One design system: no page sets a number of its own for space, type or radius."""

import ast
import re
from pathlib import Path

UI = Path(__file__).parents[2] / "app" / "ui"
FILES = sorted(path for path in UI.rglob("*.py") if path.name != "tokens.py")
SETTERS = {
    "setSpacing", "addSpacing", "setHorizontalSpacing", "setVerticalSpacing", "setContentsMargins", "setPixelSize",
    "setPointSize", "setPointSizeF", "setIconSize", "header_font", "sized", "_font",
}  # fmt: skip
IN_STYLE = re.compile(r"(?:font-size|border-radius|padding|margin|spacing): ?\d")


def numbers(path: Path) -> list[str]:
    """Return the calls of a file that give a number where a step of the design system belongs."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and path.name != "styles.py":
            found += [f"{path.name}:{node.lineno}: {node.value}"] if IN_STYLE.search(node.value) else []
        if not isinstance(node, ast.Call):
            continue
        name = getattr(node.func, "attr", getattr(node.func, "id", ""))
        given = [*(node.args if name in SETTERS else ()), *(k.value for k in node.keywords if k.arg == "spacing")]
        if any(isinstance(part, ast.Constant) for one in given for part in ast.walk(one) if _is_number(part)):
            found.append(f"{path.name}:{node.lineno}: {ast.unparse(node)}")
    return found


def _is_number(node: ast.AST) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, int | float) and not isinstance(node.value, bool)


def test_no_page_sets_a_number_of_its_own() -> None:
    assert len(FILES) > 150
    assert [told for path in FILES for told in numbers(path)] == []


def test_the_style_sheet_takes_type_and_radii_from_the_tokens() -> None:
    sheet = (UI / "styles.py").read_text(encoding="utf-8")
    assert not re.search(r"font-size: ?\d", sheet)
    assert set(re.findall(r"border-radius: ?(\d+)px", sheet)) == set()


def test_items_of_layouts_are_not_asked_for() -> None:
    """PySide keeps an item by its address after Qt deleted it, and then takes what lies there for it."""
    assert [path.name for path in FILES if ".itemAt(" in path.read_text(encoding="utf-8")] == []
