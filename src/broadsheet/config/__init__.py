"""Settings: a YAML file found through platformdirs, checked on reading; every mistake named by file, line and key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from broadsheet.config.errors import ConfigError, suggestion
from broadsheet.config.model import DEFAULT_THEME, Dates, Feeds, Glyphs, Keys, Preset, Reading, Settings
from broadsheet.config.places import config_directory, config_path, load_settings
from broadsheet.deferred import deferred

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

__getattr__ = deferred(__name__, {"default_yaml": "reading", "write_defaults": "reading"})
