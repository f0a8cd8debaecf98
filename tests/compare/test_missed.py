"""What only one article says comes in the order in which the other's reader would miss it."""

from __future__ import annotations

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

SHARED = "A freight train left the rails near Osmund on Tuesday. Twelve wagons fell into the river Tarn."


def own_rows(text: str) -> list[tuple[str, int]]:
    """Return what only the longer article says, in the order shown, each with its weight."""
    one, other = Article.from_text(f"{SHARED} {text}", source="A"), Article.from_text(SHARED, source="B")
    rows = compare_articles(one, other, same_story=True).rows
    return [(row.a.value, row.weight) for row in rows if row.verdict is Verdict.ONLY_A and row.a]


def place(rows: list[tuple[str, int]], words: str) -> int:
    return next(number for number, (value, _) in enumerate(rows) if words in value)


def test_what_happened_comes_before_who_is_who_and_what_it_felt_like() -> None:
    rows = own_rows(
        "The driver was killed and 14 guards were injured. Lotte Brandt is a spokeswoman for the railway."
        ' "We felt that you could not do more than we did," said a nurse.'
        " Perhaps the weather might be better at the weekend."
    )

    assert place(rows, "14 guards") < place(rows, "spokeswoman")
    assert place(rows, "14 guards") < place(rows, "not do more")
    assert place(rows, "14 guards") < place(rows, "weather")


def test_a_row_weighs_no_less_than_those_below_it() -> None:
    rows = own_rows(
        "The driver was killed and 14 guards were injured. The line had been closed for repairs in 2019."
        " Trees grow beside it. The damage is estimated at 40 million crowns. Children waved from a bridge."
    )

    weights = [weight for _, weight in rows]
    assert len(weights) > 3
    assert weights == sorted(weights, reverse=True)
    assert weights[0] > weights[-1]
