"""How far long work is, how it is stopped, and how much time is left once that can be known."""

from collections.abc import Callable

from app.domain.languages import tr

SHOWN_AFTER = 0.4  # seconds; what is done sooner is not shown, so that nothing flickers
KNOWN_AFTER, KNOWN_SHARE = 1.0, 0.03  # before, the pace says nothing
SOON, MINUTE = 1.5, 60
Tell = Callable[[float], None]  # is told the share done, 0 to 1; may raise to stop


class Stopped(Exception):
    """Somebody wants no more of a piece of work; what was begun last was not done."""


def untold(_share: float) -> None:
    """Tell nobody how far something is."""


class Pace:
    """How far a thread is: it calls this with the share done; whoever waits reads `share`, and may `stop` it."""

    def __init__(self) -> None:
        self.share: float | None = None
        self._stopped = False

    def stop(self) -> None:
        """Let the next call raise Stopped."""
        self._stopped = True

    def __call__(self, share: float) -> None:
        """Take the share done; raise Stopped once nobody wants more."""
        if self._stopped:
            raise Stopped
        self.share = share


def part_of(tell: Tell, first: float, last: float) -> Tell:
    """Return whom to tell the share of a part of the work that goes from one share of the whole to another."""
    return lambda share: tell(first + (last - first) * share)


def seconds_left(elapsed: float, share: float | None) -> float | None:
    """Return how many seconds are left at the pace so far, None while that cannot be known."""
    if share is None or share < KNOWN_SHARE or elapsed < KNOWN_AFTER:
        return None
    return elapsed * max(0.0, 1 - share) / share


def left_words(seconds: float | None) -> str:
    """Return “about 20 s left”, rounded so that it does not twitch; empty while it is not known."""
    if seconds is None:
        return ""
    if seconds < SOON:
        return tr("nearly done")
    if seconds < MINUTE:
        step = 1 if seconds < 10 else 5
        return tr("about {seconds} s left", seconds=step * round(seconds / step))
    return tr("about {n} min left|about {n} min left", "", round(seconds / MINUTE))
