"""What can be set, with the defaults: plain values that every room above may ask for."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from broadsheet.config.errors import ConfigError, complaint

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

DEFAULT_THEME = "dark"


class Preset(StrEnum):
    """A set of keys to start from."""

    VIM = "vim"
    NEWSBOAT = "newsboat"


class Glyphs(StrEnum):
    """Which signs are drawn."""

    AUTO = "auto"
    UNICODE = "unicode"
    ASCII = "ascii"

    def only_ascii(self, environment: Mapping[str, str]) -> bool:
        """Return whether only ASCII is drawn: because the reader says so, or the terminal or the locale has no more.

        Args:
            environment: See :func:`broadsheet.signs.knows_only_ascii`.
        """
        if self is not Glyphs.AUTO:
            return self is Glyphs.ASCII
        from broadsheet.signs import knows_only_ascii

        return knows_only_ascii(environment)


class Dates(StrEnum):
    """How dates are written in lists."""

    AGE = "age"
    ISO = "iso"


@dataclass(frozen=True, slots=True)
class Keys:
    """Which keys do what.

    Attributes:
        preset: The set to start from.
        overrides: Keys by the id of their binding, several keys separated by commas; they replace the preset's.
    """

    preset: Preset = Preset.VIM
    overrides: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))


@dataclass(frozen=True, slots=True)
class Reading:
    """How an article is laid out.

    Attributes:
        width: The longest line of running text, in columns.
        highlights: Whether key facts are marked in the text from the start.
        glyphs: Which signs are drawn; AUTO asks the terminal's encoding.
    """

    width: int = 76
    highlights: bool = True
    glyphs: Glyphs = Glyphs.AUTO


@dataclass(frozen=True, slots=True)
class Feeds:
    """How feeds are asked.

    Attributes:
        refresh: How often the open reader asks the feeds that are due by itself, in seconds; 0 for never, so that
            nothing is asked of the network unasked.
        contact: An address of mail or web that servers are told, empty for none.
    """

    refresh: int = 0
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set.

    Attributes:
        theme: The name of a colour theme.
        library: The directory of the library; None for the system's place for user data.
        dates: How dates are written in lists.
        keys: Which keys do what.
        reading: How an article is laid out.
        feeds: How feeds are asked.
        path: The file these settings came from, None where there is none.
        lines: Where each setting stands in that file, by dotted name; for messages.
    """

    theme: str = DEFAULT_THEME
    library: Path | None = None
    dates: Dates = Dates.AGE
    keys: Keys = field(default_factory=Keys)
    reading: Reading = field(default_factory=Reading)
    feeds: Feeds = field(default_factory=Feeds)
    path: Path | None = field(default=None, compare=False)
    lines: Mapping[str, int] = field(default_factory=lambda: MappingProxyType({}), compare=False, repr=False)

    def refusal(self, key: str, problem: str) -> ConfigError:
        """Return the error that refuses a setting whose fault only a higher room can see.

        Args:
            key: Its dotted name: ``theme``, ``keys.bindings.list.next``.
            problem: What is wrong and what would be right.
        """
        line = self.lines.get(key, 0)
        return complaint(self.path if line else None, line, f"{key}: {problem}")
