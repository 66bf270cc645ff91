"""Two windows write into one note: what only one of them changed is kept as it is, what both changed is kept twice."""

from collections.abc import Set
from dataclasses import fields, replace

from app.domain.handoffs import HandoffEdit, HandoffItem


def merged_edit(base: HandoffEdit, mine: HandoffEdit, theirs: HandoffEdit) -> HandoffEdit:
    """Return `theirs` with what was changed from `base` to `mine`."""
    was, said, typed = dict(base.sections), dict(theirs.sections), dict(mine.sections)
    names = {**said, **typed}
    return HandoffEdit(
        mine.mood if mine.mood is not base.mood else theirs.mood,
        merged_text(base.to_successor, mine.to_successor, theirs.to_successor),
        merged_text(base.learned, mine.learned, theirs.learned),
        tuple((n, merged_text(was.get(n, ""), typed.get(n, was.get(n, "")), said.get(n, ""))) for n in sorted(names)),
        _merged_set(base.ticked, mine.ticked, theirs.ticked),
    )


def merged_item(base: HandoffItem, mine: HandoffItem, theirs: HandoffItem) -> HandoffItem:
    """Return `theirs` with the fields that were changed from `base` to `mine`; of one changed twice `mine` counts."""
    changed = {f.name: getattr(mine, f.name) for f in fields(mine) if getattr(mine, f.name) != getattr(base, f.name)}
    return replace(theirs, **changed)


def merged_text(base: str, mine: str, theirs: str) -> str:
    """Return one text of two that began as the same: what both added stands behind each other."""
    if mine in (base, theirs):
        return theirs
    if theirs == base:
        return mine
    if mine.startswith(base) and theirs.startswith(base):
        return theirs + mine[len(base) :] if base else f"{theirs}\n\n{mine}"
    return f"{theirs}\n\n{mine}"


def _merged_set(base: Set[str], mine: Set[str], theirs: Set[str]) -> frozenset[str]:
    return frozenset(theirs | (mine - base)) - (base - mine)
