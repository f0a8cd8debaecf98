"""The many ways to write a time of day and its zone, brought to one before a date is read."""

from __future__ import annotations

import re

from broadsheet.feeds.date_words import REGIONS, ZONES

OFFSET = re.compile(r"([+-])(\d{2}):?(\d{2})?", re.ASCII)
"""A zone as hours and minutes from Greenwich."""

_REMARK = re.compile(r"\s*\([^()]{1,60}\)$")
_REGION = re.compile(
    r"\s*(?:\[([A-Za-z][\w/+-]{1,40})\]|\b([A-Za-z]{2,20}(?:/[A-Za-z][\w+-]{1,30}){1,2})|(?<=[\dMm.])\s([ECMP]T))$",
    re.ASCII,
)
_HAS_OFFSET = re.compile(r"(?:[+-]\d{2}:?\d{2}|\b(?:Z|GMT|UTC?)|\dZ)$", re.ASCII)
_FROM_GREENWICH = re.compile(r"\b(?:GMT|UTC?)\s?([+-])(\d{1,2})(?::?(\d{2}))?$", re.ASCII)
_AFTER_CLOCK = re.compile(r"(\d:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*([+-])(\d{1,2})(?::?(\d{2}))?$", re.ASCII)
_ZONE_NAME = re.compile(r"(?<=[\dMm.])\s*([A-Z]{3,4})( \d{4})?$", re.ASCII)
_CLOCK_WORD = re.compile(r"(?<=\d) Uhr\b")
_HOUR_WORD = re.compile(r"(?<![\d:])(\d{1,2})\s?(?:h|[時时시点])\s?(\d{1,2})(?!\d)\s?[分분]?", re.IGNORECASE)
_NOON_WORD = re.compile(r"(?:(上午|午前|오전)|下午|午後|오후)\s?(\d{1,2}:\d{2}(?::\d{2})?)")


def usual_writing(text: str) -> str:
    """Return a date with its time of day as 12:30 or 12:30 PM: of 12h30, 12時30分, 오후 3:04."""
    if text.isascii() and "h" not in text:
        return text
    text = _CLOCK_WORD.sub("", text.replace("\u2212", "-"))
    text = _HOUR_WORD.sub(lambda match: f"{match[1]}:{match[2]:>02}", text)
    return _NOON_WORD.sub(lambda match: f"{match[2]} {'AM' if match[1] else 'PM'}", text)


def parted(text: str) -> tuple[str, str]:
    """Return a date and the region whose clock it was read from, as of "10:00 Europe/Berlin" or "10:00 ET".

    The region is empty where there is none, or where an offset beside it says all.
    """
    match = _REGION.search(text)
    if match is None:
        return text, ""
    rest = text[: match.start()]
    name = match[1] or match[2] or REGIONS[match[3]]
    return rest, "" if _HAS_OFFSET.search(rest) else name


def with_offset(text: str) -> str:
    """Return a date with its zone as +0530: of a name, of "UTC+5", of +05:30 and +5; remarks about it go."""
    text = _REMARK.sub("", text) if "(" in text and OFFSET.search(text) else text.replace("(", "").replace(")", "")
    if match := _FROM_GREENWICH.search(text) or _AFTER_CLOCK.search(text):
        *before, sign, hours, minutes = match.groups()
        return f"{text[: match.start()]}{''.join(f'{one} ' for one in before)}{sign}{hours:>02}{minutes or '00'}"
    match = _ZONE_NAME.search(text)
    return f"{text[: match.start()]} {ZONES[match[1]]}{match[2] or ''}" if match and match[1] in ZONES else text
