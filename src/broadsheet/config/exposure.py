"""Whether a file of settings gives a secret away: no setting is one, but notes and addresses of one's own may be."""

from __future__ import annotations

import re
import stat
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SECRET = re.compile(
    r"(?:pass(?:word|wd|phrase)?|secret|token|api[_-]?key|credentials?)[\w-]*[\"']?\s*[:=]\s*[\"']?[^\s\"'#]"
    r"|\bbearer\s+\S|https?://[^/\s:@]+:[^/\s@]+@",
    re.IGNORECASE,
)
_OTHERS = stat.S_IRWXG | stat.S_IRWXO
_SIZE_LIMIT = 1_000_000


def is_open_to_others(path: Path) -> bool:
    """Return whether anybody but its owner may read or enter a file or directory; False where that cannot be told."""
    if sys.platform == "win32":
        return False
    try:
        return bool(path.stat().st_mode & _OTHERS)
    except OSError:
        return False


def make_private(path: Path) -> None:
    """Take away what anybody but its owner may do with a file or directory.

    Raises:
        OSError: It belongs to somebody else.
    """
    path.chmod(stat.S_IMODE(path.stat().st_mode) & ~_OTHERS)


def exposed_secret(path: Path) -> str:
    """Return a warning where a file seems to hold a secret that others may read, empty where all is well.

    The warning names the line and never what stands in it.
    """
    if not is_open_to_others(path):
        return ""
    try:
        with path.open("rb") as file:
            lines = file.read(_SIZE_LIMIT).decode("utf-8", "replace").splitlines()
    except OSError:
        return ""  # whoever reads the settings says so
    for number, line in enumerate(lines, 1):
        if _SECRET.search(line):
            return f"{path}, line {number}: looks like a secret, and others may read the file: chmod 600 it"
    return ""
