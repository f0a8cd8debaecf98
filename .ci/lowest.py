"""Prints the lowest version of every dependency that pyproject.toml allows, as constraints for pip."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path

_LOWEST = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9][^,;\s]*)")


def lowest(pyproject: Path, extras: list[str]) -> list[str]:
    """Return a line ``name==version`` for each dependency of the program and of these extras."""
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(one for extra in extras for one in project["optional-dependencies"][extra])]
    found = [_LOWEST.match(one) for one in wanted]
    return [f"{match[1]}=={match[2]}" for match in found if match]


if __name__ == "__main__":
    sys.stdout.write("\n".join(lowest(Path(__file__).parents[1] / "pyproject.toml", sys.argv[1:])) + "\n")
