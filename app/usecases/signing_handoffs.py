"""Signing a handoff, reading it back, asking, accepting, and adding to it afterwards."""

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.handoffs import (
    Acceptance,
    Addendum,
    HandoffItem,
    HandoffNote,
    ItemKind,
    Signature,
    content_hash,
    note_json,
)
from app.domain.languages import tr
from app.domain.waiting import BEFORE, WEEKS_BACK, WaitingHandoff, waiting_handoffs
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.drafting_handoffs import rotation_of
from app.usecases.handing_off import handoff_note, step_label


def sign_note(
    store: Store, rotation_id: int, week: Week, person: str, place: str, *, seen: str = "", part: str = ""
) -> Changes:
    """Lock the note with its hash; `seen` is the hash of what the signer looked at.

    Raises Refused when it is signed already, when it says something else by now, when its week has not begun (a short
    one: more than a day before it), or when a section that only people can fill holds nothing.
    """
    signer = _named(person, tr("Say who hands over; nobody holds this week."))
    label = step_label(store, tr("Sign"), rotation_id, week, part)
    with store.journal.step(f"{label}, {signer}, {place}", "sign") as step:
        note = handoff_note(store, rotation_id, week, part)
        content = note_json(note)
        locked = content_hash(content)
        _check_signable(store, note)
        if seen and seen != locked:
            raise Refused(tr("The note has changed while you looked at it; read it again, then sign."))
        signature = Signature(signer, store.clock(), place, locked)
        store.handoffs.add_signature(rotation_id, week, signature, content, part)
    return step.changes


def _check_signable(store: Store, note: HandoffNote) -> None:
    if note.signature is not None:
        raise Refused(
            tr(
                "{person} has signed this handoff already; write an addendum for what is new.",
                person=note.signature.person,
            )
        )
    rotation = rotation_of(store.team(), note.rotation_id)
    if note.part and store.clock() < note.boundary - BEFORE:
        raise Refused(tr("A short handoff is signed on its day; this one is more than a day away."))
    if store.clock() < rotation.handoff.start(note.week):
        raise Refused(
            tr("The week of {first_day} has not begun; sign its handoff on its last day.", first_day=note.first_day)
        )
    if note.empty_sections:
        listed = " and ".join(f"“{name}”" for name in note.empty_sections)
        raise Refused(tr("Write something in {listed} or choose None, then sign.", listed=listed))


def read_item(store: Store, rotation_id: int, week: Week, key: str, read: bool = True, *, part: str = "") -> Changes:
    """Tick an open item of a signed note as read back, or take the tick away."""
    with store.journal.step(step_label(store, tr("Read back"), rotation_id, week, part), "read") as step:
        note = _acceptable(store, rotation_id, week, part)
        _item(note, key)
        if dict(note.read).get(key) and not read:
            raise Refused(tr("That item was asked about; the question stays with who hands over."))
        if read and key not in dict(note.read):
            store.handoffs.mark_read(rotation_id, week, key, part=part)
        elif not read:
            store.handoffs.unmark_read(rotation_id, week, key, part)
    return step.changes


def ask_about(
    store: Store, rotation_id: int, week: Week, key: str, question: str, *, person: str = "", part: str = ""
) -> Changes:
    """Ask about an item: the question becomes an item of the next note, owned by who hands over."""
    asked = _named(question, tr("Write the question, then ask."))
    with store.journal.step(
        step_label(store, tr("Ask “{short}” about", short=_short(asked)), rotation_id, week, part), "ask"
    ) as step:
        note = _acceptable(store, rotation_id, week, part)
        about = _item(note, key)
        store.handoffs.unmark_read(rotation_id, week, key, part)
        store.handoffs.mark_read(rotation_id, week, key, asked, part)
        asker = person.strip() or note.incoming or tr("who comes")
        owner = note.signature.person if note.signature else note.outgoing
        item = HandoffItem(
            asked,
            kind=ItemKind.QUESTION,
            state=tr("{asker} asks about “{title}”", asker=asker, title=about.title),
            owner=owner,
        )
        store.handoffs.save_item(rotation_id, week if part else week + 1, item)
    return step.changes


def accept_note(
    store: Store, rotation_id: int, week: Week, person: str, synthesis: str, *, place: str, part: str = ""
) -> Changes:
    """Take over; raise Refused while an open item is neither ticked nor asked about, or without a line said back."""
    taker = _named(person, tr("Say who takes over; nobody holds the next week."))
    label = step_label(store, tr("Accept"), rotation_id, week, part)
    with store.journal.step(f"{label}, {taker}, {place}", "accept") as step:
        note = _acceptable(store, rotation_id, week, part)
        said = _named(" ".join(synthesis.split()), tr("Say back in one line what matters most, then accept."))
        left = [i.title for i in note.open_items if i.key not in dict(note.read)]
        if left:
            more = tr(" and {left} more", left=len(left) - 1) if len(left) > 1 else ""
            raise Refused(tr("Tick “{short}”{more} or ask about it, then accept.", short=_short(left[0]), more=more))
        store.handoffs.add_acceptance(rotation_id, week, Acceptance(taker, store.clock(), place, said), part)
    return step.changes


def add_addendum(store: Store, rotation_id: int, week: Week, person: str, words: str, *, part: str = "") -> Changes:
    """Add to a signed note; what was signed stays as it was."""
    added = _named(words, tr("Write what is to be added."))
    writer = _named(person, tr("Say who adds this."))
    with store.journal.step(
        step_label(store, tr("{writer} adds to", writer=writer), rotation_id, week, part), "addendum"
    ) as step:
        if store.handoffs.signature(rotation_id, week, part) is None:
            raise Refused(tr("This handoff is not signed yet; write into the note itself."))
        store.handoffs.add_addendum(rotation_id, week, Addendum(writer, store.clock(), added), part)
    return step.changes


def notes_waiting(store: Store) -> tuple[WaitingHandoff, ...]:
    """Return the handoffs of every rotation that wait for a signature or an acceptance."""
    now, found = store.clock(), list[WaitingHandoff]()
    this_week = Week.of(now.date())
    since, until = this_week + -(WEEKS_BACK + 1), this_week + 2
    published, draft = store.rotas.published(since, until), None
    covers = store.rotas.covers(since, until)
    known, states = {slot.rotation_id for slot in published.held}, store.handoffs.states_since(since)
    for rotation in store.team().rotations:
        if rotation.id not in known and draft is None:
            draft = store.rotas.draft(since, until)
        rota = published if draft is None or rotation.id in known else draft
        first = rotation.handoff.week_at(now) + -WEEKS_BACK
        of_rotation = {key: state for key, state in states.get(rotation.id, {}).items() if key[0] >= first}
        found += waiting_handoffs(rotation, rota, of_rotation, now, covers)
    return tuple(found)


def _acceptable(store: Store, rotation_id: int, week: Week, part: str) -> HandoffNote:
    note = handoff_note(store, rotation_id, week, part)
    if note.signature is None:
        raise Refused(
            tr(
                "{outgoing} has not signed this handoff yet; it is read back after that.",
                outgoing=note.outgoing or tr("Nobody"),
            )
        )
    if note.acceptance is not None:
        raise Refused(tr("{person} has accepted this handoff already.", person=note.acceptance.person))
    return note


def _item(note: HandoffNote, key: str) -> HandoffItem:
    for item in note.open_items:
        if item.key == key:
            return item
    raise Refused(tr("That item is not open in the signed note; look at it again."))


def _named(words: str, otherwise: str) -> str:
    if not words.strip():
        raise Refused(otherwise)
    return words.strip()


def _short(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:39]}…"
