"""The archive of handoffs: every note, item and addendum, found as one types."""

from collections.abc import Iterable
from typing import Any

from app.domain.archives import Doc, DocKind, wanted_of
from app.domain.languages import tr
from app.domain.teams import Team
from app.domain.weeks import Week, day_words, parse_day
from app.reports.handoffs import handoff_text
from app.store.stores import Store
from app.usecases.handing_off import handoff_note

AT_ONCE = 5000


def search_handoffs(store: Store, text: str, **filters: Any) -> tuple[tuple[Doc, str], ...]:
    """Return what was found with a piece of its text, best first; the index is brought up to date before."""
    refresh_archive(store)
    return find_handoffs(store, text, **filters)


def find_handoffs(store: Store, text: str, **filters: Any) -> tuple[tuple[Doc, str], ...]:
    """Return what is found in what is indexed so far."""
    today = store.clock().date()
    return store.archive.find(wanted_of(text, today, **filters), today)


def refresh_archive(store: Store) -> None:
    """Index what commands have touched since the last look; a read-only file is searched as it is."""
    while index_some(store, AT_ONCE):
        pass


def index_some(store: Store, most: int) -> bool:
    """Index up to `most` changes of documents and tell whether more are left."""
    if store.read_only:
        return False
    stale = store.archive.stale(most)
    if stale.keys or stale.until < stale.newest:
        docs = _docs(store, stale.keys)
        with store.unjournaled():
            store.archive.keep(stale.until, stale.keys, docs)
    return stale.until < stale.newest


def _docs(store: Store, keys: Iterable[str]) -> list[Doc]:
    team = store.team()
    by_kind: dict[str, list[str]] = {kind: [] for kind in DocKind}
    for key in keys:
        kind, _, rest = key.partition(" ")
        by_kind[kind].append(rest)
    return [
        *store.archive.written_items(map(int, by_kind[DocKind.ITEM])),
        *store.archive.written_addenda(map(int, by_kind[DocKind.ADDENDUM])),
        *(doc for rest in by_kind[DocKind.NOTE] if (doc := _note_doc(store, team, rest)) is not None),
    ]


def _note_doc(store: Store, team: Team, rest: str) -> Doc | None:
    """Return the document of a note: what was typed while it is open, all of it once it is signed."""
    number, monday, *named = rest.split(" ", 2)
    rotation_id, week, part = int(number), Week(parse_day(monday)), "".join(named)
    edit = store.handoffs.edit(rotation_id, week, part)
    if edit is None:
        return None
    words, people = " ".join([edit.to_successor, edit.learned, *(w for _, w in edit.sections)]), ""
    if store.handoffs.signature(rotation_id, week, part) is not None:
        note = handoff_note(store, rotation_id, week, part)
        words, people = handoff_text(note), f"{note.outgoing}, {note.incoming}"
    short = tr("short handoff, ") if part else ""
    title = (
        f"{short}{team.rotation[rotation_id].name}, {day_words(team.rotation[rotation_id].first_day(week), year=True)}"
    )
    return Doc(tr("note {rest}", rest=rest), DocKind.NOTE, rotation_id, week, None, title, people, "", words, part)
