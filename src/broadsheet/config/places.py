"""Where the reader's settings are, and the defaults where there are none: what reads them is loaded only then."""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

from broadsheet.config.model import Settings

CONFIG_VARIABLE = "BROADSHEET_CONFIG"


def config_directory() -> Path:
    """Return the directory of the reader's own settings and themes; it need not exist."""
    return platformdirs.user_config_path("broadsheet", appauthor=False)


def config_path() -> Path:
    """Return where the settings are: ``$BROADSHEET_CONFIG``, else ``config.yaml`` in the system's place for them."""
    chosen = os.environ.get(CONFIG_VARIABLE, "")
    return Path(chosen).expanduser() if chosen else config_directory() / "config.yaml"


def load_settings(path: Path | None = None) -> Settings:
    """Return the settings of a file, the defaults for whatever it leaves out.

    Args:
        path: The file; :func:`config_path` where it is None. Only the system's place for it may lack one.

    Raises:
        ConfigError: It cannot be read, or says something that is no setting; the message names file, line and key.
    """
    file = path or config_path()
    asked_for = path is not None or os.environ.get(CONFIG_VARIABLE)
    if not asked_for and not os.path.lexists(file):
        return Settings()
    from broadsheet.config.reading import read_settings

    return read_settings(file)
