"""A scripted user does random things through the use cases; what must always hold, holds after each."""

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.changes import Changes
from app.domain.errors import Refused
from app.domain.handoffs import HandoffEdit, HandoffItem, Mood
from app.domain.incidents import IncidentLine, LineKind
from app.domain.known_bugs import KnownBug
from app.domain.people import Person
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.swap_proposals import give_moves, round_moves
from app.store.stores import Store
from app.usecases.archives import search_handoffs
from app.usecases.assigning import assign, clear, move, pin
from app.usecases.handing_off import edit_note, handoff_note, save_item, transfer_item
from app.usecases.incidents import add_incident_line
from app.usecases.issues import resolve_issue
from app.usecases.known_bugs import add_known_bug, fix_bug, merge_bugs, split_bug
from app.usecases.logging_issues import log_issue
from app.usecases.planning import apply_plan, plan_task, solve_task
from app.usecases.publishing import publish_rota
from app.usecases.recurrences import recurrence_hints
from app.usecases.signing_handoffs import accept_note, add_addendum, ask_about, read_item, sign_note
from app.usecases.subscribing import publish_feeds
from app.usecases.swap_proposing import (
    accept_swap,
    approve_swap,
    ask_approval,
    decline_swap,
    propose_swap,
    withdraw_swap,
)
from app.usecases.swapping import swap_weeks
from app.usecases.teams import add_person, change_settings, record_leave
from app.usecases.timers import start_timer
from app.usecases.undoing import redo, undo
from tests.store.builders import MONDAY, add_team, ticking

WEEKS = st.integers(0, 5)
PEOPLE = st.integers(1, 5)
SLOTS = st.builds(
    lambda week, rotation, role: Slot(MONDAY + week, rotation, role),
    WEEKS,
    st.integers(1, 2),
    st.sampled_from([Role.PRIMARY, Role.SECONDARY]),
)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=12)


def unfolded(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


class RandomUser(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        ticks = ticking()
        self.store = Store.in_memory(clock=lambda: next(ticks), actor="random")
        self.folder = TemporaryDirectory()

    @initialize()
    def begin(self) -> None:
        add_team(self.store)
        self.start = self.store.dump()
        self.first_seq = self.store.journal.history(1)[0].seq

    def attempt(self, do: Callable[..., Changes], *args: object) -> None:
        """Do something; a refusal must leave everything as it was."""
        before, words = self.store.dump(), ""
        try:
            do(self.store, *args)
        except Refused as error:
            words = str(error)
        if words:
            assert words.endswith(".")
            assert self.store.dump() == before

    @rule(slot=SLOTS, person=PEOPLE, reason=st.sampled_from(["", "short of people"]))
    def assign_somebody(self, slot: Slot, person: int, reason: str) -> None:
        self.attempt(assign, slot, person, reason)

    @rule(slot=SLOTS)
    def clear_slot(self, slot: Slot) -> None:
        self.attempt(clear, [slot])

    @rule(slot=SLOTS, pinned=st.booleans())
    def pin_slot(self, slot: Slot, pinned: bool) -> None:
        self.attempt(pin, [slot], pinned)

    @rule(first=SLOTS, second=SLOTS, published=st.booleans())
    def swap(self, first: Slot, second: Slot, published: bool) -> None:
        self.attempt(lambda store, a, b: swap_weeks(store, a, b, reason="agreed", published=published), first, second)

    @rule(slots=st.lists(SLOTS, min_size=1, max_size=3), taker=PEOPLE, proposer=PEOPLE)
    def propose(self, slots: list[Slot], taker: int, proposer: int) -> None:
        def do(store: Store) -> Changes:
            make = (store.team(), store.rotas.draft())
            moves = round_moves(*make, slots) if len(slots) > 1 else give_moves(*make, slots[0], taker)
            return propose_swap(store, moves, proposer, reason="agreed")

        self.attempt(do)

    @rule(number=st.integers(0, 3), person=PEOPLE, by=st.sampled_from([None, 1, 2]))
    def answer(self, number: int, person: int, by: int | None) -> None:
        for swap in self.store.swaps.open()[number : number + 1]:
            who = swap.waits_for[0] if swap.waits_for else person
            self.attempt(lambda store: accept_swap(store, swap.id, who, by=by))  # noqa: B023

    @rule(number=st.integers(0, 3), person=PEOPLE, says=st.sampled_from(["no", "withdraw", "approve"]))
    def end_swap(self, number: int, person: int, says: str) -> None:
        for swap in self.store.swaps.open()[number : number + 1]:
            if says == "no":
                self.attempt(decline_swap, swap.id, person)
            else:
                self.attempt(withdraw_swap if says == "withdraw" else approve_swap, swap.id)

    @rule(asked=st.booleans())
    def choose_approval(self, asked: bool) -> None:
        self.attempt(ask_approval, 1, asked)

    @rule(origin=SLOTS, goal=SLOTS)
    def move_somebody(self, origin: Slot, goal: Slot) -> None:
        self.attempt(move, origin, goal, "agreed")

    @rule(name=TEXTS)
    def add_somebody(self, name: str) -> None:
        may = frozenset({(1, Role.PRIMARY), (2, Role.SECONDARY)})
        self.attempt(add_person, Person(0, name, "", eligible=may))

    @rule(person=PEOPLE, day=st.integers(0, 40), length=st.integers(0, 6))
    def go_away(self, person: int, day: int, length: int) -> None:
        first = date(2026, 11, 30) + timedelta(days=day)
        self.attempt(record_leave, person, first, first + timedelta(days=length))

    @rule(gap=st.integers(0, 3))
    def change_gap(self, gap: int) -> None:
        self.attempt(change_settings, {"gap_weeks": gap})

    @rule(weeks=st.integers(1, 6))
    def plan(self, weeks: int) -> None:
        try:
            proposal = solve_task(plan_task(self.store, MONDAY, weeks), 0.05)
        except Refused:
            return
        self.attempt(apply_plan, proposal)

    @rule()
    def publish(self) -> None:
        self.attempt(publish_rota)

    @rule(text=TEXTS)
    def log(self, text: str) -> None:
        self.attempt(log_issue, text, 1)

    @rule(text=TEXTS, suite=st.integers(1, 2))
    def know_bug(self, text: str, suite: int) -> None:
        self.attempt(add_known_bug, KnownBug(0, suite, None, text))

    @rule(text=TEXTS, choice=st.integers(0, 9))
    def log_recurrence(self, text: str, choice: int) -> None:
        bugs = [h.bug for h in recurrence_hints(self.store, text, 1)] or list(self.store.log.known_bugs())
        if bugs:
            self.attempt(log_issue, text, 1, bugs[choice % len(bugs)].id)

    @rule(first=st.integers(0, 5), second=st.integers(0, 5), fix=st.booleans())
    def decide_about_bugs(self, first: int, second: int, fix: bool) -> None:
        bugs = self.store.log.known_bugs()
        if bugs:
            one, other = bugs[first % len(bugs)].id, bugs[second % len(bugs)].id
            self.attempt(merge_bugs, one, other)
            wordings = [words for words, _ in self.store.bugs.wordings(other)][:1]
            self.attempt(split_bug, other, f"split {first}", wordings)
            self.attempt(fix_bug, other, self.store.clock().date() if fix else None)

    @rule(text=TEXTS, kind=st.sampled_from(list(LineKind)), choice=st.integers(0, 9))
    def work_on_issue(self, text: str, kind: LineKind, choice: int) -> None:
        if issues := self.store.log.issues():
            issue = issues[choice % len(issues)]
            self.attempt(add_incident_line, IncidentLine(0, issue.id, issue.opened, kind, text, who="Ben"))
            self.attempt(start_timer if choice % 2 else resolve_issue, issue.id)

    @rule(text=TEXTS, mood=st.sampled_from(list(Mood)))
    def write_note(self, text: str, mood: Mood) -> None:
        self.attempt(edit_note, 1, MONDAY, HandoffEdit(mood, text, ""))

    @rule(text=TEXTS)
    def write_item(self, text: str) -> None:
        self.attempt(save_item, 1, MONDAY, HandoffItem(text))

    @rule(weeks=st.integers(-2, 1))
    def sign(self, weeks: int) -> None:
        self.attempt(edit_note, 1, MONDAY + weeks, HandoffEdit(Mood.CALM, "None.", "None."))
        self.attempt(sign_note, 1, MONDAY + weeks, "Ana", "desk")

    @rule(weeks=st.integers(-2, 1), question=st.sampled_from(["", "why?"]))
    def read_back(self, weeks: int, question: str) -> None:
        for item in handoff_note(self.store, 1, MONDAY + weeks).open_items:
            if question:
                self.attempt(ask_about, 1, MONDAY + weeks, item.key, question)
            else:
                self.attempt(read_item, 1, MONDAY + weeks, item.key)
        self.attempt(lambda store, r, w: accept_note(store, r, w, "Ben", "quiet", place="desk"), 1, MONDAY + weeks)
        self.attempt(add_addendum, 1, MONDAY + weeks, "Ana", "late")

    @rule(weeks=st.integers(-2, 2), to=TEXTS)
    def give_away(self, weeks: int, to: str) -> None:
        for item in handoff_note(self.store, 1, MONDAY + weeks).open_items[:1]:
            self.attempt(
                lambda store, r, w, i: transfer_item(store, r, w, i, to=to, reason="theirs"), 1, MONDAY + weeks, item
            )

    @rule(text=TEXTS)
    def search(self, text: str) -> None:
        search_handoffs(self.store, text)

    @rule()
    def undo_last(self) -> None:
        if (command := self.store.journal.undoable()) is not None and command.seq > self.first_seq:
            self.attempt(undo)

    @rule()
    def redo_last(self) -> None:
        self.attempt(redo)

    @precondition(lambda self: self.store.rotas.published().held)
    @rule()
    def write_calendars(self) -> None:
        folder = Path(self.folder.name)
        before = {p.name: sequences(p.read_bytes()) for p in folder.glob("*.ics")}
        publish_feeds(self.store, folder)
        for path in folder.glob("*.ics"):
            lines = unfolded(path.read_bytes())
            assert lines[0] == "BEGIN:VCALENDAR"
            assert lines[-2] == "END:VCALENDAR"
            now = sequences(path.read_bytes())
            assert all(now[uid] >= old for uid, old in before.get(path.name, {}).items() if uid in now)

    @invariant()
    def no_slot_has_two_holders(self) -> None:
        rows = self.store.dump()
        for table in ("assignment", "publication"):
            keys = [(r["week"], r["rotation_id"], r["role"]) for r in rows[table]]
            assert len(keys) == len(set(keys))
        silent = [(r["person_id"], r["week"]) for r in rows["assignment"] if not r["reason"]]
        assert len(silent) == len(set(silent))

    @invariant()
    def the_file_is_sound(self) -> None:
        assert self.store.integrity() == "ok"
        self.store.team()

    def teardown(self) -> None:
        if hasattr(self, "start"):
            while (command := self.store.journal.undoable()) is not None and command.seq > self.first_seq:
                undo(self.store)
            assert self.store.dump() == self.start
        self.folder.cleanup()


def sequences(data: bytes) -> dict[str, int]:
    found: dict[str, int] = {}
    uid = ""
    for line in unfolded(data):
        if line.startswith("UID:"):
            uid = line
        if line.startswith("SEQUENCE:"):
            found[uid] = int(line[9:])
    return found


TestRandomUser = RandomUser.TestCase
TestRandomUser.settings = settings(
    max_examples=25, stateful_step_count=30, deadline=None, suppress_health_check=list(HealthCheck)
)
