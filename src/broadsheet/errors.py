"""The root of every error that Broadsheet raises on purpose."""


class BroadsheetError(Exception):
    """Something went wrong in a way the reader can act on.

    The message is one line, names the thing concerned and says what to do. Each room derives its own family from
    this class in its ``errors.py``.
    """
