"""The families of rules: each reads a sentence of a :class:`~broadsheet.facts.reading.Reading` and yields facts."""
