"""What is offered to complete a query while it is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.search import Completion, complete

if TYPE_CHECKING:
    from collections.abc import Iterable


def values(field: str) -> Iterable[str]:
    return {"source": ["The Guardian", "BBC News", "Guardian US"], "tag": ["élections", "world"]}.get(field, [])


@pytest.mark.parametrize(
    ("text", "options", "span"),
    [
        ("so", ("source:", "sources:", "sort:"), (0, 2)),
        ("x TI", ("title:",), (2, 4)),
        ("source:gua", ('"Guardian US"', '"The Guardian"'), (7, 10)),
        ('source:"bbc', ('"BBC News"',), (7, 11)),
        ("tag:ele", ("élections",), (4, 7)),
        ("tag:", ("élections", "world"), (4, 4)),
        ("is:un", ("unread", "unstarred"), (3, 5)),
        ("storm ", (), (6, 6)),
        ("", (), (0, 0)),
        ("nosuch:a", (), (7, 8)),
    ],
)
def test_completion(text: str, options: tuple[str, ...], span: tuple[int, int]) -> None:
    completion = complete(text, len(text), values)
    assert completion.options == options
    assert (completion.start, completion.end) == span


def test_completion_in_the_middle_looks_at_what_is_before_the_cursor() -> None:
    assert complete("tit storm", 3).options == ("title:",)


def test_nothing_is_completed_where_nothing_is_read() -> None:
    text = "storm " * 20_000 + "sou"
    assert complete(text, len(text)) == Completion(len(text), len(text))
