"""The words of a slice while it is built, against the same texts cut one word at a time."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.search.slices import layout
from broadsheet.search.slices.blocks import Block, read_block, unpack_positions, write_block
from broadsheet.search.slices.gathering import Gathering, Stretch
from broadsheet.search.words import cut

texts = st.lists(
    st.lists(
        st.sampled_from(["storm", "Storm's", "x-y", "co-op", "日本語", "é", "_", "a_b", "½", "12-05"]), max_size=12
    ).map(" ".join),
    max_size=6,
)


def standing(gathering: Gathering) -> dict[str, dict[int, list[int]]]:
    """Every word with the articles it stands in and its positions there, as they are written."""
    written: dict[int, dict[int, list[int]]] = {}
    for number in gathering.in_order():
        packed, articles = write_block(gathering.postings(number))
        block = read(packed)
        ends = pairwise(block.starts())
        written[number] = {
            place: list(unpack_positions(block.positions[begin:end]))
            for place, (begin, end) in zip(block.ids, ends, strict=True)
        }
        gathering.written(number, articles, 7)
    posted = {word.term: word.articles for word in gathering.posted()}
    found = {word.term: written[number] for number, word in enumerate(gathering.all()) if number in written}
    assert posted == {term: len(places) for term, places in found.items()}
    return found


def read(packed: bytes) -> Block:
    return read_block(lambda place, size: packed[place : place + size])


@settings(deadline=None)
@given(texts)
def test_every_word_stands_where_the_text_has_it(texts: list[str]) -> None:
    gathering = Gathering()
    expected: dict[str, dict[int, list[int]]] = {}
    for article, text in enumerate(texts):
        gathering.add(article, [Stretch(5, gathering.numbered(text))])
        words = cut(text)
        firsts = {start: position for position, (start, _) in enumerate(words.spans)}
        joined = [(firsts[start], layout.JOINED + term) for term, (start, _) in words.whole]
        for position, term in [*enumerate(words.terms), *joined]:
            expected.setdefault(term, {}).setdefault(article, []).append(5 + position)
    assert standing(gathering) == expected


@pytest.mark.parametrize("words", [64_511, 64_512, 64_513])
def test_positions_are_kept_on_both_sides_of_two_bytes(words: int) -> None:
    # The text begins at 1,024: its word 64,512 has the position 65,535, the greatest of two bytes.
    gathering = Gathering()
    text = "storm " + "x " * (words - 2) + "storm"
    for article in (3, 4):
        title = gathering.numbered("storm")
        gathering.add(article, [Stretch(0, title), Stretch(layout.TEXT_START, gathering.numbered(text))])
    assert standing(gathering)["storm"] == {place: [0, 1_024, 1_023 + words] for place in (3, 4)}
