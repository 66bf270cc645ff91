"""The SQL of the journal and of calendars out and in, one text for each step of the schema."""

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
