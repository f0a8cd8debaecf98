"""The matrix shows as contradicted what comparisons found to be, and nothing else of what was compared."""

from __future__ import annotations

from dataclasses import replace

from broadsheet.articles import Article
from broadsheet.facts import Fact, Kind, QuantityValue, Slot
from broadsheet.stories import Compared, Matrix, Opposition, Proof, Stance, claim_matrix

TEXTS = {
    "Post": "The flood killed 3 people. The dam was sound.",
    "Wire": "The flood killed 5 people. The dam had broken.",
    "Echo": "The flood killed 3 people.",
}
ARTICLES = {name: replace(Article.from_text(text, source=name), id=name) for name, text in TEXTS.items()}
KILLED = Slot("flood", "killed", single=True)


def killed(name: str) -> Fact:
    text = TEXTS[name]
    at = text.index("killed ") + 7
    count = int(text[at])
    return Fact(
        Kind.NUMBER, KILLED, QuantityValue(count, count, "people"), 3, "test", (at, at + 8), (0, text.index(".") + 1)
    )


def proof(name: str, value: str) -> Proof:
    text = TEXTS[name]
    at = text.index(value)
    start = text.rfind(". ", 0, at) + 2 if ". " in text[:at] else 0
    end = text.index(".", at) + 1
    return Proof(name, text[start:end], (start, end), value, (at, at + len(value)))


def matrix(compared: Compared | None = None) -> Matrix:
    return claim_matrix(ARTICLES.values(), {name: [killed(name)] for name in TEXTS}, compared=compared)


def opposed(one: Proof, other: Proof, slot: str = "flood / killed") -> Opposition:
    return Opposition(slot, Kind.NUMBER, 3, one, other)


def stances(laid: Matrix, row: int = 0) -> list[Stance]:
    return [cell.stance for cell in laid.rows[row].cells]


ALL = frozenset(frozenset(pair) for pair in (("Post", "Wire"), ("Wire", "Echo"), ("Post", "Echo")))


def test_without_comparisons_the_values_decide() -> None:
    assert stances(matrix()) == [Stance.SAYS, Stance.OTHERWISE, Stance.SAYS]


def test_what_was_compared_and_not_found_contradicted_is_not() -> None:
    laid = matrix(Compared(ALL))
    assert stances(laid) == [Stance.SAYS] * 3
    # The other value is still told.
    assert laid.rows[0].cells[1].value == "5 people"


def test_a_contradiction_that_was_found_is_shown_against_all_who_say_the_same() -> None:
    found = opposed(proof("Wire", "5 people"), proof("Echo", "3 people"))
    assert stances(matrix(Compared(ALL, (found,)))) == [Stance.SAYS, Stance.OTHERWISE, Stance.SAYS]


def test_a_contradiction_of_no_known_fact_is_a_row_of_its_own() -> None:
    found = opposed(proof("Post", "sound"), proof("Wire", "had broken"), "dam")
    laid = matrix(Compared(ALL, (found,)))
    row = next(row for row in laid.rows if row.slot == "dam")
    assert row.conflict
    assert row.value == "sound"
    assert [cell.stance for cell in row.cells] == [Stance.SAYS, Stance.OTHERWISE, Stance.SILENT]
    assert row.cells[1].value == "had broken"
    # Contradictions come first.
    assert laid.rows[0] is row


def test_a_contradiction_joins_the_row_of_the_side_that_has_one() -> None:
    facts = {name: [killed(name)] if name != "Wire" else [] for name in TEXTS}
    found = opposed(proof("Post", "3 people"), proof("Wire", "5 people"))
    laid = claim_matrix(ARTICLES.values(), facts, compared=Compared(ALL, (found,)))
    assert len(laid.rows) == 1
    assert stances(laid) == [Stance.SAYS, Stance.OTHERWISE, Stance.SAYS]
    assert laid.rows[0].cells[1].proofs == (proof("Wire", "5 people"),)


def test_what_is_said_of_articles_that_are_gone_is_left_out() -> None:
    gone = replace(proof("Wire", "5 people"), article="gone")
    assert stances(matrix(Compared(ALL, (opposed(proof("Post", "3 people"), gone),)))) == [Stance.SAYS] * 3


def test_two_facts_of_one_value_are_never_opposed_for_the_words_they_stand_on() -> None:
    # "2024-2026" and "2024–2025" are two ends and one beginning.
    slot = Slot("plant", "opened", single=True)

    def began(name: str) -> Fact:
        at = TEXTS[name].index("killed ") + 7
        return replace(killed(name), slot=slot, value=QuantityValue(7, 7, "people"), span=(at, at + 8))

    facts = {name: [began(name)] for name in TEXTS}
    found = opposed(proof("Post", "3 people"), proof("Wire", "5 people"), "plant / closed")
    laid = claim_matrix(ARTICLES.values(), facts, compared=Compared(ALL, (found,)))
    opening = next(row for row in laid.rows if row.slot == str(slot))
    assert [cell.stance for cell in opening.cells] == [Stance.SAYS] * 3
    assert next(row for row in laid.rows if row.conflict).slot == "plant / closed"
