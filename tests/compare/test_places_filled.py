"""What fills one place of one deed: who came upon the child, what a barge carried."""

from __future__ import annotations

import pytest
from side_by_side import conflicts


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "The boy was found on Monday by a hunter, the sheriff said.",
            "The boy was found on Monday by a postman, the sheriff said.",
            ("hunter", "postman"),
        ),
        (
            "Ivo Brandt was trained by his father.",
            "Ivo Brandt, who was trained by his uncle, won in the end.",
            ("father", "uncle"),
        ),
        (
            "The barge Lona was carrying diesel.",
            "The barge Lona was loaded with timber.",
            ("diesel", "timber"),
        ),
    ],
)
def test_two_things_in_one_place_exclude_each_other(a: str, b: str, values: tuple[str, str]) -> None:
    found = conflicts(a, b)
    assert any(values[0] in one and values[1] in other for one, other in found), found
    back = conflicts(b, a)
    assert any(values[1] in one and values[0] in other for one, other in back), back


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Another one to whom it is done, or who does it.
        ("The boy was found by a hunter.", "The stolen car was found by a postman."),
        ("Ivo Brandt was trained by his father.", "Ann Hale was trained by her uncle."),
        ("A passenger broke her leg.", "A child broke his arm."),
        ("He is accused of bribery.", "His predecessor was jailed for fraud."),
        # Either report knows both.
        ("A hunter who met a postman found the boy.", "The boy was found by a postman."),
        # No deed, or not told as one.
        ("The barge Lona will perhaps carry diesel.", "The barge Lona was loaded with timber."),
        ("The barge Lona was not carrying diesel.", "The barge Lona was loaded with timber."),
    ],
)
def test_what_may_fill_two_places_is_left_alone(a: str, b: str) -> None:
    assert not conflicts(a, b)
