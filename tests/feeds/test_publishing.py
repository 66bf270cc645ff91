"""Calendars out: stable, well formed, and never half written."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
import vobject
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.domain.covers import Cover
from app.domain.errors import Refused, StoreError
from app.domain.events import Event, EventKind
from app.domain.feeds import FeedKind, FeedName, FeedOptions, feed_names
from app.domain.file_names import slug
from app.domain.leave import Leave, RecurringLeave
from app.domain.progress import Stopped
from app.domain.rota import Rota
from app.feeds.calendars import calendar_bytes, check_calendar, plain
from app.feeds.contents import World, feed
from app.feeds.events import Feed, FeedEvent, FeedWindow, Shown, coming_event
from app.feeds.publishing import finish_publishing, new_address, publish
from app.feeds.renames import LIST
from app.feeds.revisions import Revision, revise, revision_in
from tests.domain.builders import MONDAY, rota, slot, team
from tests.feeds.oracle import expected_lines

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
WINDOW = FeedWindow(MONDAY + -4, MONDAY + 8, "5f3a")
HELD = rota((0, 1), (1, 1), (3, 2))
DEPLOY = Event(1, date(2026, 12, 3), date(2026, 12, 3), EventKind.DEPLOY, "oms-gateway 4.2", frozenset({1}))
SLOT = "slot-1-2026-12-21-primary@5f3a"


def world(held: Rota = HELD, leave: tuple[Leave, ...] = (), **options: FeedOptions) -> World:
    names = {str(name): name for name in feed_names(team())}
    chosen = {names[key.replace("_", "-")]: some for key, some in options.items()}
    return World(team(leave=leave), held, WINDOW, (DEPLOY,), options=chosen)


def feeds(some: World | None = None) -> dict[str, Feed]:
    whole = some or world()
    return {str(name): feed(whole, name) for name in feed_names(whole.team)}


def files(some: dict[str, Feed]) -> dict[str, Feed]:
    return {f"{key}.ics": f for key, f in some.items()}


def revisions(
    some: dict[str, Feed], known: dict[str, Revision] | None = None, now: datetime = NOW
) -> dict[str, Revision]:
    return revise(some.values(), known or {}, now)


def lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_a_persons_calendar_reads_like_this() -> None:
    some = feeds()
    assert lines(calendar_bytes(some["person-2"], revisions(some))) == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Watchbill//Watchbill//EN",
        "CALSCALE:GREGORIAN",
        "NAME:Person 2: support",
        "X-WR-CALNAME:Person 2: support",
        "COLOR:royalblue",
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-APPLE-CALENDAR-COLOR:#2b59c3",
        "X-PUBLISHED-TTL:PT1H",
        "BEGIN:VEVENT",
        "SUMMARY:Order Gateways primary",
        "DTSTART;VALUE=DATE:20261221",
        "DTEND;VALUE=DATE:20261228",
        "DTSTAMP:20261124T142000Z",
        "UID:slot-1-2026-12-21-primary@5f3a",
        "SEQUENCE:0",
        "CATEGORIES:support week",
        "DESCRIPTION:2026-W52\\, handed over Mon 09:00 Europe/London",
        "LAST-MODIFIED:20261124T142000Z",
        "TRANSP:TRANSPARENT",
        "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "SUMMARY:Take over Order Gateways primary",
        "DTSTART:20261221T090000Z",
        "DTEND:20261221T091500Z",
        "DTSTAMP:20261124T142000Z",
        "UID:handoff-1-2026-12-21-primary@5f3a",
        "SEQUENCE:0",
        "CATEGORIES:handoff",
        "DESCRIPTION:From nobody to Person 2",
        "LAST-MODIFIED:20261124T142000Z",
        "TRANSP:OPAQUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_a_slot_has_the_same_uid_in_each_calendar() -> None:
    holders = [key for key, f in feeds().items() for e in f.events if e.uid == SLOT]
    assert holders == ["person-2", "rotation-1", "suite-1", "team"]


def test_two_weeks_running_are_taken_over_once() -> None:
    moments = [e.uid for e in feeds()["person-1"].events if e.category == "handoff"]
    assert moments == ["handoff-1-2026-11-30-primary@5f3a"]
    follows = feeds(world(rota((0, 1), (1, 2))))
    both = {
        key: [e.summary for e in follows[key].events if e.category == "handoff"] for key in ("person-1", "person-2")
    }
    assert both == {
        "person-1": ["Take over Order Gateways primary", "Hand over Order Gateways primary"],
        "person-2": ["Take over Order Gateways primary"],
    }


def test_project_blocks_run_between_duties_and_do_not_begin_anew_as_time_goes_on() -> None:
    held = rota((-8, 1), (0, 1), (1, 1), (3, 2))
    later = World(team(), held, FeedWindow(MONDAY + -2, MONDAY + 8, "5f3a"))
    for whole in (world(held), later):
        project = feed(whole, FeedName(FeedKind.PROJECT, 1))
        assert [(e.start, e.end) for e in project.events] == [
            (date(2026, 10, 12), date(2026, 11, 30)),
            (date(2026, 12, 14), date(2026, 12, 28)),
        ]


def test_recurring_leave_stands_day_by_day_under_names_of_its_own() -> None:
    whole = world(person_2=FeedOptions(leave=True))
    free = RecurringLeave(3, 2, 4, date(2026, 12, 4), date(2026, 12, 11))
    some = feeds(replace(whole, team=replace(whole.team, recurring_leave=(free,))))
    found = [e for e in some["person-2"].events if e.category == "leave"]
    assert [(e.uid.partition("@")[0], str(e.start)) for e in found] == [
        ("leave-every-3-2026-12-04", "2026-12-04"),
        ("leave-every-3-2026-12-11", "2026-12-11"),
    ]


def test_each_feed_has_its_own_options() -> None:
    away = Leave(7, 2, date(2027, 1, 4), date(2027, 1, 8), note="private")
    mine = FeedOptions(projects=True, leave=True, busy=True, alarm=30)
    some = feeds(world(leave=(away,), person_2=mine, rotation_1=FeedOptions(handoffs=True)))
    assert {e.category for e in some["person-2"].events} == {"support week", "project weeks", "leave"}
    shown = {e.category: e.shown for e in some["person-2"].events}
    assert shown == {"support week": Shown.FREE, "project weeks": Shown.BUSY, "leave": Shown.AWAY}
    assert "private" not in calendar_bytes(some["person-2"], revisions(some)).decode()
    assert [e.category for e in some["rotation-1"].events].count("handoff") == 2
    assert [e.summary for e in some["suite-1"].events if e.category == "deploy"] == ["oms-gateway 4.2"]
    assert not [e for e in some["suite-2"].events if e.category == "deploy"]
    assert not [e for e in some["team"].events if e.category == "deploy"]
    with_handoffs = feeds(world(person_2=FeedOptions(handoffs=True, alarm=30)))
    text = lines(calendar_bytes(with_handoffs["person-2"], revisions(with_handoffs)))
    assert text.count("BEGIN:VALARM") == 1
    assert "TRIGGER:-PT30M" in text


def test_a_cover_is_busy_for_who_stands_and_seen_by_everybody() -> None:
    begin = datetime(2026, 12, 22, 9, tzinfo=UTC)
    cover = Cover(4, slot(3), 3, begin, begin + timedelta(hours=24), "private")
    some = feeds(replace(world(), covers=(cover,)))
    found = {key: [(e.summary, e.shown) for e in f.events if e.category == "cover"] for key, f in some.items()}
    seen = ("Person 3 covers Order Gateways primary", Shown.FREE)
    assert {key: events[0] for key, events in found.items() if events} == {
        "person-2": seen,
        "person-3": ("Cover Order Gateways primary", Shown.BUSY),
        "rotation-1": seen,
        "suite-1": seen,
        "team": seen,
    }
    (event,) = [e for e in some["team"].events if e.category == "cover"]
    assert (event.uid, event.start, event.end) == ("cover-4@5f3a", cover.start, cover.end)
    assert "private" not in calendar_bytes(some["team"], revisions(some)).decode()
    assert event.description == "Person 3 for Person 2, Order Gateways primary, 2026-W52"
    quiet = world(person_3=FeedOptions(), team=FeedOptions())
    hidden = feeds(replace(quiet, covers=(cover,)))
    assert not [e for key in ("person-3", "team") for e in hidden[key].events if e.category == "cover"]


def test_addresses_are_shown_only_by_choice() -> None:
    people = tuple(replace(p, email=f"p{p.id}@example.com") for p in team().people)
    plain = World(team(people), HELD, WINDOW)
    name = FeedName(FeedKind.TEAM)
    chosen = replace(plain, options={name: FeedOptions(addresses=True)})
    assert not [f for f in feeds(plain).values() if "@example.com" in str(f.events)]
    assert "p1@example.com" in feed(chosen, name).events[0].description


def test_a_revision_rises_only_when_the_facts_change_and_never_falls() -> None:
    first = revisions(feeds())
    assert revisions(feeds(), first, NOW + timedelta(days=1)) == first
    other = feeds(world(rota((0, 1), (1, 1), (3, 3))))
    later = revisions(other, first, NOW + timedelta(days=1))
    changed = {uid for uid in first if later[uid] != first[uid] and uid.startswith("slot")}
    assert changed == {SLOT}
    assert (later[SLOT].sequence, later[SLOT].modified) == (1, NOW + timedelta(days=1))
    back = revisions(feeds(), later, NOW - timedelta(days=9))
    assert (back[SLOT].sequence, back[SLOT].modified) == (2, NOW + timedelta(days=1))


def test_a_slot_that_left_the_feeds_and_came_back_has_changed() -> None:
    first = revisions(feeds())
    without = revisions(feeds(world(rota((0, 1), (1, 1)))), first, NOW + timedelta(days=1))
    back = revisions(feeds(), without, NOW + timedelta(days=2))
    assert (back[SLOT].sequence, back[SLOT].modified) == (2, NOW + timedelta(days=2))


def test_an_alarm_changes_the_event_in_its_own_feed_only() -> None:
    first = revisions(feeds())
    alarmed = feeds(world(person_2=FeedOptions(handoffs=True, alarm=30)))
    known = revisions(alarmed, first, NOW + timedelta(days=1))
    before = {key: calendar_bytes(f, first) for key, f in feeds().items()}
    after = {key: calendar_bytes(f, known) for key, f in alarmed.items()}
    assert [key for key in before if before[key] != after[key]] == ["person-2"]
    sequences = [line for line in lines(after["person-2"]) if line.startswith("SEQUENCE")]
    assert sequences == ["SEQUENCE:0", "SEQUENCE:1"]
    again = revisions(feeds(), known, NOW + timedelta(days=2))
    quiet = [line for line in lines(calendar_bytes(feeds()["person-2"], again)) if line.startswith("SEQUENCE")]
    assert quiet == ["SEQUENCE:0", "SEQUENCE:2"]


def test_the_bytes_are_the_same_in_any_process_zone_and_hash_seed() -> None:
    program = (
        "from tests.feeds.test_publishing import *; import hashlib; some = feeds(); "
        "print(hashlib.sha256(b''.join(calendar_bytes(f, revisions(some)) for f in some.values())).hexdigest())"
    )
    found = set()
    for zone, seed, language in (("UTC", "1", "C"), ("Asia/Tokyo", "2", "C.UTF-8"), ("America/New_York", "3", "de_DE")):
        place = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LANG": language, "PYTHONPATH": str(Path.cwd())}
        done = subprocess.run([sys.executable, "-c", program], env=place, capture_output=True, text=True, check=True)
        found.add(done.stdout)
    assert len(found) == 1


@pytest.mark.parametrize("alarm", [1, 30, 90, 1440, 2895, 10080])
def test_an_independent_serializer_writes_the_same_lines(alarm: int) -> None:
    mine = FeedOptions(handoffs=True, projects=True, leave=True, busy=True, alarm=alarm)
    some = feeds(world(leave=(Leave(7, 2, date(2027, 1, 4), date(2027, 1, 8)),), person_2=mine))
    known = revisions(some, revisions(feeds()), NOW + timedelta(hours=3))
    css = {"#2b59c3": "royalblue", "#2b6e5e": "seagreen", "#332288": "indigo", "#DDCC77": "khaki"} | {
        "#CC6677": "indianred"
    }
    for one in some.values():
        seen = [(e, r.sequence, r.modified) for e in one.events for r in [revision_in(str(one.name), e.uid, known)]]
        wanted = expected_lines(one.title, one.colour, css[one.colour], seen)
        assert lines(calendar_bytes(one, known)) == [*wanted, ""]


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)


@given(TEXT, TEXT)
def test_hostile_text_stays_text_in_three_parsers_and_makes_no_property(summary: str, name: str) -> None:
    event = FeedEvent("u@x", summary, summary, date(2026, 1, 5), date(2026, 1, 12), "support week", "f")
    data = calendar_bytes(Feed(FeedName(FeedKind.TEAM), name, "#2b59c3", (event,)), {"u@x": Revision("f", 0, NOW)})
    properties = [line.split(":")[0].split(";")[0] for line in lines(data) if line]
    assert properties.count("BEGIN") == 2
    assert len(properties) == 24
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (ours,) = Calendar.from_ical(data).walk("VEVENT")
    theirs = vobject.readOne(data.decode()).vevent.summary.value
    plainly = next(line for line in lines(data) if line.startswith("SUMMARY:"))[8:]
    for found in (str(ours["SUMMARY"]), theirs, unescaped(plainly)):
        assert found == plain(summary)


def unescaped(text: str) -> str:
    """Read TEXT as RFC 5545 (3.3.11) writes it: the third parser."""
    return re.sub(r"\\(.)", lambda m: "\n" if m[1] in "nN" else m[1], text)


def test_publishing_writes_what_changed_and_only_that(tmp_path: Path) -> None:
    some = feeds()
    first = publish(tmp_path, files(some), revisions(some))
    assert len(first.written) == len(some) == 14
    stamps = {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}
    again = publish(tmp_path, files(some), revisions(some))
    assert (again.written, len(again.unchanged)) == ((), 14)
    assert {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()} == stamps
    fewer = {name: f for name, f in files(some).items() if not name.endswith("-1.ics")}
    left = publish(tmp_path, fewer, revisions(some), ("person-1.ics", "never-there.ics"))
    assert left.removed == ("person-1.ics",)
    assert left.left_over == ("project-1.ics", "rotation-1.ics", "suite-1.ics")
    assert not (tmp_path / "person-1.ics").exists()
    assert (tmp_path / "project-1.ics").exists()


def test_a_folder_that_cannot_be_written_is_told_and_the_old_calendars_stay(tmp_path: Path) -> None:
    some = feeds()
    taken = tmp_path / "taken"
    taken.write_text("a file")
    with pytest.raises(StoreError, match=r"The folder .*taken cannot be written \(.*\); choose another"):
        publish(taken, files(some), revisions(some))
    assert taken.read_text() == "a file"
    good = tmp_path / "good"
    publish(good, files(some), revisions(some))
    old = (good / "team.ics").read_bytes()
    (good / "person-3.ics").unlink()
    (good / "person-3.ics").mkdir()
    with pytest.raises(StoreError):
        publish(good, files(some), revisions(some))
    assert (good / "team.ics").read_bytes() == old
    assert not [p for p in good.iterdir() if "part" in p.name]


def test_what_a_killed_publisher_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".team.ics.watchbill-part").write_bytes(b"BEGIN:VCAL")
    publish(tmp_path, files(feeds()), revisions(feeds()))
    assert not list(tmp_path.glob(".*"))


def test_a_full_disk_leaves_the_old_calendar(tmp_path: Path) -> None:
    publish(tmp_path, files(feeds()), revisions(feeds()))
    old = (tmp_path / "team.ics").read_bytes()
    program = (
        "import resource, signal, sys; from pathlib import Path; from tests.feeds.test_publishing import *\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))\n"
        "some = feeds(); later = {u: replace(r, sequence=9) for u, r in revisions(some).items()}\n"
        "try: publish(Path(sys.argv[1]), files(some), later)\n"
        "except StoreError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "cannot be written" in done.stdout
    assert (tmp_path / "team.ics").read_bytes() == old
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "CON", "a\nb", "x" * 300, "李雯", "", "..", "A/B\\C", "\u202egnp"]
)
def test_any_name_gives_a_safe_file_name(name: str) -> None:
    stem = slug(name)
    assert stem
    assert len(stem.encode()) <= 80
    assert not set(stem) & set("/\\\n\0.: ")


def test_an_address_cannot_be_guessed_and_stays_in_its_folder() -> None:
    one = Feed(FeedName(FeedKind.PERSON, 1), "../../Ana: support", "#2b59c3", ())
    first, second = new_address(one), new_address(one)
    assert first != second
    assert re.fullmatch(r"person-ana-[0-9a-f]{32}\.ics", first)


def broken() -> Iterator[bytes]:
    good = calendar_bytes(feeds()["person-2"], revisions(feeds()))
    yield b"<html>"
    yield good.replace(b"UID:slot", b"UID:other")
    yield b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def test_a_calendar_that_came_out_wrong_is_never_published() -> None:
    uids = [e.uid for e in feeds()["person-2"].events]
    for data in broken():
        with pytest.raises(Refused, match="the old one was kept"):
            check_calendar("x.ics", data, uids)


def test_an_event_in_a_calendar_says_where_it_is_known_from() -> None:
    found = [
        coming_event(team(), WINDOW, replace(DEPLOY, source=source, verified_on=day)).description
        for source, day in (("", None), ("NYSE notice 7", None), ("NYSE notice 7", date(2026, 11, 20)))
    ]
    assert found[0] == "Deploy, for Order Gateways"
    assert found[1].endswith("\nSource: NYSE notice 7, not verified")
    assert found[2].endswith("\nSource: NYSE notice 7, verified on 2026-11-20")


@pytest.mark.parametrize(("moved", "gains", "loses"), [((1, 2), 2, 1), ((3, 1), 1, 2)])
def test_a_week_that_goes_to_another_is_never_in_no_calendar_when_a_kill_comes_between(
    tmp_path: Path, moved: tuple[int, int], gains: int, loses: int
) -> None:
    before, after = feeds(), feeds(world(rota(*{0: 1, 1: 1, 3: 2, moved[0]: moved[1]}.items())))
    old, new = tmp_path / "old", tmp_path / "new"
    known = revisions(before)
    publish(old, files(before), known)
    shutil.copytree(old, new)
    later = revisions(after, known)
    order = publish(new, files(after), later).written
    assert order.index(f"person-{gains}.ics") < order.index(f"person-{loses}.ics")
    events = (*after["person-1"].events, *after["person-2"].events)
    held = {event.uid for event in events if event.uid.startswith("slot-")}
    for done in range(len(order)):
        cut = tmp_path / str(done)
        shutil.copytree(old, cut)
        for name in order[:done]:
            shutil.copy(new / name, cut / name)
        there = b"".join((cut / f"person-{number}.ics").read_bytes() for number in (1, 2)).replace(b"\r\n ", b"")
        assert all(uid.encode() in there for uid in held)
        assert publish(cut, files(after), later).written == order[done:]


EXCHANGED = {0: 1, 1: 2, 3: 1}  # of the weeks that two people hold, two are exchanged


class _Killed(BaseException):
    """Stands for a kill: nothing is tidied up after it."""


@pytest.mark.parametrize("names", range(4))
def test_an_exchange_that_is_cut_between_two_names_is_finished_by_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, names: int
) -> None:
    before, after = feeds(), feeds(world(rota(*EXCHANGED.items())))
    publish(tmp_path, files(before), known := revisions(before))
    later, taken, rename = revisions(after, known), list[Path](), Path.replace

    def cut(part: Path, name: Path) -> Path:
        if name.suffix == ".ics":
            taken.append(name)
            if len(taken) > names:
                raise _Killed
        return rename(part, name)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "replace", cut)
        with pytest.raises(_Killed):
            publish(tmp_path, files(after), later)
    assert finish_publishing(tmp_path)
    assert not finish_publishing(tmp_path)
    assert publish(tmp_path, files(after), later).written == ()
    assert not list(tmp_path.glob(".*"))


def test_a_list_of_names_from_elsewhere_moves_nothing(tmp_path: Path) -> None:
    (tmp_path / "calendars").mkdir()
    (tmp_path / "kept.ics").write_bytes(b"kept")
    for text in (
        '{"parts": [], "gone": ["../kept.ics"]}',
        '{"parts": [["../kept.ics", "a.ics"]], "gone": []}',
        "[",
        "1",
    ):
        (tmp_path / "calendars" / LIST).write_text(text, encoding="utf-8")
        assert finish_publishing(tmp_path / "calendars")
        assert (tmp_path / "kept.ics").read_bytes() == b"kept"
        assert not list((tmp_path / "calendars").iterdir())


def test_publishing_that_is_stopped_changes_nothing(tmp_path: Path) -> None:
    before, after = feeds(), feeds(world(rota(*EXCHANGED.items())))
    publish(tmp_path, files(before), known := revisions(before))
    old = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    for last in (0.0, 0.3, 0.7, 0.95):

        def stop(share: float, last: float = last) -> None:
            if share >= last:
                raise Stopped

        with pytest.raises(Stopped):
            publish(tmp_path, files(after), revisions(after, known), (), stop)
        assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == old
