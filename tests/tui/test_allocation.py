"""Threads share what memory they let go of, where the C library can be told so."""

from __future__ import annotations

import platform
import sys

import pytest

from broadsheet.tui import allocation
from broadsheet.tui.allocation import give_back, share_memory


def test_it_is_done_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    known = sys.platform == "linux" and platform.libc_ver()[0] == "glibc"
    assert share_memory() is known
    assert give_back() is known


def test_who_has_chosen_otherwise_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_ARENA_MAX", "8")
    assert not share_memory()


@pytest.mark.skipif(sys.platform != "linux", reason="nothing is looked for on other systems")
@pytest.mark.parametrize("trouble", [ImportError("no _ctypes"), OSError("not a dynamic program")])
def test_a_python_that_knows_no_library_keeps_memory_as_it_did(
    trouble: Exception, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: object) -> None:
        raise trouble

    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    monkeypatch.setattr("ctypes.CDLL", fail)
    allocation._library.cache_clear()
    try:
        assert not share_memory()
        assert not give_back()
    finally:
        allocation._library.cache_clear()
