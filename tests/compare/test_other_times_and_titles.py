"""What happened another time denies nothing, and a title is no first name."""

from __future__ import annotations

import pytest
from side_by_side import conflicts

_A = "A mountain hut above Velm burned down on Sunday, the rescue service of Velm said. The hut was built of larch. "
_B = "The rescue service of Velm said that a mountain hut above the town burned down on Sunday. It was built of larch. "


@pytest.mark.parametrize(
    ("a", "b", "raised"),
    [
        pytest.param(
            "Nobody was killed in the fire.",
            "The hut burned in 1991 too, and a cook was killed in the fire.",
            False,
            id="killed in another year",
        ),
        pytest.param("Nobody was killed in the fire.", "A cook was killed in the fire.", True, id="killed in this one"),
        pytest.param(
            '"You knew of the gas," the judge, Mrs Justice Corrigan, told the warden of the hut.',
            "Judge Helen Corrigan told the warden of the hut that he had known of the gas.",
            False,
            id="a title and a first name",
        ),
    ],
)
def test_other_times_and_titles(a: str, b: str, raised: bool) -> None:
    assert bool(conflicts(a, b, before=(_A, _B))) is raised
