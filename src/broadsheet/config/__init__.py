"""Settings: a YAML file found through platformdirs, checked on reading; every mistake named by file, line and key."""

from broadsheet.config.errors import ConfigError, suggestion
from broadsheet.config.model import DEFAULT_THEME, Dates, Keys, Preset, Reading, Settings
from broadsheet.config.reading import config_directory, config_path, default_yaml, load_settings, write_defaults

__all__ = [
    "DEFAULT_THEME",
    "ConfigError",
    "Dates",
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
