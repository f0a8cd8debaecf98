"""Years with an employer, terms, places in a table, shares in a poll: one told in two ways, and two that are two."""

from datetime import UTC, datetime
from functools import partial

import pytest
from side_by_side import conflicts

_LEAD = "The town of Velm lies on Lake Orren. Mayor Ilse Brandt called the council together on Tuesday.\n"
_conflicts = partial(conflicts, before=(_LEAD, _LEAD), written=datetime(2026, 6, 15, tzinfo=UTC))


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        # With whom somebody was for so long is what both must name; years elsewhere are no rivals.
        (
            "Brandt spent nine years at Orren Shipping, and before that two years at Velm Paper.",
            "Mayor Brandt left Orren Shipping after seven years. She had been with Velm Paper for two years.",
            ("nine years", "seven years"),
        ),
        # A term is exact.
        (
            "The treasurer of Velm, Lars Holm, was jailed for six years.",
            "Lars Holm, the treasurer of Velm, began a prison sentence of five and a half years.",
            ("six years", "five and a half years"),
        ),
        # What happened in a year stands behind "when".
        (
            "The old people of Velm spoke of 1978, when 600 houses were destroyed in a flood.",
            "A flood in Velm in 1987 destroyed 600 houses.",
            ("1978", "1987"),
        ),
        # What an insurer paid is no rate.
        (
            "The partners in Velm had fallen out over a $340,000 insurance payment for a burnt yacht.",
            "The partners in Velm quarrelled about the $430,000 an insurer paid for the yacht that was burnt.",
            ("$340,000", "$430,000"),
        ),
        (
            "A survey published on Monday found that 63 percent of voters in Velm wanted the mayor to go.",
            "In an opinion poll in Velm 56 per cent said that Brandt must quit.",
            ("63 percent", "56 per cent"),
        ),
        (
            "Velm Rovers finished fifth in the league and won the cup.",
            "Velm Rovers, the winners of the cup, came seventh in the league.",
            ("fifth", "seventh"),
        ),
        # Nurses are staff.
        (
            "The hospital in Velm laid off nine nurses in 2014.",
            "Seven nursing staff lost their jobs at the hospital in Velm in 2014.",
            ("nine nurses", "Seven nursing staff"),
        ),
    ],
)
def test_one_figure_is_told_in_two_ways(a: str, b: str, values: tuple[str, str]) -> None:
    assert _conflicts(a, b) == [values]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Brandt spent nine years at Orren Shipping.",
            "Mayor Brandt left Velm Paper after seven years.",
        ),
        # Then and at the end of the day.
        (
            "Shares in Velm plunged 5.4 per cent on the news of the strike.",
            "Shares in Velm closed down 3.9 percent on the news of the strike.",
        ),
        (
            "The treasurer of Velm faces up to 15 years in prison.",
            "The treasurer of Velm was jailed for six years.",
        ),
        (
            "Velm Rovers finished fifth in the league.",
            "Velm Rovers came seventh in the league the year before.",
        ),
    ],
)
def test_two_figures_are_of_two_things(a: str, b: str) -> None:
    assert _conflicts(a, b) == []
