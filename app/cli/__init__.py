"""The command line: the same use cases for scripts, cron and key bindings."""
