"""Has this happened before? Known bugs for what somebody is typing; linking one stays the person's choice."""

from collections.abc import Mapping

from app.domain.aliases import ALIASES
from app.domain.hints import Hint
from app.store.stores import Store


def recurrence_hints(store: Store, text: str, suite_id: int | None = None) -> tuple[Hint, ...]:
    """Return the three known bugs that fit best, those of the suite on duty first; none for a text without words."""
    store.hints.refresh(aliases_of(store))
    ids, found = store.hints.find(text, suite_id), []
    bugs = store.log.known_bugs_of(ids) if ids else {}
    for bug_id in ids:
        times, last = store.bugs.seen(bug_id)
        found.append(Hint(bugs[bug_id], times, last, store.bugs.median_minutes(bug_id)))
    return tuple(found)


def prepare_hints(store: Store, most: int) -> bool:
    """Make ready what hints need, so many known bugs at a time; return whether some are left."""
    store.hints.refresh(aliases_of(store))
    return store.hints.take_in(most)


def aliases_of(store: Store) -> Mapping[str, str]:
    """Return the aliases in force: those shipped, changed by the team's own."""
    return {word: means for word, means in {**ALIASES, **store.bugs.aliases()}.items() if means}
