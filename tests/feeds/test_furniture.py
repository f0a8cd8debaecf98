from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.feeds import extract_article
from broadsheet.feeds.furniture import without_furniture

FIRST = "The weir at Oxley was opened by hand on Friday after the motor failed, the river board said in a statement."
SECOND = "Engineers expect the level to fall by half a metre before Sunday, when boats may pass the lock again."


@pytest.mark.parametrize(
    "line",
    [
        "ADVERTISEMENT",
        "- Advertisement -",
        "Story continues below advertisement",
        "Read more: How weirs work",
        "READ ALSO: Floods of the century",
        "Read more about rivers",
        "Related stories",
        "Recommended: Five walks along the Ox",
        "Sign up for our free morning newsletter",
        "Subscribe to our YouTube channel for more videos",
        "Subscribe to continue reading.",
        "To continue reading, please subscribe or log in.",
        "Already a subscriber? Sign in",
        "Get unlimited access for €1 a week. Cancel anytime.",
        "This article is for subscribers only.",
        "Share this article on Facebook, Twitter",
        "Share",
        "Leave a comment",
        "© 2026 The River Paper. All rights reserved.",
        "Copyright 2025 The River Paper",
        "This material may not be published, broadcast, rewritten or redistributed without permission.",
        "Photo: Bo Reed",
        "Image source, Bo Reed",
        "Please enable JavaScript to see this page.",
    ],
)
def test_a_line_of_furniture_goes(line: str) -> None:
    assert without_furniture(f"{FIRST}\n\n{line}\n\n{SECOND}") == f"{FIRST}\n\n{SECOND}"


@pytest.mark.parametrize(
    "line",
    [
        FIRST,
        "Advertisements for the lock were taken down on Monday.",
        "Read more than one source, she said.",
        "Related parties must sign, the court ruled.",
        "Share prices fell by 4 percent.",
        "Subscribe to the idea or not, the weir will stay.",
        "Photo finishes decided both races.",
        "Copyright law does not cover the design of the weir.",
        "Already a million people have signed.",
        "Get unlimited data for the boats, the union asked.",
        "Shared: 45",
        "Save the weir",
        "Cancel anytime soon is what nobody will do.",
        "Already a member of the board, he now leads it.",
        "Follow us, the guide said.",
    ],
)
def test_a_sentence_of_the_article_stays(line: str) -> None:
    assert without_furniture(f"{FIRST}\n\n{line}\n\n{SECOND}") == f"{FIRST}\n\n{line}\n\n{SECOND}"


@given(st.text(alphabet="ab \nAdvertisement:?.", max_size=200))
def test_what_stays_are_lines_of_the_text(text: str) -> None:
    left = without_furniture(text)
    assert set(left.split("\n")) <= {"", *(line.strip() for line in text.split("\n")), *text.split("\n")}


def test_a_page_loses_it() -> None:
    page = (
        "<html lang='en'><head><title>Weir opened</title></head><body><article><h1>Weir opened</h1>"
        f"<p>{FIRST}</p><p>ADVERTISEMENT</p><p>{SECOND}</p><p>Read more: How weirs work</p></article></body></html>"
    )
    assert extract_article(page, "https://paper.example/weir").text == f"{FIRST}\n\n{SECOND}"
