"""``broadsheet`` and ``python -m broadsheet``: the reader without arguments, the plain commands with them."""
