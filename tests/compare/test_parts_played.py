"""Who plays a part of which a report has one: the alarm, the find, the controls, the ruling, the time between."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "A night nurse, Olive Tarrant, raised the alarm.",
            "Pedro Lanz, who delivers papers, alerted the fire brigade.",
            ("A night nurse, Olive Tarrant", "Pedro Lanz"),
        ),
        (
            "The coins were found by the farmer Joris Blom under his barn.",
            "A schoolboy, Tim Reker, came across the hoard in a wood.",
            ("the farmer Joris Blom", "A schoolboy, Tim Reker"),
        ),
        (
            "The body was discovered by a fisherman.",
            "A jogger came upon the body at dawn.",
            ("a fisherman", "A jogger"),
        ),
        (
            "Captain Ruth Adler was at the controls of the helicopter.",
            "The helicopter was on its way home. The co-pilot, Sven Ek, was flying the helicopter.",
            ("Captain Ruth Adler", "The co-pilot, Sven Ek"),
        ),
        (
            "Alan Pike wrote the majority opinion.",
            "Nora Stein, writing for the majority, said that the fence may stay.",
            ("Alan Pike", "Nora Stein"),
        ),
        (
            "Marta Ruiz will lead the combined airline.",
            "Jens Dahl is to be chief executive of the merged airline.",
            ("Marta Ruiz", "Jens Dahl"),
        ),
        (
            "Former striker Leo Brandt was named caretaker manager.",
            "Physiotherapist Ivan Petrov will take the team on Saturday.",
            ("Former striker Leo Brandt", "Physiotherapist Ivan Petrov"),
        ),
        (
            "The case began when a teller, Rosa Meyer, noticed missing payments.",
            "The irregularities were discovered by Hugo Falk, an auditor.",
            ("a teller, Rosa Meyer", "Hugo Falk"),
        ),
        (
            "The search was led by Ada Finch of the lifeboat station.",
            "Olaf Dray was in charge of the operation. The rescue took an hour.",
            ("Ada Finch of the lifeboat station", "Olaf Dray"),
        ),
        (
            "The jury was headed by the pianist Ada Finch.",
            "The violinist Olaf Dray presided over the jury.",
            ("the pianist Ada Finch", "The violinist Olaf Dray"),
        ),
        (
            "The score was composed by Ada Finch.",
            "Olaf Dray wrote the music.",
            ("Ada Finch", "Olaf Dray"),
        ),
    ],
)
def test_one_part_is_given_to_two(a: str, b: str, values: tuple[str, str]) -> None:
    assert conflicts(a, b) == [values]
    assert conflicts(b, a) == [values[::-1]]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Olive Tarrant, a nurse, raised the alarm.", "A nurse raised the alarm."),
        ("Olive Tarrant raised the alarm.", "Olive Tarrant, 31, alerted the police; so did Pedro Lanz."),
        ("Joris Blom found the coins under his barn.", "Tim Reker found the letters under his barn."),
        ("The body was found by a fisherman.", "Police found the body."),
        ("Captain Ruth Adler was at the controls.", "Captain Ruth Adler was flying the helicopter, and Sven Ek slept."),
        ("Alan Pike wrote for the majority.", "Nora Stein wrote in dissent that the fence must go."),
        ("Marta Ruiz will lead the combined airline.", "Jens Dahl is to be chairman of the combined airline."),
        ("Leo Brandt was named caretaker manager.", "Ivan Petrov took the team last year."),
        ("A neighbour called the police.", "A passer-by called the police."),
        ("Ada Finch led the inquiry.", "Olaf Dray led the expedition."),
        ("Ada Finch wrote the music.", "Olaf Dray wrote the script."),
    ],
)
def test_another_part_or_one_player_under_two_words_is_no_contradiction(a: str, b: str) -> None:
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
