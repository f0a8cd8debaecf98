"""Can both be true? Values, days, places and whole articles held against each other, and what makes that doubtful."""
