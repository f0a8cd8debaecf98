"""Threads share what memory they let go of, where the C library can be told so."""

from __future__ import annotations

import platform
import sys
from typing import TYPE_CHECKING

from broadsheet.tui.allocation import give_back, share_memory

if TYPE_CHECKING:
    import pytest


def test_it_is_done_where_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)
    known = sys.platform == "linux" and platform.libc_ver()[0] == "glibc"
    assert share_memory() is known
    assert give_back() is known


def test_who_has_chosen_otherwise_is_obeyed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MALLOC_ARENA_MAX", "8")
    assert not share_memory()
