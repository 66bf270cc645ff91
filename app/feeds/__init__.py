"""Calendars out and calendars in. The only home of icalendar."""
