"""Can two values of one slot both be true as written? Pure functions over the facts' typed values."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from broadsheet.compare.compatibility.days import compare_days
from broadsheet.compare.compatibility.findings import MORE_PRECISE, OVERLAP, SAME, UNLIKE, Finding, Relation
from broadsheet.compare.compatibility.phrases import compare_texts
from broadsheet.compare.language.units import in_one_base, roughly
from broadsheet.compare.language.words import content_keys
from broadsheet.facts import Bound, DateValue, Kind, NameValue, QuantityValue, TextValue
from broadsheet.facts.lexicon.nouns import TITLES

if TYPE_CHECKING:
    from broadsheet.facts import Value

ROUND_SHARE = 0.05
"""A number ending in zeros may stand for another within this share of it: 600 for 612, but not 200 for 184."""

ROUND_FROM = 30
"""Smaller numbers are counted, not rounded."""

CONVERTED_SHARE = 0.1
"""What was converted was often rounded before and after: 35 miles are 56 kilometres, and 60."""

ABOUT_SHARE = 0.15
"""How far "about" reaches, of the number itself. Reports write "about 60" of 55 to 68."""

ROUND_ABOUT = 0.2
"""How far "about" reaches of a number that is one digit and zeros: "about 100,000" may be 120,000, not 200,000."""

LONGEST_DAYS, SHORTEST_YEAR = timedelta(days=6), timedelta(days=360)
"""Days, weeks and years are counted from the day of publication; a month between them is named and meant."""

SHORT_ABOUT = 0.3
"""... of a short stretch: "about three weeks" are not two."""

ABOUT_CLOCK = 30.0
"""How far "about" reaches for a time of day, in minutes."""

CALENDAR_TIMES = 1.4
"""From so many times the other on a number of months or years is not one of weeks or months, however either counts."""

ROUNDED = "one is the other rounded"
NAME_LIKENESS = 80.0
"""From this likeness (rapidfuzz ratio, 0 to 100) two names may be one, spelt in two ways: Wolff and Wolfe."""


def compare_values(a: Value, b: Value, kind: Kind) -> Finding:
    """Return how two values of one slot stand to each other; symmetric in the two."""
    if isinstance(a, DateValue) and isinstance(b, DateValue):
        return compare_dates(a, b)
    if isinstance(a, QuantityValue) and isinstance(b, QuantityValue):
        return compare_quantities(a, b, kind)
    if isinstance(a, NameValue) and isinstance(b, NameValue):
        return compare_names(a, b, kind)
    if kind is Kind.DATE and isinstance(a, DateValue | TextValue) and isinstance(b, DateValue | TextValue):
        return compare_days(a, b)
    if isinstance(a, TextValue) and isinstance(b, TextValue):
        return compare_texts(a, b, kind)
    return UNLIKE


def compare_dates(a: DateValue, b: DateValue) -> Finding:
    """Compare stretches of the calendar: one inside the other is the same date less precisely given."""
    if (a.first, a.last) == (b.first, b.last):
        return SAME
    if _one_day_of_two_years(a, b):
        return Finding(Relation.RECONCILED, "a day told without its year may be of either year")
    if a.first <= b.last and b.first <= a.last:
        inside = (a.first <= b.first and b.last <= a.last) or (b.first <= a.first and a.last <= b.last)
        return Finding(Relation.RECONCILED, MORE_PRECISE if inside else OVERLAP)
    gap = max((b.first - a.last).days, (a.first - b.last).days)
    months = all(value.first + LONGEST_DAYS < value.last < value.first + SHORTEST_YEAR for value in (a, b))
    if gap <= 1 and not months and (a.resolved or b.resolved):
        return Finding(Relation.RECONCILED, "a day counted from the day of publication may be the one before or after")
    earlier, later = sorted((a, b), key=lambda value: value.first)
    return Finding(Relation.APART, f"{_written(earlier)} is not {_written(later)}")


def same_day(a: Value, b: Value) -> str:
    """Return what two equal dates are where one is counted from the day of writing; empty for other values."""
    counted = isinstance(a, DateValue) and isinstance(b, DateValue) and (a.resolved or b.resolved)
    return f"both are {_written(a)}" if counted and isinstance(a, DateValue) else ""


def _written(value: DateValue) -> str:
    """Return what is meant, which "2023-2024" as the end of something does not say: a year, a month or days."""
    first, last = value.first, value.last
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year} to {last.year}"
    if (
        first.day == 1
        and last < date.max
        and (last + timedelta(days=1)).day == 1
        and (first.year, first.month) == (last.year, last.month)
    ):
        return f"{first.year}-{first.month:02}"
    return first.isoformat() if first == last else f"{first.isoformat()} to {last.isoformat()}"


def _one_day_of_two_years(a: DateValue, b: DateValue) -> bool:
    """Tell whether a day told without its year was read as one of two: "takes office on", "will be sworn in on"."""
    days = [(each.first.month, each.first.day) for each in (a, b) if each.resolved and each.first == each.last]
    return len(days) == len((a, b)) and days[0] == days[1]


def compare_quantities(a: QuantityValue, b: QuantityValue, kind: Kind) -> Finding:
    """Compare numbers of one unit: rounding, bounds and "about" reconcile."""
    if (a.low, a.high, a.unit, a.bound) == (b.low, b.high, b.unit, b.bound):
        return SAME
    left, right = in_one_base(a, b)
    if left is None or right is None or left.unit != right.unit:
        return _lengths(a, b) if kind is Kind.DURATION else UNLIKE
    converted = a.unit != b.unit
    (a_low, a_high), (b_low, b_high) = _reach(left, kind), _reach(right, kind)
    if left.bound is right.bound and _equal(left, right):
        return SAME
    # Two greatest terms are two, and two least: "up to 15 years", "up to 20 years".
    most = kind is Kind.DURATION and left.bound is right.bound in (Bound.AT_MOST, Bound.AT_LEAST)
    if not most and max(a_low, b_low) <= min(a_high, b_high) and not _two_estimates(left, right, kind):
        return Finding(Relation.RECONCILED, _bound_reason(left, right))
    rough = converted and _apart(left, right) <= CONVERTED_SHARE
    # Nobody of 61 is called 60.
    if rough or (kind is not Kind.AGE and (_rounded(left, right) or _rounded(right, left))):
        return Finding(Relation.RECONCILED, ROUNDED)
    return Finding(Relation.APART, "the numbers differ by more than rounding")


def _lengths(a: QuantityValue, b: QuantityValue) -> Finding:
    """Compare lengths of time of which one is given in months or years: six weeks are not three months."""
    left, right = roughly(a), roughly(b)
    exact = a.bound is b.bound is Bound.EXACT
    if left is None or right is None or left.unit != right.unit or not exact or min(left.low, right.low) <= 0:
        return UNLIKE
    apart = max(left.low / right.high, right.low / left.high) >= CALENDAR_TIMES
    return Finding(Relation.APART, "the numbers differ by more than rounding") if apart else UNLIKE


def compare_names(a: NameValue, b: NameValue, kind: Kind) -> Finding:
    """Compare names: shared aliases, one name part of the other, and spellings close to each other."""
    # "U.S." is the United States as "US" is.
    left, right = ({name.replace(".", "") for name in (value.name.casefold(), *value.aliases)} for value in (a, b))
    one, other = content_keys(_untitled(a.name)), content_keys(_untitled(b.name))
    if left & right or one == other:
        return SAME
    if one and other and (one <= other or other <= one):
        return SAME if kind is not Kind.PLACE else Finding(Relation.RECONCILED, "one place is named more precisely")
    if initials(a.name) in right or initials(b.name) in left:
        return SAME
    if fuzz.ratio(a.name.casefold(), b.name.casefold()) >= NAME_LIKENESS:
        return Finding(Relation.RECONCILED, "the name is spelt in two ways")
    if kind is Kind.PLACE:
        return Finding(Relation.APART, "the places have different names")
    first, second = sorted((a.name, b.name))
    return Finding(Relation.APART, f"{first} is not {second}")


def _untitled(name: str) -> str:
    """Return a name without the title before it: "Justice Corrigan" is Helen Corrigan."""
    title, _, rest = name.partition(" ")
    return rest if rest and title.casefold() in TITLES else name


def initials(name: str) -> str:
    """Return the first letters of a name of two words or more, case-folded; empty for one word."""
    parts = [part for part in name.split() if part[0].isupper()]
    return "".join(part[0] for part in parts).casefold() if len(parts) > 1 else ""


def _apart(a: QuantityValue, b: QuantityValue) -> float:
    """Return by which share of the larger two quantities differ."""
    return max(a.low - b.high, b.low - a.high) / max(abs(a.high), abs(b.high), 1e-9)


def _equal(a: QuantityValue, b: QuantityValue) -> bool:
    scale = max(abs(a.low), abs(b.low), 1e-9)
    return abs(a.low - b.low) <= 1e-6 * scale and abs(a.high - b.high) <= 1e-6 * scale


def _reach(value: QuantityValue, kind: Kind) -> tuple[float, float]:
    """Return the least and the most that the value allows as written."""
    low, high = value.low, value.high
    if value.bound is Bound.EXACT:
        return low, high
    if value.bound is Bound.AT_LEAST:
        return low, float("inf")
    if value.bound is Bound.AT_MOST:
        return float("-inf"), high
    share = ROUND_ABOUT if _is_one_digit(high) else ABOUT_SHARE
    least = min(value.step, SHORT_ABOUT * abs(high)) if kind is Kind.DURATION else value.step
    slack = ABOUT_CLOCK if kind is Kind.TIME else max(share * abs(high), least)
    return low - slack, high + slack


def _two_estimates(a: QuantityValue, b: QuantityValue, kind: Kind) -> bool:
    """Tell whether two rough values are further apart than either allows: "about two miles", "some four miles".

    Crowds are guessed more roughly than that, and change while they march.
    """
    if not a.bound is b.bound is Bound.ABOUT or kind in (Kind.TIME, Kind.AGE, Kind.NUMBER):
        return False
    slack = max(_reach(value, kind)[1] - value.high for value in (a, b))
    return max(a.low - b.high, b.low - a.high) > slack * (1 + 1e-9)


def _is_one_digit(number: float) -> bool:
    """Tell whether a number is one digit and zeros, and large enough to be round."""
    return abs(number) >= ROUND_FROM and len(f"{abs(number):.0f}".rstrip("0")) == 1


def _rounded(coarse: QuantityValue, fine: QuantityValue) -> bool:
    """Tell whether ``coarse`` is ``fine`` rounded to the coarser of the two last digits."""
    distance = max(coarse.low - fine.high, fine.low - coarse.high, 0.0)
    if coarse.step > fine.step and distance <= coarse.step / 2 * (1 + 1e-9):
        return coarse.step < max(abs(coarse.high), 1e-9) or distance < coarse.step / 4
    # In units of the last digit given, "$80 million" is 80 and round, "$82 million" 82 and not.
    step = min(coarse.step, fine.step) or 1.0
    size, other = abs(coarse.high) / step, abs(fine.high) / step
    if size < ROUND_FROM or size % 10 or not other % 10 or distance > ROUND_SHARE * size * step:
        return False
    digits = f"{size:.0f}"
    last = 10.0 ** (len(digits) - len(digits.rstrip("0")))
    return distance < last * step  # Who rounds 295 says 300, and not 310.


def _bound_reason(a: QuantityValue, b: QuantityValue) -> str:
    bounds = sorted({str(value.bound) for value in (a, b)} - {str(Bound.EXACT)})
    if bounds:
        said = [f"“{bound}”" for bound in bounds]
        same = a.bound is b.bound
        return f"both say {said[0]}" if same else f"one says {' and the other '.join(said)}"
    return "one range holds the other"
