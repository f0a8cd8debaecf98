"""Where the reader left off, as text and back; and where it has been."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.articles import View
from broadsheet.articles.rows import Group, Order, Scope
from broadsheet.tui.jumps import JumpList, Location
from broadsheet.tui.session import Session, dumped, loaded


def test_a_session_comes_back_as_it_was() -> None:
    view = View(Scope.FOLDER, name="Islands", unread_only=True, order=Order.TITLE, group=Group.SOURCE)
    session = Session(view, 7, "article", 120, True, (7, 9), ("search", "smoke"), {"pair.facts": 20}, "light", "dark")
    assert loaded(dumped(session)) == session


def test_a_theme_chosen_in_the_reader_holds_until_the_settings_name_another() -> None:
    session = Session(theme="light", instead_of="dark")
    assert [session.theme_over(settings) for settings in ("dark", "contrast")] == ["light", "contrast"]
    assert Session().theme_over("dark") == "dark"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "null",
        "{",
        '{"scope": "moon", "pane": 3, "number": -1, "sizes": 4, "beside": [3, 0], "over": "search"}',
    ],
)
def test_what_cannot_be_read_is_a_session_from_the_start(text: str) -> None:
    assert loaded(text) == Session()


@given(st.recursive(st.none() | st.integers() | st.text(), lambda inner: st.dictionaries(st.text(), inner)))
def test_no_text_stops_the_start(value: object) -> None:
    import json

    assert isinstance(loaded(json.dumps(value)), Session)


def at(number: int) -> Location:
    return Location(View(), number, "article")


def test_back_and_forth() -> None:
    jumps = JumpList()
    jumps.leave(at(1))
    jumps.leave(at(2))
    assert jumps.back(at(3)) == at(2)
    assert jumps.back(at(2)) == at(1)
    assert jumps.back(at(1)) is None
    assert jumps.forth(at(1)) == at(2)
    assert jumps.forth(at(2)) == at(3)
    assert jumps.forth(at(3)) is None


def test_a_new_way_ends_the_old_one_and_no_place_is_kept_twice() -> None:
    jumps = JumpList()
    jumps.leave(at(1))
    jumps.leave(at(1))
    assert jumps.back(at(2)) == at(1)
    jumps.leave(at(1))
    assert jumps.forth(at(5)) is None
    assert jumps.back(at(5)) == at(1)
    assert jumps.back(at(1)) is None
