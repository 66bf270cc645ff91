"""A team whose every text is what somebody who means harm would write, as a foreign team file may hold it."""

import sqlite3
from datetime import timedelta
from pathlib import Path

from app.domain.alerts import Received
from app.domain.contacts import Call, Owes
from app.domain.feeds import FeedKind, FeedName
from app.domain.incidents import IncidentLine, LineKind
from app.domain.rota import Slot
from app.domain.rotations import Role
from app.domain.swap_proposals import round_moves
from app.domain.wishes import Wish
from app.store import triggers
from app.store.stores import Store
from app.usecases.alerts import allow_sender, silence_alert, take_alerts
from app.usecases.contacts import record_call
from app.usecases.incidents import add_incident_line
from app.usecases.known_bugs import save_alias
from app.usecases.subscribing import add_subscriber
from app.usecases.swap_proposing import propose_swap
from app.usecases.wishing import wish_for_weeks
from tests.ui.builders import NOW, THIS_WEEK, add_team
from tests.ui.test_hostile_notes import fill

MARKUP = '<img src="http://x/y.png"><b>b</b> [a](http://x) <a href="file:///etc/passwd">&amp;'
FORMULA = '=HYPERLINK("http://x","a")'
TYPST = '#read("/etc/passwd") $x$ \\ #import "@preview/x:1.0.0" ```'
SQL = "'; DROP TABLE person; -- \" OR 1=1 NEAR( * AND"
TERMINAL = "\x1b[2J\x1b]0;owned\x07 \x9b31m \u202e"
# columns of free text; those that must be unique get the number of their row behind
FREE = {
    "team": "name",
    "suite": "name",
    "application": "name owner runbook",
    "rotation": "name",
    "person": "name email office phone chat",
    "leave": "note",
    "holiday": "name",
    "assignment": "reason",
    "event": "title source",
    "contact": "name phone email note",
    "known_bug": "title workaround accepted_by why links",
    "known_bug_wording": "words",
    "issue": "title next_action ticket",
    "subscriber": "name",
    "calendar_entry": "title",
    "handoff_item": "title impact tried next_action owner if_then channel ticket transferred_to reason",
    "handoff": "to_successor learned",
    "handoff_section": "words",
    "cover": "reason",
    "recurring_leave": "note",
    "swap": "message reason ended_why",
    "issue_timer": "actor",
    "incident_line": "words source who ticket",
    "wish": "note",
    "contact_call": "caller words ticket",
    "alert": "name summary",
    "alert_silence": "why who",
    "alert_sender": "name",
    "command": "label actor",
}


def fill_team(store: Store) -> None:
    """Give the team one of everything, with names that rules allow."""
    add_team(store)
    fill(store, "Plain")
    at = NOW - timedelta(hours=3)
    take_alerts(store, [Received("QueueDepth", (("team", "x"),), at, None, "deep"), Received("Lag", (), at)], "test")
    silence_alert(store, 1, NOW + timedelta(hours=2), "known")
    allow_sender(store, "prometheus")
    issue = store.log.open_issues()[0]
    for kind in LineKind:
        add_incident_line(store, IncidentLine(0, issue.id, NOW, kind, "done", source="log", who="Ana", ticket="T-1"))
    record_call(store, Call(0, 1, issue.id, NOW, "", "asked", "T-1", Owes.THEY))
    wish_for_weeks(store, {3: [THIS_WEEK + 4]}, Wish.AVOID, "skiing")
    save_alias(store, "gw", "gateway")
    add_subscriber(store, FeedName(FeedKind.PERSON, 1), "phone")
    slots = (Slot(THIS_WEEK + 3, 1, Role.PRIMARY), Slot(THIS_WEEK + 4, 1, Role.PRIMARY))
    moves = round_moves(store.team(), store.rotas.draft(), slots)
    propose_swap(store, moves, moves[0].before or 0, message="please", reason="trip")


def poison(store: Store, text: str) -> None:
    """Write the text into every column of free text, past every rule, as a foreign program would."""
    db = store._db
    with store.journal.step("Poison"):
        for table, columns in FREE.items():
            if table != "command":
                unique = f"{table}.rowid" if table not in ("holiday",) else "''"
                words = ", ".join(f"{column} = ? || ' ' || {unique}" for column in columns.split())
                db.execute(f"UPDATE {table} SET {words}", [text] * len(columns.split()))
    unguard(db.conn)
    db.execute("UPDATE command SET label = ? || seq, actor = ?", [text, text])
    triggers.remake(db)
    store._team = None


def unguard(conn: sqlite3.Connection) -> None:
    """Take the triggers away that keep history as it is, as whoever means harm would."""
    sql = "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name IN ('command', 'change')"
    for (name,) in conn.execute(sql).fetchall():
        conn.execute(f"DROP TRIGGER {name}")


def hostile_store(text: str, path: Path | None = None) -> Store:
    """Return a store, in memory or in a file, whose every text is hostile."""
    clock = lambda: NOW  # noqa: E731
    store = Store.new(path, clock=clock) if path else Store.in_memory(clock=clock)
    fill_team(store)
    poison(store, text)
    return store
