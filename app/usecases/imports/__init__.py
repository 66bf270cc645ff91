"""Reading real files: each kind has one module that reads it to values and writes those in a journal step."""
