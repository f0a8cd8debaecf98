"""What a search of time slices promises: which it opens, what it bounds, how it weighs, what it can take in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from whoosh.index import FileIndex
from whoosh.query import And, Prefix, Term

from broadsheet.search import Asked, parse_query
from broadsheet.search.slices import codec, layout
from broadsheet.search.slices.index import SlicedIndex
from broadsheet.search.slices.storage import SliceStorage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def index(tmp_path: Path) -> Iterator[SlicedIndex]:
    made = SlicedIndex(tmp_path / "index", processes=0)
    made.begin()
    yield made
    made.close()


def test_whoosh_itself_can_search_a_slice(index: SlicedIndex, article: Callable[..., Any], tmp_path: Path) -> None:
    index.apply([article(1, "storm at sea"), article(2, "calm sea"), article(3, "storm")])
    (directory,) = [path for path in (tmp_path / "index").iterdir() if path.is_dir()]
    with FileIndex(SliceStorage(directory), schema=codec.schema()).searcher() as searcher:
        found = searcher.docs_for_query(And([Term("words", "storm"), Term("words", "sea")]))
        assert list(found) == [0]
        matcher = searcher.reader().postings("words", "sea")
        assert (matcher.id(), matcher.value_as("positions")) == (0, [layout.TEXT_START + 2])
        info = searcher.reader().term_info("words", "storm")
        assert (info.doc_frequency(), info.weight(), info.min_id(), info.max_id()) == (2, 2, 0, 2)
        assert list(searcher.reader().lexicon("words")) == [b"at", b"calm", b"sea", b"storm"]
        assert [term for _, term in searcher.reader().terms_from("words", "d")] == [b"sea", b"storm"]
        assert list(searcher.docs_for_query(Prefix("words", "ca"))) == [1]
        assert list(searcher.docs_for_query(Term("words", "calms"))) == []


def test_short_prefixes_are_bounded_and_say_so(index: SlicedIndex, article: Callable[..., Any]) -> None:
    index.apply([article(n, f"w{chr(97 + n // 26)}{chr(97 + n % 26)}") for n in range(100)])
    page = index.search(Asked(parse_query("w*"), limit=200))
    assert page.count == 64
    assert page.notes == ("Only the 64 most frequent words that begin with “w” were looked for.",)
    # From what is remembered the note comes again.
    assert index.search(Asked(parse_query("w*"))).notes == page.notes
    assert index.search(Asked(parse_query("wa*"))).notes == ()


def test_a_search_without_time_says_so_and_ends(index: SlicedIndex, article: Callable[..., Any]) -> None:
    index.apply([article(1, "storm")])
    page = index.search(Asked(parse_query("storm"), budget=-1.0))
    assert (page.hits, page.complete, page.settled) == ((), False, True)
    assert "time was up" in page.notes[0]


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("parlaiment storm", "parliament storm"),
        ("storm OR parlaiment", "storm OR parliament"),
        ('"the parlaiment"', '"the parliament"'),
        ("title:parlaiment", "title:parliament"),
        ("storm -parlaiment", None),
        ("parliaments", None),
        ("xylophone", None),
        ("stirm-parlaiment is:unread", "storm-parliament is:unread"),
        ("source:parlaiment 北", None),
    ],
)
def test_suggestions_mend_unknown_words_only(
    index: SlicedIndex, article: Callable[..., Any], text: str, better: str | None
) -> None:
    index.apply([article(1, "the parliament in a storm")])
    assert index.suggest(parse_query(text)) == better


def test_forms_of_a_word_count_together_for_relevance(index: SlicedIndex, article: Callable[..., Any]) -> None:
    filler = " nothing" * 20
    index.apply(
        [
            article(1, "storm" + filler + " again", published=0.0),
            article(2, "storm storms storming" + filler, published=0.0),
            article(3, "stormy storm" + filler, published=0.0),
        ]
    )
    hits = index.search(Asked(parse_query("storms sort:relevance", 1e10))).hits
    # Snowball's English: storm, storms and storming are one stem, stormy is stormi.
    assert hits[0].number == 2
    assert hits[0].score > hits[1].score
    assert {hit.number for hit in hits} == {1, 2, 3}


def test_fresh_articles_count_up_to_half_as_much_again(index: SlicedIndex, article: Callable[..., Any]) -> None:
    month = 30 * 86_400.0
    index.apply([article(n, "storm", published=-n * month) for n in range(3)] + [article(9, "storm", published=-1e10)])
    hits = index.search(Asked(parse_query("storm sort:relevance", 0.0))).hits
    assert [hit.number for hit in hits] == [0, 1, 2, 9]
    # 1 + 0.5 * 2 ** -n after n months.
    assert [round(hit.score / hits[-1].score, 3) for hit in hits] == [1.5, 1.25, 1.125, 1.0]


def test_newest_first_leaves_old_slices_alone(index: SlicedIndex, article: Callable[..., Any], tmp_path: Path) -> None:
    for start in (0, 10, 20):
        index.apply([article(n, "storm") for n in range(start, start + 10)])
    pages = index.stream(Asked(parse_query("storm"), limit=5))
    first = next(pages)
    assert (first.settled, first.complete, first.count) == (True, False, 10)
    assert [hit.number for hit in first.hits] == [29, 28, 27, 26, 25]
    opened = [part for part in index._standing.parts.values() if part._files is not None]
    assert [part.info.newest for part in opened] == [29_000.0]


def test_dates_leave_slices_out_unopened(index: SlicedIndex, article: Callable[..., Any]) -> None:
    for start in (0, 10, 20):
        index.apply([article(n, "storm", published=n * 86_400.0) for n in range(start, start + 10)])
    page = index.search(Asked(parse_query("storm date:1970-01-15", 0.0)))
    assert ([hit.number for hit in page.hits], page.complete) == ([14], True)
    assert sum(part._files is not None for part in index._standing.parts.values()) == 1


def test_many_articles_are_built_by_processes(tmp_path: Path, article: Callable[..., Any]) -> None:
    made = SlicedIndex(tmp_path / "two", processes=2)
    made.begin()
    try:
        made.apply([article(n, f"storm {n}") for n in range(1, 1_501)])
        assert made.count(Asked(parse_query("storm"))) == 1_500
        assert [hit.number for hit in made.search(Asked(parse_query("1234"))).hits] == [1_234]
    finally:
        made.close()


def test_a_very_long_article_is_found_by_its_last_words(index: SlicedIndex, article: Callable[..., Any]) -> None:
    index.apply([article(1, "word " * 70_000 + "the very end"), article(2, "the end")])
    assert [hit.number for hit in index.search(Asked(parse_query('"very end"'))).hits] == [1]
    assert index.count(Asked(parse_query('"word word"'))) == 1


def test_odd_articles_are_taken_in(index: SlicedIndex, article: Callable[..., Any]) -> None:
    odd = [
        article(1, "\x00\x1b[31m storm \ud800 \U0010ffff", title="\n", source="\t", language="\ud800 x", kind=" a b "),
        article(2, "storm", language="?x", published=float("nan")),
        article(3, "s" * 100_000, published=float("inf")),
        article(4, "storm" + "\u0301" * 1_000, published=float("-inf")),
        article(5),
        article(2**62, "storm"),
    ]
    index.apply(odd)
    assert [hit.number for hit in index.search(Asked(parse_query("storm"))).hits] == [2**62, 1, 4, 2]
    assert index.count(Asked(parse_query("ssss*"))) == 1
    assert index.count(Asked(parse_query("kind:ab"))) == 1
    assert index.count(Asked(parse_query(""))) == 6
