"""The schema, step by step: each step is named for what it does and never edited once released."""

from sqlite_utils import Migrations
from sqlite_utils.db import Database

from app.store.schema import calendars, handoffs, journals, log, team

migrations = Migrations("watchbill")


def _create(db: Database, sql: str) -> None:
    # executescript would commit the migration's transaction
    for statement in sql.split(";"):
        if statement.strip():
            db.execute(statement)


@migrations()
def create_team_rota_log_handoff_and_journal(db: Database) -> None:
    """Make the first schema."""
    for part in (team.TEAM, team.ROTA, log.LOG, handoffs.HANDOFF, calendars.JOURNAL):
        _create(db, part)


@migrations()
def add_feed_options_addresses_and_subscribers(db: Database) -> None:
    """Keep what each feed shows, where it is published and who fetches it."""
    _create(db, calendars.FEEDS)


@migrations()
def add_calendar_sources_choices_and_subscriptions(db: Database) -> None:
    """Keep what each imported calendar holds and what was chosen of it; what was imported before is taken."""
    _create(db, calendars.CALENDARS)


@migrations()
def let_handoff_items_live_and_notes_be_signed(db: Database) -> None:
    """Keep an item as one row until it ends; keep templates, signatures, what was read back and what was added."""
    _create(db, handoffs.HANDOFF_LIFE)


@migrations()
def let_handoffs_be_searched(db: Database) -> None:
    """Keep the words of notes, items and addenda for full-text search."""
    _create(db, handoffs.ARCHIVE)


@migrations()
def add_covers(db: Database) -> None:
    """Keep which part of a held week somebody else stands."""
    _create(db, team.COVERS)


@migrations()
def let_people_be_reached(db: Database) -> None:
    """Keep phone and chat of each person."""
    _create(db, team.REACHED_BY)


@migrations()
def add_recurring_leave(db: Database) -> None:
    """Keep which weekdays are free again and again."""
    _create(db, team.RECURRING_LEAVE)


@migrations()
def add_swap_proposals_and_find_changes_by_row(db: Database) -> None:
    """Keep proposed swaps with their answers, which rotations ask for approval, and an index over the journal."""
    _create(db, team.SWAPS)


@migrations()
def let_a_cover_have_a_handoff_of_its_own(db: Database) -> None:
    """Keep notes by rotation, week and part; the part is empty for the note of a week, else it names a cover."""
    _create(db, handoffs.NOTE_PARTS)
    for table in handoffs.NOTE_TABLES:
        db.execute(f"DROP TABLE {table}")
    for table in reversed(handoffs.NOTE_TABLES):
        db.execute(f"ALTER TABLE {table}_new RENAME TO {table}")


@migrations()
def keep_timers_incidents_and_what_was_decided_of_known_bugs(db: Database) -> None:
    """Keep severity, ticket and contact of issues, timers, incident cards, aliases, wordings and decisions."""
    _create(db, log.LOGGING)


@migrations()
def add_wishes(db: Database) -> None:
    """Keep which weeks people would like to be on, or would rather not."""
    _create(db, team.WISHES)


@migrations()
def let_people_have_limits_of_their_own(db: Database) -> None:
    """Keep the free weeks between two duties and the most duties in the window of people the policy is not for."""
    _create(db, team.LIMITS)


@migrations()
def let_handoff_times_change_from_a_week_on(db: Database) -> None:
    """Keep the times at which rotations hand over from a week on; weeks before keep theirs."""
    _create(db, team.ROTATION_HANDOFFS)


@migrations()
def add_up_minutes_from_an_index(db: Database) -> None:
    """Let the index of a suite's issues hold what the Toil page adds up."""
    _create(db, log.TOIL)


@migrations()
def keep_alerts_calls_and_where_events_come_from(db: Database) -> None:
    """Keep the source of events, hours, call order and calls of contacts, alerts with their firings and silences."""
    _create(db, log.ALERTS)


@migrations()
def chain_the_journal(db: Database) -> None:
    """Let each command carry a hash over what it did and the hash before; commands done before get theirs now."""
    from app.store import chains, databases

    _create(db, journals.CHAIN)
    chains.chain_all(databases.Database(db.conn))


@migrations()
def keep_market_days_that_were_taken_out(db: Database) -> None:
    """Keep the days of markets that a person took out, so that filling does not bring them back."""
    _create(db, log.UNWANTED_DAYS)
