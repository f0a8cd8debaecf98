"""Every text of an exported page has the contrast that WCAG 2.2 asks of normal text (1.4.3, level AA: 4.5 to 1)."""

from __future__ import annotations

import re

import pytest

from broadsheet.export.style import STYLE

SCHEMES = re.findall(r":root \{(.*?)\}", STYLE, re.DOTALL)
TEXTS = ("ink", "quiet", "conflict", "differs", "only_a", "only_b", "agree")


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, by the definition in WCAG 2.2."""
    digits = colour.lstrip("#")
    whole = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(whole[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_computed_as_defined() -> None:
    # The extremes, and #767676 on white, the lightest grey that passes: 4.54.
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("number", range(3), ids=["light", "dark", "print"])
@pytest.mark.parametrize("text", TEXTS)
def test_every_text_stands_out_from_its_ground(number: int, text: str) -> None:
    light = dict(re.findall(r"--(\w+): (#\w+)", SCHEMES[0]))
    colours = light | dict(re.findall(r"--(\w+): (#\w+)", SCHEMES[number]))
    assert contrast(colours[text], colours["paper"]) >= 4.5
    assert contrast(colours["ink"], colours["mark"]) >= 4.5
