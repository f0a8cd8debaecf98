"""Figures told in different words: one thing known by what it is, and two things that must not be set against it."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles

WRITTEN = datetime(2026, 6, 15, tzinfo=UTC)


def conflicts(a: str, b: str) -> list[tuple[str, str]]:
    """Return the values that contradict each other in two articles written at one time."""
    left, right = (Article.from_text(text, source=name, published=WRITTEN) for name, text in (("A", a), ("B", b)))
    rows = compare_articles(left, right, same_story=True).rows
    return [(row.a.value, row.b.value) for row in rows if row.verdict is Verdict.CONFLICT and row.a and row.b]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "A bus fell into the Arno near Empoli on Monday and nine people died. Four of the dead were children, "
            "mayor Ada Riva said.",
            "Nine people died on Monday when a bus fell into the Arno near Empoli. Three children were among the dead, "
            "said Ada Riva, the mayor.",
            ("Four of the dead", "Three children"),
        ),
        (
            "Hurricane Nadia hit the coast of Veracruz with winds of 110 miles an hour on Friday.",
            "The eye of Hurricane Nadia crossed the coast of Veracruz on Friday with winds of 130 miles per hour.",
            ("110 miles an hour", "130 miles per hour"),
        ),
        (
            "Kestrel is recalling 140,000 pressure cookers as the lid can fly open, the safety board said Thursday.",
            "The safety board announced Thursday that Kestrel is recalling 190,000 of the pressure cookers.",
            ("140,000 pressure cookers", "190,000 of the pressure cookers"),
        ),
        (
            "Lind played in eleven films and inspired the 2005 film The Marvellous Greta Lind, said her agent.",
            "Lind was also honoured in the 2006 movie The Marvellous Greta Lind, which her agent liked.",
            ("2005", "2006"),
        ),
        (
            "Greta Lind died in Port Ellis on Thursday. She suffered a stroke nine days earlier, he says.",
            "Greta Lind has died in Port Ellis after a stroke suffered almost three weeks ago, said her agent.",
            ("nine days", "almost three weeks"),
        ),
        (
            "The Slate reader was shown in Harrow Bay on Monday. At 158 grams it weighs less than many a paperback.",
            "Arcwright showed its Slate reader in Harrow Bay on Monday. It is light: 185 grams on my kitchen scales.",
            ("158 grams", "185 grams"),
        ),
        (
            "The actress Leonora Vance, who played in Harbor Street, died in Santa Rilla on Friday. She was 83.",
            "Leonora Vance of Harbor Street is dead at 81, her daughter said in Santa Rilla on Friday.",
            ("83", "81"),
        ),
        (
            "The bus left the road at 4:15 a.m. near the town of Quila, 190 km north of the capital, police said.",
            "Nine people died when a bus with pilgrims tumbled off a mountain road near Quila, 140 km north of the "
            "capital, early on Monday.",
            ("190 km", "140 km"),
        ),
        (
            "Gail Lund was sentenced on Thursday to six years and three months in prison for fraud.",
            "Gail Lund was sentenced to 80 months in prison on Thursday for fraud.",
            ("six years and three months", "80 months"),
        ),
    ],
)
def test_one_thing_told_in_other_words(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # So many times more is another thing.
        (
            "Some 900 litres of foam a minute were pumped at the fire in the Palmer paint works on Monday.",
            "The Palmer paint works, where a fire broke out on Monday, stores 40,000 litres of varnish.",
        ),
        # Who gives the sum counts the parts of it.
        (
            "Of the 17 poachers arrested by the rangers, nine are Danish and eight Polish.",
            "The rangers of the park arrested nine Danish and eight Polish poachers.",
        ),
        # The score of a game and a record of games.
        (
            "Tuesday's 71-64 defeat in Marnhaven was what decided the board of the Herons.",
            "Marnhaven was 16-2 with nine wins in a row when the Herons came on Tuesday.",
        ),
        # Some of the victims, and all of the dead.
        (
            "Two of the victims died at the scene in Dayton on Monday and the third was in critical condition.",
            "Three people are dead, the gunman among them, after a shooting in Dayton on Monday.",
        ),
        # What somebody had the chances for is not what he did.
        (
            "It was Lindow Park's third defeat in four finals, and coach Didrik Holm was downcast.",
            '"We had enough chances to win two finals," said coach Didrik Holm of Lindow Park after the defeat.',
        ),
        # Two films, told apart by their years.
        (
            "Greta Lind inspired the 2005 film The Marvellous Greta Lind, which her agent liked.",
            "Greta Lind inspired a figure in the comic The Lamplighter, and the 1991 movie made of the comic.",
        ),
        # Nobody badly hurt, and some treated.
        (
            "No one on the ferry Lorna was badly hurt in the storm on Friday.",
            "Nine passengers of the ferry Lorna were treated for bruises after the storm on Friday.",
        ),
        # Nine days before she died on Thursday, told on Saturday.
        (
            "Greta Lind died in Port Ellis on Thursday. She suffered a stroke nine days earlier, he says.",
            "Greta Lind has died in Port Ellis after a stroke suffered eleven days ago, said her agent.",
        ),
        # Half past nine may be of either half of the day.
        (
            "The shots rang out at the Lakeside club at half past nine.",
            "The shots rang out at the Lakeside club at 9:30 p.m.",
        ),
        (
            "A reward of $50,000 offered by the city produced 300 tips, said the chief of Casa Linda.",
            "The reward offered by the city had grown to $75,000, said the chief of Casa Linda.",
        ),
        (
            "Darren Holt scored twice as Wexcombe won on Wednesday. Holt now has 11 goals this season.",
            "Two from Darren Holt sent Wexcombe on. Holt has six goals in the league and five in the cups.",
        ),
        (
            "Gail Lund was sentenced on Thursday to six years and three months in prison for fraud.",
            "Gail Lund was sentenced to 75 months in prison on Thursday for fraud.",
        ),
    ],
)
def test_what_both_may_say(a: str, b: str) -> None:
    assert conflicts(a, b) == []
