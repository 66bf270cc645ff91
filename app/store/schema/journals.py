"""The SQL of the journal's chain, one text for each step of the schema."""

# `pruned` says what was taken out of history: all commands up to `seq`, the last of which had the hash `hash`.
CHAIN = """
ALTER TABLE command ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE TABLE pruned (
    seq INTEGER PRIMARY KEY, hash TEXT NOT NULL, commands INTEGER NOT NULL CHECK (commands > 0), first_at TEXT NOT NULL,
    last_at TEXT NOT NULL, file TEXT NOT NULL, file_hash TEXT NOT NULL
) STRICT;
"""
