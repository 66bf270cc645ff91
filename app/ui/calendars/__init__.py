"""The Calendars page: what goes out, who fetches it, what comes in."""
