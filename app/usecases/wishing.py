"""Keeping what people wish for: weeks they would like to be on, and weeks they would rather not."""

from collections.abc import Iterable, Mapping

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.languages import tr
from app.domain.teams import Team
from app.domain.weeks import Week
from app.domain.wishes import WeekWish, Wish, stretches, without_weeks
from app.store.stores import Store

MOST_WEEKS = 520


def wish_for_weeks(store: Store, weeks: Mapping[int, Iterable[Week]], wish: Wish | None, note: str = "") -> Changes:
    """Let people (by id) wish for weeks, or for nothing (None); what they wished of these weeks before is replaced.

    Raise Refused for somebody unknown, and for more than ten years at once.
    """
    team = store.team()
    spans = {person_id: stretches(some) for person_id, some in weeks.items()}
    for person_id, some in spans.items():
        if person_id not in team.person:
            raise Refused(tr("That person is no longer in the team; look at the list again."))
        if sum(last - first + 1 for first, last in some) > MOST_WEEKS:
            raise Refused(tr("A wish is about {MOST_WEEKS} weeks at most; choose fewer.", MOST_WEEKS=MOST_WEEKS))
    with store.journal.step(_label(team, spans, wish), "wish") as step:
        for person_id, some in spans.items():
            for first, last in some:
                _set(store, WeekWish(0, person_id, first, last, wish or Wish.PREFER, note.strip()), wish)
    return step.changes


def _set(store: Store, wanted: WeekWish, wish: Wish | None) -> None:
    """Take the weeks out of the person's other wishes, then add this one; one that is there already stays."""
    mine = [w for w in store.people.wishes() if w.person_id == wanted.person_id]
    if any((w.first, w.last, w.wish, w.note) == (wanted.first, wanted.last, wish, wanted.note) for w in mine):
        return
    for old in mine:
        if old.first <= wanted.last and old.last >= wanted.first:
            first, *others = without_weeks(old, wanted.first, wanted.last) or (None,)
            store.people.change_wish(old, first)
            for part in others:
                store.people.add_wish(part)
    if wish is not None:
        store.people.add_wish(wanted)


def _label(team: Team, spans: Mapping[int, tuple[tuple[Week, Week], ...]], wish: Wish | None) -> str:
    verb = {Wish.PREFER: tr("Prefer"), Wish.AVOID: tr("Rather not"), None: tr("No wish for")}[wish]
    names = [team.person[person_id].name for person_id in spans]
    count = sum(last - first + 1 for some in spans.values() for first, last in some)
    if len(names) == 1 and len(next(iter(spans.values()))) == 1:
        (first, last), who = next(iter(spans.values()))[0], next(iter(spans))
        return tr(
            "{verb} the {span}: {names}",
            verb=verb,
            span=WeekWish(0, who, first, last, Wish.PREFER).span_words,
            names=names[0],
        )
    return tr(
        "{verb} {n} week: {names}{what}|{verb} {n} weeks: {names}{what}",
        "",
        count,
        verb=verb,
        names=", ".join(names[:3]),
        what=" …" if len(names) > 3 else "",
    )
