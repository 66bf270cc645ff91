"""Rows of the feeds: what each shows, the file names they are published under, and who subscribed.

File names and fetches are outside the journal: an address withdrawn must not come back by undo.
"""

from collections.abc import Iterable, Mapping
from datetime import datetime

from app.domain.feeds import FeedKind, FeedName, FeedOptions
from app.domain.subscribers import Subscriber
from app.store.databases import Database
from app.store.rows import column, delete, insert, instant, select


class FeedRows:
    """Reads and writes options, addresses and subscribers of feeds."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def options(self) -> dict[FeedName, FeedOptions]:
        """Return the options of every feed that differs from the defaults."""
        found: dict[str, dict[str, int]] = {}
        for feed, option, value in select(self._db, "SELECT feed, option, value FROM feed_option"):
            found.setdefault(feed, {})[option] = value
        names = {name: values for feed, values in found.items() if (name := _name(feed)) is not None}
        return {name: FeedOptions.of(name.kind, values) for name, values in names.items()}

    def set_option(self, name: FeedName, option: str, value: int) -> None:
        """Store one option."""
        delete(self._db, "feed_option", feed=str(name), option=option)
        insert(self._db, "feed_option", feed=str(name), option=option, value=value)

    def addresses(self) -> dict[FeedName, str]:
        """Return the file name of each feed that has one."""
        rows = select(self._db, "SELECT feed, name FROM feed_address WHERE withdrawn = 0")
        return {name: file for feed, file in rows if (name := _name(feed)) is not None}

    def withdrawn(self) -> tuple[str, ...]:
        """Return file names that no longer hold."""
        rows = select(self._db, "SELECT name FROM feed_address WHERE withdrawn = 1 ORDER BY name")
        return tuple(name for (name,) in rows)

    def add_addresses(self, addresses: Mapping[FeedName, str]) -> None:
        """Store file names for feeds; outside the journal."""
        for name, file in addresses.items():
            insert(self._db, "feed_address", name=file, feed=str(name), withdrawn=0)

    def withdraw_address(self, name: FeedName) -> None:
        """Let the file name of a feed hold no longer; outside the journal."""
        self._db.execute("UPDATE feed_address SET withdrawn = 1 WHERE feed = ?", [str(name)])

    def subscribers(self) -> tuple[Subscriber, ...]:
        """Return who may fetch what, in the order the links were made."""
        sql = (
            "SELECT id, feed, name, subscriber.token_hash, made, at, client FROM subscriber "
            "LEFT JOIN subscriber_fetch ON subscriber_fetch.token_hash = subscriber.token_hash ORDER BY id"
        )
        return tuple(
            Subscriber(number, name, who, token_hash, made_at, instant(at), client or "")
            for number, feed, who, token_hash, made, at, client in select(self._db, sql)
            if (name := _name(feed)) is not None and (made_at := instant(made)) is not None
        )

    def add_subscriber(self, name: FeedName, who: str, token_hash: str, made: datetime) -> int:
        """Add a subscriber and return the new id."""
        return insert(self._db, "subscriber", feed=str(name), name=who, token_hash=token_hash, made=made)

    def remove_subscriber(self, subscriber_id: int) -> None:
        """Remove a subscriber."""
        delete(self._db, "subscriber", id=subscriber_id)

    def note_fetches(self, fetches: Iterable[tuple[str, datetime, str]]) -> None:
        """Store when links (by token hash) were fetched last and by which program; outside the journal."""
        for token_hash, at, client in fetches:
            self._db.execute(
                "INSERT INTO subscriber_fetch (token_hash, at, client) VALUES (?, ?, ?) "
                "ON CONFLICT (token_hash) DO UPDATE SET at = excluded.at, client = excluded.client",
                [token_hash, column(at), client],
            )

    def move(self, gone: FeedName, stays: FeedName) -> None:
        """Let the subscribers of a feed whose subject goes see another feed from now on."""
        delete(self._db, "feed_option", feed=str(gone))
        self._db.execute("UPDATE subscriber SET feed = ? WHERE feed = ?", [str(stays), str(gone)])

    def forget(self, name: FeedName) -> None:
        """Remove options and subscribers of a feed whose subject goes, since its number may be used again."""
        delete(self._db, "feed_option", feed=str(name))
        delete(self._db, "subscriber", feed=str(name))


def _name(text: str) -> FeedName | None:
    """Read a stored feed; None for a kind that only a newer program knows."""
    kind, _, number = text.partition("-")
    return FeedName(FeedKind(kind), int(number or 0)) if kind in list(FeedKind) else None
