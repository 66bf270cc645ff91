"""The schema, step by step: each step is named for what it does and never edited once released."""

from sqlite_utils import Migrations
from sqlite_utils.db import Database

migrations = Migrations("watchbill")

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

LOG = """
CREATE TABLE event (
    id INTEGER PRIMARY KEY, first_day TEXT NOT NULL, last_day TEXT NOT NULL, kind TEXT NOT NULL,
    title TEXT NOT NULL, CHECK (last_day >= first_day)
) STRICT;
CREATE TABLE event_suite (
    event_id INTEGER NOT NULL REFERENCES event (id), suite_id INTEGER NOT NULL REFERENCES suite (id),
    PRIMARY KEY (event_id, suite_id)
) STRICT;
CREATE TABLE contact (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, phone TEXT NOT NULL, email TEXT NOT NULL
) STRICT;
CREATE TABLE contact_suite (
    contact_id INTEGER NOT NULL REFERENCES contact (id), suite_id INTEGER NOT NULL REFERENCES suite (id),
    PRIMARY KEY (contact_id, suite_id)
) STRICT;
CREATE TABLE known_bug (
    id INTEGER PRIMARY KEY, suite_id INTEGER NOT NULL REFERENCES suite (id),
    application_id INTEGER REFERENCES application (id), title TEXT NOT NULL, workaround TEXT NOT NULL,
    UNIQUE (suite_id, title)
) STRICT;
CREATE TABLE issue (
    id INTEGER PRIMARY KEY, opened TEXT NOT NULL, resolved TEXT,
    suite_id INTEGER NOT NULL REFERENCES suite (id), application_id INTEGER REFERENCES application (id),
    kind TEXT NOT NULL CHECK (kind IN ('novel', 'known', 'noise', 'request')), title TEXT NOT NULL,
    known_bug_id INTEGER REFERENCES known_bug (id), minutes INTEGER CHECK (minutes >= 0),
    next_action TEXT NOT NULL, CHECK (resolved IS NULL OR resolved >= opened)
) STRICT;
CREATE INDEX issue_opened ON issue (suite_id, opened);
CREATE INDEX issue_unresolved ON issue (suite_id) WHERE resolved IS NULL;
"""

HANDOFF = """
CREATE TABLE handoff (
    rotation_id INTEGER NOT NULL REFERENCES rotation (id), week TEXT NOT NULL CHECK (strftime('%w', week) = '1'),
    mood TEXT NOT NULL, to_successor TEXT NOT NULL, learned TEXT NOT NULL, PRIMARY KEY (rotation_id, week)
) STRICT;
CREATE TABLE handoff_item (
    id INTEGER PRIMARY KEY, rotation_id INTEGER NOT NULL, week TEXT NOT NULL, issue_id INTEGER REFERENCES issue (id),
    title TEXT NOT NULL, state TEXT NOT NULL, next_action TEXT NOT NULL, owner TEXT NOT NULL, due TEXT,
    closed INTEGER NOT NULL CHECK (closed IN (0, 1)), UNIQUE (rotation_id, week, issue_id),
    FOREIGN KEY (rotation_id, week) REFERENCES handoff (rotation_id, week)
) STRICT;
"""

# The journal and the calendar revisions are never undone, so the triggers leave them out.
JOURNAL = """
CREATE TABLE command (
    seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, label TEXT NOT NULL,
    actor TEXT NOT NULL, at TEXT NOT NULL, undoes TEXT REFERENCES command (id)
) STRICT;
CREATE INDEX command_undoes ON command (undoes);
CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT, command_id TEXT NOT NULL REFERENCES command (id),
    table_name TEXT NOT NULL, row_key TEXT NOT NULL, before TEXT, after TEXT
) STRICT;
CREATE INDEX change_command ON change (command_id);
CREATE TABLE journal_open (command_id TEXT NOT NULL) STRICT;
CREATE TABLE feed_revision (
    uid TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sequence INTEGER NOT NULL, modified TEXT NOT NULL
) STRICT;
"""


def _create(db: Database, sql: str) -> None:
    # executescript would commit the migration's transaction
    for statement in sql.split(";"):
        if statement.strip():
            db.execute(statement)


@migrations()
def create_team_rota_log_handoff_and_journal(db: Database) -> None:
    """Make the first schema."""
    for part in (TEAM, ROTA, LOG, HANDOFF, JOURNAL):
        _create(db, part)


FEEDS = """
CREATE TABLE feed_option (
    feed TEXT NOT NULL, option TEXT NOT NULL, value INTEGER NOT NULL, PRIMARY KEY (feed, option)
) STRICT;
CREATE TABLE feed_address (
    name TEXT PRIMARY KEY, feed TEXT NOT NULL, withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1))
) STRICT;
CREATE TABLE subscriber (
    id INTEGER PRIMARY KEY, feed TEXT NOT NULL, name TEXT NOT NULL CHECK (name <> ''),
    token_hash TEXT NOT NULL UNIQUE, made TEXT NOT NULL
) STRICT;
CREATE TABLE subscriber_fetch (token_hash TEXT PRIMARY KEY, at TEXT NOT NULL, client TEXT NOT NULL) STRICT;
"""


@migrations()
def add_feed_options_addresses_and_subscribers(db: Database) -> None:
    """Keep what each feed shows, where it is published and who fetches it."""
    _create(db, FEEDS)


CALENDARS = """
CREATE TABLE calendar_source (
    name TEXT PRIMARY KEY, person_id INTEGER REFERENCES person (id), holds TEXT NOT NULL
) STRICT;
CREATE TABLE calendar_entry (
    source TEXT NOT NULL REFERENCES calendar_source (name), uid TEXT NOT NULL, first_day TEXT NOT NULL,
    last_day TEXT NOT NULL, part_day INTEGER NOT NULL CHECK (part_day IN (0, 1)), title TEXT NOT NULL,
    event_id INTEGER, PRIMARY KEY (source, uid, first_day, last_day, part_day, title),
    CHECK (last_day >= first_day)
) STRICT;
CREATE TABLE calendar_choice (
    source TEXT NOT NULL REFERENCES calendar_source (name), uid TEXT NOT NULL,
    choice TEXT NOT NULL CHECK (choice IN ('waiting', 'taken', 'ignored')), PRIMARY KEY (source, uid)
) STRICT;
CREATE TABLE calendar_subscription (
    place TEXT PRIMARY KEY, name TEXT NOT NULL UNIQUE, person_id INTEGER REFERENCES person (id), holds TEXT NOT NULL
) STRICT;
CREATE TABLE calendar_refresh (place TEXT PRIMARY KEY, at TEXT NOT NULL, trouble TEXT NOT NULL) STRICT;
INSERT INTO calendar_source (name, person_id, holds)
SELECT source, min(person_id), 'leave' FROM leave WHERE source <> 'typed' GROUP BY source;
INSERT INTO calendar_entry (source, uid, first_day, last_day, part_day, title, event_id)
SELECT DISTINCT source, uid, first_day, last_day, part_day, note, NULL FROM leave WHERE source <> 'typed';
INSERT INTO calendar_choice (source, uid, choice)
SELECT DISTINCT source, uid, 'taken' FROM leave WHERE source <> 'typed';
"""


@migrations()
def add_calendar_sources_choices_and_subscriptions(db: Database) -> None:
    """Keep what each imported calendar holds and what was chosen of it; what was imported before is taken."""
    _create(db, CALENDARS)


# An item is one row for its whole life: `week` is the first boundary it was handed over at, `ended` the last.
HANDOFF_LIFE = """
ALTER TABLE handoff ADD COLUMN template_version INTEGER NOT NULL DEFAULT 0;
CREATE TABLE handoff_item_new (
    id INTEGER PRIMARY KEY, rotation_id INTEGER NOT NULL REFERENCES rotation (id),
    week TEXT NOT NULL CHECK (strftime('%w', week) = '1'), ended TEXT CHECK (strftime('%w', ended) = '1'),
    issue_id INTEGER REFERENCES issue (id),
    kind TEXT NOT NULL CHECK (kind IN ('open', 'watch', 'waiting', 'question')), title TEXT NOT NULL,
    state TEXT NOT NULL, impact TEXT NOT NULL, tried TEXT NOT NULL, next_action TEXT NOT NULL, owner TEXT NOT NULL,
    due TEXT, if_then TEXT NOT NULL, until TEXT, channel TEXT NOT NULL, ticket TEXT NOT NULL,
    transferred_to TEXT NOT NULL, reason TEXT NOT NULL, UNIQUE (rotation_id, issue_id),
    CHECK (ended IS NULL OR ended >= week)
) STRICT;
INSERT INTO handoff_item_new
SELECT max(id), rotation_id, min(week), CASE WHEN closed THEN max(week) END, issue_id, 'open', title, state, '', '',
    next_action, owner, due, '', NULL, '', '', '', ''
FROM handoff_item GROUP BY rotation_id, coalesce(issue_id, -id);
DROP TABLE handoff_item;
ALTER TABLE handoff_item_new RENAME TO handoff_item;
CREATE INDEX handoff_item_open ON handoff_item (rotation_id) WHERE ended IS NULL;
CREATE TABLE handoff_template (
    rotation_id INTEGER NOT NULL REFERENCES rotation (id), version INTEGER NOT NULL CHECK (version > 0),
    checklist TEXT NOT NULL, sections TEXT NOT NULL, made TEXT NOT NULL, PRIMARY KEY (rotation_id, version)
) STRICT;
CREATE TABLE handoff_section (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, heading TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (rotation_id, week, heading), FOREIGN KEY (rotation_id, week) REFERENCES handoff (rotation_id, week)
) STRICT;
CREATE TABLE handoff_tick (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (rotation_id, week, line),
    FOREIGN KEY (rotation_id, week) REFERENCES handoff (rotation_id, week)
) STRICT;
CREATE TABLE handoff_signature (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, place TEXT NOT NULL,
    hash TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (rotation_id, week),
    FOREIGN KEY (rotation_id, week) REFERENCES handoff (rotation_id, week)
) STRICT;
CREATE TABLE handoff_acceptance (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL, place TEXT NOT NULL,
    synthesis TEXT NOT NULL, PRIMARY KEY (rotation_id, week),
    FOREIGN KEY (rotation_id, week) REFERENCES handoff_signature (rotation_id, week)
) STRICT;
CREATE TABLE handoff_addendum (
    id INTEGER PRIMARY KEY, rotation_id INTEGER NOT NULL, week TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL,
    words TEXT NOT NULL, FOREIGN KEY (rotation_id, week) REFERENCES handoff_signature (rotation_id, week)
) STRICT;
CREATE TABLE handoff_read (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, item TEXT NOT NULL, question TEXT NOT NULL,
    PRIMARY KEY (rotation_id, week, item),
    FOREIGN KEY (rotation_id, week) REFERENCES handoff_signature (rotation_id, week)
) STRICT;
"""


@migrations()
def let_handoff_items_live_and_notes_be_signed(db: Database) -> None:
    """Keep an item as one row until it ends; keep templates, signatures, what was read back and what was added."""
    _create(db, HANDOFF_LIFE)


# Derived from the notes, so the journal leaves it out; `seq` is the last command it knows.
ARCHIVE = """
CREATE TABLE handoff_doc (
    id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, rotation_id INTEGER NOT NULL,
    week TEXT NOT NULL, ended TEXT, title TEXT NOT NULL, people TEXT NOT NULL, application TEXT NOT NULL
) STRICT;
CREATE INDEX issue_resolved ON issue (suite_id, resolved);
CREATE INDEX handoff_doc_week ON handoff_doc (week);
CREATE VIRTUAL TABLE handoff_fts USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');
CREATE TABLE handoff_indexed (id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL) STRICT;
"""


@migrations()
def let_handoffs_be_searched(db: Database) -> None:
    """Keep the words of notes, items and addenda for full-text search."""
    _create(db, ARCHIVE)


COVERS = """
CREATE TABLE cover (
    id INTEGER PRIMARY KEY AUTOINCREMENT, week TEXT NOT NULL CHECK (strftime('%w', week) = '1'),
    rotation_id INTEGER NOT NULL, role TEXT NOT NULL, person_id INTEGER NOT NULL REFERENCES person (id),
    start_at TEXT NOT NULL, end_at TEXT NOT NULL, reason TEXT NOT NULL, CHECK (end_at > start_at),
    FOREIGN KEY (rotation_id, role) REFERENCES rotation_role (rotation_id, role)
) STRICT;
CREATE INDEX cover_week ON cover (week);
"""


@migrations()
def add_covers(db: Database) -> None:
    """Keep which part of a held week somebody else stands."""
    _create(db, COVERS)


REACHED_BY = """
ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN chat TEXT NOT NULL DEFAULT '';
"""


@migrations()
def let_people_be_reached(db: Database) -> None:
    """Keep phone and chat of each person."""
    _create(db, REACHED_BY)


RECURRING_LEAVE = """
CREATE TABLE recurring_leave (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person (id),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), every INTEGER NOT NULL CHECK (every > 0),
    first_day TEXT NOT NULL, last_day TEXT, note TEXT NOT NULL, CHECK (last_day IS NULL OR last_day >= first_day)
) STRICT;
CREATE INDEX recurring_leave_person ON recurring_leave (person_id);
"""


@migrations()
def add_recurring_leave(db: Database) -> None:
    """Keep which weekdays are free again and again."""
    _create(db, RECURRING_LEAVE)


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


@migrations()
def add_swap_proposals_and_find_changes_by_row(db: Database) -> None:
    """Keep proposed swaps with their answers, which rotations ask for approval, and an index over the journal."""
    _create(db, SWAPS)


# A key cannot be widened in place: tables are made anew, children dropped first, and renaming leads references along.
NOTE_PARTS = """
CREATE TABLE handoff_new (
    rotation_id INTEGER NOT NULL REFERENCES rotation (id), week TEXT NOT NULL CHECK (strftime('%w', week) = '1'),
    part TEXT NOT NULL, mood TEXT NOT NULL, to_successor TEXT NOT NULL, learned TEXT NOT NULL,
    template_version INTEGER NOT NULL, PRIMARY KEY (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_new SELECT rotation_id, week, '', mood, to_successor, learned, template_version FROM handoff;
CREATE TABLE handoff_section_new (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, part TEXT NOT NULL, heading TEXT NOT NULL, words TEXT NOT NULL,
    PRIMARY KEY (rotation_id, week, part, heading),
    FOREIGN KEY (rotation_id, week, part) REFERENCES handoff_new (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_section_new SELECT rotation_id, week, '', heading, words FROM handoff_section;
CREATE TABLE handoff_tick_new (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, part TEXT NOT NULL, line TEXT NOT NULL,
    PRIMARY KEY (rotation_id, week, part, line),
    FOREIGN KEY (rotation_id, week, part) REFERENCES handoff_new (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_tick_new SELECT rotation_id, week, '', line FROM handoff_tick;
CREATE TABLE handoff_signature_new (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, part TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL,
    place TEXT NOT NULL, hash TEXT NOT NULL, content TEXT NOT NULL, PRIMARY KEY (rotation_id, week, part),
    FOREIGN KEY (rotation_id, week, part) REFERENCES handoff_new (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_signature_new SELECT rotation_id, week, '', person, at, place, hash, content FROM handoff_signature;
CREATE TABLE handoff_acceptance_new (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, part TEXT NOT NULL, person TEXT NOT NULL, at TEXT NOT NULL,
    place TEXT NOT NULL, synthesis TEXT NOT NULL, PRIMARY KEY (rotation_id, week, part),
    FOREIGN KEY (rotation_id, week, part) REFERENCES handoff_signature_new (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_acceptance_new SELECT rotation_id, week, '', person, at, place, synthesis FROM handoff_acceptance;
CREATE TABLE handoff_addendum_new (
    id INTEGER PRIMARY KEY, rotation_id INTEGER NOT NULL, week TEXT NOT NULL, part TEXT NOT NULL, person TEXT NOT NULL,
    at TEXT NOT NULL, words TEXT NOT NULL,
    FOREIGN KEY (rotation_id, week, part) REFERENCES handoff_signature_new (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_addendum_new SELECT id, rotation_id, week, '', person, at, words FROM handoff_addendum;
CREATE TABLE handoff_read_new (
    rotation_id INTEGER NOT NULL, week TEXT NOT NULL, part TEXT NOT NULL, item TEXT NOT NULL, question TEXT NOT NULL,
    PRIMARY KEY (rotation_id, week, part, item),
    FOREIGN KEY (rotation_id, week, part) REFERENCES handoff_signature_new (rotation_id, week, part)
) STRICT;
INSERT INTO handoff_read_new SELECT rotation_id, week, '', item, question FROM handoff_read;
ALTER TABLE handoff_doc ADD COLUMN part TEXT NOT NULL DEFAULT '';
ALTER TABLE handoff_indexed RENAME COLUMN seq TO change_id
"""
NOTE_TABLES = (
    "handoff_read", "handoff_addendum", "handoff_acceptance", "handoff_signature", "handoff_tick", "handoff_section",
    "handoff",
)  # fmt: skip


@migrations()
def let_a_cover_have_a_handoff_of_its_own(db: Database) -> None:
    """Keep notes by rotation, week and part; the part is empty for the note of a week, else it names a cover."""
    _create(db, NOTE_PARTS)
    for table in NOTE_TABLES:
        db.execute(f"DROP TABLE {table}")
    for table in reversed(NOTE_TABLES):
        db.execute(f"ALTER TABLE {table}_new RENAME TO {table}")


# A timer's row is one stretch of work; `pushed` says that a newer timer paused it. A budget is minutes in four weeks.
LOGGING = """
ALTER TABLE issue ADD COLUMN severity TEXT CHECK (severity IN ('minor', 'major', 'critical'));
ALTER TABLE issue ADD COLUMN ticket TEXT NOT NULL DEFAULT '';
ALTER TABLE issue ADD COLUMN contact_id INTEGER REFERENCES contact (id);
CREATE INDEX issue_time ON issue (opened, id, kind, suite_id);
CREATE INDEX issue_title ON issue (suite_id, lower(title), opened);
DROP INDEX issue_unresolved;
DROP INDEX issue_opened;
CREATE INDEX issue_opened ON issue (suite_id, opened, id, kind);
CREATE INDEX issue_unresolved ON issue (suite_id, opened) WHERE resolved IS NULL;
CREATE INDEX issue_open ON issue (opened, id) WHERE resolved IS NULL;
CREATE INDEX issue_known_bug ON issue (known_bug_id, opened, minutes) WHERE known_bug_id IS NOT NULL;
ALTER TABLE known_bug ADD COLUMN accepted_on TEXT;
ALTER TABLE known_bug ADD COLUMN accepted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE known_bug ADD COLUMN why TEXT NOT NULL DEFAULT '';
ALTER TABLE known_bug ADD COLUMN budget INTEGER CHECK (budget >= 0);
ALTER TABLE known_bug ADD COLUMN review_on TEXT;
ALTER TABLE known_bug ADD COLUMN effort TEXT CHECK (effort IN ('S', 'M', 'L', 'XL'));
ALTER TABLE known_bug ADD COLUMN links TEXT NOT NULL DEFAULT '';
ALTER TABLE known_bug ADD COLUMN claimed_by INTEGER REFERENCES person (id);
ALTER TABLE known_bug ADD COLUMN claimed_week TEXT CHECK (strftime('%w', claimed_week) = '1');
ALTER TABLE known_bug ADD COLUMN fixed_on TEXT;
CREATE TABLE known_bug_wording (
    known_bug_id INTEGER NOT NULL REFERENCES known_bug (id), words TEXT NOT NULL, PRIMARY KEY (known_bug_id, words)
) STRICT;
CREATE TABLE alias (word TEXT PRIMARY KEY, means TEXT NOT NULL) STRICT;
CREATE TABLE issue_timer (
    id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL REFERENCES issue (id), actor TEXT NOT NULL,
    started TEXT NOT NULL, stopped TEXT, pushed INTEGER NOT NULL CHECK (pushed IN (0, 1)),
    CHECK (stopped IS NULL OR stopped >= started)
) STRICT;
CREATE UNIQUE INDEX issue_timer_running ON issue_timer (actor) WHERE stopped IS NULL;
CREATE INDEX issue_timer_issue ON issue_timer (issue_id);
CREATE TABLE incident (issue_id INTEGER PRIMARY KEY REFERENCES issue (id), next_update TEXT) STRICT;
CREATE TABLE incident_line (
    id INTEGER PRIMARY KEY AUTOINCREMENT, issue_id INTEGER NOT NULL REFERENCES issue (id), at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('fact', 'guess', 'action', 'call')), words TEXT NOT NULL CHECK (words <> ''),
    source TEXT NOT NULL, who TEXT NOT NULL, ticket TEXT NOT NULL, done INTEGER NOT NULL CHECK (done IN (0, 1))
) STRICT;
CREATE INDEX incident_line_issue ON incident_line (issue_id);
"""


@migrations()
def keep_timers_incidents_and_what_was_decided_of_known_bugs(db: Database) -> None:
    """Keep severity, ticket and contact of issues, timers, incident cards, aliases, wordings and decisions."""
    _create(db, LOGGING)


WISHES = """
CREATE TABLE wish (
    id INTEGER PRIMARY KEY AUTOINCREMENT, person_id INTEGER NOT NULL REFERENCES person (id),
    first_week TEXT NOT NULL CHECK (strftime('%w', first_week) = '1'),
    last_week TEXT NOT NULL CHECK (strftime('%w', last_week) = '1'),
    wish TEXT NOT NULL CHECK (wish IN ('prefer', 'avoid')), note TEXT NOT NULL, CHECK (last_week >= first_week)
) STRICT;
CREATE INDEX wish_person ON wish (person_id);
"""


@migrations()
def add_wishes(db: Database) -> None:
    """Keep which weeks people would like to be on, or would rather not."""
    _create(db, WISHES)


LIMITS = """
ALTER TABLE person ADD COLUMN gap_weeks INTEGER CHECK (gap_weeks BETWEEN 0 AND 520);
ALTER TABLE person ADD COLUMN window_duties INTEGER CHECK (window_duties BETWEEN 0 AND 520);
"""


@migrations()
def let_people_have_limits_of_their_own(db: Database) -> None:
    """Keep the free weeks between two duties and the most duties in the window of people the policy is not for."""
    _create(db, LIMITS)


ROTATION_HANDOFFS = """
CREATE TABLE rotation_handoff (
    rotation_id INTEGER NOT NULL REFERENCES rotation (id),
    from_week TEXT NOT NULL CHECK (strftime('%w', from_week) = '1'),
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6), local_time TEXT NOT NULL, time_zone TEXT NOT NULL,
    PRIMARY KEY (rotation_id, from_week)
) STRICT;
"""


@migrations()
def let_handoff_times_change_from_a_week_on(db: Database) -> None:
    """Keep the times at which rotations hand over from a week on; weeks before keep theirs."""
    _create(db, ROTATION_HANDOFFS)


# Sums of minutes by week and known bug are read from the index alone.
TOIL = """
DROP INDEX issue_opened;
CREATE INDEX issue_opened ON issue (suite_id, opened, id, kind, known_bug_id, minutes);
"""


@migrations()
def add_up_minutes_from_an_index(db: Database) -> None:
    """Let the index of a suite's issues hold what the Toil page adds up."""
    _create(db, TOIL)


# A contact's hours are local to its zone. `owes` says who has to come back; an answer that came has an instant.
ALERTS = """
ALTER TABLE event ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN verified_on TEXT;
ALTER TABLE contact ADD COLUMN internal INTEGER NOT NULL DEFAULT 0 CHECK (internal IN (0, 1));
ALTER TABLE contact ADD COLUMN hours TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN zone_name TEXT NOT NULL DEFAULT '';
ALTER TABLE contact ADD COLUMN note TEXT NOT NULL DEFAULT '';
CREATE TABLE contact_order (
    application_id INTEGER NOT NULL REFERENCES application (id), position INTEGER NOT NULL CHECK (position > 0),
    contact_id INTEGER NOT NULL REFERENCES contact (id), PRIMARY KEY (application_id, position),
    UNIQUE (application_id, contact_id)
) STRICT;
CREATE TABLE contact_call (
    id INTEGER PRIMARY KEY AUTOINCREMENT, contact_id INTEGER NOT NULL REFERENCES contact (id),
    issue_id INTEGER REFERENCES issue (id), at TEXT NOT NULL, caller TEXT NOT NULL, words TEXT NOT NULL,
    ticket TEXT NOT NULL, owes TEXT NOT NULL CHECK (owes IN ('', 'they', 'we')), answered TEXT
) STRICT;
CREATE INDEX contact_call_contact ON contact_call (contact_id, at);
CREATE INDEX contact_call_issue ON contact_call (issue_id) WHERE issue_id IS NOT NULL;
CREATE INDEX contact_call_waiting ON contact_call (at) WHERE owes <> '' AND answered IS NULL;
CREATE TABLE alert (
    id INTEGER PRIMARY KEY AUTOINCREMENT, fingerprint TEXT NOT NULL UNIQUE, name TEXT NOT NULL, labels TEXT NOT NULL,
    summary TEXT NOT NULL, suite_id INTEGER REFERENCES suite (id), application_id INTEGER REFERENCES application (id)
) STRICT;
CREATE TABLE alert_firing (
    id INTEGER PRIMARY KEY AUTOINCREMENT, alert_id INTEGER NOT NULL REFERENCES alert (id), started TEXT NOT NULL,
    place TEXT NOT NULL, ended TEXT, source TEXT NOT NULL,
    verdict TEXT NOT NULL CHECK (verdict IN ('', 'noise', 'actionable', 'known')),
    known_bug_id INTEGER REFERENCES known_bug (id), issue_id INTEGER REFERENCES issue (id),
    UNIQUE (alert_id, started, place), CHECK (ended IS NULL OR ended >= started)
) STRICT;
CREATE INDEX alert_firing_time ON alert_firing (started, alert_id, verdict, ended);
CREATE INDEX alert_firing_unjudged ON alert_firing (alert_id, started) WHERE verdict = '';
CREATE TABLE alert_silence (
    id INTEGER PRIMARY KEY AUTOINCREMENT, alert_id INTEGER NOT NULL REFERENCES alert (id), since TEXT NOT NULL,
    until TEXT NOT NULL, why TEXT NOT NULL CHECK (why <> ''), who TEXT NOT NULL, CHECK (until > since)
) STRICT;
CREATE INDEX alert_silence_alert ON alert_silence (alert_id, until);
CREATE TABLE alert_sender (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL UNIQUE, token_hash TEXT NOT NULL UNIQUE, made TEXT NOT NULL
) STRICT;
"""


@migrations()
def keep_alerts_calls_and_where_events_come_from(db: Database) -> None:
    """Keep the source of events, hours, call order and calls of contacts, alerts with their firings and silences."""
    _create(db, ALERTS)
