"""Recurrence hints on titles typed on the phone: precision at 1 and recall at 3, with and without accepted wordings."""

import sys

from app.domain.known_bugs import KnownBug
from app.domain.suites import Suite
from app.store.stores import Store
from tests.bench.hints import NOW, SUITES, quality
from tests.usecases.phone_titles import BUGS, FOREIGN


def phone_store(*, worded: bool = True) -> tuple[Store, list[tuple[str, int]]]:
    """Return a store with the known bugs of all teams, and titles with the known bug each of them means."""
    store = Store.in_memory(clock=lambda: NOW)
    asked: list[tuple[str, int]] = []
    with store.journal.step("Known bugs"):
        suites = [store.teams.add_suite(Suite(0, name, name[:2].upper())) for name in SUITES]
        for number, (title, wordings, titles) in enumerate(BUGS):
            bug = store.log.add_known_bug(KnownBug(0, suites[number % 3], None, title))
            for words in wordings if worded else ():
                store.bugs.add_wording(bug, words)
            asked += [(words, bug) for words in titles]
        for number, title in enumerate(FOREIGN):
            store.log.add_known_bug(KnownBug(0, suites[number % 4], None, title))
    return store, asked


def main() -> int:
    """Print both figures, with wordings and without; 0 when those with wordings are as good as promised."""
    figures = [quality(*phone_store(worded=worded))[:2] for worded in (True, False)]
    for name, (first, third) in zip(("with wordings", "titles alone"), figures, strict=True):
        print(f"{name:14} precision at 1 {first:.2f} (at least 0.65), recall at 3 {third:.2f} (at least 0.80)")
    return int(figures[0][0] < 0.65 or figures[0][1] < 0.8)


if __name__ == "__main__":
    sys.exit(main())
