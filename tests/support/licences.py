"""Under which licences the distributions stand that an installation brings, as their own metadata says."""

from __future__ import annotations

import re
import sys
import tomllib
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYPROJECT = Path(__file__).parents[2] / "pyproject.toml"
ALLOWED = {
    *("MIT", "BSD", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "ISC", "PSF-2.0", "MPL-2.0"),
    *("Apache-2.0 AND MIT", "Apache-2.0 AND CNRI-Python", "MPL-1.1 OR GPL-2.0-only OR LGPL-2.1-or-later"),
}
"""Permissive ones, and those of Mozilla, which ask for their own files only. BSD: which of them is not said."""

# How metadata of various ages call these, in small letters.
_NAMES = {
    "mit": "MIT",
    "mit license": "MIT",
    "the mit license (mit)": "MIT",
    "apache 2": "Apache-2.0",
    "apache-2.0": "Apache-2.0",
    "apache license 2.0": "Apache-2.0",
    "apache software license": "Apache-2.0",
    "bsd": "BSD",
    "bsd license": "BSD",
    "bsd-2-clause": "BSD-2-Clause",
    "two-clause bsd license": "BSD-2-Clause",
    "bsd 2-clause": "BSD-2-Clause",
    "bsd-3-clause": "BSD-3-Clause",
    "bsd 3-clause": "BSD-3-Clause",
    "bsd 3-clause license": "BSD-3-Clause",
    "mozilla public license 2.0 (mpl 2.0)": "MPL-2.0",
    "mpl-2.0": "MPL-2.0",
    "psf-2.0": "PSF-2.0",
    "psfl": "PSF-2.0",
    "python software foundation license": "PSF-2.0",
}


@cache
def runtime_licences() -> dict[str, str]:
    """Return the licence of each distribution that the program needs to run, by canonical name."""
    found: dict[str, str] = {}
    project = tomllib.loads(PYPROJECT.read_text("utf-8"))["project"]
    waiting = [Requirement(one).name for one in project["dependencies"]]
    while waiting:
        name = canonicalize_name(waiting.pop())
        if name in found:
            continue
        try:
            held = distribution(name)
        except PackageNotFoundError:
            continue  # for another system or Python than this
        found[name] = _licence(held)
        waiting += _needed(held)
    return found


def licence_table() -> str:
    """Return the table for the README."""
    by_licence: dict[str, list[str]] = {}
    for name, licence in sorted(runtime_licences().items()):
        by_licence.setdefault(licence, []).append(name)
    rows = [f"| {licence} | {', '.join(names)} |" for licence, names in sorted(by_licence.items())]
    return "\n".join(["| licence | of |", "| --- | --- |", *rows])


def _needed(held: Distribution) -> list[str]:
    wanted = [Requirement(one) for one in held.requires or []]
    return [one.name for one in wanted if one.marker is None or one.marker.evaluate({"extra": ""})]


def _licence(held: Distribution) -> str:
    said = held.metadata.json
    written = [str(said.get(key, "")).strip().partition("\n")[0] for key in ("license_expression", "license")]
    classifiers = [one.rpartition(" :: ")[2] for one in said.get("classifier", []) if one.startswith("License ::")]
    for one in (written[0], *classifiers, written[1]):
        plain = re.sub(r"\s+", " ", one)
        if plain.lower() in _NAMES:
            return _NAMES[plain.lower()]
        if plain in ALLOWED:
            return plain
    return written[0] or ", ".join(classifiers) or written[1][:60] or "none given"


if __name__ == "__main__":
    sys.stdout.write(f"{licence_table()}\n")
