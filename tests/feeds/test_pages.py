"""Articles inside pages, and feeds that pages point to."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.feeds import FeedLink, NoArticleError, TooLargeError, discover_feeds, extract_article

HEAD = """<html lang="en-GB"><head><meta charset="utf-8"><title>Dam opens early | River Post</title>
<meta property="og:site_name" content="River Post"><meta name="author" content="Lee Brook">
<meta property="article:published_time" content="2026-05-04T09:15:00+02:00">
<link rel="canonical" href="https://river.example/dam"><meta name="description" content="The dam opened."></head>"""
BODY = """<body><nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav><article>
<h1>Dam opens early</h1>
<p>The old dam above the town was opened on Monday, three weeks earlier than the council had planned in winter.</p>
<h2>Why now</h2>
<p>Heavy rain filled the lake within days, said the keeper, who has looked after the gates for twenty years.</p>
<blockquote><p>“I have never seen it so full,” she said.</p></blockquote>
<ul><li>Gates one and two are open.</li><li>Gate three follows on Friday.</li></ul>
<p>Walkers are asked to stay away from the lower path until the water has fallen again.</p>
<script>alert("never")</script></article><footer>Copyright River Post. All rights reserved.</footer></body></html>"""


def test_an_article_with_all_it_says_of_itself() -> None:
    found = extract_article((HEAD + BODY).encode(), "https://river.example/dam?utm_source=x")
    assert (found.title, found.author, found.site, found.language) == (
        "Dam opens early",
        "Lee Brook",
        "River Post",
        "en",
    )
    assert found.published == datetime(2026, 5, 4, 7, 15, tzinfo=UTC)
    assert (found.url, found.summary) == ("https://river.example/dam", "The dam opened.")
    blocks = found.text.split("\n\n")
    assert blocks[0].startswith("The old dam above")
    assert blocks[1] == "Why now"
    assert blocks[3] == "“I have never seen it so full,” she said."
    assert blocks[4] == "- Gates one and two are open.\n- Gate three follows on Friday."
    assert blocks[5].endswith("has fallen again.")
    assert len(blocks) == 6
    article = found.article()
    assert (article.source, article.title, article.text) == ("River Post", found.title, found.text)


def test_an_article_without_metadata() -> None:
    found = extract_article(f"<html><body>{BODY}", "https://www.river.example/x")
    assert (found.title, found.site, found.url) == ("Dam opens early", "river.example", "https://www.river.example/x")
    assert (found.author, found.published, found.language) == (None, None, None)


def test_the_declared_encoding_of_a_page() -> None:
    words = "Новости города и порта. " * 20
    page = f'<html><head><meta charset="windows-1251"></head><body><article><p>{words}</p></article>'
    assert extract_article(page.encode("cp1251"), "https://p.example/").text.startswith("Новости города")


@pytest.mark.parametrize(
    "page",
    [
        b"",
        b"   ",
        b"\0\0",
        b"hello",
        b"<html><head><title>Log in</title></head><body><form><input></form></body></html>",
        b"<html><body><div id=app></div><script>render()</script></body></html>",
        b"%PDF-1.4 garbage \xff\xfe",
    ],
)
def test_a_page_without_article_is_an_error(page: bytes) -> None:
    with pytest.raises(NoArticleError, match="no article was found"):
        extract_article(page, "https://river.example/")


def test_the_error_names_the_page() -> None:
    with pytest.raises(NoArticleError, match="titled “Log in”"):
        extract_article("<title>Log in</title><p>Please.</p>", "https://river.example/")


def test_a_page_beyond_the_limit() -> None:
    with pytest.raises(TooLargeError, match="3 MB"):
        extract_article(b"x" * 3_000_001, "https://river.example/")


def test_declared_feeds_come_first_and_those_of_comments_last() -> None:
    page = """<html><head><base href="/blog/">
    <link rel="alternate" type="application/rss+xml" title="Comments" href="comments.xml">
    <link rel="alternate" type="application/atom+xml; charset=utf-8" title=" Main &amp; all " href="atom.xml">
    <link rel="alternate" type="application/feed+json" href="https://cdn.example/feed.json">
    <link rel="alternate" hreflang="de" href="/de/"><link rel="stylesheet" href="/feed">
    <link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">
    </head><body><a href="/archive/rss.xml">RSS</a><a href="/feeding-birds">birds</a></body></html>"""
    links = discover_feeds(page, "https://site.example/start")
    assert list(links[:5]) == [
        FeedLink("https://site.example/blog/atom.xml", "Main & all"),
        FeedLink("https://cdn.example/feed.json"),
        FeedLink("https://site.example/blog/comments.xml", "Comments"),
        FeedLink("https://site.example/archive/rss.xml", declared=False),
        FeedLink("https://site.example/feed", declared=False),
    ]
    assert not any(link.declared for link in links[3:])
    assert len({link.url for link in links}) == len(links) <= 20


def test_the_usual_places_of_a_page_without_any() -> None:
    links = discover_feeds(b"", "https://site.example/some/page?x=1")
    assert links[0] == FeedLink("https://site.example/feed", declared=False)
    assert "https://site.example/atom.xml" in {link.url for link in links}


def test_preformatted_lines_keep_what_they_begin_with() -> None:
    story = "The river board wrote a program that opens the dam when the water stands too high, and printed all of it."
    page = (
        f"<html><head><title>Dam</title></head><body><article><h1>Dam</h1><p>{story} Read <code>open\n it</code>.</p>"
        "<pre><code class='language-python'>while high():\n    for gate in gates:\n        gate.open()\n\n    wait()\n"
        f"</code></pre><p>{story} {story}</p></article></body></html>"
    )
    found = extract_article(page, "https://river.example/x").text
    assert found == (
        f"{story} Read open it.\n\nwhile high():\n    for gate in gates:\n        gate.open()\n\n    wait()\n\n"
        f"{story} {story}"
    )
