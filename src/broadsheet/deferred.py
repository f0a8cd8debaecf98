"""Names of a package whose modules are loaded when they are first asked for: what imports it pays for no more."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def deferred(package: str, homes: Mapping[str, str]) -> Callable[[str], object]:
    """Return what a package has as its ``__getattr__``.

    Args:
        package: Its full name.
        homes: The modules in it, by the names that stand in them.
    """

    def load(name: str) -> object:
        """Load a name from its module; raises AttributeError where it is not among them."""
        if name not in homes:
            message = f"module {package!r} has no attribute {name!r}"
            raise AttributeError(message)
        return getattr(importlib.import_module(f"{package}.{homes[name]}"), name)

    return load
