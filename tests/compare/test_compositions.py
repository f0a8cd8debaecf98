"""Of whom groups consist: all of one kind here and some of another there, and two groups that are not one."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts, rows

from broadsheet.compare import Verdict

_OPENING = "The case has been in the news in Orley for a week, and people there talk of little else.\n\n"
_CLOSING = "\n\nThe mayor, Ivo Brandt, asked everybody to stay calm on Monday."
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Four people were hurt on the slide. They were all adults, the guide said.",
            "Among those injured, including a boy, nobody was in danger.",
            ("were all adults", "including a boy"),
        ),
        (
            "The bus went off a bridge and 14 people died, all of them women.",
            "The crash killed 14 people, including three men, the coroner said.",
            ("all of them women", "including three men"),
        ),
        (
            "The passengers were all adults on their way to a fair.",
            "Some 60 passengers, among them nine children, spent the night on deck.",
            ("were all adults", "among them nine children"),
        ),
        (
            "Police arrested 31 people, all of them students.",
            "Of the 31 detained, two of them pensioners, most were let go.",
            ("all of them students", "two of them pensioners"),
        ),
        (
            "The victims were all civilians, the hospital said.",
            "Nine people were killed, including two soldiers.",
            ("were all civilians", "including two soldiers"),
        ),
        (
            "The six dead, all experienced divers, had not come up by noon.",
            "Six people died, among them two beginners.",
            ("all experienced", "among them two beginners"),
        ),
    ],
)
def test_a_group_of_one_kind_has_nobody_of_another(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # The dead and the hurt are two groups.
        ("The crash killed four people, all of them adults.", "The crash injured nine people, including two children."),
        # So are the crew and the passengers.
        ("The crew were all men.", "The passengers, including 20 women, were taken off."),
        # Only the others of the group are meant.
        ("The other victims were all adults.", "Five people were killed, including a boy."),
        # Nothing is said of who they are.
        ("All children were evacuated in time.", "Six people, including two adults, were inside."),
        # It was another time.
        ("The dead were all men.", "A fire in the mill killed six people, including two women, in 1987."),
        # Nobody was hurt, and so there is no group.
        ("No one was hurt. They were all adults, he said.", "Three people were hurt, including a child."),
        # Men may be students.
        ("Those arrested were all men.", "Police arrested nine people, including four students."),
    ],
)
def test_two_groups_and_kinds_that_go_together_are_no_contradiction(a: str, b: str) -> None:
    assert not _conflicts(a, b)


def test_a_row_names_the_group_and_in_what_its_members_differ() -> None:
    found = rows(
        f"{_OPENING}Police arrested 31 people, all of them women.{_CLOSING}",
        f"{_OPENING}Of the 31 detained, two of them men, most were let go.{_CLOSING}",
    )
    assert "those arrested / sex / of whom" in [row.slot for row in found if row.verdict is Verdict.CONFLICT]
