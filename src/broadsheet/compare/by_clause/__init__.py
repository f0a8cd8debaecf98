"""Contradictions that are no figures, found where two clauses tell one thing."""
