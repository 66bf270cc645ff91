"""What changes of holders cost and which rules they break, compiled: a look at the weeks and slots around them only.

The rules and the cost are those of the evaluator (a test compares them on random problems); `t` are the tables and `s`
is the standing of `tables`. A move has rows: places, their new holders, their old ones.
"""

from app.planner.compiling import compiled
from app.planner.tables import (
    AT,
    AVAILABLE,
    BACK,
    BLOCK,
    CLEARED,
    COLUMNS,
    COUNTS,
    DUTY,
    EXPERIENCED,
    FAIR,
    GAP,
    HERE,
    HOLIDAY_CARRY,
    MAY,
    MOST,
    PAIRED,
    PAST,
    PEOPLE,
    PLACE,
    ROLE,
    ROTATION,
    ROTATIONS,
    SHADOW_WEEKS,
    SPECIAL,
    STABILITY,
    UNPOPULAR_CARRY,
    W_CONTINUITY,
    W_FRAGMENT,
    W_GAP1,
    W_HOLIDAY,
    W_OPEN,
    W_UNPOPULAR,
    WANTED,
    WEEK,
    WINDOW,
    WISH,
    Numbers,
)  # fmt: skip

REST = 1 << 20  # a fault of rest, in terms of the faults of pairs: no number of these makes up for it
BROKEN = 1 << 40


@compiled("i8(i8[::1], i8, i8, i8)")
def _between(t: Numbers, person: int, earlier: int, later: int) -> int:
    """Return what the project weeks between two duties cost."""
    free = later - earlier - 1
    if later < t[PAST] or (free >= t[BLOCK] and free != 1):
        return 0
    cost = t[W_GAP1] if free == 1 else 0
    if free < t[BLOCK]:
        row = t[AVAILABLE] + person * (t[COLUMNS] + 1)
        cost += t[W_FRAGMENT] * (t[row + later] - t[row + earlier + 1])
    return cost


@compiled("i8(i8[::1], i8[::1], i8, i8)")
def _crowded(t: Numbers, s: Numbers, person: int, column: int) -> int:
    """Count the windows that a duty in the column (not yet there) makes too full, by their last duty of the plan."""
    window, columns = t[WINDOW], t[COLUMNS]
    most = t[t[MOST] + person]
    row = t[DUTY] + person * columns
    count = 1
    for other in range(max(0, column - window + 1), column):
        count += s[row + other]
    faults = 1 if count > most and column >= t[PAST] else 0
    for end in range(column + 1, min(columns, column + window)):
        if end - window >= 0:
            count -= s[row + end - window]
        if s[row + end]:
            count += 1
            if count > most and end >= t[PAST]:
                faults += 1
    return faults


@compiled("i8(i8[::1], i8[::1], i8, i8, i8)")
def _counted(t: Numbers, s: Numbers, person: int, column: int, way: int) -> int:
    """Count a duty week in or out and return what that costs whatever the weeks around it are."""
    at = t[COUNTS] + 3 * person
    n = s[at]
    fair = t[FAIR] + person * (t[COLUMNS] - t[PAST] + 1) + n
    cost: int = t[fair + way] - t[fair] + way * t[t[WISH] + person * t[COLUMNS] + column]
    s[at] = n + way
    special = t[t[SPECIAL] + column]
    if special & 1:
        low = min(s[at + 1], s[at + 1] + way) + t[t[HOLIDAY_CARRY] + person]
        cost += way * t[W_HOLIDAY] * (2 * low + 1)
        s[at + 1] += way
    if special & 2:
        low = min(s[at + 2], s[at + 2] + way) + t[t[UNPOPULAR_CARRY] + person]
        cost += way * t[W_UNPOPULAR] * (2 * low + 1)
        s[at + 2] += way
    return cost


@compiled("UniTuple(i8, 2)(i8[::1], i8[::1], i8, i8, i8)")
def _turn(t: Numbers, s: Numbers, person: int, column: int, way: int) -> tuple[int, int]:
    """Give (way 1) or take (way -1) a duty week; return what that adds to the cost and to the faults of rest.

    A fault is a pair of duties without the gap between them, or a duty too many in a window.
    """
    columns, gap = t[COLUMNS], t[t[GAP] + person]
    row = t[DUTY] + person * columns
    far = max(t[BLOCK], 1) + 1
    s[row + column] = 0
    cost = _counted(t, s, person, column, way)
    earlier, later = column - 1, column + 1
    low, high = max(0, column - far), min(columns - 1, column + far)
    while earlier >= low and not s[row + earlier]:
        earlier -= 1
    while later <= high and not s[row + later]:
        later += 1
    if earlier >= low:
        cost += way * _between(t, person, earlier, column)
    if later <= high:
        cost += way * _between(t, person, column, later)
        if earlier >= low:
            cost -= way * _between(t, person, earlier, later)
    faults = 0
    for other in range(max(0, column - gap), min(columns, column + gap + 1)):
        if s[row + other] and max(other, column) >= t[PAST]:
            faults += 1
    faults += _crowded(t, s, person, column)
    s[row + column] = 1 if way > 0 else 0
    return cost, way * faults


@compiled("i8(i8[::1], i8[::1], i8, i8, i8)")
def who_at(t: Numbers, s: Numbers, rotation: int, role: int, column: int) -> int:
    """Return who holds a slot, -1 where nobody does or there is none."""
    place = t[t[AT] + (rotation * 3 + role) * t[COLUMNS] + column]
    return int(s[place]) if place >= 0 else -1


@compiled("i8(i8[::1], i8[::1], i8, i8, i8, i8)")
def _beside(t: Numbers, s: Numbers, rotation: int, low: int, high: int, who: int) -> int:
    """Count the weeks from low up to high that a person is secondary or shadow of a rotation."""
    found = 0
    row = t[AT] + (rotation * 3 + 1) * t[COLUMNS]
    for column in range(low, high):
        place, shadow = t[row + column], t[row + t[COLUMNS] + column]
        if place >= 0 and s[place] == who:
            found += 1
        if shadow >= 0 and s[shadow] == who:
            found += 1
    return found


@compiled("i8(i8[::1], i8[::1], i8, i8, i8)")
def _aided(t: Numbers, s: Numbers, rotation: int, column: int, who: int) -> int:
    """Count how many primary weeks have no recent week beside the rotation, among those the column can aid."""
    found = 0
    for later in range(max(column + 1, t[PAST]), min(t[COLUMNS], column + t[BACK] + 1)):
        if who_at(t, s, rotation, 0, later) == who:
            found += _beside(t, s, rotation, max(0, later - t[BACK]), later, who) == 0
    return found


@compiled("i8(i8[::1], i8[::1], i8, i8)")
def _alone(t: Numbers, s: Numbers, rotation: int, column: int) -> int:
    """Return 1 if the primary there has no mate and has not shadowed enough, else 0."""
    who = who_at(t, s, rotation, 0, column)
    if who < 0 or t[t[CLEARED] + who * t[ROTATIONS] + rotation] or who_at(t, s, rotation, 1, column) >= 0:
        return 0
    return 1 if _beside(t, s, rotation, 0, column, who) < t[SHADOW_WEEKS] else 0


@compiled("i8(i8[::1], i8[::1], i8, i8)")
def _pair_faults(t: Numbers, s: Numbers, rotation: int, column: int) -> int:
    """Count the faults of a primary and secondary: alone without having shadowed, novice without a guide."""
    faults = _alone(t, s, rotation, column)
    if t[t[PAIRED] + rotation]:
        one, two = who_at(t, s, rotation, 0, column), who_at(t, s, rotation, 1, column)
        novices = 0
        if one >= 0 and column < t[t[EXPERIENCED] + one]:
            novices += 1
        if two >= 0 and column < t[t[EXPERIENCED] + two]:
            novices += 1
        if novices == 2 or (novices == 1 and (one < 0 or two < 0)):
            faults += novices
    return faults


@compiled("UniTuple(i8, 2)(i8[::1], i8[::1], i8, i8)")
def _around(t: Numbers, s: Numbers, place: int, who: int) -> tuple[int, int]:
    """Return continuity cost and pair faults that a person in the place, or out of it, can change."""
    rotation, column, role = t[t[ROTATION] + place], t[t[WEEK] + place], t[t[ROLE] + place]
    faults, cost = _pair_faults(t, s, rotation, column), 0
    if role > 0:
        cost = _aided(t, s, rotation, column, who)
        if not t[t[CLEARED] + who * t[ROTATIONS] + rotation]:
            for later in range(max(column + 1, t[PAST]), t[COLUMNS]):
                if who_at(t, s, rotation, 0, later) == who:
                    faults += _alone(t, s, rotation, later)
    elif s[place] >= 0:
        cost = 1 if _beside(t, s, rotation, max(0, column - t[BACK]), column, s[place]) == 0 else 0
    return (cost if t[t[PAIRED] + rotation] else 0) * t[W_CONTINUITY], faults


@compiled("i8(i8[::1], i8[::1], i8, i8)")
def _twice(t: Numbers, s: Numbers, place: int, who: int) -> int:
    """Count the weeks beside the place's in which the person holds the same slot."""
    rotation, column, role = t[t[ROTATION] + place], t[t[WEEK] + place], t[t[ROLE] + place]
    found = 0
    if column > 0 and who_at(t, s, rotation, role, column - 1) == who:
        found += 1
    if column + 1 < t[COLUMNS] and who_at(t, s, rotation, role, column + 1) == who:
        found += 1
    return found


@compiled("UniTuple(i8, 2)(i8[::1], i8[::1], i8, i8, i8)")
def put(t: Numbers, s: Numbers, place: int, who: int, way: int) -> tuple[int, int]:
    """Let a person into an open place (way 1) or out of it (way -1); return what that adds to cost and faults."""
    column = t[t[WEEK] + place]
    cost, faults = _around(t, s, place, who)
    cost, faults = -cost, -faults
    s[place] = who if way > 0 else -1
    s[t[PLACE] + who * t[COLUMNS] + column] = place if way > 0 else -1
    c, f = _around(t, s, place, who)
    cost += c
    faults += f
    if t[t[ROLE] + place] < 2:
        c, f = _turn(t, s, who, column, way)
        cost += c - way * t[W_OPEN]
        faults += f * REST
        if t[t[GAP] + who] == 0:
            faults += way * _twice(t, s, place, who) * REST
    if t[t[WANTED] + place] == who:
        cost -= way * t[t[STABILITY] + place]
    return cost, faults


@compiled("UniTuple(i8, 2)(i8[::1], i8[::1], i8[:, ::1], i8)")
def change(t: Numbers, s: Numbers, move: Numbers, count: int) -> tuple[int, int]:
    """Make a move and return what it adds to the cost and to the faults (REST for each of rest, 1 for each of a pair).

    The faults are BROKEN, and the move is half made, where two slots of a person's week meet.
    """
    cost, faults = 0, 0
    for i in range(count):
        old = s[move[0, i]]
        if old >= 0:
            c, f = put(t, s, move[0, i], old, -1)
            cost += c
            faults += f
    for i in range(count):
        who = move[1, i]
        if who < 0:
            continue
        if s[t[PLACE] + who * t[COLUMNS] + t[t[WEEK] + move[0, i]]] >= 0:
            return cost, BROKEN
        c, f = put(t, s, move[0, i], who, 1)
        cost += c
        faults += f
    return cost, faults


@compiled("void(i8[::1], i8[::1], i8, i8, i8)")
def _set(t: Numbers, s: Numbers, place: int, who: int, way: int) -> None:
    """Do what `put` does without pricing it."""
    at = who * t[COLUMNS] + t[t[WEEK] + place]
    s[place] = who if way > 0 else -1
    s[t[PLACE] + at] = place if way > 0 else -1
    if t[t[ROLE] + place] < 2:
        special = t[t[SPECIAL] + t[t[WEEK] + place]]
        s[t[DUTY] + at] = 1 if way > 0 else 0
        s[t[COUNTS] + 3 * who] += way
        s[t[COUNTS] + 3 * who + 1] += way * (special & 1)
        s[t[COUNTS] + 3 * who + 2] += way * (special >> 1 & 1)


@compiled("void(i8[::1], i8[::1], i8[:, ::1], i8)")
def put_back(t: Numbers, s: Numbers, move: Numbers, count: int) -> None:
    """Put the holders of the third row back."""
    for i in range(count):
        if s[move[0, i]] >= 0:
            _set(t, s, move[0, i], s[move[0, i]], -1)
    for i in range(count):
        if move[2, i] >= 0:
            _set(t, s, move[0, i], move[2, i], 1)


@compiled("i8(i8[::1], i8, i8)")
def may(t: Numbers, place: int, who: int) -> int:
    """Tell whether a person is eligible for the place and here that week."""
    slot = t[t[ROTATION] + place] * 3 + t[t[ROLE] + place]
    return int(t[t[MAY] + slot * t[PEOPLE] + who] & t[t[HERE] + who * t[COLUMNS] + t[t[WEEK] + place]])
