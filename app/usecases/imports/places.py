"""Where in a file something stands, so that a refusal can name it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from difflib import get_close_matches

from app.domain.errors import Refused
from app.domain.languages import tr

MOST_LISTED = 12


@dataclass(frozen=True)
class Place:
    """A file, perhaps a line (from 1) and perhaps a field in it."""

    file: str
    line: int | None = None
    field: str = ""

    def __str__(self) -> str:
        line = tr("line {line}", line=self.line) if self.line else ""
        return ", ".join(part for part in (self.file, line, self.field) if part)

    def at(self, field: str) -> "Place":
        """Return the same place with a field."""
        return replace(self, field=field)

    def refused(self, words: str) -> Refused:
        """Return a refusal that names the place."""
        return Refused(f"{self}: {words}")

    @contextmanager
    def named(self) -> Iterator[None]:
        """Put the place in front of whatever the body refuses."""
        try:
            yield
        except Refused as error:
            raise self.refused(str(error)) from None


def suggestion(word: str, known: Iterable[str]) -> str:
    """Return “did you mean “x”” when something known is near, else a list of what is known."""
    names = list(dict.fromkeys(known))
    folded = {name.casefold(): name for name in names}
    near = get_close_matches(word.casefold(), folded, n=1, cutoff=0.6)
    if near:
        return tr("did you mean “{folded}”", folded=folded[near[0]])
    more = " …" if len(names) > MOST_LISTED else ""
    return (
        tr("known: {names}{more}", names=", ".join(names[:MOST_LISTED]), more=more)
        if names
        else tr("there is none yet")
    )
