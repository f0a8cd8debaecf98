"""Broadsheet: a terminal newsreader that shows how different sources tell the same story."""

__version__ = "0.1.0"
