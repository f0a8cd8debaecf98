"""The parts of the engine on their own: postings, positions, pairs of words, rolls, and when slices are folded."""

from __future__ import annotations

import subprocess
import sys
from array import array
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.search.slices import blocks, layout, pairs, positions
from broadsheet.search.slices.roll import bits_of
from broadsheet.search.slices.slice import newest_first
from broadsheet.search.slices.writing import to_fold

sorted_positions = st.sets(st.integers(0, 300_000), min_size=1, max_size=30).map(sorted)


@given(sorted_positions)
def test_positions_come_back_as_they_were_packed(places: list[int]) -> None:
    packed = blocks.pack_positions(places)
    assert list(blocks.unpack_positions(packed)) == places
    # Two bytes each, unless one does not fit into two: then four each and one to tell.
    assert len(packed) == (2 * len(places) if places[-1] < 65_536 else 4 * len(places) + 1)


@given(
    sorted_positions | st.sets(st.sampled_from([0, 1, 255, 256, 257, 511, 512, 65_280, 65_535]), min_size=1).map(sorted)
)
def test_a_position_is_found_without_unpacking(places: list[int]) -> None:
    packed = blocks.pack_positions(places)
    for wanted in {*places, *(place + 1 for place in places), *(place * 256 for place in places), -1, 0, 256, 70_000}:
        assert positions._has(packed, wanted) == (wanted in places)


def test_a_word_repeated_without_end_keeps_its_first_positions() -> None:
    assert list(blocks.unpack_positions(blocks.pack_positions(list(range(40_000))))) == list(range(16_000))
    far = list(range(70_000, 99_000))
    assert list(blocks.unpack_positions(blocks.pack_positions(far))) == far[:8_000]


@given(st.dictionaries(st.integers(0, 3_999), sorted_positions, min_size=1, max_size=20))
def test_a_block_holds_the_postings_it_was_given(articles: dict[int, list[int]]) -> None:
    block = read(written(articles))
    starts = block.starts()
    assert {
        place: list(blocks.unpack_positions(block.positions[starts[n] : starts[n + 1]]))
        for n, place in enumerate(block.ids)
    } == articles
    # Four for each position of the title, which ends before 1,024; one for each of the text.
    assert list(block.weights) == [
        sum(4 if position < 1024 else 1 for position in articles[place]) for place in sorted(articles)
    ]
    part = block.between(100, 2_000)
    assert list(part.ids) == [place for place in sorted(articles) if 100 <= place < 2_000]
    assert len(part.positions) == sum(part.sizes)
    even = block.only(range(0, 4_000, 2))
    assert list(even.ids) == [place for place in sorted(articles) if place % 2 == 0]
    assert [list(blocks.unpack_positions(even.positions[a:b])) for a, b in pairwise(even.starts())] == [
        articles[place] for place in even.ids
    ]


@pytest.mark.parametrize("start", [0, 1_024])
def test_a_block_counts_what_it_does_not_keep(start: int) -> None:
    block = read(written({3: [5], 7: list(range(start, start + 17_000)), 9: [1_024]}))
    assert list(block.ids) == [3, 7, 9]
    # In the title a word weighs four times as much, and its first 1,024 positions are the title's.
    assert list(block.weights) == [4, 17_000 + (3 * 1_024 if start == 0 else 0), 1]
    assert list(block.sizes) == [2, 32_000, 2]


def written(articles: dict[int, list[int]]) -> bytes:
    """The postings of a word that stands at these positions in these articles."""
    near = {place: found for place, found in articles.items() if found[-1] < 65_536}
    codes = array("I", [place << 16 | position for place in sorted(near) for position in near[place]])
    far = [(place, array("I", articles[place])) for place in sorted(articles.keys() - near.keys())]
    packed, count = blocks.write_block(blocks.Postings(codes, far))
    assert count == len(articles)
    return packed


def read(packed: bytes) -> blocks.Block:
    return blocks.read_block(lambda place, size: packed[place : place + size])


sequences = st.lists(st.sampled_from("abc"), min_size=2, max_size=3)
words_of_articles = st.lists(st.lists(st.sampled_from("abc"), max_size=8), min_size=1, max_size=8)


@pytest.mark.parametrize("one_by_one", [0, 10**9])
@given(
    articles=words_of_articles, wanted=st.lists(st.sampled_from("abc"), min_size=2, max_size=3), start=st.integers(0, 3)
)
def test_both_ways_to_compare_positions_agree_with_the_words(
    articles: list[list[str]], wanted: list[str], start: int, one_by_one: int
) -> None:
    standing: dict[str, dict[int, list[int]]] = {}
    for place, words in enumerate(articles):
        for position, word in enumerate(words):
            standing.setdefault(word, {}).setdefault(place, []).append(position)
    known = {word: read(written(found)) for word, found in standing.items()}
    elements = [[known[word]] if word in known else [] for word in wanted]
    everything = (1 << len(articles)) - 1
    before = positions._ONE_BY_ONE
    positions._ONE_BY_ONE = one_by_one
    try:
        found = set(positions.in_sequence(elements, range(len(wanted)), everything, start + 1))
    finally:
        positions._ONE_BY_ONE = before
    assert found == {
        place
        for place, words in enumerate(articles)
        if any(words[n : n + len(wanted)] == wanted for n in range(start + 1))
    }


@given(articles=st.lists(st.tuples(*[st.lists(st.sampled_from(["a", "b", "cé", "-x"]), max_size=6)] * 2), max_size=8))
def test_pairs_are_of_frequent_words_side_by_side(articles: list[tuple[list[str], list[str]]]) -> None:
    counts = {word: pairs.FREQUENT + (word != "b") for word in ("a", "b", "cé", "-x")}
    numbers = {word: number for number, word in enumerate(counts)}
    texts = [[[numbers[word] for word in run] for run in runs] for runs in articles]
    known = pairs.Pairs(pairs.write_pairs(list(counts.items()), texts))
    for one in counts:
        for other in counts:
            expected = [
                place for place, runs in enumerate(articles) if any((one, other) in pairwise(run) for run in runs)
            ]
            assert known.articles(one, other) == (None if "b" in (one, other) else expected)


@pytest.mark.parametrize("packed", [b"", b"PAIR", b"JUNK" + bytes(16), b"PAIR" + bytes(20)])
def test_what_are_no_pairs_is_refused(packed: bytes) -> None:
    with pytest.raises(ValueError, match="pairs are"):
        pairs.Pairs(packed)


@given(st.sets(st.integers(0, 500)))
def test_bits_name_places(places: set[int]) -> None:
    marks = bytearray(b"0") * 501
    for place in places:
        marks[place] = ord("1")
    assert list(newest_first(bits_of(marks))) == sorted(places, reverse=True)


def info(live: int, newest: float) -> layout.SliceInfo:
    return layout.SliceInfo(f"{live}-{newest}", live, 0.0, newest, 1, ())


def test_folding_waits_for_eight_of_one_size() -> None:
    few = [info(50, float(n)) for n in range(7)]
    assert to_fold(few) == ()
    eight = [*few, info(3_000, 1.0), info(60, 9.0)]
    assert {part.live for part in to_fold(eight)} == {50, 60}
    assert to_fold([info(3_000, float(n)) for n in range(20)]) == ()
    # 1,000 to 2,000 articles are one size, but four thousand are the most a slice holds.
    assert [part.live for part in to_fold([info(1_000 + n, float(n)) for n in range(8)])] == [1_000, 1_001, 1_002]


def test_whoosh_is_not_imported_with_the_query_language() -> None:
    code = "import sys; import broadsheet.search; print([name for name in sys.modules if name.startswith('whoosh')])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout == "[]\n"
