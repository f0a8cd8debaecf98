"""Few words that two sentences share are no agreement where each tells another deed, or counts another size."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

AROUND_A = (
    "Rain fell over the delta for most of the week. Nine barges lay beside the lock. The baker sold bread from a"
    " cart. Two storks nested on the chapel roof. Farmers feared for their beets and potatoes. A choir sang in the"
    " town hall that evening. The museum lent its pumps to the fire brigade. Nobody swam near the weir. "
)
AROUND_B = (
    "Lessons were dropped for a second day. The mayor speaks again next month. A bus was slow because of slush."
    " Volunteers cooked soup for the drivers. The cinema showed an old comedy. Apples were cheap at the market."
    " The lights came back before midnight. Students painted the railings green. "
)


def agree(a: str, b: str) -> bool:
    one, other = Article.from_text(AROUND_A + a, source="A"), Article.from_text(AROUND_B + b, source="B")
    rows = compare_articles(one, other, same_story=True).rows
    return any(row.verdict is Verdict.AGREE for row in rows)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "Norvane opened a route to Lisbon.", "Norvane may drop its route to Lisbon, brokers wrote.", id="two verbs"
        ),
        pytest.param(
            "Halvex tested a polio vaccine.", "Halvex abandoned a polio vaccine.", id="begun here, given up there"
        ),
        pytest.param(
            "The Blue Cross has set up 12 shelters.", "The Blue Cross has asked for 12 million crowns.", id="two sizes"
        ),
        pytest.param(
            "The line carried 4.1 million passengers.",
            "Its rival flew 9 million passengers.",
            id="two numbers before one size",
        ),
        pytest.param(
            "Ottar Brock called him a friend.", "Ottar Brock called the fee absurd.", id="one verb, two objects"
        ),
        pytest.param(
            "The Tarn Coastguard towed a yacht.",
            "The Tarn Coastguard painted its boathouse.",
            id="only of whom it is told",
        ),
    ],
)
def test_two_deeds_of_one_are_not_shown_as_agreed(a: str, b: str) -> None:
    assert not agree(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Norvane opened a route to Lisbon.", "Norvane began a route to Lisbon.", id="verbs of one deed"),
        pytest.param(
            "The Blue Cross has set up 12 million tents.", "The Blue Cross put up 12 million tents.", id="one size"
        ),
        pytest.param("The Tarn Coastguard towed a yacht.", "A yacht was towed by the Tarn Coastguard.", id="one deed"),
    ],
)
def test_one_deed_still_is(a: str, b: str) -> None:
    assert agree(a, b)
