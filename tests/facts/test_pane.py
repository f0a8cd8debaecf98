"""The short list: the event itself first, nothing twice, and no line that only dates or vouches for the text."""

from __future__ import annotations

from broadsheet.articles import Article
from broadsheet.facts import Kind, key_facts

_TEXT = (
    "Updated: May 4, 2021\n"
    "A fire destroyed the old town hall in Westport on Monday, according to the fire department.\n"
    "The fire injured three firefighters and drove 40 people from their homes.\n"
    "Nora Blake, 34, who watched from a cafe, called her sister.\n"
    "The mayor promised that the hall will be built again.\n"
)


def test_the_event_stands_first() -> None:
    first = key_facts(Article.from_text(_TEXT, title="t"))[0]
    assert first.kind is Kind.EVENT
    assert first.slot.relation == "destroyed"


def test_no_source_and_no_dateline_is_listed() -> None:
    pane = key_facts(Article.from_text(_TEXT, title="t"))
    assert not [fact for fact in pane if fact.kind is Kind.ATTRIBUTION or fact.rule == "dateline"]


def test_a_number_and_its_event_stand_once() -> None:
    pane = key_facts(Article.from_text(_TEXT, title="t"))
    told = [fact for fact in pane if "firefighters" in _TEXT[slice(*fact.span)]]
    assert len(told) == 1
