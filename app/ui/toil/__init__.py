"""The Toil page: charts one looks at, each also as a table."""
