"""The SQL of the team, its rota, leave, wishes, covers and swaps, one text for each step of the schema."""

TEAM = """
CREATE TABLE team (
    id INTEGER PRIMARY KEY CHECK (id = 1), uid TEXT NOT NULL, name TEXT NOT NULL,
    time_zone TEXT NOT NULL, support_share REAL NOT NULL CHECK (support_share > 0 AND support_share <= 1)
) STRICT;
CREATE TABLE setting (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE suite (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, colour INTEGER NOT NULL,
    market TEXT NOT NULL, cover TEXT NOT NULL, response_minutes INTEGER
) STRICT;
CREATE TABLE application (
    id INTEGER PRIMARY KEY, suite_id INTEGER NOT NULL REFERENCES suite (id), name TEXT NOT NULL,
    owner TEXT NOT NULL, runbook TEXT NOT NULL, UNIQUE (suite_id, name)
) STRICT;
CREATE TABLE rotation (
    id INTEGER PRIMARY KEY, suite_id INTEGER NOT NULL REFERENCES suite (id), name TEXT NOT NULL UNIQUE,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), local_time TEXT NOT NULL, time_zone TEXT NOT NULL
) STRICT;
CREATE TABLE rotation_role (
    rotation_id INTEGER NOT NULL REFERENCES rotation (id),
    role TEXT NOT NULL CHECK (role IN ('primary', 'secondary', 'shadow')),
    position INTEGER NOT NULL, PRIMARY KEY (rotation_id, role)
) STRICT;
CREATE TABLE person (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL CHECK (name <> ''), initials TEXT NOT NULL UNIQUE,
    email TEXT NOT NULL, office TEXT NOT NULL, time_zone TEXT NOT NULL, holidays TEXT NOT NULL,
    joined TEXT, left_on TEXT, fte REAL NOT NULL CHECK (fte > 0 AND fte <= 1), experienced_from TEXT,
    carry REAL NOT NULL, CHECK (left_on IS NULL OR joined IS NULL OR left_on >= joined)
) STRICT;
CREATE TABLE eligibility (
    person_id INTEGER NOT NULL REFERENCES person (id), rotation_id INTEGER NOT NULL, role TEXT NOT NULL,
    PRIMARY KEY (person_id, rotation_id, role),
    FOREIGN KEY (rotation_id, role) REFERENCES rotation_role (rotation_id, role)
) STRICT;
CREATE TABLE leave (
    id INTEGER PRIMARY KEY, person_id INTEGER REFERENCES person (id), first_day TEXT NOT NULL,
    last_day TEXT NOT NULL, part_day INTEGER NOT NULL CHECK (part_day IN (0, 1)), source TEXT NOT NULL,
    uid TEXT NOT NULL, note TEXT NOT NULL, CHECK (last_day >= first_day)
) STRICT;
CREATE INDEX leave_person ON leave (person_id);
CREATE TABLE holiday (
    calendar TEXT NOT NULL, day TEXT NOT NULL, name TEXT NOT NULL, PRIMARY KEY (calendar, day)
) STRICT;
"""

# A second duty of one person in one week needs a reason: it cannot happen silently.
ROTA = """
CREATE TABLE assignment (
    week TEXT NOT NULL CHECK (strftime('%w', week) = '1'), rotation_id INTEGER NOT NULL, role TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id), pinned INTEGER NOT NULL CHECK (pinned IN (0, 1)),
    reason TEXT NOT NULL, PRIMARY KEY (week, rotation_id, role),
    FOREIGN KEY (rotation_id, role) REFERENCES rotation_role (rotation_id, role)
) STRICT;
CREATE UNIQUE INDEX assignment_one_duty ON assignment (person_id, week) WHERE reason = '';
CREATE TABLE publication (
    week TEXT NOT NULL CHECK (strftime('%w', week) = '1'), rotation_id INTEGER NOT NULL, role TEXT NOT NULL,
    person_id INTEGER NOT NULL REFERENCES person (id), PRIMARY KEY (week, rotation_id, role),
    FOREIGN KEY (rotation_id, role) REFERENCES rotation_role (rotation_id, role)
) STRICT;
"""

REACHED_BY = """
ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN chat TEXT NOT NULL DEFAULT '';
"""

RECURRING_LEAVE = """
CREATE TABLE recurring_leave (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), every INTEGER NOT NULL CHECK (every > 0),
    first_day TEXT NOT NULL, last_day TEXT, note TEXT NOT NULL, CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;
CREATE INDEX recurring_leave_person ON recurring_leave (person_id);
"""

WISHES = """
CREATE TABLE wish (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person (id),
    first_week TEXT NOT NULL CHECK (strftime('%w', first_week) = '1'),
    last_week TEXT NOT NULL CHECK (strftime('%w', last_week) = '1'),
    wish TEXT NOT NULL CHECK (wish IN ('prefer', 'avoid')), note TEXT NOT NULL, CHECK (last_week >= first_week)
) STRICT;
CREATE INDEX wish_person ON wish (person_id);
"""

LIMITS = """
ALTER TABLE person ADD COLUMN gap_weeks INTEGER CHECK (gap_weeks BETWEEN 0 AND 520);
ALTER TABLE person ADD COLUMN window_duties INTEGER CHECK (window_duties BETWEEN 0 AND 520);
"""

ROTATION_HANDOFFS = """
CREATE TABLE rotation_handoff (
    rotation_id INTEGER NOT NULL REFERENCES rotation (id),
    from_week TEXT NOT NULL CHECK (strftime('%w', from_week) = '1'),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), local_time TEXT NOT NULL, time_zone TEXT NOT NULL,
    PRIMARY KEY (rotation_id, from_week)
) STRICT;
"""

COVERS = """
CREATE TABLE cover (
    id INTEGER PRIMARY KEY AUTOINCREMENT, week TEXT NOT NULL CHECK (strftime('%w', week) = '1'),
    rotation_id INTEGER NOT NULL, role TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id),
    start_at TEXT NOT NULL, end_at TEXT NOT NULL, reason TEXT NOT NULL, CHECK (end_at > start_at),
    FOREIGN KEY (rotation_id, role) REFERENCES rotation_role (rotation_id, role)
) STRICT;
CREATE INDEX cover_week ON cover (week);
"""

# The key of a move begins with its slot, and changes are found by key, so that a slot's history is quick to read.
SWAPS = """
ALTER TABLE rotation ADD COLUMN swap_approval INTEGER NOT NULL DEFAULT 0 CHECK (swap_approval IN (0, 1));
CREATE TABLE swap (
    id INTEGER PRIMARY KEY AUTOINCREMENT, proposer_id INTEGER NOT NULL REFERENCES person (id),
    proposed_at TEXT NOT NULL, expires_at TEXT NOT NULL,
    state TEXT NOT NULL
        CHECK (state IN ('proposed', 'accepted', 'applied', 'declined', 'withdrawn', 'expired')),
    message TEXT NOT NULL, reason TEXT NOT NULL, known TEXT NOT NULL, approved_by TEXT NOT NULL,
    ended_why TEXT NOT NULL, CHECK (expires_at > proposed_at)
) STRICT;
CREATE INDEX swap_open ON swap (id) WHERE state IN ('proposed', 'accepted');
CREATE TABLE swap_move (
    week TEXT NOT NULL CHECK (strftime('%w', week) = '1'), rotation_id INTEGER NOT NULL, role TEXT NOT NULL,
    swap_id INTEGER NOT NULL REFERENCES swap (id), position INTEGER NOT NULL,
    giver_id INTEGER NOT NULL REFERENCES person (id), taker_id INTEGER NOT NULL REFERENCES person (id),
    PRIMARY KEY (week, rotation_id, role, swap_id), CHECK (giver_id <> taker_id),
    FOREIGN KEY (rotation_id, role) REFERENCES rotation_role (rotation_id, role)
) STRICT;
CREATE INDEX swap_move_swap ON swap_move (swap_id);
CREATE TABLE swap_answer (
    swap_id INTEGER NOT NULL REFERENCES swap (id), person_id INTEGER NOT NULL REFERENCES person (id),
    answered_by INTEGER NOT NULL REFERENCES person (id), at TEXT NOT NULL, PRIMARY KEY (swap_id, person_id)
) STRICT;
CREATE INDEX change_row ON change (table_name, row_key);
"""
