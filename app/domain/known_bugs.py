"""Recurring problems that are accepted as toil until somebody fixes them."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KnownBug:
    """A recurring problem of an application (or of a whole suite) and the step that recovers from it."""

    id: int
    suite_id: int
    application_id: int | None
    title: str
    workaround: str = ""
