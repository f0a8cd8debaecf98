"""How firmly, how far and on whose word two articles tell one thing: differences, never contradictions."""
