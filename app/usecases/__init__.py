"""One verb, one function: each takes the store and values and writes in one journal step."""
