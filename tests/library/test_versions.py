"""Copies, the feed's own text, and what an article said earlier."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.articles import Article, Incoming, SourceKind
from broadsheet.articles.fetches import FetchState
from broadsheet.library.versions import Fate, Piece, Revision, differences

if TYPE_CHECKING:
    from broadsheet.library import Library

NOON = 1_780_000_000.0


def bring(library: Library, paper: str, text: str, *, title: str = "Fire", at: float = NOON) -> int:
    address = f"https://{paper}.example/"
    source = library.store.sources.add(SourceKind.FEED, address, paper, now=NOON)
    incoming = Incoming("fire", Article.from_text(text, title=title), "https://agency.example/fire")
    outcome = library.store.fetches.complete(FetchState(source, address, paper, {}), [incoming], now=at)
    return (outcome.added + outcome.revised + outcome.unchanged)[0]


def test_copies_are_told_with_their_sources(library: Library) -> None:
    first, second = bring(library, "gazette", "The mill burnt down."), bring(library, "digest", "The mill burnt.")
    assert [(head.number, head.source) for head in library.versions.copies(second)] == [
        (first, "gazette"),
        (second, "digest"),
    ]


def test_the_feeds_own_text_is_there_beside_the_pages(library: Library) -> None:
    number = bring(library, "gazette", "The mill burnt down.")
    assert library.versions.feed_text(number) == ""
    library.store.pages.settle(number, "The mill burnt down.\n\nIts owner wept.", now=NOON)
    assert library.versions.feed_text(number) == "The mill burnt down."
    assert library.versions.changes(number) == []


def test_what_an_article_said_earlier_is_told_and_compared(library: Library) -> None:
    number = bring(library, "gazette", "The mill burnt down. Two were hurt.")
    bring(library, "gazette", "The mill burnt down. Three were hurt.", at=NOON + 60)
    bring(library, "gazette", "The mill burnt down. Four were hurt.", title="Fire at mill", at=NOON + 120)
    earlier = library.versions.revisions(number)
    assert [revision.text[-15:] for revision in earlier] == ["Two were hurt.".rjust(15), "hree were hurt."]
    assert isinstance(earlier[0], Revision)
    assert earlier[1].until.timestamp() == NOON + 120
    start = Piece(Fate.SAME, "Fire")
    end = Piece(Fate.SAME, " were hurt.")
    text = Piece(Fate.SAME, "\n\nThe mill burnt down. ")
    title = Piece(Fate.NEW, " at mill")
    assert library.versions.changes(number) == [
        start,
        title,
        text,
        Piece(Fate.GONE, "Three"),
        Piece(Fate.NEW, "Four"),
        end,
    ]
    for back in (2, 9):
        found = library.versions.changes(number, back=back)
        assert found == [start, title, text, Piece(Fate.GONE, "Two"), Piece(Fate.NEW, "Four"), end]


@pytest.mark.parametrize(
    ("old", "new", "pieces"),
    [
        ("a", "a", [("same", "a")]),
        ("", "a b", [("new", "a b")]),
        ("one\ntwo", "one\nthree\ntwo", [("same", "one\n"), ("new", "three\n"), ("same", "two")]),
        ("one\ntwo", "one", [("same", "one\n"), ("gone", "two")]),
    ],
)
def test_what_stayed_went_and_came(old: str, new: str, pieces: list[tuple[str, str]]) -> None:
    assert [(str(piece.fate), piece.text) for piece in differences(old, new)] == pieces


@given(st.text("ab \n.", max_size=60), st.text("ab \n.", max_size=60))
def test_both_texts_can_be_put_together_again(old: str, new: str) -> None:
    pieces = differences(old, new)
    before = "".join(piece.text for piece in pieces if piece.fate is not Fate.NEW)
    after = "".join(piece.text for piece in pieces if piece.fate is not Fate.GONE)
    assert (before.strip("\n"), after.strip("\n")) == (old.strip("\n"), new.strip("\n"))


def test_texts_too_long_to_compare_word_by_word_are_told_whole() -> None:
    old, new = "a " * 5_000 + "x", "a " * 5_000 + "y"
    assert differences(old, new) == [Piece(Fate.GONE, old), Piece(Fate.NEW, new)]
