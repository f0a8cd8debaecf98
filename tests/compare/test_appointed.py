"""Days that a report gives but one of: each in words of its own, or of two things."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

from broadsheet.facts import Kind

_A = "Holtrop showed its first electric bicycle in Ghent. Holtrop makes it with the Dutch firm Vlieger. "
_B = "The first electric bicycle of Holtrop, made with the Dutch firm Vlieger, was shown in Ghent. "
_conflicts = partial(conflicts, before=(_A, _B), kind=Kind.DATE)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        ("It goes on sale on May 3.", "Customers can buy it from May 13.", ("May 3", "May 13")),
        ("The bike will be in the shops on May 3.", "It will not be available until May 13.", ("May 3", "May 13")),
        (
            "Ann Dekker will be sworn in as chairwoman on July 1.",
            "She takes office on August 1.",
            ("July 1", "August 1"),
        ),
        ("Vlieger sued Holtrop in 2009.", "The lawsuit against Holtrop was filed in 2011.", ("2009", "2011")),
    ],
)
def test_the_one_day_of_its_sort(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("It goes on sale on May 3.", "It will be in the shops by May 13.", id="edge"),
        pytest.param("It goes on sale in Spain on May 3.", "It goes on sale in Italy on May 13.", id="two countries"),
        pytest.param("It goes on sale on May 3.", "It goes on sale on May 3 and ships on June 9.", id="two days"),
        pytest.param("It goes on sale on May 3.", "It was shown on May 13.", id="another sort"),
        pytest.param("It goes on sale on May 3.", "It goes on sale in May.", id="a month holds its days"),
    ],
)
def test_what_may_be_another_day_is_left_alone(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
