"""Steps in lives and how often somebody took them: years and counts."""

from __future__ import annotations

from functools import partial

import pytest
from side_by_side import conflicts

_OPENING = "The case has been in the news in Orley for a week, and people there talk of little else.\n\n"
_CLOSING = "\n\nThe mayor, Ivo Brandt, asked everybody to stay calm on Monday."
_conflicts = partial(conflicts, before=(_OPENING, _OPENING), after=_CLOSING)


@pytest.mark.parametrize(
    ("a", "b", "values"),
    [
        (
            "Peter Stone left for Chicago in 1931 with a trumpet.",
            "The trumpeter Peter Stone moved to Chicago in 1935.",
            ("1931", "1935"),
        ),
        (
            "Anna Cole ended her career in 1988 after an injury.",
            "Anna Cole stopped skating in 1990, her sister said.",
            ("ended her career in 1988", "stopped skating in 1990"),
        ),
        (
            "Thomas Reed became a Muslim in 1971.",
            "In 1968, after converting to Islam, Thomas Reed left the band.",
            ("became a Muslim in 1971", "In 1968, after converting to Islam"),
        ),
        (
            "Mary Bell was elected governor in 1998.",
            "Mary Bell became governor in 2003, after a recount.",
            ("1998", "2003"),
        ),
        (
            "Paul Grant has taught chemistry for 12 years, the school said.",
            "Paul Grant has taught there for 25 years.",
            ("12 years", "25 years"),
        ),
        (
            "The singer Laura Finch was married twice.",
            "Laura Finch's third husband, a dentist, was with her.",
            ("married twice", "third husband"),
        ),
        (
            "John Marsh won the Olympic title three times.",
            "The flag will be carried by John Marsh, a five-time Olympic champion.",
            ("won the Olympic title three times", "five-time Olympic champion"),
        ),
        (
            "John Marsh, a three-time Olympic champion, will carry the flag.",
            "The flag will be carried by John Marsh, a five-time Olympic gold medallist.",
            ("three-time Olympic", "five-time Olympic"),
        ),
    ],
)
def test_one_step_has_one_year_and_one_count(a: str, b: str, values: tuple[str, str]) -> None:
    assert values in _conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        # Who is elected in autumn takes office in winter.
        ("Mary Bell was elected president in 2006.", "Mary Bell took office in 2007."),
        # Who has been mayor may be governor later.
        ("Mary Bell was elected mayor in 1990.", "Mary Bell took office as governor in 2001."),
        # The brother's wives are not his.
        ("John Marsh was married twice.", "John Marsh's brother, who was married four times, spoke."),
        # Two towns, two moves.
        ("Peter Stone moved to Chicago in 1931.", "Peter Stone moved to Boston in 1935."),
        # Who turned to it before one year may have done so at any time before.
        ("Thomas Reed became a Buddhist in 1966.", "In 1968, after converting to Buddhism, Thomas Reed left the band."),
        # The banker retires from the bank, the player from playing.
        ("Peter Stone retired from the army in 1980.", "Peter Stone retired from politics in 2004."),
        # The wife's move is not the man's.
        ("Peter Stone, whose wife moved to Oslo in 1980, lives there.", "Peter Stone moved to Oslo in 1990."),
        # Two people.
        ("Mary Bell has been mayor for six years.", "Governor Ralph Dean, who took office two years ago, praised it."),
        # Two offices.
        ("Mary Bell became president of the bank in 1990.", "Mary Bell became president of the club in 2004."),
        # A third marriage may have been before the second count.
        ("Laura Finch was married four times.", "Laura Finch's third husband, a dentist, was with her."),
        ("Laura Finch was married at least twice.", "Laura Finch was married three times."),
        # Two fields, two counts.
        ("John Marsh, a three-time world champion, spoke.", "John Marsh, a two-time Olympic champion, spoke."),
    ],
)
def test_other_steps_people_and_times_are_no_contradiction(a: str, b: str) -> None:
    assert not _conflicts(a, b)
