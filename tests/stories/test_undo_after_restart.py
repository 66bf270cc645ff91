"""Four hundred random commands of every family are undone after a restart; also where the clock jumps back."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from app.domain.alerts import Received, Verdict
from app.domain.contacts import Call, Contact
from app.domain.errors import Refused
from app.domain.events import Event, EventKind
from app.domain.handoffs import HandoffEdit, HandoffItem
from app.domain.known_bugs import KnownBug
from app.domain.people import Person
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.swap_proposals import give_moves
from app.domain.wishes import Wish
from app.store.stores import Store
from app.usecases.alerts import judge_alerts, take_alerts
from app.usecases.assigning import assign, clear, pin
from app.usecases.contacts import add_contact, answer_call, record_call
from app.usecases.covering import cover_of_days, cover_week
from app.usecases.events import add_event, remove_events
from app.usecases.handing_off import edit_note, handoff_note, save_item
from app.usecases.issues import resolve_issue
from app.usecases.known_bugs import add_known_bug
from app.usecases.logging_issues import log_issue
from app.usecases.publishing import publish_rota
from app.usecases.signing_handoffs import accept_note, read_item, sign_note
from app.usecases.swap_proposing import accept_swap, decline_swap, propose_swap
from app.usecases.swapping import swap_weeks
from app.usecases.teams import add_person, change_settings, record_leave, remove_leave
from app.usecases.undoing import redo, undo
from app.usecases.verifying import verify
from app.usecases.wishing import wish_for_weeks
from tests.store.builders import MONDAY, START, add_team

COMMANDS = 400
SET_UP = 2  # making the file and its team
Act = Callable[[Store, Random], object]


def a_slot(dice: Random) -> Slot:
    return Slot(MONDAY + dice.randrange(8), dice.choice((1, 2)), dice.choice((Role.PRIMARY, Role.SECONDARY)))


def a_day(dice: Random) -> date:
    return MONDAY.monday + timedelta(days=dice.randrange(50))


def propose(store: Store, dice: Random) -> None:
    moves = give_moves(store.team(), store.rotas.draft(), a_slot(dice), dice.randint(1, 4))
    propose_swap(store, moves, dice.randint(1, 4), reason="agreed")


def answer(store: Store, dice: Random) -> None:
    for swap in store.swaps.open()[:1]:
        do = accept_swap if dice.random() < 0.7 else decline_swap
        do(store, swap.id, (swap.waits_for or (1,))[0])


def cover(store: Store, dice: Random) -> None:
    day, slot = a_day(dice), a_slot(dice)
    cover_week(store, cover_of_days(store.team(), slot, dice.randint(1, 4), day, day), "ill")


def forget_leave(store: Store, _dice: Random) -> None:
    remove_leave(store, [leave.id for leave in store.team().leave[:1]])


def fire(store: Store, dice: Random) -> None:
    at = store.clock().replace(microsecond=0)
    take_alerts(store, [Received(f"disk {dice.randrange(9)}", (("host", "a"),), at)], "test")


def judge(store: Store, dice: Random) -> None:
    alerts = store.alerts.alerts(START - timedelta(days=9), START + timedelta(days=9))
    judge_alerts(store, [a.id for a in alerts[:2]], dice.choice((Verdict.NOISE, Verdict.ACTIONABLE)))


def call(store: Store, dice: Random) -> None:
    for contact in store.log.contacts()[:1]:
        record_call(
            store, Call(0, contact.id, None, store.clock().replace(microsecond=0), "Ana", f"said {dice.random()}")
        )
    for waiting in store.contacts.waiting()[:1]:
        answer_call(store, waiting.id)


def forget_event(store: Store, _dice: Random) -> None:
    remove_events(store, [e.id for e in store.events.all()[:1]])


def hand_over(store: Store, dice: Random) -> None:
    week = MONDAY + dice.choice((-2, -1, 0))
    edit_note(store, 1, week, HandoffEdit(to_successor=f"note {dice.random()}", learned="much"))
    if dice.random() < 0.7:
        sign_note(store, 1, week, "Ana", "desk")
        for item in handoff_note(store, 1, week).open_items:
            read_item(store, 1, week, item.key)
        accept_note(store, 1, week, "Ben", "all quiet", place="desk")


def resolve(store: Store, dice: Random) -> None:
    issues = store.log.issues()
    resolve_issue(store, dice.choice(issues).id)


def undo_own(store: Store, _dice: Random) -> None:
    command = store.journal.undoable()
    if command is not None and command.seq > SET_UP:
        undo(store)


ACTS: tuple[Act, ...] = (
    lambda s, d: assign(s, a_slot(d), d.randint(1, 4), d.choice(("", "short"))),
    lambda s, d: assign(s, a_slot(d), d.randint(1, 4), "short"),
    lambda s, d: clear(s, [a_slot(d)]),
    lambda s, d: pin(s, [a_slot(d)], d.random() < 0.3),
    lambda s, d: swap_weeks(s, a_slot(d), a_slot(d), reason="agreed", published=d.random() < 0.5),
    propose,
    propose,
    answer,
    answer,
    cover,
    lambda s, d: record_leave(s, d.randint(1, 4), day := a_day(d), day + timedelta(days=d.randrange(4))),
    forget_leave,
    lambda s, d: wish_for_weeks(s, {d.randint(1, 4): [MONDAY + d.randrange(8)]}, d.choice((*Wish, None))),
    fire,
    judge,
    lambda s, d: add_contact(s, Contact(0, f"Desk {d.random()}", "desk")),
    call,
    lambda s, d: add_event(s, Event(0, day := a_day(d), day, EventKind.DEPLOY, f"Deploy {d.random()}")),
    forget_event,
    hand_over,
    hand_over,
    lambda s, d: save_item(s, 1, MONDAY, HandoffItem(f"item {d.random()}", state="open")),
    lambda s, d: log_issue(s, f"gap {d.random()}", 1),
    resolve,
    lambda s, d: add_known_bug(s, KnownBug(0, 1, None, f"bug {d.random()}")),
    lambda s, d: add_person(s, Person(0, f"Person {d.random()}", "", eligible=frozenset({(1, Role.PRIMARY)}))),
    lambda s, d: change_settings(s, {"gap_weeks": d.randrange(4)}),
    lambda s, _d: publish_rota(s),
    undo_own,
    lambda s, _d: redo(s),
)


class JumpingClock:
    """Time goes on by a minute each time it is asked, and back by two days after the asking of that number."""

    def __init__(self, jump_after: int = 0) -> None:
        self._asked, self._jump_after, self._now = 0, jump_after, datetime(2026, 12, 3, 12, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        self._asked += 1
        self._now += timedelta(minutes=1)
        if self._asked == self._jump_after:
            self._now -= timedelta(days=2)
        return self._now


def do_many(path: Path, dice: Random, clock: JumpingClock, count: int) -> set[str]:
    """Do random commands, closing and opening the file between; return the tables that were moved."""
    done, moved = 0, set[str]()
    while done < count:
        with Store.open(path, clock=clock) as store:
            goal = min(count, done + 100)
            newest = store.journal.newest()
            while done < goal:
                act = dice.choice(ACTS)
                try:
                    act(store, dice)
                except (Refused, IndexError):
                    continue
                finally:
                    done += store.journal.newest() - newest
                    newest = store.journal.newest()
            for command in store.journal.history(110):
                moved |= {change.table for change in store.journal.changes_of(command.id)}
    return moved


def undo_all(path: Path, clock: JumpingClock) -> None:
    with Store.open(path, clock=clock) as store:
        while (command := store.journal.undoable()) is not None and command.seq > SET_UP:
            store.journal.undo(command)


FAMILIES = {
    "assignment", "publication", "cover", "leave", "wish", "swap", "swap_answer", "alert", "alert_firing", "contact",
    "contact_call", "event", "handoff", "handoff_item", "handoff_signature", "handoff_acceptance", "issue", "known_bug",
    "person", "setting",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(("seed", "jump_after"), [(1, 0), (2, 300)])
def test_four_hundred_commands_undone_after_a_restart_are_the_start(tmp_path: Path, seed: int, jump_after: int) -> None:
    path, clock = tmp_path / "team.watchbill", JumpingClock(jump_after)
    with Store.new(path, clock=clock) as store:
        add_team(store)
        start = store.dump()
        assert store.journal.newest() == SET_UP
    moved = do_many(path, Random(seed), clock, COMMANDS)
    assert jump_after or FAMILIES - moved == set()
    undo_all(path, clock)
    with Store.open(path, clock=clock) as store:
        assert store.dump() == start
        numbers = [command.seq for command in store.journal.history()]
        assert numbers == sorted(numbers, reverse=True)
    assert [f for f in verify(path, clock()).faults if f.part != "calendars"] == []
