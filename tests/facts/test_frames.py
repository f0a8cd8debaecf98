"""A typed value in its frame: the verb that governs it, whose doing that is, and the phrase it stands in."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Frame, Kind, find_frames


def _frame(text: str, printed: str) -> Frame:
    article = Article.from_text(text, title="", source="")
    found = [frame for frame in find_frames(article) if text[slice(*frame.span)] == printed]
    assert len(found) == 1, [text[slice(*frame.span)] for frame in find_frames(article)]
    return found[0]


@pytest.mark.parametrize(
    ("text", "printed", "verb", "subject", "preposition"),
    [
        ("The jury deliberated for five hours.", "five hours", "deliberate", "jury", "for"),
        ("Castle was founded in 1961 in Madison.", "1961", "found", "Castle", "in"),
        ("Police say they seized 14 rifles from the boat.", "14 rifles", "seize", "Police", ""),
        ("Two helicopters joined the search.", "Two helicopters", "join", "helicopters", ""),
        ("Ida Holt, who wed three weeks before the vote, told him so.", "three weeks", "wed", "Ida Holt", ""),
        ("A man who stole 12 cars was arrested.", "12 cars", "steal", "man", ""),
        ("A ride for children costs 3 euros.", "3 euros", "cost", "ride", ""),
        ("Rooms with views cost $90.", "$90", "cost", "Rooms", ""),
    ],
)
def test_a_value_belongs_to_the_verb_that_governs_it(
    text: str, printed: str, verb: str, subject: str, preposition: str
) -> None:
    frame = _frame(text, printed)
    assert (frame.verb, frame.subject, frame.preposition) == (verb, subject, preposition)


def test_a_pronoun_stands_for_the_one_it_means() -> None:
    frame = _frame("Laura Benning joined Castle. She will leave on July 1.", "July 1")
    assert frame.subject == "Laura Benning"
    assert "benning" in frame.subject_keys


def test_voice_and_object_tell_who_does_it_to_whom() -> None:
    active = _frame("Commandos seized nine rifles on Monday.", "Monday")
    passive = _frame("Nine rifles were seized on Monday.", "Monday")
    assert (active.passive, active.object) == (False, "nine rifles")
    assert passive.passive
    assert passive.subject.casefold() in {"rifles", "nine rifles"}


def test_a_value_outside_every_clause_is_said_to_be_loose() -> None:
    frame = _frame("The ferry went down at noon, about four miles from the harbour.", "about four miles")
    assert frame.loose
    assert (frame.kind, frame.verb) == (Kind.MEASURE, "go")


def test_a_denial_before_the_value_is_noted() -> None:
    assert _frame("The boat did not hold 20 passengers.", "20 passengers").negated
    assert not _frame("The boat held 20 passengers.", "20 passengers").negated
