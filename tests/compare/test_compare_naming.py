"""What a row is called where no slot names it."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.sentences.naming import LONGEST, phrase
from broadsheet.compare.statements import read_statements


def named(text: str, *words: str) -> str:
    (statement,) = read_statements(text, [((0, len(text)), False)])
    keys = frozenset(word.key for word in statement.words if text[word.start : word.end] in words)
    return phrase(text, statement, keys, dict.fromkeys(keys, 2.0), statement.span)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (("freighter", "struck", "pier"), "freighter struck the northern pier"),
        (("bridge", "closed"), "bridge was closed"),
        (("Monday",), "Monday"),
        (("freighter", "repairs"), "freighter"),
    ],
)
def test_a_row_is_called_by_words_that_stand_together(words: tuple[str, ...], name: str) -> None:
    text = "The bridge was closed on Monday after a freighter struck the northern pier, and repairs began."
    assert named(text, *words) == name


def test_no_name_is_long_or_broken() -> None:
    a = (
        "The old harbour bridge of Westport was shut on Monday, after a freighter struck its northern pier.\n"
        "Divers inspected the steel below the waterline of the pier for two days."
    )
    b = (
        "A freighter struck the northern pier of the harbour bridge in Westport; the bridge was shut on Monday.\n"
        "For two days divers inspected the steel of the pier below the waterline."
    )
    comparison = compare_articles(Article.from_text(a), Article.from_text(b), same_story=True)
    statements = [row.slot for row in comparison.rows if row.kind == "statement" and row.verdict is Verdict.AGREE]
    assert statements
    for slot in statements:
        assert len(slot.split()) <= LONGEST
        assert slot in " ".join(a.split()) or slot in " ".join(b.split())


def test_what_only_one_says_is_not_said_again_in_the_reason() -> None:
    a = "The mayor opened the bridge. A crack as long as two men had been found below the waterline by the divers."
    b = "The mayor opened the bridge."
    rows = compare_articles(Article.from_text(a), Article.from_text(b), same_story=True).rows
    (only,) = [row for row in rows if row.verdict is Verdict.ONLY_A and "crack" in (row.a.value if row.a else "")]
    assert only.a is not None
    assert only.a.value not in only.reason
    assert "the second does not mention it" in only.reason
