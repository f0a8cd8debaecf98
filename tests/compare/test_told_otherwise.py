"""What two reports of one event say in words that can both be right is shown as differing, with both wordings."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Row, Verdict, compare_articles


def _rows(a: str, b: str) -> list[Row]:
    left, right = (Article.from_text(text, source=source) for text, source in ((a, "Herald"), (b, "Post")))
    return list(compare_articles(left, right, same_story=True).rows)


def _differing(a: str, b: str) -> list[tuple[str, str, str]]:
    """Return the values of the rows that differ, and why, without what names the slot and the two sources."""
    return [
        (row.a.value, row.b.value, row.reason.rsplit("; ", 1)[-1].rstrip("."))
        for row in _rows(a, b)
        if row.verdict is Verdict.DIFFERS and row.a and row.b
    ]


_TOLD = [
    (
        "who",
        "The Forest Department seized 40 tusks at the Lomo market on Tuesday.",
        "The patrol boat Heron seized 40 tusks at the Lomo market on Tuesday.",
        ("The Forest Department", "The patrol boat Heron"),
    ),
    (
        "whom",
        "Dale Orrin was awaiting trial for fraud when he tied up a night porter and fled from the Ashby clinic.",
        "Dale Orrin was awaiting trial for fraud when he tied up a nun and fled from the Ashby clinic.",
        ("a night porter", "a nun"),
    ),
    (
        "where",
        "Rangers shot the wolf on Sunday near a ski lift. Hikers had reported it twice.",
        "Rangers shot the wolf on Sunday near a reservoir. Hikers had reported it twice.",
        ("a ski lift", "a reservoir"),
    ),
    (
        "with what",
        "Farmers blocked the road to the Treval refinery with bales of hay on Friday.",
        "Farmers blocked the road to the Treval refinery with old tractors on Friday.",
        ("bales of hay", "old tractors"),
    ),
    (
        "bodies",
        "The Rail Safety Bureau will investigate the derailment near Corran on Monday.",
        "The Railway Accident Safety Board will investigate the derailment near Corran on Monday.",
        ("The Rail Safety Bureau", "The Railway Accident Safety Board"),
    ),
    (
        "who speaks of himself",
        "State officials said on Monday that they were offering a $20,000 reward for information on the Dorset arson.",
        "The Orban Foundation is offering a $20,000 reward for information on the Dorset arson.",
        ("State officials", "The Orban Foundation"),
    ),
]


@pytest.mark.parametrize(("a", "b", "values"), [each[1:] for each in _TOLD], ids=[each[0] for each in _TOLD])
def test_a_place_of_one_deed_that_is_filled_by_other_words_differs(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in [row[:2] for row in _differing(a, b)]


def test_the_two_columns_change_places_with_the_articles() -> None:
    for _, a, b, (left, right) in _TOLD:
        assert (right, left) in [row[:2] for row in _differing(b, a)]


def test_a_name_beside_a_bare_description_is_said_to_be_the_difference() -> None:
    a = "Carl Marlow shot and killed a customs officer in the port of Ennis in March 2003."
    b = "Carl Marlow killed customs officer Piet Vos in the port of Ennis in March 2003."

    assert ("a customs officer", "customs officer Piet Vos", "one gives a name, the other does not") in _differing(a, b)


def test_of_two_lists_of_names_the_longer_is_pointed_out() -> None:
    a = "The choir sang works by Fauré, Britten and Holst at the opening on Friday."
    b = "At the opening on Friday the choir sang pieces by Britten and Holst."

    assert ("Fauré, Britten and Holst", "Britten and Holst", "one lists more than the other") in _differing(a, b)


def test_two_lists_of_which_each_has_another_name_are_left_alone() -> None:
    a = "The choir sang works by Fauré, Britten and Holst at the opening on Friday."
    b = "At the opening on Friday the choir sang pieces by Elgar, Britten and Holst."

    assert not [row for row in _differing(a, b) if row[2] == "one lists more than the other"]


def test_a_word_that_judges_somebody_is_set_against_the_other_articles_word() -> None:
    a = "Former teacher Anna Brandt was sentenced to ten years in prison in Mainz on Tuesday."
    b = "The terrorist Anna Brandt was sentenced to ten years in prison in Mainz on Tuesday."

    assert ("Former teacher", "terrorist") in [row[:2] for row in _differing(a, b)]


def test_what_a_convict_is_called_differs() -> None:
    a = "A convicted fraudster climbed over the wall of a prison in Leeds on Monday and vanished."
    b = "A convicted drug trafficker climbed over the wall of a prison in Leeds on Monday and vanished."

    assert ("convicted fraudster", "convicted drug trafficker") in [row[:2] for row in _differing(a, b)]


def test_one_deed_under_two_verbs_done_to_the_same_number_differs() -> None:
    a = "A masked man threatened three cashiers with an axe in a Porto casino on Sunday and fled with the takings."
    b = "A masked man tricked three cashiers in a Porto casino on Sunday and fled with the takings."

    assert "three cashiers" in " ".join(row[0] for row in _differing(a, b) if row[2].startswith("each tells it"))


_LEFT_ALONE = [
    (
        "synonyms",
        "A cyclist was taken to a clinic in Brno by paramedics.",
        "A cyclist was taken to a hospital in Brno.",
    ),
    ("police", "Detectives arrested Ole Lind in Bergen on Friday.", "Police arrested Ole Lind in Bergen on Friday."),
    (
        "crowds at several places",
        "Students hurled bottles at the parliament in Sofia on Friday.",
        "Demonstrators hurled bottles at a bus depot in Sofia on Friday.",
    ),
    (
        "one of several charges",
        "The captain was charged with smuggling, leaving the scene of a collision and perjury.",
        "The captain was charged with negligence, leaving the scene of a collision and perjury.",
    ),
    (
        "two deeds",
        "Rescuers pulled a miner from a shaft near Kolar on Monday.",
        "Rescuers pulled a tourist from a lake near Madras on Tuesday.",
    ),
    (
        "what is known already",
        "Ravna signed a striker on Monday. The club beat Holm in the final in May.",
        "Ravna signed a striker on Monday. Ravna beat Holm in the final in May.",
    ),
]


@pytest.mark.parametrize(("a", "b"), [each[1:] for each in _LEFT_ALONE], ids=[each[0] for each in _LEFT_ALONE])
def test_what_says_the_same_or_tells_of_two_things_is_no_difference(a: str, b: str) -> None:
    assert not _differing(a, b)


def test_an_article_differs_in_nothing_from_itself() -> None:
    text = "\n".join(each[1] for each in _TOLD)

    assert {row.verdict for row in _rows(text, text)} == {Verdict.AGREE}
