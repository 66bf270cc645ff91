"""Simulated annealing, compiled: moves are proposed at random, made, and taken back unless they are accepted.

Moves are chains (somebody takes a slot and hands on what stands in the way), exchanges between weeks near each other
or between primary and secondary, and two people exchanging all they hold over some weeks.
"""

from math import exp

import numpy as np

from app.planner.compiling import compiled
from app.planner.kernels import change, may, put_back
from app.planner.tables import (
    AT,
    CANDIDATE,
    COLUMNS,
    DUTY,
    FIRST,
    FREE,
    FREE_COUNT,
    GAP,
    MOVABLE,
    PAST,
    PLACE,
    ROLE,
    ROTATION,
    WEEK,
    Numbers,
)  # fmt: skip

LONGEST = 32  # places in a move


@compiled("i8(u8[::1], i8)")
def _random(seed: Numbers, below: int) -> int:
    """Return a whole number from 0 to below - 1 (splitmix64)."""
    seed[0] += np.uint64(0x9E3779B97F4A7C15)
    z = seed[0]
    z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
    z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
    z ^= z >> np.uint64(31)
    return int(((z >> np.uint64(32)) * np.uint64(below)) >> np.uint64(32))


@compiled("i8(i8[::1], i8[::1], i8, i8, i8[::1])")
def _near(t: Numbers, s: Numbers, person: int, column: int, found: Numbers) -> int:
    """Write the person's places within the gap of a column; return how many, -1 if one of them may not move."""
    gap, count = t[t[GAP] + person], 0
    row = person * t[COLUMNS]
    for other in range(max(0, column - gap), min(t[COLUMNS], column + gap + 1)):
        place = s[t[PLACE] + row + other]
        if s[t[DUTY] + row + other] or (other == column and place >= 0):
            if place < 0 or not t[t[MOVABLE] + place] or count >= 4:
                return -1
            found[count] = place
            count += 1
    return count


@compiled("i8(i8[::1], i8[::1], i8, u8[::1])")
def _some(t: Numbers, s: Numbers, person: int, seed: Numbers) -> int:
    """Return a movable place of the person, the next one from a random week on; -1 where there is none."""
    weeks = t[COLUMNS] - t[PAST]
    row = t[PLACE] + person * t[COLUMNS] + t[PAST]
    week = _random(seed, weeks)
    for _ in range(weeks):
        place = s[row + week]
        if place >= 0 and t[t[MOVABLE] + place]:
            return int(place)
        week = week + 1 if week + 1 < weeks else 0
    return -1


@compiled("i8(i8[::1], i8, u8[::1])")
def _candidate(t: Numbers, place: int, seed: Numbers) -> int:
    low, high = t[t[FIRST] + place], t[t[FIRST] + place + 1]
    return int(t[t[CANDIDATE] + low + _random(seed, high - low)])


@compiled("i8(i8[::1], i8[::1], u8[::1], i8[:, ::1], i8[::1], i8)")
def _chain(t: Numbers, s: Numbers, seed: Numbers, move: Numbers, near: Numbers, place: int) -> int:
    """Propose that somebody takes the place, handing on what stands in the way; return the number of changes."""
    holder, newcomer = s[place], _candidate(t, place, seed)
    if newcomer == holder:
        return 0
    move[0, 0], move[1, 0] = place, newcomer
    blocking = _near(t, s, newcomer, t[t[WEEK] + place], near)
    if blocking == 0 and _random(seed, 2):
        near[0] = _some(t, s, newcomer, seed)
        blocking = 1 if near[0] >= 0 else 0
    for i in range(blocking):
        taker = holder
        if holder < 0 and i == 0 and _random(seed, 2):
            taker = -1  # the hole wanders
        elif holder < 0 or i > 0 or not may(t, near[i], holder) or _random(seed, 4) == 0:
            taker = _candidate(t, near[i], seed)
            if taker == newcomer:
                return 0
        move[0, i + 1], move[1, i + 1] = near[i], taker
    return blocking + 1


@compiled("i8(i8[::1], i8[::1], u8[::1], i8[:, ::1], i8)")
def _shift(t: Numbers, s: Numbers, seed: Numbers, move: Numbers, place: int) -> int:
    """Propose that two weeks near each other exchange their holders of a slot, or primary and secondary do."""
    rotation, column, role = t[t[ROTATION] + place], t[t[WEEK] + place], t[t[ROLE] + place]
    there = column - 4 + _random(seed, 9)
    if there < t[PAST] or there >= t[COLUMNS]:
        return 0
    other_role = role if there != column and _random(seed, 4) else 1 - role
    other = t[t[AT] + (rotation * 3 + other_role) * t[COLUMNS] + there]
    if other < 0 or other == place or not t[t[MOVABLE] + other]:
        return 0
    one, two = s[place], s[other]
    if one == two or (one >= 0 and not may(t, other, one)) or (two >= 0 and not may(t, place, two)):
        return 0
    move[0, 0], move[1, 0], move[0, 1], move[1, 1] = place, two, other, one
    return 2


@compiled("i8(i8[::1], i8[::1], u8[::1], i8[:, ::1], i8)")
def _stretch(t: Numbers, s: Numbers, seed: Numbers, move: Numbers, place: int) -> int:
    """Propose that two people exchange all they hold over some weeks; return the number of changes, 0 if not."""
    one, two = s[place], _candidate(t, place, seed)
    if one < 0 or one == two:
        return 0
    week = t[t[WEEK] + place]
    count = 0
    for column in range(max(t[PAST], week - _random(seed, 6)), min(t[COLUMNS], week + 1 + _random(seed, 14))):
        for turn in range(2):
            here, there = (one, two) if turn == 0 else (two, one)
            held = s[t[PLACE] + here * t[COLUMNS] + column]
            if held >= 0:
                if not t[t[MOVABLE] + held] or not may(t, held, there) or count >= LONGEST:
                    return 0
                move[0, count], move[1, count] = held, there
                count += 1
    return count


@compiled("i8(i8[::1], i8[::1], u8[::1], i8[:, ::1], i8[::1], i8[::1])")
def _propose(t: Numbers, s: Numbers, seed: Numbers, move: Numbers, near: Numbers, holes: Numbers) -> int:
    kind = _random(seed, 16)
    if kind == 0 and holes[0] > 0:
        return _chain(t, s, seed, move, near, holes[1 + _random(seed, holes[0])])
    place = t[t[FREE] + _random(seed, t[FREE_COUNT])]
    if kind < 11:
        return _chain(t, s, seed, move, near, place)
    if kind < 14:
        return _shift(t, s, seed, move, place)
    return _stretch(t, s, seed, move, place)


@compiled("void(i8[::1], i8[::1], i8[::1])")
def _find_holes(t: Numbers, s: Numbers, holes: Numbers) -> None:
    holes[0] = 0
    for i in range(t[FREE_COUNT]):
        place = t[t[FREE] + i]
        if s[place] < 0:
            holes[0] += 1
            holes[holes[0]] = place


@compiled("void(i8[::1], i8[:, ::1], i8, i8[::1])")
def _note_holes(s: Numbers, move: Numbers, count: int, holes: Numbers) -> None:
    """Keep the list of open places (its length first) after a move."""
    for i in range(count):
        place = move[0, i]
        if move[2, i] >= 0 and s[place] < 0:
            holes[0] += 1
            holes[holes[0]] = place
        elif move[2, i] < 0 and s[place] >= 0:
            at = 1
            while holes[at] != place:
                at += 1
            holes[at] = holes[holes[0]]
            holes[0] -= 1


@compiled("void(i8[::1], i8[::1], i8[::1], u8[::1], i8[::1], f8[::1], i8)")
def anneal(t: Numbers, s: Numbers, best: Numbers, seed: Numbers, now: Numbers, heat: Numbers, moves: int) -> None:
    """Make `moves` moves; `now` is (cost, faults, best cost, accepted) and `heat` the first and last temperature.

    `best` receives the holders of every plan better than the best cost.
    """
    move, near = np.zeros((3, LONGEST + 2), np.int64), np.zeros(8, np.int64)
    holes = np.zeros(t[FREE_COUNT] + 1, np.int64)
    _find_holes(t, s, holes)
    hot, cool = heat[0], (heat[1] / heat[0]) ** (1.0 / max(1, moves))
    for _ in range(moves):
        hot *= cool
        count = _propose(t, s, seed, move, near, holes)
        if count == 0:
            continue
        for i in range(count):
            move[2, i] = s[move[0, i]]
        cost, faults = change(t, s, move, count)
        if faults > 0 or (cost > 0 and _random(seed, 1 << 30) >= (1 << 30) * exp(-cost / hot)):
            put_back(t, s, move, count)
            continue
        now[0] += cost
        now[1] += faults
        now[3] += 1
        _note_holes(s, move, count, holes)
        if now[0] < now[2]:
            now[2] = now[0]
            best[:] = s[: len(best)]
