"""The SQL of the log: issues, known bugs, events, contacts and alerts, one text for each step of the schema."""

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

# Sums of minutes by week and known bug are read from the index alone.
TOIL = """
DROP INDEX issue_opened;
CREATE INDEX issue_opened ON issue (suite_id, opened, id, kind, known_bug_id, minutes);
"""

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

# A day on which a person took out what the calendar of a suite's market says: it is not filled in again.
UNWANTED_DAYS = """
CREATE TABLE event_unwanted (
    suite_id INTEGER NOT NULL REFERENCES suite (id), day TEXT NOT NULL, PRIMARY KEY (suite_id, day)
) STRICT;
"""
