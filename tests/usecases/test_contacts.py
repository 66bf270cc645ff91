"""Contacts: kept, put in order, called, waited for, and shown in the handoff."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.contacts import Call, Contact, Owes
from app.domain.errors import Refused
from app.domain.incidents import IncidentLine, LineKind
from app.domain.weeks import Week
from app.reports.handoffs import handoff_text
from app.store.stores import Store
from app.usecases.contacts import (
    add_contact,
    answer_call,
    owed_answers,
    record_call,
    remove_contact,
    save_contact,
    set_call_order,
    whom_to_call,
)
from app.usecases.drafting_handoffs import draft_note
from app.usecases.importing import import_files
from app.usecases.incidents import add_incident_line
from app.usecases.logging_issues import log_issue
from tests.usecases.builders import TODAY, Write, sample_store


def call(contact_id: int, words: str, issue_id: int | None = None, owes: Owes = Owes.NOBODY) -> Call:
    return Call(0, contact_id, issue_id, TODAY, "", words, " CHG-7 ", owes)


@pytest.fixture
def store() -> Store:
    return sample_store()


def test_a_contact_is_added_changed_and_removed(store: Store) -> None:
    add_contact(store, Contact(0, " Venue help ", "exchange", hours="Mon-Fri 08:00-18:00"))
    added = next(c for c in store.log.contacts() if c.name == "Venue help")
    assert added.zone_name == store.teams.facts().time_zone
    save_contact(store, replace(added, internal=True, suite_ids=frozenset({1}), zone_name="Asia/Tokyo"))
    kept = next(c for c in store.log.contacts() if c.id == added.id)
    assert (kept.internal, kept.suite_ids, kept.zone_name) == (True, frozenset({1}), "Asia/Tokyo")
    remove_contact(store, kept.id)
    with pytest.raises(Refused, match="no longer there"):
        save_contact(store, kept)


@pytest.mark.parametrize(
    ("contact", "words"),
    [
        (Contact(0, "EXCHANGE operations desk", ""), "already"),
        (Contact(0, "x", "", hours="whenever"), "is not when somebody answers"),
        (Contact(0, "x", "", zone_name="Mars/Olympus"), "is not a known time zone"),
        (Contact(0, " ", ""), "needs a name"),
    ],
)
def test_a_contact_that_cannot_be_is_refused(store: Store, contact: Contact, words: str) -> None:
    with pytest.raises(Refused, match=words):
        add_contact(store, contact)


def test_calls_are_kept_with_issue_and_ticket_and_wait_for_an_answer(store: Store) -> None:
    log_issue(store, "! orders stuck /oms-gateway")
    (issue,) = store.log.open_issues()
    record_call(store, call(1, "asked for a replay", issue.id, Owes.THEY))
    record_call(store, call(1, "told them we are up"))
    newest, asked = store.contacts.calls(1)
    assert (newest.waits, asked.waits, asked.ticket, asked.caller) == (False, True, "CHG-7", "tester")
    (owed,) = owed_answers(store, issue.suite_id)
    assert owed.words == "Exchange operations desk owes us an answer"
    with pytest.raises(Refused, match="log names Exchange operations desk 2 times"):
        remove_contact(store, 1)
    answer_call(store, asked.id)
    assert owed_answers(store) == ()
    with pytest.raises(Refused, match="Nobody owes an answer"):
        answer_call(store, asked.id)


def test_a_call_needs_words_and_an_issue_that_is_there(store: Store) -> None:
    for made, words in ((call(1, " "), "what the call with"), (call(1, "x", 99), "no longer in the log")):
        with pytest.raises(Refused, match=words):
            record_call(store, made)


def test_a_call_of_an_incident_card_is_in_the_log_of_its_party(store: Store) -> None:
    log_issue(store, "! orders stuck /oms-gateway")
    (issue,) = store.log.open_issues()
    line = IncidentLine(0, issue.id, TODAY, LineKind.CALL, "asked", who="exchange operations DESK", ticket="T-1")
    add_incident_line(store, line)
    (found,) = store.contacts.calls(1)
    assert (found.id, found.issue_id, found.ticket) == (0, issue.id, "T-1")
    assert store.contacts.calls(2) == ()


def test_an_application_has_its_own_order(store: Store) -> None:
    application = store.team().applications[0]
    every = [c.id for c in store.log.contacts()]
    assert set_call_order(store, application.id, [every[-1], every[-1]])
    assert not set_call_order(store, application.id, [every[-1]])
    assert whom_to_call(store, application.suite_id, application.id)[0].id == every[-1]
    for application_id, ids, words in ((999, [], "application is no longer"), (application.id, [99], "contact is no")):
        with pytest.raises(Refused, match=words):
            set_call_order(store, application_id, ids)


def test_who_owes_an_answer_is_in_the_handoff(store: Store) -> None:
    record_call(store, call(1, "when is the replay?", owes=Owes.THEY))
    record_call(store, call(1, "our list of orders", owes=Owes.WE))
    rotation = next(r for r in store.team().rotations if r.suite_id == 1)
    note = draft_note(store, rotation.id, Week.of(TODAY.date()))
    assert [o.ours for o in note.owed] == [False, True]
    text = handoff_text(note)
    assert "Exchange operations desk owes us an answer: when is the replay?" in text
    assert note.owed[0].since - TODAY == timedelta()


TEAM = """
[[suite]]
name = "Order Gateways"
[[suite.application]]
name = "oms-gateway"
call = ["Venue desk", "Exchange operations desk"]

[[contact]]
name = "Venue desk"
internal = true
hours = "Mon-Fri 08:00-18:00"
zone_name = "Asia/Tokyo"
"""


def test_the_team_file_brings_hours_and_call_order(store: Store, write: Write) -> None:
    path = write("more.toml", TEAM)
    import_files(store, [path])
    desk = next(c for c in store.log.contacts() if c.name == "Venue desk")
    assert (desk.internal, desk.zone_name) == (True, "Asia/Tokyo")
    (order,) = store.contacts.orders().values()
    assert order[0] == desk.id
    assert not import_files(store, [path]).changes


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("internal = true", 'internal = "yes"', "neither true nor false"),
        ("08:00-18:00", "early", "is not when somebody answers"),
        ('"Venue desk", ', '"Venue desc", ', "there is no contact “Venue desc”"),
    ],
)
def test_a_team_file_with_a_contact_that_is_none_is_refused(
    store: Store, write: Write, old: str, new: str, words: str
) -> None:
    before = store.dump()
    with pytest.raises(Refused, match=words):
        import_files(store, [write("more.toml", TEAM.replace(old, new))])
    assert store.dump() == before
