"""Team files of older formats, made by running the migrations of their time only."""

import sqlite3
from contextlib import closing
from pathlib import Path

from app.store import triggers
from app.store.databases import APPLICATION_ID, Database
from app.store.migrations import migrations

OLDEST_COMMAND = "0" * 8
NAMES = [m.name for m in migrations._migrations]
FIRST_STOP = 4
AT = "2026-01-05T09:00:00.000000+00:00"
ROWS: dict[str, list[object]] = {
    "command (id, name, label, actor, at)": [OLDEST_COMMAND, "new", "New team", "Ana", AT],
    "team (id, uid, name, time_zone, support_share)": [1, "a-team", "Old team", "UTC", 0.5],
    "suite (id, name, code, colour, market, cover, response_minutes)": [1, "Gateways", "OG", 0, "", "", None],
    "rotation (id, suite_id, name, weekday, local_time, time_zone)": [1, 1, "Gateways", 0, "09:00", "Europe/London"],
    "handoff": [1, "2026-11-23", "calm", "early", "None.", 0],
    "handoff_section": [1, "2026-11-23", "Risk", "low"],
}


def make_old_file(path: Path, version: int = FIRST_STOP) -> None:
    """Make a team file of a format, with a team, a rotation, a note and the command that made them."""
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        db = Database(conn)
        conn.execute("PRAGMA foreign_keys = 1")
        migrations.apply(db.utils(), stop_before=NAMES[version])
        conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        conn.execute(f"PRAGMA user_version = {version}")
        for table, values in ROWS.items():
            conn.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(values))})", values)
        for name, sql in triggers._wanted(db).items():
            if name.startswith("journal_"):  # the only triggers there were
                conn.execute(sql)
