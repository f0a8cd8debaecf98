"""Months, weekdays and the words that place a day relative to another."""

from __future__ import annotations

from broadsheet.facts.lexicon.wordlists import word_set

_MONTH_NAMES = {
    1: "january jan enero janvier januar januari gennaio janeiro",
    2: "february feb febrero février februar februari febbraio fevereiro",
    3: "march mar marzo mars märz maart março",
    4: "april apr abril avril aprile",
    5: "may mayo mai mei maggio maio",
    6: "june jun junio juin juni giugno junho",
    7: "july jul julio juillet juli luglio julho",
    8: "august aug agosto août augustus",
    9: "september sep sept septiembre septembre settembre setembro",
    10: "october oct octubre octobre oktober ottobre outubro",
    11: "november nov noviembre novembre novembro",
    12: "december dec diciembre décembre dezember dicembre dezembro",
}
MONTHS = {name: number for number, names in _MONTH_NAMES.items() for name in names.split()}
"""Lower-case month name or abbreviation, without its full stop, of the major European languages -> 1 to 12."""

ENGLISH_MONTHS = word_set(
    """
    january jan february feb march mar april apr may june jun july jul august aug september sep sept october oct
    november nov december dec
    """
)

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday mon",
            "tuesday tue tues",
            "wednesday wed",
            "thursday thu thurs",
            "friday fri",
            "saturday sat",
            "sunday sun",
        )
    )
    for name in names.split()
}
"""Lower-case weekday -> 0 for Monday to 6 for Sunday."""
FULL_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")

RELATIVE_DAYS = {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1}
DAY_PARTS = word_set("morning afternoon evening night noon midnight midday dawn dusk")
PERIOD_UNITS = word_set(
    """
    day week fortnight weekend month quarter year season decade century spring summer autumn fall winter
    """
)
PERIOD_WORDS = word_set("last next this past previous following same coming")

DURATION_UNITS = {
    "second": "second",
    "seconds": "second",
    "sec": "second",
    "minute": "minute",
    "minutes": "minute",
    "min": "minute",
    "mins": "minute",
    "hour": "hour",
    "hours": "hour",
    "day": "day",
    "night": "night",
    "nights": "night",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "month": "month",
    "months": "month",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
    "centuries": "century",
    "season": "season",
    "seasons": "season",
}
