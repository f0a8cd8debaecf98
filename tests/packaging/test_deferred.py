"""Names that packages load when they are asked for."""

from __future__ import annotations

import importlib

import pytest

ROOMS = ("articles", "compare", "config", "export", "facts", "feeds", "library", "stories", "tui")


@pytest.mark.parametrize("room", ROOMS)
def test_every_name_a_room_offers_is_there_and_no_other(room: str) -> None:
    package = importlib.import_module(f"broadsheet.{room}")
    for name in package.__all__:
        assert getattr(package, name) is not None
    with pytest.raises(AttributeError, match=f"module 'broadsheet.{room}' has no attribute 'nothing'"):
        _ = package.nothing
