"""Markdown and HTML: what they show, and that foreign text in them is never obeyed."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from broadsheet.articles import Article, clean_line
from broadsheet.compare import Comparison, Evidence, Row, SelfContradiction, Verdict
from broadsheet.export import (
    article_html,
    article_markdown,
    comparison_html,
    comparison_json,
    comparison_markdown,
    shown_rows,
    written_date,
)
from broadsheet.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Callable

HOSTILE = (
    "<script>alert(1)</script> [b](javascript:x) `a` *s* _u_ &lt; ![i](http://x/y.png) <!-- \" ' | ~~d~~ \x1b[31m\u202e"
)
VOID = {"meta", "br"}


class Reader(HTMLParser):
    """Reads a page back: its text, its tags and attributes; fails on tags that do not match."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []
        self.text = ""
        self.marked: list[str] = []
        self.feed(page)
        self.close()
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] == "mark":
            self.marked.append(data)
        if "style" not in self.open:
            self.text += data


def hostile_comparison(words: str) -> Comparison:
    article = Article(words, words, words, words, url=f"javascript:{words}", author=words, language=words)
    evidence = Evidence(words, (0, len(words)), words, (0, len(words)))
    return Comparison(
        article, article, (Row(Verdict.DIFFERS, words, evidence, evidence, words, Kind.QUOTE),), note=words
    )


def plain(markdown: str) -> str:
    """Return the text that a CommonMark reader shows, and fail on anything that Broadsheet never writes."""
    shown = ""
    for token in MarkdownIt().parse(markdown):
        assert token.type not in {"html_block", "fence", "code_block", "hr"}
        for child in token.children or []:
            assert child.type not in {"html_inline", "image", "code_inline"}
            shown += child.content if child.type == "text" else "\n" if "break" in child.type else ""
        shown += "\n"
    return shown


def test_the_markdown_of_a_comparison_shows_counts_reasons_and_evidence(mill: Comparison) -> None:
    text = comparison_markdown(mill)
    assert "≠ 1 conflict · ≈ 0 differs · ◂ 1 only A · ▸ 0 only B · = 1 agree" in text
    assert "## ≠ Conflict (1)" in text
    assert "- A: **Three** people were hurt." in text
    assert "- B: **Five** people were hurt." in text
    assert "both say Monday (one origin)" in text
    assert "Gazette · A. Reporter · 2026-05-19 · <https://gazette.example/mill>" in text
    assert "*Both lean on one report.*" in text
    assert text.index("Conflict (1)") < text.index("Only A (1)") < text.index("Agree (1)")


def test_the_page_of_a_comparison_shows_counts_reasons_and_evidence(mill: Comparison) -> None:
    read = Reader(comparison_html(mill))
    assert "≠ 1 conflict" in read.text
    assert "hurt: Three here, Five there" in read.text
    assert read.marked == ["Three", "Five", "wept", "Monday", "Monday"]
    assert "B does not say." in read.text
    assert ("href", "https://gazette.example/mill") in read.attributes


def test_a_page_is_whole_by_itself_and_needs_no_script(mill: Comparison, gazette: Article) -> None:
    for page in (comparison_html(mill), article_html(gazette)):
        read = Reader(page)
        assert not {"script", "link", "img", "iframe", "object", "base"} & set(read.tags)
        assert "default-src 'none'" in page
        assert "url(" not in page
        assert "@import" not in page
        assert "prefers-color-scheme: dark" in page
        assert "@media print" in page


def test_an_article_is_written_paragraph_by_paragraph() -> None:
    article = Article.from_text(
        "First line here.\n\n- a point\n1. one\n# no heading\n    no code", title="T", source="S"
    )
    assert article_markdown(article) == (
        "# T\n\nS\n\nFirst line here.\n\n\\- a point\n\n1\\. one\n\n\\# no heading\n\nno code\n"
    )
    assert Reader(article_html(article)).tags.count("p") == 6


@pytest.mark.parametrize("write", [comparison_html, lambda c: article_html(c.a)])
def test_hostile_text_in_a_page_is_shown_not_obeyed(write: Callable[[Comparison], str]) -> None:
    read = Reader(write(hostile_comparison(HOSTILE)))
    assert not {"script", "img"} & set(read.tags)
    assert all(not (value or "").lower().startswith("javascript") for _, value in read.attributes)
    assert "<script>alert(1)</script>" in read.text
    assert "\x1b" not in read.text
    assert "\u202e" not in read.text


@pytest.mark.parametrize("write", [comparison_markdown, lambda c: article_markdown(c.a)])
def test_hostile_text_in_markdown_is_shown_not_obeyed(write: Callable[[Comparison], str]) -> None:
    shown = plain(write(hostile_comparison(HOSTILE)))
    assert "<script>alert(1)</script> [b](javascript:x) `a` *s* _u_ &lt; ![i](http://x/y.png) <!--" in shown
    assert "\x1b" not in shown


@given(st.text(min_size=1, max_size=60))
def test_any_text_survives_markdown_and_html(words: str) -> None:
    article = Article("id", "", "T", words)
    expected = [line for raw in words.splitlines() if (line := clean_line(raw))]
    # A reader shows runs of blanks as one; what each line says is what counts.
    shown = plain(article_markdown(article))
    for line in expected:
        for word in line.split():
            assert word in shown
    Reader(article_html(article))
    Reader(comparison_html(hostile_comparison(words)))
    plain(comparison_markdown(hostile_comparison(words)))


def test_a_value_whose_place_is_wrong_is_left_unmarked_but_the_sentence_stays(mill: Comparison) -> None:
    said = mill.rows[0].a
    assert said
    for span in ((0, 5), (40, 45)):
        rows = (replace(mill.rows[0], a=replace(said, value_span=span), b=None),)
        assert "- A: Three people were hurt." in comparison_markdown(replace(mill, rows=rows))
        assert Reader(comparison_html(replace(mill, rows=rows))).marked == []


def test_articles_without_title_or_source_are_named_all_the_same() -> None:
    empty = Article("id", "", "", "")
    assert article_markdown(empty) == "# Untitled\n"
    assert "Untitled" in Reader(article_html(empty)).text
    assert "A and B compared" in Reader(comparison_html(Comparison(empty, empty, ()))).text


@pytest.mark.parametrize("url", ["javascript:alert(1)", "file:///etc/passwd", "http://[", "//x", "https://", ""])
def test_only_web_addresses_become_links(gazette: Article, url: str) -> None:
    changed = replace(gazette, url=url)
    assert "href" not in dict(Reader(article_html(changed)).attributes)
    assert "<" not in article_markdown(changed)


def test_an_address_cannot_break_out_of_its_link(gazette: Article) -> None:
    changed = replace(gazette, url='https://x.example/a b>"<i>\n')
    assert "<https://x.example/a%20b%3E%22%3Ci%3E>" in article_markdown(changed)
    assert ("href", "https://x.example/a%20b%3E%22%3Ci%3E") in Reader(article_html(changed)).attributes


def test_only_the_rows_of_the_verdicts_named_are_written_and_all_are_counted(mill: Comparison) -> None:
    only = {Verdict.CONFLICT, Verdict.AGREE}
    assert [row.slot for row in shown_rows(mill, only)] == ["fire / hurt", "mill / burnt down"]
    assert list(shown_rows(mill)) == list(mill.rows)
    for document in (comparison_markdown(mill, only), Reader(comparison_html(mill, only)).text):
        assert "owner / wept" not in document
        assert "fire / hurt" in document
        assert "1 only A" in document
    shown = comparison_json(mill, only)
    assert [row["verdict"] for row in shown["rows"]] == ["conflict", "agree"]
    assert shown["counts"]["only_a"] == 1


@pytest.mark.parametrize(
    ("ago", "shown"),
    [
        (timedelta(seconds=59), "now"),
        (timedelta(minutes=59), "59 min"),
        (timedelta(hours=23, minutes=59), "23 h"),
        (timedelta(days=29), "29 d"),
        (timedelta(days=30), "2026-04-20"),
        (timedelta(seconds=-1), "2026-05-20"),
    ],
)
def test_a_date_is_told_as_an_age_for_thirty_days(ago: timedelta, shown: str) -> None:
    now = datetime(2026, 5, 20, 12, tzinfo=UTC)
    assert written_date(now - ago, now=now) == shown
    assert written_date(now - ago) == (now - ago).date().isoformat()
    assert written_date(None, now=now) == ""


def test_a_reason_does_not_repeat_the_heading_above_it(mill: Comparison) -> None:
    row = replace(mill.rows[0], reason="fire / hurt: Gazette says “Three”, Herald says “Five”")
    for document in (comparison_markdown(replace(mill, rows=(row,))), comparison_html(replace(mill, rows=(row,)))):
        assert document.count("fire / hurt") == 1
        assert "Gazette says “Three”, Herald says “Five”" in document


def test_what_an_article_says_against_itself_is_told_apart(mill: Comparison) -> None:
    first, second = mill.rows[0].a, mill.rows[1].a
    assert first
    assert second
    found = SelfContradiction("a", "fire / hurt", first, second, "fire / hurt: it says both", Kind.NUMBER)
    changed = replace(mill, rows=(), self_contradictions=(found,))
    for document in (comparison_markdown(changed), Reader(comparison_html(changed)).text):
        assert "Against itself" in document
        assert "A: fire / hurt" in document
        assert "it says both" in document
    [shown] = comparison_json(changed)["self_contradictions"]
    assert (shown["side"], shown["first"]["value"], shown["second"]["value"]) == ("a", "Three", "wept")
