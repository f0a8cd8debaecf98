"""Of two reports that may tell of two events of one kind nothing is called a contradiction, and the note says so."""

from __future__ import annotations

from broadsheet.articles import Article
from broadsheet.compare import Verdict, compare_articles
from broadsheet.compare.compatibility.sameness import Profile, may_be_two_events
from broadsheet.compare.statements import read_statements

HERE = "A lorry hit Lena Faber in Carrow near Mill Street as Piet Voss of Osmund Freight drove home to Tarn."
THERE = "A lorry hit Jonas Brandt in Velden near Abbey Road as Rita Solheim of Harbour Haulage drove home to Lund."
AGAIN = "Near Mill Street in Carrow a lorry of Osmund Freight hit Lena Faber, and Piet Voss was at the wheel."


FERRY_A = (
    "A ferry sank off Halden Point on Monday and 14 people drowned, the coast guard said. "
    "Captain Ivo Marsh of the ferry Aurelia called for help at dawn. "
    "Divers from Tollen searched the wreck of the ferry for survivors. "
    "The ferry carried 40 people, said Greta Lind of Marsh Lines. "
    "Strong wind and high waves drove the ferry onto the rocks."
)
FERRY_B = (
    "A ferry sank off Cape Orrin on Friday and 9 people drowned, the coast guard said. "
    "Captain Bram Oake of the ferry Belmira called nobody before the ferry went down. "
    "Helicopters from Sunde looked for survivors of the ferry until night. "
    "The ferry was licensed for 25 people, said Nils Hadar of Oake Shipping. "
    "Waves broke a window of the ferry, and the wind was strong."
)


def read(text: str) -> Profile:
    return Profile(read_statements(text, [((0, len(text)), False)]))


def test_two_accidents_without_a_name_in_common_may_be_two() -> None:
    assert may_be_two_events(read(HERE), read(THERE), 0)
    assert may_be_two_events(read(THERE), read(HERE), 0)


def test_reports_that_share_their_names_tell_of_one() -> None:
    assert not may_be_two_events(read(HERE), read(AGAIN), 0)


def test_reports_that_agree_on_much_tell_of_one_whatever_they_name() -> None:
    some_names_shared = read(HERE), read(THERE + " It came from Tarn through Carrow.")
    assert not may_be_two_events(*some_names_shared, 5)
    assert may_be_two_events(*some_names_shared, 0)


def test_where_nobody_is_named_nothing_is_told_apart() -> None:
    assert not may_be_two_events(read("a lorry hit a man."), read("a lorry hit a wall."), 0)


def test_a_doubted_pair_is_compared_with_a_note_and_without_a_contradiction() -> None:
    comparison = compare_articles(Article.from_text(FERRY_A), Article.from_text(FERRY_B))
    assert comparison.same_story
    assert "may tell of two different events" in comparison.note
    assert Verdict.CONFLICT not in {row.verdict for row in comparison.rows}


def test_who_says_that_two_belong_together_is_not_told_of_doubts() -> None:
    comparison = compare_articles(Article.from_text(FERRY_A), Article.from_text(FERRY_B), same_story=True)
    assert "different events" not in comparison.note
