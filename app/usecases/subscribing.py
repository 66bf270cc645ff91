"""Everybody's calendar from what is published: the feeds, what each shows, where it is and who may fetch it."""

import secrets
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from app.domain.changes import Changes
from app.domain.errors import Refused, StoreError
from app.domain.feeds import FeedKind, FeedName, checked_option, feed_names
from app.domain.languages import tr
from app.domain.progress import Stopped, Tell, part_of, untold
from app.domain.rota import Rota
from app.domain.settings import setting_value
from app.domain.subscribers import token_hash
from app.domain.teams import Team
from app.domain.weeks import Week
from app.feeds.calendars import calendar_bytes
from app.feeds.contents import World, feed
from app.feeds.events import Feed, FeedWindow
from app.feeds.passwords import ring_words, store_password, stored_password
from app.feeds.places import Put, checked_place, put_calendars
from app.feeds.publishing import Published, finish_publishing, new_address, publish
from app.feeds.revisions import Revision, revise
from app.store.stores import Store
from app.usecases.saving import save_file
from app.usecases.teams import clean_name


@dataclass(frozen=True)
class FeedInputs:
    """Everything the feeds are made from, as plain values; `at` is when the last command was done."""

    world: World
    known: Mapping[str, Revision]
    addresses: Mapping[FeedName, str]
    withdrawn: tuple[str, ...]
    at: datetime


@dataclass(frozen=True)
class FeedTask:
    """Everything publishing and serving need: feeds by file name, revisions, and names that no longer hold.

    `moved` revisions and `fresh` addresses have to be kept in the team file before anybody sees them.
    """

    calendars: Mapping[str, Feed]
    revisions: Mapping[str, Revision]
    withdrawn: tuple[str, ...]
    moved: Mapping[str, Revision]
    fresh: Mapping[FeedName, str]

    @property
    def feeds(self) -> tuple[Feed, ...]:
        """The feeds."""
        return tuple(self.calendars.values())

    @property
    def addresses(self) -> dict[FeedName, str]:
        """The file name of each feed."""
        return {feed.name: name for name, feed in self.calendars.items()}


def publish_feeds(store: Store, folder: Path, tell: Tell = untold) -> Published:
    """Write every feed of the published rota into the folder; raise StoreError when it cannot be written."""
    task = feed_task(store)
    return publish(folder, task.calendars, task.revisions, task.withdrawn, tell)


def put_feeds(store: Store, url: str, user: str, tell: Tell = untold) -> Put:
    """Write every feed onto a WebDAV or CalDAV server; the password of the user comes from the key ring."""
    place = checked_place(url, user)
    password = stored_password(place.url, user) if user else ""
    task = feed_task(store)
    return put_calendars(place, password, task.calendars, task.revisions, task.withdrawn, tell=tell)


@dataclass(frozen=True)
class Places:
    """Where calendars go: a folder, a server with its user, or both."""

    folder: Path | None = None
    url: str = ""
    user: str = ""

    def __bool__(self) -> bool:
        return self.folder is not None or bool(self.url)


@dataclass(frozen=True)
class Gone:
    """What became of a publishing: what each place says, and the trouble of those that could not be written.

    `stopped` tells that somebody wanted no more of it.
    """

    published: Published | None = None
    put: Put | None = None
    troubles: tuple[str, ...] = ()
    stopped: bool = False


def publish_everywhere(places: Places, task: FeedTask, tell: Tell = untold) -> Gone:
    """Write feeds to every place; one that cannot be written does not keep the other from it. Needs no store.

    Where `tell` raises Stopped, what was not written yet stays as it was.
    """
    half = 0.5 if places.folder is not None and places.url else 0.0 if places.url else 1.0
    published, put, troubles = None, None, []
    if places.folder is not None:
        try:
            published = publish(places.folder, task.calendars, task.revisions, task.withdrawn, part_of(tell, 0, half))
        except Stopped:
            return Gone(stopped=True)
        except (Refused, StoreError) as error:
            troubles.append(str(error))
    if places.url:
        try:
            place = checked_place(places.url, places.user)
            password = stored_password(place.url, places.user) if places.user else ""
            rest = part_of(tell, half, 1)
            put = put_calendars(place, password, task.calendars, task.revisions, task.withdrawn, tell=rest)
        except Stopped:
            return Gone(published, None, tuple(troubles), stopped=True)
        except (Refused, StoreError) as error:
            troubles.append(str(error))
    return Gone(published, put, tuple(troubles))


def finish_places(places: Places) -> None:
    """Finish what a killed publisher began in the folder, if there is one; a folder that cannot be written waits."""
    if places.folder is not None:
        with suppress(StoreError, Refused):
            finish_publishing(places.folder)


def keep_password(url: str, user: str, password: str) -> None:
    """Keep the password of a user of a calendar server in the key ring; an empty one removes it."""
    store_password(checked_place(url, user).url, user, password)


def key_ring_words() -> str:
    """Return what keeps the passwords of calendar servers on this system, in words."""
    return ring_words()


def feed_task(store: Store) -> FeedTask:
    """Return the feeds with the revisions of their events and their addresses, kept in the team file from now on.

    Whatever is new gets the time of the last command, so that the same file gives the same bytes whoever asks, when.
    """
    return keep_task(store, make_task(feed_inputs(store)))


def feed_inputs(store: Store, team: Team | None = None, rota: Rota | None = None) -> FeedInputs:
    """Read what the feeds are made from; team and published rota are taken where the caller has them."""
    known = {uid: Revision(*stored) for uid, stored in store.revisions.all().items()}
    at = store.journal.history(1)[0].at
    return FeedInputs(world_of(store, team, rota), known, store.feeds.addresses(), store.feeds.withdrawn(), at)


def make_task(inputs: FeedInputs) -> FeedTask:
    """Make every feed; needs no store."""
    feeds = tuple(feed(inputs.world, name) for name in feed_names(inputs.world.team))
    revisions = revise(feeds, inputs.known, inputs.at)
    moved = {uid: r for uid, r in revisions.items() if inputs.known.get(uid) is not r}
    fresh = {f.name: new_address(f) for f in feeds if f.name not in inputs.addresses}
    calendars = {inputs.addresses.get(f.name) or fresh[f.name]: f for f in feeds}
    return FeedTask(calendars, revisions, inputs.withdrawn, moved, fresh)


def keep_task(store: Store, task: FeedTask) -> FeedTask:
    """Keep what is new of a task and return it with the addresses that hold; another process may have been first."""
    if store.read_only or not (task.moved or task.fresh):
        return task
    with store.unjournaled():
        store.revisions.save({u: (r.fingerprint, r.sequence, r.modified) for u, r in task.moved.items()})
        have = store.feeds.addresses()
        store.feeds.add_addresses({name: file for name, file in task.fresh.items() if name not in have})
    return replace(task, calendars={have.get(f.name, file): f for file, f in task.calendars.items()})


def feeds_of(store: Store) -> tuple[Feed, ...]:
    """Return every feed: two per person, one per rotation and suite, one for all, one of events."""
    world = world_of(store)
    return tuple(feed(world, name) for name in feed_names(world.team))


def world_of(store: Store, team: Team | None = None, rota: Rota | None = None) -> World:
    """Return what stands in the feeds; team and published rota are taken where the caller has them."""
    values = store.teams.settings()
    now = Week.of(store.clock().date())
    first, last = now + -setting_value(values, "feed_weeks_back"), now + setting_value(values, "feed_weeks_ahead")
    window = FeedWindow(first, last, store.teams.facts().uid)
    events, options = tuple(store.events.all()), store.feeds.options()
    return World(team or store.team(), rota or store.rotas.published(), window, events, store.rotas.covers(), options)


def save_feed(store: Store, name: FeedName, path: Path) -> int:
    """Write one feed to a file and return how many events it has; raise StoreError when it cannot be written."""
    task = feed_task(store)
    found = next(f for f in task.feeds if f.name == name)
    save_file(path, calendar_bytes(found, task.revisions))
    return len(found.events)


def set_feed_option(store: Store, name: FeedName, option: str, value: int) -> Changes:
    """Choose what a feed shows; raise Refused for an option it does not have or a value out of range."""
    checked = checked_option(name, option, value)
    label = f"{feed_words(store.team(), name)}: {option} = {checked}"
    with store.journal.step(label, "feed") as step:
        store.feeds.set_option(name, option, checked)
    return step.changes


def renew_address(store: Store, name: FeedName) -> None:
    """Withdraw the file name of a feed: the next publishing removes that file and uses a new name."""
    with store.unjournaled():
        store.feeds.withdraw_address(name)


def add_subscriber(store: Store, name: FeedName, who: str) -> tuple[Changes, str]:
    """Make a link to a feed for somebody; returns the secret of the link, which is kept nowhere."""
    token, clean = secrets.token_urlsafe(24), clean_name(who, "subscriber")
    label = tr("New link to {feed} for {clean}", feed=feed_words(store.team(), name), clean=clean)
    with store.journal.step(label, "link") as step:
        store.feeds.add_subscriber(name, clean, token_hash(token), store.clock())
    return step.changes, token


def remove_subscriber(store: Store, subscriber_id: int) -> Changes:
    """Withdraw a link; raise Refused when it is not there any more."""
    found = next((s for s in store.feeds.subscribers() if s.id == subscriber_id), None)
    if found is None:
        raise Refused(
            tr("There is no link {subscriber_id}; look at the list of links again.", subscriber_id=subscriber_id)
        )
    label = tr("Withdraw the link of {name} to {feed}", name=found.name, feed=feed_words(store.team(), found.feed))
    with store.journal.step(label, "link") as step:
        store.feeds.remove_subscriber(found.id)
    return step.changes


def feed_words(team: Team, name: FeedName) -> str:
    """Return what a feed is called in sentences, such as “the calendar of Ana Castillo”."""
    match name.kind:
        case FeedKind.PERSON:
            return tr("the calendar of {name}", name=team.person[name.number].name)
        case FeedKind.PROJECT:
            return tr("the project weeks of {name}", name=team.person[name.number].name)
        case FeedKind.ROTATION:
            return tr("the calendar of {name}", name=team.rotation[name.number].name)
        case FeedKind.SUITE:
            return tr("the calendar of the suite {name}", name=team.suite[name.number].name)
        case FeedKind.TEAM:
            return tr("everybody’s calendar")
        case FeedKind.EVENTS:
            return tr("the calendar of what is coming")
