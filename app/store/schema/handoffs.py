"""The SQL of handoff notes and their archive, one text for each step of the schema."""

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
