from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds import html_to_text
from broadsheet.feeds.html_text import count_words, parse_html, plain_to_text, tree_to_text, with_absolute_links
from broadsheet.feeds.plain_html import plain_html_text


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("<p>One.</p><p>Two.</p>", "One.\n\nTwo."),
        ("<h2>Head</h2><p>Text <b>bold</b>, <a href='x'>link</a>.</p>", "Head\n\nText bold, link."),
        ("First<br>second<br/><br/>third", "First\nsecond\n\nthird"),
        ("<ul><li>a</li><li><p>b</p></li></ul><p>c</p>", "- a\n- b\n\nc"),
        ("<ol start=3><li>c</li><li>d</li></ol>", "3. c\n4. d"),
        ("<p>a</p><script>alert(1)</script><style>p{}</style><p>b</p>", "a\n\nb"),
        ("<blockquote><p>We go on.</p></blockquote><p>She left.</p>", "“We go on.”\n\nShe left."),
        ("<blockquote>“We go on.”</blockquote>", "“We go on.”"),
        ("<p>He said <q>no</q>.</p>", "He said “no”."),
        (
            "<table><tr><th>Gate</th><td>open</td></tr><tr><th>Lock</th><td>shut</td></tr></table>",
            "Gate | open\nLock | shut",
        ),
        ("<pre>a  b\n c</pre>", "a b\n c"),
        ("<p>x</p><pre>\n  a\n\n    b:\n\tc\n</pre>", "x\n\n  a\n\n    b:\n    c"),
        ("<pre>  a\n b</pre><ul><li><pre>  c\n d</pre></li></ul>", "a\n b\n\n- c\n d"),
        (f"<p>x</p><pre>{' ' * 90}a</pre>", f"x\n\n{' ' * 40}a"),
        ("<p>x</p><pre><span>  a</span>\n<b>   b</b></pre>", "x\n\n  a\n   b"),
        ("<p>x</p>\n   <p>&nbsp; &nbsp;a</p>\n", "x\n\na"),
        ("Fish &amp; chips &lt;3 &mdash; caf&eacute;", "Fish & chips <3 — café"),
        ("plain\n\ntext  here", "plain\n\ntext here"),
        ("a < b and c > d", "a < b and c > d"),
        ("<p>Kept</p><p hidden>not this</p>", "Kept"),
        ("<div>loose <div>nested <p>deep</p> tail</div> end</div>", "loose\n\nnested\n\ndeep\n\ntail\n\nend"),
        ("<img src=x alt=y><!-- nothing -->", ""),
        ("<p>esc\x1b]52;c;x\x07 &#27;[31m &#x9b;31m</p>", "esc]52;c;x [31m ›31m"),
        ("", ""),
    ],
)
def test_html_as_text(source: str, expected: str) -> None:
    assert html_to_text(source) == expected


def test_ten_thousand_nested_elements() -> None:
    assert "x" in html_to_text("<div>" * 200 + "x" + "</div>" * 200)
    assert isinstance(html_to_text("<div>" * 10_000 + "x"), str)


@given(st.text(alphabet="<>/&;#=\"' \n\tabpdivulih1-!x\x00\x1b\u202e", max_size=200))
def test_nothing_in_the_text_could_command_a_terminal(source: str) -> None:
    text = html_to_text(source)
    assert not {character for character in text if character < " " and character != "\n"}
    assert "\u202e" not in text
    assert text == text.strip()
    assert "\n\n\n" not in text


@given(st.lists(st.text(alphabet="abcdefg .,", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=6))
def test_paragraphs_come_back(paragraphs: list[str]) -> None:
    source = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    assert html_to_text(source).split("\n\n") == [" ".join(paragraph.split()) for paragraph in paragraphs]


_INSIDE = st.sampled_from(
    [
        *(
            "word",
            "two words",
            " ",
            "\n",
            "  ",
            "&amp;",
            "&eacute;",
            "&#8217;",
            "&lt;b&gt;",
            "é",
            ".",
            "<br>",
            "<br />",
        ),
        *("&nbsp;", "<a href=\"/x?a=1&amp;b=2\" title='t'>link</a>", "<em>soft</em>", "<IMG src=x alt='y'/>"),
        "<b><i>both</i></b>",
    ]
)
_BLOCKS = st.lists(
    st.tuples(st.sampled_from(["p", "div", "h2", "P class='c'", "figure"]), st.lists(_INSIDE, max_size=8)), max_size=6
)


@given(_BLOCKS)
def test_the_quick_way_gives_the_text_that_the_parser_gives(blocks: list[tuple[str, list[str]]]) -> None:
    source = "".join(f"<{tag}>{''.join(inside)}</{tag.split()[0]}>" for tag, inside in blocks)
    root = parse_html(source)
    assert plain_html_text(source) is not None
    assert html_to_text(source) == ("" if root is None else tree_to_text(root))


@pytest.mark.parametrize(
    "source",
    ["<p>a</p><ul><li>b</li></ul>", "a & b", "<p>1 < 2</p>", "<p hidden>x</p>", "<!-- x --><p>y</p>", "<pre>x</pre>"],
)
def test_the_quick_way_leaves_what_it_does_not_know_to_the_parser(source: str) -> None:
    assert plain_html_text(source) is None


def test_links_become_absolute_and_the_rest_stays() -> None:
    source = (
        "<p title='href=\"no\"'>x <a class=c href='../b?x=1&amp;y=2'>b</a>"
        '<img src="/i.png"/><a href="mailto:a@b">m</a></p>'
    )
    assert with_absolute_links(source, "https://a.example/d/e") == (
        '<p title=\'href="no"\'>x <a class=c href="https://a.example/b?x=1&amp;y=2">b</a>'
        '<img src="https://a.example/i.png"/><a href="mailto:a@b">m</a></p>'
    )


def test_joiners_that_join_nothing_go() -> None:
    assert html_to_text("<p>\u200d mill \u200d </p><p>burnt&zwnj; <br> &zwj;down</p>") == "mill\n\nburnt\ndown"
    assert html_to_text("<p>\u0645\u06cc\u200c\u0631\u0648\u062f</p>") == "\u0645\u06cc\u200c\u0631\u0648\u062f"


@given(st.text("ab\u00e9 \n\t\r\x0b\x1c\u00a0\u2028\u200d&<p>/br", max_size=80))
def test_words_are_counted_as_they_are_cut(source: str) -> None:
    for text in (html_to_text(source), plain_to_text(source)):
        assert count_words(text) == len(text.split())


def test_html_that_was_escaped_twice_is_read_and_html_that_is_the_subject_is_shown() -> None:
    assert html_to_text("&lt;p&gt;One &amp;amp; two.&lt;/p&gt;&lt;p&gt;Three.&lt;/p&gt;") == "One & two.\n\nThree."
    assert html_to_text("Use &lt;p&gt; for a paragraph.") == "Use <p> for a paragraph."
    assert html_to_text("<pre>&lt;p&gt;One.&lt;/p&gt;</pre>") == "<p>One.</p>"


@pytest.mark.parametrize("depth", [100, 300, 50_000])
@pytest.mark.parametrize("tag", ["div", "span", "blockquote"])
def test_nothing_is_lost_where_elements_are_nested_too_deeply(tag: str, depth: int) -> None:
    inside = f"{f'<{tag} class=a>' * depth}inner &amp; text{f'</{tag}>' * depth}"
    text = html_to_text(
        f"<p>before</p>{inside}<script>no</script><style>a{{}}</style><p>after<br>all</p><!-- <p>no</p> -->end"
    )
    assert text.replace("“", "").replace("”", "").split() == ["before", "inner", "&", "text", "after", "all", "end"]


def test_tags_that_nobody_closes_cost_no_text() -> None:
    text = html_to_text("".join(f"<p><font color=red>Line {number}." for number in range(400)))
    assert text == "\n\n".join(f"Line {number}." for number in range(400))
