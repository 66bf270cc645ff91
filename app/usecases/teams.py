"""Keeping the team: who is in it, when they are away, and by which rules it plans."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import date

from app.domain.changes import Changes
from app.domain.clashes import settled, settled_fields
from app.domain.errors import Refused
from app.domain.feeds import FeedKind, FeedName
from app.domain.languages import dated, tr
from app.domain.leave import RECURRING, TYPED, Leave, RecurringLeave
from app.domain.leave_effects import days_taken_out
from app.domain.people import LONGEST_REST, Person, free_initials, initials_offers
from app.domain.settings import checked, checked_number, setting_value
from app.domain.weeks import span_words, zone
from app.store.stores import Store

LONGEST_NAME, MOST_WEEKS = 200, 52


def describe_team(
    store: Store, name: str, time_zone: str, support_share: float, was: Mapping[str, object] | None = None
) -> Changes:
    """Change the team's name, home zone and share of time on support (above 0 up to 1).

    `was` holds them as they were when they were looked at, by these words; raise Overtaken when somebody changed the
    same meanwhile.
    """
    zone(time_zone)
    if not 0 < support_share <= 1:
        raise Refused(
            tr("The support share is {support_share}; it must be above 0 and at most 1.", support_share=support_share)
        )
    mine = {"name": clean_name(name, "team"), "time_zone": time_zone, "support_share": support_share}
    with store.journal.step(tr("Change the team"), "team") as step:
        team = store.teams.team()
        store.teams.describe(**settled_fields(was, mine, {key: getattr(team, key) for key in mine}, team.name))
    return step.changes


def change_settings(store: Store, values: Mapping[str, object], was: Mapping[str, object] | None = None) -> Changes:
    """Change settings of the team; raise Refused for an unknown key or a value out of range.

    Raise Overtaken when somebody changed the same since they were as in `was`.
    """
    numbers = {key: checked(key, value) for key, value in values.items()}
    words = ", ".join(f"{key} = {value}" for key, value in numbers.items())
    with store.journal.step(tr("Set {words}", words=words), "settings") as step:
        now = {key: setting_value(store.teams.settings(), key) for key in numbers}
        store.teams.save_settings(settled_fields(was, numbers, now, tr("That setting")))
    return step.changes


def add_person(store: Store, person: Person) -> Changes:
    """Add a person; empty initials are made from the name."""
    people = store.people.all()
    initials = person.initials.strip() or free_initials(person.name, {p.initials for p in people})
    added = _checked(people, replace(person, initials=initials))
    with store.journal.step(tr("Add {name}", name=added.name), "person") as step:
        store.people.add(added)
    return step.changes


def save_person(store: Store, person: Person, was: Person | None = None) -> Changes:
    """Change a person; with what they were (`was`) only what differs from that is written.

    Raise Overtaken when somebody changed the same meanwhile.
    """
    people = store.people.all()
    _person(people, person.id)
    name = _checked(people, person).name
    with store.journal.step(tr("Change {name}", name=name), "person") as step:
        people = store.people.all()
        store.people.update(_checked(people, settled(was, person, _person(people, person.id), name)))
    return step.changes


def remove_person(store: Store, person_id: int) -> Changes:
    """Remove a person who never held a slot; raise Refused for others, who leave with a last day instead."""
    person = _person(store.people.all(), person_id)
    if store.rotas.holds_anything(person_id):
        raise Refused(
            tr("{name} holds weeks on the rota; set a last day in the team instead of removing them.", name=person.name)
        )
    if any(c.person_id == person_id for c in store.rotas.covers()):
        raise Refused(
            tr("{name} covered for somebody; set a last day in the team instead of removing them.", name=person.name)
        )
    if store.swaps.concern(person_id):
        raise Refused(
            tr("{name} has a part in a swap; set a last day in the team instead of removing them.", name=person.name)
        )
    with store.journal.step(tr("Remove {name}", name=person.name), "person") as step:
        store.calendars.forget_person(person_id)
        store.people.remove(person_id)
        for kind in (FeedKind.PERSON, FeedKind.PROJECT):
            store.feeds.forget(FeedName(kind, person_id))
    return step.changes


def record_leave(
    store: Store, person_id: int, first_day: date, last_day: date, note: str = "", *, part_day: bool = False
) -> Changes:
    """Record days away, both included; with `part_day` only some hours of one day."""
    person = _person(store.people.all(), person_id)
    if last_day < first_day:
        raise Refused(
            tr(
                "The leave ends on {last_day}, before it begins on {first_day}; exchange the two dates.",
                last_day=last_day,
                first_day=first_day,
            )
        )
    if (last_day - first_day).days > 366:
        raise Refused(tr("Leave lasts a year at most; set a last day in the team for somebody who leaves."))
    if part_day and first_day != last_day:
        raise Refused(tr("Leave for part of the day lasts one day; choose one day, or whole days."))
    part = tr(", part of the day") if part_day else ""
    label = tr("Leave of {name}, {span}{part}", name=person.name, span=span_words(first_day, last_day), part=part)
    with store.journal.step(label, "leave") as step:
        store.people.add_leave(Leave(0, person_id, first_day, last_day, part_day, note=note.strip()))
    return step.changes


def record_recurring_leave(store: Store, wanted: RecurringLeave) -> Changes:
    """Record a weekday that is free again and again (the rule's id is ignored)."""
    person = _person(store.people.all(), wanted.person_id)
    rule = replace(wanted, note=wanted.note.strip())
    if rule.last_day is not None and rule.last_day < rule.begin:
        raise Refused(
            tr(
                "The first day of {words} is {begin}, after the last day {last_day}; correct one.",
                words=rule.words,
                begin=rule.begin,
                last_day=rule.last_day,
            )
        )
    if not 1 <= rule.every <= MOST_WEEKS:
        raise Refused(
            tr(
                "Leave recurs every 1 to {MOST_WEEKS} weeks, not every {every}; choose another number.",
                MOST_WEEKS=MOST_WEEKS,
                every=rule.every,
            )
        )
    with store.journal.step(
        tr("Leave of {name}, {words} {span}", name=person.name, words=rule.words, span=rule.span_words), "leave"
    ) as step:
        store.people.add_recurring_leave(rule)
    return step.changes


def remove_leave(store: Store, leave_ids: Iterable[int], rule_ids: Iterable[int] = ()) -> Changes:
    """Remove leave, and recurring leave, by their ids; raise Refused when an id is unknown."""
    wanted, rules_wanted = set(leave_ids), set(rule_ids)
    team = store.team()
    found = [leave for leave in team.leave if leave.id in wanted]
    rules = [rule for rule in team.recurring_leave if rule.id in rules_wanted]
    if (len(found), len(rules)) != (len(wanted), len(rules_wanted)):
        raise Refused(tr("That leave is no longer there; look at the list again."))
    people = {leave.person_id for leave in found} | {rule.person_id for rule in rules}
    names = sorted(team.person[who].name if who is not None else tr("nobody") for who in people)
    with store.journal.step(tr("Remove leave of {names}", names=", ".join(names)), "leave") as step:
        store.people.remove_leave(found)
        store.people.remove_recurring_leave(rules)
    return step.changes


def take_leave_out(store: Store, person_id: int, first_day: date, last_day: date) -> Changes:
    """Take the days from first to last out of a person's leave; leave that goes on before or after stays there.

    Raise Refused where there is none, and for days of a calendar or of recurring leave, which are changed there.
    """
    team = store.team()
    person, span = _person(team.people, person_id), span_words(first_day, last_day)
    found = [leave for leave in team.leave_between(first_day, last_day) if leave.person_id == person_id]
    if not found:
        raise Refused(tr("{name} is not away on {span}; there is no leave to remove.", name=person.name, span=span))
    for leave in found:
        if leave.source == RECURRING:
            day = " ".join((dated(leave.first_day, tr("%A")), span_words(leave.first_day, leave.first_day)))
            raise Refused(tr("{day} is free by a rule; remove the rule on the page People.", day=day))
        if leave.source != TYPED:
            raise Refused(
                tr(
                    "That leave came from {source}; ignore the event on the page Calendars instead.",
                    source=leave.source,
                )
            )
    with store.journal.step(tr("Remove leave of {name}, {span}", name=person.name, span=span), "leave") as step:
        for leave in found:
            first, *others = days_taken_out(leave, first_day, last_day) or (None,)
            store.people.change_leave(leave, first)
            for part in others:
                store.people.add_leave(part)
    return step.changes


def give_leave_calendar(store: Store, source: str, person_id: int) -> Changes:
    """Say whose leave an imported calendar holds; `source` is its file name."""
    team = store.team()
    person = _person(team.people, person_id)
    known = {leave.source for leave in team.leave} | {calendar.name for calendar in store.calendars.sources()}
    if source not in known:
        raise Refused(tr("No leave was imported from “{source}”; import the file first.", source=source))
    with store.journal.step(tr("{source} is the leave of {name}", source=source, name=person.name), "leave") as step:
        store.people.give_leave(source, person_id)
        store.calendars.give([source], person_id)
    return step.changes


def clean_name(text: str, what: str) -> str:
    """Return a name in Unicode form NFC without outer spaces; raise Refused when it is empty, too long or has controls.

    Controls are the Unicode categories Cc, Cs and the bidirectional overrides.
    """
    name = unicodedata.normalize("NFC", text).strip()
    if not name:
        raise Refused(tr("The {what} needs a name.", what=what))
    if len(name) > LONGEST_NAME:
        raise Refused(
            tr(
                "The name of the {what} has {name} letters; {LONGEST_NAME} is the most.",
                what=what,
                name=len(name),
                LONGEST_NAME=LONGEST_NAME,
            )
        )
    if any(unicodedata.category(c) in {"Cc", "Cs"} or c in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068" for c in name):
        raise Refused(tr("The name of the {what} holds control characters; write it with letters only.", what=what))
    return name


def clean_words(text: str, what: str) -> str:
    """Return words that may be left out, on one line and without outer spaces; raise Refused as `clean_name` does."""
    words = " ".join(text.split())
    return clean_name(words, what) if words else ""


def _checked(people: Collection[Person], person: Person) -> Person:
    zone(person.time_zone)
    name, initials = clean_name(person.name, "person"), clean_name(person.initials, "person")
    if not 0 < person.fte <= 1:
        raise Refused(
            tr("The part of full time of {name} is {fte}; it must be above 0 and at most 1.", name=name, fte=person.fte)
        )
    if person.gap_weeks is not None:
        checked_number("gap_weeks", person.gap_weeks, 0, LONGEST_REST)
    if person.window_duties is not None:
        checked("window_duties", person.window_duties)
    if person.joined and person.left and person.left < person.joined:
        raise Refused(
            tr(
                "{name} would leave on {left}, before joining on {joined}; correct one of them.",
                name=name,
                left=person.left,
                joined=person.joined,
            )
        )
    if clash := next((p for p in people if p.initials == initials and p.id != person.id), None):
        free = " or ".join(initials_offers(name, {p.initials for p in people}))
        raise Refused(
            tr(
                "{name} has the initials {initials} already; {free} are free for {name2}.",
                name=clash.name,
                initials=initials,
                free=free,
                name2=name,
            )
        )
    return replace(person, name=name, initials=initials)


def _person(people: Iterable[Person], person_id: int) -> Person:
    found = next((p for p in people if p.id == person_id), None)
    if found is None:
        raise Refused(tr("That person is no longer in the team; look at the list again."))
    return found
