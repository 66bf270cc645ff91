"""Keeping known bugs: what is decided about them, who fixes them when, merging two and splitting one."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta

from app.domain.aliases import ALIASES, Alias
from app.domain.changes import Changes
from app.domain.clashes import settled
from app.domain.errors import Refused
from app.domain.known_bugs import MEDIAN_WEEKS, KnownBug, Saved, Toil, saved_since, warnings_of
from app.domain.languages import tr
from app.domain.teams import Team
from app.domain.weeks import Week, zone
from app.store.stores import Store
from app.usecases.teams import clean_name, clean_words

LONGEST_TEXT = 10_000


def add_known_bug(store: Store, bug: KnownBug) -> Changes:
    """Add a known bug; raise Refused when its suite has one of that title."""
    added = _checked(store, bug)
    with store.journal.step(tr("Add known bug “{title}”", title=added.title), "bug") as step:
        store.log.add_known_bug(added)
    return step.changes


def save_known_bug(store: Store, bug: KnownBug, was: KnownBug | None = None) -> Changes:
    """Change a known bug; a title it loses stays one of its wordings.

    Raise Overtaken when somebody changed the same since it `was` so.
    """
    title = _checked(store, bug).title
    with store.journal.step(tr("Change known bug “{title}”", title=title), "bug") as step:
        before = known_bug(store, bug.id)
        changed = _checked(store, settled(was, bug, before, f"“{title}”"))
        if before.title.casefold() != changed.title.casefold():
            store.bugs.add_wording(bug.id, before.title)
        store.log.update_known_bug(changed)
    return step.changes


def accept_bug(
    store: Store,
    bug_id: int,
    by: str,
    why: str,
    *,
    budget: int | None = None,
    review_on: date | None = None,
    was: KnownBug | None = None,
) -> Changes:
    """Accept a known bug as toil: by whom, why, within how many minutes in four weeks, until when.

    Raise Overtaken when somebody decided otherwise since it `was` so.
    """
    bug, today = was or known_bug(store, bug_id), store.clock().date()
    if not by.strip() or not why.strip():
        raise Refused(tr("Say who accepts “{title}” and why; toil is accepted only so.", title=bug.title))
    if review_on is not None and review_on <= today:
        raise Refused(
            tr(
                "{review_on} is not to come; choose the day on which to look at “{title}” again.",
                review_on=review_on,
                title=bug.title,
            )
        )
    accepted = replace(
        bug,
        accepted_on=today,
        accepted_by=clean_words(by, "person"),
        why=why.strip(),
        budget=budget,
        review_on=review_on,
        fixed_on=None,
    )
    return _keep(store, accepted, tr("Accept “{title}” as toil", title=bug.title), was)


def claim_bug(
    store: Store, bug_id: int, person_id: int | None, week: Week | None, was: KnownBug | None = None
) -> Changes:
    """Let a person fix a known bug in a project week; without a person nobody does.

    Raises Refused when the person is on duty or away in that week, Overtaken when somebody claimed it since it `was`
    so.
    """
    bug, team = was or known_bug(store, bug_id), store.team()
    if person_id is None or week is None:
        free = replace(bug, claimed_by=None, claimed_week=None)
        return _keep(store, free, tr("Leave “{title}” to anybody", title=bug.title), was)
    _check_project_week(store, team, person_id, week)
    label = tr("Claim “{title}” for {name}, {iso}", title=bug.title, name=team.person[person_id].name, iso=week.iso)
    return _keep(store, replace(bug, claimed_by=person_id, claimed_week=week), label, was)


def _check_project_week(store: Store, team: Team, person_id: int, week: Week) -> None:
    if person_id not in team.person:
        raise Refused(tr("That person is no longer in the team; choose another."))
    name = team.person[person_id].name
    if any(a.person_id == person_id for a in store.rotas.draft(week, week).held.values()):
        raise Refused(tr("{name} is on duty in {iso}; choose a project week.", name=name, iso=week.iso))
    if team.is_away(person_id, week):
        raise Refused(tr("{name} is away in {iso}; choose a project week.", name=name, iso=week.iso))


def fix_bug(store: Store, bug_id: int, on: date | None, was: KnownBug | None = None) -> Changes:
    """Say on which day a known bug was fixed; None says that it is not.

    Raise Overtaken when somebody said otherwise since it `was` so.
    """
    bug = was or known_bug(store, bug_id)
    if on is not None and on > store.clock().date():
        raise Refused(tr("{on} is still to come; say that “{title}” is fixed when it is.", on=on, title=bug.title))
    label = tr("“{title}” is not fixed", title=bug.title) if on is None else tr("Fix “{title}”", title=bug.title)
    return _keep(store, replace(bug, fixed_on=on), label, was)


def _keep(store: Store, bug: KnownBug, label: str, was: KnownBug | None = None) -> Changes:
    with store.journal.step(label, "bug") as step:
        changed = settled(was, bug, known_bug(store, bug.id), f"“{bug.title}”")
        store.log.update_known_bug(_checked(store, changed))
    return step.changes


def merge_bugs(store: Store, bug_id: int, into_id: int) -> Changes:
    """Make two known bugs one: issues and wordings of the first go to the second, which keeps its decision.

    A workaround or links that the second has none of are taken over.
    """
    bug, into = known_bug(store, bug_id), known_bug(store, into_id)
    if bug.id == into.id:
        raise Refused(tr("“{title}” is the same known bug; choose another to merge it into.", title=bug.title))
    kept = replace(into, workaround=into.workaround or bug.workaround, links=into.links or bug.links)
    with store.journal.step(tr("Merge “{title}” into “{title2}”", title=bug.title, title2=into.title), "bug") as step:
        store.bugs.relink(bug.id, into.id)
        for words in (bug.title, *store.bugs.accepted_wordings(bug.id)):
            store.bugs.add_wording(into.id, words)
        store.bugs.remove(bug.id)
        store.log.update_known_bug(kept)
    return step.changes


def split_bug(store: Store, bug_id: int, title: str, wordings: Iterable[str]) -> Changes:
    """Make a known bug of its own of some wordings of another, with the issues that are titled so."""
    bug, wanted = known_bug(store, bug_id), tuple(dict.fromkeys(wordings))
    have = {words for words, _ in store.bugs.wordings(bug_id)}
    if not wanted or not have.issuperset(wanted):
        gone = next((w for w in wanted if w not in have), "")
        what = (
            tr("“{gone}” is no wording of “{title}”", gone=gone, title=bug.title)
            if gone
            else tr("No wording was chosen")
        )
        raise Refused(tr("{what}; choose among those it has.", what=what))
    made = _checked(store, KnownBug(0, bug.suite_id, bug.application_id, title, bug.workaround))
    with store.journal.step(tr("Split “{title}” from “{title2}”", title=made.title, title2=bug.title), "bug") as step:
        new = store.log.add_known_bug(made)
        store.bugs.relink(bug_id, new, wanted)
        for words in set(wanted) & set(store.bugs.accepted_wordings(bug_id)):
            store.bugs.remove_wording(bug_id, words)
            store.bugs.add_wording(new, words)
    return step.changes


def add_wording(store: Store, bug_id: int, words: str) -> Changes:
    """Let a known bug be found by other words too."""
    bug, kept = known_bug(store, bug_id), clean_name(words, "wording")
    with store.journal.step(tr("“{kept}” means “{title}”", kept=kept, title=bug.title), "bug") as step:
        store.bugs.add_wording(bug_id, kept)
    return step.changes


def forget_wording(store: Store, bug_id: int, words: str) -> Changes:
    """Take back a wording; one that is the title of an issue stays until that issue is changed."""
    bug, gone = known_bug(store, bug_id), words.strip()
    if gone not in store.bugs.accepted_wordings(bug_id):
        raise Refused(
            tr(
                "“{gone}” is no wording that was typed for “{title}”; change the issues that are titled so.",
                gone=gone,
                title=bug.title,
            )
        )
    with store.journal.step(tr("“{gone}” no longer means “{title}”", gone=gone, title=bug.title), "bug") as step:
        store.bugs.remove_wording(bug_id, gone)
    return step.changes


def save_alias(store: Store, word: str, means: str) -> Changes:
    """Let a short form stand for words; without words it stands for nothing but itself."""
    return change_alias(store, Alias(word, means))


def change_alias(store: Store, mine: Alias, was: Alias | None = None) -> Changes:
    """Do the same with an alias that was shown as `was`; raise Overtaken when it was changed elsewhere since."""
    short, long = clean_name(mine.word, "alias").casefold(), mine.means.strip().casefold()
    if len(short.split()) != 1 or len(long) > 80:
        raise Refused(tr("An alias is one word and stands for a few others, such as gw for gateway."))
    with store.journal.step(
        tr("“{short}” stands for “{long}”", short=short, long=long)
        if long
        else tr("“{short}” stands for itself", short=short)
    ) as step:
        theirs = {**ALIASES, **store.bugs.aliases()}.get(short) or ""
        settled(was, Alias(short, long), Alias(short, theirs), f"“{short}”")
        if store.bugs.aliases().get(short) != long:
            store.bugs.save_alias(short, long)
    return step.changes


def forget_alias(store: Store, word: str) -> Changes:
    """Forget what the team said about a word; what was shipped counts again."""
    short = word.strip().casefold()
    if short not in store.bugs.aliases():
        raise Refused(
            tr(
                "The team has no alias “{short}”; “aliases add” gives it a meaning or takes a shipped one away.",
                short=short,
            )
        )
    with store.journal.step(tr("Forget alias “{short}”", short=short), "bug") as step:
        store.bugs.save_alias(short, None)
    return step.changes


def known_bug(store: Store, bug_id: int) -> KnownBug:
    """Return a known bug; raise Refused when it is gone."""
    found = next((b for b in store.log.known_bugs() if b.id == bug_id), None)
    if found is None:
        raise Refused(tr("That known bug is no longer there; look at the list again."))
    return found


def bug_warnings(store: Store, team: Team, toil: dict[int, Toil]) -> tuple[str, ...]:
    """Return what is wrong with what was decided about known bugs, a sentence each."""
    today = store.clock().date()
    found: list[str] = []
    for bug in store.log.known_bugs():
        person = team.person.get(bug.claimed_by or 0)
        found += warnings_of(bug, toil.get(bug.id, Toil()), today, person.name if person else "")
    return tuple(found)


def bug_saved(store: Store, bug: KnownBug) -> Saved | None:
    """Return what the fix of a known bug has saved, None while it is not fixed; the day begins at home."""
    if bug.fixed_on is None:
        return None
    home = store.teams.facts().time_zone
    fixed = datetime.combine(bug.fixed_on, time(), zone(home)).astimezone(UTC)
    minutes = store.bugs.minutes(bug.id, fixed - timedelta(weeks=MEDIAN_WEEKS))
    return saved_since(minutes, fixed, store.clock())


def _checked(store: Store, bug: KnownBug) -> KnownBug:
    title = clean_name(bug.title, tr("known bug"))
    same = [b for b in store.log.known_bugs() if b.suite_id == bug.suite_id and b.title == title and b.id != bug.id]
    if same:
        raise Refused(
            tr("The suite has a known bug “{title}” already; merge the two, or choose another title.", title=title)
        )
    applications = {a.id: a for a in store.teams.applications()}
    if bug.application_id is not None and applications[bug.application_id].suite_id != bug.suite_id:
        raise Refused(
            tr(
                "{name} is of another suite; choose an application of this one.",
                name=applications[bug.application_id].name,
            )
        )
    if bug.budget is not None and bug.budget < 0:
        raise Refused(
            tr(
                "The budget of “{title}” is {budget}; it is minutes in four weeks, from 0.",
                title=title,
                budget=bug.budget,
            )
        )
    if max(len(bug.workaround), len(bug.why), len(bug.links)) > LONGEST_TEXT:
        raise Refused(
            tr(
                "A text of “{title}” is longer than {LONGEST_TEXT} letters; put it into the runbook.",
                title=title,
                LONGEST_TEXT=LONGEST_TEXT,
            )
        )
    return replace(bug, title=title)
