"""Words and stems: what is folded, what is cut, and what the short cuts rely on."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from broadsheet.search.slices import layout
from broadsheet.search.slices.gathering import Gathering, Stretch
from broadsheet.search.stems import _SUFFIXES_ONLY, has_stemmer, language_of, stem
from broadsheet.search.words import cut, fold, tokens


@pytest.mark.parametrize(
    ("word", "folded"),
    [
        ("Storm", "storm"),
        ("ÉCOLE", "ecole"),
        ("e\u0301cole", "ecole"),
        ("Straße", "strasse"),
        ("Łódź", "lodz"),
        ("Øresund", "oresund"),
        ("İstanbul", "istanbul"),
        ("ﬁx", "fix"),
        ("Ｆｕｌｌ", "full"),
        ("Ёлка", "елка"),
        ("Йод", "йод"),
        ("Αθήνα", "αθηνα"),
        ("مُحَمَّد", "محمد"),
        ("हिन्दी", "हिन्दी"),
        ("ガラス", "ガラス"),
        ("한국", "한국"),
        ("½", "12"),
        ("x" * 70, "x" * 60),
    ],
)
def test_case_accents_and_compatibility_forms_do_not_count(word: str, folded: str) -> None:
    assert fold(word) == folded


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Trump's “plan”—U.S. don't", ["trump", "plan", "u", "s", "don", "t"]),
        ("COVID-19: 3,000 cases", ["covid", "19", "3", "000", "cases"]),
        ("snake_case", ["snake", "case"]),
        ("日本は", ["日本", "本は", "は"]),
        ("日本2020年x", ["日本", "本", "2020", "年", "x"]),
        ("हिन्दी समाचार", ["हिन्दी", "समाचार"]),
        ("\u0301 \u200d", []),
        ("", []),
    ],
)
def test_text_is_cut_into_words(text: str, words: list[str]) -> None:
    assert [token.term for token in tokens(text)] == words


@settings(max_examples=300, deadline=None)
@example("é-é\u0301'\u0301")  # two words of one run, none of another
@example("é-é's\u0301")
@given(
    st.text(max_size=60)
    | st.lists(
        st.sampled_from(["é", "a", "日", "ｶﾞ", "'s", " ", "½", "\u0301", "ㄱ", "ß", "-", "‐", "1", "_", "㊀"])
    ).map("".join)
)
def test_the_index_and_the_highlights_cut_alike(text: str) -> None:
    found = list(tokens(text))
    words = cut(text)
    gathering = Gathering()
    numbered = gathering.numbered(text)
    gathering.add(0, [Stretch(0, numbered)])
    assert len(list(gathering.in_order())) == len({*numbered.words, *(number for _, number in numbered.joined)})
    names = [word.term for word in gathering.all()]
    terms = [names[number] for number in numbered.words]
    whole = [(position, names[number].removeprefix(layout.JOINED)) for position, number in numbered.joined]
    assert terms == words.terms == [token.term for token in found]
    assert [(term, words.spans[position][0]) for position, term in whole] == [
        (term, at) for term, (at, _) in words.whole
    ]
    assert words.spans == [(token.start, token.end) for token in found]
    assert all(text[start:end] for start, end in words.spans)


@given(st.text(max_size=30))
def test_folding_twice_changes_nothing(text: str) -> None:
    for token in tokens(text):
        assert fold(token.term) == token.term


@settings(max_examples=400, deadline=None)
@given(st.sampled_from(sorted(_SUFFIXES_ONLY)), st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_stems_keep_the_first_letter_where_that_is_relied_on(language: str, word: str) -> None:
    assert has_stemmer(language)
    assert stem(word, language)[:1] == word[:1]


def test_languages_are_known_by_their_primary_tag() -> None:
    assert [language_of(tag) for tag in ("pt-BR", "EN_us", "", " de ", "zh-Hant-TW")] == ["pt", "en", "en", "de", "zh"]
    assert stem("elections", "xx") == "elections"
    assert stem("elections", "en") == stem("election", "en")
    assert not has_stemmer("zh")


def test_a_book_is_cut_with_turns_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    turns: list[float] = []
    monkeypatch.setattr("broadsheet.search.words.time.sleep", turns.append)
    found = cut("river " * 5_000)
    assert len(found.terms) == 5_000
    assert turns == [0, 0]
