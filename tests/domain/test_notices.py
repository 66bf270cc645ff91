"""What a person is told at an instant: each thing once, nothing in quiet hours, only what concerns them."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.duty import on_duty
from app.domain.errors import Refused
from app.domain.known_bugs import KnownBug
from app.domain.notices import NoticeFacts, NoticeKind, QuietHours, due_notices, primary_lines
from app.domain.rota import SlotChange
from app.domain.swap_proposals import SwapProposal
from app.domain.waiting import WaitingHandoff
from tests.domain.builders import MONDAY, rota, slot, team

HANDOFF = datetime(2026, 12, 7, 9, tzinfo=UTC)
BEFORE = HANDOFF - timedelta(hours=20)
HELD = rota((0, 1), (1, 2), (2, 3))
SWAP = SwapProposal(7, (SlotChange(slot(2), 3, 2),), 3, BEFORE, HANDOFF + timedelta(days=7))
BUGS = (
    KnownBug(1, 1, None, "Stale book", accepted_by="Person 1", review_on=date(2026, 12, 1)),
    KnownBug(2, 1, None, "Gap on fix session", accepted_by="Somebody gone", review_on=date(2026, 12, 10)),
    KnownBug(3, 1, None, "Fixed", accepted_by="Person 1", review_on=date(2026, 12, 1), fixed_on=date(2026, 12, 2)),
)
WAITING = (WaitingHandoff(1, MONDAY, signed=False, person_id=1),)
FACTS = NoticeFacts(team(), HELD, waiting=WAITING, swaps=(SWAP,), bugs=BUGS)
MONDAY_AT = datetime(2026, 11, 30, tzinfo=UTC)
moments = st.integers(0, 21 * 24 * 4).map(lambda n: MONDAY_AT + timedelta(minutes=15 * n))


def words(person_id: int, at: datetime, facts: NoticeFacts = FACTS) -> list[str]:
    return [n.words for n in due_notices(facts, person_id, at)]


def test_who_gives_and_who_takes_are_told_of_a_handoff_the_hours_before_it() -> None:
    assert words(1, BEFORE)[0] == "You hand over Order Gateways primary on Mon 7 Dec 09:00 to Person 2."
    assert words(2, BEFORE)[0] == "You take over Order Gateways primary on Mon 7 Dec 09:00 from Person 1."
    assert words(4, BEFORE) == []
    assert not any("hand over" in w for w in words(1, HANDOFF - timedelta(hours=25)))
    assert not any("hand over" in w for w in words(1, BEFORE, replace(FACTS, hours=0)))


def test_a_note_is_missed_after_its_handoff_only() -> None:
    assert [n.kind for n in due_notices(FACTS, 1, HANDOFF) if n.kind is NoticeKind.UNSIGNED] == [NoticeKind.UNSIGNED]
    assert "waits to be signed by Person 1" in " ".join(words(1, HANDOFF))
    assert "waits to be signed" not in " ".join(words(1, BEFORE))
    assert "waits to be signed" not in " ".join(words(2, HANDOFF))


def test_a_swap_is_told_to_whom_it_waits_for_until_it_expires() -> None:
    assert "A swap waits for your answer until Mon 14 Dec 09:00" in words(2, BEFORE)[1]
    assert not any("swap" in w for w in words(3, BEFORE))
    assert not any("swap" in w for w in words(2, SWAP.expires_at))


def test_a_review_is_told_to_who_accepted_the_bug_else_to_the_primary_of_its_suite() -> None:
    assert "“Stale book” was to be looked at again by 2026-12-01; decide anew." in words(1, HANDOFF)
    assert not any("Stale" in w or "Gap" in w for w in words(2, HANDOFF))
    assert any("Gap on fix" in w for w in words(2, HANDOFF + timedelta(days=3)))
    assert not any("Fixed" in w for w in words(1, HANDOFF))


def test_quiet_hours_go_over_midnight_and_the_same_time_twice_is_never_quiet() -> None:
    night = QuietHours.parse("22:00-07:00")
    assert str(night) == "22:00-07:00"
    for hour, quiet in ((21, False), (22, True), (3, True), (7, False)):
        assert night.hold(datetime(2026, 12, 1, hour, tzinfo=UTC), "UTC") is quiet
    assert night.hold(datetime(2026, 12, 1, 14, tzinfo=UTC), "Asia/Tokyo")
    assert not QuietHours(time(9), time(9)).hold(datetime(2026, 12, 1, 9, tzinfo=UTC), "UTC")
    for wrong in ("", "22:00", "22-99", "late-early", "22:00+01:00-07:00"):
        with pytest.raises(Refused, match="22:00-07:00"):
            QuietHours.parse(wrong)


@given(moments, st.integers(1, 4), st.integers(0, 168))
def test_what_was_told_is_never_told_again_and_everything_is_told_once(at: datetime, who: int, hours: int) -> None:
    facts = replace(FACTS, hours=hours)
    due = due_notices(facts, who, at)
    keys = [n.key for n in due]
    assert len(keys) == len(set(keys))
    assert due_notices(facts, who, at, told=frozenset(keys)) == ()
    assert due_notices(facts, who, at, told=frozenset(keys[:1])) == due[1:]


@given(moments, st.integers(1, 4), st.times(), st.times())
def test_nothing_is_told_in_quiet_hours_and_all_of_it_outside_them(
    at: datetime, who: int, begin: time, end: time
) -> None:
    quiet = QuietHours(begin, end)
    local = at.time()
    inside = begin <= local < end if begin <= end else not end <= local < begin
    told = due_notices(FACTS, who, at, quiet=quiet)
    assert told == (() if inside else due_notices(FACTS, who, at))


@given(moments, st.integers(1, 4), st.integers(0, 168))
def test_a_handoff_is_told_only_to_those_concerned_and_never_too_soon(at: datetime, who: int, hours: int) -> None:
    facts = replace(FACTS, hours=hours)
    found = [n for n in due_notices(facts, who, at) if n.kind is NoticeKind.HANDOFF]
    duties = [d for d in on_duty(facts.team, HELD, at) if who in (d.person_id, d.next_person_id)]
    near = [d for d in duties if d.person_id != d.next_person_id and d.until - at <= timedelta(hours=hours)]
    assert len(found) == len(near)


def test_somebody_who_left_the_team_is_told_nothing() -> None:
    assert due_notices(FACTS, 99, HANDOFF) == ()


def test_the_tray_names_the_primary_of_each_suite_and_until_when() -> None:
    lines = primary_lines(team(), on_duty(team(), HELD, BEFORE), "Europe/London")
    assert lines == ("OG: Person 1 until Mon 7 Dec 09:00", "FX: nobody until Sun 6 Dec 21:00")
