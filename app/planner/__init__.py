"""Problem in, plan or reasons out: evaluator, construction, improvement and exact solving."""
