"""Articles made from a text alone."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.articles.model import ID_LENGTH


def test_the_id_depends_on_what_is_said_and_by_whom() -> None:
    one = Article.from_text("The mill burnt down on Monday.", source="Gazette")
    same = Article.from_text("The mill burnt down on Monday.", source="Gazette")
    other_source = Article.from_text("The mill burnt down on Monday.", source="Courier")
    other_text = Article.from_text("The mill burnt down on Tuesday.", source="Gazette")
    assert one == same
    assert len({one.id, other_source.id, other_text.id}) == 3
    assert len(one.id) == ID_LENGTH


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The mill burnt down on Monday. Nobody was hurt.", "The mill burnt down on Monday"),
        ("Overview\n\nThe mill burnt down on Monday.", "The mill burnt down on Monday."),
        ("Fire", "Fire"),
        ("", ""),
        ("   \n\n", ""),
    ],
)
def test_a_headline_is_found_where_none_is_given(text: str, title: str) -> None:
    assert Article.from_text(text).title == title


def test_a_long_first_line_is_cut_at_a_word() -> None:
    title = Article.from_text("word " * 100).title
    assert title.endswith("word…")
    assert len(title) <= 91


def test_a_given_title_wins_and_is_cleaned() -> None:
    assert Article.from_text("Body.", title="  Fire \x1b[31m\nat the mill ").title == "Fire [31m at the mill"


def test_offsets_survive_cleaning_of_a_clean_text() -> None:
    text = "“Quoted” — 5 €\n\n- bullet ⚡\n"
    assert Article.from_text(text).text == text
