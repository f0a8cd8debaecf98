"""Reading and comparing put off the search for garbage, and always leave it as they found it."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from broadsheet.facts.garbage import collection_paused

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _as_found() -> Iterator[None]:
    found = gc.isenabled()
    gc.enable()
    yield
    (gc.enable if found else gc.disable)()


def test_it_is_off_inside_and_on_again_behind() -> None:
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_is_on_again_when_the_block_fails() -> None:
    with pytest.raises(ValueError, match="told"), collection_paused():
        raise ValueError("told")
    assert gc.isenabled()


def test_a_pause_inside_a_pause_does_not_end_it() -> None:
    with collection_paused():
        with collection_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()


def test_what_somebody_else_switched_off_stays_off() -> None:
    gc.disable()
    with collection_paused():
        pass
    assert not gc.isenabled()
