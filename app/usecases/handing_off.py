"""The handoff note: it writes itself from the week, people add what only they know."""

from dataclasses import replace

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.handoffs import HandoffEdit, HandoffItem, HandoffNote, note_of
from app.domain.languages import dated, tr
from app.domain.merging import merged_edit, merged_item
from app.domain.weeks import Week
from app.store.stores import Store
from app.usecases.drafting_handoffs import draft_note, draft_short_note, rotation_of


def handoff_note(store: Store, rotation_id: int, week: Week, part: str = "") -> HandoffNote:
    """Return the note at the end of the outgoing `week`, or the short one of a change of hands within it.

    A signed note says what was signed, with what was added since. Raises Refused for an unknown rotation or part.
    """
    signed = store.handoffs.signature(rotation_id, week, part)
    if signed is None:
        return draft_short_note(store, rotation_id, week, part) if part else draft_note(store, rotation_id, week)
    signature, content = signed
    return replace(
        note_of(content),
        signature=signature,
        acceptance=store.handoffs.acceptance(rotation_id, week, part),
        addenda=store.handoffs.addenda(rotation_id, week, part),
        read=store.handoffs.read(rotation_id, week, part),
    )


def edit_note(
    store: Store, rotation_id: int, week: Week, edit: HandoffEdit, part: str = "", *, base: HandoffEdit | None = None
) -> Changes:
    """Store what was typed into the note; raise Refused when it is signed.

    `base` is what the note said when typing began: what another window wrote since is kept.
    """
    with store.journal.step(step_label(store, tr("Write"), rotation_id, week, part), "handoff") as step:
        _check_open(store, rotation_id, week, part)
        theirs = store.handoffs.edit(rotation_id, week, part) or HandoffEdit()
        store.handoffs.save_edit(rotation_id, week, merged_edit(base or theirs, edit, theirs), part)
    return step.changes


def save_item(
    store: Store, rotation_id: int, week: Week, item: HandoffItem, part: str = "", *, base: HandoffItem | None = None
) -> Changes:
    """Store an item that was typed or changed; an item of an open issue is kept under that issue.

    An item written in a short note is one of the week: the week's own note has it too. `base` is the item as it was
    when typing began: fields that another window changed since are kept.
    """
    if not item.title.strip():
        raise Refused(tr("An item of a handoff needs a title."))
    verb = tr("Close “{title}” in", title=item.title) if item.closed else tr("Write")
    with store.journal.step(step_label(store, verb, rotation_id, week, part), "handoff") as step:
        _check_open(store, rotation_id, week, part)
        ensure_note(store, rotation_id, week, part)
        found = _stored(store, rotation_id, week, item)
        theirs = next((i for i in store.handoffs.items(rotation_id, week) if i.id == found.id), None)
        if base is not None and theirs is not None:
            found = merged_item(replace(base, id=found.id), found, theirs)
        store.handoffs.save_item(rotation_id, week, found)
    return step.changes


def transfer_item(
    store: Store, rotation_id: int, week: Week, item: HandoffItem, *, to: str, reason: str, part: str = ""
) -> Changes:
    """End an item here because somebody else has it now; raise Refused without a name and a reason."""
    if not to.strip() or not reason.strip():
        raise Refused(tr("Say to whom “{title}” goes and why; an item leaves the handoff only so.", title=item.title))
    moved = replace(item, transferred_to=to.strip(), reason=reason.strip(), closed=True)
    label = step_label(
        store, tr("Transfer “{title}” to {to} in", title=item.title, to=to.strip()), rotation_id, week, part
    )
    with store.journal.step(label, "handoff") as step:
        _check_open(store, rotation_id, week, part)
        ensure_note(store, rotation_id, week, part)
        store.handoffs.save_item(rotation_id, week, _stored(store, rotation_id, week, moved))
    return step.changes


def _stored(store: Store, rotation_id: int, week: Week, item: HandoffItem) -> HandoffItem:
    """Return the item with the id under which it is stored; raise Refused when it was removed meanwhile."""
    if item.issue_id is not None:
        return replace(item, id=store.handoffs.item_of_issue(rotation_id, item.issue_id))
    if item.id is not None and item.id not in {i.id for i in store.handoffs.items(rotation_id, week)}:
        raise Refused(tr("“{title}” is no longer in the note; look at it again.", title=item.title))
    return item


def remove_item(store: Store, rotation_id: int, week: Week, item_id: int, part: str = "") -> Changes:
    """Remove an item typed into this note; raise Refused for one of an open issue and for one carried here."""
    item = next((i for i in store.handoffs.items(rotation_id, week) if i.id == item_id), None)
    if item is None:
        raise Refused(tr("That item is no longer in the note; look at it again."))
    if item.issue_id is not None and any(i.id == item.issue_id for i in store.log.open_issues()):
        raise Refused(tr("“{title}” comes from an open issue; close it instead of removing it.", title=item.title))
    if item.weeks_carried:
        raise Refused(
            tr("“{title}” was handed over before; close it or transfer it instead of removing it.", title=item.title)
        )
    label = step_label(store, tr("Remove “{title}” from", title=item.title), rotation_id, week, part)
    with store.journal.step(label, "handoff") as step:
        _check_open(store, rotation_id, week, part)
        store.handoffs.remove_item(item_id)
    return step.changes


def _check_open(store: Store, rotation_id: int, week: Week, part: str) -> None:
    """Raise Refused when the note is signed, or the week's own, which has the same items."""
    for one in dict.fromkeys((part, "")):
        signed = store.handoffs.signature(rotation_id, week, one)
        if signed is not None:
            raise Refused(
                tr(
                    "{person} has signed this handoff, so it is locked; write an addendum instead.",
                    person=signed[0].person,
                )
            )


def ensure_note(store: Store, rotation_id: int, week: Week, part: str = "") -> None:
    """Begin the note when nobody has."""
    if store.handoffs.edit(rotation_id, week, part) is None:
        store.handoffs.save_edit(rotation_id, week, HandoffEdit(), part)


def step_label(store: Store, verb: str, rotation_id: int, week: Week, part: str = "") -> str:
    """Return what history says of a command on a note; raise Refused for an unknown rotation."""
    rotation = rotation_of(store.team(), rotation_id)
    first = rotation.first_day(week)
    return tr(
        "{verb} {what} of {name}, week of {first}",
        verb=verb,
        what=tr("short handoff") if part else tr("handoff"),
        name=rotation.name,
        first=dated(first, tr("%-d %B")),
    )
