"""Verbs of which one excludes the other, whatever is built around them; and where both may hold."""

from __future__ import annotations

import pytest
from side_by_side import rows

from broadsheet.compare import Verdict

_OPENING = "The glass works at Tarnhof have had a troubled year, people who work there say.\n\n"
_CLOSING = "\n\nThe works make lamps and jars. They were founded in 1911 by two brothers from Prague."


def _told(a: str, b: str, *verdicts: Verdict) -> list[tuple[str, str]]:
    """Return both values of the rows of these verdicts."""
    found = rows(_OPENING + a + _CLOSING, _OPENING + b + _CLOSING)
    return [(row.a.value, row.b.value) for row in found if row.verdict in verdicts and row.a and row.b]


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "On Monday they accepted the owners' final proposal on shifts in a vote by show of hands.",
            "In a ballot the glass blowers rejected the final proposal on shifts from the owners.",
            ("accepted", "rejected"),
        ),
        (
            "The krona jumped 2 percent against the euro when the loss was published.",
            "The currency weakened against the euro when the loss was published.",
            ("jumped", "weakened"),
        ),
        (
            "The foreman Jan Kubat was suspended in May 2019 over a missing ledger.",
            "Over the missing ledger, Jan Kubat resigned in May 2019 as foreman.",
            ("suspended", "resigned"),
        ),
        (
            "Kubat's brother, Emil, was cleared of theft and forgery at Tarnhof court.",
            "Emil Kubat was convicted of theft and forgery at Tarnhof court.",
            ("cleared", "convicted"),
        ),
        (
            "The head of the works, Vera Malik, will stay with the lamp makers after the sale.",
            "Vera Malik will leave the lamp makers after the sale.",
            ("stay", "leave"),
        ),
        (
            "Their manager, Vera Malik, resigned in 2012.",
            "The manager of those days, Vera Malik, was sacked by the owners in 2012.",
            ("resigned", "sacked"),
        ),
    ],
)
def test_two_verbs_are_told_apart(a: str, b: str, values: tuple[str, str]) -> None:
    for one, other, pair in ((a, b, values), (b, a, values[::-1])):
        found = _told(one, other, Verdict.CONFLICT, Verdict.DIFFERS)
        assert any(pair[0] in left and pair[1] in right for left, right in found), found
        assert not any(pair[0] in left and pair[1] in right for left, right in _told(one, other, Verdict.AGREE))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # One after the other.
        (
            "The foreman Jan Kubat was detained in the ledger affair in May.",
            "In the ledger affair the foreman, Jan Kubat, was released in August.",
        ),
        # Two parts of one plan.
        (
            "The potters' union backed the pension plan for older workers on Friday.",
            "The pension plan for younger workers was rejected by the potters' union on Friday.",
        ),
        # Two days.
        (
            "The shares fell on Monday when the loss was published.",
            "The shares rose on Thursday when the loss was published.",
        ),
        # An article that tells of both.
        (
            "Vera Malik will leave the lamp makers. She will stay on as an adviser to the lamp makers.",
            "Vera Malik will stay with the lamp makers.",
        ),
        # Who remains something leaves all the same.
        (
            "Vera Malik remains devoted to the lamp makers.",
            "Vera Malik left the lamp makers to teach.",
        ),
    ],
)
def test_both_verbs_may_hold(a: str, b: str) -> None:
    assert not _told(a, b, Verdict.CONFLICT)
    assert not _told(b, a, Verdict.CONFLICT)


def test_who_would_not_comment_is_quoted_elsewhere() -> None:
    silent = "The trade minister, Ana Reis, declined to comment on the sale of the works."
    heard = "Trade minister Ana Reis said she welcomed the sale and would visit Tarnhof."
    assert any("declined" in one and "welcomed" in other for one, other in _told(silent, heard, Verdict.DIFFERS))
    assert any("welcomed" in one and "declined" in other for one, other in _told(heard, silent, Verdict.DIFFERS))


@pytest.mark.parametrize(
    "silent",
    [
        # Something else than what is commented on.
        "The trade minister, Ana Reis, declined to comment on the strike of the miners.",
        # Who has no more to say has said something.
        "Ana Reis, the trade minister, declined to comment further on the sale of the works.",
        # Both in one article.
        "Ana Reis declined to comment on the sale on Friday. Ana Reis welcomed the sale on Sunday.",
    ],
)
def test_silence_is_not_set_against_other_words(silent: str) -> None:
    heard = "Trade minister Ana Reis said she welcomed the sale and would visit Tarnhof."
    assert not any("welcomed" in other for _, other in _told(silent, heard, Verdict.DIFFERS, Verdict.CONFLICT))
