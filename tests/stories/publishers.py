"""Children that publish calendars again and again, to be killed or to run against each other."""

import sys
from pathlib import Path

from app.domain.feeds import FeedKind, FeedName
from app.feeds.publishing import publish
from app.feeds.revisions import Revision
from tests.feeds.builders import many_events

NAME = FeedName(FeedKind.TEAM)


def main(folder: Path, rounds: int) -> None:
    """Publish two calendars over and over, each time with other bytes."""
    for number in range(rounds):
        feed, at = many_events(60)
        revisions = {e.uid: Revision("f", number, at) for e in feed.events}
        publish(folder, {"one.ics": feed, "two.ics": feed}, revisions)
        print(number, flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
