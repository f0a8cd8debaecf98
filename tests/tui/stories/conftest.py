"""A story of three sources by hand, with what each of them says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from broadsheet.facts import Kind
from broadsheet.stories import Cell, Claim, Column, Matrix, Proof, Stance, story_of

if TYPE_CHECKING:
    from broadsheet.articles import Article
    from broadsheet.stories import Story

SILENT = Cell(Stance.SILENT)


def said(article: Article, stance: Stance, sentence: str, value: str) -> Cell:
    start = article.text.index(sentence)
    at = article.text.index(value, start)
    return Cell(stance, (Proof(article.id, sentence, (start, start + len(sentence)), value, (at, at + len(value))),))


def matrix_by_hand(story: Story) -> Matrix:
    post, wire, echo = story.articles
    columns = tuple(Column(one.source, (one,), number) for number, one in enumerate(story.articles))
    rows = (
        Claim(
            "fire / people treated",
            Kind.NUMBER,
            "Three",
            3,
            (
                said(post, Stance.SAYS, "Three people were treated for smoke.", "Three"),
                said(wire, Stance.OTHERWISE, "Five people were treated for smoke, the ambulance service said.", "Five"),
                SILENT,
            ),
            1,
        ),
        Claim(
            "fire / began",
            Kind.TIME,
            "21:40",
            2,
            (
                said(post, Stance.SAYS, "The fire began at 21:40 in a control room on the east bank", "21:40"),
                said(
                    wire,
                    Stance.SAYS,
                    "Firefighters were called at 21:40 to the control room on the east bank.",
                    "21:40",
                ),
                SILENT,
            ),
            2,
        ),
        Claim(
            "fire / people hurt",
            Kind.NUMBER,
            "Nobody",
            2,
            (SILENT, SILENT, said(echo, Stance.SAYS, "Nobody was hurt, the mayor said.", "Nobody")),
            1,
        ),
        Claim(
            "bridge / shut",
            Kind.STATUS,
            "shut after a fire",
            2,
            (
                SILENT,
                said(
                    wire,
                    Stance.SAYS,
                    "The Old Harbour Bridge was shut after a fire on Tuesday night.",
                    "shut after a fire",
                ),
                said(echo, Stance.SAYS, "The Old Harbour Bridge has been shut since a fire.", "shut since a fire"),
            ),
            2,
        ),
    )
    return Matrix(columns, rows)


@pytest.fixture
def told(shelves: Any) -> Any:
    """Return the library with its three articles told as one story."""
    shelves.insight.telling.told = [story_of("fire", shelves.articles.values())]
    shelves.insight.telling.conflicts = {"fire": 2}
    shelves.insight.laid = matrix_by_hand
    return shelves
