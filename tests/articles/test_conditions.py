"""The SQL of a condition is made of fixed words: every value goes in as a parameter, whatever it says."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any

from hypothesis import given, settings
from hypothesis import strategies as st

from broadsheet.articles import Store
from broadsheet.articles.conditions import (
    Answering,
    Contradicted,
    Dated,
    Either,
    Every,
    Neither,
    Starred,
    Tagged,
    ToldBy,
    Unread,
    sql_of,
)

if TYPE_CHECKING:
    import pytest

NUMBERS = st.integers(0, 9)
MOMENTS = st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False))
LEAVES = st.one_of(
    st.builds(Answering, NUMBERS, NUMBERS),
    st.builds(Unread),
    st.builds(Starred),
    st.builds(Contradicted),
    st.builds(Tagged, st.one_of(st.text(), st.just("'); DROP TABLE articles; --"))),
    st.builds(Dated, MOMENTS, MOMENTS),
    st.builds(ToldBy, NUMBERS, st.one_of(st.none(), NUMBERS)),
)
TREES: st.SearchStrategy[Any] = st.recursive(
    LEAVES,
    lambda below: st.one_of(
        st.lists(below, max_size=3).map(lambda parts: Every(tuple(parts))),
        st.lists(below, max_size=3).map(lambda parts: Either(tuple(parts))),
        below.map(Neither),
    ),
    max_leaves=12,
)


def blank(tree: Any) -> Any:
    """Return the tree with nothing particular in it."""
    plain: dict[type, Any] = {str: "x", int: 1, float: 1.0}
    changed = {}
    for field in fields(tree):
        value = getattr(tree, field.name)
        if isinstance(value, tuple):
            changed[field.name] = tuple(blank(part) for part in value)
        elif is_dataclass(value):
            changed[field.name] = blank(value)
        else:
            changed[field.name] = plain.get(type(value), value)
    return replace(tree, **changed)


@given(TREES)
def test_what_a_condition_says_changes_no_word_of_its_sql(tree: Any) -> None:
    sql, values = sql_of(tree)
    assert sql == sql_of(blank(tree))[0]
    assert sql.count("?") == len(values)
    assert re.fullmatch(r"[\w\s.,()?=<>*]*", sql)


@settings(deadline=None, max_examples=30)  # a library each
@given(tree=TREES)
def test_every_condition_is_sql_that_runs(tree: Any, tmp_path_factory: pytest.TempPathFactory) -> None:
    with Store(tmp_path_factory.mktemp("library")) as store:
        assert store.answers.count(tree) == 0
        assert store.answers.numbers(tree) == []
