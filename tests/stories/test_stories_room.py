"""The door of the room: what it offers, whichever of its modules was loaded before."""

from __future__ import annotations

import importlib
import pkgutil
from types import ModuleType

import broadsheet.stories


def test_no_module_stands_in_the_place_of_a_name() -> None:
    for module in pkgutil.iter_modules(broadsheet.stories.__path__):
        importlib.import_module(f"broadsheet.stories.{module.name}")
    modules = [name for name in broadsheet.stories.__all__ if isinstance(getattr(broadsheet.stories, name), ModuleType)]
    assert modules == []
