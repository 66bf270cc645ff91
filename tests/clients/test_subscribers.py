"""Real calendar programs fetch the served feeds: vdirsyncer with khal, ical.js and node-ical."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from app.domain.feeds import FeedKind, FeedName
from app.feeds.events import FeedEvent
from app.feeds.servers import Server
from app.feeds.serving import FeedSite
from app.store.stores import Store
from app.usecases.covering import cover_of_days, cover_week
from app.usecases.serving import show_feeds
from app.usecases.subscribing import add_subscriber, feeds_of, set_feed_option
from app.usecases.swapping import swap_weeks
from tests.clients.servers import BIN
from tests.store.builders import slot
from tests.usecases.builders import clock
from tests.usecases.test_subscribing import published

NODE = Path(__file__).parent / "node"
TEAM = FeedName(FeedKind.TEAM)
pytestmark = pytest.mark.slow
has_node = shutil.which("node") is not None and (NODE / "node_modules").is_dir()


@contextmanager
def served_team(store: Store) -> Iterator[tuple[str, FeedSite]]:
    """Serve everybody's calendar and yield its address."""
    site = FeedSite(clock)
    token = add_subscriber(store, TEAM, "client")[1]
    server = Server("127.0.0.1", 0, site.answer)
    server.start()
    show_feeds(store, site)
    yield f"http://127.0.0.1:{server.address[1]}/cal/{token}.ics", site
    server.stop()


def events(store: Store) -> tuple[FeedEvent, ...]:
    return next(f for f in feeds_of(store) if f.name == TEAM).events


def run(folder: Path, *command: str, zone: str = "Europe/London") -> str:
    place = {**os.environ, "HOME": str(folder), "XDG_CONFIG_HOME": str(folder), "TZ": zone, "LC_ALL": "C.UTF-8"}
    done = subprocess.run(
        command, cwd=folder, env=place, capture_output=True, text=True, encoding="utf-8", check=False, timeout=60
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def configure(folder: Path, url: str) -> None:
    (folder / "vdirsyncer.ini").write_text(
        f"""[general]
status_path = "{folder}/status"
[pair feed]
a = "served"
b = "here"
collections = null
conflict_resolution = "a wins"
[storage served]
type = "http"
url = "{url}"
[storage here]
type = "filesystem"
path = "{folder}/items"
fileext = ".ics"
""",
        encoding="utf-8",
    )
    (folder / "items").mkdir()
    (folder / "khal.ini").write_text(
        f"""[calendars]
[[feed]]
path = {folder}/items
[locale]
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
local_timezone = Europe/London
default_timezone = Europe/London
""",
        encoding="utf-8",
    )
    run(folder, str(BIN / "vdirsyncer"), "-c", "vdirsyncer.ini", "discover")


def synced(folder: Path) -> tuple[set[str], set[str], set[str]]:
    """Sync and return the names of items that came, changed and went."""

    def items() -> dict[str, bytes]:
        return {p.name: p.read_bytes() for p in (folder / "items").glob("*.ics")}

    before = items()
    run(folder, str(BIN / "vdirsyncer"), "-c", "vdirsyncer.ini", "sync")
    after = items()
    changed = {name for name in before.keys() & after.keys() if before[name] != after[name]}
    return after.keys() - before.keys(), changed, before.keys() - after.keys()


def khal(folder: Path) -> set[tuple[str, str]]:
    """Return first day and title of everything khal shows."""
    form = ("--once", "--format", "{start-date}|{title}", "--day-format", "")
    shown = run(folder, str(BIN / "khal"), "-c", "khal.ini", "list", *form, "2026-11-01", "2027-12-31")
    return {(day, title) for day, _, title in (line.partition("|") for line in shown.splitlines()) if title}


def wanted(store: Store) -> set[tuple[str, str]]:
    return {(str(e.start)[:10], e.summary) for e in events(store)}


def test_vdirsyncer_and_khal_show_the_feed_and_each_change_of_it_once(tmp_path: Path) -> None:
    store = published()
    set_feed_option(store, TEAM, "handoffs", 1)
    with served_team(store) as (url, site):
        configure(tmp_path, url)
        came, changed, went = synced(tmp_path)
        assert (len(came), changed, went) == (4, set(), set())
        assert khal(tmp_path) == wanted(store)

        swap_weeks(store, slot(0), slot(4), reason="agreed", published=True)
        show_feeds(store, site)
        # vdirsyncer names what it fetches by its content, so each changed event comes anew and its old form goes
        came, changed, went = synced(tmp_path)
        assert (len(came), changed, len(went)) == (4, set(), 4)
        assert khal(tmp_path) == wanted(store)

        with store.journal.step("Open a slot"):
            store.rotas.publish([(slot(4), None)])
        show_feeds(store, site)
        came, changed, went = synced(tmp_path)
        assert (came, changed, len(went)) == (set(), set(), 2)
        assert khal(tmp_path) == wanted(store)

        team, here = store.team(), slot(0)
        holder = store.rotas.published().holder(here)
        able = next(p.id for p in team.people if p.id != holder)
        cover_week(store, cover_of_days(team, here, able, here.week.monday, here.week.monday), "dentist")
        show_feeds(store, site)
        came, changed, went = synced(tmp_path)
        assert (len(came), changed, went) == (1, set(), set())
        assert khal(tmp_path) == wanted(store)
        assert synced(tmp_path) == (set(), set(), set())


@pytest.mark.skipif(not has_node, reason="Node or its calendar libraries are missing; dev.py test says how to get them")
@pytest.mark.parametrize("library", ["ical", "node-ical"])
def test_javascript_reads_what_the_database_says(library: str, tmp_path: Path) -> None:
    store = published()
    set_feed_option(store, TEAM, "handoffs", 1)
    with served_team(store) as (url, _):
        found = json.loads(run(tmp_path, "node", str(NODE / "read.mjs"), library, url))
    wanted = {(e.uid, _text(e.start), _text(e.end), e.summary) for e in events(store)}
    assert {tuple(event) for event in found} == wanted
    assert len(wanted) == 4


def _text(moment: object) -> str:
    return str(moment).replace(" ", "T").replace("+00:00", "Z")
