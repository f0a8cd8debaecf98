"""What a clause tells that hangs on another: a plan, what is still to be done, what was refused or left undone."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare.language.intentions import settled
from broadsheet.facts import find_propositions


def _told(text: str, verb: str) -> tuple[bool, bool, bool]:
    """Return whether the clause with this verb is denied, yet to come, and doubtful."""
    article = Article.from_text(text, source="one")
    clause = next(one for one in settled(find_propositions(article), text) if one.verb == verb)
    return clause.negated, clause.planned, clause.hedged


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Ada Brock plans to sell the farm.", "sell", (False, True, False)),
        ("Ada Brock has decided not to sell the farm.", "sell", (True, True, False)),
        ("Ada Brock has no plans to sell the farm.", "sell", (True, True, False)),
        ("Ada Brock has no intention of selling the farm.", "sell", (True, True, False)),
        ("Ada Brock has yet to sell the farm.", "sell", (True, False, False)),
        ("Ada Brock refused to sell the farm.", "sell", (True, False, False)),
        ("Ada Brock ruled out selling the farm.", "sell", (True, True, False)),
        ("Ada Brock left without selling the farm.", "sell", (True, False, False)),
        ("Ada Brock denied selling the farm.", "sell", (False, False, True)),
        ("Ada Brock will continue to sell eggs.", "sell", (False, True, False)),
        ("Ada Brock will no longer sell eggs.", "sell", (True, True, False)),
        ("Ada Brock no longer sells eggs.", "sell", (True, False, False)),
    ],
)
def test_the_words_before_a_verb_say_whether_it_was_done(text: str, verb: str, told: tuple[bool, bool, bool]) -> None:
    assert _told(text, verb) == told


@pytest.mark.parametrize(
    ("text", "verb", "told"),
    [
        ("Ada Brock sold the farm.", "sell", (False, False, False)),
        ("Ada Brock was urged to sell the farm.", "sell", (False, False, True)),
        ("Ada Brock hopes to sell the farm.", "sell", (False, False, True)),
        ("Ada Brock came back to sell the farm.", "sell", (False, False, False)),
        ("Ada Brock made money by selling the farm.", "sell", (False, False, False)),
        ("The farm was no larger than others when Ada Brock sold it.", "sell", (False, False, False)),
    ],
)
def test_other_words_before_it_change_nothing(text: str, verb: str, told: tuple[bool, bool, bool]) -> None:
    assert _told(text, verb) == told
