"""Compiling the planner's code before anybody waits for it: some seconds, once after installation."""

import os
from contextlib import suppress

from app.domain.policies import Policy
from app.planner.editions import is_compiled
from app.planner.planning import plan
from app.planner.problems import Member, Problem

ROLES = ("primary", "secondary")
WEEKS, PEOPLE = 8, 6
EFFORT = 2.0


def ready_planner() -> None:
    """Compile what planning needs, in a process of its own, which gives way to everything else on the machine."""
    if is_compiled():
        return
    with suppress(AttributeError, OSError):  # not every system has degrees of it
        os.nice(19)
    everything = {"a": frozenset(ROLES)}
    people = tuple(Member(str(n), shadowed=frozenset("a"), eligible=everything) for n in range(PEOPLE))
    plan(Problem("ready", WEEKS, Policy(), {"a": ROLES}, people), seconds=EFFORT)
