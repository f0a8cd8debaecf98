"""Events that are too often misread to be stated, each beside one like it that is stated."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Fact, Kind, TextValue, extract_facts


def told(text: str, *kinds: Kind) -> list[Fact]:
    return [fact for fact in extract_facts(Article.from_text(text)) if not kinds or fact.kind in kinds]


def relations(text: str) -> set[str]:
    return {fact.slot.relation for fact in told(text, Kind.EVENT)}


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Ida Marsh walked in and hummed an old tune.", "hummed"),
        ("A clerk entered the office and killed an old man.", "killed"),
        ("A clerk painted the old office.", "painted"),
        ("Colin Marsh joined the mill. His role at the mill focuses on repair.", "focused"),
        ("Colin Marsh escaped without injury.", "escaped"),
        ("Today Colin Marsh's role focuses specifically on farming in the far north.", "focused"),
        ("The old rule was reversed by the council.", "reversed"),
        ("Colin Marsh owned a 135-156 record.", "owned"),
        ("Colin Marsh hit a woman near the gate.", "struck"),
    ],
)
def test_an_event_read_with_certainty_is_stated(text: str, relation: str) -> None:
    assert relation in relations(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        # Its subject is only described, far off, and its verb is not the news' own.
        ("A clerk walked into the office and hummed an old tune.", "hummed"),
        # The verb may be an adjective.
        ("The judge listed crimes and associated farm projects over the years.", "associated"),
        ("Mayor Overturns Endangered Species Rule", "endangered"),
        # The subject is left out of what is told.
        ("All but Colin Marsh escaped without injury.", "escaped"),
        # The phrase breaks off, or the words tell nothing alone.
        ("The old rule is reversed whenever", "reversed"),
        ("Colin Marsh owned a 135-156 (.464) record.", "owned"),
        ("Colin Marsh was let go from the plant.", "let"),
        ("Colin Marsh attacked her in March 1998-saying he was angry.", "attacked"),
        ("Colin Marsh hit her two blocks away.", "struck"),
        ("Ida Marsh won an Oakleaf® prize in 2007.", "won"),
        # Another is named before the pronoun, or the words are not the writer's.
        ("Mary Roe runs the shop. After the death of Colin Marsh, police said she attacked a guard.", "attacked"),
        # Somebody only claims it, or the words only name somebody.
        ("Colin Marsh, who argued he killed nobody, spoke in court.", "killed"),
        ("Police arrested a man who was the hit and run driver.", "ran"),
    ],
)
def test_a_doubtful_event_is_not_stated(text: str, relation: str) -> None:
    assert relation not in relations(text)


@pytest.mark.parametrize(
    ("text", "relation", "kind"),
    [
        ('Colin Marsh directed last year\'s "The Glass Door".', "directed", Kind.DATE),
        ("Colin Marsh won his fifth match since May.", "won", Kind.DATE),
        ("A crowd left the 67th Precinct station.", "left", Kind.ORDINAL),
        ("Wednesday.", "dated", Kind.DATE),
        ("All the signs were there.", "is", Kind.STATEMENT),
        ("Colin Marsh, who argued he was insane, spoke in court.", "is", Kind.STATEMENT),
        ("The next fight is a bout with the Champion, Colin Marsh.", "is", Kind.STATEMENT),
        ("Colin Marsh would not say how many horses were in the stable.", "is", Kind.PLACE),
        ("While two of them managed to land, the ship seized the boats.", "managed", Kind.NUMBER),
        ("Colin Marsh sang in 2005, knows the stage, and won a prize.", "won", Kind.DATE),
        ("He boasted prior to the trial that Colin Marsh was ill.", "said", Kind.STATEMENT),
        ("Police said a 70-year old tailor left the shop.", "length", Kind.DURATION),
        ("Ida Marsh said, adding she was not fond of him.", "said", Kind.STATEMENT),
    ],
)
def test_a_value_that_belongs_to_something_else_is_not_stated(text: str, relation: str, kind: Kind) -> None:
    assert not [fact for fact in told(text, kind) if fact.slot.relation == relation]


def test_what_hangs_on_a_source_and_on_a_verb_is_told_with_it() -> None:
    sources = told("According to a report from the Daily Post, Colin Marsh resigned.", Kind.ATTRIBUTION)
    assert [fact.value.text for fact in sources if isinstance(fact.value, TextValue)] == [
        "a report from the Daily Post"
    ]
    taken = [f for f in told("The officers took the crate inside.", Kind.EVENT) if isinstance(f.value, TextValue)]
    assert any(str(fact.value.text).endswith("the crate inside") for fact in taken if isinstance(fact.value, TextValue))


def test_a_fragment_is_not_the_words_of_a_speaker_further_off() -> None:
    text = "Ida Marsh told the Post — where the lawyer Tom Reeve said she was “buried under the roses” — she left."
    assert not [f for f in told(text, Kind.QUOTE) if f.slot.subject == "Ida Marsh"]
