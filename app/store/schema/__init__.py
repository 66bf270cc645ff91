"""What each step of the schema runs, by subject; never edited once released."""
