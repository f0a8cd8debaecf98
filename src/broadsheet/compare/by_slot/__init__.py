"""Contradictions and agreements of facts that fill one slot."""
