"""What has changed of what everybody knows: slots that changed hands and covers that came or went."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.covers import Cover, cover_words
from app.domain.differences import person_lines
from app.domain.languages import tr
from app.domain.rota import SlotChange
from app.domain.teams import Team


@dataclass(frozen=True)
class News:
    """The net change between two moments: published slots, covers that were not there before, covers that are gone."""

    slots: tuple[SlotChange, ...] = ()
    covers: tuple[Cover, ...] = ()
    covers_gone: tuple[Cover, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.slots or self.covers or self.covers_gone)

    def of_person(self, person_id: int) -> "News":
        """Return the part that concerns a person."""
        return News(
            tuple(c for c in self.slots if person_id in (c.before, c.after)),
            tuple(c for c in self.covers if c.person_id == person_id),
            tuple(c for c in self.covers_gone if c.person_id == person_id),
        )


def news_lines(team: Team, news: News, only: int | None = None) -> tuple[str, ...]:
    """Return one sentence per person who gains or loses slots (or of one person alone) and one per cover."""
    return (
        *person_lines(team, news.slots, only),
        *(f"{cover_words(team, c)}." for c in _known(team, news.covers)),
        *(tr("No longer: {cover}.", cover=cover_words(team, c)) for c in _known(team, news.covers_gone)),
    )


def _known(team: Team, covers: Iterable[Cover]) -> tuple[Cover, ...]:
    return tuple(c for c in covers if c.slot.rotation_id in team.rotation and c.person_id in team.person)
