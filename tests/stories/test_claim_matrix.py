"""The claim matrix: which facts share a row, what every source makes of them, and where the proof stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.articles import Article
from broadsheet.facts import DateValue, Fact, Kind, NameValue, QuantityValue, Slot, TextValue
from broadsheet.stories import Matrix, Stance, Standing, Stated, claim_matrix, group_articles, plain_standing

if TYPE_CHECKING:
    from broadsheet.facts import Value

DEAD = Slot("flood", "killed", single=True)
LEFT = Slot("Ines Coley", "left", "Marlow", single=True)


def article(source: str, text: str) -> Article:
    return replace(Article.from_text(text, source=source), id=source)


def fact(text: str, words: str, slot: Slot, value: Value, kind: Kind = Kind.NUMBER, **changes: object) -> Fact:
    """Return a fact whose value is given by these words of a text of one sentence."""
    start = text.index(words)
    made = Fact(kind, slot, value, 2, "test", (start, start + len(words)), (0, len(text)))
    return replace(made, **changes)  # type: ignore[arg-type]  # the tests know the fields they change


def number(count: float) -> QuantityValue:
    return QuantityValue(count, count, "people")


class Told:
    """Articles with facts made for them by hand."""

    def __init__(self) -> None:
        self.articles: list[Article] = []
        self.facts: dict[str, list[Fact]] = {}

    def add(self, source: str, text: str, *facts: Fact) -> Told:
        self.articles.append(article(source, text))
        self.facts[source] = list(facts)
        return self

    def matrix(self) -> Matrix:
        return claim_matrix(self.articles, self.facts)


def counted(told: Told, source: str, count: int, *, hedged: bool = False) -> Told:
    text = f"The flood killed {count} people, {source} reports."
    return told.add(source, text, fact(text, f"{count} people", DEAD, number(count), hedged=hedged))


def stances(matrix: Matrix, row: int = 0) -> list[str]:
    return [cell.stance.value for cell in matrix.rows[row].cells]


def test_the_value_that_most_sources_give_is_the_rows_and_another_is_said_otherwise() -> None:
    told = counted(counted(counted(Told(), "A", 9), "B", 12), "C", 12)
    matrix = told.matrix()
    assert [column.source for column in matrix.columns] == ["A", "B", "C"]
    (row,) = matrix.rows
    assert row.value == "12 people"
    assert row.conflict
    assert stances(matrix) == ["says otherwise", "says", "says"]
    assert row.cells[0].value == "9 people"
    assert row.voices == 2


def test_a_source_without_the_fact_is_silent() -> None:
    told = counted(Told(), "A", 12).add("B", "Nothing of the kind is told here.")
    assert stances(told.matrix()) == ["says", "silent"]
    assert not told.matrix().rows[0].conflict


def test_a_hedged_statement_only_hints() -> None:
    told = counted(counted(Told(), "A", 12), "B", 12, hedged=True)
    assert stances(told.matrix()) == ["says", "hints"]


def test_a_hedged_other_number_contradicts_nobody() -> None:
    told = counted(counted(Told(), "A", 12), "B", 30, hedged=True)
    assert not any(row.conflict for row in told.matrix().rows)


def test_a_sentence_that_names_subject_and_value_hints_at_the_fact() -> None:
    text = "Mayor Ines Coley left Marlow on Friday."
    left = fact(text, "Friday", LEFT, TextValue("Friday", "friday"), Kind.DATE)
    bare = "Asked about Marlow, Ines Coley would not speak of Friday night."
    slot = replace(LEFT, object="Kestrel Hall")
    told = Told().add("A", text, left).add("B", bare)
    # Weekdays tell nothing by themselves, so the names decide: subject and object stand in B's sentence.
    assert stances(told.matrix()) == ["says", "hints"]
    told = Told().add("A", text, replace(left, slot=slot)).add("B", bare)
    assert stances(told.matrix()) == ["says", "silent"]


def test_every_proof_stands_where_it_says() -> None:
    told = counted(counted(Told(), "A", 9), "B", 12)
    texts = {one.id: one.text for one in told.articles}
    for row in told.matrix().rows:
        for cell in row.cells:
            for proof in cell.proofs:
                assert texts[proof.article][slice(*proof.sentence_span)] == proof.sentence
                assert texts[proof.article][slice(*proof.value_span)] == proof.value


def test_conflicts_come_first_then_the_weightiest() -> None:
    text = "The flood killed 12 people. Ines Coley left Marlow. A dog barked at 3 cats."
    light = fact(text, "3 cats", Slot("dog", "barked"), QuantityValue(3, 3, "cat"), weight=1)
    heavy = fact(text, "left", LEFT, TextValue("left", "left"), Kind.STATUS, weight=3)
    other = "The flood killed 40 people."
    told = Told().add("A", text, light, heavy, fact(text, "12 people", DEAD, number(12)))
    told.add("B", other, fact(other, "40 people", DEAD, number(40)))
    assert [str(row.slot) for row in told.matrix().rows] == [str(DEAD), str(LEFT), "dog / barked"]


def test_copies_share_a_voice_and_name_whom_they_copy() -> None:
    body = (
        "The flood killed 12 people. The river Tane rose by four metres in a night and took the Old Mill bridge of "
        "Marlow with it, and nobody had been warned, said the keeper of the weir."
    )
    told = Told()
    for source in ("Agency", "Paper"):
        told.add(source, body, fact(body, "12 people", DEAD, number(12)))
    counted(told, "Own", 15)
    matrix = told.matrix()
    assert [column.copy_of for column in matrix.columns] == ["", "Agency", ""]
    (row,) = matrix.rows
    # One voice for each value: the earlier one stands, and two papers do not outvote the third.
    assert row.voices == 1
    assert stances(matrix) == ["says", "says", "says otherwise"]


def test_reports_that_two_sources_cite_are_named() -> None:
    told = Told()
    for source, cited in (("A", "CNBC"), ("B", "cnbc"), ("C", "Reuters")):
        text = f"So {cited} reports."
        made = fact(text, cited, Slot("article", "source"), TextValue(cited, cited.casefold()), Kind.ATTRIBUTION)
        told.add(source, text, made)
    assert [column.originals for column in told.matrix().columns] == [("CNBC",), ("cnbc",), ()]


def test_two_articles_of_one_source_share_a_column() -> None:
    one, two = article("A", "First."), replace(article("A", "Second."), id="A2")
    matrix = claim_matrix([one, two, article("B", "Third.")], {"A": [], "A2": [], "B": []})
    assert [[own.id for own in column.articles] for column in matrix.columns] == [["A", "A2"], ["B"]]


def test_the_judge_decides_what_shares_a_row() -> None:
    told = counted(counted(Told(), "A", 9), "B", 12)

    def blind(_one: Stated, _other: Stated) -> Standing:
        return Standing.UNRELATED

    assert len(claim_matrix(told.articles, told.facts, judge=blind).rows) == 2


JUNE, FIRST, JULY = (
    DateValue(date(2026, 6, 1), date(2026, 6, 30)),
    DateValue(date(2026, 6, 1), date(2026, 6, 1)),
    DateValue(date(2026, 7, 1), date(2026, 7, 31)),
)
COLEY, INES, ROUX = (
    NameValue("Ines Coley", frozenset({"ines coley", "coley"})),
    NameValue("Coley", frozenset({"coley"})),
    NameValue("Dana Roux", frozenset({"dana roux", "roux"})),
)


@pytest.mark.parametrize(
    ("one", "other", "kind", "standing"),
    [
        (JUNE, JUNE, Kind.DATE, Standing.SAME),
        (JUNE, FIRST, Kind.DATE, Standing.COMPATIBLE),
        (JUNE, JULY, Kind.DATE, Standing.CONTRARY),
        (COLEY, INES, Kind.NAME, Standing.SAME),
        (COLEY, ROUX, Kind.NAME, Standing.CONTRARY),
        (number(12), number(12), Kind.NUMBER, Standing.SAME),
        (number(12), number(40), Kind.NUMBER, Standing.CONTRARY),
        (number(12), QuantityValue(12, 12, "cat"), Kind.NUMBER, Standing.UNRELATED),
        # "1.2 billion" may be 1,234 million rounded: the last digit given is a hundred million.
        (QuantityValue(1.2e9, 1.2e9, "USD", 1e8), QuantityValue(1.234e9, 1.234e9, "USD", 1e6), Kind.MONEY,
         Standing.COMPATIBLE),
        (TextValue("out", "out"), TextValue("in", "in"), Kind.STATUS, Standing.UNRELATED),
    ],
)  # fmt: skip
def test_values_stand_to_each_other_as_their_types_allow(
    one: Value, other: Value, kind: Kind, standing: Standing
) -> None:
    text = "word"
    first, second = (
        Stated(column, article(str(column), text), fact(text, "word", DEAD, value, kind))
        for column, value in enumerate((one, other))
    )
    assert plain_standing(first, second) is standing
    assert plain_standing(second, first) is standing


def test_a_difference_in_a_slot_that_holds_several_values_is_no_contradiction() -> None:
    several = replace(DEAD, single=False)
    text = "12 people and 40 people"
    made = [fact(text, words, several, number(count)) for words, count in (("12 people", 12), ("40 people", 40))]
    told = Told().add("A", text, made[0]).add("B", text, made[1])
    assert len(told.matrix().rows) == 2


def test_two_people_of_one_surname_are_two_subjects() -> None:
    text = "Ines Coley left. Adam Coley left."
    slots = [replace(LEFT, subject="Ines Coley"), replace(LEFT, subject="Adam Coley")]
    keys = [frozenset({"ines coley", "coley"}), frozenset({"adam coley", "coley"})]
    value = TextValue("left", "left")
    made = [
        fact(text, "left", slot, value, Kind.STATUS, subject_keys=key) for slot, key in zip(slots, keys, strict=True)
    ]
    assert len(Told().add("A", text, made[0]).add("B", text, made[1]).matrix().rows) == 2


@settings(max_examples=40, deadline=None)
@given(st.lists(st.builds(Article.from_text, st.text(), source=st.text(max_size=3)), max_size=5))
def test_any_texts_have_a_matrix_of_the_right_shape(articles: list[Article]) -> None:
    for story in group_articles(articles):
        matrix = claim_matrix(story)
        assert sum(len(column.articles) for column in matrix.columns) == len(story.articles)
        assert all(len(row.cells) == len(matrix.columns) for row in matrix.rows)
        assert all(any(cell.stance is Stance.SAYS for cell in row.cells) for row in matrix.rows)


def test_many_copies_ask_the_judge_no_more_often_than_one() -> None:
    asked: list[tuple[str, str]] = []

    def judge(one: Stated, other: Stated) -> Standing:
        asked.append((one.article.id, other.article.id))
        return plain_standing(one, other)

    text = (
        "The flood in Marlow killed 3 people on Monday and destroyed the Old Mill bridge. Mayor Ines Coley said that "
        "340 residents were moved to a hall. The river had risen by 4 metres."
    )
    copies = [replace(Article.from_text(text, source=f"Paper {number}"), id=f"p{number}") for number in range(30)]
    one = claim_matrix(copies[:1], judge=judge)
    alone, asked = len(asked), []
    all_of_them = claim_matrix(copies, judge=judge)
    assert [row.slot for row in all_of_them.rows] == [row.slot for row in one.rows]
    assert all(row.voices == 1 and len(row.cells) == 30 for row in all_of_them.rows)
    # Once for each copy to see whether it gives the value of its row, instead of every copy with every other.
    assert len(asked) <= alone + 3 * 30 * len(one.rows)
