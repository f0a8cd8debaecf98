"""Agreements that bring the reader nothing are no rows."""

from __future__ import annotations

from side_by_side import AROUND_A, AROUND_B, rows

from broadsheet.compare import Row, Verdict


def agreed(a: str, b: str) -> list[Row]:
    return [row for row in rows(a, b) if row.verdict is Verdict.AGREE and row.a and row.b]


def test_the_day_on_which_a_report_was_filed_is_not_the_day_of_what_it_tells() -> None:
    found = agreed(
        f"Tugs refloated the barge Ansgar on Wednesday. {AROUND_A}",
        f"NORWICK, Wednesday - The barge Ansgar was pulled off the bank by tugs. {AROUND_B}",
    )
    assert not [row for row in found if row.a and row.a.value == "Wednesday"]
    assert not [row for row in found if row.b and row.b.value.startswith("Wednesday")]


def test_a_day_that_both_tell_is_an_agreement() -> None:
    found = agreed(
        f"Tugs refloated the barge Ansgar on Wednesday. {AROUND_A}",
        f"The barge Ansgar was refloated by tugs on Wednesday. {AROUND_B}",
    )
    assert [row for row in found if row.a and "Wednesday" in row.a.value]


def test_what_a_ship_is_called_is_no_office() -> None:
    found = agreed(
        f"{AROUND_A}The Lady Elowen left the quay with nine cars.",
        f"{AROUND_B}Crowds waved as the Lady Elowen came home.",
    )
    assert not [row for row in found if row.a and row.a.value == "Lady"]


def test_what_another_agreement_says_in_full_is_told_once() -> None:
    found = agreed(
        f"{AROUND_A}Olga Brandt (Norwick Shipyard, 2011-2015) will lead a group that tests bridges.",
        f"{AROUND_B}Olga Brandt will lead a group that tests bridges.",
    )
    spans = [(row.a.value_span, row.b.value_span) for row in found if row.a and row.b]
    assert spans
    assert not [
        (inner, outer)
        for inner in spans
        for outer in spans
        if inner != outer
        and all(big[0] <= small[0] and small[1] <= big[1] for small, big in zip(inner, outer, strict=True))
    ]


def test_an_office_whose_rank_differs_is_the_same_only_so_far() -> None:
    found = agreed(
        f"{AROUND_A}Olga Brandt is a former director of pilots at Norwick Harbour.",
        f"{AROUND_B}Olga Brandt served as senior director of pilots at Norwick Harbour.",
    )
    assert not [
        row for row in found if row.b and "senior" in row.b.value and row.reason.endswith("; that is the same.")
    ]


def test_a_year_is_set_once_against_what_the_other_article_says_twice() -> None:
    found = rows(
        f"{AROUND_A}Olga Brandt left Norwick Shipyard in 2013 to paint.",
        f"{AROUND_B}Olga Brandt left Norwick Shipyard in 2015 to teach. Olga Brandt left in 2015 after a quarrel.",
    )
    against = [row for row in found if row.verdict is Verdict.CONFLICT and row.a and row.a.value == "2013"]
    assert len(against) == 1
