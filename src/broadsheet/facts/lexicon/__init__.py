"""What the extractor knows about English words: closed classes, verbs, nouns, names, places, the calendar."""
