"""The team file: opening, migrating, journalling and reading rows. The only home of sqlite_utils."""
