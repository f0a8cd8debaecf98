"""Settings: a YAML file found through platformdirs, checked on reading; every mistake named by file, line and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.config.errors import ConfigError, suggestion
from broadsheet.config.model import DEFAULT_THEME, Dates, Feeds, Glyphs, Keys, Preset, Reading, Settings
from broadsheet.config.places import config_directory, config_path, load_settings

if TYPE_CHECKING:
    from broadsheet.config.reading import default_yaml, write_defaults

__all__ = [
    "DEFAULT_THEME",
    "ConfigError",
    "Dates",
    "Feeds",
    "Glyphs",
    "Keys",
    "Preset",
    "Reading",
    "Settings",
    "config_directory",
    "config_path",
    "default_yaml",
    "load_settings",
    "suggestion",
    "write_defaults",
]


def __getattr__(name: str) -> object:
    """Load what writes the file of defaults when it is first asked for."""
    if name not in {"default_yaml", "write_defaults"}:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    from broadsheet.config import reading

    return getattr(reading, name)
