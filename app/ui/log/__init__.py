"""The Log page: one line in, the timeline of the shift, known bugs and incident cards."""
