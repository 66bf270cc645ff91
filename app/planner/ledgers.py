"""What a set of duty weeks costs one person, and whether it breaks a rule about that person alone.

Weeks are bits of one integer, week `w` being bit `w + past`, so that history has bits too. The cost terms are those of
the benchmark: fair, holiday, unpopular, avoid, prefer, fragment and gap1.
"""

from collections.abc import Iterable
from fractions import Fraction
from math import floor

from app.domain.languages import tr
from app.planner.problems import DUTY_ROLES, Member, Problem

FORBIDDEN = 10**12
CACHE_LIMIT = 200_000


def rounded(value: Fraction) -> int:
    """Round half up."""
    return floor(value + Fraction(1, 2))


def hundredths(value: float | str | Fraction) -> int:
    """Return a number of weeks in 1/100 weeks, rounded half up."""
    return rounded(Fraction(str(value)) * 100)


def duties_words(count: int) -> str:
    """Return “1 duty” or “4 duties”."""
    return tr("{n} duty|{n} duties", "", count)


def targets(problem: Problem) -> dict[str, int]:
    """Return the fair load of each person in 1/100 duty weeks: (slots + sum of carry) x share / sum of shares."""
    here = {p.id: sum(1 for w in range(problem.weeks) if p.present(w) and w not in p.leave) for p in problem.people}
    share = {p.id: Fraction(str(p.fte)) * here[p.id] for p in problem.people}
    total = sum(share.values(), Fraction(0))
    per_week = sum(1 for roles in problem.rotations.values() for k in roles if k in DUTY_ROLES)
    to_share = problem.weeks * per_week + sum((Fraction(str(p.carry)) for p in problem.people), Fraction(0))
    return {q: hundredths(to_share * s / total) if total else 0 for q, s in share.items()}


class Ledger:
    """One person's account over duty weeks given as a bit mask (history included)."""

    def __init__(self, problem: Problem, member: Member, target: int, past: int) -> None:
        policy, weights, weeks = problem.policy, problem.policy.weights, problem.weeks
        self._weights = weights
        self._past = past
        self.gap = policy.gap_weeks if member.gap is None else member.gap
        self.window_weeks = policy.window_weeks
        self.window_max = policy.window_duties if member.window_max is None else member.window_max
        self._block = policy.block_weeks
        self.horizon = ((1 << weeks) - 1) << past
        self.available = self.bits(w for w in range(weeks) if member.present(w) and w not in member.leave)
        self._holidays, self._unpopular = self.bits(problem.holidays), self.bits(problem.unpopular)
        self._avoid, self._prefer = self.bits(member.avoid), self.bits(member.prefer)
        self._carry = hundredths(member.carry)
        self._target = target
        self._holiday_carry, self._unpopular_carry = member.holiday_carry, member.unpopular_carry
        self._cache: dict[int, int] = {}
        self._fair = [self._fairness(n) for n in range(weeks + 1)]

    def bits(self, weeks: Iterable[int]) -> int:
        """Return the mask of horizon weeks."""
        mask = 0
        for week in weeks:
            mask |= 1 << (week + self._past)
        return mask & self.horizon

    def allows(self, mask: int) -> bool:
        """Tell whether the duty weeks keep the gap and the window."""
        for distance in range(1, self.gap + 1):
            if mask & (mask << distance) & self.horizon:
                return False
        return self._window_kept(mask)

    def _window_kept(self, mask: int) -> bool:
        if mask.bit_count() <= self.window_max:
            return True
        return all(self.duties_in_window(mask, end) <= self.window_max for end in bit_places(mask & self.horizon))

    def duties_in_window(self, mask: int, end: int) -> int:
        """Count the duties of the window whose last week is the bit `end`."""
        low = max(0, end + 1 - self.window_weeks)
        return ((mask >> low) & ((1 << (end + 1 - low)) - 1)).bit_count()

    def cost(self, mask: int) -> int:
        """Return the cost of the duty weeks, FORBIDDEN when they break the gap or the window."""
        known = self._cache.get(mask)
        if known is None:
            if len(self._cache) > CACHE_LIMIT:
                self._cache.clear()
            known = self.price(mask) if self.allows(mask) else FORBIDDEN
            self._cache[mask] = known
        return known

    def price(self, mask: int) -> int:
        """Return the cost of the duty weeks whether or not they break a rule."""
        weights, now = self._weights, mask & self.horizon
        cost = self._fair[now.bit_count()]
        cost += weights.holiday * self._square((now & self._holidays).bit_count(), self._holiday_carry)
        cost += weights.unpopular * self._square((now & self._unpopular).bit_count(), self._unpopular_carry)
        cost += weights.avoid * (now & self._avoid).bit_count() + weights.prefer * (self._prefer & ~now).bit_count()
        fragments, gaps = self._blocks(mask)
        return cost + weights.fragment * fragments + weights.gap1 * gaps

    def components(self, mask: int) -> dict[str, int]:
        """Return the cost by component."""
        weights, now = self._weights, mask & self.horizon
        fragments, gaps = self._blocks(mask)
        return {
            "fair": self._fair[now.bit_count()],
            "holiday": weights.holiday * self._square((now & self._holidays).bit_count(), self._holiday_carry),
            "unpopular": weights.unpopular * self._square((now & self._unpopular).bit_count(), self._unpopular_carry),
            "avoid": weights.avoid * (now & self._avoid).bit_count(),
            "prefer": weights.prefer * (self._prefer & ~now).bit_count(),
            "fragment": weights.fragment * fragments,
            "gap1": weights.gap1 * gaps,
        }

    def fragment_weeks(self, earlier: int, later: int) -> int:
        """Count the project weeks between two duties (as bits) that are too close for a project block."""
        if later - earlier - 1 >= self._block:
            return 0
        return (self.available & ((1 << later) - (1 << (earlier + 1)))).bit_count()

    def fairness_of(self, duties: int) -> int:
        """Return the fairness cost of a number of duties in the horizon."""
        return self._fair[duties]

    def is_holiday(self, bit: int) -> bool:
        """Tell whether the week is a holiday week."""
        return bool(self._holidays >> bit & 1)

    def is_unpopular(self, bit: int) -> bool:
        """Tell whether the week is an unpopular one."""
        return bool(self._unpopular >> bit & 1)

    def is_avoided(self, bit: int) -> bool:
        """Tell whether the person would rather not have the week."""
        return bool(self._avoid >> bit & 1)

    def preferred(self) -> list[int]:
        """Return the weeks (bits) the person would like."""
        return bit_places(self._prefer)

    def holiday_cost(self, duties: int) -> int:
        """Return the cost of duties in holiday weeks."""
        return self._weights.holiday * self._square(duties, self._holiday_carry)

    def unpopular_cost(self, duties: int) -> int:
        """Return the cost of duties in unpopular weeks."""
        return self._weights.unpopular * self._square(duties, self._unpopular_carry)

    def _fairness(self, duties: int) -> int:
        deviation = 100 * duties + self._carry - self._target
        return (2 * self._weights.fair * deviation * deviation + 10000) // 20000  # in whole numbers, rounded half up

    def _square(self, count: int, carry: int) -> int:
        return (count + carry) ** 2 - carry**2

    def _blocks(self, mask: int) -> tuple[int, int]:
        fragments = gaps = 0
        earlier = -1
        for later in bit_places(mask):
            if earlier >= 0 and later >= self._past and later - earlier - 1 <= max(self._block, 1):
                fragments += self.fragment_weeks(earlier, later)
                gaps += later - earlier == 2
            earlier = later
        return fragments, gaps


def bit_places(mask: int) -> list[int]:
    """Return the places of the bits that are set, lowest first."""
    places = []
    while mask:
        low = mask & -mask
        places.append(low.bit_length() - 1)
        mask ^= low
    return places
