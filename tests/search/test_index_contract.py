"""What every implementation of the search port must do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from broadsheet.search import (
    Asked,
    IndexClosedError,
    Mark,
    SearchIndex,
    Sort,
    State,
    parse_query,
)

Article = Callable[..., Any]
UNREAD = State(Mark.UNREAD)


def found(index: SearchIndex, text: str, **how: Any) -> list[int]:
    return [hit.number for hit in index.search(Asked(parse_query(text, 0.0), **how)).hits]


def test_an_empty_index_answers_nothing(index: SearchIndex) -> None:
    page = index.search(Asked(parse_query("anything")))
    assert (page.hits, page.count, page.settled, page.complete) == ((), 0, True, True)


def test_words_are_found_in_title_and_text_by_stem_and_without_accents(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, title="Élections in Québec"), article(2, "An election was called."), article(3, "Nothing")])
    assert found(index, "ELECTION") == [2, 1]
    assert found(index, "québec") == found(index, "quebec") == [1]


def test_title_field_looks_at_titles_only(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, title="Storm warning", text="rain"), article(2, title="Rain", text="storm storm")])
    assert found(index, "title:storm") == [1]
    assert found(index, 'title:"storm warning"') == [1]
    assert found(index, "title:sto*") == [1]


def test_a_phrase_needs_its_words_in_a_row_in_one_field(index: SearchIndex, article: Article) -> None:
    index.apply(
        [
            article(1, "the white house said"),
            article(2, "the house is white"),
            article(3, title="so white", text="house"),
            article(4, title="White House", text="said"),
        ]
    )
    assert found(index, '"white house"') == [4, 1]
    assert found(index, '"white houses"') == []


def test_words_joined_by_signs_must_stand_together(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "COVID-19 cases"), article(2, "19 cases of covid"), article(3, "the U.S. said")])
    assert found(index, "covid-19") == [1]
    assert found(index, "u.s.") == [3]


def test_a_word_is_the_same_with_a_hyphen_and_without(index: SearchIndex, article: Article) -> None:
    index.apply(
        [
            article(1, "the pre-training team"),
            article(2, "a pretrained model"),
            article(3, "training before"),
            article(4, title="Pre‑Training", text="with the hyphen that does not break"),
            article(5, "no president goes by pre- and -sident"),
            article(6, "of 2026-05-19"),
            article(7, "a state-of-the-art model"),
        ]
    )
    assert found(index, "pretraining") == found(index, "pre-training") == found(index, "PRE-TRAINED") == [4, 2, 1]
    assert found(index, "pretrain*") == found(index, "pre-tr*") == [4, 2, 1]
    assert found(index, "pretrainig~") == [4, 1]
    assert found(index, "title:pretraining") == [4]
    assert found(index, "training") == [4, 3, 1]
    assert found(index, "president") == [5]
    assert found(index, "20260519") == []
    assert found(index, "stateoftheart") == [7]


def test_phrases_count_the_parts_of_words_with_hyphens_one_by_one(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "the pre-training team"), article(2, "the pretraining team")])
    assert found(index, '"the pre-training team"') == found(index, '"pre training team"') == [1]
    assert found(index, '"the pretraining team"') == [2]
    assert found(index, '"training team"') == [1]
    assert found(index, '"pretraining training"') == []


def test_possessives_are_the_word_itself(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "Trump’s plan"), article(2, "a trump card")])
    assert found(index, "trump's") == [2, 1]
    assert found(index, '"trump plan"') == [1]


def test_prefix_and_fuzzy_words(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "electricity"), article(2, "elegant"), article(3, "colour"), article(4, "dolour")])
    assert found(index, "ele*") == [2, 1]
    assert found(index, "elec*") == [1]
    assert found(index, "color~") == [3]
    assert found(index, "clr~") == []
    assert found(index, "clor~2") == [3]


def test_chinese_is_found_by_any_run_of_its_characters(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "北京市政府今天宣布", language="zh"), article(2, "京都的天气", language="zh")])
    assert found(index, "北京") == [1]
    assert found(index, "京") == [2, 1]
    assert found(index, "政府今天") == [1]
    assert found(index, "天") == [2, 1]
    assert found(index, "布") == [1]
    assert found(index, "府政") == []


def test_stems_follow_the_language_of_the_article(index: SearchIndex, article: Article) -> None:
    # Snowball's German takes -en off "frauen" and "zeitungen", its English does not.
    index.apply([article(1, "zwei zeitungen", language="de"), article(2, "zeitungen zeitung", language="en")])
    assert found(index, "zeitung") == [2, 1]
    index.apply([article(3, "zeitungen", language="en")])
    assert found(index, "zeitung") == [2, 1]


def test_source_author_url_language_and_kind(index: SearchIndex, article: Article) -> None:
    index.apply(
        [
            article(1, "a", source="The New York Times", author="Zoë Q. Smith", url="https://nyt.example/2026/a"),
            article(2, "new york times", source="Le Monde", language="fr", kind="page"),
        ]
    )
    assert found(index, 'source:"new york times"') == [1]
    assert found(index, "source:times author:zoe") == [1]
    assert found(index, "url:nyt.example") == [1]
    assert found(index, "lang:fr") == found(index, "kind:page") == [2]


def test_and_or_not_and_parentheses(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "red"), article(2, "red green"), article(3, "green blue"), article(4, "blue")])
    assert found(index, "red green") == [2]
    assert found(index, "red OR blue") == [4, 3, 2, 1]
    assert found(index, "green -red") == [3]
    assert found(index, "-(red OR blue)") == []
    assert found(index, "-green") == [4, 1]
    assert found(index, "(red OR blue) green") == [3, 2]


def test_dates_are_half_open(index: SearchIndex, article: Article) -> None:
    day = 86_400.0
    index.apply([article(n, "x", published=n * day) for n in range(5)])
    assert found(index, "date:1970-01-03") == [2]
    assert found(index, "after:1970-01-04") == [4, 3]
    assert found(index, "before:1970-01-02") == [0]
    assert found(index, "date:1970-01-02..1970-01-03") == [2, 1]


def test_newest_first_and_of_one_moment_the_higher_number(index: SearchIndex, article: Article) -> None:
    index.apply([article(7, "x", published=5.0), article(3, "x", published=9.0), article(9, "x", published=5.0)])
    index.apply([article(8, "x", published=5.0)])
    assert found(index, "x") == [3, 9, 8, 7]


def test_pages_follow_each_other(index: SearchIndex, article: Article) -> None:
    for start in (0, 10, 20):
        index.apply([article(n, "x", published=float(n * 7 % 30)) for n in range(start, start + 10)])
    everything = found(index, "x", limit=100)
    assert len(everything) == 30
    assert [n for start in range(0, 30, 7) for n in found(index, "x", limit=7, offset=start)] == everything
    assert found(index, "x", offset=30) == []


def test_articles_of_1901_and_2099_have_their_place(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "x", published=-2_177_452_800.0)])
    index.apply([article(2, "x", published=4_070_908_800.0), article(3, "x", published=0.0)])
    assert found(index, "x") == [2, 3, 1]
    assert found(index, "before:1950-01-01") == [1]


def test_an_article_applied_again_is_replaced(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "before"), article(2, "before")])
    index.apply([article(1, "after", published=9000.0)])
    assert found(index, "before") == [2]
    assert found(index, "after") == [1]
    assert index.numbers() == {1, 2}
    assert index.count(Asked(parse_query(""))) == 2


def test_of_one_article_twice_in_a_batch_the_later_counts(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "first"), article(1, "second")])
    assert (found(index, "first"), found(index, "second")) == ([], [1])


def test_removed_articles_are_gone_and_unknown_ones_no_error(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "x"), article(2, "x")])
    index.apply([], [1, 99])
    assert found(index, "x") == [2]
    assert index.numbers() == {2}


def test_only_allowed_articles_answer(index: SearchIndex, article: Article) -> None:
    index.apply([article(n, "x") for n in range(1, 6)])
    page = index.search(Asked(parse_query("x"), allowed={2, 4, 77}))
    assert ([hit.number for hit in page.hits], page.count) == ([4, 2], 2)
    assert found(index, "x", allowed=frozenset()) == []
    unread = frozenset({1, 5})
    assert found(index, "x", allowed=unread) == found(index, "x -y", allowed=unread) == [5, 1]
    index.apply([], [5])
    index.apply([article(6, "x")])
    assert found(index, "x", allowed=unread) == [1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is:unread", [4, 2]),
        ("is:read", [3, 1]),
        ("red is:unread", [2]),
        ("red OR is:unread", [4, 2, 1]),
        ("-(red OR is:unread)", [3]),
        ("-(red is:unread)", [4, 3, 1]),
        ("(is:unread -red) OR (is:read red)", [4, 1]),
    ],
)
def test_marks_count_wherever_they_stand(
    index: SearchIndex, article: Article, marked: Callable[..., Any], text: str, expected: list[int]
) -> None:
    index.apply([article(1, "red"), article(2, "red"), article(3, "blue"), article(4, "blue")])
    assert found(index, text, resolve=marked({UNREAD: {2, 4, 50}})) == expected


def test_without_an_answer_nothing_has_a_mark(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "red")])
    assert (found(index, "is:unread"), found(index, "-is:unread")) == ([], [1])


def test_relevance_prefers_titles_and_many_mentions(index: SearchIndex, article: Article) -> None:
    filler = "one two three four five six seven eight nine ten "
    index.apply(
        [
            article(1, title="Other things", text="volcano " + filler * 3, published=50.0),
            article(2, title="Volcano erupts", text=filler * 3, published=10.0),
            article(3, title="Other things", text="volcano volcano volcano " + filler * 3, published=10.0),
            article(4, title="Nothing", text=filler, published=99.0),
        ]
    )
    assert found(index, "volcano", sort=Sort.RELEVANCE) == [2, 3, 1]
    assert found(index, "volcano sort:relevance", limit=1, offset=1) == [3]
    assert found(index, "volcano") == [1, 3, 2]


def test_copies_of_one_text_are_found_once(index: SearchIndex, article: Article) -> None:
    index.apply([article(n, "storm" if n < 6 else "storm calm") for n in range(1, 8)])
    copies = {1: 1, 5: 1, 6: 1, 2: 2, 3: 2}
    assert found(index, "storm", copies=copies) == [7, 6, 4, 3]
    assert found(index, "storm -calm", copies=copies) == [5, 4, 3]
    assert index.count(Asked(parse_query("storm"), copies=copies)) == 4


def test_the_last_page_of_a_stream_is_complete_and_like_the_search(index: SearchIndex, article: Article) -> None:
    for start in range(0, 12, 3):
        index.apply([article(n, "x") for n in range(start + 1, start + 4)])
    pages = list(index.stream(Asked(parse_query("x"), limit=4)))
    assert pages[-1].complete
    assert pages[-1].count == 12
    settled = [page for page in pages if page.settled]
    assert {page.hits for page in settled} == {pages[-1].hits}
    assert [hit.number for hit in pages[-1].hits] == [12, 11, 10, 9]
    assert [page.count for page in pages] == sorted(page.count for page in pages)


def test_a_misspelt_word_is_corrected(index: SearchIndex, article: Article) -> None:
    index.apply([article(1, "the parliament voted"), article(2, "parliament again")])
    assert index.suggest(parse_query("parlaiment")) == "parliament"
    assert index.suggest(parse_query("parliament")) is None


def test_a_closed_index_says_so(index: SearchIndex) -> None:
    index.close()
    with pytest.raises(IndexClosedError, match="closed"):
        index.search(Asked(parse_query("x")))
