"""Units of one quantity into each other: 30 miles meet 48 km."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from broadsheet.facts import QuantityValue

# Exact by definition: the international yard and pound agreement of 1959, the SI, and the calendar's fixed units. A
# month and a year are not here: they have no fixed number of days.
_SCALES: dict[str, tuple[str, float]] = {
    "m": ("m", 1.0), "metre": ("m", 1.0), "meter": ("m", 1.0), "cm": ("m", 0.01), "centimetre": ("m", 0.01),
    "mm": ("m", 0.001), "km": ("m", 1000.0), "kilometre": ("m", 1000.0), "kilometer": ("m", 1000.0),
    "mile": ("m", 1609.344), "mi": ("m", 1609.344), "yard": ("m", 0.9144), "yd": ("m", 0.9144), "ft": ("m", 0.3048),
    "foot": ("m", 0.3048), "feet": ("m", 0.3048), "inch": ("m", 0.0254), "in": ("m", 0.0254),
    "km/h": ("km/h", 1.0), "kph": ("km/h", 1.0), "mph": ("km/h", 1.609344),
    "mile/h": ("km/h", 1.609344), "knot": ("km/h", 1.852),
    "kg": ("kg", 1.0), "kilogram": ("kg", 1.0), "kilo": ("kg", 1.0), "g": ("kg", 0.001), "gram": ("kg", 0.001),
    "lb": ("kg", 0.45359237), "pound": ("kg", 0.45359237), "ounce": ("kg", 0.028349523125), "tonne": ("kg", 1000.0),
    "m2": ("m2", 1.0), "m²": ("m2", 1.0), "ft2": ("m2", 0.09290304), "ft²": ("m2", 0.09290304),
    "mile2": ("m2", 2589988.110336), "yard2": ("m2", 0.83612736),
    "m3": ("m3", 1.0), "km3": ("m3", 1e9), "ft3": ("m3", 0.028316846592), "l": ("m3", 0.001),
    "km2": ("m2", 1e6), "km²": ("m2", 1e6), "ha": ("m2", 1e4), "hectare": ("m2", 1e4), "acre": ("m2", 4046.8564224),
    "s": ("s", 1.0), "second": ("s", 1.0), "min": ("s", 60.0), "minute": ("s", 60.0), "h": ("s", 3600.0),
    "hour": ("s", 3600.0), "day": ("s", 86400.0), "week": ("s", 604800.0),
    "gbp": ("gbp", 1.0), "gbp-penny": ("gbp", 0.01), "usd": ("usd", 1.0), "usd-cent": ("usd", 0.01),
}  # fmt: skip


@lru_cache(maxsize=4096)
def in_base(value: QuantityValue) -> QuantityValue | None:
    """Return the value in the base unit of its quantity; as it is where its unit converts into no other.

    None where a temperature or another scale without a common zero is given.
    """
    unit = value.unit.casefold()
    if unit in ("°c", "°f", "celsius", "fahrenheit"):
        return value
    if unit not in _SCALES:
        return replace(value, unit=unit)
    base, scale = _SCALES[unit]
    return replace(value, low=value.low * scale, high=value.high * scale, step=value.step * scale, unit=base)


_CALENDAR = {"month": 30.44 * 86400.0, "year": 365.25 * 86400.0, "decade": 3652.5 * 86400.0}
"""About how many seconds they have, the Gregorian calendar's mean."""


def roughly(value: QuantityValue) -> QuantityValue | None:
    """Return the value in the base unit of its quantity, as :func:`in_base`; months and years in seconds, roughly."""
    scale = _CALENDAR.get(value.unit)
    if scale is None:
        return in_base(value)
    return replace(value, low=value.low * scale, high=value.high * scale, step=value.step * scale, unit="s")


def in_one_base(a: QuantityValue, b: QuantityValue) -> tuple[QuantityValue | None, QuantityValue | None]:
    """Return two values each in the base unit of its quantity; as they are where they have one that converts into none.

    Most have: numbers of nothing that is measured.
    """
    return (a, b) if a.unit == b.unit and a.unit.casefold() not in _SCALES else (in_base(a), in_base(b))
