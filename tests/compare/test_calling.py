"""What a row of one side alone is called: whom it is about, and what is said of it in the article's own words."""

from __future__ import annotations

import pytest
from side_by_side import AROUND_A, AROUND_B, rows

from broadsheet.compare import Row, Verdict


def only_a(own: str, other: str = "") -> list[Row]:
    return [row for row in rows(AROUND_A + own, AROUND_B + other) if row.verdict is Verdict.ONLY_A]


def called(own: str, word: str) -> str:
    (row,) = [row for row in only_a(own) if row.a and word in row.a.sentence]
    return row.slot


@pytest.mark.parametrize(
    ("sentence", "word", "name"),
    [
        pytest.param(
            "Norwick council has not issued a permit for the fair.",
            "permit",
            "Norwick council / has not issued a permit for the fair",
            id="what is denied is not called done",
        ),
        pytest.param(
            "Norwick council will close the swimming hall in May.",
            "swimming",
            "Norwick council / will close the swimming hall",
            id="what is to come is not called done",
        ),
        pytest.param(
            "Goats could damage the terraces.", "terraces", "Goats / could damage the terraces", id="nor what may be"
        ),
        pytest.param(
            "If Norwick council sells the quarry, walkers lose a path.",
            "quarry",
            "if Norwick council / sells the quarry",
            id="nor what hangs on a condition",
        ),
        pytest.param(
            "Olga Brandt became the owner of the mill.",
            "mill",
            "Olga Brandt / became the owner of the mill",
            id="what somebody became is told",
        ),
    ],
)
def test_what_is_said_keeps_its_verb_as_printed(sentence: str, word: str, name: str) -> None:
    assert called(sentence, word) == name


def test_words_spoken_are_called_by_what_they_say() -> None:
    slot = called('"The organ pipes were melted for scrap," Ottar Brandvik said.', "organ")
    assert slot.startswith("Ottar Brandvik / ")
    assert "organ pipes" in slot


def test_a_slot_that_the_other_article_has_too_does_not_name_what_only_one_says() -> None:
    own = "Olga Brandt joined Norwick Rowing Club at a time when its boathouse was being rebuilt in red brick."
    rows = only_a(own, "Olga Brandt joined Norwick Rowing Club.")
    assert not [row.slot for row in rows if row.slot.startswith("Olga Brandt / ") and "joined" in row.slot]


def test_what_an_article_says_twice_is_one_row() -> None:
    own = (
        "The harbour office expects four more pilots by June. Norwick harbour expects to hire four more pilots by June."
    )
    rows = [row for row in only_a(own) if row.a and "pilots" in row.a.sentence]
    assert len(rows) == 1


def test_another_figure_is_not_the_same_said_twice() -> None:
    own = "The harbour office expects four more pilots by June. The harbour office expects nine more pilots by August."
    rows = [row for row in only_a(own) if row.a and "pilots" in row.a.sentence]
    assert len(rows) == 2


def test_a_pronoun_inside_a_sentence_is_given_no_name() -> None:
    own = "Ottar Brandvik ran the kiosk. The injured included an engineer, who slipped when he was thrown at a railing."
    assert not [row.slot for row in only_a(own) if row.a and "railing" in row.a.value and "Brandvik" in row.slot]
