"""Pages in the manner of news sites: all of the article comes out, in its order, and nothing that stands around it."""

from __future__ import annotations

import re

import pytest

from broadsheet.feeds import extract_article

SAID = (
    "The council said that work on the old bridge would begin in spring and last for about two years in all.",
    "Ferries are to carry most of the traffic across the river, according to a plan that was published on Monday.",
    "Engineers had surveyed every pier after the storms of last winter, and found cracks in three foundations.",
    "Nobody was able to say who is to pay for the repairs, which may cost more than the bridge did when it was new.",
    "Shopkeepers on the northern bank fear for their trade, and have asked for a footbridge until the work is done.",
    "A decision on that is expected before the summer, a spokeswoman for the mayor told reporters in the town hall.",
)
FIRST, SECOND, THIRD, FOURTH, FIFTH, SIXTH = SAID
_MENU = "".join(f'<li><a href="/s{number}">Section number {number}</a></li>' for number in range(9))
_RELATED = "".join(
    f'<li><a href="/r{number}">What else happened at the harbour on day {number} of the week</a></li>'
    for number in range(6)
)
_ABOVE = f"<header><nav><ul>{_MENU}</ul></nav></header>"
_BELOW = (
    f"<aside><h3>Related stories</h3><ul>{_RELATED}</ul></aside>"
    "<footer><p>Copyright 2025 The River Paper. All rights reserved.</p><a href='/privacy'>Privacy policy</a></footer>"
)
_COMMENTS = (
    "<section id='comments' class='comments'><h3>Comments</h3><div class='comment'>"
    "<p>I do not believe a word of it, they said the same of the tunnel.</p></div></section>"
)
_TITLE = "Work on the bridge begins"


def paragraphs(*texts: str) -> str:
    return "".join(f"<p>{text}</p>" for text in texts)


BODIES = {
    "paragraphs": (paragraphs(*SAID), SAID),
    "a list": (
        f"{paragraphs(FIRST, SECOND)}<ul><li>{THIRD}</li><li>{FOURTH}</li></ul>{paragraphs(FIFTH)}",
        (FIRST, SECOND, f"- {THIRD}", f"- {FOURTH}", FIFTH),
    ),
    "short items": (
        f"{paragraphs(FIRST, SECOND)}<ul><li>Two piers</li><li>Four ferries</li></ul>{paragraphs(FIFTH)}",
        (FIRST, SECOND, "- Two piers", "- Four ferries", FIFTH),
    ),
    "a quotation": (
        f"{paragraphs(FIRST)}<blockquote><p>{SECOND}</p></blockquote>{paragraphs(THIRD, FOURTH)}",
        (FIRST, f"“{SECOND}”", THIRD, FOURTH),
    ),
    "headings": (
        f"{paragraphs(FIRST, SECOND)}<h2>What it costs</h2>{paragraphs(FOURTH)}<h2>Who waits</h2>{paragraphs(FIFTH)}",
        (FIRST, SECOND, "What it costs", FOURTH, "Who waits", FIFTH),
    ),
    "lines": (f"<div class='text'>{'<br><br>'.join(SAID)}</div>", SAID),
    "divisions": ("".join(f"<div class='block'><span>{text}</span></div>" for text in SAID), SAID),
    "links in sentences": (
        "".join(f"<p>{text[:30]}<a href='/x'>{text[30:60]}</a>{text[60:]}</p>" for text in SAID),
        SAID,
    ),
    "questions in bold": (
        f"<p><b>When does it begin?</b></p>{paragraphs(FIRST)}<p><b>Who pays?</b></p>{paragraphs(FOURTH, FIFTH)}",
        ("When does it begin?", FIRST, "Who pays?", FOURTH, FIFTH),
    ),
    "a picture": (
        "<figure><img src='a.jpg' alt='A bridge'><figcaption>The bridge in winter. Photo: Bo Reed</figcaption></figure>"
        + paragraphs(*SAID),
        SAID,
    ),
    "things to share, a letter to order, news beside": (
        f"<div class='share'><a href='#'>Share</a> <a href='#'>Tweet</a></div>{paragraphs(FIRST, SECOND)}"
        "<div class='newsletter'><p>Sign up for our newsletter and get the best stories every morning.</p></div>"
        f"{paragraphs(THIRD)}<aside class='related'><h4>Read also</h4><ul>{_RELATED}</ul></aside>"
        + paragraphs(FOURTH, FIFTH),
        (FIRST, SECOND, THIRD, FOURTH, FIFTH),
    ),
    "what is said twice": (
        f"{paragraphs(FIRST)}<p>Yes.</p>{paragraphs(SECOND)}<p>Yes.</p>{paragraphs(THIRD)}",
        (FIRST, "Yes.", SECOND, "Yes.", THIRD),
    ),
    "one paragraph": (paragraphs(FIRST), (FIRST,)),
}


@pytest.mark.parametrize(("body", "lines"), list(BODIES.values()), ids=list(BODIES))
@pytest.mark.parametrize("comments", ["", _COMMENTS], ids=["alone", "with comments"])
def test_a_page_gives_its_article_and_nothing_else(body: str, lines: tuple[str, ...], comments: str) -> None:
    page = (
        f"<html lang='en'><head><title>{_TITLE} | The River Paper</title></head><body>{_ABOVE}<main><article>"
        f"<h1>{_TITLE}</h1><div class='byline'>By Ada Wren</div>{body}</article>{comments}</main>{_BELOW}</body></html>"
    )
    found = extract_article(page, "https://paper.example/bridge")
    assert re.split(r"\n+", found.text) == list(lines)
    assert found.title == _TITLE


def test_an_article_that_only_a_script_knows() -> None:
    said = " ".join(SAID)
    page = (
        f'<html><head><title>{_TITLE}</title><script type="application/ld+json">{{"@type": "NewsArticle", '
        f'"headline": "{_TITLE}", "articleBody": "{said}"}}</script></head><body><div id="app"></div></body></html>'
    )
    assert extract_article(page, "https://paper.example/bridge").text == said
