"""How often each calendar event was changed, kept for ever so that its SEQUENCE never falls."""

from collections.abc import Mapping
from datetime import datetime

from app.store.databases import Database
from app.store.rows import column, select

StoredRevision = tuple[str, int, datetime]


class RevisionRows:
    """Reads and writes (fingerprint, sequence, modified in UTC) by event UID; outside the journal, never undone."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def all(self) -> dict[str, StoredRevision]:
        """Return every known revision."""
        rows = select(self._db, "SELECT uid, fingerprint, sequence, modified FROM feed_revision")
        return {uid: (print_, sequence, datetime.fromisoformat(at)) for uid, print_, sequence, at in rows}

    def save(self, revisions: Mapping[str, StoredRevision]) -> None:
        """Store revisions; a sequence already stored never falls."""
        for uid, (fingerprint, sequence, modified) in revisions.items():
            self._db.execute(
                "INSERT INTO feed_revision (uid, fingerprint, sequence, modified) VALUES (?, ?, ?, ?) "
                "ON CONFLICT (uid) DO UPDATE SET fingerprint = excluded.fingerprint, sequence = excluded.sequence, "
                "modified = excluded.modified WHERE excluded.sequence > feed_revision.sequence",
                [uid, fingerprint, sequence, column(modified)],
            )
