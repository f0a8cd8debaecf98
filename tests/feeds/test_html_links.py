"""Links of a text: each stands on the words that were one in the HTML, and no other words become one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.articles.model import TextLink
from broadsheet.feeds import extract_article, html_to_text, parse_feed
from broadsheet.feeds.html_links import LINK_LIMIT, fitting, links_of

BASE = "https://paper.example/news/story"


def found(source: str, base: str = BASE) -> list[tuple[str, str]]:
    text = html_to_text(source)
    links = links_of(source, text, base)
    assert fitting(links, text)
    return [(text[link.start : link.end], link.url) for link in links]


@pytest.mark.parametrize(
    ("source", "links"),
    [
        ('<p>Read the <a href="https://a.example/r">full report</a>.</p>', [("full report", "https://a.example/r")]),
        ("<p><a href='/r'>First</a> words</p>", [("First", "https://paper.example/r")]),
        ("<p>One <a href=two>two</a></p>", [("two", "https://paper.example/news/two")]),
        (
            "<p>Say it here, <a href='/1'>here</a>, here and <a href='/2'>here</a>.</p>",
            [("here", "https://paper.example/1"), ("here", "https://paper.example/2")],
        ),
        ("<p>A <a class=x rel='nofollow' href='/b?c=1&amp;d=2'><b>bold</b> one</a></p>",
         [("bold one", "https://paper.example/b?c=1&d=2")]),
        ("<ul><li><a href='/1'>First item</a></li><li><a href='/2'>Second item</a></li></ul>",
         [("First item", "https://paper.example/1"), ("Second item", "https://paper.example/2")]),
        ("<p>x</p><blockquote><a href='/q'>Quoted words</a></blockquote>", [("Quoted words", "https://paper.example/q")]),
        ("<p>Caf\u00e9 &amp; <a href='/c'>cr\u00e8me &ndash; br\u00fbl\u00e9e</a>\u00a0!</p>",
         [("cr\u00e8me – br\u00fbl\u00e9e", "https://paper.example/c")]),
    ],
)  # fmt: skip
def test_words_that_were_links(source: str, links: list[tuple[str, str]]) -> None:
    assert found(source) == links


@pytest.mark.parametrize(
    "source",
    [
        "<p>No link at all.</p>",
        '<p>A <a href="javascript:alert(1)">trap</a>, <a href="mailto:a@b.example">mail</a>.</p>',
        '<p>A <a name="x">place</a>.</p>',
        '<p>A <a href="https://a.example/pic"><img src="x.png"></a> picture.</p>',
        '<p>Note<a href="#fn1">1</a> and <a href="https://paper.example/news/story#fn2">2</a>.</p>',
        '<p>Never <a href="https://a.example/">closed</p>',
        "<p>Hidden</p><script>\"<a href='https://a.example/'>code</a>\"</script>",
    ],
)
def test_what_leads_nowhere_is_no_link(source: str) -> None:
    assert found(source) == []


def test_of_a_page_only_words_after_the_same_words_are_links() -> None:
    words = "The council said that work on the old bridge would begin in spring and last for two years in all."
    page = (
        "<html><body><nav><a href='/bridges'>old bridge</a> <a href='/spring'>spring</a></nav><article>"
        f"<p>{words.replace('old bridge', '<a href=/old-bridge>old bridge</a>')}</p><p>{words}</p></article></html>"
    )
    article = extract_article(page, BASE)
    assert [(article.text[link.start : link.end], link.url) for link in article.links] == [
        ("old bridge", "https://paper.example/old-bridge")
    ]
    assert article.links[0].start == words.index("old bridge")
    assert article.article().links == article.links


def test_there_is_an_end_to_the_links_that_are_kept() -> None:
    assert (
        len(found("".join(f"<p>Link <a href='/{number}'>number {number}</a></p>" for number in range(999))))
        == LINK_LIMIT
    )


def test_the_links_of_a_feed_lead_from_its_own_base() -> None:
    feed = (
        b'<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><entry xml:base="https://base.example/a/"><id>1</id>'
        b'<content type="html">&lt;p&gt;See &lt;a href="b"&gt;that&lt;/a&gt;.&lt;/p&gt;</content></entry></feed>'
    )
    for lean in (False, True):
        [entry] = parse_feed(feed, "https://feed.example/", lean=lean).entries
        assert entry.links == (TextLink(4, 8, "https://base.example/a/b"),)


@given(
    st.lists(st.sampled_from(["<a href='/x'>", "</a>", "one ", "two", "<p>", "</p>", "&amp;", "<br>", "\u200d", " "]))
)
def test_links_always_fit_their_text(pieces: list[str]) -> None:
    found("".join(pieces))
    source = "".join(pieces)
    text = html_to_text(source)
    assert fitting(links_of(source, text, BASE, page=True), text)
