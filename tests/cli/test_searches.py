"""``broadsheet searches``: keeping, counting, renaming, forgetting."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Call = Callable[..., Any]


@pytest.fixture
def library(tmp_path: Path) -> list[str]:
    return ["--library", str(tmp_path / "library")]


def test_a_search_is_kept_counted_renamed_and_forgotten(call: Call, library: list[str], tmp_path: Path) -> None:
    (tmp_path / "mill.txt").write_text("The mill on the river burnt down.")
    (tmp_path / "ferry.txt").write_text("The ferry crossed the river again.")
    assert call(*library, "add", tmp_path / "mill.txt").code == 0
    assert "No saved searches" in call(*library, "searches").out
    kept = call(*library, "searches", "add", "Rivers", "river", "-karpathy", "--json")
    assert kept.code == 2  # the minus would be an option
    kept = call(*library, "searches", "add", "Rivers", "--json", "--", "river", "-karpathy").data
    assert {"name": "Rivers", "query": "river -karpathy", "unread": 1}.items() <= kept.items()
    assert call(*library, "add", tmp_path / "ferry.txt").code == 0
    listed = call(*library, "searches", "--json").data["searches"]
    assert [(one["name"], one["unread"]) for one in listed] == [("Rivers", 2)]
    assert "2 unread  Rivers" in call(*library, "searches").out
    assert call(*library, "searches", "rename", "rivers", "Water").code == 0
    assert call(*library, "searches", "remove", "Water", "--json").data["name"] == "Water"
    assert call(*library, "searches", "--json").data == {"searches": []}


def test_what_cannot_be_kept_is_explained_in_one_line(call: Call, library: list[str]) -> None:
    mistaken = call(*library, "searches", "add", "New", "is:new")
    assert mistaken.code == 1
    assert mistaken.err.count("\n") == 1
    assert "column 1" in mistaken.err
    unknown = call(*library, "searches", "remove", "Old")
    assert unknown.code == 1
    assert "no saved search “Old”" in unknown.err
