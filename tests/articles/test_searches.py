"""Searches that are kept under a name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from broadsheet.articles import SavedSearch, StoreError

if TYPE_CHECKING:
    from broadsheet.articles import Store


def test_a_search_is_kept_until_it_is_removed(store: Store) -> None:
    fires = store.searches.keep("Fires", "fire title:mill", now=0)
    floods = store.searches.keep("Floods", "flood", origin='title =~ "flood"', now=0)
    assert store.searches.all() == [
        SavedSearch(fires, "Fires", "fire title:mill"),
        SavedSearch(floods, "Floods", "flood", 'title =~ "flood"'),
    ]
    assert store.searches.remove(fires)
    assert not store.searches.remove(fires)
    assert [search.name for search in store.searches.all()] == ["Floods"]


def test_one_of_the_same_name_has_the_new_query(store: Store) -> None:
    first = store.searches.keep("Fires", "fire", now=0)
    assert store.searches.keep("FIRES", "blaze", now=1) == first
    assert store.searches.all() == [SavedSearch(first, "Fires", "blaze")]


def test_a_name_belongs_to_one_search(store: Store) -> None:
    fires = store.searches.keep("Fires", "fire", now=0)
    floods = store.searches.keep("Floods", "flood", now=0)
    store.searches.rename(fires, "fires\x1b[31m")
    with pytest.raises(StoreError, match="another saved search is called “FLOODS”"):
        store.searches.rename(fires, "FLOODS")
    assert [(one.number, one.name) for one in store.searches.all()] == [(fires, "fires[31m"), (floods, "Floods")]


@pytest.mark.parametrize(("name", "query"), [("", "fire"), ("\u202e", "fire"), ("Fires", "  ")])
def test_a_search_needs_a_name_and_a_query(store: Store, name: str, query: str) -> None:
    with pytest.raises(StoreError, match="needs a name and a query"):
        store.searches.keep(name, query, now=0)
