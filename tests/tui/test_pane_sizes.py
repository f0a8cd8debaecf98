"""Sizes of panes: which changes, within which bounds, and what the widgets are given."""

from __future__ import annotations

import pytest

from broadsheet.tui.pane_sizes import bounded, cleaned, grown_by_pane, moved_by_edge, styles_of
from broadsheet.tui.panes import PANES


@pytest.mark.parametrize("arrangement", ["columns", "stacks", "pair"])
def test_every_pane_can_be_changed_where_there_are_several(arrangement: str) -> None:
    assert all(grown_by_pane(arrangement, pane) is not None for pane in PANES)
    assert grown_by_pane("single", "article") is None


def test_the_article_grows_as_the_list_beside_it_shrinks() -> None:
    found = grown_by_pane("pair", "article")
    assert found
    assert (found[0].name, found[1]) == ("pair.articles", -1)


def test_an_edge_moves_the_part_it_belongs_to() -> None:
    found = moved_by_edge("columns", "article", "facts")
    assert found
    # To the right the facts become narrower.
    assert (found[0].name, found[1]) == ("columns.facts", -1)
    assert moved_by_edge("pair", "sources", "facts") is None


@pytest.mark.parametrize(
    ("cells", "room", "given"),
    # The other pane keeps 16 of 80 columns; this one has at least 16, even in 20.
    [(34, 80, 34), (90, 80, 64), (3, 80, 16), (34, 20, 16)],
)
def test_a_size_keeps_within_bounds(cells: int, room: int, given: int) -> None:
    found = grown_by_pane("pair", "articles")
    assert found
    assert bounded(found[0], cells, room) == given


def test_two_lists_side_by_side_share_a_box() -> None:
    # 30 chosen and the usual 46 of the articles: 76 together.
    assert styles_of("columns", {"columns.sources": 30}, 200, 50) == {("sources", "width"): 30, ("left", "width"): 76}
    assert styles_of("columns", {}, 200, 50) == {}
    assert styles_of("stacks", {"stacks.facts": 9, "pair.facts": 40}, 120, 40) == {("facts", "height"): 9}


def test_what_is_no_size_is_left_out() -> None:
    assert cleaned({"pair.facts": 20, "pair.nothing": 3, "columns.facts": "x", "stacks.left": -4}) == {"pair.facts": 20}
    assert cleaned([1, 2]) == {}
