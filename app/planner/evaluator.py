"""The one evaluator: what any change of holders costs, by person and place, and whether it keeps the hard rules.

The cost is a sum over people (see `ledgers`), continuity per person and rotation, open slots and stability per slot; a
change therefore only touches the people and slots it names.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from app.planner.ledgers import FORBIDDEN, Ledger, bit_places, targets
from app.planner.problems import DUTY_ROLES, Held, Place, Problem

OPEN = -1
CACHE_LIMIT = 20_000
Change = tuple[int, int]  # (place index, person index or OPEN)


class Evaluator:
    """Holders of all places with their cost; people and places are named by their index in the problem."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.places = problem.places()
        self.index = {place: i for i, place in enumerate(self.places)}
        self.person = {p.id: i for i, p in enumerate(problem.people)}
        self.rotation = {r: i for i, r in enumerate(problem.rotations)}
        self.past = max(1, -min((h.place.week for h in problem.history), default=0))
        self._describe_places()
        self._describe_people()
        self._read_history()
        self._read_wishes()
        self.holder = [OPEN] * len(self.places)
        self.doubled: set[int] = set()
        self._unpriced: set[int] | None = None
        self.costs = [ledger.price(mask) for ledger, mask in zip(self.ledgers, self.duty, strict=True)]
        self.pinned = {self.index[pin.place] for pin in problem.pins}
        self.frozen: frozenset[int] = frozenset()
        self._pin()

    # What does not change

    def _describe_places(self) -> None:
        self.bit = [1 << (place.week + self.past) for place in self.places]
        self.rot = [self.rotation[place.rotation] for place in self.places]
        self.is_duty = [place.role in DUTY_ROLES for place in self.places]
        self.is_primary = [place.role == "primary" for place in self.places]
        roles = [set(roles) for roles in self.problem.rotations.values()]
        self.has_secondary = ["secondary" in some for some in roles]
        self.mate = [self._mate(place) for place in self.places]

    def _mate(self, place: Place) -> int:
        other = {"primary": "secondary", "secondary": "primary"}.get(place.role, "")
        return self.index.get(Place(place.week, place.rotation, other), -1)

    def _describe_people(self) -> None:
        problem, count = self.problem, len(self.problem.rotations)
        target = targets(problem)
        self.ledgers = [Ledger(problem, p, target[p.id], self.past) for p in problem.people]
        self.experienced = [p.experienced_from for p in problem.people]
        self.cleared = [[r in p.shadowed for r in problem.rotations] for p in problem.people]
        self.duty = [0] * len(problem.people)
        self.busy = [0] * len(problem.people)
        self.lead = [0] * (len(problem.people) * count)
        self.second = [0] * (len(problem.people) * count)
        self._unsupported: dict[tuple[int, int], int] = {}

    def _read_history(self) -> None:
        self._role_before: dict[tuple[int, int], set[tuple[str, str]]] = {}
        for held in self.problem.history:
            person, bit = self.person.get(held.person, -1), 1 << (held.place.week + self.past)
            rotation = self.rotation.get(held.place.rotation, -1)
            if person >= 0 and held.place.role in DUTY_ROLES:
                self.duty[person] |= bit
                self._role_before.setdefault((person, held.place.week), set()).add(
                    (held.place.rotation, held.place.role)
                )
            if person >= 0 and rotation >= 0:
                self._mark(self.lead if held.place.role == "primary" else self.second, person, rotation, bit)

    def _mark(self, masks: list[int], person: int, rotation: int, bit: int) -> None:
        masks[person * len(self.rotation) + rotation] |= bit

    def _read_wishes(self) -> None:
        steps = sorted(self.problem.policy.weights.stability)
        self.known: dict[int, tuple[int, int]] = {}
        self._gone = 0
        for held in self.problem.published:
            weight = sum([cost for start, cost in steps if held.place.week >= start][-1:])
            if held.place in self.index:
                self.known[self.index[held.place]] = (self.person.get(held.person, -2), weight)
            else:
                self._gone += weight

    def _pin(self) -> None:
        for pin in self.problem.pins:
            self._enter(self.index[pin.place], self.person[pin.person])
        bad = {p for p, ledger in enumerate(self.ledgers) if not ledger.allows(self.duty[p])}
        self.frozen = frozenset(self.doubled | bad)

    @cached_property
    def candidates(self) -> list[list[int]]:
        """The people who may hold each place, whatever else they hold."""
        able: dict[tuple[str, str], list[int]] = {}
        for i, member in enumerate(self.problem.people):
            for rotation, roles in member.eligible.items() if i not in self.frozen else ():
                for role in roles:
                    able.setdefault((rotation, role), []).append(i)
        here = [ledger.available for ledger in self.ledgers]
        return [
            [i for i in able.get((place.rotation, place.role), ()) if here[i] & bit]
            for place, bit in zip(self.places, self.bit, strict=True)
        ]

    @cached_property
    def allowed(self) -> list[frozenset[int]]:
        """The candidates of each place as sets."""
        return [frozenset(some) for some in self.candidates]

    # Changing holders

    def load(self, assignments: Iterable[Held]) -> None:
        """Put people into places, whatever rules that breaks; unknown places and people are passed over."""
        self._unpriced = set()
        for held in assignments:
            if held.place in self.index and held.person in self.person:
                place = self.index[held.place]
                self._leave(place)
                self._enter(place, self.person[held.person])
        self._price()

    def apply(self, changes: Sequence[Change]) -> None:
        """Change holders; all old ones leave before the new ones enter."""
        self._unpriced = set()
        for place, _ in changes:
            self._leave(place)
        for place, person in changes:
            if person != OPEN:
                self._enter(place, person)
        self._price()

    def _price(self) -> None:
        people, self._unpriced = self._unpriced or (), None
        for person in people:
            self._account(person, self.duty[person])

    def _enter(self, place: int, person: int) -> None:
        bit, at = self.bit[place], person * len(self.rotation) + self.rot[place]
        if self.busy[person] & bit:
            self.doubled.add(person)
        self.holder[place] = person
        self.busy[person] |= bit
        if self.is_duty[place]:
            self._account(person, self.duty[person] | bit)
        if self.is_primary[place]:
            self.lead[at] |= bit
        else:
            self.second[at] |= bit

    def _leave(self, place: int) -> None:
        person = self.holder[place]
        if person == OPEN:
            return
        bit, at = self.bit[place], person * len(self.rotation) + self.rot[place]
        self.holder[place] = OPEN
        self.busy[person] &= ~bit
        if self.is_duty[place]:
            self._account(person, self.duty[person] & ~bit)
        if self.is_primary[place]:
            self.lead[at] &= ~bit
        else:
            self.second[at] &= ~bit
        if person in self.doubled:
            self._stay_elsewhere(person, bit)

    def _stay_elsewhere(self, person: int, bit: int) -> None:
        self.doubled.discard(person)
        for place, who in enumerate(self.holder):
            if who == person and self.bit[place] == bit:
                self._enter(place, person)
        seen = 0
        for place, who in enumerate(self.holder):
            if who == person:
                self.doubled |= {person} if seen & self.bit[place] else set()
                seen |= self.bit[place]

    def _account(self, person: int, mask: int) -> None:
        self.duty[person] = mask
        if self._unpriced is not None:
            self._unpriced.add(person)
            return
        cost = self.ledgers[person].cost(mask)
        self.costs[person] = cost if cost < FORBIDDEN else self.ledgers[person].price(mask)

    # What a change would cost

    def delta(self, changes: Sequence[Change]) -> int:
        """Return the cost of the changes together, FORBIDDEN when a hard rule would be broken."""
        duty: dict[int, int] = {}
        busy: dict[int, int] = {}
        total = 0
        for place, person in changes:
            old = self.holder[place]
            total += self._place_delta(place, old, person)
            if old != OPEN:
                busy[old] = busy.get(old, self.busy[old]) & ~self.bit[place]
                if self.is_duty[place]:
                    duty[old] = duty.get(old, self.duty[old]) & ~self.bit[place]
        for place, person in changes:
            if person == OPEN:
                continue
            bit, mask = self.bit[place], busy.get(person, self.busy[person])
            if mask & bit or person in self.frozen:
                return FORBIDDEN
            busy[person] = mask | bit
            if self.is_duty[place]:
                duty[person] = duty.get(person, self.duty[person]) | bit
        for person, mask in duty.items():
            if mask != self.duty[person]:
                cost = self.ledgers[person].cost(mask)
                if cost >= FORBIDDEN:
                    return FORBIDDEN
                total += cost - self.costs[person]
        if self._breaks_pairs(changes) or self._breaks_twice(changes):
            return FORBIDDEN
        return total + self._continuity_delta(changes)

    def _place_delta(self, place: int, old: int, new: int) -> int:
        delta = 0
        if self.is_duty[place]:
            delta = self.problem.policy.weights.open * ((new == OPEN) - (old == OPEN))
        if place in self.known:
            wanted, weight = self.known[place]
            delta += weight * ((new != wanted) - (old != wanted))
        return delta

    def _continuity_delta(self, changes: Sequence[Change]) -> int:
        lead: dict[int, int] = {}
        second: dict[int, int] = {}
        width = len(self.rotation)
        for place, person in changes:
            masks, now = (lead, self.lead) if self.is_primary[place] else (second, self.second)
            old, bit, rotation = self.holder[place], self.bit[place], self.rot[place]
            for who in (old, person):
                if who != OPEN and old != person:
                    at = who * width + rotation
                    masks[at] = masks.get(at, now[at]) ^ bit
        weight, total = self.problem.policy.weights.continuity, 0
        for at in lead.keys() | second.keys():
            if self.has_secondary[at % width]:
                after = self.unsupported(lead.get(at, self.lead[at]), second.get(at, self.second[at]))
                total += after - self.unsupported(self.lead[at], self.second[at])
        return weight * total

    def unsupported(self, lead: int, second: int) -> int:
        """Count the primary weeks of a mask that no secondary or shadow week precedes closely enough."""
        key = (lead, second)
        known = self._unsupported.get(key)
        if known is None:
            back = self.problem.policy.continuity_weeks
            recent = (1 << back) - 1
            if len(self._unsupported) > CACHE_LIMIT:
                self._unsupported.clear()
            known = sum(1 for w in bit_places(lead) if w >= self.past and not (second << back >> w) & recent)
            self._unsupported[key] = known
        return known

    # Rules about two places

    def _breaks_pairs(self, changes: Sequence[Change]) -> bool:
        after = dict(changes)
        seen = set()
        for place, person in changes:
            first = min(place, self.mate[place]) if self.mate[place] >= 0 else place
            if first not in seen:
                seen.add(first)
                if self._pair_faults(first, after) > self._pair_faults(first, {}):
                    return True
            old = self.holder[place]
            if old not in (OPEN, person) and not self.is_primary[place] and self._solo_lost(place, old, after):
                return True
        return False

    def _pair_faults(self, place: int, after: Mapping[int, int]) -> int:
        mate = self.mate[place]
        one = after.get(place, self.holder[place])
        two = after.get(mate, self.holder[mate]) if mate >= 0 else OPEN
        primary, secondary = (one, two) if self.is_primary[place] else (two, one)
        if not self.is_duty[place]:
            return 0
        faults = 0
        if primary != OPEN and secondary == OPEN:
            lead = place if self.is_primary[place] else mate
            faults += not self.may_stand_alone(primary, lead, after)
        if self.has_secondary[self.rot[place]]:
            faults += self._unguided(primary, secondary, self.places[place].week)
        return faults

    def _unguided(self, primary: int, secondary: int, week: int) -> int:
        novice = [p for p in (primary, secondary) if p != OPEN and week < self.experienced[p]]
        if not novice:
            return 0
        return len(novice) if len(novice) == 2 or OPEN in (primary, secondary) else 0

    def may_stand_alone(self, person: int, place: int, after: Mapping[int, int]) -> bool:
        """Tell whether the person may be primary there without a secondary."""
        if self.cleared[person][self.rot[place]]:
            return True
        at = person * len(self.rotation) + self.rot[place]
        before = self.second[at] & (self.bit[place] - 1)
        for other, who in after.items():
            if self.rot[other] == self.rot[place] and not self.is_primary[other] and self.bit[other] < self.bit[place]:
                before = before | self.bit[other] if who == person else before
                before = before & ~self.bit[other] if self.holder[other] == person and who != person else before
        return before.bit_count() >= self.problem.policy.shadow_weeks

    def _solo_lost(self, place: int, person: int, after: Mapping[int, int]) -> bool:
        rotation = self.rot[place]
        if self.cleared[person][rotation]:
            return False
        later = self.lead[person * len(self.rotation) + rotation] & ~((self.bit[place] << 1) - 1)
        name = self.places[place].rotation
        for week_bit in bit_places(later & self.ledgers[person].horizon):
            lead = self.place_at(week_bit - self.past, name, "primary")
            if after.get(lead, person) == person and self._pair_faults(lead, after) > self._pair_faults(lead, {}):
                return True
        return False

    def _breaks_twice(self, changes: Sequence[Change]) -> bool:
        after = dict(changes)
        return any(
            person != OPEN
            and self.is_duty[place]
            and self.ledgers[person].gap == 0
            and self.follows_itself(place, person, after, both=True)
            for place, person in changes
        )

    def follows_itself(self, place: int, person: int, after: Mapping[int, int], *, both: bool = False) -> bool:
        """Tell whether the person holds the same slot in the week before (or, with `both`, in the week after)."""
        here = self.places[place]
        for week in (here.week - 1, here.week + 1) if both else (here.week - 1,):
            other = self.place_at(week, here.rotation, here.role)
            if other >= 0 and after.get(other, self.holder[other]) == person:
                return True
        return self.follows_history(place, person)

    def follows_history(self, place: int, person: int) -> bool:
        """Tell whether the person held the same slot in the last week of history, the place being in the first."""
        here = self.places[place]
        return (here.rotation, here.role) in self._role_before.get((person, here.week - 1), set())

    def place_at(self, week: int, rotation: str, role: str) -> int:
        """Return the index of a place, -1 when the horizon has none there."""
        return self.index.get(Place(week, rotation, role), -1)

    def history_seconds(self, person: int, rotation: int) -> int:
        """Count the person's secondary and shadow weeks of the rotation in history."""
        mask = self.second[person * len(self.rotation) + rotation]
        return (mask & ((1 << self.past) - 1)).bit_count()

    def history_supports(self, person: int, place: int) -> bool:
        """Tell whether history alone gives the place's primary continuity."""
        mask = self.second[person * len(self.rotation) + self.rot[place]] & ((1 << self.past) - 1)
        return self.unsupported(self.bit[place], mask) == 0

    # The whole

    def components(self) -> dict[str, int]:
        """Return the cost by component."""
        weights, width = self.problem.policy.weights, len(self.rotation)
        holders = zip(self.holder, self.is_duty, strict=True)
        total = {"open": weights.open * sum(1 for who, duty in holders if duty and who == OPEN)}
        for ledger, mask in zip(self.ledgers, self.duty, strict=True):
            for name, value in ledger.components(mask).items():
                total[name] = total.get(name, 0) + value
        alone = sum(
            self.unsupported(self.lead[at], self.second[at])
            for at in range(len(self.lead))
            if self.lead[at] and self.has_secondary[at % width]
        )
        total["continuity"] = weights.continuity * alone
        total["stability"] = self._gone + sum(w for place, (who, w) in self.known.items() if self.holder[place] != who)
        return total

    def cost(self) -> int:
        """Return the whole cost."""
        return sum(self.components().values())

    def held(self) -> tuple[Held, ...]:
        """Return the assignments in order of time."""
        people = self.problem.people
        return tuple(
            Held(place, people[who].id) for place, who in zip(self.places, self.holder, strict=True) if who != OPEN
        )
