"""What is typed in the team meeting."""

import pytest

from app.domain.errors import Refused
from app.domain.handoffs import ItemKind
from app.domain.meetings import MeetingLine, read_line
from app.domain.rota import Assignment, Slot
from app.domain.rotations import Role
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.meetings import meeting_of, write_in_meeting
from app.usecases.undoing import undo
from tests.usecases.builders import TODAY, sample_store


@pytest.fixture
def store() -> Store:
    return sample_store("team.toml", "people.csv", "issues.csv", "events.csv")


def test_a_line_has_words_a_person_a_known_bug_and_a_week() -> None:
    assert read_line("call the desk @Ana-Castillo") == MeetingLine("call the desk", "Ana Castillo")
    assert read_line("#stale-book @AC 2026-W50") == MeetingLine("", "AC", "stale-book", "2026-W50")
    assert read_line("ship in 2026-W50") == MeetingLine("ship in 2026-W50")
    assert read_line("who tests it?").is_question
    for nothing in ("", "  ", "@Ana"):
        with pytest.raises(Refused, match="Write what was said"):
            read_line(nothing)


def test_an_action_is_an_item_of_this_week_and_is_undone(store: Store) -> None:
    before = store.dump()
    write_in_meeting(store, 1, "raise the throttle @JW")
    write_in_meeting(store, 1, "who tests it?")
    items = {i.title: i for i in meeting_of(store, 1).items}
    question, action = items["who tests it?"], items["raise the throttle"]
    assert question.kind is ItemKind.QUESTION
    assert (action.kind, action.owner) == (ItemKind.OPEN, "Jonas Weber")
    undo(store)
    undo(store)
    assert store.dump() == before


def test_a_known_bug_is_claimed_for_a_week_or_the_next_project_week(store: Store) -> None:
    person, this = store.team().find_person("JW"), Week.of(TODAY.date())
    with store.journal.step("Assign"):
        store.rotas.assign([Assignment(Slot(this + 1, 1, Role.PRIMARY), person.id)])
    write_in_meeting(store, 1, "#stale-book @JW")
    bug = next(b for b in store.log.known_bugs() if "stale book" in b.title)
    assert bug.claimed_by == person.id
    assert bug.claimed_week is not None
    assert bug.claimed_week > this + 1
    write_in_meeting(store, 1, "#stale-book @JW 2027-W10")
    kept = next(b for b in store.log.known_bugs() if b.id == bug.id)
    assert kept.claimed_week is not None
    assert kept.claimed_week.iso == "2027-W10"
    with pytest.raises(Refused, match="Say who fixes"):
        write_in_meeting(store, 1, "#stale-book")


def test_who_has_no_project_week_is_told_to_write_one(store: Store) -> None:
    person, this = store.team().find_person("JW"), Week.of(TODAY.date())
    with store.journal.step("Assign"):
        store.rotas.assign([Assignment(Slot(this + n, 1, Role.PRIMARY), person.id) for n in range(1, 14)])
    with pytest.raises(Refused, match="has no project week until"):
        write_in_meeting(store, 1, "#stale-book @JW")


def test_last_week_and_what_is_coming(store: Store) -> None:
    meeting = meeting_of(store, 1)
    assert meeting.last.week == store.team().rotations[0].handoff.week_at(TODAY) + -1
    assert next(e.title for e in meeting.coming) == "NYSE closed: Thanksgiving"
