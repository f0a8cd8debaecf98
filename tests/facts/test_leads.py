"""The first sentence tells the news: its main clause is found behind long subjects, and stated whatever its verb."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.facts import Fact, Kind, extract_facts


def _told(text: str, *kinds: Kind) -> list[tuple[str, str, str]]:
    """Return subject, relation and printed words of what a text tells."""
    facts: tuple[Fact, ...] = extract_facts(Article.from_text(text, title="t"))
    return [
        (fact.slot.subject, fact.slot.relation, text[slice(*fact.span)])
        for fact in facts
        if fact.kind in (kinds or (Kind.EVENT,))
    ]


@pytest.mark.parametrize(
    ("text", "subject", "relation"),
    [
        # A participle with a gerund and a relative clause between the subject and its verb.
        (
            "A man suspected of robbing two banks in a town where he had lived was arrested on Monday.",
            "man",
            "arrested",
        ),
        ("A woman charged with setting fire to a barn was released without bail.", "woman", "released"),
        # An aside opened by "whose", with a verb of its own and a list in it.
        (
            "Clara Voss, whose songs about trains, rivers and rain charmed a generation of listeners, died on Sunday.",
            "Clara Voss",
            "died",
        ),
        # A bare verb behind "helped" belongs to the aside.
        ("Clara Voss, the singer who helped shape the sound of the 1960s, has died.", "Clara Voss", "died"),
        # An aside between dashes.
        ("A lifeguard — the father of three girls — died after a storm in Port Hale.", "lifeguard", "died"),
        ("Voss, 88, passed away early Sunday in her sleep.", "Voss", "died"),
        # What the phrase is of, not what hangs on it.
        ("The trial of the clerk accused of theft was cancelled on Monday.", "trial of the clerk", "cancelled"),
        # A verb that no list knows, behind "will not".
        ("The director Jane Orr will not helm the sequel.", "Jane Orr", "helmed"),
        # Said to be admitted is no speech, and being called somewhere is no name.
        ("Jane Orr was admitted to St. Brendan's Hospital on Friday.", "Jane Orr", "admitted"),
        ("Firefighters were called to the mill shortly after midnight.", "Firefighters", "called"),
        # A second verb behind an "and".
        ("Jane Orr has decided to try and has entered a clinic.", "Jane Orr", "entered"),
    ],
)
def test_whose_doing_the_main_verb_is(text: str, subject: str, relation: str) -> None:
    assert (subject, relation) in [(who, what) for who, what, _ in _told(text)]


@pytest.mark.parametrize(
    ("text", "subject", "relation"),
    [
        ("The navy says it has arrested 12 smugglers.", "navy", "arrested"),
        ("Officials announced Friday they have made a payment to the miners.", "Officials", "made"),
        ("Acme Corp. said it will close its plant in Dunmore.", "Acme Corp.", "closed"),
    ],
)
def test_a_body_tells_what_it_did_itself(text: str, subject: str, relation: str) -> None:
    assert (subject, relation) in [(who, what) for who, what, _ in _told(text)]


def test_what_is_talked_of_is_not_who_talks() -> None:
    told = _told("The Harbour Institute said it was 27 kilometres deep.", Kind.EVENT, Kind.STATUS, Kind.MEASURE)
    assert not [row for row in told if "Institute" in row[0]]


def test_the_main_clause_of_the_lead_is_told_whatever_its_verb() -> None:
    lead = "A turboprop carrying 48 people skidded off the runway at Bergsund in heavy snow on Friday night."
    later = "It was a quiet day at the airport until then, witnesses told a local newspaper. "
    assert ("turboprop", "skidded off") in [(who, what) for who, what, _ in _told(lead)]
    assert ("turboprop", "skidded off") not in [(who, what) for who, what, _ in _told(later + lead)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The election ended on Sunday evening.", True),
        ("The votes began to trickle in.", False),
    ],
)
def test_what_comes_about_is_whole_without_an_object(text: str, told: bool) -> None:
    assert bool([row for row in _told(text) if row[1] in {"ended", "started"}]) is told


def test_a_condition_is_whole_without_what_hangs_on_it() -> None:
    text = (
        "Two sailors are under arrest for the night-time theft of the harbour master's yacht from its berth in the old "
        "marina of Port Hale last summer, police said."
    )
    assert ("sailors", "is", "under arrest") in _told(text, Kind.STATUS)
