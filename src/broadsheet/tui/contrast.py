"""How well a colour can be read on another: relative luminance and contrast ratio of WCAG 2.2, section 1.4.3."""

from __future__ import annotations

LEGIBLE = 4.5
"""WCAG 2.2 AA for text of ordinary size; terminals have no other."""
VISIBLE = 3.0
"""WCAG 2.2 AA for parts that are not text, such as the border of the focused pane."""


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``, from 0 for black to 1 for white."""
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours ``#rrggbb``, from 1 for equal to 21 for black on white."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)
