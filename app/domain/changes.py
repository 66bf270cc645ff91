"""What a command did: enough for every page to know whether to reload."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Changes:
    """The label of one command and the tables whose rows it moved; no tables means nothing changed."""

    label: str
    tables: frozenset[str] = frozenset()
    command_id: str | None = None
    details: tuple[str, ...] = ()

    def touch(self, *tables: str) -> bool:
        """Tell whether any of the named tables was changed."""
        return not self.tables.isdisjoint(tables)

    def __bool__(self) -> bool:
        return bool(self.tables)
