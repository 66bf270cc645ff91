"""The two kinds of trouble a person is told about; anything else is a bug of ours."""


class Refused(Exception):
    """A rule says no; the text is shown to the person as written and says what to do."""


class Overtaken(Refused):
    """Somebody else changed the same place since it was looked at; the window shows was, theirs and mine."""


class StoreError(Exception):
    """The team file cannot be used (disk, lock, foreign, damaged or newer file); the text says what to do."""
