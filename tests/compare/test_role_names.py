"""Whom a clause is about that only says what they are: "the mayor", "the 46-year-old", "his agent, Jo Penn,"."""

from __future__ import annotations

import pytest

from broadsheet.articles import Article
from broadsheet.compare.sentences.role_names import with_names
from broadsheet.facts import extract_facts, find_propositions


def _subject(text: str, verb: str) -> str:
    article = Article.from_text(text, source="one")
    clauses = with_names(find_propositions(article), extract_facts(article), text)
    clause = next(one for one in clauses if one.verb == verb)
    return clause.subject.name if clause.subject is not None else ""


@pytest.mark.parametrize(
    ("text", "verb", "name"),
    [
        ("Mayor Lena Ortiz opened the bridge. The mayor wept.", "weep", "Lena Ortiz"),
        ("Lena Ortiz, 61, opened the bridge. The 61-year-old wept.", "weep", "Lena Ortiz"),
        ("The captain, 46-year-old Paul Renner, wept.", "weep", "Paul Renner"),
        ("Paul Renner, the captain of the ferry, bowed. The captain wept.", "weep", "Paul Renner"),
        ("The village priest, Father Anton Weiss, wept.", "weep", "Anton Weiss"),
        ("His agent, Jo Penn, said the singer was ill. The agent wept.", "weep", "Jo Penn"),
    ],
)
def test_a_role_or_an_age_that_one_alone_has_names_him(text: str, verb: str, name: str) -> None:
    assert _subject(text, verb) == name


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        # Two have it, one had it, another sort of it, one of several, and one of whom nothing is told.
        ("Mayor Lena Ortiz met Mayor Karl Voss. The mayor wept.", "weep"),
        ("Former mayor Lena Ortiz opened the bridge. The mayor wept.", "weep"),
        ("Mayor Lena Ortiz opened the bridge. The deputy mayor wept.", "weep"),
        ("The bus driver, Karl Voss, waved. The lorry driver stopped. The driver wept.", "weep"),
        ("The driver, Karl Voss, waved. Two drivers wept.", "weep"),
        ("Mayor Lena Ortiz opened the bridge. A mayor wept.", "weep"),
    ],
)
def test_else_nobody_is_named(text: str, verb: str) -> None:
    assert not _subject(text, verb)
