"""What is wrong within held weeks: covers that a rule stands against by now, days of leave that nobody covers."""

from collections.abc import Iterable

from app.domain.absences import days_words, uncovered
from app.domain.covers import Cover, by_slot, cover_problem, span_words_of
from app.domain.findings import COVER, LEAVE_DAY, Finding, Severity
from app.domain.languages import tr
from app.domain.rota import Rota
from app.domain.teams import Team
from app.domain.weeks import Week


def cover_findings(team: Team, rota: Rota, first: Week, last: Week, covers: Iterable[Cover]) -> tuple[Finding, ...]:
    """Warn of covers that a rule stands against by now: leave, somebody who left, another slot held since.

    Covers that were given a reason, and those by the holder, are left alone.
    """
    some, found = tuple(covers), []
    for cover in some:
        holder = rota.holder(cover.slot)
        if not first <= cover.slot.week <= last or cover.reason or holder in (None, cover.person_id):
            continue
        if problem := cover_problem(team, rota, [c for c in some if c.id != cover.id], cover):
            name, when = team.person[cover.person_id].name, span_words_of(team, cover)
            words = tr(
                "{name} covers {slot}, {when}, but {problem}; find another cover.",
                name=name,
                slot=team.slot_words(cover.slot),
                when=when,
                problem=problem,
            )
            found.append(Finding(Severity.WARNING, COVER, cover.slot, cover.person_id, words))
    return tuple(found)


def leave_findings(
    team: Team, rota: Rota, first: Week, last: Week, covers: Iterable[Cover] = ()
) -> tuple[Finding, ...]:
    """Warn of single days of leave within a held week that nobody covers."""
    some, found = by_slot(covers), []
    for slot, assignment in sorted(rota.within(first, last).held.items(), key=lambda pair: pair[0]):
        who = assignment.person_id
        if not slot.role.is_duty or team.is_away(who, slot.week):
            continue
        if missing := uncovered(team, slot, who, some.get(slot, ())):
            days, needs = days_words(a.day for a in missing), tr("that day") if len(missing) == 1 else tr("those days")
            words = tr(
                "{name} is away on {days}; {slot}, needs cover {needs}.",
                name=team.person[who].name,
                days=days,
                slot=team.slot_words(slot),
                needs=needs,
            )
            found.append(Finding(Severity.WARNING, LEAVE_DAY, slot, who, words))
    return tuple(found)
