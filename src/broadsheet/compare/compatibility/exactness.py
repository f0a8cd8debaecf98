"""How two values that can both be right differ in how exactly they are given, and how seldom they meet by chance."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from broadsheet.compare.compatibility.findings import MORE_PRECISE, Relation
from broadsheet.compare.compatibility.looseness import Looseness, how_they_differ, loosened
from broadsheet.compare.compatibility.values import ROUNDED, compare_values
from broadsheet.compare.language.units import in_base
from broadsheet.facts import Bound, DateValue, Kind, QuantityValue, TextValue

if TYPE_CHECKING:
    from broadsheet.compare.compatibility.findings import Finding
    from broadsheet.compare.compatibility.looseness import Loose
    from broadsheet.facts import Fact, Frame, Value

YEAR = 366
"""Of a longer stretch, in days, a date is not told less closely: "between 1991 and 1998"."""

EQUAL = 1e-6
ROUNDING = 0.01
"""Up to this share of the larger, two numbers are one, in one unit or two."""

NEAR = 0.2
"""No rounding moves a number by more than this share of it."""

MOST_DOZENS = 10
""""Dozens" are not more than this many times the least of them."""

SAME_NUMBER, DIGIT, MOST_DIGITS = 0.3, 0.7, 3
SAME_MONTH, COUNTED_DAY = 1.0, -0.5
SAME_HOUR, NEAR_HOUR = 1.0, 0.8
FAR = -2.0
"""What two values add to the logarithm of the odds that they are of one thing: for one number, with each of its digits
but the zeros at its end, for a day of the month or year that the other gives, for one clock time, and for numbers
further apart than rounding explains. Set by reading what 200 pairs of development reports then show."""

MOST_CLOSE = SAME_NUMBER + DIGIT * MOST_DIGITS

_DATED = re.compile(r"\d|\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|\b(?:last|this|next) (?:month|year)\b")
"""What a date must print to be told more and less closely: of "Thursday" nobody knows the month."""


class Given(NamedTuple):
    """A value as one article gives it.

    Attributes:
        value: The value.
        loose: How it is loosened by the words beside it.
        printed: Its own words.
    """

    value: Value
    loose: Loose
    printed: str


def given(text: str, stated: Frame | Fact, value: Value | None = None) -> Given:
    """Return the value of a frame or a fact as its article gives it; ``value`` where it is compared by another one."""
    value = stated.value if value is None else value
    bound = stated.value.bound if isinstance(stated.value, QuantityValue) else Bound.EXACT
    loose = loosened(text, stated.span, stated.sentence, stated.kind, bound)
    return Given(value, loose, text[slice(*stated.span)])


def difference(kind: Kind, one: Given, other: Given, finding: Finding | None = None) -> str:
    """Return in plain words how two values that can both be right differ; empty where they do not, or exclude another.

    Args:
        kind: What sort of values they are.
        one: The first.
        other: The second.
        finding: How the two stand to each other, where it is known.
    """
    finding = finding or compare_values(one.value, other.value, kind)
    if finding.relation not in (Relation.SAME, Relation.RECONCILED):
        return ""
    if kind is Kind.DATE:
        return finding.why if finding.why == MORE_PRECISE and _one_of_the_other(one, other) else ""
    if finding.why == ROUNDED and Looseness.LEAST in (one.loose.how, other.loose.how):
        return ""  # More than a dozen are not ten.
    why = how_they_differ(one.loose, other.loose)
    if why or finding.relation is Relation.SAME:
        return why
    if not one.loose.how:
        return finding.why if share_apart(one.value, other.value) > EQUAL else ""
    # "At least 46" and "more than 50" may have been counted at two times.
    two = one.loose.how is Looseness.ABOUT and share_apart(one.value, other.value) > ROUNDING
    return "both say “about”, of two numbers" if two else ""


def closeness(kind: Kind, one: Given, other: Given) -> float:
    """Return what two values add to the logarithm of the odds that they are of one thing.

    312 and "about 300" meet by chance less than 3 and "some".
    """
    left, right = one.value, other.value
    if isinstance(left, QuantityValue) and isinstance(right, QuantityValue):
        return _closeness_of_numbers(left, right, (one.loose.how, other.loose.how))
    if isinstance(left, DateValue) and isinstance(right, DateValue):
        return COUNTED_DAY if left.resolved or right.resolved else SAME_MONTH
    if kind is Kind.TIME and isinstance(left, TextValue) and isinstance(right, TextValue):
        return SAME_HOUR if left.key == right.key else NEAR_HOUR
    return 0.0


def share_apart(one: Value, other: Value) -> float:
    """Return by which share of the larger two quantities differ, 1 where they are none."""
    if not (isinstance(one, QuantityValue) and isinstance(other, QuantityValue)):
        return 1.0
    left, right = in_base(one), in_base(other)
    if left is None or right is None:
        return 1.0
    return abs(left.high - right.high) / max(abs(left.high), abs(right.high), EQUAL)


def _closeness_of_numbers(one: QuantityValue, other: QuantityValue, how: tuple[Looseness, Looseness]) -> float:
    left, right = in_base(one), in_base(other)
    if left is None or right is None:
        return 0.0
    sizes = sorted((abs(left.high), abs(right.high)))
    if Looseness.VAGUE in how:
        return 0.0 if sizes[1] <= MOST_DOZENS * sizes[0] else FAR
    apart = abs(left.high - right.high)
    if apart <= EQUAL * sizes[1]:
        return SAME_NUMBER + DIGIT * min(len(_digits(left)), len(_digits(right)), MOST_DIGITS)
    rounded = apart <= (1 + EQUAL) * max(_last_digit(left), _last_digit(right))
    return 0.0 if rounded and apart <= NEAR * sizes[1] else FAR


def _digits(value: QuantityValue) -> str:
    """Return the digits of a number without the zeros at its ends."""
    return _written(value).replace(".", "").strip("0")


def _last_digit(value: QuantityValue) -> float:
    """Return what one of the last digit of a number that is no zero counts: 10 of 60 and of 480, 50 of 150."""
    whole, _, part = _written(value).partition(".")
    size = 10.0 ** -len(part) if part else 10.0 ** (len(whole) - len(whole.rstrip("0")))
    digits = _digits(value)
    return 5 * size if len(digits) > 1 and digits.endswith("5") else size


def _written(value: QuantityValue) -> str:
    written = f"{value.high:.6g}"
    return f"{value.high:.0f}" if "e" in written else written


def _one_of_the_other(one: Given, other: Given) -> bool:
    """Tell whether one date is a day or a month of the month or year that the other is, as printed."""
    if not all(_DATED.search(each.printed) for each in (one, other)):
        return False
    left, right = one.value, other.value
    if not (isinstance(left, DateValue) and isinstance(right, DateValue)):
        return True
    lengths = sorted((value.last - value.first).days for value in (left, right))
    return lengths[0] < lengths[1] <= YEAR
