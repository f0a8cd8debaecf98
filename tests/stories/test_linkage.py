"""Joining groups of a pool: what the quotient of likeness between and within makes of it, worked out by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from broadsheet.stories import Closeness
from broadsheet.stories.linkage import link

if TYPE_CHECKING:
    from collections.abc import Sequence

PLAIN = Closeness(threshold=0.6, floor=0.1, expected=0.2, trust=2)


def always(_these: Sequence[int], _those: Sequence[int]) -> bool:
    return True


def singles(count: int) -> list[list[int]]:
    return [[place] for place in range(count)]


def test_two_articles_join_when_their_likeness_is_the_threshold_of_what_is_expected() -> None:
    # Each is presumed 0.2 within; 0.12 / sqrt(0.2 * 0.2) = 0.6 is the threshold, 0.118 gives 0.59.
    assert link([[0, 0.1201], [0.1201, 0]], singles(2), always, PLAIN) == [[0, 1]]
    assert link([[0, 0.118], [0.118, 0]], singles(2), always, PLAIN) == [[0], [1]]


def test_the_floor_holds_whatever_the_quotient() -> None:
    # 0.08 / 0.1 = 0.8 is far over the threshold.
    lax = Closeness(threshold=0.6, floor=0.1, expected=0.1, trust=2)
    assert link([[0, 0.08], [0.08, 0]], singles(2), always, lax) == [[0], [1]]


def test_two_close_groups_stay_apart_although_their_articles_are_alike() -> None:
    # Within each pair 0.8: (0.8 + 2 * 0.2) / (1 + 2) = 0.4. Between 0.23: 0.23 / 0.4 = 0.575, under 0.6.
    # Two single articles as alike as that would join: 0.23 / 0.2 = 1.15.
    a, b = 0.8, 0.23
    likeness = [[0, a, b, b], [a, 0, b, b], [b, b, 0, a], [b, b, a, 0]]
    assert link(likeness, singles(4), always, PLAIN) == [[0, 1], [2, 3]]


def test_two_loose_groups_join_at_the_same_likeness() -> None:
    # Within each pair 0.3: (0.3 + 0.4) / 3 = 0.2333. Between 0.23: 0.986.
    a, b = 0.3, 0.23
    likeness = [[0, a, b, b], [a, 0, b, b], [b, b, 0, a], [b, b, a, 0]]
    assert link(likeness, singles(4), always, PLAIN) == [[0, 1, 2, 3]]


def test_what_belongs_together_from_the_start_stays_together() -> None:
    nothing = [[0.0] * 3 for _ in range(3)]
    assert link(nothing, [[0, 2], [1]], always, PLAIN) == [[0, 2], [1]]


def test_what_may_not_join_does_not_even_over_a_third() -> None:
    likeness = [[0.9] * 3 for _ in range(3)]

    def apart(these: Sequence[int], those: Sequence[int]) -> bool:
        return not ({0, 1} <= {*these, *those})

    groups = link(likeness, singles(3), apart, PLAIN)
    assert not any({0, 1} <= set(group) for group in groups)
    assert sorted(len(group) for group in groups) == [1, 2]


@given(st.data())
def test_every_article_ends_in_exactly_one_group(data: st.DataObject) -> None:
    count = data.draw(st.integers(0, 8))
    values = st.floats(0, 1)
    likeness = [[0.0] * count for _ in range(count)]
    for row in range(count):
        for column in range(row):
            likeness[row][column] = likeness[column][row] = data.draw(values)
    groups = link(likeness, singles(count), always)
    assert sorted(place for group in groups for place in group) == list(range(count))
