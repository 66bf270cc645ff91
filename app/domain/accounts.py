"""What each person has done, carries and owes, all shared out by presence: one account each, one formula for all.

The planner begins from the same numbers (`carries`) that people are shown (`accounts`).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from app.domain.fairness import shares
from app.domain.holidays import WeekKind
from app.domain.languages import numeral, tr
from app.domain.rota import Rota, Slot
from app.domain.rotations import Role
from app.domain.seasons import Minutes, heavy_weeks, season_of, seasons_of
from app.domain.teams import Team
from app.domain.weeks import Week, weeks_from

CARRY_WEEKS = 26
LIGHTEST, HEAVIEST = Fraction(1, 2), Fraction(2)
FORMULAS = (
    (tr("Presence"), tr("part of full time × weeks in the team and not away")),
    (tr("Fair share"), tr("(everybody’s duty weeks + everybody’s carried) × own presence ÷ everybody’s presence")),
    (tr("Balance"), tr("duty weeks + carried − fair share; above 0 is more than fair, and all balances add up to 0")),
    (
        tr("Carried"),
        tr(
            "the balance of the 26 weeks before; where Settings say so, a primary week counts "
            "more or less than 1 by the interruption measured in it: 1 + the percent in Settings "
            "× (its minutes ÷ its rotation’s usual week − 1), between ½ and 2. Whoever joins "
            "starts at 0, the team’s level"
        ),
    ),
    (
        tr("Season"),
        tr(
            "the usual week is the median of two years, each quarter of the year alike; a week "
            "without any log counts as its quarter does. While interruption counts, weeks of "
            "quarters with 1¼ times the usual are unpopular ones"
        ),
    ),
    (
        tr("Holiday and unpopular weeks"),
        tr(
            "shared out in the same way; time before joining and outside part time counts as if done at the team’s rate"
        ),
    ),
    (
        tr("Interruption"),
        tr("minutes logged in own primary weeks of the 26 weeks before, shared out by the presence then"),
    ),
)

HEADINGS = (
    tr("Name"), tr("Presence"), tr("Carried"), tr("Duties"), tr("Fair"), tr("Balance"), tr("Holidays"), tr("Unpopular"),
    tr("Interruption"),
)  # fmt: skip


@dataclass(frozen=True)
class Measure:
    """Something that is shared out: what a person does, carries from before, and should have in all."""

    done: Fraction
    carried: Fraction
    fair: Fraction

    @property
    def balance(self) -> Fraction:
        """Above 0 the person has more than is fair."""
        return self.done + self.carried - self.fair


@dataclass(frozen=True)
class Account:
    """One person's account; presence is in weeks of full time, minutes are None where nothing was measured."""

    person_id: int
    presence: Fraction
    duties: Measure
    holidays: Measure
    unpopular: Measure
    minutes: Measure | None


@dataclass(frozen=True)
class Carry:
    """What a person brings from before: duty weeks above the fair share, holiday and unpopular weeks."""

    duties: Fraction
    holidays: int
    unpopular: int


def carries(team: Team, past: Rota, first: Week, minutes: Minutes) -> dict[int, Carry]:
    """Return what everybody brings into the week `first` from the CARRY_WEEKS before it, by person id.

    Where nothing was held then, the carry that was written down of each person counts.
    """
    weeks = _weeks_before(past, first)
    before = past.within(first + -CARRY_WEEKS, first + -1)
    weights = week_weights(before, minutes, Fraction(team.policy.interruption_percent, 100))
    duties, kinds = _duty_balances(team, before, weeks, weights), unwelcome_weeks(team, weeks, minutes)
    holidays = _credited(team, before, weeks, kinds, WeekKind.HOLIDAY)
    unpopular = _credited(team, before, weeks, kinds, WeekKind.UNPOPULAR)
    return {p.id: Carry(duties[p.id], holidays[p.id], unpopular[p.id]) for p in team.people}


def _weeks_before(past: Rota, first: Week) -> tuple[Week, ...]:
    """Return the CARRY_WEEKS before a week, fewer where the rota began later."""
    begin = past.first_week()
    count = min(CARRY_WEEKS, first - begin) if begin else 0
    return weeks_from(first + -max(0, count), max(0, count))


def week_weights(past: Rota, minutes: Minutes, part: Fraction) -> dict[Slot, Fraction]:
    """Return what each held primary week counts: 1 + part × (its minutes ÷ what is usual in its rotation − 1).

    A week in which nothing was measured counts as its season does. The weight lies between LIGHTEST and HEAVIEST; a
    rotation of which too little was measured counts 1 each.
    """
    seasons, found = seasons_of(minutes), {}
    for slot in past.held:
        if slot.role is Role.PRIMARY and slot.rotation_id in seasons.usual:
            spent = minutes.get((slot.rotation_id, slot.week))
            of_season = seasons.factor(slot.rotation_id, season_of(slot.week))
            against = of_season if spent is None else spent / seasons.usual[slot.rotation_id]
            if against is not None:
                found[slot] = max(LIGHTEST, min(HEAVIEST, 1 + part * (against - 1)))
    return found


def unwelcome_weeks(team: Team, weeks: Iterable[Week], minutes: Minutes) -> dict[Week, WeekKind]:
    """Return the weeks that are not plain: those of the team and, while interruption counts, those of heavy seasons."""
    heavy = heavy_weeks(minutes, weeks) if team.policy.interruption_percent else ()
    return dict.fromkeys(heavy, WeekKind.UNPOPULAR) | team.week_kinds


def _duty_balances(
    team: Team, past: Rota, weeks: Sequence[Week], weights: Mapping[Slot, Fraction]
) -> dict[int, Fraction]:
    carry = {p.id: Fraction(str(p.carry)) for p in team.people}
    if not past.held:
        return carry
    done = dict.fromkeys(carry, Fraction(0))
    for slot, held in past.held.items():
        if slot.role.is_duty and held.person_id in done:
            done[held.person_id] += weights.get(slot, Fraction(1))
    fair = _shared(sum(done.values(), Fraction(0)) + sum(carry.values(), Fraction(0)), shares(team, weeks))
    return {p: done[p] + carry[p] - fair[p] if fair else carry[p] for p in carry}


def _credited(
    team: Team, past: Rota, weeks: Sequence[Week], kinds: Mapping[Week, WeekKind], kind: WeekKind
) -> dict[int, int]:
    """Count the duties in weeks of a kind; time outside the team or part time is credited at the team's rate."""
    done = dict.fromkeys((p.id for p in team.people), 0)
    for slot, held in past.held.items():
        if slot.role.is_duty and held.person_id in done and kinds.get(slot.week) is kind:
            done[held.person_id] += 1
    here = {p.id: Fraction(str(p.fte)) * sum(p.present_in(w) for w in weeks) for p in team.people}
    everybody = sum(here.values(), Fraction(0))
    rate = Fraction(sum(done.values())) / everybody if everybody else Fraction(0)
    return {p: n + round(rate * (len(weeks) - here[p])) for p, n in done.items()}


def _shared(whole: Fraction, presence: Mapping[int, Fraction]) -> dict[int, Fraction]:
    total = sum(presence.values(), Fraction(0))
    return {p: whole * s / total for p, s in presence.items()} if total else {}


def accounts(team: Team, rota: Rota, weeks: Sequence[Week], minutes: Minutes) -> tuple[Account, ...]:
    """Return everybody's account over the weeks, with what is carried from before them, people in their order."""
    carried = carries(team, rota, weeks[0], minutes)
    presence, coming = shares(team, weeks), rota.within(weeks[0], weeks[-1])
    kinds = unwelcome_weeks(team, weeks, minutes)
    duties = _measures({p: c.duties for p, c in carried.items()}, _counts(team, coming, kinds), presence)
    holidays = _measures(
        {p: Fraction(c.holidays) for p, c in carried.items()}, _counts(team, coming, kinds, WeekKind.HOLIDAY), presence
    )
    unpopular = _measures(
        {p: Fraction(c.unpopular) for p, c in carried.items()},
        _counts(team, coming, kinds, WeekKind.UNPOPULAR),
        presence,
    )
    measured = _measured(team, rota, weeks[0], minutes)
    return tuple(
        Account(p.id, presence[p.id], duties[p.id], holidays[p.id], unpopular[p.id], measured.get(p.id))
        for p in team.people
    )


def _measures(
    carried: Mapping[int, Fraction], done: Mapping[int, int], presence: Mapping[int, Fraction]
) -> dict[int, Measure]:
    whole = Fraction(sum(done.values())) + sum(carried.values(), Fraction(0))
    fair = _shared(whole, presence)
    return {p: Measure(Fraction(done[p]), carried[p], fair.get(p, done[p] + carried[p])) for p in done}


def _counts(team: Team, rota: Rota, kinds: Mapping[Week, WeekKind], kind: WeekKind | None = None) -> dict[int, int]:
    done = dict.fromkeys((p.id for p in team.people), 0)
    for slot, held in rota.held.items():
        counts = kind is None or kinds.get(slot.week) is kind
        if slot.role.is_duty and held.person_id in done and counts:
            done[held.person_id] += 1
    return done


def _measured(team: Team, rota: Rota, first: Week, minutes: Minutes) -> dict[int, Measure]:
    """Return the minutes logged in each one's primary weeks before `first` against a share by presence then."""
    weeks = _weeks_before(rota, first)
    done = dict.fromkeys((p.id for p in team.people), 0)
    for slot, held in rota.within(first + -CARRY_WEEKS, first + -1).held.items():
        if slot.role is Role.PRIMARY and held.person_id in done:
            done[held.person_id] += minutes.get((slot.rotation_id, slot.week), 0)
    if not any(done.values()):
        return {}
    return _measures(dict.fromkeys(done, Fraction(0)), done, shares(team, weeks))


def account_words(team: Team, account: Account, weeks: int) -> tuple[str, ...]:
    """Return how one person's numbers come about, one sentence for each thing shared out."""
    duties, name = account.duties, team.person[account.person_id].name
    words = [
        tr(
            "{name} is here for {float:.1f} of {weeks} weeks of full time.",
            name=name,
            float=float(account.presence),
            weeks=weeks,
        ),
        tr(
            "{done} duty weeks and {float:+.1f} carried, where {float2:.1f} are fair: {side}.",
            done=int(duties.done),
            float=float(duties.carried),
            float2=float(duties.fair),
            side=_side(duties.balance),
        ),
    ]
    for measure, thing in ((account.holidays, tr("holiday weeks")), (account.unpopular, tr("unpopular weeks"))):
        said = thing if measure.done != 1 else thing.removesuffix("s")
        words.append(
            tr(
                "{done} {said} and {carried} carried, where {float:.1f} are fair.",
                done=int(measure.done),
                said=said,
                carried=int(measure.carried),
                float=float(measure.fair),
            )
        )
    if account.minutes is not None:
        done, fair = float(account.minutes.done) / 60, float(account.minutes.fair) / 60
        words.append(
            tr(
                "{done:.1f} hours of interruption in the 26 weeks before, where {fair:.1f} are fair.",
                done=done,
                fair=fair,
            )
        )
    return tuple(words)


def _side(balance: Fraction) -> str:
    amount = abs(float(balance))
    if amount < 0.05:
        return tr("just the fair share")
    return tr("{amount:.1f} weeks {what} than fair", amount=amount, what=tr("more") if balance > 0 else tr("less"))


def account_cells(account: Account) -> tuple[str, ...]:
    """Return an account as the cells of a table under HEADINGS, without the name."""
    duties, minutes = account.duties, account.minutes
    return (
        numeral(float(account.presence), ".1f"),
        _signed(duties.carried),
        str(int(duties.done)),
        numeral(float(duties.fair), ".1f"),
        _signed(duties.balance),
        _of_fair(account.holidays),
        _of_fair(account.unpopular),
        tr("{float:.1f} of {float2:.1f} h", float=float(minutes.done) / 60, float2=float(minutes.fair) / 60)
        if minutes
        else tr("not measured"),
    )


def _signed(weeks: Fraction) -> str:
    """Return weeks with their sign; what rounds to nothing has a plus."""
    return numeral(round(float(weeks), 1) + 0.0, "+.1f")


def _of_fair(measure: Measure) -> str:
    return tr("{done} of {float:.1f}", done=int(measure.done + measure.carried), float=float(measure.fair))
