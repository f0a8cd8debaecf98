"""Modules that are loaded when something in them is first asked for: the first picture does not wait for them."""

from __future__ import annotations

from importlib import import_module


class Later:
    """Stands for a module until it is needed, and hands on what is asked of it.

    What type checkers are to know is imported beside it, under ``TYPE_CHECKING``.
    """

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> object:
        """Return what the module has under this name, loading it where it is not loaded; any thread may ask."""
        value = getattr(import_module(self._name), attribute)
        # Asked for but once: after this it is an attribute like any other.
        setattr(self, attribute, value)
        return value
