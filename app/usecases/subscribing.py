"""Writing everybody's calendar from what is published."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from app.domain.rota import Rota
from app.domain.teams import Team
from app.domain.weeks import Week
from app.feeds.events import Feed, FeedWindow, person_feed, project_feed, rotation_feed, team_feed
from app.feeds.publishing import Published, publish
from app.feeds.revisions import Revision, revise
from app.store.stores import Store

WEEKS_BACK, WEEKS_AHEAD = 8, 52


@dataclass(frozen=True)
class FeedTask:
    """Everything publishing needs, as plain values."""

    feeds: tuple[Feed, ...]
    revisions: dict[str, Revision]


def publish_feeds(store: Store, folder: Path) -> Published:
    """Write every feed of the published rota into the folder; raise StoreError when it cannot be written."""
    task = feed_task(store)
    return publish(folder, task.feeds, task.revisions)


def feed_task(store: Store) -> FeedTask:
    """Return the feeds with the revisions of their events, which are kept in the team file from now on."""
    feeds = feeds_of(store)
    known = {uid: Revision(*stored) for uid, stored in store.revisions.all().items()}
    events = {event.uid: event for feed in feeds for event in feed.events}
    revisions = revise(events.values(), known, store.clock())
    moved = {uid: r for uid, r in revisions.items() if known.get(uid) != r}
    if moved and not store.read_only:
        with store.unjournaled():
            store.revisions.save({uid: (r.fingerprint, r.sequence, r.modified) for uid, r in moved.items()})
    return FeedTask(feeds, revisions)


def feeds_of(store: Store) -> tuple[Feed, ...]:
    """Return the feeds: per person support and project weeks, per rotation, and all."""
    team, rota = store.team(), store.rotas.published()
    now = Week.of(store.clock().date())
    window = FeedWindow(now + -WEEKS_BACK, now + WEEKS_AHEAD, store.teams.facts().uid)
    return (*_people(team, rota, window), *_rotations(team, rota, window), team_feed(team, rota, window))


def _people(team: Team, rota: Rota, window: FeedWindow) -> Iterable[Feed]:
    planned = rota.last_week()
    until = FeedWindow(window.first, min(window.last, planned) if planned else window.first, window.team_uid)
    for person in team.people:
        yield person_feed(team, rota, person, window)
        yield project_feed(team, rota, person, until)


def _rotations(team: Team, rota: Rota, window: FeedWindow) -> Iterable[Feed]:
    for rotation in team.rotations:
        yield rotation_feed(team, rota, rotation, team.suite[rotation.suite_id].rgb, window)
