"""Every setting once: its name, its default, how it is read and what it means."""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from broadsheet.articles.clean import clean_line
from broadsheet.config.document import is_scalar
from broadsheet.config.errors import suggestion
from broadsheet.config.model import Dates, Feeds, Glyphs, Keys, Preset, Reading, Settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from enum import StrEnum

    import yaml

NARROWEST, WIDEST = 30, 200
_TRUE, _FALSE = ("true", "yes", "on"), ("false", "no", "off")


class BadValueError(Exception):
    """A value is not what the setting takes; the message says what it takes."""


@dataclass(frozen=True, slots=True)
class Field:
    """One setting.

    Attributes:
        name: Dotted, as in messages: ``reading.width``.
        shown: Its default as YAML.
        read: Makes the value from what was written; raises BadValueError.
        meaning: One line for the file of defaults.
    """

    name: str
    shown: str
    read: Callable[[str], object]
    meaning: str


def scalar(node: yaml.Node) -> str:
    """Return a single value as it was written.

    Raises:
        BadValueError: It is a list or a mapping, or nothing was written.
    """
    if not is_scalar(node):
        message = "takes one value, not several"
        raise BadValueError(message)
    text = clean_line(node.value, limit=1000)
    if not text or node.tag.endswith(":null"):
        message = "has no value; leave the line out for the default"
        raise BadValueError(message)
    return text


def _choice(names: type[StrEnum]) -> Callable[[str], object]:
    def read(text: str) -> object:
        known = [str(name) for name in names]
        if text.casefold() in known:
            return names(text.casefold())
        near = suggestion(text, known)
        message = f"“{text}” is not one of {', '.join(known)}{near if 'mean' in near else ''}"
        raise BadValueError(message)

    return read


def _whole(least: int, most: int) -> Callable[[str], object]:
    def read(text: str) -> object:
        number = int(text[:9]) if re.fullmatch(r"-?[0-9]+", text) else None
        if number is not None and least <= number <= most and text == str(number):
            return number
        near = "" if number is None else f"; the nearest is {min(max(number, least), most)}"
        message = f"“{text}” is not a whole number from {least} to {most}{near}"
        raise BadValueError(message)

    return read


def _switch(text: str) -> object:
    if text.casefold() in _TRUE + _FALSE:
        return text.casefold() in _TRUE
    message = f"“{text}” is neither true nor false"
    raise BadValueError(message)


_SPAN = re.compile(r"(?P<count>[0-9]{1,4})\s?(?P<unit>m|min|h|d)")
_SPAN_SECONDS = {"m": 60, "min": 60, "h": 3600, "d": 86400}
SHORTEST_REFRESH = 300
"""Seconds: nobody's server is asked more often than every five minutes."""


def _interval(text: str) -> object:
    if text.casefold() in ("never", *_FALSE):
        return 0
    found = _SPAN.fullmatch(text.casefold())
    seconds = int(found["count"]) * _SPAN_SECONDS[found["unit"]] if found else 0
    if seconds >= SHORTEST_REFRESH:
        return seconds
    message = f"“{text}” is neither never nor a time of 5m or more, like 30m, 2h or 1d"
    raise BadValueError(message)


def _contact(text: str) -> object:
    if re.fullmatch(r"[!-~]{3,120}", text) and ("@" in text or text.startswith(("http://", "https://"))):
        return text
    message = f"“{text}” is no address of mail or web: me@example.org or https://example.org"
    raise BadValueError(message)


def _directory(text: str) -> object:
    with suppress(RuntimeError):  # the home of a user whom this system does not know
        path = Path(text).expanduser()
        if path.is_absolute():
            return path
    message = f"“{text}” is not an absolute path; start it with / or ~"
    raise BadValueError(message)


def _word(text: str) -> object:
    return text


_PLAIN = Settings()

FIELDS = (
    Field(
        "theme",
        _PLAIN.theme,
        _word,
        "The colour theme, by the name of its file, here in themes/ or bundled: dark, light, contrast ...",
    ),
    Field(
        "library",
        "~/news",
        _directory,
        "Where articles are kept, if not in the system's place for user data; an example.",
    ),
    Field("dates", _PLAIN.dates, _choice(Dates), "How lists write dates: age (3 h, 2 d) or iso (2026-05-19)."),
    Field(
        "reading.width",
        str(_PLAIN.reading.width),
        _whole(NARROWEST, WIDEST),
        f"The longest line of an article, in columns: {NARROWEST} to {WIDEST}.",
    ),
    Field(
        "reading.highlights",
        str(_PLAIN.reading.highlights).lower(),
        _switch,
        "Whether key facts are marked in the text from the start.",
    ),
    Field(
        "reading.glyphs",
        _PLAIN.reading.glyphs,
        _choice(Glyphs),
        "Which signs are drawn: auto (as the terminal's encoding allows), unicode or ascii.",
    ),
    Field(
        "feeds.refresh",
        "never",
        _interval,
        "How often the open reader asks the feeds that are due by itself: never, or 30m, 2h, 1d; 5m at the least.",
    ),
    Field(
        "feeds.contact",
        "me@example.org",
        _contact,
        "An address of mail or web that servers are told with each request; an example, none is told by default.",
    ),
    Field("keys.preset", _PLAIN.keys.preset, _choice(Preset), "The keys to start from: vim or newsboat."),
)

BINDINGS = "keys.bindings"
SECTIONS = ("feeds", "keys", "reading")


def in_force(settings: Settings, field: Field) -> str | int | bool | None:
    """Return what a setting is, as its file would have it; None where it has no value."""
    value: object = settings
    for name in field.name.split("."):
        value = getattr(value, name)
    if field.read is _interval and isinstance(value, int):
        return _span(value)
    if value is None or value == "":
        return None
    return value if isinstance(value, int) else str(value)


def _span(seconds: int) -> str:
    """Return a time as it is written: "2h"; whole units only, the largest that fits."""
    unit = next((unit for unit in ("d", "h", "m") if seconds and seconds % _SPAN_SECONDS[unit] == 0), "")
    return f"{seconds // _SPAN_SECONDS[unit]}{unit}" if unit else "never"


def built(values: dict[str, Any], overrides: dict[str, str], path: Path | None, lines: dict[str, int]) -> Settings:
    """Return the settings with these values, as their fields read them, by dotted name, and defaults for the rest."""

    def section(name: str) -> dict[str, Any]:
        start = f"{name}." if name else ""
        return {
            key.removeprefix(start): value
            for key, value in values.items()
            if key.startswith(start) and (name or "." not in key)
        }

    return replace(
        _PLAIN,
        keys=replace(Keys(), overrides=MappingProxyType(overrides), **section("keys")),
        reading=replace(Reading(), **section("reading")),
        feeds=replace(Feeds(), **section("feeds")),
        path=path,
        lines=MappingProxyType(lines),
        **section(""),
    )
