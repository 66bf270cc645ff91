"""What is supported: suites and the applications in them."""

from dataclasses import dataclass

# Paul Tol's muted set, told apart under colour-vision deficiencies; the last one is for suites beyond the tenth too.
SUITE_COLOURS = (
    "#332288", "#44AA99", "#CC6677", "#88CCEE", "#117733", "#DDCC77", "#882255", "#999933", "#AA4499", "#DDDDDD",
)  # fmt: skip


@dataclass(frozen=True)
class Application:
    """One supported program, its owner team and where its runbook is."""

    id: int
    suite_id: int
    name: str
    owner: str = ""
    runbook: str = ""


@dataclass(frozen=True)
class Suite:
    """A set of applications supported together; `response_minutes` is the target for a first answer."""

    id: int
    name: str
    code: str
    colour: int = 0
    market: str = ""
    cover: str = ""
    response_minutes: int | None = None

    @property
    def rgb(self) -> str:
        """The suite's colour; `colour` is its place in the set."""
        return SUITE_COLOURS[min(self.colour, len(SUITE_COLOURS) - 1)]


def suite_code(name: str, taken: frozenset[str] | set[str] = frozenset()) -> str:
    """Return a few capital letters for a suite, different from those taken.

    A first word in capitals stands as it is (FX Pricing is FX), else initials, then later letters.
    """
    words = [w for w in "".join(c if c.isalnum() else " " for c in name).upper().split() if w] or ["X"]
    letters = "".join(words)
    given = name.split(maxsplit=1)[0] if name.split() else ""
    if given.isalpha() and given.isupper() and 2 <= len(given) <= 3 and given not in taken:
        return given
    firsts = words[0][0]
    seconds = [w[0] for w in words[1:]] + list(letters[1:]) + list("23456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    if len(words) == 1 and len(words[0]) > 1 and words[0][:2] not in taken:
        return words[0][:2]
    for second in seconds:
        if firsts + second not in taken:
            return firsts + second
    return next(code for code in (f"{n:02d}" for n in range(100)) if code not in taken)
