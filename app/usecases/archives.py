"""The archive of handoffs: every note, item and addendum, found as one types."""

from app.domain.archives import Doc, DocKind, wanted_of
from app.domain.weeks import Week, day_words, parse_day
from app.reports.handoffs import handoff_text
from app.store.stores import Store
from app.usecases.handing_off import handoff_note


def search_handoffs(store: Store, text: str, **filters: object) -> tuple[tuple[Doc, str], ...]:
    """Return what was found with a piece of its text, best first; the index is brought up to date before."""
    refresh_archive(store)
    today = store.clock().date()
    return store.archive.find(wanted_of(text, today, **filters), today)


def refresh_archive(store: Store) -> None:
    """Index what commands have touched since the last look; a read-only file is searched as it is."""
    if store.read_only:
        return
    seq, stale = store.archive.stale()
    if not stale:
        return
    by_kind: dict[str, list[str]] = {kind: [] for kind in DocKind}
    for key in stale:
        kind, _, rest = key.partition(" ")
        by_kind[kind].append(rest)
    docs = [
        *store.archive.written_items(map(int, by_kind[DocKind.ITEM])),
        *store.archive.written_addenda(map(int, by_kind[DocKind.ADDENDUM])),
        *(doc for rest in by_kind[DocKind.NOTE] if (doc := _note_doc(store, rest)) is not None),
    ]
    with store.unjournaled():
        store.archive.keep(seq, stale, docs)


def _note_doc(store: Store, rest: str) -> Doc | None:
    """Return the document of a note: what was typed while it is open, all of it once it is signed."""
    number, _, monday = rest.partition(" ")
    rotation_id, week = int(number), Week(parse_day(monday))
    edit = store.handoffs.edit(rotation_id, week)
    if edit is None:
        return None
    words, people = " ".join([edit.to_successor, edit.learned, *(w for _, w in edit.sections)]), ""
    if store.handoffs.signature(rotation_id, week) is not None:
        note = handoff_note(store, rotation_id, week)
        words, people = handoff_text(note), f"{note.outgoing}, {note.incoming}"
    team = store.team()
    title = f"{team.rotation[rotation_id].name}, {day_words(team.rotation[rotation_id].first_day(week), year=True)}"
    return Doc(f"note {rest}", DocKind.NOTE, rotation_id, week, None, title, people, "", words)
