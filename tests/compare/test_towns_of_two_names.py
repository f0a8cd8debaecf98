"""Towns that have been renamed, or are called otherwise abroad."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(("one", "other"), [("Mumbai", "Bombay"), ("Kyiv", "Kiev"), ("Salonika", "Thessaloniki")])
def test_a_town_of_two_names_is_one_place(one: str, other: str) -> None:
    a = f"Anita Lorne was born in {one} in 1950 and sang at the opera."
    b = f"The singer Anita Lorne, who was born in {other} in 1950, has retired."
    assert conflicts(a, b) == []
    assert conflicts(b, a) == []
