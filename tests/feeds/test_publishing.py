"""Calendars out: stable, well formed, and never half written."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.domain.errors import Refused, StoreError
from app.feeds.calendars import calendar_bytes, check_calendar
from app.feeds.events import Feed, FeedEvent, FeedKind, FeedWindow, person_feed, project_feed, rotation_feed, team_feed
from app.feeds.publishing import file_names, publish, slug
from app.feeds.revisions import Revision, revise
from tests.domain.builders import MONDAY, rota, team

NOW = datetime(2026, 11, 24, 14, 20, tzinfo=UTC)
WINDOW = FeedWindow(MONDAY + -4, MONDAY + 8, "5f3a")
HELD = rota((0, 1), (1, 1), (3, 2))


def feeds() -> list[Feed]:
    whole = team()
    people = [
        f for p in whole.people for f in (person_feed(whole, HELD, p, WINDOW), project_feed(whole, HELD, p, WINDOW))
    ]
    return [*people, rotation_feed(whole, HELD, whole.rotations[0], "#332288", WINDOW), team_feed(whole, HELD, WINDOW)]


def revisions(some: list[Feed], known: dict[str, Revision] | None = None, now: datetime = NOW) -> dict[str, Revision]:
    return revise([e for f in some for e in f.events], known or {}, now)


def lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


def test_a_persons_calendar_reads_like_this() -> None:
    some = feeds()
    assert lines(calendar_bytes(some[2], revisions(some))) == [
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
        "DESCRIPTION:From nobody",
        "LAST-MODIFIED:20261124T142000Z",
        "TRANSP:OPAQUE",
        "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ]


def test_a_slot_has_the_same_uid_in_each_calendar() -> None:
    some = feeds()
    holders = [f for f in some for e in f.events if e.uid.startswith("slot-1-2026-12-21")]
    assert [f.kind for f in holders] == [FeedKind.PERSON, FeedKind.ROTATION, FeedKind.TEAM]


def test_two_weeks_running_are_taken_over_once_and_project_blocks_run_between() -> None:
    support, project = feeds()[0], feeds()[1]
    assert [e.uid for e in support.events if e.category == "handoff"] == ["handoff-1-2026-11-30-primary@5f3a"]
    assert [(e.start, e.end) for e in project.events] == [
        (date(2026, 11, 2), date(2026, 11, 30)),
        (date(2026, 12, 14), date(2027, 2, 1)),
    ]


def test_a_revision_rises_only_when_the_facts_change_and_never_falls() -> None:
    some = feeds()
    first = revisions(some)
    assert revisions(some, first, NOW + timedelta(days=1)) == first
    other = rota((0, 1), (1, 1), (3, 3))
    whole = team()
    moved = [rotation_feed(whole, other, whole.rotations[0], "#332288", WINDOW)]
    later = revisions(moved, first, NOW + timedelta(days=1))
    changed = {uid for uid in later if later[uid] != first[uid]}
    assert changed == {"slot-1-2026-12-21-primary@5f3a"}
    assert later[changed.pop()] == replace(
        later["slot-1-2026-12-21-primary@5f3a"], sequence=1, modified=NOW + timedelta(days=1)
    )
    back = revisions(
        [rotation_feed(whole, HELD, whole.rotations[0], "#332288", WINDOW)], first | later, NOW - timedelta(days=9)
    )
    assert back["slot-1-2026-12-21-primary@5f3a"].sequence == 2
    assert back["slot-1-2026-12-21-primary@5f3a"].modified == NOW + timedelta(days=1)


def test_the_bytes_are_the_same_in_any_process_zone_and_hash_seed() -> None:
    program = (
        "from tests.feeds.test_publishing import *; import hashlib; some = feeds(); "
        "print(hashlib.sha256(b''.join(calendar_bytes(f, revisions(some)) for f in some)).hexdigest())"
    )
    found = set()
    for zone, seed, language in (("UTC", "1", "C"), ("Asia/Tokyo", "2", "C.UTF-8"), ("America/New_York", "3", "de_DE")):
        place = {**os.environ, "TZ": zone, "PYTHONHASHSEED": seed, "LANG": language, "PYTHONPATH": str(Path.cwd())}
        done = subprocess.run([sys.executable, "-c", program], env=place, capture_output=True, text=True, check=True)
        found.add(done.stdout)
    assert len(found) == 1


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=120)


@given(TEXT, TEXT)
def test_hostile_text_stays_text_and_makes_no_property(summary: str, name: str) -> None:
    event = FeedEvent("u@x", summary, summary, date(2026, 1, 5), date(2026, 1, 12), "support week", "f")
    data = calendar_bytes(Feed(FeedKind.TEAM, "t", name, "#2b59c3", (event,)), {"u@x": Revision("f", 0, NOW)})
    properties = [line.split(":")[0].split(";")[0] for line in lines(data) if line]
    assert properties.count("BEGIN") == 2
    assert len(properties) == 24
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    (found,) = Calendar.from_ical(data).walk("VEVENT")
    expected = " ".join("".join(c for c in " ".join(summary.split()) if c.isprintable() or c == " ").split())
    shown = "".join(c for c in str(found["SUMMARY"]) if c.isprintable() or c == " ")
    assert " ".join(shown.split()) == expected


def test_publishing_writes_what_changed_and_only_that(tmp_path: Path) -> None:
    some = feeds()
    first = publish(tmp_path, some, revisions(some))
    assert len(first.written) == len(some) == 10
    stamps = {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()}
    again = publish(tmp_path, some, revisions(some))
    assert (again.written, len(again.unchanged)) == ((), 10)
    assert {p.name: p.stat().st_mtime_ns for p in tmp_path.iterdir()} == stamps
    fewer = publish(tmp_path, some[2:], revisions(some))
    assert fewer.left_over == ("person-person-1.ics", "project-person-1.ics")
    assert (tmp_path / "person-person-1.ics").exists()


def test_a_folder_that_cannot_be_written_is_told_and_the_old_calendars_stay(tmp_path: Path) -> None:
    some = feeds()
    taken = tmp_path / "taken"
    taken.write_text("a file")
    with pytest.raises(StoreError, match=r"The folder .*taken cannot be written \(.*\); choose another"):
        publish(taken, some, revisions(some))
    assert taken.read_text() == "a file"
    good = tmp_path / "good"
    publish(good, some, revisions(some))
    old = (good / "everybody.ics").read_bytes()
    (good / "person-person-3.ics").unlink()
    (good / "person-person-3.ics").mkdir()
    with pytest.raises(StoreError):
        publish(good, some, revisions(some))
    assert (good / "everybody.ics").read_bytes() == old
    assert not [p for p in good.iterdir() if "part" in p.name]


def test_what_a_killed_publisher_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / ".everybody.ics.watchbill-part").write_bytes(b"BEGIN:VCAL")
    publish(tmp_path, feeds(), revisions(feeds()))
    assert not list(tmp_path.glob(".*"))


def test_a_full_disk_leaves_the_old_calendar(tmp_path: Path) -> None:
    publish(tmp_path, feeds(), revisions(feeds()))
    old = (tmp_path / "everybody.ics").read_bytes()
    program = (
        "import resource, signal, sys; from pathlib import Path; from tests.feeds.test_publishing import *\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (200, 200))\n"
        "some = feeds(); later = {u: replace(r, sequence=9) for u, r in revisions(some).items()}\n"
        "try: publish(Path(sys.argv[1]), some, later)\n"
        "except StoreError as error: print(error)"
    )
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True)
    assert "cannot be written" in done.stdout
    assert (tmp_path / "everybody.ics").read_bytes() == old
    assert not list(tmp_path.glob(".*"))


@pytest.mark.parametrize(
    "name", ["../../etc/passwd", "CON", "a\nb", "x" * 300, "李雯", "", "..", "A/B\\C", "\u202egnp"]
)
def test_any_name_gives_a_safe_file_name(name: str) -> None:
    stem = slug(name)
    assert stem
    assert len(stem.encode()) <= 80
    assert not set(stem) & set("/\\\n\0.: ")
    assert stem != "con"


def test_people_of_one_name_have_calendars_of_their_own() -> None:
    one = Feed(FeedKind.PERSON, "person-1", "Ana: support", "#2b59c3", ())
    assert list(file_names([one, replace(one, key="person-2")])) == ["person-ana.ics", "person-ana-person-2.ics"]


def broken() -> Iterator[bytes]:
    good = calendar_bytes(feeds()[2], revisions(feeds()))
    yield b"<html>"
    yield good.replace(b"UID:slot", b"UID:other")
    yield b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


def test_a_calendar_that_came_out_wrong_is_never_published() -> None:
    uids = [e.uid for e in feeds()[2].events]
    for data in broken():
        with pytest.raises(Refused, match="the old one was kept"):
            check_calendar("x.ics", data, uids)
