"""Rows of proposed swaps: what would change hands, who answered, and how it ended."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from app.domain.rota import Slot, SlotChange
from app.domain.rotations import Role
from app.domain.swap_proposals import SwapAnswer, SwapProposal, SwapState
from app.domain.weeks import Week
from app.store.databases import Database
from app.store.rows import column, insert, select, update

WORDS = ("message", "reason", "approved_by", "ended_why")
COLUMNS = f"id, proposer_id, proposed_at, expires_at, state, known, {', '.join(WORDS)}"
OPEN = "state IN ('proposed', 'accepted')"


class SwapRows:
    """Reads and writes proposals; their moves never change once they are written."""

    def __init__(self, db: Database) -> None:
        self._db = db

    def open(self) -> tuple[SwapProposal, ...]:
        """Return the proposals that were not applied and did not end, oldest first; some may be expired by now."""
        return self._read(OPEN, ())

    def all(self) -> tuple[SwapProposal, ...]:
        """Return every proposal, oldest first."""
        return self._read("1", ())

    def one(self, swap_id: int) -> SwapProposal | None:
        """Return a proposal, None when there is none with the id."""
        return next(iter(self._read("id = ?", (swap_id,))), None)

    def concern(self, person_id: int) -> bool:
        """Tell whether a person has to do with any proposal, open or not."""
        sql = (
            "SELECT 1 FROM swap_move WHERE giver_id = ? OR taker_id = ? "
            "UNION SELECT 1 FROM swap WHERE proposer_id = ? UNION SELECT 1 FROM swap_answer WHERE answered_by = ?"
        )
        return bool(list(select(self._db, sql, [person_id] * 4)))

    def _read(self, where: str, values: Sequence[int]) -> tuple[SwapProposal, ...]:
        rows = list(select(self._db, f"SELECT {COLUMNS} FROM swap WHERE {where} ORDER BY id", values))
        return tuple(
            SwapProposal(
                swap_id,
                self._moves(swap_id),
                proposer,
                datetime.fromisoformat(at),
                datetime.fromisoformat(expires),
                SwapState(state),
                known=frozenset(known.splitlines()),
                answers=self._answers(swap_id),
                **dict(zip(WORDS, words, strict=True)),
            )
            for swap_id, proposer, at, expires, state, known, *words in rows
        )

    def _moves(self, swap_id: int) -> tuple[SlotChange, ...]:
        sql = "SELECT week, rotation_id, role, giver_id, taker_id FROM swap_move WHERE swap_id = ? ORDER BY position"
        return tuple(
            SlotChange(Slot(Week(date.fromisoformat(week)), rotation, Role(role)), giver, taker)
            for week, rotation, role, giver, taker in select(self._db, sql, [swap_id])
        )

    def _answers(self, swap_id: int) -> tuple[SwapAnswer, ...]:
        sql = "SELECT person_id, answered_by, at FROM swap_answer WHERE swap_id = ? ORDER BY at, person_id"
        rows = select(self._db, sql, [swap_id])
        return tuple(SwapAnswer(person, by, datetime.fromisoformat(at)) for person, by, at in rows)

    def add(self, proposal: SwapProposal) -> int:
        """Add a proposal (its id is ignored) and return the new id."""
        p = proposal
        swap_id = insert(
            self._db,
            "swap",
            proposer_id=p.proposer_id,
            proposed_at=p.proposed_at,
            expires_at=p.expires_at,
            state=p.state,
            message=p.message,
            reason=p.reason,
            known="\n".join(sorted(p.known)),
            approved_by=p.approved_by,
            ended_why=p.ended_why,
        )
        for number, move in enumerate(p.moves):
            self._add_move(swap_id, number, move)
        return swap_id

    def _add_move(self, swap_id: int, number: int, move: SlotChange) -> None:
        slot = {"week": str(move.slot.week), "rotation_id": move.slot.rotation_id, "role": move.slot.role}
        people = {"giver_id": move.before, "taker_id": move.after}
        insert(self._db, "swap_move", **slot, swap_id=swap_id, position=number, **people)

    def answer(self, swap_id: int, answer: SwapAnswer) -> None:
        """Keep a person's yes."""
        who = {"person_id": answer.person_id, "answered_by": answer.answered_by}
        insert(self._db, "swap_answer", swap_id=swap_id, **who, at=answer.at)

    def approve(self, swap_id: int, by: str) -> None:
        """Keep who approved."""
        update(self._db, "swap", swap_id, approved_by=by)

    def move_to(self, swap_id: int, state: SwapState, why: str = "") -> None:
        """Change the state of a proposal."""
        update(self._db, "swap", swap_id, state=state, ended_why=why)

    def expire(self, now: datetime) -> None:
        """Write down which proposals have expired by an instant."""
        sql = f"UPDATE swap SET state = 'expired' WHERE {OPEN} AND expires_at <= ?"
        self._db.execute(sql, [column(now)])

    def sharing(self, slots: Iterable[Slot], but: int) -> tuple[SwapProposal, ...]:
        """Return the open proposals, but one, that name one of some slots."""
        wanted = set(slots)
        return tuple(p for p in self.open() if p.id != but and any(m.slot in wanted for m in p.moves))
