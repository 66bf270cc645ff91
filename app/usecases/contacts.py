"""Parties to call: kept, put in order, called, and waited for."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from app.domain.changes import Changes
from app.domain.clashes import settled
from app.domain.contacts import Call, Contact, OwedAnswer, Owes, spans_of, to_call
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.weeks import zone
from app.store.stores import Store
from app.usecases.teams import clean_name

LONGEST_WORDS = 2000


def add_contact(store: Store, contact: Contact) -> Changes:
    """Add a contact (its id is ignored); raise Refused for a name that is taken or hours that are none."""
    added = checked_contact(store, contact)
    with store.journal.step(tr("Add contact {name}", name=added.name), "contact") as step:
        store.log.add_contact(added)
    return step.changes


def save_contact(store: Store, contact: Contact, was: Contact | None = None) -> Changes:
    """Change a contact; raise Refused when it is gone, Overtaken when somebody changed the same since it `was` so."""
    the_contact(store, contact.id)
    name = checked_contact(store, contact).name
    with store.journal.step(tr("Change contact {name}", name=name), "contact") as step:
        changed = settled(was, contact, the_contact(store, contact.id), name)
        store.log.update_contact(checked_contact(store, changed))
    return step.changes


def remove_contact(store: Store, contact_id: int) -> Changes:
    """Remove a contact; raise Refused when the log names it."""
    contact = the_contact(store, contact_id)
    if count := store.contacts.named_by(contact_id):
        times = tr("once") if count == 1 else tr("{count} times", count=count)
        raise Refused(
            tr(
                "The log names {name} {times}; let the contact stay, or give it another name.",
                name=contact.name,
                times=times,
            )
        )
    with store.journal.step(tr("Remove contact {name}", name=contact.name), "contact") as step:
        store.contacts.remove(contact_id)
    return step.changes


def set_call_order(store: Store, application_id: int, contact_ids: Sequence[int]) -> Changes:
    """Say whom to call about an application, first one first."""
    name = next((a.name for a in store.team().applications if a.id == application_id), None)
    if name is None:
        raise Refused(tr("That application is no longer there; choose another."))
    ids = tuple(dict.fromkeys(contact_ids))
    for contact_id in ids:
        the_contact(store, contact_id)
    with store.journal.step(tr("Call order of {name}", name=name), "contact") as step:
        store.contacts.set_order(application_id, ids)
    return step.changes


def record_call(store: Store, call: Call) -> Changes:
    """Write down that a party was called, now, by whoever works here; raise Refused when it is not said why."""
    contact, words = the_contact(store, call.contact_id), " ".join(call.words.split())
    if not words or len(words) > LONGEST_WORDS:
        raise Refused(
            tr(
                "Say in a sentence what the call with {name} was about, 1 to {LONGEST_WORDS} letters.",
                name=contact.name,
                LONGEST_WORDS=LONGEST_WORDS,
            )
        )
    if call.issue_id is not None and store.log.issue(call.issue_id) is None:
        raise Refused(tr("That issue is no longer in the log; choose another or none."))
    kept = replace(call, words=words, ticket=call.ticket.strip(), at=store.clock(), caller=store.actor, answered=None)
    with store.journal.step(tr("Call {name}", name=contact.name), "contact") as step:
        store.contacts.add_call(kept)
    return step.changes


def answer_call(store: Store, call_id: int) -> Changes:
    """Say that what was owed after a call was answered now."""
    call = store.contacts.call(call_id)
    if call is None or not call.waits:
        raise Refused(tr("Nobody owes an answer there any more; look at the list again."))
    contact = the_contact(store, call.contact_id)
    with store.journal.step(tr("Answer between us and {name}", name=contact.name), "contact") as step:
        store.contacts.answer(call_id, store.clock())
    return step.changes


def whom_to_call(store: Store, suite_id: int | None, application_id: int | None = None) -> tuple[Contact, ...]:
    """Return the contacts of an application in its order, then those of its suite, those that answer now first."""
    order = store.contacts.orders().get(application_id or 0, ())
    return to_call(store.log.contacts(), order, suite_id, store.clock())


def owed_answers(store: Store, suite_id: int | None = None) -> tuple[OwedAnswer, ...]:
    """Return the answers still owed, oldest first; of one suite's contacts when it is given."""
    waiting = store.contacts.waiting()
    contacts = {c.id: c for c in store.log.contacts()} if waiting else {}
    some = [(contacts[c.contact_id], c) for c in waiting if c.contact_id in contacts]
    return tuple(
        OwedAnswer(contact.name, call.at, call.words, call.ticket, call.owes is Owes.WE)
        for contact, call in some
        if suite_id is None or contact.concerns(suite_id)
    )


def the_contact(store: Store, contact_id: int) -> Contact:
    """Return a contact; raise Refused when it is gone."""
    for contact in store.log.contacts():
        if contact.id == contact_id:
            return contact
    raise Refused(tr("That contact is no longer there; look at the list again."))


def checked_contact(store: Store, contact: Contact) -> Contact:
    """Return a contact with clean words; raise Refused for a name that is taken, hours or a zone that are none."""
    name = clean_name(contact.name, "contact")
    if any(c.name.casefold() == name.casefold() and c.id != contact.id for c in store.log.contacts()):
        raise Refused(tr("There is a contact {name} already; change that one or choose another name.", name=name))
    spans_of(contact.hours)
    zone_name = contact.zone_name.strip() or (store.teams.facts().time_zone if contact.hours.strip() else "")
    if zone_name:
        zone(zone_name)
    parts: dict[str, Any] = {
        part: " ".join(getattr(contact, part).split()) for part in ("kind", "phone", "email", "hours", "note")
    }
    return replace(contact, name=name, zone_name=zone_name, **parts)
