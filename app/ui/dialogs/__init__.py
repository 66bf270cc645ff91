"""The few dialogs: command box, one-line entry, shortcut sheet, crash report."""
