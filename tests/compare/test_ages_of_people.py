"""Ages of one person in whatever words they are told: by name, by what stands for it, or by the only driver of both."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.facts import Kind

DAY = datetime(2024, 5, 7, tzinfo=UTC)


def ages(one: str, other: str) -> list[tuple[str, ...]]:
    """Return what differs of the ages of two reports of one day, the same whichever comes first."""
    articles = [Article.from_text(text, source=text[:1], published=DAY) for text in (one, other)]
    found = []
    for step in (1, -1):
        rows = compare_articles(*articles[::step], same_story=True).rows
        told = [row for row in rows if row.kind is Kind.AGE and row.verdict is not Verdict.AGREE]
        pairs = [(str(row.verdict), (row.a.value, row.b.value)[::step]) for row in told if row.a and row.b]
        found.append(sorted((verdict, *values) for verdict, values in pairs))
    assert found[0] == found[1]
    return found[0]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "The driver, 44, was unhurt when the tram left the rails in Corby on Monday.",
            "The tram left the rails in Corby on Monday. Police were still holding the driver in a cell. "
            "Colleagues describe the man, who is 49, as careful.",
            ("44", "49"),
        ),
        (
            "A judge sent Raymond Holt to prison on Friday for selling permits in Corby. Holt, 52, said nothing.",
            "The judge wanted a dozen years for Ray Holt on Friday, who sold permits in Corby. "
            "At 57, and with a bad knee, he may not be the oldest inmate there.",
            ("52", "57"),
        ),
        (
            "The actress Nora Field died on Friday in Nice. She was 81.",
            "Now Nora Field has left us, at 84, her agent said; she died in Nice on Friday.",
            ("81", "84"),
        ),
        (
            "Bruno Lanz, 43, fled from the prison at Corby on Monday.",
            "Most feared of those who fled from the prison at Corby on Monday is Bruno Lanz. "
            "Born in a port town 36 years ago, he was a cook.",
            ("43", "36"),
        ),
        (
            "A mast fell on the stagehand Devon Pike, 29, when the storm struck Corby on Monday.",
            "Devon Pike, a rigger of 25, broke an arm when a mast fell on him in Corby on Monday.",
            ("29", "25"),
        ),
        (
            "A man has been arrested over the killing of Ida Crane in 1991. The 61-year-old was detained.",
            "Police hunting the killer of Ida Crane have arrested a pensioner of 66, 30 years later.",
            ("61", "66"),
        ),
        (
            "Cheers went up in Corby on Monday as Mina Rao, who is nine, was carried from the rubble.",
            "Mina Rao was dug out alive in Corby on Monday. The girl of seven spent 31 hours in the rubble.",
            ("nine", "seven"),
        ),
        (
            "Captain Ian Muir, who at 38 was playing his last match, lifted the cup for Corby on Sunday.",
            "At the front of the bus in Corby on Sunday stood Ian Muir. The skipper, 34, retires with the medal.",
            ("38", "34"),
        ),
        (
            "Mayor Ida Crane resigned in Corby on Monday. The mayor, 61, gave no reason.",
            "Ida Crane, 66, resigned as mayor of Corby on Monday.",
            ("61", "66"),
        ),
    ],
)
def test_one_person_in_other_words(one: str, other: str, values: tuple[str, str]) -> None:
    assert ages(one, other) == [("conflict", *values)]


def test_an_age_at_which_somebody_was_may_be_of_another_time() -> None:
    one = "Joel Marsh has been banned in Corby for doping on Monday. Marsh, 27, was tested in June."
    other = "Joel Marsh was banned for doping in Corby on Monday. At 31 he was in the form of his life."
    assert ages(one, other) == [("differs", "27", "31")]


MARSH = "Otto Marsh, 47, was fined on Friday over the syrup sold at Port Hale."
CAPTAIN = "The captain, 44, ran the ferry aground at Holm on Monday."
GUNMAN = "The gunman, 54, shot himself in Corby on Monday."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # Somebody else is told of last.
        (MARSH, "Otto Marsh was fined on Friday by Judge Karl Crane. At 53, he is the youngest judge in Port Hale."),
        (MARSH, "Otto Marsh was fined on Friday in Port Hale. His wife Ada wept. She is 51."),
        (MARSH, "Otto Marsh was fined on Friday in Port Hale. His neighbour Nell Hart wept. At 52, she is poor."),
        (MARSH, "Otto Marsh was fined in Port Hale. His cousin Denis wept. Born there 40 years ago, he is a cook."),
        (MARSH, 'Otto Marsh was fined in Port Hale. "I knew," said Tom Reed. The 51-year-old had bought syrup.'),
        # Another time, another figure.
        (MARSH, "Otto Marsh was fined on Friday in Port Hale. He will turn 50 next year."),
        (MARSH, "Otto Marsh was fined on Friday in Port Hale. He was 51 points behind in the vote there."),
        (MARSH, "Otto Marsh was fined on Friday in Port Hale. At 53 degrees, he said, the syrup is best."),
        (MARSH, "Otto Marsh was fined on Friday in Port Hale. He had kept bees since a week after his 41st birthday."),
        # Two who have one part.
        (CAPTAIN, "In 2009 the boat had hit a pier at Holm under another captain, who was 51. The captain swam."),
        (CAPTAIN, "The ferry ran aground at Holm on Monday. The captain of the Aster, 49, saw it."),
        ("The driver, 51, was unhurt after the crash at Corby.", "Two cars crashed at Corby. The driver, 46, died."),
        (GUNMAN, "A gunman shot himself in Corby on Monday. Police arrested a man of 49 who had sold him the pistol."),
        (GUNMAN, "Police shot a gunman in Corby on Monday. Last year a gunman, 49, had killed two in Holm."),
        (
            "The suspect, 24, was charged in Corby on Monday over the fire.",
            "A suspect in the Corby fire was charged on Monday. Police also arrested a 31-year-old woman in Holm.",
        ),
        (
            "A suspect, 24, was arrested in Corby on Monday. A second suspect was still at large.",
            "Police arrested a suspect on Monday in Corby. The other suspect, 29, was being hunted.",
        ),
        # Father and son.
        (
            "Henrik Dahl, 61, and his son Erik Dahl were aboard when the trawler sank on Monday.",
            "The trawler sank on Monday with Erik Dahl and his father aboard. Dahl, 54, was rescued by a ferry.",
        ),
    ],
)
def test_ages_that_are_not_one_persons_or_of_one_time(one: str, other: str) -> None:
    assert not [found for found in ages(one, other) if found[0] == "conflict"]
