"""Whom to call: internal and external parties."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Contact:
    """A party such as an exchange desk, a broker or a development team, for the suites named by id (none means all)."""

    id: int
    name: str
    kind: str
    phone: str = ""
    email: str = ""
    suite_ids: frozenset[int] = frozenset()

    def concerns(self, suite_id: int) -> bool:
        """Tell whether the contact helps with the suite."""
        return not self.suite_ids or suite_id in self.suite_ids
